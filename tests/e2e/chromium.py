"""Chromium as one of three: what Playwright can do, behind the same few calls."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright

from tests.e2e.tab import in_json, text_of
from toolchain.chromium import FLAGS


@contextmanager
def chromium(playwright: Playwright, program: Path) -> Iterator[ChromiumTab]:
    """Its first tab."""
    browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
    yield ChromiumTab(browser.new_context().new_page())
    browser.close()


class ChromiumTab:
    """Implements Tab."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def go(self, url: str) -> None:
        self._page.goto(url)

    def reload(self) -> None:
        self._page.reload()

    def evaluate(self, function: str, *arguments: object) -> Any:
        return json.loads(self._page.evaluate(in_json(function), text_of(arguments)))

    def give(self, testid: str, files: Sequence[Path]) -> None:
        self._page.get_by_test_id(testid).set_input_files(list(files))

    def another(self) -> ChromiumTab:
        return ChromiumTab(self._page.context.new_page())

    def close(self) -> None:
        self._page.close()
