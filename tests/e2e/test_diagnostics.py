"""What people copy for whoever mends it says what happened, and nothing of their photos."""

from __future__ import annotations

import json
import time
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.drawing import Drawing, draw
from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch

SECRET = "Anna Karenina 1877"


def copied(page: Page) -> str:
    # The page's own policy lets no script read the clipboard: pasted like by a reader.
    page.evaluate("""() => {
        const field = document.createElement("textarea");
        document.body.append(field);
        field.id = "pasted";
        field.focus();
    }""")
    page.keyboard.press("Control+V")
    text = page.locator("#pasted").input_value()
    page.evaluate("document.querySelector('#pasted').remove()")
    return text


def test_a_report_has_versions_counts_and_the_last_errors_and_no_names(
    page: Page, server: Host, watch: Watch, tmp_path: Path
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watch.allow_error(SECRET)
    folder = tmp_path / f"{SECRET} folder"
    draw(Drawing("x.jpg", "teal", "circle"), folder / f"{SECRET} below" / f"{SECRET}.jpg")
    (folder / f"{SECRET} broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    photoseek = Photoseek(page, server.url).open()
    photoseek.index(folder)
    photoseek.search(SECRET)
    # A fault of the page, one of its promises, and a call that fails, each with the name in it.
    page.evaluate(f"setTimeout(() => {{ throw new TypeError('cannot read {SECRET}.jpg'); }})")
    page.evaluate(f"void Promise.reject(new RangeError('{SECRET}/x.jpg'))")

    page.get_by_test_id("library").click()
    page.locator("#library-panel").get_by_test_id("copy-diagnostics").click()
    expect(page.get_by_text("Copied to the clipboard")).to_be_visible()

    report = copied(page)
    assert SECRET not in report
    for word in ("Anna", "Karenina", "1877"):
        assert word not in report
    facts = json.loads(report)
    assert facts["photoseek"]["state"] == "ready"
    assert facts["engine"]["model"]["id"] == "mini"
    assert facts["engine"]["library"] == {
        "photos": 1,
        "skipped": 1,
        "damaged": 0,
        "folders": 1,
        "forgets": False,
    }
    assert facts["engine"]["runsOn"]["backend"] == "wasm"
    log = "\n".join(facts["log"])
    assert "info photoseek.browser.main: ready" in log
    assert "uncaught: TypeError" in log
    assert "unhandled: RangeError" in log

    many = f"for (let at = 0; at < 500; at++) reportError(new TypeError(`{SECRET} ${{at}}`));"
    page.evaluate(many)
    page.locator("#library-panel").get_by_test_id("copy-diagnostics").click()
    deadline = time.monotonic() + 10
    while len(log := json.loads(copied(page))["log"]) < 200 and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    assert len(log) == 200


def test_every_error_offers_it(page: Page, server: Host, watch: Watch) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watch.allow_error("Failed to load resource|404")
    part = "vendor/pyodide/pyodide.asm.mjs"
    page.context.route(f"**/{part}", lambda route: route.fulfill(status=404))
    page.goto(server.url)
    page.locator(".problem").get_by_test_id("copy-diagnostics").click()
    expect(page.get_by_text("Copied to the clipboard")).to_be_visible()
    facts = json.loads(copied(page))
    assert facts["engine"] is None
    assert f"shown: boot-failed: missing {part}" in "\n".join(facts["log"])
