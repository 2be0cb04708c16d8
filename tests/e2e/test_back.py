"""Back closes what lies over the page first, and the keyboard goes on where it was."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.driving import Photoseek
from tests.e2e.test_view_history import at, go
from tests.e2e.waiting import wait_until


@pytest.fixture
def photoseek(drawn_library: Photoseek) -> Photoseek:
    """With a search behind which there is another one."""
    drawn_library.search("green")
    drawn_library.search_box.press("Enter")
    drawn_library.search("red circle")
    drawn_library.search_box.press("Enter")
    at(drawn_library, "#q=red+circle")
    return drawn_library


def expect_the_search_is_still_there(photoseek: Photoseek) -> None:
    at(photoseek, "#q=red+circle")
    expect(photoseek.search_box).to_have_value("red circle")
    # The page takes the entry of what has closed away by a step back of its own. A browser makes
    # one of two steps that are asked for at once, which only a program can do.
    wait_until(photoseek.page, "!history.state?.over")
    go(photoseek, -1)
    expect(photoseek.search_box).to_have_value("green")


def test_back_closes_the_panel(photoseek: Photoseek) -> None:
    page = photoseek.page
    page.get_by_test_id("library").click()
    expect(page.locator("#library-panel")).to_be_visible()
    go(photoseek, -1)
    expect(page.locator("#library-panel")).to_be_hidden()
    expect(page.get_by_test_id("library")).to_be_focused()
    expect_the_search_is_still_there(photoseek)


def open_dialog(photoseek: Photoseek) -> Locator:
    """The list of skipped files, which is empty here, so that there is no button for it to see."""
    photoseek.page.get_by_test_id("skipped-count").evaluate("(button) => button.click()")
    dialog = photoseek.page.locator("#skipped-dialog")
    expect(dialog).to_be_visible()
    return dialog


def test_back_closes_a_dialog(photoseek: Photoseek) -> None:
    dialog = open_dialog(photoseek)
    go(photoseek, -1)
    expect(dialog).to_be_hidden()
    expect_the_search_is_still_there(photoseek)


def test_back_closes_a_menu(photoseek: Photoseek) -> None:
    page = photoseek.page
    page.get_by_test_id("filter-kind").locator(".filter-open").click()
    menu = page.locator("#filter-menu-kind")
    expect(menu).to_be_visible()
    menu.get_by_text("JPEG").click()
    at(photoseek, "#q=red+circle&kind=JPEG")
    go(photoseek, -1)
    expect(menu).to_be_hidden()
    at(photoseek, "#q=red+circle&kind=JPEG")
    go(photoseek, -1)
    expect_the_search_is_still_there(photoseek)


def test_back_closes_a_photo_and_its_place_in_the_grid_has_the_keyboard(
    photoseek: Photoseek,
) -> None:
    page = photoseek.page
    tile = photoseek.results.nth(1)
    tile.click()
    expect(page.get_by_test_id("lightbox")).to_be_visible()
    go(photoseek, -1)
    expect(page.get_by_test_id("lightbox")).to_have_count(0)
    expect(tile.locator(".tile-open")).to_be_focused()
    expect(tile.locator(".tile-open")).to_be_in_viewport(ratio=1)
    expect_the_search_is_still_there(photoseek)


def test_what_was_closed_otherwise_costs_no_step_back(photoseek: Photoseek) -> None:
    page = photoseek.page
    dialog = open_dialog(photoseek)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.get_by_test_id("library").click()
    page.locator("#library-panel").get_by_role("button", name="Close").click()
    expect(page.locator("#library-panel")).to_be_hidden()
    page.get_by_test_id("filter-kind").locator(".filter-open").click()
    page.get_by_test_id("filter-camera").locator(".filter-open").click()
    page.keyboard.press("Escape")
    expect_the_search_is_still_there(photoseek)


def test_a_step_that_is_taken_while_something_closes_is_not_lost(photoseek: Photoseek) -> None:
    page = photoseek.page
    page.get_by_test_id("library").click()
    expect(page.locator("#library-panel")).to_be_visible()
    page.get_by_role("link", name="Photoseek").click()  # closes the panel, and is a step
    expect(page.locator("#library-panel")).to_be_hidden()
    at(photoseek, "/")
    expect(photoseek.search_box).to_have_value("")
    go(photoseek, -1)
    expect(photoseek.search_box).to_have_value("red circle")
