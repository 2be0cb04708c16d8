"""Waits for what a page can only say asynchronously."""

from __future__ import annotations

import time

from playwright.sync_api import Error, Page


def wait_until(page: Page, condition: str, *, seconds: float = 30) -> None:
    """Wait for a JavaScript expression to be, or to resolve to, something true.

    ``page.wait_for_function`` takes the first value that a promise resolves to, true or not, and
    evaluates a string in the page, which the page's policy forbids.
    """
    page.evaluate(
        f"""async (deadline) => {{
            const holds = async () => ({condition});
            while (!(await holds())) {{
                if (performance.now() > deadline) throw new Error("waited in vain");
                await new Promise((resolve) => setTimeout(resolve, 50));
            }}
        }}""",
        page.evaluate("performance.now()") + seconds * 1000,
    )


def wait_over_reloads(page: Page, condition: str, *, seconds: float = 60) -> None:
    """The same for a page that loads itself anew meanwhile."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            if page.evaluate(condition):
                return
        except Error as error:
            if "context was destroyed" not in error.message:
                raise
        assert time.monotonic() < deadline, f"waited in vain for {condition}"
        page.wait_for_timeout(50)
