"""The wall of a library that is larger than a page should hold."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.large_library import Record, multiplied
from tests.e2e.test_acting import EARLY
from tests.e2e.test_exchange import bring, download
from tests.e2e.test_view_history import at, go
from tests.e2e.waiting import wait_until

TIMES = 300
COUNT = 5 * TIMES + 5

IN_VIEW = """(() => {
    const covered = document.querySelector(".bar").offsetHeight;
    const tiles = [...document.querySelectorAll(".tile")];
    const tile = tiles.find((each) => each.getBoundingClientRect().bottom > covered + 60);
    return tile?.dataset.path ?? "";
})()"""
"""The path of the first photo that can be seen."""

LOADED = """(() => {
    const seen = [...document.querySelectorAll(".tile img")].filter((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
    });
    return seen.length > 3 && seen.every((image) => image.naturalWidth > 0);
})()"""
"""Whether every photo on the screen is shown."""


def a_day_apart(number: int, record: Record) -> Record:
    taken = date(2019, 1, 1) + timedelta(days=number)
    return record | {"taken": f"{taken}T12:00:00"}


def test_a_large_library_is_scrolled_walked_and_left_without_losing_ones_place(
    page: Page, server: Host, drawn_photos: Path, tmp_path: Path
) -> None:
    photoseek = Photoseek(page, server.url).open()
    photoseek.index(drawn_photos)
    file = download(photoseek, "export-library", tmp_path)
    large = multiplied(file, TIMES, tmp_path / "large.safetensors", a_day_apart)
    bring(photoseek, large)
    expect(photoseek.indexed).to_have_text(str(COUNT))
    # Shown, and read aloud, as numbers are everywhere else.
    expect(page.locator("#counts")).to_match_aria_snapshot(f"- paragraph: {COUNT:,} photos")
    photos = page.get_by_test_id("photo")
    lightbox = page.get_by_test_id("lightbox")
    place = lightbox.locator(".place")

    # All of it can be reached at once, and little of it is in the page.
    wait_until(page, "document.querySelector('#grid').offsetHeight > 20 * innerHeight")
    assert photos.count() < COUNT / 5
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    wait_until(page, LOADED)
    assert photos.count() < COUNT / 5

    # The photo in the middle, and on from there by the keyboard.
    expect(page.locator(".tile[data-path]").first).to_be_attached()
    path = page.evaluate(IN_VIEW)
    tile = page.locator(f'.tile[data-path="{path}"]')
    number = int(tile.get_attribute("data-at") or "")
    tile.click()
    expect(place).to_have_text(f"{number + 1:,} of {COUNT:,}")
    for step in range(1, 41):
        page.keyboard.press("ArrowRight")
        expect(place).to_have_text(f"{number + 1 + step:,} of {COUNT:,}")
    page.keyboard.press("Escape")
    expect(lightbox).to_have_count(0)
    reached = page.locator(f'.tile[data-at="{number + 40}"]')
    expect(reached.locator(".tile-open")).to_be_focused()
    expect(reached.locator(".tile-open")).to_be_in_viewport(ratio=1)
    page.keyboard.press("ArrowRight")
    beside = page.locator(f'.tile[data-at="{number + 41}"]')
    expect(beside.locator(".tile-open")).to_be_focused()

    # A reload, and Back from a search, lead to where one was.
    wait_until(page, "history.state?.place && !history.state.over")
    page.wait_for_timeout(500)
    before = page.evaluate(IN_VIEW)
    page.add_init_script(EARLY)
    photoseek.reload()
    assert before.rpartition("/")[2] in page.evaluate("early")
    wait_until(page, f"{IN_VIEW} === {before!r}")
    wait_until(page, LOADED)
    photoseek.search("red circle")
    at(photoseek, "#q=red+circle")
    assert page.evaluate("scrollY") == 0
    results = photoseek.shown()
    assert 120 <= len(results) < COUNT / 5
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    wait_until(page, LOADED)
    assert photoseek.shown()[:120] == results[:120]
    go(photoseek, -1)
    wait_until(page, f"{IN_VIEW} === {before!r}")

    # The years at the side lead anywhere, by a drag and by the keyboard.
    timeline = page.get_by_test_id("timeline")
    box = timeline.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 10, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 10, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    halfway = "scrollY / (document.documentElement.scrollHeight - innerHeight)"
    assert page.evaluate(halfway) == pytest.approx(0.5, abs=0.1)
    expect(timeline).to_have_attribute("aria-valuetext", re.compile("^[A-Z][a-z]+ 2019$"))
    timeline.focus()
    page.keyboard.press("End")
    expect(timeline).to_have_attribute("aria-valuetext", "January 2019")
    assert page.evaluate(halfway) > 0.7

    # The keyboard reaches both ends.
    photos.first.locator(".tile-open").focus()
    page.keyboard.press("End")
    last = page.locator(f'.tile[data-at="{COUNT - 1}"]')
    expect(last.locator(".tile-open")).to_be_focused()
    expect(last.locator(".tile-open")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Home")
    expect(page.locator('.tile[data-at="0"] .tile-open')).to_be_focused()
    assert page.evaluate("scrollY") < 200
