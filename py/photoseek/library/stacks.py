"""Photos that are nearly the same: copies of one file, and bursts.

Copies are equal by their content. A burst is what was taken within seconds of each other and looks
alike to the model; a file that was saved again, smaller or edited, keeps its time and is found so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..photo import Vectors
from ..vectors.photo_ids import Ids

BURST_MS = 5_000
"""Between one photo of a burst and the next."""
ALIKE = 0.9
"""Cosine of two that follow each other: see docs/search.md."""
_AT_ONCE = 2_048
"""Pairs that are compared at once: 8 MB of 512 dimensions."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Photos of one stack, as they were taken."""

    photos: tuple[int, ...]
    copies: bool
    """Whether all of them are the same file."""


def stacks(
    ids: Ids,
    dates: NDArray[np.int64],
    sizes: NDArray[np.int64],
    digest_of: Callable[[int], str | None],
    vectors_of: Callable[[Ids], Vectors],
) -> list[Stack]:
    """All stacks of at least two, the newest first.

    Args:
        ids: Shape (n,).
        dates: Shape (n,), milliseconds on the clock of the wall.
        sizes: Shape (n,), bytes.
        digest_of: Of a photo's content; None where it is not known.
        vectors_of: Of photos, shape (m,) -> (m, d).
    """
    if not len(ids):
        return []
    order = np.lexsort((ids, dates))
    ids, dates, sizes = ids[order], dates[order], sizes[order]
    copies = _copies(ids, sizes, digest_of)
    stack_of = _Union(len(ids))
    pairs = [*copies, *_bursts(ids, dates, vectors_of)]
    for one, other in pairs:
        stack_of.join(one, other)
    joined = sorted({at for pair in pairs for at in pair})
    groups: dict[int, list[int]] = {}
    for at in joined:
        groups.setdefault(stack_of.root(at), []).append(at)
    copied = _Union(len(ids))
    for one, other in copies:
        copied.join(one, other)
    found = [
        Stack(
            tuple(ids[group].tolist()),
            len({copied.root(at) for at in group}) == 1,
        )
        for group in groups.values()
    ]
    return found[::-1]


def _copies(
    ids: Ids, sizes: NDArray[np.int64], digest_of: Callable[[int], str | None]
) -> list[tuple[int, int]]:
    """Places of photos of the same content; only those of one size are looked at."""
    _, inverse, amounts = np.unique(sizes, return_inverse=True, return_counts=True)
    first: dict[str, int] = {}
    pairs = []
    for at in np.flatnonzero(amounts[inverse] > 1).tolist():
        digest = digest_of(int(ids[at]))
        if digest is not None and (before := first.setdefault(digest, at)) != at:
            pairs.append((before, at))
    return pairs


def _bursts(
    ids: Ids, dates: NDArray[np.int64], vectors_of: Callable[[Ids], Vectors]
) -> list[tuple[int, int]]:
    """Places of photos, each with the one before it, that belong together."""
    near = np.flatnonzero(np.diff(dates) <= BURST_MS)
    pairs = []
    for start in range(0, len(near), _AT_ONCE):
        some = near[start : start + _AT_ONCE]
        cosines = np.einsum("nd,nd->n", vectors_of(ids[some]), vectors_of(ids[some + 1]))
        pairs += [(int(at), int(at) + 1) for at in some[cosines >= ALIKE]]
    return pairs


class _Union:
    """Disjoint sets of places."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def root(self, at: int) -> int:
        """The first place of its set."""
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low


def best_first(
    photos: Sequence[int], pixels: Sequence[int], sharpness: Sequence[float], sizes: Sequence[int]
) -> list[int]:
    """Photos of a stack, the one to keep first: the largest picture, then the sharpest.

    Args:
        photos: Their ids.
        pixels: Width times height of each.
        sharpness: See pictures/sharpness.py.
        sizes: Bytes of each.
    """
    rated = zip(pixels, sharpness, sizes, [-photo for photo in photos], strict=True)
    return [-minus for _, _, _, minus in sorted(rated, reverse=True)]
