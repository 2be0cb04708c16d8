"""One page with the drawn photos in its library, for tests that only look: they share its boot."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.drawing import draw_photos
from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch


class SharedLibrary:
    """A page that is led back to its start between two tests."""

    def __init__(self, browser: Browser, dist: Path, photos: Path) -> None:
        self._watch = Watch()
        self._host = Host(dist).start()
        self._watch.allow_origin(self._host.url)
        self._context = browser.new_context(service_workers="block")
        self._watch.attach(self._context)
        self._photos = draw_photos(photos / "Drawn photos")
        self._page: Photoseek | None = None

    @contextmanager
    def lent(self) -> Iterator[Photoseek]:
        """The page, for one test, which fails if anything unexpected happened in the browser."""
        page = self._page or self._opened()
        # Whoever fails leaves a page behind that nobody knows.
        self._page = None
        yield page
        self._watch.check()
        home(page)
        self._page = page

    def close(self) -> None:
        self._context.close()
        self._host.stop()

    def _opened(self) -> Photoseek:
        for page in self._context.pages:
            page.close()
        photoseek = Photoseek(self._context.new_page(), self._host.url).open()
        photoseek.index(self._photos)
        return photoseek


def home(photoseek: Photoseek) -> None:
    """All photos, no words, no filters, nothing open."""
    page = photoseek.page
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("lightbox")).to_have_count(0)
    page.locator("#home").click()
    photoseek.ready()
    expect(photoseek.search_box).to_have_value("")
    expect(page.get_by_test_id("clear-filters")).to_have_count(0)
    expect(page.get_by_test_id("photo")).to_have_count(5)
