"""The towns and countries that a library has photos of, by all their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .query.plan import InCountry, Near
from .query.vocabulary import fold
from .spelling import Spelling
from .whereabouts import NOWHERE, Where, Whereabouts


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A town or a country."""

    name: str
    spellings: Sequence[str]
    """Folded."""
    meaning: Near | InCountry
    photos: int


class PlaceNames:
    """Of photos that were taken there; towns with most of them first, then countries."""

    def __init__(self, whereabouts: Whereabouts, where: Where) -> None:
        gazetteer, towns = whereabouts.gazetteer, _amounts(where.towns)
        self.all: list[PlaceName] = []
        for town, photos in towns.items():
            each = whereabouts.map
            near = Near(
                round(float(each.latitudes[town]), 3),
                round(float(each.longitudes[town]), 3),
                round(float(each.kilometres[town]), 1),
                each.names[town],
            )
            spellings = gazetteer.spellings(town)
            self.all.append(PlaceName(each.names[town], spellings, near, photos))
        countries: Counter[str] = Counter()
        for town, photos in _amounts(where.countries).items():
            countries[str(whereabouts.map.countries[town])] += photos
        for code, photos in countries.most_common():
            spellings = gazetteer.country_spellings(code)
            found = gazetteer.country(spellings[0]) if spellings else None
            if found is not None:
                self.all.append(PlaceName(found.name, spellings, found, photos))
        # A country goes before a town of the same name, and a large town before a small one.
        self._by_spelling = {
            spelling: place for place in self.all for spelling in reversed(place.spellings)
        }
        self._spelling = Spelling(self._by_spelling)

    def place(self, name: str) -> PlaceName | None:
        """The place of a name, also with one wrong letter in it."""
        folded = " ".join(fold(name).split())
        found = self._by_spelling.get(folded)
        if found is None:
            meant = self._spelling.meant(folded)
            found = None if meant is None else self._by_spelling[meant]
        return found


def _amounts(towns: NDArray[np.int32]) -> dict[int, int]:
    """Towns with how many photos each, those with most first."""
    numbers, amounts = np.unique(towns[towns != NOWHERE], return_counts=True)
    order = np.argsort(-amounts, kind="stable")
    return dict(zip(numbers[order].tolist(), amounts[order].tolist(), strict=True))
