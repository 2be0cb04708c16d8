"""Photoseek as an app of the system: installed, shared with, opened with a file, by a shortcut."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_over_reloads, wait_until

FORM = """<form method="post" enctype="multipart/form-data" action="{action}">
    <input type="file" name="photos" multiple><button>Share</button>
</form>"""


@pytest.mark.service_worker
def test_photos_that_are_shared_with_it_are_searched_by(
    page: Page, plain_server: Host, drawn_photos: Path
) -> None:
    photoseek = Photoseek(page, plain_server.url)
    page.goto(plain_server.url)
    wait_over_reloads(page, "crossOriginIsolated && navigator.serviceWorker.controller !== null")
    photoseek.ready()
    photoseek.index(drawn_photos)

    # As Chromium has it: nothing keeps this page from being installed.
    session = page.context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert json.loads(manifest["data"])["share_target"]["action"] == "./share"
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [each["errorId"] for each in errors if each["errorId"] != "in-incognito"] == []

    # The system posts a form, from no page at all.
    page.goto("about:blank")
    page.set_content(FORM.format(action=f"{plain_server.url}share"))
    photo = drawn_photos / "2022/blue square.png"
    page.locator("input").set_input_files([photo, drawn_photos / "red circle.jpg"])
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_test_id("query-image")).to_have_attribute(
        "title", "Photos like blue square.png", timeout=BOOT
    )
    photoseek.ready()
    best = page.get_by_test_id("result").first
    expect(best).to_have_attribute("data-path", "2022/blue square.png")
    assert "Searching by the first of 2 photos." in page.evaluate("said.join()")
    assert page.url == plain_server.url
    # It was taken: nothing of it is left, and a reload asks nothing.
    assert not page.evaluate("caches.has('photoseek-shared')")
    assert "share" not in plain_server.asked_for
    photoseek.reload()
    expect(page.get_by_test_id("query-image")).to_have_count(0)


OFFER = """() => {
    const event = new Event("beforeinstallprompt", { cancelable: true });
    event.prompt = async () => { window.asked = (window.asked ?? 0) + 1; };
    dispatchEvent(event);
    return event.defaultPrevented;
}"""
"""What a browser does that finds that a page may be installed; no test can bring one to it."""

LAUNCH = """
    Object.defineProperty(window, "launchQueue", {
        value: { setConsumer: (consumer) => { window.launch = consumer; } },
    });
"""
"""Only windows of an installed app are launched with files."""


def test_it_is_opened_with_a_photo_by_a_shortcut_and_offers_itself_once(
    page: Page, server: Host, drawn_photos: Path
) -> None:
    page.add_init_script(LAUNCH)
    photoseek = Photoseek(page, server.url).open()
    toasts = page.get_by_test_id("toast")
    offer = toasts.filter(has_text="an app on this device")
    # Not on a first visit, nor while there is nothing to come back for.
    assert page.evaluate(OFFER)
    photoseek.index(drawn_photos)
    assert page.evaluate(OFFER)
    expect(offer).to_have_count(0)

    # A photo that was opened with it.
    image = (drawn_photos / "night/moon.jpg").read_bytes()
    page.evaluate(
        """async (bytes) => {
            const folder = await navigator.storage.getDirectory();
            const handle = await folder.getFileHandle("opened.jpg", { create: true });
            const target = await handle.createWritable();
            await target.write(new Uint8Array(bytes));
            await target.close();
            await window.launch({ files: [handle] });
        }""",
        list(image),
    )
    chip = page.get_by_test_id("query-image")
    expect(chip).to_have_attribute("title", "Photos like opened.jpg")
    photoseek.ready()
    best = page.get_by_test_id("result").first
    expect(best).to_have_attribute("data-path", "night/moon.jpg")
    page.evaluate("window.launch({ files: [] })")
    expect(chip).to_have_count(1)

    # A shortcut, which a reload does not take again; and the offer of a second visit.
    page.goto(f"{server.url}?open=search&model=mini")
    expect(page.get_by_test_id("search")).to_be_focused()
    assert page.url == f"{server.url}?model=mini"
    assert page.evaluate(OFFER)
    photoseek.ready()
    expect(offer).to_have_count(1)
    offer.get_by_role("button", name="Install").click()
    assert page.evaluate("window.asked") == 1
    expect(offer).to_have_count(0)

    page.goto(f"{server.url}?open=folder")
    expect(toasts.get_by_role("button", name="Choose a folder")).to_be_visible()
    photoseek.ready()
    assert page.evaluate(OFFER)
    wait_until(page, "document.documentElement.dataset.state === 'ready'")
    expect(offer).to_have_count(0)
