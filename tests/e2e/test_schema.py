"""Libraries of earlier versions are taken along, and a page that is too old says so."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.colour_model import ID, write_colour_model
from tests.database_dump import RESTORE
from tests.drawing import draw_photos
from tests.e2e.driving import BOOT, Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.test_boot_trouble import SOON
from tests.e2e.watching import Watch
from tests.golden.make_library import DRAWINGS, LIBRARIES, MODIFIED
from tests.hub import Hub

UPGRADE = """async () => {
    const opening = indexedDB.open("photoseek", 1000);
    await new Promise((resolve, reject) => {
        opening.onsuccess = resolve;
        opening.onerror = () => reject(opening.error);
    });
    opening.result.close();
}"""
"""What a page of a newer version does to the database."""

HOLD = """() => new Promise((resolve, reject) => {
    const opening = indexedDB.open("photoseek", 1);
    opening.onsuccess = () => { window.held = opening.result; resolve(); };
    opening.onerror = () => reject(opening.error);
})"""


@pytest.fixture
def hub(watch: Watch, tmp_path: Path) -> Iterator[Hub]:
    hub = Hub({ID: write_colour_model(tmp_path / "colours")}).start()
    watch.allow_origin(hub.url)
    watch.allow_origin(hub.storage_url)
    yield hub
    hub.stop()


@pytest.fixture
def blank(page: Page, server: Host) -> Page:
    """A page of the origin with nothing of Photoseek in it."""
    page.route("**/blank.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"{server.url}blank.html")
    return page


def the_same_files(sizes: dict[str, int], folder: Path) -> Path:
    """The files that the library was made of: drawn again, they are the same bytes."""
    draw_photos(folder, DRAWINGS)
    for path, size in sizes.items():
        assert (folder / path).stat().st_size == size
        os.utime(folder / path, (MODIFIED, MODIFIED))
    return folder


@pytest.mark.parametrize("library", sorted(LIBRARIES.glob("v*.json")), ids=lambda path: path.stem)
def test_a_library_of_an_earlier_version_is_searched_with_nothing_indexed_again(
    library: Path, blank: Page, server: Host, hub: Hub, tmp_path: Path
) -> None:
    kept = json.loads(library.read_text())
    blank.evaluate(RESTORE, kept["database"])
    photoseek = Photoseek(blank, f"{server.url}?model={ID}&hub={hub.url}").open()

    expect(photoseek.indexed).to_have_text(str(len(DRAWINGS)))
    assert paths(photoseek.search("blue"))[0] == "2022/blue square.png"
    assert paths(photoseek.search("green"))[0] == "2022/June/green triangle.webp"
    expect(photoseek.results.first.locator("img")).to_have_js_property("naturalWidth", 320)
    said = photoseek.index(the_same_files(kept["sizes"], tmp_path / "Earlier"))
    assert said.strip().startswith(f"Earlier: {len(DRAWINGS)} already indexed.")
    assert paths(photoseek.search("red"))[0] == "red circle.jpg"


def test_a_page_that_meets_a_newer_library_says_so(blank: Page, server: Host) -> None:
    blank.evaluate(UPGRADE)
    photoseek = Photoseek(blank, server.url)
    blank.goto(server.url)

    photoseek.expect_state("error")
    expect(blank.get_by_test_id("error-message")).to_contain_text("newer version of Photoseek")
    expect(blank.get_by_test_id("reload")).to_be_visible()


def test_a_page_that_waits_for_an_older_one_says_so_and_goes_on_when_it_is_closed(
    blank: Page, server: Host
) -> None:
    # A page that holds the database of version 1, and is deaf to whoever wants it.
    blank.evaluate(RESTORE, json.loads((LIBRARIES / "v1.json").read_text())["database"])
    blank.evaluate(HOLD)
    photoseek = Photoseek(blank.context.new_page(), server.url)
    photoseek.page.goto(server.url)
    boot = photoseek.page.get_by_test_id("boot")
    expect(boot).to_contain_text("close the other tabs of Photoseek", timeout=BOOT)

    blank.close()

    photoseek.ready()


def test_a_page_whose_library_a_newer_one_takes_over_makes_way_and_says_so(
    blank: Page, server: Host
) -> None:
    older = Photoseek(blank.context.new_page(), server.url).open()
    blank.evaluate(UPGRADE)

    older.expect_state("error")
    expect(older.page.get_by_test_id("error-message")).to_contain_text(
        "has taken over your library", timeout=BOOT
    )
    expect(older.page.get_by_test_id("reload")).to_be_visible()


SILENCE = """() => Promise.all(["photoseek", "photoseek-workbench"].map((name) =>
    new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
            window[name] = opening.result;
            indexedDB.deleteDatabase(name);
            resolve();
        };
        opening.onerror = () => reject(opening.error);
    }),
))"""
"""Whoever opens them after this waits for whoever holds them, and is told nothing."""


@pytest.mark.parametrize("silent", [False, True], ids=["blocked", "silent"])
def test_a_library_that_does_not_open_says_why_and_offers_ways_on(
    blank: Page, server: Host, tmp_path: Path, silent: bool
) -> None:
    if silent:
        blank.evaluate(SILENCE)
    else:
        blank.evaluate(RESTORE, json.loads((LIBRARIES / "v1.json").read_text())["database"])
        blank.evaluate(HOLD)
    photoseek = Photoseek(blank.context.new_page(), server.url)
    page = photoseek.page
    page.goto(server.url)
    message = page.get_by_test_id("error-message")
    words = "does not answer" if silent else "Close the other tabs"
    expect(message).to_contain_text(words, timeout=SOON)
    photoseek.expect_state("error")
    page.get_by_test_id("without-library").click()
    photoseek.ready()
    expect(page.get_by_test_id("forgets")).to_contain_text("left as it is")
    assert "5 new" in photoseek.index(draw_photos(tmp_path / "Drawn photos"))
    assert paths(photoseek.search("a red circle"))[0] == "red circle.jpg"

    # Another visit, in which it opens after all.
    page.reload()
    expect(message).to_contain_text(words, timeout=SOON)
    blank.close()
    photoseek.ready()
    expect(page.locator("#problem")).to_be_empty()
    expect(page.get_by_test_id("forgets")).to_be_hidden()
