"""No write to a real database can be torn: each is cancelled, and killed, within it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, Route

from toolchain.developing import SourceServer
from toolchain.dist import assemble
from toolchain.places import ROOT
from toolchain.security import ISOLATION

HERE = Path(__file__).parent

THERE = (
    "tests/unit/deeds.py",
    "tests/unit/fakes.py",
    "tests/unit/kept_library.py",
    "tests/unit/page.py",
    "tests/pyodide/broken_off_there.py",
)

RUN = """async (archive) => {
    const { loadPyodide } = await import("./vendor/pyodide/pyodide.mjs");
    const { install } = await import("./pyodide.js");
    const there = await import("./owned_tabs.js");
    const indexURL = new URL("vendor/pyodide/", location.href).href;
    const pyodide = await loadPyodide({ indexURL });
    await install(pyodide);
    const files = Uint8Array.from(atob(archive), (byte) => byte.charCodeAt(0));
    pyodide.unpackArchive(files.buffer, "zip");
    const run = pyodide.pyimport("tests.pyodide.broken_off_there").broken_off;
    await there.looker.open();
    return (await run(there)).toJs();
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    server = SourceServer(assemble()).start()
    page = browser.new_page(bypass_csp=True, service_workers="block")
    page.route("**/kept.html", blank)
    page.route(re.compile("/owne.*js$"), part)
    page.goto(f"http://127.0.0.1:{server.server_port}/kept.html")
    yield page
    page.close()
    server.stop()


def blank(route: Route) -> None:
    """A page that shares memory with its workers: they can stand still."""
    route.fulfill(body="", content_type="text/html", headers=ISOLATION)


def part(route: Route) -> None:
    """One of the files that lie beside this one."""
    path = HERE / Path(urlsplit(route.request.url).path).name
    route.fulfill(path=path, headers=ISOLATION)


# A minute on two cores that have nothing else to do.
@pytest.mark.timeout(900)
def test_everything_that_writes_can_be_cancelled_and_its_worker_killed(page: Page) -> None:
    cancelled, killed = page.evaluate(RUN, archive())
    print(f"\n{cancelled}; {killed}")
    assert int(cancelled.split()[0]) > 20
    assert int(killed.split()[0]) > 20


def archive() -> str:
    """The files that run there."""
    packed = BytesIO()
    with ZipFile(packed, "w") as file:
        for path in THERE:
            file.write(ROOT / path, path)
    return base64.b64encode(packed.getvalue()).decode()
