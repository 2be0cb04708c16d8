"""Where the photos of the wall lie: rows that fill the width, each photo in its own shape."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from toolchain import node

SCRIPT = Path(__file__).with_name("lay_out.js")
SHAPES = [1.5, 0.75, 1.33, 1.0, 4.0, 0.2, 1.78]


def laid_out(ratios: list[float], width: int = 1000, **more: Any) -> Any:
    given = {"ratios": ratios, "headings": [], "width": width, "row": 200, "gap": 4, "heading": 50}
    return json.loads(node.output(SCRIPT, given=json.dumps(given | more)))


@pytest.mark.parametrize("width", [300, 1000, 2400])
def test_rows_fill_the_width_and_lie_below_each_other(width: int) -> None:
    layout = laid_out(SHAPES * 30, width)
    rows = layout["boxes"]
    assert sum(map(len, rows)) == len(SHAPES) * 30
    assert layout["rowOf"] == [number for number, row in enumerate(rows) for _ in row]
    for row in rows[:-1]:
        assert row[-1]["left"] + row[-1]["width"] == width
        for one, next_one in pairwise(row):
            assert next_one["left"] == one["left"] + one["width"] + 4
    for above, below in pairwise(rows):
        assert below[0]["top"] == above[0]["top"] + above[0]["height"] + 4
    assert layout["height"] == rows[-1][0]["top"] + rows[-1][0]["height"] + 4


def test_photos_keep_their_shape_but_for_the_oddest() -> None:
    (row,) = laid_out(SHAPES, 3000)["boxes"]
    shown = [box["width"] / box["height"] for box in row]
    assert shown == pytest.approx([1.5, 0.75, 1.33, 1.0, 2.6, 0.56, 1.78], abs=0.01)
    assert {box["height"] for box in row} == {200}, "the last row is not stretched"


def test_a_heading_begins_a_row() -> None:
    headings = [{"at": 0, "title": "May"}, {"at": 7, "title": "April"}]
    rows = laid_out([1.0] * 10, headings=headings)["boxes"]
    assert [len(row) for row in rows] == [4, 3, 3]
    assert rows[0][0]["top"] == 50
    assert rows[2][0]["top"] == rows[1][0]["top"] + 200 + 4 + 50


def test_down_leads_to_the_photo_below_the_middle() -> None:
    # Four in the first row, eight narrower ones in the second, one in the last.
    below = laid_out([*[1.2] * 4, *[0.6] * 8, 2.0])["below"]
    assert below[:4] in ([4, 6, 8, 10], [5, 7, 9, 11])
    assert below[4:] == [*[12] * 8, None]


def test_only_what_is_near_is_drawn_and_the_first_results() -> None:
    ratios, headings = [1.0] * 10_000, [{"at": 8000, "title": "May"}]
    near = {"top": 400_000, "bottom": 402_000, "current": 9999}
    browsed = laid_out(ratios, headings=headings, near=near | {"browsing": True})["pieces"]
    tiles = [piece["at"] for piece in browsed if piece["kind"] == "tile"]
    assert tiles == sorted(set(tiles))
    assert 40 <= len(tiles) <= 60
    assert tiles[-1] == 9999
    found = laid_out(ratios, headings=headings, near=near | {"browsing": False})["pieces"]
    assert [piece["at"] for piece in found][:120] == list(range(120))
    assert [piece["at"] for piece in found if piece["at"] > 119] == tiles


def test_a_few_photos_are_all_drawn() -> None:
    near = {"top": 0, "bottom": 100, "current": 0, "browsing": True}
    headings = [{"at": 0, "title": "May"}, {"at": 300, "title": "April"}]
    pieces = laid_out([1.0] * 400, headings=headings, near=near)["pieces"]
    assert [piece["kind"] for piece in pieces].index("heading", 1) == 301
    assert [piece["key"] for piece in pieces if piece["kind"] == "tile"] == list(range(1, 401))
