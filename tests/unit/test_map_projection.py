"""What the page sees of the map: the same places as the engine, also across the date line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from photoseek.library.map import projected

from toolchain import node

SCRIPT = Path(__file__).with_name("look_at_map.js")
VIEW = {"x": 0.5, "y": 0.4, "zoom": 0, "width": 1000, "height": 600}


def looked(box: list[float] | None = None, **more: Any) -> Any:
    given = {"view": VIEW, "box": box, "steps": 1, "around": {"x": 0, "y": 0}, "places": []}
    return json.loads(node.output(SCRIPT, given=json.dumps(given | more)))


def test_the_world_fills_the_view_whatever_its_size() -> None:
    start = looked()["start"]
    assert 256 * 2 ** start["zoom"] == pytest.approx(1000)
    assert start["y"] == pytest.approx(0.4)
    pole = looked(view={**VIEW, "y": 0, "x": 1.25})["start"]
    assert (pole["y"], pole["x"]) == (pytest.approx(0.3), 0.25)


@pytest.mark.parametrize("box", [[47, 6, 55, 15], [-20, 177, -13, -171]])
def test_a_box_is_seen_whole_and_in_the_middle(box: list[float]) -> None:
    south, west, north, east = box
    corners = [{"latitude": north, "longitude": west}, {"latitude": south, "longitude": east}]
    seen = looked(box, places=corners)
    first, last = seen["places"]
    assert first["x"] + last["x"] == pytest.approx(1000)
    assert first["y"] + last["y"] == pytest.approx(600)
    assert 0 < first["x"] < last["x"] < 1000
    assert 0 < first["y"] < last["y"] < 600
    around = seen["sees"]
    assert around[0] < south < north < around[2]


def test_a_place_is_where_the_engine_reckons_it_to_be() -> None:
    places = [(48.137, 11.575), (-33.9, 151.2), (84.9, -179.9)]
    given = [{"latitude": north, "longitude": east} for north, east in places]
    seen = looked([47, 6, 55, 15], places=given)
    near, size = seen["near"], 256 * 2 ** seen["near"]["zoom"]
    x, y = projected(np.array([p[0] for p in places]), np.array([p[1] for p in places]))
    east = (x - near["x"] + 0.5) % 1 - 0.5
    assert [each["x"] for each in seen["places"]] == pytest.approx((500 + east * size).tolist())
    south = (300 + (y - near["y"]) * size).tolist()
    assert [each["y"] for each in seen["places"]] == pytest.approx(south)


def test_what_is_under_the_pointer_stays_there_while_one_comes_nearer() -> None:
    seen = looked([47, 6, 55, 15], around={"x": 900, "y": 100}, places=[])
    near, nearer = seen["near"], seen["nearer"]
    assert nearer["zoom"] == pytest.approx(near["zoom"] + 1)
    for axis, at, middle in (("x", 900, 500), ("y", 100, 300)):
        before = near[axis] + (at - middle) / 256 / 2 ** near["zoom"]
        after = nearer[axis] + (at - middle) / 256 / 2 ** nearer["zoom"]
        assert after == pytest.approx(before)


def test_a_way_from_here_to_there_arrives() -> None:
    seen = looked([47, 6, 55, 15])
    assert seen["arrived"] == pytest.approx(seen["near"])
    assert seen["start"]["zoom"] < seen["halfway"]["zoom"] < seen["near"]["zoom"]


def test_a_map_that_is_moved_comes_no_nearer() -> None:
    seen = looked([47, 6, 55, 15])
    near, after, size = seen["near"], seen["moved"], 256 * 2 ** seen["near"]["zoom"]
    assert after["x"] == pytest.approx(near["x"] + 10 / size)
    assert after["y"] == pytest.approx(near["y"] - 20 / size)
    assert after["zoom"] == near["zoom"]
