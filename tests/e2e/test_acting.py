"""Photos are selected by mouse, keyboard and finger, and saved under their names."""

from __future__ import annotations

import json
import os
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.opfs import PICKER
from tests.e2e.test_filters import choose
from tests.e2e.test_view_history import at
from tests.e2e.waiting import wait_until

SAVED = """(async () => {
    const folder = await showDirectoryPicker();
    const found = {};
    for await (const [name, file] of folder.entries()) found[name] = (await file.getFile()).size;
    return found;
})()"""
"""What lies in the chosen folder: name -> bytes."""


EARLY = """
    window.early = [];
    new MutationObserver((changes) => {
        for (const node of changes.flatMap((change) => [...change.addedNodes])) {
            if (node.matches?.(".last-tile img")) early.push(node.alt);
        }
    }).observe(document, { childList: true, subtree: true });
"""
"""Keeps the names of the photos that are shown before the engine is up."""


def expect_selected(page: Page, count: int) -> None:
    if count:
        expect(page.get_by_test_id("selected-count")).to_have_text(str(count))
    else:
        expect(page.get_by_test_id("selection")).to_be_hidden()
    expect(page.locator(".tile[data-selected]")).to_have_count(count)


def middle(page: Page, number: int) -> tuple[float, float]:
    """Of a tile, once it stays where it is: what stands above the wall comes by and by."""
    box = None
    while box is None or box != page.locator(".tile").nth(number).bounding_box():
        box = page.locator(".tile").nth(number).bounding_box()
        page.wait_for_timeout(200)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def touch(session: CDPSession, kind: str, *points: tuple[float, float]) -> None:
    touches = [{"x": x, "y": y} for x, y in points]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


def test_photos_are_selected_in_every_way(drawn_library: Photoseek) -> None:
    page = drawn_library.page
    tiles = page.locator(".tile")
    lightbox = page.get_by_test_id("lightbox")

    # The circle, then clicks; a range with Shift.
    tiles.nth(1).hover()
    tiles.nth(1).get_by_test_id("select").click()
    expect_selected(page, 1)
    tiles.nth(3).click(modifiers=["Shift"])
    expect_selected(page, 3)
    tiles.nth(2).click()
    expect_selected(page, 2)
    tiles.nth(4).click(modifiers=["Control"])
    expect_selected(page, 3)
    expect(page.get_by_test_id("selected-size")).to_contain_text("kB")
    expect(page.locator("#announcer")).to_have_text("3 photos selected")
    expect(lightbox).to_have_count(0)

    # What is selected stays so while one looks for something else.
    drawn_library.search("red circle")
    expect_selected(page, 3)
    page.get_by_test_id("clear-selection").click()
    expect_selected(page, 0)
    tiles.first.click()
    expect(lightbox).to_have_count(1)
    page.keyboard.press("Escape")
    expect(lightbox).to_have_count(0)

    # The keyboard.
    tiles.nth(0).locator(".tile-open").focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    expect_selected(page, 3)
    page.keyboard.press("Shift+ArrowLeft")
    expect_selected(page, 2)
    page.keyboard.press("Space")
    expect_selected(page, 1)
    page.keyboard.press("Control+a")
    expect(page.get_by_test_id("select-all")).to_have_count(0)
    page.keyboard.press("Escape")
    expect_selected(page, 0)

    # A frame, which is no click.
    page.mouse.move(*middle(page, 0))
    page.mouse.down()
    page.mouse.move(*middle(page, 1), steps=5)
    expect(page.locator(".selection-frame")).to_be_visible()
    expect_selected(page, 2)
    page.mouse.up()
    expect_selected(page, 2)
    expect(lightbox).to_have_count(0)
    page.keyboard.press("Escape")

    # A long press, and on with the finger; then taps.
    session = page.context.new_cdp_session(page)
    touch(session, "touchStart", middle(page, 1))
    expect_selected(page, 1)
    touch(session, "touchMove", middle(page, 2))
    touch(session, "touchMove", middle(page, 3))
    expect_selected(page, 3)
    touch(session, "touchEnd")
    expect_selected(page, 3)
    session.detach()
    page.keyboard.press("Escape")
    expect_selected(page, 0)


