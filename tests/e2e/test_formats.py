"""Formats that Pillow lacks are indexed and found like any other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"


@pytest.fixture
def photoseek(page: Page, server: Host) -> Photoseek:
    return Photoseek(page, server.url)


def test_heic_is_indexed_in_a_browser_without_it_and_stays_offline(
    photoseek: Photoseek, server: Host, drawn_photos: Path, tmp_path: Path, watch: Watch
) -> None:
    photoseek.open()
    photoseek.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    photoseek.index(drawn_photos)
    asked = "\n".join(server.asked_for)
    assert "libheif" not in asked

    for name in ("plain", "rotated", "grid"):
        shutil.copy(PICTURES / f"{name}.heic", drawn_photos)
    assert "3 new" in photoseek.index(drawn_photos)
    expect(photoseek.indexed).to_have_text("8")
    assert "vendor/libheif/libheif.wasm" in "\n".join(server.asked_for)

    watch.allow_error("ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED")
    server.stop()
    photoseek.reload()
    more = tmp_path / "More"
    more.mkdir()
    shutil.copy(PICTURES / "burst.heic", more)
    assert "1 new" in photoseek.index(more)
    expect(photoseek.skipped).to_have_text("0 skipped")
