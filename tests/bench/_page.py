"""A page of Photoseek's origin without Photoseek in it, for benchmarks of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.e2e.mortal import MortalChromium
from toolchain import chromium
from toolchain.developing import SourceServer
from toolchain.places import DIST
from toolchain.security import ISOLATION


@contextmanager
def blank_page(*flags: str) -> Iterator[Page]:
    """Serve ``dist/`` and open an empty page beside its modules, in a Chromium with these flags."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.ensure(),
            # What is no longer used can be collected, to measure what is.
            args=[*chromium.FLAGS, "--js-flags=--expose-gc", *flags],
        )
        with _served(browser.new_page(service_workers="block")) as page:
            yield page
        browser.close()


@contextmanager
def blank_page_on_disk(profile: Path) -> Iterator[Page]:
    """The same in a profile on disk; without one, all that is stored is in memory."""
    with sync_playwright() as playwright:
        browser = MortalChromium(playwright, profile)
        with _served(browser.start().new_page()) as page:
            yield page
        browser.kill()


@contextmanager
def _served(page: Page) -> Iterator[Page]:
    server = SourceServer(DIST).start()
    page.route(
        "**/bench.html",
        # Isolated: without it there are no threads.
        lambda route: route.fulfill(body="", content_type="text/html", headers=ISOLATION),
    )
    page.goto(f"http://127.0.0.1:{server.server_port}/bench.html")
    yield page
    server.stop()
