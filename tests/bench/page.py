"""The page with a library of 100,000 photos: how smoothly it scrolls, how fast it answers.

``python3 build.py bench page [COUNT] [SECONDS]``: the sample photos of ``../shared`` are indexed,
exported, multiplied to COUNT (by default 100,000), each with a day and a vector of its own, and
imported, thumbnails and all. Then, in a window of 1440 x 900:

- scrolling from the top at 6,000 pixels a second for SECONDS (by default 60; 10,000 photos are
  scrolled through in that time), and the last 10 seconds before the end: the time from frame to
  frame;
- the renderers' resident memory after that, above that of the page with an empty library (Linux
  alone tells); the engine's worker, with all vectors, is in it;
- a jump to 20 places: until each photo on the screen is shown;
- a letter more in the search box: until the results are painted, and until each is shown.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Page, Playwright, sync_playwright
from safetensors import safe_open

from tests.bench._engine_worker import renderer_memory
from tests.e2e.driving import Photoseek
from tests.e2e.large_library import Record, multiplied
from tests.e2e.mortal import MortalChromium
from tests.e2e.test_exchange import download
from tests.e2e.waiting import wait_until
from toolchain.places import DIST, ROOT
from toolchain.server import StaticServer

COUNT = 100_000
SECONDS = 60
SPEED = 6_000
SAMPLES = ROOT.parent / "shared" / "photos" / "samples"
WORDS = ("golden retriever", "red car", "mountain lake", "cup of coffee")

SCROLL = """([from, seconds, speed]) => new Promise((resolve) => {
    const frames = [];
    let first = 0;
    let last = 0;
    const step = (now) => {
        if (last) frames.push(now - last);
        first ||= now;
        last = now;
        scrollTo({ top: from + (now - first) / 1000 * speed, behavior: "instant" });
        const isOver = now - first > seconds * 1000;
        const isEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
        if (isOver || isEnd) resolve(frames);
        else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
})"""

SHOWN = """() => {
    const images = [...document.querySelectorAll(".tile img")].filter((image) => {
        const { top, bottom } = image.parentElement.getBoundingClientRect();
        return bottom > 72 && top < innerHeight;
    });
    return images.length > 3 && images.every((image) => image.complete && image.naturalWidth > 0);
}"""

JUMP = (
    """(top) => new Promise((resolve) => {
    const isShown = """
    + SHOWN
    + """;
    const start = performance.now();
    scrollTo({ top, behavior: "instant" });
    const look = () => isShown() ? resolve(performance.now() - start) : requestAnimationFrame(look);
    requestAnimationFrame(look);
})"""
)

LISTEN = (
    """() => {
    const isShown = """
    + SHOWN
    + """;
    window.answers = [];
    document.querySelector("#search").addEventListener("input", () => {
        const start = performance.now();
        const root = document.documentElement;
        let painted = 0;
        let busy = false;
        const look = () => {
            busy ||= root.dataset.state === "searching";
            if (busy && !painted && root.dataset.state === "ready")
                painted = performance.now() - start;
            if (painted && isShown()) answers.push([painted, performance.now() - start]);
            else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    }, { capture: true });
}"""
)
"""A frame that begins after the results are in the page has painted them when the next begins."""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else SECONDS
    server = StaticServer(DIST).start()
    url = f"http://127.0.0.1:{server.server_port}/"
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        sync_playwright() as playwright,
    ):
        file = _large_library(playwright, url, Path(folder), count)
        browser = MortalChromium(playwright, Path(folder) / "profile")
        page = browser.start().new_page()
        page.set_viewport_size({"width": 1440, "height": 900})
        photoseek = Photoseek(page, url).open()
        page.wait_for_timeout(3000)
        empty = renderer_memory(page)
        said = f"said.length > {page.evaluate('said.length')}"
        _give(page, "#import-input", file)
        wait_until(page, said, seconds=30 * 60)
        # What an import leaves in memory is another matter.
        photoseek.reload()
        page.wait_for_timeout(3000)
        opened = renderer_memory(page)
        height = page.evaluate("document.documentElement.scrollHeight")
        print(f"{int(photoseek.indexed.inner_text()):,} photos, {height:,} pixels high\n")
        _report_frames("from the top", page.evaluate(SCROLL, [0, seconds, SPEED]))
        _report_frames("to the end", page.evaluate(SCROLL, [height - 10 * SPEED, 10, SPEED]))
        page.wait_for_timeout(1000)
        at_end = renderer_memory(page)
        print(
            f"\nmemory above the empty page: {(opened - empty) / 1e6:,.0f} MB at the top, "
            f"{(at_end - empty) / 1e6:,.0f} MB at the end"
        )
        _report("jump until photos are shown", _jumps(page, height))
        painted, shown = _searches(photoseek)
        _report("letter until results are painted", painted)
        _report("letter until results are shown", shown)
        browser.kill()
    server.stop()


def _give(page: Page, selector: str, file: Path) -> None:
    """A file of any size, which Playwright would carry over itself."""
    session = page.context.new_cdp_session(page)
    document = session.send("DOM.getDocument")["root"]["nodeId"]
    found = session.send("DOM.querySelector", {"nodeId": document, "selector": selector})
    session.send("DOM.setFileInputFiles", {"nodeId": found["nodeId"], "files": [str(file)]})
    session.detach()


def _large_library(playwright: Playwright, url: str, folder: Path, count: int) -> Path:
    if not SAMPLES.is_dir():
        raise SystemExit("The sample photos of ../shared are not here.")
    browser = MortalChromium(playwright, folder / "making")
    photoseek = Photoseek(browser.start().new_page(), url).open()
    photoseek.index(SAMPLES)
    photoseek.expect_state("ready")
    file = download(photoseek, "export-library", folder)
    browser.kill()
    with safe_open(file, "numpy") as opened:
        photos = int(opened.metadata()["photos"])
    return multiplied(
        file, max(1, round(count / photos)), folder / "large.safetensors", _some_days_on, _spread
    )


def _some_days_on(number: int, record: Record) -> Record:
    taken = date(2004, 1, 1) + timedelta(days=number * 7)
    return record | {"taken": f"{taken}T12:00:00"}


def _spread(vectors: NDArray[Any]) -> NDArray[Any]:
    """As far from each other as two photos of one burst are."""
    noise = np.random.default_rng(1).normal(0, 0.02, vectors.shape).astype(np.float32)
    moved = vectors.astype(np.float32) + noise
    return (moved / np.linalg.norm(moved, axis=1, keepdims=True)).astype(vectors.dtype)


def _jumps(page: Page, height: int) -> list[float]:
    places = np.random.default_rng(2).permutation(20) + 0.5
    return [page.evaluate(JUMP, place / 20 * height) for place in places.tolist()]


def _searches(photoseek: Photoseek) -> tuple[list[float], list[float]]:
    page = photoseek.page
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(LISTEN)
    for words in WORDS:
        photoseek.search_box.fill("")
        photoseek.ready()
        page.wait_for_timeout(500)
        for letter in words:
            before = page.evaluate("answers.length")
            photoseek.search_box.press(letter if letter != " " else "Space")
            wait_until(page, f"answers.length > {before}")
            page.wait_for_timeout(100)
    painted, shown = zip(*page.evaluate("answers"), strict=True)
    return list(painted), list(shown)


def _report_frames(what: str, frames: list[float]) -> None:
    _report(f"frames, {what}", frames)
    late = sum(frame > 34 for frame in frames) / len(frames)
    print(f"{'':34}{late:.1%} take more than 34 ms, the longest {max(frames):.0f} ms")


def _report(what: str, times: list[float]) -> None:
    fifth = statistics.quantiles(times, n=20)[-1]
    print(
        f"{what:34}{len(times):6} times: median {statistics.median(times):6.1f} ms, "
        f"95 % within {fifth:6.1f} ms"
    )


if __name__ == "__main__":
    main()
