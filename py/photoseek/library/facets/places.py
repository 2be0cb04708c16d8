"""Where a photo was taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ...errors import BadRequest
from .facet import Given, Kind, Value
from .facts import Facts, Mask

EARTH_KM = 6371.0
"""Mean radius."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Around a place."""

    latitude: float
    longitude: float
    kilometres: float

    def mask(self, facts: Facts) -> Mask:
        """Whether the great-circle distance is at most the radius (haversine formula)."""
        latitude, longitude = facts["latitude"], facts["longitude"]
        degrees = np.degrees(self.kilometres / EARTH_KM)
        mask: Mask = np.abs(latitude - self.latitude) <= degrees
        north, east = np.radians(latitude[mask]), np.radians(longitude[mask])
        here_north, here_east = np.radians(self.latitude), np.radians(self.longitude)
        half_chord = (
            np.sin((north - here_north) / 2) ** 2
            + np.cos(north) * np.cos(here_north) * np.sin((east - here_east) / 2) ** 2
        )
        distance = 2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(half_chord, 1)))
        mask[mask] = distance <= self.kilometres
        return mask


@dataclass(frozen=True, slots=True)
class Box:
    """Between two parallels and two meridians, in degrees; west > east crosses the date line."""

    south: float
    west: float
    north: float
    east: float

    def mask(self, facts: Facts) -> Mask:
        """Which places are inside."""
        latitude, longitude = facts["latitude"], facts["longitude"]
        mask: Mask = (latitude >= self.south) & (latitude <= self.north)
        east, west = longitude >= self.west, longitude <= self.east
        mask &= (east & west) if self.west <= self.east else (east | west)
        return mask


@dataclass(frozen=True, slots=True)
class At:
    """All that is asked of a place."""

    located: bool | None
    """Whether there is one."""
    circle: Circle | None
    box: Box | None

    def mask(self, facts: Facts) -> Mask:
        """Which photos are there."""
        mask = np.ones(len(facts), dtype=np.bool_)
        if self.located is not None:
            mask = _located(facts) == self.located
        if self.circle is not None:
            mask &= self.circle.mask(facts)
        if self.box is not None:
            mask &= self.box.mask(facts)
        return mask


@dataclass(frozen=True, slots=True)
class Places:
    """The facet."""

    id: str = "place"
    kind: Kind = "place"
    menu: str = "place"
    fields: tuple[str, ...] = ("located", "circle", "box")
    offers: str = "places"

    def parse(self, given: Given) -> At | None:
        """See :class:`facet.Facet`."""
        at = At(given.get("located"), _circle(given.get("circle")), read_box(given.get("box")))
        return None if at == At(None, None, None) else at

    def choices(self, facts: Facts, mask: Mask) -> Sequence[Value]:
        """``located`` and ``unlocated``."""
        located = _located(facts)
        return [
            Value(name, int(np.count_nonzero(there & mask)))
            for name, there in (("located", located), ("unlocated", ~located))
            if there.any()
        ]


PLACES = Places()


def _located(facts: Facts) -> Mask:
    located: Mask = ~np.isnan(facts["latitude"])
    return located


def _circle(numbers: Iterable[float] | None) -> Circle | None:
    if numbers is None:
        return None
    given = tuple(map(float, numbers))
    if len(given) != 3 or not _on_earth(given[0], given[1]) or not given[2] >= 0:
        raise BadRequest(reason="circle")
    return Circle(*given)


def read_box(numbers: Iterable[float] | None) -> Box | None:
    """South, west, north and east, or None for none.

    Raises:
        BadRequest: It is no box on the earth.
    """
    if numbers is None:
        return None
    given = tuple(map(float, numbers))
    if len(given) != 4 or not (_on_earth(*given[:2]) and _on_earth(*given[2:])):
        raise BadRequest(reason="box")
    return Box(*given)


def _on_earth(latitude: float, longitude: float) -> bool:
    return abs(latitude) <= 90 and abs(longitude) <= 180
