"""Where the browser keeps nothing, everything works from memory, and the page says that it forgets.

Blocked site data are the real thing: no database, no caches, no locks, no service worker, not even
small notes. Private windows of some browsers are like that, of others less so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Playwright, expect

from tests.e2e.driving import BOOT, Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch
from toolchain import chromium

BLOCKED = 2
"""Chromium's number for a setting that blocks."""


@pytest.fixture
def forgetful(driver: Playwright, tmp_path: Path, watch: Watch) -> Iterator[BrowserContext]:
    """A Chromium whose owner has blocked all site data."""
    settings = {"profile": {"default_content_setting_values": {"cookies": BLOCKED}}}
    profile = tmp_path / "profile"
    (profile / "Default").mkdir(parents=True)
    (profile / "Default" / "Preferences").write_text(json.dumps(settings))
    context = driver.chromium.launch_persistent_context(
        profile, executable_path=chromium.ensure(), args=list(chromium.SHORT_LIVED)
    )
    watch.attach(context)
    yield context
    context.close()
    watch.check()


def test_without_any_storage_photos_are_found_and_forgotten(
    forgetful: BrowserContext, server: Host, drawn_photos: Path
) -> None:
    photoseek = Photoseek(forgetful.new_page(), server.url).open()
    page = photoseek.page
    notice = page.get_by_test_id("forgets")
    expect(notice).to_contain_text("forget everything when you close this page")
    expect(notice).to_contain_text("site data are blocked")

    photoseek.index(drawn_photos)
    assert paths(photoseek.search("a red circle"))[0] == "red circle.jpg"
    expect(page.locator("[data-testid=result] img").first).to_be_visible()
    assert "5 already indexed" in photoseek.index(drawn_photos)
    page.get_by_test_id("library").click()
    page.get_by_test_id("remove-folder").click()
    expect(photoseek.indexed).to_have_text("0")
    page.get_by_role("button", name="Undo").click()
    expect(photoseek.indexed).to_have_text("5")
    expect(page.get_by_test_id("storage")).to_contain_text("memory")
    expect(notice).to_be_visible()

    photoseek.reload()
    expect(photoseek.indexed).to_have_text("0")
    expect(notice).to_be_visible(timeout=BOOT)
