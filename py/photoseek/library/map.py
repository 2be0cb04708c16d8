"""Photos on a map: what lies together at some zoom is one cluster.

The map is the Web Mercator projection, its world a square of 256 pixels at zoom 0 and of twice as
many a side with every zoom. Cells of a fixed grid are filled first, and cells whose middles lie
closer than a mark is wide become one: so clusters stay what they are while the map is moved. For
100,000 photos a view takes 8 to 24 ms (CPython; `build.py bench map`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from .facets.facts import Facts, Mask
from .facets.places import Box
from .gazetteer import TownMap
from .whereabouts import NOWHERE, Whereabouts

Numbers = NDArray[np.float64]

CLOSEST = 15.0
"""The largest zoom: 5 m a pixel at the equator, and GPS is as exact as that."""

_TILE = 256
"""Pixels of the world at zoom 0."""
_CELL, _MARK = 64, 56
"""Pixels: of the grid, and of the mark that stands for a cluster."""
_AROUND = 0.25
"""Of the view, on each side of it: what comes into it with the next step is known already."""
_METRE = 100_000
"""In a degree."""
_NORTHMOST = 85.0511
"""Degrees, where the square ends."""

_LABEL = (150, 70)
"""Pixels: towns that are named are so far from each other."""
_NAMED_FROM = 3.0
"""The zoom from which on towns are named: the world would be full of them."""
_MOST_LABELS = 60


@dataclass(frozen=True, slots=True)
class View:
    """What one looks at."""

    box: Box
    zoom: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Photos that lie together."""

    photos: int
    newest: int
    """The id of one of them."""
    latitude: float
    longitude: float
    """The middle of them."""
    box: Box
    """All of them are inside."""
    inseparable: bool
    """Whether they stay together however closely one looks."""
    town: str
    """Where most of them were taken; empty where no town is near."""
    towns: int
    """How many towns they were taken near."""


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a town, to find one's way by."""

    name: str
    latitude: float
    longitude: float


class PhotoMap:
    """The places of all photos, projected once."""

    def __init__(self, facts: Facts) -> None:
        placed = np.flatnonzero(~np.isnan(facts["latitude"]))
        # The oldest come first: of several that are written to one place, the newest stays.
        self._rows = placed[np.argsort(facts["date"][placed], kind="stable")]
        self._facts = facts
        self.version = facts.version
        self._x, self._y = projected(facts["latitude"][self._rows], facts["longitude"][self._rows])

    def around_all(self, mask: Mask) -> Box | None:
        """The smallest box that holds the photos of a mask; None if none of them has a place."""
        rows = self._rows[mask[self._rows]]
        if not len(rows):
            return None
        latitude, longitude = self._facts["latitude"][rows], self._facts["longitude"][rows]
        # Around the world the widest gap is what is left out, wherever the date line is.
        east = np.unique(longitude)
        gaps = np.diff(east, append=east[0] + 360)
        at = int(gaps.argmax())
        west = float(east[(at + 1) % len(east)])
        return Box(float(latitude.min()), west, float(latitude.max()), float(east[at]))

    def clusters(self, mask: Mask, view: View, whereabouts: Whereabouts) -> list[Cluster]:
        """The photos of a mask in a view and right around it, the largest cluster first."""
        left, span, top, bottom = _window(view.box)
        world = _TILE * 2.0**view.zoom
        east = (self._x - left) % 1.0
        seen = mask[self._rows] & (east <= span) & (self._y >= top) & (self._y <= bottom)
        rows, east, y = self._rows[seen], east[seen], self._y[seen]
        if not len(rows):
            return []
        cells = _TILE * 2 ** int(view.zoom) // _CELL
        column = (np.floor((left + east) * cells) - np.floor(left * cells)).astype(np.int64)
        row = np.floor(y * cells).astype(np.int64)
        _, cell_of = np.unique(row * (2 * cells) + column, return_inverse=True)
        amounts = np.bincount(cell_of)
        middles = np.stack([np.bincount(cell_of, values) / amounts for values in (east, y)])
        together = _merged(middles, amounts, _MARK / world)
        of = together[cell_of]
        return self._described(rows, east + left, y, of, int(together.max()) + 1, whereabouts)

    def _described(
        self,
        rows: NDArray[np.intp],
        x: Numbers,
        y: Numbers,
        of: NDArray[np.intp],
        count: int,
        whereabouts: Whereabouts,
    ) -> list[Cluster]:
        amounts = np.bincount(of, minlength=count)
        latitudes, longitudes = _places(*(np.bincount(of, v) / amounts for v in (x, y)))
        newest = np.zeros(count, dtype=np.uint32)
        newest[of] = self._facts["id"][rows]
        wests, easts = _extremes(x, of, count)
        tops, bottoms = _extremes(y, of, count)
        souths, northmosts = _extremes(self._facts["latitude"][rows], of, count)
        wide = np.maximum(easts - wests, bottoms - tops) * _TILE * 2**CLOSEST
        names = _towns(whereabouts, self._facts, rows, of, count)
        order = np.argsort(-amounts, kind="stable").tolist()
        return [
            Cluster(
                int(amounts[each]),
                int(newest[each]),
                float(latitudes[each]),
                float(longitudes[each]),
                Box(
                    _down(souths[each]),
                    _down(_turned(wests[each])),
                    _up(northmosts[each]),
                    _up(_turned(easts[each])),
                ),
                bool(wide[each] < _MARK),
                *names[each],
            )
            for each in order
        ]


