"""What a library knows by name, so that "in Rome" is understood. Implements query.Known."""

from __future__ import annotations

import numpy as np

from .directory_words import beginnings
from .facets.facet import Condition
from .facets.filtering import PhotoFilter
from .facets.places import Circle
from .library import Library
from .query.conditions import CameraNamed
from .query.plan import InCountry, Near
from .query.vocabulary import fold
from .spelling import Spelling
from .whereabouts import TakenIn, Whereabouts

_SHORTEST = 3
"""Letters of a folder's or a camera's name: "in a" is no folder yet."""


class KnownNames:
    """The folders, cameras and places of a library as it is now."""

    def __init__(self, library: Library, whereabouts: Whereabouts) -> None:
        self._columns = library.columns
        self._folders = [folder.name for folder in library.folders.values()]
        self._whereabouts = whereabouts

    def folder(self, name: str) -> bool:
        """Whether a folder's name begins with these whole words."""
        wanted = fold(name)
        if len(wanted) < _SHORTEST:
            return False
        return wanted in self._columns.directory_beginnings() or any(
            wanted in beginnings(folder) for folder in self._folders
        )

    def camera(self, name: str) -> str | None:
        """The name, rightly spelled, if a camera's has words that begin like these."""
        if len(name) < _SHORTEST:
            return None
        if self._is_camera(name):
            return name
        words = Spelling(
            word for camera in self._columns.cameras() for word in fold(camera or "").split()
        )
        meant = " ".join(words.meant(word) or word for word in fold(name).split())
        return meant if self._is_camera(meant) else None

    def place(self, name: str) -> Near | InCountry | None:
        """Where a town or a country is, if photos were taken there.

        "in nice weather" is not about Nice.
        """
        if not self._whereabouts.gazetteer or not self._columns.has_places():
            return None
        there = self._columns.place_names(self._whereabouts)
        found = there.place(name)
        if found is not None:
            return found.meaning
        # Photos of a place may lie nearer to another one.
        near = self._whereabouts.gazetteer.place(name)
        if near is None:
            return None
        circle = Circle(near.latitude, near.longitude, near.kilometres)
        taken = self._columns.matching(PhotoFilter((("place", circle),)))
        return near if np.size(taken) else None

    def there(self, name: str) -> Condition | None:
        """Which photos were taken in the place of a name, if any were."""
        place = self.place(name)
        if isinstance(place, InCountry):
            return TakenIn(place.code, self._whereabouts)
        return None if place is None else Circle(place.latitude, place.longitude, place.kilometres)

    def _is_camera(self, name: str) -> bool:
        named = CameraNamed(tuple(fold(name).split()))
        return bool(named.words) and any(map(named.fits, self._columns.cameras()))
