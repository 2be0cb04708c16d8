"""The browser's rows give numpy's answers to the last bit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from toolchain.developing import SourceServer
from toolchain.dist import assemble

WORKER = """
import { loadPyodide } from "ROOT/vendor/pyodide/pyodide.mjs";
import { install } from "ROOT/pyodide.js";
const booted = loadPyodide({ indexURL: "ROOT/vendor/pyodide/" });
self.onmessage = async ({ data: { source, call, values } }) => {
    try {
        const pyodide = await booted;
        if (source) {
            await install(pyodide);
            pyodide.FS.writeFile("rows_there.py", source);
        }
        const found = await pyodide.pyimport("rows_there")[call](...values);
        self.postMessage({ result: found.toJs() });
    } catch (error) {
        self.postMessage({ error: String(error) });
    }
};
"""

START = """(code) => {
    const blob = new Blob([code.replaceAll("ROOT", location.origin)], { type: "text/javascript" });
    const worker = new Worker(URL.createObjectURL(blob), { type: "module" });
    window.ask = (request) => new Promise((resolve, reject) => {
        worker.onmessage = ({ data: { result, error } }) =>
            error ? reject(new Error(error)) : resolve(result);
        worker.postMessage(request);
    });
}"""

SPILLED = """async () => {
    const root = await navigator.storage.getDirectory();
    const sizes = [];
    for await (const file of (await root.getDirectoryHandle("spilled-rows")).values()) {
        sizes.push((await file.getFile()).size);
    }
    return sizes;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page with Photoseek in the Pyodide of a worker: only workers read files as they please."""
    server = SourceServer(assemble()).start()
    page = browser.new_page(bypass_csp=True, service_workers="block")
    page.route("**/rows.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"http://127.0.0.1:{server.server_port}/rows.html")
    page.evaluate(START, WORKER)
    source = Path(__file__).with_name("rows_there.py").read_text()
    request = {"source": source, "call": "ready", "values": []}
    page.evaluate("(request) => ask(request)", request)
    yield page
    page.close()
    server.stop()


def differences(page: Page, call: str, *values: Any) -> Any:
    return page.evaluate("(request) => ask(request)", {"call": call, "values": values})


@pytest.mark.parametrize(
    ("dimensions", "kind"),
    [(512, "random"), (512, "clustered"), (512, "outlying"), (100, "clustered"), (3, "random")],
)
def test_both_find_the_same_with_the_same_scores(page: Page, dimensions: int, kind: str) -> None:
    assert differences(page, "differences", dimensions, kind) == []


def test_so_do_rows_that_lie_in_a_file(page: Page) -> None:
    assert differences(page, "differences_of_many") == []
    # 20,000 rows are more than stay in memory: five blocks of 4,096 with 24 numbers each.
    assert 5 * 4096 * 24 * 2 in page.evaluate(SPILLED)
