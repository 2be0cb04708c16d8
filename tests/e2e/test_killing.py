"""Chromium is killed while it indexes, again and again, and the library comes back whole."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Playwright

from tests.drawing import draw_small
from tests.e2e.database import read_library
from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.mortal import MortalChromium
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch

KILLS = 20
PHOTOS = 500
"""More than the kills let through: the last run has to have something to do."""
COUNT = "document.querySelector('[data-testid=indexed-count]').textContent"
MOST_BETWEEN = 16
"""Photos between two kills, besides those of the last moment."""


@pytest.fixture
def chromium(driver: Playwright, tmp_path: Path) -> Iterator[MortalChromium]:
    mortal = MortalChromium(driver, tmp_path / "profile")
    yield mortal
    mortal.kill()


@pytest.fixture
def small_photos(tmp_path: Path) -> Path:
    return draw_small(tmp_path / "Small", PHOTOS)


# Twenty starts of a browser and of Python: minutes, on busy cores.
@pytest.mark.timeout(900)
def test_killed_twenty_times_it_loses_what_was_under_way_and_doubles_nothing(
    chromium: MortalChromium, server: Host, small_photos: Path, watch: Watch
) -> None:
    moments = random.Random(9)
    seen = 0
    for _ in range(KILLS):
        photoseek = opened(chromium.start(), server, watch)
        kept = read_library(photoseek.page)
        kept.check()
        assert len(kept.photos) >= seen, "what the page had counted is lost"
        assert int(photoseek.indexed.inner_text()) == len(kept.photos)

        photoseek.choose(small_photos)
        more = len(kept.photos) + moments.randrange(MOST_BETWEEN)
        wait_until(photoseek.page, f"Number({COUNT}) >= {more}")
        # No state of the page marks a random moment: a batch on its way, a write, a merge.
        photoseek.page.wait_for_timeout(moments.uniform(0, 200))
        seen = int(photoseek.indexed.inner_text())
        assert seen < PHOTOS, "it was done before it was killed"
        chromium.kill()

    photoseek = opened(chromium.start(), server, watch)
    found = len(read_library(photoseek.page).photos)
    assert found >= seen
    word = photoseek.index(small_photos)

    assert f"{PHOTOS - found} new, {found} already indexed" in word
    kept = read_library(photoseek.page)
    kept.check()
    assert sorted(kept.photos.values()) == sorted(
        path.relative_to(small_photos).as_posix() for path in small_photos.rglob("*.jpg")
    )


def opened(context: BrowserContext, server: Host, watch: Watch) -> Photoseek:
    watch.attach(context)
    return Photoseek(context.new_page(), server.url).open()
