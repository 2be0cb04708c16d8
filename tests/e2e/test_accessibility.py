"""What axe has to say of the page, in the states that it can be in, in light and dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, ViewportSize, expect

from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host
from tests.e2e.test_boot_trouble import WASM
from tests.e2e.watching import Watch
from toolchain import node

AXE = """async () => {
    const told = ({ html, any, all }) => [html, [...any, ...all].map(({ message }) => message)];
    const { violations } = await axe.run(document, {
        resultTypes: ["violations"],
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(told)]);
}"""

SETTLED = """async () => {
    // With less motion every colour takes a moment, from each element to those inside it.
    for (let still = 0; still < 10; still += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (document.getAnimations().some(({ playState }) => playState === "running")) still = 0;
    }
}"""
"""The other colours are there, and nothing moves any more."""

MENU = ":popover-open"

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 720}


class Findings:
    """All that axe finds on a page, by state."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._axe = (node.packages(tools=True) / "axe-core" / "axe.min.js").read_text("utf-8")
        self.states: set[str] = set()
        self.found: dict[str, Any] = {}

    def look(self, state: str) -> None:
        """Have axe look at the page as it is."""
        page = self._page
        if not page.evaluate("'axe' in window"):
            page.evaluate(f"() => {{ {self._axe} }}")
        self.states.add(state)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.evaluate(SETTLED)
            if found := page.evaluate(AXE):
                self.found[f"{state}, {scheme}"] = found


def test_axe_finds_nothing_wherever_one_looks(drawn_library: Photoseek) -> None:
    page = drawn_library.page
    findings = Findings(page)
    look = findings.look

    def over(state: str, open_it: Callable[[], None], shown: str) -> None:
        open_it()
        part = page.locator(shown)
        expect(part.first).to_be_visible()
        look(state)
        page.keyboard.press("Escape")
        expect(part).not_to_be_visible()

    def click(testid: str) -> Callable[[], None]:
        return lambda: page.get_by_test_id(testid).first.click()

    look("the library")
    drawn_library.search("red circle")
    page.keyboard.press("Escape")
    look("results")
    drawn_library.search("date:1999")
    look("nothing fits")
    drawn_library.search("")
    drawn_library.search_box.press_sequentially("colour in ju")
    expect(page.locator("#suggestions")).to_be_visible()
    look("suggestions")
    page.keyboard.press("Escape")
    drawn_library.search("")
    over("a menu", lambda: page.locator(".filter-open").first.click(), MENU)
    over("the panel", click("library"), "[data-testid=export-library]")
    over("the map", click("open-map"), "[data-testid=map][data-shown]")
    over("keys", lambda: page.locator("main").press("?"), "[data-testid=keys]")
    over("a photo", lambda: page.locator(".tile-open").first.click(), "[data-testid=photo-name]")
    page.locator(".tile-open").first.click(modifiers=["Control"])
    look("a selection")
    over("tags", click("tag"), "[data-testid=new-tag]")
    page.keyboard.press("Escape")
    page.get_by_test_id("library").click()
    over("albums and tags", click("marks"), "[data-testid=marks-dialog]")
    page.get_by_test_id("library").click()
    over("similar photos", click("stacks"), "[data-testid=stacks-dialog]")
    page.set_viewport_size(PHONE)
    look("a phone")
    over("a sheet on a phone", click("arrange"), MENU)
    over(
        "a photo on a phone",
        lambda: page.locator(".tile-open").first.click(),
        "[data-testid=lightbox]",
    )
    over("the map on a phone", click("open-map"), "[data-testid=map][data-shown]")
    page.set_viewport_size(DESKTOP)
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    assert not findings.found
    assert len(findings.states) == 17


def test_axe_finds_nothing_while_it_starts_when_it_is_empty_and_when_it_fails(
    page: Page, server: Host, watch: Watch
) -> None:
    page.set_viewport_size(PHONE)
    findings = Findings(page)
    photoseek = Photoseek(page, server.url)
    page.goto(server.url)
    photoseek.expect_state("booting")
    findings.look("booting on a phone")
    photoseek.ready()
    findings.look("nothing there yet")
    watch.allow_error("Failed to load resource|Failed to fetch|ERR_FAILED")
    page.context.route(f"**/{WASM}", lambda route: route.abort())
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-state", "error", timeout=BOOT)
    findings.look("an error")
    assert not findings.found
