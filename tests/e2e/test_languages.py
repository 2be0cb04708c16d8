"""The page speaks its reader's language, from either side, and another one if asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch


@pytest.fixture
def german(browser: Browser, watch: Watch) -> Iterator[Page]:
    """A tab of somebody whose browser speaks German."""
    context = browser.new_context(locale="de-AT")
    watch.attach(context)
    yield context.new_page()
    context.close()
    watch.check()


def test_the_page_speaks_as_its_reader_does_and_as_they_choose(
    german: Page, server: Host, drawn_photos: Path
) -> None:
    root = german.locator("html")
    photoseek = Photoseek(german, server.url).open()
    expect(root).to_have_attribute("lang", "de")
    expect(root).to_have_attribute("dir", "ltr")
    expect(german.locator("#choose-folder")).to_have_text("Ordner auswählen")
    expect(german.locator("#choose-folder")).to_be_visible()
    said = photoseek.index(drawn_photos).strip()
    assert said == "Drawn photos: 5 neu."
    line = german.get_by_test_id("tongue")
    expect(line).to_contain_text("nur englische Wörter")
    expect(german.get_by_test_id("search-in-mine")).to_be_visible()
    german.get_by_test_id("knows-english-close").click()
    expect(line).to_be_hidden()

    german.get_by_test_id("library").click()
    chosen = german.get_by_test_id("language")
    expect(chosen).to_have_value("de")
    chosen.select_option("ar")
    expect(root).to_have_attribute("dir", "rtl")
    photoseek.ready()
    expect(root).to_have_attribute("lang", "ar")
    expect(line).to_be_hidden()  # sent away for good
    tiles = german.get_by_test_id("photo")
    expect(tiles).to_have_count(5)
    first, second = (tiles.nth(at).bounding_box() for at in (0, 1))
    assert first and second and first["x"] > second["x"]
    tiles.first.get_by_role("button").first.focus()
    german.keyboard.press("ArrowLeft")
    expect(tiles.nth(1).get_by_role("button").first).to_be_focused()
    assert german.evaluate("document.documentElement.scrollWidth <= innerWidth")

    # Without a network as well, though nobody was there to keep it when it was first asked for.
    wait_until(german, "caches.match('messages/ar.js')")