def labels(towns: TownMap, view: View) -> list[Label]:
    """The largest towns of a view, so many that their names have room."""
    if view.zoom < _NAMED_FROM:
        return []
    left, span, top, bottom = _window(view.box)
    x, y = projected(towns.latitudes, towns.longitudes)
    east = (x - left) % 1.0
    seen = np.flatnonzero((east <= span) & (y >= top) & (y <= bottom))
    wide, high = (pixels / (_TILE * 2.0**view.zoom) for pixels in _LABEL)
    kept = _Spread(wide, high)
    # The largest come first.
    named = (town for town in seen.tolist() if kept.has_room(float(east[town]), float(y[town])))
    return [
        Label(towns.names[town], float(towns.latitudes[town]), float(towns.longitudes[town]))
        for town in islice(named, _MOST_LABELS)
    ]


class _Spread:
    """Points that are not nearer to each other than this."""

    def __init__(self, wide: float, high: float) -> None:
        self._wide, self._high = wide, high
        self._cells: dict[tuple[int, int], tuple[float, float]] = {}

    def has_room(self, x: float, y: float) -> bool:
        """Whether a point has, and then it is one of them."""
        column, row = int(x // self._wide), int(y // self._high)
        for near in ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            other = self._cells.get(near)
            if other and abs(other[0] - x) < self._wide and abs(other[1] - y) < self._high:
                return False
        self._cells[column, row] = x, y
        return True


def projected(latitudes: Numbers, longitudes: Numbers) -> tuple[Numbers, Numbers]:
    """Degrees -> from the west and from the north, both 0 to 1."""
    sine = np.sin(np.radians(np.clip(latitudes, -_NORTHMOST, _NORTHMOST)))
    return (longitudes + 180) / 360, 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)


def _places(x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
    """The way back."""
    latitudes = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * y))))
    return latitudes, x % 1.0 * 360 - 180


def _turned(x: float) -> float:
    """From the west, perhaps once around the world -> longitude."""
    return x % 1.0 * 360 - 180 if x > 1 else x * 360 - 180


def _down(degrees: float) -> float:
    """To the next metre outside: a box that is asked for has to hold what it was drawn around."""
    return floor(degrees * _METRE) / _METRE


def _up(degrees: float) -> float:
    return ceil(degrees * _METRE) / _METRE


def _window(box: Box) -> tuple[float, float, float, float]:
    """A view with what is around it: its west, how wide it is, its north and south."""
    (west, east), (bottom, top) = (
        each.tolist()
        for each in projected(np.array([box.south, box.north]), np.array([box.west, box.east]))
    )
    wide = (east - west) % 1.0 or 1.0
    around = wide * _AROUND
    high = (bottom - top) * _AROUND
    return float((west - around) % 1.0), min(1.0, wide + 2 * around), top - high, bottom + high


def _merged(
    middles: NDArray[np.float64], amounts: NDArray[np.intp], reach: float
) -> NDArray[np.intp]:
    """Cells whose middles lie closer than this become one with a larger one: a number each."""
    numbers = np.full(len(amounts), -1, dtype=np.intp)
    found = 0
    for cell in np.argsort(-amounts, kind="stable").tolist():
        if numbers[cell] >= 0:
            continue
        east, south = middles - middles[:, cell : cell + 1]
        numbers[(numbers < 0) & (east * east + south * south < reach * reach)] = found
        found += 1
    return numbers


def _extremes(values: Numbers, of: NDArray[np.intp], count: int) -> tuple[Numbers, Numbers]:
    """The least and the most of every cluster."""
    least, most = np.full(count, np.inf), np.full(count, -np.inf)
    np.minimum.at(least, of, values)
    np.maximum.at(most, of, values)
    return least, most


def _towns(
    whereabouts: Whereabouts,
    facts: Facts,
    rows: NDArray[np.intp],
    of: NDArray[np.intp],
    count: int,
) -> list[tuple[str, int]]:
    """Of every cluster, the town of most of its photos, and how many towns there are."""
    found = [("", 0)] * count
    if not whereabouts.gazetteer:
        return found
    towns = whereabouts.of(facts).towns[rows]
    known = towns != NOWHERE
    most = np.zeros(count, dtype=np.intp)
    total = len(whereabouts.map.names)
    pairs, amounts = np.unique(of[known] * total + towns[known], return_counts=True)
    for pair, amount in zip(pairs.tolist(), amounts.tolist(), strict=True):
        cluster, town = divmod(pair, total)
        name, towns_of = found[cluster]
        if amount > most[cluster]:
            most[cluster], name = amount, whereabouts.map.names[town]
        found[cluster] = name, towns_of + 1
    return found
