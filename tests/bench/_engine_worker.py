"""The engine's parts in a worker of Chromium, without the page, and the memory that they take."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from toolchain.places import DIST

SCRATCH = DIST / "models" / "bench"
"""Beside the page, for as long as something is measured."""

_SCRIPT = Path(__file__).with_suffix(".js")

_START = """(script) => { window.worker = new Worker(script, { type: "module" }); }"""

_ASK = """(request) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { result, error } }) =>
        error ? reject(new Error(error)) : resolve(result);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
})"""


class EngineWorker:
    """Calls functions of one Python file beside the benchmarks inside the worker."""

    def __init__(self, page: Page, file: str) -> None:
        self._page = page
        self._name = file
        source = Path(__file__).with_name(f"{file}.py").read_text(encoding="utf-8")
        self._source: str | None = source

    def call(self, function: str, *values: Any) -> Any:
        """What a function answers; it returns JSON."""
        request = {"name": self._name, "call": function, "values": values}
        if self._source is not None:
            request["source"], self._source = self._source, None
        return json.loads(self._page.evaluate(_ASK, request))

    def memory(self) -> int:
        """Resident bytes of the browser's renderers; 0 where the system does not tell."""
        return renderer_memory(self._page)

    def forget_peak(self) -> None:
        """Count the peak from now on (Linux, man 5 proc)."""
        for process in _processes(self._page, "renderer", "browser"):
            counters = Path(f"/proc/{process}/clear_refs")
            if counters.exists():
                counters.write_text("5")

    def peak(self, kind: str) -> int:
        """The most that the ``renderer`` processes, or the ``browser`` process, have held."""
        return sum(_resident(process, "VmHWM") for process in _processes(self._page, kind))


def renderer_memory(page: Page) -> int:
    """Resident bytes of the browser's renderers; 0 where the system does not tell."""
    return sum(_resident(process, "VmRSS") for process in _processes(page, "renderer"))


@contextmanager
def engine_worker(page: Page, file: str) -> Iterator[EngineWorker]:
    """A fresh worker on a page of Photoseek's origin."""
    SCRATCH.mkdir(parents=True, exist_ok=True)
    shutil.copy(_SCRIPT, SCRATCH)
    page.evaluate(_START, f"./models/bench/{_SCRIPT.name}")
    try:
        yield EngineWorker(page, file)
    finally:
        page.evaluate("worker.terminate()")
        (SCRATCH / _SCRIPT.name).unlink()


def _resident(process: int, what: str) -> int:
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0
    lines = status.read_text().splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(what)), 0)


def _processes(page: Page, *kinds: str) -> list[int]:
    browser = page.context.browser
    assert browser is not None
    session = browser.new_browser_cdp_session()
    listed = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return [process["id"] for process in listed if process["type"] in kinds]
