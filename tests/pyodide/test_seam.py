"""The seam: Python's engine on the real host modules, message by message, without a page."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from toolchain.developing import SourceServer
from toolchain.dist import assemble

BOOT = """async () => {
    const { loadPyodide } = await import("./vendor/pyodide/pyodide.mjs");
    const { createHost } = await import("./engine/host/index.js");
    const index = await (await fetch("py/index.json")).json();
    const pyodide = await loadPyodide({
        indexURL: new URL("vendor/pyodide/", location.href).href,
        packages: ["numpy", "pillow"],
    });
    await pyodide.loadPackage(`py/${index.wheel}`, { messageCallback() {} });
    const messages = [];
    const host = await createHost((message) => messages.push(message), 0);
    pyodide.registerJsModule("host", host);
    pyodide._module.enable_pyproxy_allocation_tracing();
    const main = pyodide.pyimport("photoseek.browser.main");
    const handle = await main.start({ library: true, model: null, hub: null, backend: null });
    main.destroy();
    let calls = 0;
    window.engine = {
        messages,
        proxies: () => pyodide._module.pyproxy_alloc_map.size,
        async ask(method, params) {
            const id = ++calls;
            handle({ id, method, params });
            for (;;) {
                const answer = messages.find((m) => m.id === id && m.progress === undefined);
                if (answer) return answer;
                await new Promise((resolve) => setTimeout(resolve, 10));
            }
        },
    };
    return messages;
}"""

INDEX = """async (files) => {
    const source = { name: "Colours", handle: null, files: [] };
    for (const [path, bytes] of Object.entries(files)) {
        const file = new File([new Uint8Array(bytes)], path, { lastModified: 1 });
        source.files.push({ path, file });
    }
    return engine.ask("index", { folder: source });
}"""


def picture(colour: str) -> list[int]:
    out = BytesIO()
    Image.new("RGB", (320, 240), colour).save(out, "JPEG")
    return list(out.getvalue())


FILES = {f"{colour}.jpg": picture(colour) for colour in ("red", "green", "blue", "white")}


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Page]:
    """A page without our page: only the engine, in the window's own thread."""
    server = SourceServer(assemble()).start()
    page = browser.new_page(bypass_csp=True, service_workers="block")
    page.route("**/seam.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"http://127.0.0.1:{server.server_port}/seam.html")
    messages = page.evaluate(BOOT)
    assert [message["event"] for message in messages][-1] == "ready", messages
    yield page
    page.close()
    server.stop()


def ask(engine: Page, method: str, **params: Any) -> Any:
    answer = engine.evaluate("([method, params]) => engine.ask(method, params)", [method, params])
    assert answer.get("error") is None, answer
    return answer["result"]


def test_every_proxy_of_a_call_is_gone_when_it_is_answered(engine: Page) -> None:
    ask(engine, "status")
    before = engine.evaluate("engine.proxies()")
    report = engine.evaluate(INDEX, FILES)["result"]
    assert report["added"] == 4
    hit = ask(engine, "search", text="red", limit=4)["hits"][0]
    ask(engine, "search", photo=hit["photo"]["id"], text="", image=None, limit=4)
    ask(engine, "browse", limit=4)
    ask(engine, "thumbnails", photos=[1, 2, 999])
    ask(engine, "skipped")
    ask(engine, "models")
    ask(engine, "inspect_model", model="mini")
    ask(engine, "stored_models")
    ask(engine, "pause_downloads")
    ask(engine, "resume_downloads")
    ask(engine, "storage")
    assert engine.evaluate("engine.proxies()") == before


def test_absent_values_are_null_on_the_wire(engine: Page) -> None:
    engine.evaluate(INDEX, FILES)
    photo = ask(engine, "browse", limit=1)["photos"][0]
    assert engine.evaluate("(p) => p.taken === null && p.camera === null", photo)
    missing = "engine.ask('thumbnails', {photos: [999]}).then((a) => a.result[0] === null)"
    assert engine.evaluate(missing)


def test_thumbnails_and_originals_cross_as_the_browsers_own_objects(engine: Page) -> None:
    engine.evaluate(INDEX, FILES)
    kinds = engine.evaluate(
        """async () => {
            const { result: { photos } } = await engine.ask("browse", { limit: 1 });
            const photo = photos[0].id;
            const { result: thumbnails } = await engine.ask("thumbnails", { photos: [photo] });
            const { result: file } = await engine.ask("original", { photo });
            return [ArrayBuffer.isView(thumbnails[0]), file instanceof File, file.name];
        }"""
    )
    assert kinds[:2] == [True, True]
    assert kinds[2] in FILES


def test_foreign_errors_come_translated(engine: Page) -> None:
    answer = engine.evaluate("engine.ask('original', { photo: 12345 })")
    assert answer["error"]["code"] == "not-found"
    image = "engine.ask('search', {image: new Blob(['not a picture']), limit: 1})"
    assert engine.evaluate(image)["error"]["code"] == "not-an-image"
    refused = engine.evaluate("engine.ask('index', {folder: {name: 'x', handle: null}})")
    assert refused["error"]["code"] == "folder-refused"


def test_a_damaged_block_costs_only_its_own_photos(engine: Page) -> None:
    engine.evaluate(INDEX, FILES)
    engine.evaluate(
        """async () => {
            const opening = indexedDB.open("photoseek");
            const database = await new Promise((resolve) => {
                opening.onsuccess = () => resolve(opening.result);
            });
            const store = database.transaction("vectors", "readwrite").objectStore("vectors");
            const reading = store.getAll();
            await new Promise((resolve) => { reading.onsuccess = resolve; });
            const [block] = reading.result;
            block.data[0] ^= 1;
            store.put(block);
            await new Promise((resolve) => { store.transaction.oncomplete = resolve; });
            database.close();
        }"""
    )
    ask(engine, "select_model", model="mini")
    assert ask(engine, "status")["photos"] == 0
    assert engine.evaluate(INDEX, FILES)["result"]["added"] == 4
    assert ask(engine, "status")["photos"] == 4


def test_a_database_that_the_browser_has_closed_is_read_anew_and_said(engine: Page) -> None:
    engine.evaluate(INDEX, FILES)
    said = engine.evaluate("engine.messages.length")
    origin = engine.evaluate("location.origin")
    session = engine.context.new_cdp_session(engine)
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "indexeddb"})
    session.detach()
    engine.wait_for_function(
        """(said) => engine.messages.slice(said).some(
            ({ event, data }) => event === "library" && data.photos === 0)""",
        arg=said,
    )
    assert ask(engine, "status")["folders"] == []
    assert engine.evaluate(INDEX, FILES)["result"]["added"] == 4


def test_many_records_cross_as_each_would_alone(engine: Page) -> None:
    more = {f'{at} \u00e9 \U0001f4f7 "{at}.jpg': picture("red") for at in range(9)}
    engine.evaluate(INDEX, FILES | more)
    together = ask(engine, "browse", limit=20)["photos"]
    assert len(together) == len(FILES) + len(more)
    for at, photo in enumerate(together):
        assert ask(engine, "browse", limit=1, offset=at)["photos"] == [photo]
