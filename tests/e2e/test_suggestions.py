"""What is offered while one types, searches that are saved, and photos in groups."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.e2e.driving import Photoseek, paths
from tests.e2e.test_typed_queries import OF_2022


def test_a_list_below_the_box_completes_what_is_typed_and_knows_what_was(
    drawn_library: Photoseek,
) -> None:
    page, box = drawn_library.page, drawn_library.search_box
    options = page.get_by_test_id("suggestion")
    box.click()
    box.press_sequentially("colour in ju")
    june = options.filter(has_text="June").and_(page.locator("[data-kind=folder]"))
    expect(june).to_have_count(1)
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant") or "none"
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    box.press("Escape")
    expect(options).to_have_count(0)
    expect(box).to_have_value("colour in ju")
    box.press_sequentially("n")
    june.click()
    expect(box).to_have_value("colour in:June")
    expect(options).to_have_count(0)
    drawn_library.ready()
    assert paths(drawn_library.shown()) == ["2022/June/on its side.jpg"]
    # Recent searches are offered in an empty box, until they are cleared.
    box.fill("")
    expect(options.first).to_contain_text("colour in:June")
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value("colour in:June")
    box.fill("")
    options.filter(has_text="Clear").click()
    expect(options).to_have_count(0)


def test_a_saved_search_is_an_album_that_can_be_renamed_and_removed(
    drawn_library: Photoseek,
) -> None:
    page, box = drawn_library.page, drawn_library.search_box
    drawn_library.search("colour in 2022")
    sort = page.get_by_test_id("sort")
    sort.select_option("oldest")
    drawn_library.ready()
    in_order = paths(drawn_library.shown())
    page.get_by_test_id("save-search").click()
    sort.select_option("best")
    page.get_by_test_id("toast").get_by_role("button", name="Rename").click()
    dialog = page.get_by_test_id("saved-dialog")
    dialog.get_by_role("textbox").fill("That year")
    dialog.get_by_role("textbox").press("Tab")
    dialog.get_by_role("button", name="Close").click()
    box.fill("")
    drawn_library.ready()
    box.click()
    saved = page.get_by_test_id("suggestion").filter(has_text="That year")
    saved.click()
    expect(box).to_have_value("colour in 2022")
    drawn_library.ready()
    expect(sort).to_have_value("oldest")
    assert paths(drawn_library.shown()) == in_order
    assert set(in_order) == OF_2022
    sort.select_option("best")
    box.fill("")
    page.get_by_test_id("suggestion").filter(has_text="Edit").click()
    dialog.get_by_role("button", name="Remove That year").click()
    expect(dialog).not_to_be_visible()
    box.press("Escape")


def test_photos_come_in_groups(drawn_library: Photoseek) -> None:
    page = drawn_library.page
    headings = page.locator("#grid h2")
    group = page.get_by_test_id("group")
    group.select_option("folder")
    drawn_library.ready()
    folders = ["Drawn photos", "Drawn photos/2022", "Drawn photos/2022/June", "Drawn photos/night"]
    expect(headings).to_have_text(folders)
    found = len(drawn_library.search("colour"))
    page.get_by_test_id("line").fill("4")
    drawn_library.ready()
    expect(headings.first).to_contain_text("Drawn photos")
    expect(drawn_library.results).to_have_count(found)
    page.get_by_test_id("line").fill("2")
    group.select_option("")
    drawn_library.ready()


def test_ways_into_the_library_are_there_when_nobody_asks_anything(
    drawn_library: Photoseek,
) -> None:
    page = drawn_library.page
    camera = page.get_by_test_id("entry").and_(page.locator("[data-kind=camera]")).first
    camera.click()
    drawn_library.ready()
    assert drawn_library.search_box.input_value().startswith("camera:")
    assert 0 < drawn_library.results.count() < 5
