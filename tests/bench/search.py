"""Exact top-100 over many vectors in Chromium, against numpy, onnxruntime-web and a peer's store.

``python3 build.py bench search [COUNT ...]``: the median of some searches over unit vectors of 512
dimensions (by default 10,000, 100,000 and 1,000,000 of them), one after the other:

- ours: the rows of the engine (web/engine/rows/kernel.wat) below ``Matrix.top_k``; the memory is
  what the renderer takes more than with the empty engine. Recall is against float64 numpy on the
  stored vectors, over five queries.
- numpy: ``rows @ query`` in float32 and argpartition, in Pyodide.
- onnxruntime-web: MatMul and TopK as one graph, the rows its initializer, with two threads. A
  million rows are too many for it.
- EdgeVec: its graph (HNSW) with its own settings, of up to 10,000 vectors. It finds some: its
  recall stands beside it, over its own searches. Random vectors are hard for a graph.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from playwright.sync_api import Page

from tests.bench._engine_worker import SCRATCH, engine_worker
from tests.bench._page import blank_page
from tests.bench._peer import peer

COUNTS = (10_000, 100_000, 1_000_000)
DIMENSIONS = 512
K = 100
RUNS = 15
THREADS = 2

LARGEST = 2**30
"""Bytes of rows that onnxruntime-web is given: it has no memory for the copies it makes of 2 GB."""

ONNXRUNTIME = """async ([path, dimensions, threads, runs]) => {
    const ort = await import("./vendor/onnxruntime-web/ort.wasm.min.mjs");
    ort.env.wasm.wasmPaths = new URL("./vendor/onnxruntime-web/", location.href).href;
    ort.env.wasm.numThreads = threads;
    const model = new Uint8Array(await (await fetch(path)).arrayBuffer());
    const session = await ort.InferenceSession.create(model, { executionProviders: ["wasm"] });
    const data = Float32Array.from({ length: dimensions }, () => Math.random() - 0.5);
    const times = [];
    for (let run = -2; run < runs; run++) {
        const query = new ort.Tensor("float32", data, [dimensions, 1]);
        const start = performance.now();
        await session.run({ query });
        if (run >= 0) times.push(performance.now() - start);
    }
    await session.release();
    return times.sort((a, b) => a - b)[runs >> 1];
}"""


def main() -> None:
    counts = [int(count) for count in sys.argv[1:]] or COUNTS
    print(f"top-{K} of {DIMENSIONS}-d vectors in Chromium, median of {RUNS}, milliseconds\n")
    print(
        f"{'vectors':>9}{'ours':>8}{'recall':>8}{'memory':>9}{'numpy':>8}{'onnxruntime-web':>17}"
        f"{'EdgeVec':>9}{'recall':>8}{'to add':>9}"
    )
    for count in counts:
        with blank_page() as page:
            ours = _ours(page, count)
        with blank_page() as page:
            numpys = _numpys(page, count)
        with blank_page() as page:
            onnxruntimes = _onnxruntimes(page, count)
        with blank_page() as page:
            peers = _peers(page, count)
        print(f"{count:>9,}{ours}{numpys:>8}{onnxruntimes:>17}{peers}", flush=True)


def _ours(page: Page, count: int) -> str:
    with engine_worker(page, "_search_there") as worker:
        worker.call("empty")
        before = worker.memory()
        worker.call("fill", count, DIMENSIONS)
        milliseconds = worker.call("ours", K, RUNS)
        memory = (worker.memory() - before) / 1e6
        recall = worker.call("recall", K)
    return f"{milliseconds:>8.1f}{recall:>8.3f}{memory:>6.0f} MB"


def _numpys(page: Page, count: int) -> str:
    with engine_worker(page, "_search_there") as worker:
        found = worker.call("numpys", count, DIMENSIONS, K, RUNS)
    return "-" if found is None else f"{found['milliseconds']:.1f}"


def _onnxruntimes(page: Page, count: int) -> str:
    if count * DIMENSIONS * 4 >= LARGEST:
        return "-"
    SCRATCH.mkdir(parents=True, exist_ok=True)
    path = SCRATCH / "search.onnx"
    _write_graph(path, count)
    try:
        request = [f"./models/bench/{path.name}", DIMENSIONS, THREADS, RUNS]
        return f"{page.evaluate(ONNXRUNTIME, request):.1f}"
    finally:
        path.unlink()


def _peers(page: Page, count: int) -> str:
    found = peer(page, count, DIMENSIONS, K, RUNS)
    if found is None:
        return f"{'-':>9}"
    return f"{found.milliseconds:>9.1f}{found.recall:>8.3f}{found.seconds:>7.1f} s"


def _write_graph(path: Path, count: int) -> None:
    rows = np.random.default_rng(0).random((count, DIMENSIONS), dtype=np.float32) - np.float32(0.5)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    graph = helper.make_graph(
        [
            helper.make_node("MatMul", ["rows", "query"], ["scores"]),
            helper.make_node("TopK", ["scores", "k"], ["best", "which"], axis=0),
        ],
        "search",
        [helper.make_tensor_value_info("query", TensorProto.FLOAT, [DIMENSIONS, 1])],
        [
            helper.make_tensor_value_info("best", TensorProto.FLOAT, [K, 1]),
            helper.make_tensor_value_info("which", TensorProto.INT64, [K, 1]),
        ],
        [numpy_helper.from_array(rows, "rows"), numpy_helper.from_array(np.array([K]), "k")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, path)


if __name__ == "__main__":
    main()
