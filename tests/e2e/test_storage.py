"""The panel says what takes how much, and has the browser asked to keep it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.drawing import draw_small
from tests.e2e.database import read_library
from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host

PHOTOS = 150
"""More than thumbnails are looked at to tell the size of all."""


@pytest.mark.service_worker
def test_the_panel_tells_what_takes_how_much_and_whether_it_lasts(
    page: Page, server: Host, tmp_path: Path
) -> None:
    photoseek = Photoseek(page, server.url).open()
    photoseek.index(draw_small(tmp_path / "Small", PHOTOS))
    kept = read_library(page)
    page.get_by_test_id("library").click()

    def size_of(part: str) -> int:
        row = page.locator(f"[data-testid=space][data-part={part}]")
        return int(row.get_attribute("data-bytes") or "")

    storage = page.get_by_test_id("storage")
    expect(storage).to_contain_text("free")
    # It was drawn when the panel opened, or when the run had ended.
    expect(page.locator("[data-testid=space][data-part=vectors]")).to_be_visible()
    assert size_of("facts") == sum(len(block.data) for block in kept.facts)
    assert size_of("vectors") == sum(len(block.data) for block in kept.vectors)
    thumbnails = sum(kept.thumbnails.values())
    assert abs(size_of("thumbnails") - thumbnails) < 0.1 * thumbnails
    assert size_of("page") > 10_000_000
    expect(storage).to_contain_text("may clear it")

    page.get_by_test_id("keep-storage").click()
    expect(storage).to_contain_text("would not promise")

    photoseek.reload()
    page.get_by_test_id("library").click()
    expect(page.locator("[data-testid=space][data-part=thumbnails]")).to_be_visible()
    assert size_of("facts") == sum(len(block.data) for block in kept.facts)
