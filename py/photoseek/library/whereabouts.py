"""Near which town, and in which country, photos were taken."""

from __future__ import annotations

from collections import defaultdict
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

_BLOCK = 50
"""Cells, a degree: for those of one block towns are looked through together."""

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
            self._directions = _directions(self._map.latitudes, self._map.longitudes)
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
            self._look_up([cell for cell in cells.tolist() if cell not in self._cells])
            found = np.array([self._cells[cell] for cell in cells.tolist()], dtype=np.int32)
            towns[placed], countries[placed] = found[at].T
        return Where(towns, countries)

    def _look_up(self, cells: list[int]) -> None:
        # Cells that lie together have the same towns around them.
        blocks: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for cell in cells:
            north = round(cell / 100_000)
            east = cell - north * 100_000
            blocks[north // _BLOCK, east // _BLOCK].append(cell)
        for block in blocks.values():
            some = np.array(block)
            north_of = np.rint(some / 100_000)
            latitudes, longitudes = north_of * _CELL, (some - north_of * 100_000) * _CELL
            towns, countries = self._nearest(latitudes, longitudes)
            self._cells.update(
                zip(block, zip(towns.tolist(), countries.tolist(), strict=True), strict=True)
            )

    def _nearest(
        self, latitudes: NDArray[np.float64], longitudes: NDArray[np.float64]
    ) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The towns that some places of a block are called by, and one each of the same country."""
        towns, countries = (np.full(len(latitudes), NOWHERE, dtype=np.int32) for _ in range(2))
        left = np.arange(len(latitudes))
        directions = _directions(latitudes, longitudes)
        for kilometres in (_NEAR_KM, _SAME_COUNTRY_KM):
            around = self._around(latitudes[left], longitudes[left], kilometres)
            if not len(around):
                continue
            away = _kilometres(directions[left], self._directions[around])
            nearest = away.argmin(axis=1)
            least = away[np.arange(len(left)), nearest]
            found = least <= kilometres
            countries[left[found]] = around[nearest[found]]
            if kilometres == _NEAR_KM:
                # The numbers of larger towns are smaller.
                inside = np.where(away <= self.map.kilometres[around], around, len(self.map.names))
                largest = inside.min(axis=1)
                called = np.where(largest < len(self.map.names), largest, around[nearest])
                towns[left[found]] = called[found]
            left = left[~found]
            if not len(left):
                break
        return towns, countries

    def _around(
        self,
        latitudes: NDArray[np.float64],
        longitudes: NDArray[np.float64],
        kilometres: float,
    ) -> NDArray[np.int32]:
        """The towns that one of some places of a block may be so near to, by their numbers."""
        towns = self.map  # which has them sorted
        reach = float(np.degrees(kilometres / EARTH_KM))
        south, north = latitudes.min() - reach, latitudes.max() + reach
        band = np.searchsorted(towns.latitudes, (south, north), sorter=self._by_latitude)
        some = self._by_latitude[slice(*band)]
        # A degree of longitude is shorter away from the equator; at the poles all are near.
        shortest = np.cos(np.radians(min(max(abs(south), abs(north)), 89.9)))
        middle, half = (longitudes.max() + longitudes.min()) / 2, np.ptp(longitudes) / 2
        east = np.abs((towns.longitudes[some] - middle + 180) % 360 - 180)
        return np.sort(some[east <= half + reach / shortest])


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


def _directions(
    latitudes: NDArray[np.float64], longitudes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """From the middle of the earth: shape (n, 3), each of length 1."""
    north, east = np.radians(latitudes), np.radians(longitudes)
    around = np.cos(north)
    return np.stack([around * np.cos(east), around * np.sin(east), np.sin(north)], axis=1)


def _kilometres(
    directions: NDArray[np.float64], others: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Great-circle distances, to a metre: shapes (n, 3) and (m, 3) -> (n, m)."""
    half_chord = np.sqrt(np.maximum(0.5 - 0.5 * (directions @ others.T), 0))
    away: NDArray[np.float64] = 2 * EARTH_KM * np.arcsin(np.minimum(half_chord, 1))
    return away
