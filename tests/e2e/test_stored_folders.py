"""Folders chosen with showDirectoryPicker are kept, and opened again by one click."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.drawing import Drawing
from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host
from tests.e2e.opfs import PICKER, choose, put


@pytest.fixture
def photoseek(page: Page, server: Host) -> Photoseek:
    page.add_init_script(PICKER)
    return Photoseek(page, server.url).open()


def test_a_folder_with_a_handle_is_opened_again_by_one_click(
    photoseek: Photoseek, tmp_path: Path
) -> None:
    page = photoseek.page
    put(photoseek, Drawing("red.jpg", "red", "circle"), tmp_path)
    put(photoseek, Drawing("2023/May/blue.png", "blue", "square"), tmp_path)
    page.get_by_role("button", name="Choose a folder").click()
    expect(photoseek.indexed).to_have_text("2", timeout=BOOT)
    photoseek.ready()

    photoseek.reload()
    photoseek.search("blue")
    expect(photoseek.result("2023/May/blue.png")).to_be_visible()
    put(photoseek, Drawing("green.webp", "green", "triangle"), tmp_path)
    page.get_by_test_id("library").click()
    folder = page.get_by_test_id("folder")
    expect(folder).to_contain_text("Pictures")
    folder.get_by_test_id("reopen-folder").click()

    expect(photoseek.indexed).to_have_text("3", timeout=BOOT)
    photoseek.ready()
    expect(folder).to_have_count(1)

    page.keyboard.press("Escape")
    page.evaluate("window.chosen = 'Pictures/2023'")
    assert choose(photoseek) == "Pictures: 3 already indexed."
    page.get_by_test_id("library").click()
    expect(folder).to_have_count(1)
    page.keyboard.press("Escape")
    put(photoseek, Drawing("Italy/Rome/orange.jpg", "orange", "circle"), tmp_path)
    page.evaluate("window.chosen = 'Pictures/2023/Italy'")
    assert choose(photoseek) == "Pictures: 1 new, 3 already indexed."
    expect(photoseek.result("2023/Italy/Rome/orange.jpg")).to_be_visible()


def test_a_folder_around_one_that_is_kept_takes_its_photos_over(
    photoseek: Photoseek, tmp_path: Path
) -> None:
    page = photoseek.page
    put(photoseek, Drawing("red.jpg", "red", "circle"), tmp_path)
    put(photoseek, Drawing("2023/May/blue.png", "blue", "square"), tmp_path)
    page.evaluate("window.chosen = 'Pictures/2023'")
    page.get_by_role("button", name="Choose a folder").click()
    expect(photoseek.indexed).to_have_text("1", timeout=BOOT)
    photoseek.ready()
    page.evaluate("window.chosen = 'Pictures'")
    assert choose(photoseek) == "Pictures: 1 new, 1 moved."
    expect(photoseek.indexed).to_have_text("2")
    page.get_by_test_id("library").click()
    expect(page.get_by_test_id("folder")).to_have_count(1)


def test_two_tabs_see_the_same_library_and_only_one_indexes(
    photoseek: Photoseek, drawn_photos: Path, server: Host
) -> None:
    other = Photoseek(photoseek.page.context.new_page(), server.url).open()
    # The lock is what a tab holds while it indexes.
    take = """() => new Promise((held) => {
        navigator.locks.request("photoseek-write", () => {
            held();
            return new Promise((release) => { window.letGo = release; });
        });
    })"""
    other.page.evaluate(take)
    photoseek.page.bring_to_front()
    photoseek.choose(drawn_photos)
    expect(photoseek.page.get_by_test_id("progress")).to_contain_text("another tab")
    expect(photoseek.indexed).to_have_text("0")
    other.page.evaluate("letGo()")

    expect(photoseek.indexed).to_have_text("5", timeout=BOOT)
    photoseek.ready()
    expect(other.indexed).to_have_text("5", timeout=BOOT)
    assert other.search("a red circle") == photoseek.search("a red circle")
