"""Which photos are selected after what was clicked and pressed, and what copies are called."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from toolchain import node

SCRIPT = Path(__file__).with_name("select.js")


def run(steps: list[list[Any]], ids: list[int] | None = None, **more: Any) -> Any:
    given = {"ids": ids or [10, 20, 30, 40, 50], "steps": steps, "names": [], "taken": []}
    return json.loads(node.output(SCRIPT, given=json.dumps(given | more)))


def test_a_range_goes_from_what_was_clicked_last_and_may_be_drawn_in_again() -> None:
    after = run([["toggle", 50], ["toggle", 20], ["reach", 3], ["reach", 0], ["reach", 1]])["after"]
    assert after == [[50], [20, 50], [20, 30, 40, 50], [10, 20, 50], [20, 50]]


def test_a_range_without_a_beginning_is_one_photo() -> None:
    assert run([["reach", 2], ["reach", 3]])["after"] == [[30], [30, 40]]


def test_the_keyboard_begins_a_range_where_it_is() -> None:
    steps: list[list[Any]] = [["toggle", 50], ["stretch", 0, 1], ["stretch", 1, 2]]
    after = run([*steps, ["stretch", 2, 1], ["stretch", 3, 2]])["after"]
    assert after == [[50], [10, 20, 50], [10, 20, 30, 50], [10, 20, 50], [10, 20, 30, 40, 50]]


def test_what_is_gone_is_selected_no_more() -> None:
    assert run([["set", [10, 20]], ["drop", [20, 99]], ["clear"]])["after"] == [[10, 20], [10], []]


def test_copies_keep_their_names_as_far_as_systems_allow() -> None:
    names = ["a.jpg", "a: b?.jpg", "con.png", "name.", "noending", ".hidden"]
    made = run([], names=names, taken=["a.jpg", "a (2).jpg", "noending", ".hidden"])
    assert made["safe"] == ["a.jpg", "a_ b_.jpg", "_con.png", "name_", "noending", ".hidden"]
    assert made["free"][0] == "a (3).jpg"
    assert made["free"][4:] == ["noending (2)", ".hidden (2)"]
