"""The disk fills up in the middle of a run: it pauses, says what to do, and goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.drawing import draw_small
from tests.e2e.database import read_library
from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host

pytestmark = pytest.mark.service_worker

PHOTOS = 400
ROOM = 300_000
"""Bytes: for some of them. A smaller quota would go unnoticed at first: Chromium looks at what is
left now and then only, and when a write is larger than what it believes to be left."""


def test_on_a_full_disk_indexing_pauses_and_goes_on_when_there_is_room(
    page: Page, server: Host, tmp_path: Path
) -> None:
    photoseek = Photoseek(page, server.url).open()
    browser = page.context.new_cdp_session(page)
    origin = server.url.rstrip("/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")  # its files are all there
    usage = browser.send("Storage.getUsageAndQuota", {"origin": origin})["usage"]
    limit = {"origin": origin, "quotaSize": usage + ROOM}
    browser.send("Storage.overrideQuotaForOrigin", limit)

    photoseek.choose(draw_small(tmp_path / "Small", PHOTOS))

    paused = page.get_by_test_id("paused")
    expect(paused).to_contain_text("Delete files that you do not need", timeout=BOOT)
    kept = read_library(page)
    kept.check()
    assert 0 < len(kept.photos) < PHOTOS
    photoseek.search_box.fill("anything")
    expect(photoseek.results.first).to_be_visible()

    browser.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    # It may be faster, and go on by itself; then the button is gone.
    page.evaluate("document.querySelector('[data-testid=go-on]')?.click()")

    expect(photoseek.indexed).to_have_text(str(PHOTOS), timeout=BOOT)
    expect(paused).to_have_count(0)
    photoseek.ready()
    read_library(page).check()