def test_what_is_selected_is_saved_listed_and_searched_by(
    drawn_library: Photoseek, tmp_path: Path
) -> None:
    page = drawn_library.page
    page.evaluate(f"{PICKER} window.chosen = 'Copies'; window.showSaveFilePicker = undefined")
    names = [tile.get_attribute("data-path") or "" for tile in page.locator(".tile").all()]
    names = [name.rpartition("/")[2] for name in names]
    page.locator(".tile").first.hover()
    page.locator(".tile").first.get_by_test_id("select").click()

    def act(name: str) -> None:
        page.get_by_test_id("save").click()
        page.get_by_test_id(name).click()

    # Into a folder: under its name, and beside what is there already.
    act("copy-into")
    expect(page.get_by_test_id("toast").last).to_contain_text("1 photo copied into “Copies”.")
    (first,) = page.evaluate(SAVED)
    assert first == names[0]
    page.get_by_test_id("select-all").click()
    expect_selected(page, 5)
    act("copy-into")
    page.get_by_test_id("name-both").click()
    expect(page.get_by_test_id("toast").last).to_contain_text("5 photos copied")
    act("copy-into")
    page.get_by_test_id("for-all").check()
    page.get_by_test_id("name-skip").click()
    expect(page.get_by_test_id("toast").last).to_contain_text("5 skipped.")
    saved = page.evaluate(SAVED)
    stem, dot, ending = names[0].rpartition(".")
    assert saved.keys() == {*names, f"{stem} (2){dot}{ending}"}
    assert saved[names[0]] == saved[f"{stem} (2){dot}{ending}"] > 0

    # As one file.
    with page.expect_download() as download:
        act("zip")
    download.value.save_as(tmp_path / "photos.zip")
    with zipfile.ZipFile(tmp_path / "photos.zip") as packed:
        assert packed.testzip() is None
        assert {each.filename: each.file_size for each in packed.infolist()} == {
            name: saved[name] for name in names
        }
    with page.expect_download() as download:
        act("list")
    download.value.save_as(tmp_path / "photos.csv")
    assert len((tmp_path / "photos.csv").read_text("utf-8-sig").splitlines()) == 6

    # More like all of them; Back leads there again.
    page.keyboard.press("Escape")
    for number in (0, 1):
        page.locator(".tile").nth(number).click(modifiers=["Control"])
    page.get_by_test_id("like-these").click()
    expect(page.get_by_test_id("query-image")).to_contain_text("+1")
    expect(drawn_library.results).to_have_count(3)
    drawn_library.search("blue")
    expect(page).to_have_url(re.compile("#q=blue"))
    page.evaluate("history.go(-1)")
    expect(page.get_by_test_id("query-image")).to_contain_text("+1")
    expect(drawn_library.results).to_have_count(3)


@pytest.mark.parametrize("width", [390, 1440])
def test_the_bar_covers_no_photo_that_the_keyboard_is_at(
    drawn_library: Photoseek, width: int
) -> None:
    page = drawn_library.page
    before = page.viewport_size
    page.set_viewport_size({"width": width, "height": 420})
    page.locator(".tile-open").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("End")
    tile, bar = page.locator(".tile").last.bounding_box(), page.locator("#selection").bounding_box()
    assert tile is not None
    assert bar is not None
    assert tile["y"] + tile["height"] <= bar["y"]
    page.keyboard.press("Escape")
    if before:
        page.set_viewport_size(before)


