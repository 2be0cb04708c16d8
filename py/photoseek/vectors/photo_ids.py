"""Photos by number: what arrays of ids have in common."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.uint32]
"""Shape (n,)."""


def each_once(ids: Ids) -> NDArray[np.bool_]:
    """The last place of each id: shape (n,) -> (n,).

    Ids are counted from 1, so an array by id is small. Not ``unique``: the hashes of numpy 2.4 take
    2 s for a million ids in a row.
    """
    places = np.arange(len(ids))
    place_of = np.empty(int(ids.max(initial=0)) + 1, dtype=places.dtype)
    place_of[ids] = places
    once: NDArray[np.bool_] = place_of[ids] == places
    return once


class Gone:
    """Photos that count for nothing any more, in whatever block they still stand.

    Their ids are never given to others, so that taking photos out of a library is to write their
    ids down, however many blocks they stand in.
    """

    def __init__(self, parts: Iterable[Ids] = ()) -> None:
        ids = np.concatenate([np.empty(0, dtype=np.uint32), *parts])
        self._is_gone = np.zeros(int(ids.max(initial=0)) + 1, dtype=np.bool_)
        self._is_gone[ids] = True

    @property
    def next_photo(self) -> int:
        """An id above all of them."""
        return len(self._is_gone)

    @property
    def ids(self) -> Ids:
        """All of them."""
        return np.flatnonzero(self._is_gone).astype(np.uint32)

    def spares(self, ids: Ids) -> NDArray[np.bool_]:
        """Which photos are not gone: shape (n,) -> (n,)."""
        spared = np.ones(len(ids), dtype=np.bool_)
        within = ids < len(self._is_gone)
        spared[within] = ~self._is_gone[ids[within]]
        return spared

    def among(self, ids: Ids) -> set[int]:
        """Those of some photos that are gone."""
        return set(ids[~self.spares(ids)].tolist())
