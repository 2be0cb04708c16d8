"""What a library knows by name, so that "in Rome" is understood. Implements query.Known."""

from __future__ import annotations

import numpy as np

from .directory_words import beginnings
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
        self._folders = [folder.name for folder in library.folders.values()]
        self._gazetteer = gazetteer
        self._knows_camera = knows_camera(library.columns.cameras())

    def folder(self, name: str) -> bool:
        """Whether a folder's name begins with these whole words."""
        wanted = fold(name)
        if len(wanted) < _SHORTEST:
            return False
        return wanted in self._columns.directory_beginnings() or any(
            wanted in beginnings(folder) for folder in self._folders
        )

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
