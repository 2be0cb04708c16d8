"""What the suites share: one Chromium, and photos to try things on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.drawing import draw_photos
from toolchain import chromium
from toolchain.places import ROOT

# Several Chromiums at once on few cores are slow now and then; 5 s are Playwright's default.
expect.set_options(timeout=45_000)

# A first example imports what the others find imported; on busy cores that is no fault of the test.
settings.register_profile("busy cores", deadline=None)
settings.load_profile("busy cores")


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """Playwright itself; a process can have one."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """One Chromium for the whole run."""
    launched = driver.chromium.launch(
        executable_path=chromium.without_windows(), args=list(chromium.SHORT_LIVED)
    )
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def photos() -> Path:
    """Real photos, named ``<wnid>_<what is on it>.jpg``; they are not part of the repository."""
    folder = ROOT.parent / "shared" / "photos" / "samples"
    if not folder.is_dir():
        pytest.skip("no real photos on this machine")
    return folder


@pytest.fixture
def drawn_photos(tmp_path: Path) -> Path:
    """A folder of photos drawn for the test; ``tests/drawing.py`` says what is on them."""
    return draw_photos(tmp_path / "Drawn photos")
