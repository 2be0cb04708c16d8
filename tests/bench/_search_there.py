"""Runs in the worker for search.py: our matrix, and numpy's float32 product beside it."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from photoseek.browser.rows import open_rows
from photoseek.vectors.matrix import Matrix, normalised, on_grid

CHUNK = 2_048
QUERIES = 5

_kept: list[Matrix] = []


def empty() -> str:
    """Nothing: the engine is up when this has been answered."""
    return json.dumps(None)


async def fill(count: int, dimensions: int) -> str:
    """Make the matrix."""
    matrix = Matrix(dimensions, await open_rows(dimensions))
    for first in range(0, count, CHUNK):
        ids = np.arange(first, min(first + CHUNK, count), dtype=np.uint32)
        matrix.append(ids, _chunk(first, len(ids), dimensions))
    _kept[:] = [matrix]
    return json.dumps(len(matrix))


def ours(k: int, runs: int) -> str:
    """Milliseconds of a search."""
    (matrix,) = _kept
    query = _queries(matrix.dimensions)[0]
    return json.dumps(_timed(lambda: matrix.top_k(query, k, str), runs))


def recall(k: int) -> str:
    """How many of those that float64 finds among the stored vectors are found."""
    (matrix,) = _kept
    queries = _queries(matrix.dimensions)
    found = [set(matrix.top_k(query, k, str).ids.tolist()) for query in queries]
    right = _float64(len(matrix), matrix.dimensions, k, queries)
    hits = sum(len(one & other) for one, other in zip(found, right, strict=True))
    return json.dumps(hits / (k * QUERIES))


def numpys(count: int, dimensions: int, k: int, runs: int) -> str:
    """Milliseconds of numpy's product with float32 rows and the choice of the k best."""
    try:
        rows = np.empty((count, dimensions), dtype=np.float32)
    except MemoryError:
        return json.dumps(None)
    for first in range(0, count, CHUNK):
        rows[first : first + CHUNK] = _chunk(first, min(CHUNK, count - first), dimensions)
    query = _queries(dimensions)[0]

    def search() -> None:
        scores = rows @ query
        best = np.argpartition(scores, count - k)[count - k :]
        best[np.argsort(-scores[best])]

    return json.dumps({"milliseconds": _timed(search, max(3, runs // 3))})


def _chunk(seed: int, count: int, dimensions: int) -> NDArray[np.float32]:
    """Unit vectors in all directions."""
    random = np.random.default_rng(seed + 1_000_000)
    return normalised(random.random((count, dimensions), dtype=np.float32) - np.float32(0.5))


def _queries(dimensions: int) -> list[NDArray[np.float32]]:
    return [_chunk(-1 - each, 1, dimensions)[0] for each in range(QUERIES)]


def _float64(
    count: int, dimensions: int, k: int, queries: list[NDArray[np.float32]]
) -> list[set[int]]:
    asked = np.stack([on_grid(query) for query in queries], axis=1)
    scores = np.empty((count, len(queries)))
    for first in range(0, count, CHUNK):
        rows = _chunk(first, min(CHUNK, count - first), dimensions).astype(np.float16)
        scores[first : first + len(rows)] = rows.astype(np.float64) @ asked
    best = np.argpartition(scores, count - k, axis=0)[count - k :]
    return [set(column.tolist()) for column in best.T]


def _timed(search: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        search()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
