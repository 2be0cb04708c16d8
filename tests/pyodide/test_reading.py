"""Many records are read by a worker of their own, beside the engine's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from toolchain.developing import SourceServer
from toolchain.dist import assemble

READ = """async (gone) => {
    const { createDatabase } = await import("./engine/host/database.js");
    const database = createDatabase({
        name: "reading",
        version: 1,
        upgrade: (fresh) => fresh.createObjectStore("blocks", { keyPath: "id" }),
    });
    await database.open();
    const keys = Array.from({ length: 30 }, (_, id) => id);
    await database.commit(keys.map((id) => ({
        kind: "put", store: "blocks", value: { id, data: new Uint8Array(100_000).fill(id) },
    })));
    const reading = database.read("blocks", keys);
    if (gone.length) {
        await database.commit(gone.map((key) => ({ kind: "delete", store: "blocks", key })));
    }
    const found = [];
    for (let some = await reading.next(); some; some = await reading.next()) {
        found.push(...some.map(({ id, data }) => [id, data.length, data[99_999]]));
    }
    reading.close();
    return found;
}"""


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    server = SourceServer(assemble()).start()
    page = browser.new_page()
    page.route("**/blank.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"{server.url}blank.html")
    yield page
    page.close()
    server.stop()


def test_records_come_in_the_order_of_their_keys(blank: Page) -> None:
    found: list[Any] = blank.evaluate(READ, [])
    assert found == [[id, 100_000, id] for id in range(30)]


def test_records_that_are_gone_meanwhile_are_left_out(blank: Page) -> None:
    found: list[Any] = blank.evaluate(READ, [27, 29])
    assert found == [[id, 100_000, id] for id in range(30) if id not in (27, 29)]


TRY = """async ([name, store]) => {
    const { Reading } = await import("./engine/host/reading.js");
    const reading = new Reading({ name, store }, [1, 2, 3, 4, 5]);
    const failed = await reading.next().catch((error) => error.name);
    reading.close();
    return [failed, (await indexedDB.databases()).map(({ name }) => name)];
}"""


def test_an_error_is_heard_where_the_records_are_taken(blank: Page) -> None:
    blank.evaluate(READ, [])
    assert blank.evaluate(TRY, ["reading", "nowhere"]) == ["NotFoundError", ["reading"]]


def test_a_database_that_was_taken_away_is_not_made_anew_without_its_stores(blank: Page) -> None:
    """Nobody would ever find them missing: the next page would take it for an old version."""
    assert blank.evaluate(TRY, ["gone", "blocks"]) == ["ClosedError", []]
