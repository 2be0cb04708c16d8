"""Drives the page by its contract: the ``data-testid``s and ``dataset.state``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.e2e.waiting import wait_until

BOOT = 90_000
"""Milliseconds; CI machines boot Pyodide on two busy cores."""


LISTEN = """
    window.said = [];
    window.changes = 0;
    addEventListener("change", () => changes++);
    new MutationObserver((changes) => {
        for (const node of changes.flatMap((change) => [...change.addedNodes])) {
            if (node.dataset?.testid === "toast") said.push(node.textContent);
        }
    }).observe(document, { childList: true, subtree: true });
"""
"""Keeps every message that the page has shown, and counts what it was told by its inputs."""


@dataclass(frozen=True)
class Result:
    """One hit, as the page shows it."""

    path: str
    score: float


class Photoseek:
    """The page, as somebody who looks at it uses it."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.search_box = page.get_by_test_id("search")
        self.indexed = page.get_by_test_id("indexed-count")
        self.skipped = page.get_by_test_id("skipped-count")
        self.results = page.get_by_test_id("result")
        # Messages come and go; a busy machine may look too late.
        page.add_init_script(LISTEN)

    def open(self) -> Photoseek:
        self.page.goto(self.url)
        return self.ready()

    def reload(self) -> Photoseek:
        self.page.reload()
        return self.ready()

    def ready(self) -> Photoseek:
        self.expect_state("ready")
        return self

    def expect_state(self, state: str) -> None:
        root = self.page.locator("html")
        expect(root).to_have_attribute("data-state", state, timeout=BOOT)

    def choose(self, folder: Path) -> Photoseek:
        """Choose a folder, without waiting for anything."""
        self.page.get_by_test_id("folder-input").set_input_files(folder)
        return self

    def index(self, folder: Path) -> str:
        """Choose a folder and wait for the page's word on what it found."""
        before = self.page.evaluate("said.length")
        self.choose(folder)
        wait_until(self.page, f"said.length > {before}", seconds=BOOT / 1000)
        self.ready()
        return str(self.page.evaluate("said.at(-1)"))

    def search(self, text: str) -> list[Result]:
        self.search_box.fill(text)
        return self.ready().shown()

    def search_by(self, image: Path) -> list[Result]:
        before = self.page.evaluate("changes")
        self.page.get_by_test_id("image-query-input").set_input_files(image)
        # Chromium tells the page of it later; until then it is ready still.
        wait_until(self.page, f"changes > {before}")
        return self.ready().shown()

    def shown(self) -> list[Result]:
        return [
            Result(
                result.get_attribute("data-path") or "",
                float(result.get_attribute("data-score") or "nan"),
            )
            for result in self.results.all()
        ]

    def result(self, path: str) -> Locator:
        return self.page.locator(f"[data-testid=result][data-path={path!r}]")


def paths(results: list[Result]) -> list[str]:
    return [result.path for result in results]
