"""Near which town, and in which country, photos were taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import ReferenceType, ref

import numpy as np
from numpy.typing import NDArray

from .facets.facts import Facts, Mask
from .facets.places import EARTH_KM
from .gazetteer import Gazetteer, TownMap

if TYPE_CHECKING:
    from .place_names import PlaceNames

NOWHERE = -1

_CELL = 0.02
"""Degrees: photos within 2 km of each other are near the same town."""

_NEAR_KM, _SAME_COUNTRY_KM = 60.0, 250.0
"""How far the nearest town may be to name a place by it, or its country."""


@dataclass(frozen=True, slots=True)
class Where:
    """What is known of some places; each of shape (n,)."""

    towns: NDArray[np.int32]
    """By their number in the map; NOWHERE: no town is near, or the place is not known."""
    countries: NDArray[np.int32]
    """A town of the country that it lies in, or NOWHERE."""


class Whereabouts:
    """Looks every two kilometres up once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._map: TownMap | None = None
        self._cells: dict[int, tuple[int, int]] = {}
        self._last: tuple[ReferenceType[Facts], int, Where] | None = None
        self._names: tuple[Where, PlaceNames] | None = None

    @property
    def map(self) -> TownMap:
        """All towns."""
        if self._map is None:
            self._map = self.gazetteer.map()
            self._by_latitude = np.argsort(self._map.latitudes).astype(np.int32)
        return self._map

    def of(self, facts: Facts) -> Where:
        """Where all photos were taken."""
        last = self._last
        if last is None or last[0]() is not facts or last[1] != facts.version:
            where = self._looked_up(facts["latitude"], facts["longitude"])
            self._last = last = ref(facts), facts.version, where
        return last[2]

    def names(self, facts: Facts) -> PlaceNames:
        """The towns and countries of all photos."""
        from .place_names import PlaceNames

        where = self.of(facts)
        if self._names is None or self._names[0] is not where:
            self._names = where, PlaceNames(self, where)
        return self._names[1]

    def _looked_up(self, latitudes: NDArray[np.float64], longitudes: NDArray[np.float64]) -> Where:
        towns = np.full(len(latitudes), NOWHERE, dtype=np.int32)
        countries = towns.copy()
        placed = ~np.isnan(latitudes)
        if self.gazetteer and placed.any():
            north = np.rint(latitudes[placed] / _CELL).astype(np.int64)
            east = np.rint(longitudes[placed] / _CELL).astype(np.int64)
            cells, at = np.unique(north * 100_000 + east, return_inverse=True)
            found = np.array([self._cell(cell) for cell in cells.tolist()], dtype=np.int32)
            towns[placed], countries[placed] = found[at].T
        return Where(towns, countries)

    def _cell(self, cell: int) -> tuple[int, int]:
        if cell not in self._cells:
            north = round(cell / 100_000)
            self._cells[cell] = self._nearest(north * _CELL, (cell - north * 100_000) * _CELL)
        return self._cells[cell]

    def _nearest(self, latitude: float, longitude: float) -> tuple[int, int]:
        """The town that a place is called by, and one of the same country."""
        towns = self.map
        for kilometres in (_NEAR_KM, _SAME_COUNTRY_KM):
            reach = np.degrees(kilometres / EARTH_KM)
            around = np.searchsorted(
                towns.latitudes,
                (latitude - reach, latitude + reach),
                sorter=self._by_latitude,
            )
            some = self._by_latitude[slice(*around)]
            away = _kilometres(latitude, longitude, towns.latitudes[some], towns.longitudes[some])
            if len(some) and away.min() <= kilometres:
                break
        else:
            return NOWHERE, NOWHERE
        nearest = int(some[away.argmin()])
        if away.min() > _NEAR_KM:
            return NOWHERE, nearest
        # The numbers of larger towns are smaller.
        inside = some[away <= towns.kilometres[some]]
        return int(inside.min()) if len(inside) else nearest, nearest


@dataclass(frozen=True, slots=True)
class TakenIn:
    """In a country: the one of the nearest town."""

    country: str
    whereabouts: Whereabouts

    def mask(self, facts: Facts) -> Mask:
        """Which photos are; see facets.facet.Condition."""
        countries = self.whereabouts.of(facts).countries
        mask: Mask = np.zeros(len(countries), dtype=np.bool_)
        known = countries != NOWHERE
        if known.any():
            mask[known] = self.whereabouts.map.countries[countries[known]] == self.country
        return mask


def _kilometres(
    latitude: float,
    longitude: float,
    latitudes: NDArray[np.float64],
    longitudes: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Great-circle distances (haversine formula): shape (n,)."""
    north, east = np.radians(latitudes), np.radians(longitudes)
    half_chord = (
        np.sin((north - np.radians(latitude)) / 2) ** 2
        + np.cos(north)
        * np.cos(np.radians(latitude))
        * np.sin((east - np.radians(longitude)) / 2) ** 2
    )
    away: NDArray[np.float64] = 2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(half_chord, 1)))
    return away
