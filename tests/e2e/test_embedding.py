"""The engine without the page: models and indexes in somebody else's code."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from tests.e2e.somebodys_page import run
from tests.e2e.watching import Watch

IMPORTS = 'import { createIndex, createModel, open } from "./photoseek/client.js";\n'
FAILURE = """
    const failure = async (promise) => {
        try { await promise; return "none"; } catch (error) { return error.code ?? error.name; }
    };
"""


def test_a_picture_may_come_in_every_form_that_pages_hold(site: Page) -> None:
    code = """
        const model = await createModel();
        const address = "photos/blue square.png";
        const blob = await (await fetch(address)).blob();
        const buffer = await blob.arrayBuffer();
        const bitmap = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext("2d");
        context.drawImage(bitmap, 0, 0);
        const base64 = btoa(String.fromCharCode(...new Uint8Array(buffer)));
        const forms = {
            file: new File([blob], "square.png"),
            buffer,
            bytes: new Uint8Array(buffer),
            part: new DataView(buffer, 0, buffer.byteLength),
            address,
            url: new URL(address, location.href),
            dataUri: `data:image/png;base64,${base64}`,
            bitmap,
            pixels: context.getImageData(0, 0, bitmap.width, bitmap.height),
        };
        const wanted = await model.embedImage(blob);
        console.log(Math.hypot(...wanted).toFixed(5));
        for (const [form, source] of Object.entries(forms)) {
            const vector = await model.embedImage(source);
            const cosine = vector.reduce((sum, value, at) => sum + value * wanted[at], 0);
            console.log(form, cosine > 0.9999);
        }
    """
    length, *forms = run(site, IMPORTS + code)
    assert length == "1.00000"
    assert len(forms) == 9
    assert all(form.endswith(" true") for form in forms), forms


def test_what_cannot_be_done_says_why_and_leaves_the_rest_working(site: Page, watch: Watch) -> None:
    watch.allow_error("404")
    code = """
        const model = await createModel();
        const index = await createIndex({ model });
        const vector = await model.embedText("red");
        console.log(await failure(model.embedImage(new Blob(["no picture"]))));
        console.log(await failure(model.embedImage("photoseek/nowhere.png")));
        console.log(await failure(model.embedImage(42)));
        console.log(await failure(createModel("photoseek/nothing", { hub: location.origin })));
        console.log(await failure(createIndex({})));
        console.log(await failure(index.add({ id: "short", vector: [1, 2] })));
        const wrong = new Float32Array(model.dimensions).fill(NaN);
        console.log(await failure(index.add({ id: "none", vector: wrong })));
        console.log(await failure(index.search(vector, 1, { year: { near: 2020 } })));
        const twice = [{ id: "a", vector }, { id: "a", vector }];
        console.log(await failure(index.add(twice)));
        console.log(index.size);
        await index.close();
        console.log(await failure(index.search(vector)));
        console.log((await model.embedText("blue")).length === model.dimensions);
    """
    assert run(site, IMPORTS + FAILURE + code) == [
        "not-an-image",
        "TypeError",
        "TypeError",
        "model-not-found",
        "bad-request",
        "RangeError",
        "bad-request",
        "bad-request",
        "bad-request",
        "0",
        "bad-request",
        "true",
    ]


def test_a_signal_ends_what_it_was_given_to_and_nothing_else(site: Page) -> None:
    code = """
        const model = await createModel();
        const controller = new AbortController();
        const many = Array.from({ length: 200 }, () => "photos/blue square.png");
        let done = 0;
        const call = model.embedImages(many, {
            signal: controller.signal,
            onProgress: (progress) => {
                done = progress.done;
                controller.abort();
            },
        });
        console.log(await failure(call), done > 0, done < 200);
        console.log(await failure(createModel("mini", { signal: controller.signal })));
        console.log((await model.embedImage("photos/moon.jpg")).length === model.dimensions);
    """
    said = run(site, IMPORTS + FAILURE + code)
    # DOMException.code of an AbortError.
    assert said == ["20 true true", "20", "true"]


def test_a_kept_index_is_one_models_and_one_tabs(site: Page, watch: Watch) -> None:
    keep = """
        const model = await createModel();
        const index = await createIndex({ model, name: "kept" });
        const vector = await model.embedText("red");
        const rows = Array.from({ length: 40 }, (_, row) => ({ id: `row ${row}`, vector }));
        for (const row of rows) await index.add(row);
        await index.remove(["row 3", "row 4"]);
        console.log(index.size, await failure(createIndex({ model, name: "kept" })));
    """
    assert run(site, IMPORTS + FAILURE + keep) == ["38 busy"]
    other = site.context.new_page()
    other.goto(site.url)
    look = """
        console.log(await failure(createIndex({ dimensions: 3, name: "kept" })));
    """
    assert run(other, IMPORTS + FAILURE + look) == ["busy"]
    site.close()
    other.reload()
    again = """
        const model = await createModel();
        console.log(await failure(createIndex({ dimensions: 3, name: "kept" })));
        const index = await createIndex({ model, name: "kept" });
        const ids = await index.search(await model.embedText("red"), 100);
        console.log(index.size, ids.length, ids.some(({ id }) => id === "row 3"));
        await index.close();
    """
    assert run(other, IMPORTS + FAILURE + again) == ["bad-request", "38 38 false"]


def test_an_index_whose_lock_comes_back_a_moment_later_opens_all_the_same(site: Page) -> None:
    code = """
        let giveBack;
        await new Promise((held) => {
            const until = new Promise((resolve) => { giveBack = resolve; });
            navigator.locks.request("photoseek-index late", () => { held(); return until; });
        });
        await failure(createIndex({ dimensions: 2, name: "late" })).then(console.log);
        const opening = createIndex({ dimensions: 2, name: "late" });
        while (!(await navigator.locks.query()).pending.length) {}
        giveBack();
        console.log((await opening).size);
    """
    assert run(site, IMPORTS + FAILURE + code) == ["busy", "0"]


def test_a_damaged_block_costs_only_its_own_rows_and_is_told(site: Page) -> None:
    code = """
        const index = await createIndex({ dimensions: 2, name: "hurt" });
        await index.add([{ id: "a", vector: [1, 0] }, { id: "b", vector: [0, 1] }]);
        await index.add({ id: "c", vector: [1, 1] });
        await index.close();
        const opening = indexedDB.open("photoseek-workbench");
        await new Promise((resolve) => { opening.onsuccess = resolve; });
        const store = opening.result.transaction("blocks", "readwrite").objectStore("blocks");
        const reading = store.getAll();
        await new Promise((resolve) => { reading.onsuccess = resolve; });
        const [first] = reading.result;
        first.vectors.data[0] ^= 1;
        store.put(first);
        await new Promise((resolve) => { store.transaction.oncomplete = resolve; });
        opening.result.close();
        const again = await createIndex({ dimensions: 2, name: "hurt" });
        console.log(again.damaged, again.size, (await again.search([1, 1]))[0].id);
    """
    assert run(site, IMPORTS + code) == ["2 1 c"]


def test_it_is_the_pages_own_engine_that_answers(site: Page) -> None:
    code = """
        const names = ["red circle.jpg", "blue square.png", "moon.jpg"];
        const files = await Promise.all(names.map(async (name) => {
            const blob = await (await fetch(`photos/${name}`)).blob();
            return { path: name, file: new File([blob], name, { lastModified: 1 }) };
        }));
        const engine = await open();
        await engine.index({ name: "photos", files });
        const { hits } = await engine.search({ text: "blue", limit: 3 });
        const model = await createModel();
        const index = await createIndex({ model });
        const vectors = await model.embedImages(files.map(({ file }) => file));
        await index.add(vectors.map((vector, at) => ({ id: names[at], vector })));
        const found = await index.search(await model.embedText("blue"));
        console.log(hits.map(({ photo, score }) => [photo.path, score]));
        console.log(found.map(({ id, score }) => [id, score]));
    """
    page, ours = (json.loads(line) for line in run(site, IMPORTS + code))
    # The library puts what is called so first, an index knows no names.
    page.sort(key=lambda hit: -hit[1])
    assert [path for path, _ in page] == [row for row, _ in ours]
    # The library keeps float16.
    assert [score for _, score in ours] == pytest.approx([score for _, score in page], abs=1e-3)
