"""Photos of one day, place or folder, one behind the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from .columns import Columns
from .facets.facts import Ids
from .name_order import name_key
from .whereabouts import NOWHERE, Whereabouts

Group = Literal["day", "place", "folder"]


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of some photos, as they are shown."""

    order: NDArray[np.intp]
    """Shape (n,): the photos, group by group; within one they keep their order."""
    starts: tuple[tuple[int, str], ...]
    """Where each group begins, and what it is: ``2023-07-14``, a town, a folder and the path in it;
    empty for photos without a place."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """What photos are put together by."""

    by: Group
    whereabouts: Whereabouts
    oldest_first: bool = False
    """Of days, the newest come first otherwise."""

    def of(self, photos: Ids, columns: Columns, folders: dict[int, str]) -> Groups:
        """The groups of photos that are there; ``folders`` are their names."""
        if not len(photos):
            return Groups(np.empty(0, dtype=np.intp), ())
        keys, names = self._named(photos, columns, folders)
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
        return Groups(order, tuple((at, names[keys[at]]) for at in starts.tolist()))

    def _named(
        self, photos: Ids, columns: Columns, folders: dict[int, str]
    ) -> tuple[NDArray[np.int64], dict[int, str]]:
        """A number of each photo, by which groups are sorted, and the names of the numbers."""
        if self.by == "day":
            days = columns.shapes(photos).days.astype(np.int64)
            sign = 1 if self.oldest_first else -1
            names = {sign * day: str(np.datetime64(day, "D")) for day in np.unique(days).tolist()}
            return sign * days, names
        if self.by == "folder":
            numbers, labels = columns.directories_of(photos)
            called = {
                number: f"{folders[labels[number][0]]}/{labels[number][1]}".rstrip("/")
                for number in np.unique(numbers).tolist()
            }
        else:
            numbers = columns.towns_of(photos, self.whereabouts)
            called = {
                town: "" if town == NOWHERE else self.whereabouts.map.names[town]
                for town in np.unique(numbers).tolist()
            }
        # What has no name comes last; towns of one name stay apart.
        sorted_numbers = sorted(called, key=lambda each: (not called[each], name_key(called[each])))
        rank = {number: at for at, number in enumerate(sorted_numbers)}
        keys = np.array([rank[number] for number in numbers.tolist()], dtype=np.int64)
        return keys, {at: called[number] for number, at in rank.items()}
