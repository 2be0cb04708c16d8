"""What Google Takeout's JSON says of a photo."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from ...strict_json import read_json
from .places import Place, possible

_LAST = 253_402_300_799
"""Seconds since 1970 that a date of four digits can be of."""


@dataclass(frozen=True, slots=True)
class Takeout:
    """None: it does not say."""

    moment: int | None = None
    """Milliseconds since 1970, UTC: when the photo was taken, of which no clock is known."""
    place: Place | None = None


def read_takeout(content: bytes) -> Takeout:
    """The moment and the place; of JSON of others, nothing."""
    try:
        said = read_json(content)
    except (ValueError, RecursionError):
        return Takeout()
    if not isinstance(said, dict):
        return Takeout()
    places = (_place(said.get(name)) for name in ("geoData", "geoDataExif"))
    return Takeout(_moment(said.get("photoTakenTime")), next(filter(None, places), None))


def _moment(said: Any) -> int | None:
    """One of 1970's first second is what Takeout writes where it knows none."""
    if not isinstance(said, dict):
        return None
    seconds = _number(said.get("timestamp"))
    return None if seconds is None or seconds == 0 or abs(seconds) > _LAST else int(seconds * 1000)


def _place(said: Any) -> Place | None:
    if not isinstance(said, dict):
        return None
    found = possible(_number(said.get("latitude")), _number(said.get("longitude")))
    return found and (round(found[0], 6), round(found[1], 6))


def _number(said: Any) -> float | None:
    """Some numbers are texts there."""
    if isinstance(said, bool) or not isinstance(said, int | float | str):
        return None
    try:
        found = float(said)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None
