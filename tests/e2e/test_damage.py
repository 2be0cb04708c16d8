"""What a disk does to a library: found when it is opened, and made anew from the photos."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.drawing import Drawing, draw
from tests.e2e.database import damage_block, forget_thumbnail, read_library
from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until


@pytest.fixture
def photoseek(page: Page, server: Host, drawn_photos: Path, tmp_path: Path) -> Photoseek:
    """With two folders in it, and a block for each: five photos, then one."""
    opened = Photoseek(page, server.url).open()
    opened.index(drawn_photos)
    draw(Drawing("other.jpg", "pink", "square"), tmp_path / "Other" / "other.jpg")
    opened.index(tmp_path / "Other")
    read_library(page).check()
    return opened


@pytest.mark.parametrize("store", ["vectors", "facts"])
def test_a_damaged_block_is_found_and_only_its_photos_are_indexed_again(
    photoseek: Photoseek, drawn_photos: Path, tmp_path: Path, store: str
) -> None:
    before = photoseek.search("a red circle")
    block = damage_block(photoseek.page, store)

    photoseek.reload()

    wait_until(photoseek.page, "said.some((word) => word.includes('damaged: 5 photos'))")
    expect(photoseek.indexed).to_have_text("1")
    kept = read_library(photoseek.page)
    assert block not in [each.id for each in getattr(kept, store)]
    assert [photo for each in kept.vectors for photo in each.ids] == [6]
    assert "1 already indexed" in photoseek.index(tmp_path / "Other")
    assert "5 new" in photoseek.index(drawn_photos)
    read_library(photoseek.page).check()
    assert photoseek.search("a red circle") == before


def test_a_photo_without_its_thumbnail_gets_one(photoseek: Photoseek, drawn_photos: Path) -> None:
    photo = forget_thumbnail(photoseek.page)
    photoseek.reload()
    expect(photoseek.indexed).to_have_text("5", timeout=BOOT)
    assert "1 new, 4 already indexed" in photoseek.index(drawn_photos)
    kept = read_library(photoseek.page)
    kept.check()
    assert photo in kept.thumbnails
