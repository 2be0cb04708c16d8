"""A page of Photoseek's origin without Photoseek in it, for benchmarks of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from toolchain import chromium
from toolchain.places import DIST
from toolchain.server import ISOLATION, StaticServer


@contextmanager
def blank_page() -> Iterator[Page]:
    """Serve ``dist/`` and open an empty page beside its files."""
    server = StaticServer(DIST).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.ensure(),
            # What is no longer used can be collected, to measure what is.
            args=[*chromium.FLAGS, "--js-flags=--expose-gc"],
        )
        page = browser.new_page(service_workers="block")
        page.route(
            "**/bench.html",
            # Isolated: without it there are no threads.
            lambda route: route.fulfill(body="", content_type="text/html", headers=ISOLATION),
        )
        page.goto(f"http://127.0.0.1:{server.server_port}/bench.html")
        yield page
        browser.close()
    server.stop()
