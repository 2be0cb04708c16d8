"""What a model's towers cost in Chromium, against native onnxruntime on the same files.

``python3 build.py bench embedding [MODEL]``: milliseconds a photo (alone, and in the batch that
indexing uses) and a query, with one thread to four; the median of many runs after a warm-up,
through the same inference worker as the page.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from typing import Any

import numpy as np
import onnxruntime
from photoseek.models.backends import BATCH
from photoseek.models.catalogue import BUILT_IN
from photoseek.models.spec import CONFIG_FILES, ModelSpec, read_spec
from playwright.sync_api import Page

from tests.bench._page import blank_page
from toolchain.places import DIST

RUNS = 30

MEASURE = """async ([tower, path, threads, feeds, output, runs]) => {
    const { createInference } = await import("./engine/host/inference.js");
    const inference = createInference();
    const model = await (await fetch(path)).arrayBuffer();
    await inference.open(tower, model, { backend: "wasm", threads });
    const times = [];
    for (let run = -5; run < runs; run++) {
        const fresh = {};
        for (const [name, { type, dims }] of Object.entries(feeds)) {
            const size = dims.reduce((product, dim) => product * dim, 1);
            const data = type === "int64" ? new Int32Array(size).fill(7)
                : Float32Array.from({ length: size }, () => Math.random() - 0.5);
            fresh[name] = { type, dims, data };
        }
        const start = performance.now();
        await inference.run(tower, fresh, [output]);
        if (run >= 0) times.push(performance.now() - start);
    }
    inference.close(tower);
    return times;
}"""


def main() -> None:
    model = sys.argv[1] if len(sys.argv) > 1 else BUILT_IN
    folder = DIST / "models" / model
    files = [json.loads((folder / name).read_text("utf-8")) for name in CONFIG_FILES]
    spec = read_spec(model, "bench", "q8", *files)
    with blank_page() as page:
        print(f"{model}, median of {RUNS} runs, milliseconds a photo or query\n")
        print(f"{'':26}{'threads':>8}{'Chromium':>10}{'native':>9}{'ratio':>7}")
        for threads in (1, 2, 3, 4):
            for name, tower, feeds, share in _cases(spec):
                ours = _in_chromium(page, spec, tower, threads, feeds) / share
                native = _native(spec, tower, threads, feeds) / share
                print(f"{name:26}{threads:>8}{ours:>10.2f}{native:>9.2f}{ours / native:>7.1f}")


Feeds = dict[str, dict[str, Any]]


def _cases(spec: ModelSpec) -> list[tuple[str, str, Feeds, int]]:
    def pixels(count: int) -> Feeds:
        dims = [count, 3, spec.image.height, spec.image.width]
        return {"pixel_values": {"type": "float32", "dims": dims}}

    words: Feeds = {"input_ids": {"type": "int64", "dims": [1, 8]}}
    return [
        ("a photo alone", "vision", pixels(1), 1),
        (f"a photo of a batch of {BATCH}", "vision", pixels(BATCH), BATCH),
        ("a query of 8 tokens", "text", words, 1),
    ]


def _path(spec: ModelSpec, tower: str) -> str:
    file = spec.vision_file if tower == "vision" else spec.text_file
    return f"models/{spec.id}/{file}"


def _output(spec: ModelSpec, tower: str) -> str:
    session = onnxruntime.InferenceSession(DIST / _path(spec, tower))
    return str(session.get_outputs()[0].name)


def _in_chromium(page: Page, spec: ModelSpec, tower: str, threads: int, feeds: Feeds) -> float:
    output = _output(spec, tower)
    request = [tower, _path(spec, tower), threads, feeds, output, RUNS]
    return statistics.median(page.evaluate(MEASURE, request))


def _native(spec: ModelSpec, tower: str, threads: int, feeds: Feeds) -> float:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(DIST / _path(spec, tower), options)
    random = np.random.default_rng(0)
    inputs = {
        name: np.full(feed["dims"], 7, dtype=np.int64)
        if feed["type"] == "int64"
        else random.standard_normal(tuple(feed["dims"]), dtype=np.float32)
        for name, feed in feeds.items()
    }
    times = []
    for run in range(-5, RUNS):
        start = time.perf_counter()
        session.run(None, inputs)
        if run >= 0:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
