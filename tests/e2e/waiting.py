"""Waits for what a page can only say asynchronously."""

from __future__ import annotations

from playwright.sync_api import Page


def wait_until(page: Page, condition: str, *, seconds: float = 30) -> None:
    """Wait for a JavaScript expression to be, or to resolve to, something true.

    ``page.wait_for_function`` takes the first value that a promise resolves to, true or not.
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
