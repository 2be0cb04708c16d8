"""The matrix of unit vectors: append, remove, exact top-k under a mask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..photo import Vector, Vectors
from .numpy_rows import NumpyRows
from .photo_ids import Ids, each_once
from .ports import HeldRows, Rows

Scores = NDArray[np.float64]

SCAN_FROM = 8
"""A scan pays when more rows take part than this many times k: scoring a row exactly costs as much
as scanning 8 to 10 (512 dimensions, Chromium)."""

COUNTED_EXACTLY = 20_000
"""Rows so close to the threshold that only their exact scores can tell (8 ms); of more than that,
the approximate scores decide how many reach it."""

_GRID = 2.0**28

_NONE = -1


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


def on_grid(query: Vector) -> NDArray[np.float64]:
    """A unit vector for exact scores: its components as multiples of 2**-28.

    Components of float16 are multiples of 2**-24, so every product with one is a multiple of
    2**-52, and sums stay below 2: float64 holds them all without rounding, in whatever order they
    are added. The grid is finer than float32 for components from 2**-4 on; it moves a score by
    1e-9.

    Args:
        query: Shape (d,), L2-normalised.
    """
    return np.rint(query.astype(np.float64) * _GRID) / _GRID


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
    """Vectors by photo id, at the precision of the disk: a reload changes no ranking."""

    def __init__(self, dimensions: int, rows: Rows | None = None) -> None:
        self.dimensions = dimensions
        self._rows: Rows = NumpyRows(dimensions) if rows is None else rows
        self._ids: Ids = np.empty(0, dtype=np.uint32)
        self._count = 0
        self._row_of: NDArray[np.int32] = np.empty(0, dtype=np.int32)
        """By id; ids are counted from 1, so there are few more of them than rows."""

    def __len__(self) -> int:
        return self._count

    def __contains__(self, photo: int) -> bool:
        return photo < len(self._row_of) and bool(self._row_of[photo] != _NONE)

    @property
    def ids(self) -> Ids:
        """The photos that there are rows of, in no order."""
        return self._ids[: self._count].copy()

    def scores(self, query: Vector, photos: Ids) -> Scores:
        """The exact cosines of some photos that are there: shape (m,)."""
        return self._rows.score(on_grid(query), self._row_of[photos].astype(np.uint32))

    def has(self, photos: Ids) -> NDArray[np.bool_]:
        """Which of some photos have a row: shape (n,) -> (n,)."""
        within = photos < len(self._row_of)
        there = np.zeros(len(photos), dtype=np.bool_)
        there[within] = self._row_of[photos[within]] != _NONE
        return there

    def append(self, ids: Sequence[int] | Ids, vectors: NDArray[np.floating] | HeldRows) -> None:
        """Add rows.

        Args:
            ids: Shape (n,), none of them there yet.
            vectors: Shape (n, d), L2-normalised; kept as float16.

        Raises:
            ValueError: Wrong shape, or an id that is there already.
        """
        if vectors.shape != (len(ids), self.dimensions):
            raise ValueError(f"{vectors.shape} vectors do not fit {len(ids)} x {self.dimensions}")
        fresh = np.asarray(ids, dtype=np.uint32)
        if len(self._known(fresh)) or not each_once(fresh).all():
            raise ValueError("a photo has one vector a model")
        end = self._count + len(fresh)
        self._make_room(end, int(fresh.max(initial=0)) + 1)
        if isinstance(vectors, np.ndarray):
            vectors = vectors.astype(np.float16)
        self._rows.append(vectors)
        self._ids[self._count : end] = fresh
        self._row_of[fresh] = np.arange(self._count, end)
        self._count = end

    def remove(self, ids: Sequence[int] | Ids) -> None:
        """Take rows out; ids that are not there are passed over. The last rows fill the gaps."""
        if not len(ids):
            return
        known = self._known(np.asarray(ids, dtype=np.uint32))
        gone = known[each_once(known)]
        left = self._count - len(gone)
        rows = self._row_of[gone]
        self._row_of[gone] = _NONE
        # Of the rows behind the new end, those that stay.
        last = np.arange(left, self._count, dtype=np.int32)
        staying = last[~np.isin(last, rows)]
        gaps = np.sort(rows[rows < left])
        for source, target in zip(staying.tolist(), gaps.tolist(), strict=True):
            self._rows.move(source, target)
        self._ids[gaps] = self._ids[staying]
        self._row_of[self._ids[gaps]] = gaps
        self._rows.truncate(left)
        self._count = left

    def vector(self, photo: int) -> Vector | None:
        """The vector of one photo."""
        if photo not in self:
            return None
        return self._rows.read(int(self._row_of[photo])).astype(np.float32)

    def vectors(self, photos: Ids) -> Vectors:
        """The vectors of some photos that are there: shape (m, d)."""
        rows = self._row_of[photos].tolist()
        return np.stack([self._rows.read(row) for row in rows]).astype(np.float32)

    def top_k(
        self,
        query: Vector,
        k: int,
        tiebreak: Callable[[int], str],
        exclude: Sequence[int] | Ids = (),
        threshold: float = 1.0,
        allowed: Ids | None = None,
    ) -> Nearest:
        """The k nearest rows by cosine, exactly: best first, ties by ``tiebreak``, then by id.

        Args:
            query: Shape (d,), L2-normalised.
            k: How many at most.
            tiebreak: Photo id -> what equal scores are ordered by.
            exclude: Photos that are masked out before the ranking.
            threshold: A score; how many rows reach it is counted on the way.
            allowed: The photos that take part, in any order; None: all.
        """
        exact = on_grid(query)
        mask = self._mask(allowed, exclude)
        total = self._count if mask is None else int(np.count_nonzero(mask))
        k = min(k, total)
        if k <= 0:
            return Nearest(np.empty(0, dtype=np.uint32), np.empty(0), total, 0)
        if total <= SCAN_FROM * k or total * SCAN_FROM <= self._count:
            everything = np.arange(self._count) if mask is None else np.flatnonzero(mask)
            rows = everything.astype(np.uint32)
            scores = self._rows.score(exact, rows)
            above = int(np.count_nonzero(scores >= threshold))
        else:
            rows, scores, above = self._candidates(exact, k, mask, threshold)
        # Everything that ties with the k-th score must be there to be ordered.
        reach = scores >= np.partition(scores, len(scores) - k)[len(scores) - k]
        rows, scores = rows[reach], scores[reach]
        best = np.argsort(-scores, kind="stable")
        ids, scores = self._ids[rows[best]], scores[best]
        ids = _order_ties(ids, scores, tiebreak)
        return Nearest(ids[:k], scores[:k], total, above)

    def _candidates(
        self, query: NDArray[np.float64], k: int, mask: NDArray[np.bool_] | None, threshold: float
    ) -> tuple[Ids, Scores, int]:
        """Rows among which the k best are, with their scores; and how many reach the threshold."""
        error = self._rows.scan(query, mask)
        # The k-th best score is at least floor - error, and approximately that less error again.
        rows = self._rows.between(self._rows.floor(k) - 2 * error, np.inf)
        surely = self._rows.between(threshold + error, np.inf)
        perhaps = self._rows.between(threshold - error, threshold + error)
        if len(perhaps) > COUNTED_EXACTLY:
            above = len(self._rows.between(threshold, np.inf))
        else:
            reached = self._rows.score(query, perhaps) >= threshold
            above = len(surely) + int(np.count_nonzero(reached))
        return rows, self._rows.score(query, rows), above

    def _mask(self, allowed: Ids | None, exclude: Sequence[int] | Ids) -> NDArray[np.bool_] | None:
        """Which rows take part; None: all of them."""
        if allowed is None and not len(exclude):
            return None
        mask = np.full(self._count, allowed is None)
        if allowed is not None:
            mask[self._row_of[self._known(allowed)]] = True
        mask[self._row_of[self._known(np.asarray(exclude, dtype=np.uint32))]] = False
        return mask

    def _known(self, ids: Ids) -> Ids:
        """Those of the ids that are there."""
        within: Ids = ids[ids < len(self._row_of)]
        known: Ids = within[self._row_of[within] != _NONE]
        return known

    def _make_room(self, count: int, ids: int) -> None:
        """Grow by half at least: appending must not copy everything each time."""
        if count > len(self._ids):
            more = np.empty(max(count, len(self._ids) * 3 // 2), dtype=np.uint32)
            more[: self._count] = self._ids[: self._count]
            self._ids = more
        if ids > len(self._row_of):
            rows = np.full(max(ids, len(self._row_of) * 3 // 2), _NONE, dtype=np.int32)
            rows[: len(self._row_of)] = self._row_of
            self._row_of = rows


def _order_ties(ids: Ids, scores: Scores, tiebreak: Callable[[int], str]) -> Ids:
    starts = np.flatnonzero(np.diff(scores, prepend=np.inf) != 0)
    ends = np.append(starts[1:], len(ids))
    ordered = ids.copy()
    for start in np.flatnonzero(ends - starts > 1):
        tied = slice(starts[start], ends[start])
        ordered[tied] = sorted(ids[tied].tolist(), key=lambda photo: (tiebreak(photo), photo))
    return ordered


def as_stored(vectors: Vectors) -> Vectors:
    """Vectors as they will be after a visit to the disk, so that a reload changes no ranking."""
    return vectors.astype("<f2").astype(np.float32)
