"""What was removed can be brought back until the page is closed; then it is gone for good."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.drawing import Drawing, draw
from tests.e2e.database import read_library
from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host


@pytest.fixture
def photoseek(page: Page, server: Host, drawn_photos: Path, tmp_path: Path) -> Photoseek:
    """With two folders in it, and a file that is no photo."""
    (drawn_photos / "page.jpg").write_text("<!doctype html>")
    opened = Photoseek(page, server.url).open()
    opened.index(drawn_photos)
    draw(Drawing("other.jpg", "pink", "square"), tmp_path / "Other" / "other.jpg")
    opened.index(tmp_path / "Other")
    page.get_by_test_id("library").click()
    return opened


def test_a_removed_folder_is_brought_back_whole(photoseek: Photoseek, drawn_photos: Path) -> None:
    page = photoseek.page
    before = photoseek.search("a red circle")
    kept = read_library(page)
    folder = page.locator("[data-testid=folder][data-name='Drawn photos']")
    folder.get_by_test_id("remove-folder").click()
    expect(photoseek.indexed).to_have_text("1")
    expect(photoseek.results).to_have_count(1)

    page.get_by_role("button", name="Undo").click()

    expect(photoseek.indexed).to_have_text("6")
    expect(photoseek.skipped).to_contain_text("1")
    assert photoseek.search("a red circle") == before
    assert read_library(page) == kept
    photoseek.reload()
    assert photoseek.search("a red circle") == before
    assert "5 already indexed" in photoseek.index(drawn_photos)


def test_everything_can_be_removed_and_brought_back_and_is_gone_after_a_reload(
    photoseek: Photoseek, tmp_path: Path
) -> None:
    page = photoseek.page
    page.get_by_test_id("remove-all").click()
    page.get_by_test_id("confirm-yes").click()
    expect(photoseek.indexed).to_have_text("0")
    page.get_by_test_id("removed").get_by_role("button", name="Bring back").click()
    expect(photoseek.indexed).to_have_text("6")

    page.get_by_test_id("remove-all").click()
    page.get_by_test_id("confirm-yes").click()
    expect(photoseek.indexed).to_have_text("0")
    # Another tab leaves alone what this one can still bring back.
    other = Photoseek(page.context.new_page(), photoseek.url).open()
    expect(other.indexed).to_have_text("0")
    page.bring_to_front()
    page.get_by_test_id("removed").get_by_role("button", name="Bring back").click()
    expect(photoseek.indexed).to_have_text("6")
    expect(other.indexed).to_have_text("6")

    page.get_by_test_id("remove-all").click()
    page.get_by_test_id("confirm-yes").click()
    expect(photoseek.indexed).to_have_text("0")
    other.page.close()
    photoseek.reload()
    expect(photoseek.indexed).to_have_text("0")
    # Whoever writes next waits until the check is through.
    photoseek.index(tmp_path / "Other")
    kept = read_library(page)
    assert len(kept.photos) == len(kept.thumbnails) == 1
    kept.check()
