"""Conditions on metadata."""

from __future__ import annotations

from typing import Any

import pytest
from photoseek.errors import BadRequest
from photoseek.vectors.metadata_filter import compiled

ROW = {"album": "holiday", "year": 2021, "tags": ["sea", "sun"], "place": None}


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        ({}, True),
        ({"album": "holiday"}, True),
        ({"album": "garden"}, False),
        ({"album": ["garden", "holiday"]}, True),
        ({"album": []}, False),
        ({"year": {"gte": 2020, "lt": 2022}}, True),
        ({"year": {"gt": 2021}}, False),
        ({"year": {"ne": 2021}}, False),
        ({"year": {"nin": [2019, 2020]}}, True),
        ({"tags": {"contains": "sea"}}, True),
        ({"album": {"contains": "day"}}, True),
        ({"album": "holiday", "year": 1999}, False),
        ({"place": None, "missing": None}, True),
        ({"missing": {"ne": 1}}, True),
        # What cannot be compared does not hold.
        ({"album": {"lt": 5}}, False),
        ({"missing": {"contains": "sea"}}, False),
    ],
)
def test_all_conditions_must_hold(wanted: dict[str, Any], holds: bool) -> None:
    assert compiled(wanted)(ROW) is holds


def test_an_unknown_comparison_is_named() -> None:
    with pytest.raises(BadRequest, match="near"):
        compiled({"year": {"near": 2020}})
