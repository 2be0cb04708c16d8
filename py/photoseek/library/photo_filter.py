"""Which photos of the library take part in a search: conditions on their facts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast, get_args

import numpy as np

from ..errors import BadRequest
from ..wire.protocol import FilterInfo

Orientation = Literal["landscape", "portrait", "square"]
ORIENTATIONS: tuple[Orientation, ...] = get_args(Orientation)

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?")
"""ISO 8601 without zone, down to whatever is known."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Around a place."""

    latitude: float
    longitude: float
    kilometres: float


@dataclass(frozen=True, slots=True)
class Box:
    """Between two parallels and two meridians, in degrees; west > east crosses the date line."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """Conditions that must all hold; one that is empty or None always holds."""

    folders: tuple[int, ...] = ()
    """In one of these."""
    path: str = ""
    """A directory inside its folder: in it, or anywhere below it."""
    since: int | None = None
    """Taken, or else modified, at this moment or later: milliseconds since 1970."""
    until: int | None = None
    """Before this moment."""
    kinds: tuple[str, ...] = ()
    """Of one of these formats: ``JPEG``, ``PNG`` ..."""
    cameras: tuple[str, ...] = ()
    orientations: tuple[Orientation, ...] = ()
    min_bytes: int | None = None
    max_bytes: int | None = None
    """Of the file, both included."""
    min_pixels: int | None = None
    max_pixels: int | None = None
    """Width times height, both included."""
    located: bool | None = None
    """Whether it has a place."""
    circle: Circle | None = None
    box: Box | None = None


EVERYTHING = PhotoFilter()
"""Lets every photo through."""


def read_filter(info: FilterInfo | None) -> PhotoFilter:
    """A filter as it came over the wire.

    Raises:
        BadRequest: It says something that no photo can be measured by.
    """
    if not info:
        return EVERYTHING
    unknown = info.keys() - FilterInfo.__annotations__.keys()
    if unknown:
        raise BadRequest(f"There is no filter on {', '.join(sorted(unknown))}.")
    orientations = tuple(map(str, info.get("orientations") or ()))
    if not set(orientations) <= set(ORIENTATIONS):
        raise BadRequest(f"Orientations are {', '.join(ORIENTATIONS)}.")
    return PhotoFilter(
        folders=tuple(map(int, info.get("folders") or ())),
        path=(info.get("path") or "").strip("/"),
        since=_moment(info.get("since"), after=False),
        until=_moment(info.get("until"), after=True),
        kinds=tuple(map(str, info.get("kinds") or ())),
        cameras=tuple(map(str, info.get("cameras") or ())),
        orientations=cast("tuple[Orientation, ...]", orientations),
        min_bytes=info.get("min_bytes"),
        max_bytes=info.get("max_bytes"),
        min_pixels=info.get("min_pixels"),
        max_pixels=info.get("max_pixels"),
        located=info.get("located"),
        circle=_circle(info.get("circle")),
        box=_box(info.get("box")),
    )


def _moment(text: str | None, *, after: bool) -> int | None:
    """Where the year, month, day, minute ... that a text names begins, or what comes after it."""
    if not text:
        return None
    try:
        if not _DATE.fullmatch(text):
            raise ValueError(text)
        named = np.datetime64(text) + int(after)
    except ValueError as error:
        raise BadRequest(f"{text!r} is no date. Write 2022, 2022-07 or 2022-07-14.") from error
    return int(named.astype("datetime64[ms]").astype(np.int64))


def _circle(numbers: Iterable[float] | None) -> Circle | None:
    if numbers is None:
        return None
    given = tuple(map(float, numbers))
    if len(given) != 3 or not _on_earth(given[0], given[1]) or not given[2] >= 0:
        raise BadRequest("A circle is a latitude, a longitude and a radius in kilometres.")
    return Circle(*given)


def _box(numbers: Iterable[float] | None) -> Box | None:
    if numbers is None:
        return None
    given = tuple(map(float, numbers))
    if len(given) != 4 or not (_on_earth(*given[:2]) and _on_earth(*given[2:])):
        raise BadRequest("A box is its south, west, north and east in degrees.")
    return Box(*given)


def _on_earth(latitude: float, longitude: float) -> bool:
    return abs(latitude) <= 90 and abs(longitude) <= 180
