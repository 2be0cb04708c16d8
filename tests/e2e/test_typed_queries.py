"""What is typed into the box: names stand apart, and what was understood is a chip."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.driving import Photoseek, paths

OF_2022 = {
    "2022/blue square.png",
    "2022/green triangle.webp",
    "2022/June/on its side.jpg",
}
"""What was taken in 2022, or lies in the folder of that name."""


def test_names_stand_under_a_heading_of_their_own(drawn_library: Photoseek) -> None:
    page = drawn_library.page
    found = paths(drawn_library.search("circle"))
    named = [path for path in found if "circle" in path]
    assert found[: len(named)] == named and len(found) > len(named)
    expect(page.get_by_test_id("by-name")).to_have_text("By name")
    rest = page.get_by_test_id("by-picture").or_(page.get_by_test_id("match-divider"))
    expect(rest.first).to_be_visible()
    drawn_library.search("something else")
    expect(page.get_by_test_id("by-name")).to_have_count(0)


def test_a_photo_that_is_not_meant_becomes_a_part_of_the_question(
    drawn_library: Photoseek,
) -> None:
    page = drawn_library.page
    drawn_library.search("red")
    drawn_library.result("red circle.jpg").click()
    page.get_by_test_id("not-like-this").click()
    chip = page.get_by_test_id("chip").and_(page.locator(".negated"))
    expect(chip).to_contain_text("red circle.jpg")
    expect(drawn_library.search_box).to_have_value('red -similar:"red circle.jpg"')
    drawn_library.ready()
    assert "red circle.jpg" not in paths(drawn_library.shown())
    chip.get_by_role("button", name="Search without").click()
    drawn_library.ready()
    assert "red circle.jpg" in paths(drawn_library.shown())


def test_a_date_is_a_chip_that_can_be_taken_away_or_taken_for_a_word(
    drawn_library: Photoseek,
) -> None:
    page = drawn_library.page
    everything = len(drawn_library.search("colour"))
    assert set(paths(drawn_library.search("colour in 2022"))) == OF_2022
    chip = page.get_by_test_id("chip")
    expect(chip).to_contain_text("2022")
    chip.get_by_role("button", name="Search without").click()
    drawn_library.ready()
    expect(drawn_library.search_box).to_have_value("colour")
    expect(drawn_library.results).to_have_count(everything)
    drawn_library.search("colour in 2022")
    page.get_by_test_id("chip-as-word").click()
    drawn_library.ready()
    expect(chip).to_have_count(0)
    expect(drawn_library.search_box).to_have_value("colour in 2022")
    expect(drawn_library.results).to_have_count(everything)


def test_facts_alone_are_an_answer_without_percentages(drawn_library: Photoseek) -> None:
    assert set(paths(drawn_library.search("2022"))) == OF_2022
    expect(drawn_library.page.locator(".tile .score")).to_have_count(0)
    assert drawn_library.search("1850") == []
    expect(drawn_library.page.get_by_test_id("nothing-left")).to_be_visible()


def test_what_is_not_wanted_is_not_shown(drawn_library: Photoseek) -> None:
    found = paths(drawn_library.search("name:red"))
    assert found and all(path.startswith("red") for path in found)
    left = paths(drawn_library.search("circle -name:red"))
    assert left and not set(left) & set(found)


def test_photos_are_sorted_and_the_line_is_moved(drawn_library: Photoseek) -> None:
    page = drawn_library.page
    sort, line = page.get_by_test_id("sort"), page.get_by_test_id("line")
    expect(sort).to_have_value("newest")
    expect(line).to_have_count(0)
    sort.select_option("name")
    drawn_library.ready()
    shown = [photo.get_attribute("data-path") or "" for photo in page.get_by_test_id("photo").all()]
    names = [path.rpartition("/")[2].casefold() for path in shown]
    assert len(names) == 5 and names == sorted(names)
    sort.select_option("newest")
    found = len(drawn_library.search("colour"))
    matches = []
    for step in ("0", "2", "4"):
        line.fill(step)
        drawn_library.ready()
        expect(drawn_library.results).to_have_count(found)
        matches.append(_matches(page))
    assert matches == sorted(matches) and matches[0] < matches[-1]
    line.fill("2")
    drawn_library.ready()
    sort.select_option("best")


def _matches(page: Page) -> int:
    """How many photos match, as the page says it."""
    said = re.match(r"\d+", page.locator("#answer p").first.inner_text())
    return int(said.group()) if said else 0
