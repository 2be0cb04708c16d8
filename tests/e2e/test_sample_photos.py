"""Whoever has no photos at hand tries it with those of the page."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from toolchain import samples

FILES = """async () => {
    const root = await navigator.storage.getDirectory();
    const names = [];
    for await (const name of root.keys()) names.push(name);
    return names;
}"""


def test_sample_photos_are_found_kept_and_removed_again(page: Page, server: Host) -> None:
    photoseek = Photoseek(page, server.url).open()
    page.get_by_test_id("try-samples").click()
    count = len(samples.files())
    expect(photoseek.indexed).to_have_text(str(count), timeout=BOOT)
    photoseek.ready()
    found = photoseek.search("a cup of coffee")
    assert "Rachel Michetti" in found[0].path

    photoseek.reload()
    expect(photoseek.indexed).to_have_text(str(count))
    page.get_by_test_id("clear-query").click()
    page.get_by_test_id("photo").first.click()
    expect(page.locator("#photo-original, .pswp img").first).to_be_visible()
    page.keyboard.press("Escape")

    page.get_by_test_id("remove-samples").click()
    expect(photoseek.indexed).to_have_text("0")
    expect(page.get_by_test_id("samples")).to_be_hidden()
    assert "Sample photos" in page.evaluate(FILES), "they can be brought back"
    photoseek.reload()
    expect(page.get_by_test_id("try-samples")).to_be_visible()
    wait_until(page, f"!(await ({FILES})()).includes('Sample photos')")
