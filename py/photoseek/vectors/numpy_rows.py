"""The rows of a matrix in numpy, for CPython; in the browser ``browser/rows.py`` does this."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..photo import Vectors
from .ports import HeldRows

_AT_ONCE = 8192
"""Rows that are scored in one go: their float64 copies take 32 MB with 512 dimensions."""


class NumpyRows:
    """Implements ports.Rows. Approximate scores are the float32 ones of BLAS."""

    def __init__(self, dimensions: int) -> None:
        self._rows: Vectors = np.empty((0, dimensions), dtype=np.float32)
        """float16 values as float32, which BLAS multiplies."""
        self._count = 0
        self._scores = np.empty(0, dtype=np.float32)
        """Of the last scan; -inf: takes no part."""

    def append(self, vectors: NDArray[np.float16] | HeldRows) -> None:
        """Add rows at the end."""
        end = self._count + vectors.shape[0]
        self._grow(end)
        self._rows[self._count : end] = vectors[:]
        self._count = end

    def move(self, source: int, target: int) -> None:
        """Put a row in another one's place."""
        self._rows[target] = self._rows[source]

    def truncate(self, count: int) -> None:
        """Let the rows from number ``count`` on go."""
        self._count = count

    def read(self, row: int) -> NDArray[np.float16]:
        """One row."""
        halves: NDArray[np.float16] = self._rows[row].astype(np.float16)
        return halves

    def score(self, query: NDArray[np.float64], rows: NDArray[np.uint32]) -> NDArray[np.float64]:
        """The scores of some rows, exactly."""
        scores = np.empty(len(rows), dtype=np.float64)
        for start in range(0, len(rows), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            scores[part] = self._rows[rows[part]].astype(np.float64) @ query
        return scores

    def scan(self, query: NDArray[np.float64], mask: NDArray[np.bool_] | None) -> float:
        """Score every row approximately."""
        self._scores = self._rows[: self._count] @ query.astype(np.float32)
        if mask is not None:
            self._scores[~mask] = -np.inf
        # Higham, Accuracy and Stability of Numerical Algorithms, 3.1: d products and d - 1 sums in
        # whatever order, after one rounding of the query; the rest is for rows a little too long.
        return (len(query) + 2) * 2.0**-24 * 1.01

    def floor(self, k: int) -> float:
        """What k rows that take part reach with their approximate scores."""
        return float(np.partition(self._scores, self._count - k)[self._count - k])

    def between(self, low: float, high: float) -> NDArray[np.uint32]:
        """The rows that take part with low <= approximate score < high."""
        # As float64: a bound must not be rounded to the precision of what it bounds.
        scores = self._scores.astype(np.float64)
        return np.flatnonzero((scores >= low) & (scores < high)).astype(np.uint32)

    def _grow(self, count: int) -> None:
        capacity = len(self._rows)
        if count <= capacity:
            return
        # Doubling would ask for 400 MB to add one photo to 100,000: grow by half.
        capacity = max(count, capacity + capacity // 2, 256)
        rows = np.empty((capacity, self._rows.shape[1]), dtype=np.float32)
        rows[: self._count] = self._rows[: self._count]
        self._rows = rows
