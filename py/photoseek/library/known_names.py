"""What a library knows by name, so that "in Rome" is understood. Implements query.Known."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

import numpy as np

from .columns import Columns
from .facets.filtering import PhotoFilter
from .facets.places import Circle
from .gazetteer import Gazetteer
from .library import Library
from .query.conditions import knows_camera
from .query.plan import Near
from .query.vocabulary import fold

_SHORTEST = 3
"""Letters of a folder's or a camera's name: "in a" is no folder yet."""


class KnownNames:
    """The folders, cameras and places of a library as it is now."""

    def __init__(self, library: Library, gazetteer: Gazetteer) -> None:
        self._columns = library.columns
        self._folders = {folder.id: folder.name for folder in library.folders.values()}
        self._gazetteer = gazetteer
        self._knows_camera = knows_camera(library.columns.cameras())

    def folder(self, name: str) -> bool:
        """Whether a folder's name begins with these whole words."""
        wanted = fold(name)
        return len(wanted) >= _SHORTEST and wanted in _beginnings(self._columns, self._folders)

    def camera(self, name: str) -> bool:
        """Whether a camera's name has words that begin like these."""
        return len(name) >= _SHORTEST and self._knows_camera(name)

    def place(self, name: str) -> Near | None:
        """Where a town is, if photos were taken there: "in nice weather" is not about Nice."""
        near = self._gazetteer.place(name)
        if near is None:
            return None
        circle = Circle(near.latitude, near.longitude, near.kilometres)
        there = self._columns.matching(PhotoFilter((("place", circle),)))
        return near if np.size(there) else None


def _beginnings(columns: Columns, folders: Mapping[int, str]) -> set[str]:
    """What the names of folders and directories begin with, by whole words, folded."""
    parts = set(folders.values())
    for _, path in columns.directories():
        parts.update(path.split("/"))
    return {
        beginning
        for part in parts
        for beginning in accumulate(fold(part).split(), lambda words, word: f"{words} {word}")
    }