def test_what_is_said_of_photos_is_kept_found_and_filtered_by(
    page: Page, server: Host, drawn_photos: Path
) -> None:
    shutil.copy(drawn_photos / "red circle.jpg", drawn_photos / "a copy.jpg")
    # Drawings look alike, and would be a burst.
    for hour, path in enumerate(sorted(drawn_photos.rglob("*.*"))):
        os.utime(path, (1_700_000_000 + hour * 3600,) * 2)
    photoseek = Photoseek(page, server.url).open()
    photoseek.index(drawn_photos)
    tiles = page.locator(".tile")
    wait_until(page, "JSON.parse(sessionStorage['photoseek:wall'] ?? null)?.tiles.length === 6")
    all_of_them = page.evaluate("sessionStorage['photoseek:wall']")

    # Copies: one is kept, the other hidden, and nothing else.
    page.get_by_test_id("library").click()
    page.get_by_test_id("stacks").click()
    expect(page.get_by_test_id("stack")).to_have_count(1)
    page.get_by_test_id("hide-others").click()
    expect(page.get_by_test_id("photo")).to_have_count(5)

    for number in (0, 1):
        tiles.nth(number).click(modifiers=["Control"])
    page.get_by_test_id("favourite").click()
    expect(page.locator(".tile-heart")).to_have_count(2)
    page.get_by_test_id("tag").click()
    page.get_by_test_id("new-tag").fill("Été")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("in-tag")).to_be_checked()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect_selected(page, 0)

    # Another tab knows of it, and has its say.
    other = Photoseek(page.context.new_page(), server.url).open()
    expect(other.page.locator(".tile-heart")).to_have_count(2)
    other.page.locator(".tile").nth(2).click(modifiers=["Control"])
    other.page.get_by_test_id("more").click()
    other.page.get_by_test_id("hide").click()
    expect(other.page.get_by_test_id("photo")).to_have_count(4)
    page.bring_to_front()
    expect(page.get_by_test_id("photo")).to_have_count(4)
    other.page.close()

    # What was on the screen is there before the engine is up; what has been hidden since is not.
    noted = f"sessionStorage['photoseek:wall'] = {json.dumps(all_of_them)};"
    page.add_init_script(f"{noted} {EARLY}")
    photoseek.reload()
    assert len(page.evaluate("early")) == 4
    expect(page.get_by_test_id("last-wall")).to_have_count(0)
    expect(page.get_by_test_id("photo")).to_have_count(4)
    assert len(photoseek.search("tag:ete")) == 2
    photoseek.search("")
    choose(photoseek, "favourite", "Favourites")
    at(photoseek, "#favourite=yes")
    expect(page.get_by_test_id("photo")).to_have_count(2)
    tiles.first.click()
    page.get_by_test_id("photo-favourite").click()
    expect(page.get_by_test_id("photo-favourite")).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_test_id("photo-tags")).to_have_text("Été")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("photo")).to_have_count(1)

    # Out of the library, and back.
    tiles.first.click(modifiers=["Control"])
    page.get_by_test_id("more").click()
    page.get_by_test_id("forget").click()
    expect(photoseek.indexed).to_have_text("5")
    page.get_by_role("button", name="Undo").click()
    expect(photoseek.indexed).to_have_text("6")
    expect(page.get_by_test_id("photo")).to_have_count(1)


def test_photos_are_made_larger_and_the_keys_are_told(drawn_library: Photoseek) -> None:
    page = drawn_library.page
    tile = page.locator(".tile").first

    def height() -> float:
        box = tile.bounding_box()
        assert box is not None
        return box["height"]

    before = height()
    slider = page.get_by_test_id("tile-size")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    smaller = height()
    assert smaller < before
    tile.hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    expect(slider).to_have_value("1")
    assert height() > before
    slider.fill("0")
    assert height() == before
    tile.click()
    place = page.get_by_test_id("lightbox").locator(".place")
    expect(place).to_have_text("1 of 5")
    page.get_by_test_id("slideshow").click()
    expect(place).to_have_text("2 of 5")
    page.get_by_test_id("slideshow").click()
    expect(page.get_by_test_id("slideshow")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("lightbox")).to_have_count(0)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    expect(page.get_by_test_id("keys")).to_contain_text("Select all")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("keys")).to_be_hidden()
