"""EdgeVec, a vector database for browsers (Rust in WebAssembly), on random unit vectors."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.bench._engine_worker import SCRATCH
from toolchain import node

NAME = "edgevec"

MOST = 10_000
"""Vectors that it is given: its graph of more takes minutes to build."""

MEASURE = """async ([count, dimensions, k, runs]) => {
    const peer = await import("./models/bench/edgevec/edgevec.js");
    await peer.default();
    const unit = () => {
        const row = Float32Array.from({ length: dimensions }, () => Math.random() - 0.5);
        const length = Math.hypot(...row);
        return row.map((value) => value / length);
    };
    const rows = Array.from({ length: count }, unit);
    const config = new peer.EdgeVecConfig(dimensions);
    // Of unit vectors the same order; with "cosine" and "dot" version 0.9.0 gives the farthest.
    config.metric = "l2";
    const index = new peer.EdgeVec(config);
    const begun = performance.now();
    const numbers = new Map(rows.map((row, number) => [index.insert(row), number]));
    const built = performance.now() - begun;
    const times = [];
    let hits = 0;
    for (let run = 0; run < runs; run++) {
        const query = unit();
        const start = performance.now();
        const found = index.search(query, k);
        times.push(performance.now() - start);
        const dot = (row) => row.reduce((sum, value, at) => sum + value * query[at], 0);
        const scores = rows.map((row, number) => [dot(row), number]);
        const best = scores.sort(([a], [b]) => b - a).slice(0, k);
        const right = new Set(best.map(([, number]) => number));
        hits += found.filter(({ id }) => right.has(numbers.get(id))).length;
    }
    index.free();
    times.sort((a, b) => a - b);
    return { milliseconds: times[runs >> 1], seconds: built / 1000, recall: hits / (runs * k) };
}"""


@dataclass(frozen=True, slots=True)
class Peer:
    """What it took and found."""

    milliseconds: float
    """A search."""
    seconds: float
    """To add all vectors."""
    recall: float


def peer(page: Page, count: int, dimensions: int, k: int, runs: int) -> Peer | None:
    """Add ``count`` vectors and search them; None if they are too many for it."""
    if count > MOST:
        return None
    package = node.packages(tools=True) / NAME
    shutil.copytree(package, SCRATCH / NAME, dirs_exist_ok=True)
    try:
        return Peer(**page.evaluate(MEASURE, [count, dimensions, k, runs]))
    finally:
        shutil.rmtree(SCRATCH / NAME)
