"""The browser's rows give numpy's answers to the last bit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from toolchain.dist import assemble
from toolchain.server import StaticServer

BOOT = """async (source) => {
    const { loadPyodide } = await import("./vendor/pyodide/pyodide.mjs");
    const { install } = await import("./pyodide.js");
    const pyodide = await loadPyodide({
        indexURL: new URL("vendor/pyodide/", location.href).href,
    });
    await install(pyodide);
    pyodide.FS.writeFile("rows_there.py", source);
    const there = pyodide.pyimport("rows_there");
    window.differences = async (dimensions, kind) => {
        const found = await there.differences(dimensions, kind);
        const list = found.toJs();
        found.destroy();
        return list;
    };
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Photoseek in a Pyodide of a page's own."""
    server = StaticServer(assemble()).start()
    page = browser.new_page(bypass_csp=True, service_workers="block")
    page.route("**/rows.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"http://127.0.0.1:{server.server_port}/rows.html")
    page.evaluate(BOOT, Path(__file__).with_name("rows_there.py").read_text())
    yield page
    page.close()
    server.stop()


@pytest.mark.parametrize(
    ("dimensions", "kind"),
    [(512, "random"), (512, "clustered"), (512, "outlying"), (100, "clustered"), (3, "random")],
)
def test_both_find_the_same_with_the_same_scores(page: Page, dimensions: int, kind: str) -> None:
    asked = [dimensions, kind]
    assert page.evaluate("([dimensions, kind]) => differences(dimensions, kind)", asked) == []
