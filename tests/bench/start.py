"""From an address to a page that is ready: a first visit, and a warm start.

``python3 build.py bench start [RUNS] [OTHER]``: in turn, RUNS times (by default 5), each with a
profile of its own on disk. A first visit has nothing of Photoseek; a warm start is a reload under
the service worker, with a small library. OTHER is the ``dist`` folder of another checkout, for
example of the version before, which is measured in the same turns: the baseline. Without it the
baseline is an empty page that loads Pyodide with numpy and Pillow in a worker and does nothing
else, which nothing that is written in Python can be faster than.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, Playwright, sync_playwright

from tests.drawing import draw_photos
from tests.e2e.driving import Photoseek
from toolchain import chromium
from toolchain.places import DIST
from toolchain.security import ISOLATION
from toolchain.server import StaticServer

PYODIDE = """async () => {
    const start = performance.now();
    const code = `
        import { loadPyodide } from "${location.origin}/vendor/pyodide/pyodide.mjs";
        const pyodide = await loadPyodide();
        await pyodide.loadPackage(["numpy", "pillow"]);
        postMessage("up");
    `;
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const worker = new Worker(address, { type: "module" });
    await new Promise((resolve, reject) => {
        worker.onmessage = resolve;
        worker.onerror = (event) => reject(new Error(event.message));
    });
    return performance.now() - start;
}"""

READY = """() => new Promise((resolve) => {
    const done = () => {
        if (document.documentElement.dataset.state !== "ready") return false;
        resolve(performance.now());
        return true;
    };
    if (!done()) {
        const observer = new MutationObserver(() => done() && observer.disconnect());
        observer.observe(document.documentElement, { attributeFilter: ["data-state"] });
    }
})"""
"""Milliseconds from the navigation to ready."""

PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


@dataclass
class Times:
    """Milliseconds of each run."""

    first: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    other = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        photos = Path(scratch) / "photos"
        draw_photos(photos)
        subjects: dict[str, Callable[[Path], None]] = {}
        results: dict[str, Times] = {}
        with ExitStack() as end:
            for name, folder in (("this build", DIST), ("the other build", other)):
                if folder is None:
                    continue
                server = StaticServer(folder).start()
                if folder is other:
                    # Other versions say in their own page what they may do.
                    server.extra_headers["Content-Security-Policy"] = ""
                end.callback(server.stop)
                times = results[name] = Times()
                address = f"http://127.0.0.1:{server.server_port}/"
                subjects[name] = partial(
                    _visit, playwright, address=address, photos=photos, times=times
                )
            if other is None:
                server = StaticServer(DIST).start()
                end.callback(server.stop)
                times = results["Pyodide, numpy and Pillow alone"] = Times()
                address = f"http://127.0.0.1:{server.server_port}/"
                subjects["alone"] = lambda profile: _pyodide_alone(
                    playwright, profile, address, times
                )
            for run in range(runs):
                for name, measure in subjects.items():
                    measure(Path(scratch) / f"{name} {run}")
    _report(results)


@contextmanager
def _page(playwright: Playwright, profile: Path) -> Iterator[Page]:
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=chromium.ensure(), args=chromium.FLAGS
    )
    yield context.new_page()
    context.close()


def _visit(playwright: Playwright, profile: Path, address: str, photos: Path, times: Times) -> None:
    with _page(playwright, profile) as page:
        app = Photoseek(page, address)
        page.goto(address)
        times.first.append(page.evaluate(READY))
        app.index(photos)
        # The shell is kept for offline use, and what V8 compiled beside it at the second start.
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.wait_for_timeout(3000)
        for _ in range(2):
            page.reload()
            warm = page.evaluate(READY)
        times.warm.append(warm)
        times.painted.append(page.evaluate(PAINTED))


def _pyodide_alone(playwright: Playwright, profile: Path, address: str, times: Times) -> None:
    with _page(playwright, profile) as page:
        page.route(
            "**/bench.html",
            lambda route: route.fulfill(body="", content_type="text/html", headers=ISOLATION),
        )
        page.goto(f"{address}bench.html")
        times.first.append(page.evaluate(PYODIDE))
        for _ in range(2):
            warm = page.evaluate(PYODIDE)
        times.warm.append(warm)


def _report(results: dict[str, Times]) -> None:
    print(f"{'':34}{'first visit':>12}{'warm start':>12}{'paint':>8}  (ms, median)")
    for name, times in results.items():
        paint = f"{statistics.median(times.painted):8.0f}" if times.painted else f"{'':8}"
        print(
            f"{name:34}{statistics.median(times.first):12.0f}"
            f"{statistics.median(times.warm):12.0f}{paint}"
        )
    ours, baseline = results.values()
    print(
        f"{'ratio':34}"
        f"{statistics.median(ours.first) / statistics.median(baseline.first):12.2f}"
        f"{statistics.median(ours.warm) / statistics.median(baseline.warm):12.2f}"
    )


if __name__ == "__main__":
    main()
