"""The matrix of unit vectors: append, remove, exact top-k under a mask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .photo import Vector, Vectors

Ids = NDArray[np.uint32]
Scores = NDArray[np.float32]


def normalised(vectors: NDArray[np.floating]) -> Vectors:
    """Rows scaled to length 1; a row of zeros stays one.

    Args:
        vectors: Shape (n, d) or (d,).

    Returns:
        float32, the same shape.
    """
    vectors = np.asarray(vectors, dtype=np.float32)
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return (vectors / np.where(length == 0, 1, length)).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Nearest:
    """The answer of a top-k search."""

    ids: Ids
    """Shape (k,), best first."""
    scores: Scores
    """Shape (k,), cosines."""
    total: int
    """Rows that took part."""
    above: int
    """Rows whose score reached the threshold."""


class Matrix:
    """Vectors by photo id, in one growing float32 array."""

    def __init__(self, dimensions: int) -> None:
        self.dimensions = dimensions
        self._rows: Vectors = np.empty((0, dimensions), dtype=np.float32)
        self._ids: Ids = np.empty(0, dtype=np.uint32)
        self._count = 0
        self._row_of: dict[int, int] = {}

    def __len__(self) -> int:
        return self._count

    def __contains__(self, photo: int) -> bool:
        return photo in self._row_of

    def append(self, ids: Sequence[int] | Ids, vectors: Vectors) -> None:
        """Add rows.

        Args:
            ids: Shape (n,), none of them there yet.
            vectors: Shape (n, d), L2-normalised.

        Raises:
            ValueError: Wrong shape, or an id that is there already.
        """
        if vectors.shape != (len(ids), self.dimensions):
            raise ValueError(f"{vectors.shape} vectors do not fit {len(ids)} x {self.dimensions}")
        if any(int(photo) in self._row_of for photo in ids):
            raise ValueError("a photo has one vector a model")
        self._grow(self._count + len(ids))
        end = self._count + len(ids)
        self._rows[self._count : end] = vectors
        self._ids[self._count : end] = ids
        self._row_of.update((int(photo), self._count + offset) for offset, photo in enumerate(ids))
        self._count = end

    def remove(self, ids: Sequence[int]) -> None:
        """Take rows out; ids that are not there are passed over."""
        rows = [self._row_of[photo] for photo in ids if photo in self._row_of]
        if not rows:
            return
        keep = np.ones(self._count, dtype=bool)
        keep[rows] = False
        self._rows = self._rows[: self._count][keep]
        self._ids = self._ids[: self._count][keep]
        self._count = len(self._ids)
        self._row_of = {int(photo): row for row, photo in enumerate(self._ids)}

    def vector(self, photo: int) -> Vector | None:
        """The vector of one photo."""
        row = self._row_of.get(photo)
        return None if row is None else self._rows[row].copy()

    def top_k(
        self,
        query: Vector,
        k: int,
        tiebreak: Callable[[int], str],
        exclude: Sequence[int] = (),
        threshold: float = 1.0,
        allowed: Ids | None = None,
    ) -> Nearest:
        """The k nearest rows by cosine, exactly: best first, equal scores by ``tiebreak``.

        Args:
            query: Shape (d,), L2-normalised.
            k: How many at most.
            tiebreak: Photo id -> what equal scores are ordered by.
            exclude: Photos that are masked out before the ranking.
            threshold: A score; how many rows reach it is counted on the way.
            allowed: The photos that take part, in any order; None: all.
        """
        scores = self._rows[: self._count] @ query
        out = np.isin(self._ids[: self._count], np.array(exclude, dtype=np.uint32))
        if allowed is not None:
            out |= ~np.isin(self._ids[: self._count], allowed)
        masked = np.flatnonzero(out)
        available = self._count - len(masked)
        scores[masked] = -np.inf
        k = min(k, available)
        if k <= 0:
            empty = np.empty(0, dtype=np.uint32)
            return Nearest(empty, np.empty(0, dtype=np.float32), available, 0)
        if k < available:
            # Everything that ties with the k-th score must be there to be ordered.
            last = np.partition(scores, self._count - k)[self._count - k]
            rows = np.flatnonzero(scores >= last)
        else:
            rows = np.flatnonzero(scores > -np.inf)
        rows = rows[np.argsort(-scores[rows], kind="stable")]
        rows = self._order_ties(rows, scores[rows], tiebreak)[:k]
        above = int(np.count_nonzero(scores >= threshold))
        return Nearest(self._ids[rows], scores[rows], available, above)

    def _order_ties(
        self, rows: NDArray[np.intp], scores: Scores, tiebreak: Callable[[int], str]
    ) -> NDArray[np.intp]:
        starts = np.flatnonzero(np.diff(scores, prepend=np.float32(np.inf)) != 0)
        ends = np.append(starts[1:], len(rows))
        ordered = rows.copy()
        for start, end in zip(starts, ends, strict=True):
            if end - start > 1:
                ordered[start:end] = sorted(
                    rows[start:end], key=lambda row: tiebreak(int(self._ids[row]))
                )
        return ordered

    def _grow(self, count: int) -> None:
        capacity = len(self._rows)
        if count <= capacity:
            return
        # Doubling would ask for 400 MB to add one photo to 100,000: grow by half.
        capacity = max(count, capacity + capacity // 2, 256)
        rows = np.empty((capacity, self.dimensions), dtype=np.float32)
        rows[: self._count] = self._rows[: self._count]
        ids = np.empty(capacity, dtype=np.uint32)
        ids[: self._count] = self._ids[: self._count]
        self._rows, self._ids = rows, ids
