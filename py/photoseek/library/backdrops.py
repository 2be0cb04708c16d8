"""What the photos of a library are near to whatever is asked: worked out when first needed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..photo import Vectors
from .facets.facts import Ids

_AT_ONCE = 256
"""Photos whose scores to all directions are in memory at one time."""

_GRID = 2.0**16
"""Finer than any difference that means something: copies of a photo tie, whatever else is worked
out at the same time."""


class Backdrops:
    """By photo id. An id never comes back with another vector, so that nothing here grows old."""

    def __init__(self) -> None:
        self._known: NDArray[np.float64] = np.empty(0)

    def of(
        self,
        photos: Ids,
        vectors_of: Callable[[Ids], Vectors],
        work_out: Callable[[Vectors], NDArray[np.float64]],
    ) -> NDArray[np.float64]:
        """Of some photos, shape (n,).

        Args:
            photos: Their ids.
            vectors_of: Their vectors.
            work_out: Vectors -> the backdrop of each; always the same model's.
        """
        if not len(photos):
            return np.empty(0)
        end = int(photos.max()) + 1
        if end > len(self._known):
            more = np.full(max(end, len(self._known) * 3 // 2), np.nan)
            more[: len(self._known)] = self._known
            self._known = more
        unknown = photos[np.isnan(self._known[photos])]
        for start in range(0, len(unknown), _AT_ONCE):
            some = unknown[start : start + _AT_ONCE]
            self._known[some] = np.rint(work_out(vectors_of(some)) * _GRID) / _GRID
        found: NDArray[np.float64] = self._known[photos]
        return found
