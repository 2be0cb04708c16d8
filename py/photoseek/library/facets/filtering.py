"""Which photos of the library take part in a search: conditions on their facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import BadRequest
from . import FACETS, Facet
from .facet import Condition


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """Conditions that must all hold."""

    conditions: tuple[tuple[str, Condition], ...] = ()
    """Of facets, by their ids."""


EVERYTHING = PhotoFilter()
"""Lets every photo through."""


def read_filter(given: Mapping[str, Any] | None, facets: Sequence[Facet] = FACETS) -> PhotoFilter:
    """A filter as it was asked for; fields that are empty or None say nothing.

    Raises:
        BadRequest: It says something that no photo can be measured by.
    """
    if not given:
        return EVERYTHING
    unknown = given.keys() - {field for facet in facets for field in facet.fields}
    if unknown:
        raise BadRequest(reason="filter", fields=sorted(unknown))
    parsed = ((facet.id, facet.parse(given)) for facet in facets)
    return PhotoFilter(tuple((id, condition) for id, condition in parsed if condition is not None))
