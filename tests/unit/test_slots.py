"""Which element of the wall shows which photo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from toolchain import node

SCRIPT = Path(__file__).with_name("take_slots.js")


def assigned(*drawn: list[int]) -> list[list[int]]:
    """The elements after each drawing, from above."""
    after = json.loads(node.output(SCRIPT, given=json.dumps(drawn)))
    assert [[photo for photo, _ in each] for each in after] == list(drawn)
    return [[slot for _, slot in each] for each in after]


def moved(before: list[int], after: list[int]) -> int:
    """How many elements are not where they were among those that stay: what moves in the page."""
    longest = [0] * (len(after) + 1)
    for slot in before:
        diagonal = 0
        for place, other in enumerate(after, 1):
            above = longest[place]
            longest[place] = (
                diagonal + 1 if slot == other else max(longest[place], longest[place - 1])
            )
            diagonal = above
    return len(set(after) & set(before)) - longest[-1]


def test_who_stays_keeps_its_element_and_no_two_share_one() -> None:
    steps = [[5, 6, 7, 8], [7, 8, 9, 10, 11], [1, 7, 11, 12], [], [12, 1]]
    all_slots = assigned(*steps)
    for (before, earlier), (after, later) in zip(
        zip(steps, all_slots, strict=True), zip(steps[1:], all_slots[1:], strict=True), strict=False
    ):
        assert len(set(later)) == len(after)
        kept = dict(zip(before, earlier, strict=True))
        now = dict(zip(after, later, strict=True))
        assert all(now[photo] == kept[photo] for photo in set(kept) & set(now))


@pytest.mark.parametrize("leaving", [5, 7, 9])
@pytest.mark.parametrize("coming", [5, 7, 9])
@pytest.mark.parametrize("upwards", [False, True])
def test_a_row_that_leaves_hands_its_elements_to_the_one_that_comes(
    leaving: int, coming: int, upwards: bool
) -> None:
    # The first results stay whatever is scrolled to.
    first = [1, 2, 3]
    above, stay = list(range(10, 10 + leaving)), list(range(30, 120))
    below = list(range(200, 200 + coming))
    if upwards:
        above, below = below, above
        before, after = assigned([*first, *stay, *below], [*first, *above, *stay])
    else:
        before, after = assigned([*first, *above, *stay], [*first, *stay, *below])
    assert len(set(after) - set(before)) == max(0, coming - leaving)
    assert moved(before, after) == min(leaving, coming)


def test_another_answer_is_drawn_into_the_elements_that_are_there_without_moving_any() -> None:
    before, after = assigned(list(range(1, 121)), list(range(500, 620)))
    assert after == before
    fewer, more = assigned([1, 2, 3], [4, 5, 6, 7])
    assert more[:3] == fewer
