"""Dates as people remember them, in a browser whose clocks are behind those of UTC."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.drawing import Drawing, draw
from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch
from tests.tiff_block import ascii, rationals, short, tiff_block

NEW_YEAR = 1_704_094_200
"""2024-01-01T07:30Z, which is 23:30 of the day before in Los Angeles."""

EXPOSURE = {
    0x829A: rationals((1, 250)),
    0x829D: rationals((28, 10)),
    0x8827: short(400),
    0x920A: rationals((35, 1)),
    0xA434: ascii("RF35mm F1.8"),
}


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A browser in Los Angeles."""
    fresh = browser.new_context(timezone_id="America/Los_Angeles")
    watch.attach(fresh)
    yield fresh
    fresh.close()
    watch.check()


@pytest.fixture
def travels(tmp_path: Path) -> Path:
    """Photos whose dates are easily taken for others."""
    folder = tmp_path / "Travels"
    draw(Drawing("new year.jpg", "red", "circle"), folder / "new year.jpg")
    os.utime(folder / "new year.jpg", (NEW_YEAR, NEW_YEAR))
    skipped = Drawing("skipped.jpg", "blue", "square", taken="2021:03:14 02:30:00")
    draw(skipped, folder / "skipped.jpg")
    Image.new("RGB", (64, 48), "teal").save(folder / "IMG-20190714-WA0001.jpg")
    exposed = b"Exif\0\0" + tiff_block(exif=EXPOSURE | {0x9003: ascii("2018:05:05 24:12:30")})
    Image.new("RGB", (64, 48), "navy").save(folder / "exposed.jpg", exif=exposed)
    return folder


def details(page: Page, name: str, fact: str) -> str:
    """What is said of a photo beside it."""
    page.locator(f'[data-testid="photo"][data-path="{name}"]').click()
    expect(page.get_by_test_id("photo-name")).to_have_text(name)
    text = page.get_by_test_id(fact).inner_text()
    page.keyboard.press("Escape")
    return text


def test_headings_filters_and_display_agree_in_every_zone(
    page: Page, server: Host, travels: Path
) -> None:
    photoseek = Photoseek(page, server.url).open()
    photoseek.index(travels)
    order = [each.get_attribute("data-path") for each in page.get_by_test_id("photo").all()]
    assert order == ["new year.jpg", "skipped.jpg", "IMG-20190714-WA0001.jpg", "exposed.jpg"]
    expect(page.locator("h2.group")).to_have_text(["2023", "2021", "2019", "2018"])

    assert "December 31, 2023" in details(page, "new year.jpg", "photo-date")
    assert "11:30" in details(page, "new year.jpg", "photo-date")
    assert "2:30" in details(page, "skipped.jpg", "photo-date")
    assert details(page, "IMG-20190714-WA0001.jpg", "photo-date") == "Sun, July 14, 2019"
    assert "May 6, 2018" in details(page, "exposed.jpg", "photo-date")
    assert details(page, "exposed.jpg", "photo-exposure") == "ƒ/2.8 · 1/250 s · ISO 400 · 35 mm"
    assert details(page, "exposed.jpg", "photo-lens") == "RF35mm F1.8"

    page.get_by_test_id("filter-date").locator(".filter-open").click()
    menu = page.locator("#filter-menu-date")
    expect(menu.locator("label.option")).to_have_text(
        ["Any time", "2023 1", "2021 1", "2019 1", "2018 1"]
    )
    menu.get_by_text("2023", exact=True).click()
    expect(menu.locator(".option-month")).to_have_text(["Dec"])
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("photo")).to_have_count(1)
    assert page.get_by_test_id("photo").get_attribute("data-path") == "new year.jpg"
