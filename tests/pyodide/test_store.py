"""The store in a real database: what it holds after photos came and went."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.pyodide.test_rows import START, WORKER
from toolchain.dist import assemble
from toolchain.server import StaticServer


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with Photoseek in the Pyodide of a worker."""
    server = StaticServer(assemble()).start()
    page = browser.new_page(bypass_csp=True, service_workers="block")
    page.route("**/store.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"http://127.0.0.1:{server.server_port}/store.html")
    page.evaluate(START, WORKER.replace("rows_there", "store_there"))
    yield page
    page.close()
    server.stop()


def test_what_is_kept_is_what_came_and_has_not_gone(page: Page) -> None:
    source = Path(__file__).with_name("store_there.py").read_text()
    request: dict[str, Any] = {"source": source, "call": "differences", "values": []}
    assert page.evaluate("(request) => ask(request)", request) == []
