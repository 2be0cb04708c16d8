"""Writes to a real database: cancelled at any moment, and closed by force."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.pyodide.test_rows import START, WORKER
from toolchain.developing import SourceServer
from toolchain.dist import assemble

OPEN = """async () => {
    const { createDatabase } = await import("./engine/host/database.js");
    window.closings = 0;
    window.put = (id) => database.commit([{ kind: "put", store: "blocks", value: { id } }]);
    window.database = createDatabase({
        name: "closing",
        version: 1,
        upgrade: (fresh) => fresh.createObjectStore("blocks", { keyPath: "id" }),
    });
    database.onClosed(() => window.closings++);
    await database.open();
    await put(1);
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    server = SourceServer(assemble()).start()
    page = browser.new_page(bypass_csp=True, service_workers="block")
    page.route("**/writes.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"http://127.0.0.1:{server.server_port}/writes.html")
    yield page
    page.close()
    server.stop()


def test_what_is_cancelled_while_it_is_written_is_all_there_or_not_at_all(page: Page) -> None:
    page.evaluate(START, WORKER.replace("rows_there", "writes_there"))
    source = Path(__file__).with_name("writes_there.py").read_text()
    request: dict[str, Any] = {"source": source, "call": "torn", "values": []}
    *wrong, cancelled = page.evaluate("(request) => ask(request)", request)
    assert wrong == []
    print(f"\n{cancelled}")
    assert int(cancelled.split()[0]) > 10


def test_a_database_that_the_browser_closes_by_force_is_opened_again(page: Page) -> None:
    page.evaluate(OPEN)
    session = page.context.new_cdp_session(page)
    origin = page.evaluate("location.origin")
    clear = {"origin": origin, "storageTypes": "indexeddb"}
    session.send("Storage.clearDataForOrigin", clear)

    assert page.evaluate("database.all('blocks')") == []
    page.evaluate("put(2)")
    assert page.evaluate("database.all('blocks')") == [{"id": 2}]
    page.wait_for_function("window.closings > 0")


def test_nothing_is_written_unless_all_is_as_required(page: Page) -> None:
    page.evaluate(OPEN)
    outcome = """async (required) => {
        const operations = required.map(([key, value]) =>
            ({ kind: "require", store: "blocks", key, field: "id", value }));
        const value = { id: 7, ...(required.length ? {} : { uncloneable: () => 1 }) };
        operations.push({ kind: "delete", store: "blocks", key: 1 });
        operations.push({ kind: "put", store: "blocks", value });
        const error = await database.commit(operations).then(() => null, ({ name }) => name);
        return [error, (await database.all("blocks")).map(({ id }) => id)];
    }"""
    assert page.evaluate(outcome, []) == ["DataCloneError", [1]]
    assert page.evaluate(outcome, [[1, 2]]) == ["StaleError", [1]]
    assert page.evaluate(outcome, [[1, 1], [9, 1]]) == ["StaleError", [1]]
    assert page.evaluate(outcome, [[9, 1], [1, 1]]) == ["StaleError", [1]]
    assert page.evaluate(outcome, [[1, 1], [9, 0]]) == [None, [7]]
