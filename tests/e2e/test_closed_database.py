"""The browser closes the database by force: that is said, it is opened again, and works."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.drawing import draw_small
from tests.e2e.database import read_library
from tests.e2e.driving import BOOT, Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until

INDEXED = "Number(document.querySelector('[data-testid=indexed-count]').textContent)"

DELETE = """() => new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase("photoseek");
    deleting.onsuccess = resolve;
    deleting.onerror = () => reject(deleting.error);
})"""


def clear(page: Page) -> None:
    """What Clear site data does, and the developer tools."""
    origin = page.evaluate("location.origin")
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "indexeddb"})
    session.detach()


def delete(page: Page) -> None:
    """What another page of the origin can do."""
    page.evaluate(DELETE)


@pytest.fixture
def photoseek(page: Page, server: Host) -> Photoseek:
    return Photoseek(page, server.url).open()


@pytest.mark.parametrize("how", [clear, delete])
def test_a_library_that_is_taken_away_is_gone_and_can_be_made_anew(
    photoseek: Photoseek, drawn_photos: Path, how: object
) -> None:
    photoseek.index(drawn_photos)
    assert callable(how)
    how(photoseek.page)
    expect(photoseek.indexed).to_have_text("0")
    photoseek.ready()
    assert photoseek.search("a red circle") == []
    assert "5 new" in photoseek.index(drawn_photos)
    assert paths(photoseek.search("a red circle"))[0] == "red circle.jpg"
    photoseek.reload()
    expect(photoseek.indexed).to_have_text("5")
    read_library(photoseek.page).check()


@pytest.mark.parametrize("how", [clear, delete])
def test_a_run_whose_library_is_taken_away_says_so_and_can_be_tried_again(
    photoseek: Photoseek, tmp_path: Path, how: object
) -> None:
    page, photos = photoseek.page, 120
    photoseek.choose(draw_small(tmp_path / "Small", photos))
    wait_until(page, f"{INDEXED} > 8", seconds=BOOT / 1000)
    assert callable(how)
    how(page)
    again = page.get_by_test_id("try-again")
    again.or_(page.get_by_text("browser has closed")).first.wait_for(timeout=BOOT)
    again.click()
    expect(photoseek.indexed).to_have_text(str(photos), timeout=BOOT)
    photoseek.ready()
    kept = read_library(page)
    kept.check()
    assert len(kept.photos) == photos
