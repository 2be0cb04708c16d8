"""Photos by id: packed as they were kept, and made when they are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

import numpy as np
from numpy.typing import NDArray

from ..photo import Photo
from ..vectors.photo_ids import Ids, each_once
from .packed_facts import Labels, PackedFacts, Rows, pack

_NONE = -1


class PhotoTable:
    """The photos of a library. What was added since it was opened is kept as it came."""

    def __init__(self) -> None:
        self._parts: list[PackedFacts] = []
        self._part_of: NDArray[np.int32] = np.empty(0, dtype=np.int32)
        """By id; ids are counted from 1, so there are few more of them than photos."""
        self._row_of: NDArray[np.int32] = np.empty(0, dtype=np.int32)
        self._loose: dict[int, Photo] = {}
        """Photos that are in no part."""
        self._amounts: Counter[int] = Counter()
        """By folder."""
        self._by_path: dict[int, dict[str, Photo]] = {}
        """Of folders that somebody has asked for."""

    def __contains__(self, photo: int) -> bool:
        return photo in self._loose or self._part(photo) != _NONE

    def __getitem__(self, photo: int) -> Photo:
        loose = self._loose.get(photo)
        return (
            self._parts[self._known(photo)].photo(self._row_of[photo]) if loose is None else loose
        )

    def path(self, photo: int) -> str:
        """The path of one photo."""
        loose = self._loose.get(photo)
        if loose is not None:
            return loose.path
        return self._parts[self._known(photo)].path(self._row_of[photo])

    def folder(self, photo: int) -> int:
        """The folder of one photo."""
        loose = self._loose.get(photo)
        if loose is not None:
            return loose.folder
        return int(self._parts[self._known(photo)].rows["folder"][self._row_of[photo]])

    def paths(self) -> Iterator[tuple[int, int, str]]:
        """Every photo with its folder and its path."""
        for number, facts in enumerate(self._parts):
            ids = facts.ids
            here = (self._part_of[ids] == number) & (self._row_of[ids] == np.arange(len(ids)))
            for row in np.flatnonzero(here).tolist():
                yield int(ids[row]), int(facts.rows["folder"][row]), facts.path(row)
        yield from ((photo.id, photo.folder, photo.path) for photo in self._loose.values())

    def load(self, facts: PackedFacts, folders: Set[int]) -> None:
        """Add photos of some folders; one that is there already stays as it is."""
        ids = facts.ids
        if not len(ids):
            return
        missing = int(ids.max()) + 1 - len(self._part_of)
        if missing > 0:
            # Grow by half at least: a block more must not copy everything.
            room = np.full(max(missing, len(self._part_of) // 2), _NONE, dtype=np.int32)
            self._part_of = np.concatenate([self._part_of, room])
            self._row_of = np.concatenate([self._row_of, room])
        known = facts.rows["folder"].tolist()
        fresh = np.fromiter((folder in folders for folder in known), np.bool_, len(ids))
        fresh &= each_once(ids) & ~self.has(ids)
        self._part_of[ids[fresh]] = len(self._parts)
        self._row_of[ids[fresh]] = np.flatnonzero(fresh)
        self._parts.append(facts)
        amounts = Counter(facts.rows["folder"][fresh].tolist())
        self._amounts.update(amounts)
        for folder in amounts:
            self._by_path.pop(folder, None)

    def add(self, photo: Photo) -> None:
        """Add a photo."""
        self._loose[photo.id] = photo
        self._amounts[photo.folder] += 1
        if photo.folder in self._by_path:
            self._by_path[photo.folder][photo.path] = photo

    def pop(self, photo: int) -> Photo:
        """Take a photo out."""
        gone = self[photo]
        if self._loose.pop(photo, None) is None:
            self._part_of[photo] = _NONE
        self._amounts[gone.folder] -= 1
        by_path = self._by_path.get(gone.folder, {})
        # Its path may have changed hands.
        if gone.path in by_path and by_path[gone.path].id == photo:
            del by_path[gone.path]
        return gone

    def has(self, ids: Ids) -> NDArray[np.bool_]:
        """Which of some photos are there: shape (n,) -> (n,)."""
        within = ids < len(self._part_of)
        there = np.zeros(len(ids), dtype=np.bool_)
        there[within] = self._part_of[ids[within]] != _NONE
        if self._loose:
            there |= np.isin(ids, list(self._loose))
        return there

    def packed(self, ids: Ids) -> Iterator[tuple[Rows, Labels]]:
        """The facts of some photos that are there, in no order."""
        loose = [self._loose[photo] for photo in ids.tolist() if photo in self._loose]
        if loose:
            facts = pack(loose)
            yield facts.rows, facts.labels
            ids = ids[~np.isin(ids, list(self._loose))]
        parts = self._part_of[ids]
        for part in dict.fromkeys(parts.tolist()):
            facts = self._parts[part]
            yield facts.rows[self._row_of[ids[parts == part]]], facts.labels

    def amount_in(self, folder: int) -> int:
        """How many photos a folder has."""
        return self._amounts[folder]

    def by_path(self, folder: int) -> dict[str, Photo]:
        """A folder's photos by path."""
        if folder not in self._by_path:
            self._by_path[folder] = {photo.path: photo for photo in self._in(folder)}
        return self._by_path[folder]

    def _in(self, folder: int) -> Iterator[Photo]:
        for number, facts in enumerate(self._parts):
            ids = facts.ids
            here = (facts.rows["folder"] == folder) & (self._part_of[ids] == number)
            for row in np.flatnonzero(here & (self._row_of[ids] == np.arange(len(ids)))).tolist():
                yield facts.photo(row)
        yield from (photo for photo in self._loose.values() if photo.folder == folder)

    def _part(self, photo: int) -> int:
        return int(self._part_of[photo]) if 0 <= photo < len(self._part_of) else _NONE

    def _known(self, photo: int) -> int:
        part = self._part(photo)
        if part == _NONE:
            raise KeyError(photo)
        return part
