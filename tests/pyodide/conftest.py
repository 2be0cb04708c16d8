"""Runs tests inside Pyodide, in the same Chromium as the others and with our own wheel at hand."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from toolchain import dist, distribution
from toolchain.server import StaticServer


@pytest.fixture(scope="session")
def web_server_main() -> Iterator[tuple[str, int, Path]]:
    """Serve the test distribution; in place of the plug-in's, which forks this process."""
    dist.assemble()
    folder = distribution.assemble()
    for template in ("module_test.html", "module_webworker_dev.js"):
        content = files("pytest_pyodide").joinpath("_templates", template).read_bytes()
        (folder / template).write_bytes(content)
    server = StaticServer(folder)
    # The plug-in's pages have scripts of their own, and make code of what tests send.
    server.extra_headers["Content-Security-Policy"] = "object-src 'none'"
    server.start()
    yield "127.0.0.1", server.server_port, folder / "no.log"
    server.stop()


@pytest.fixture(scope="module")
def playwright_browsers(browser: Browser) -> dict[str, Browser]:
    """Hand the plug-in the browser that is running."""
    return {"chrome": browser}
