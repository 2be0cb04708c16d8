"""Where a picture was taken."""

from __future__ import annotations

import math
import re
from typing import Any

from .exif import Exif
from .texts import text
from .xmp import Properties

Place = tuple[float, float]
"""Latitude and longitude in degrees."""

_NUMBER = r"(\d+(?:\.\d+)?(?:/\d+)?)"
_XMP = re.compile(
    rf"([NSEW+-]?)\s*{_NUMBER}(?:[,\s°DEG]+{_NUMBER})?(?:[,\s'′’]+{_NUMBER})?"
    r"[\s°'′’\"″”]*([NSEW]?)"
)

_ISO_6709 = re.compile(r"([+-])(\d{2,6})(\.\d+)?([+-])(\d{3,7})(\.\d+)?")


def place(exif: Exif, xmp: Properties) -> Place | None:
    """The place, unless it is none on earth, or 0,0, which is what devices write that know none."""
    gps = exif.gps
    return possible(_degrees(gps.get(2), gps.get(1)), _degrees(gps.get(4), gps.get(3))) or (
        possible(
            *(
                _xmp_degrees(xmp.get(f"exif:GPS{name}"), xmp.get(f"exif:GPS{name}Ref"))
                for name in ("Latitude", "Longitude")
            )
        )
    )


def possible(latitude: float | None, longitude: float | None) -> Place | None:
    """A place on earth, and not 0,0."""
    if latitude is None or longitude is None or (latitude == 0 and longitude == 0):
        return None
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return latitude, longitude


def by_iso_6709(spelling: str) -> Place | None:
    """A place as films have it: degrees, or minutes and seconds behind them, without a mark.

    ``+48.8581+002.2945/``, ``+4851.486+00217.670/``, ``+485129.2+0021740.2/``.
    """
    found = _ISO_6709.match(spelling)
    if not found:
        return None
    south, latitude, more = found.group(1, 2, 3)
    west, longitude, and_more = found.group(4, 5, 6)
    return possible(
        _run_together(south == "-", latitude, more, 2),
        _run_together(west == "-", longitude, and_more, 3),
    )


def _run_together(negative: bool, digits: str, fraction: str | None, width: int) -> float:
    """Degrees of so many digits, then minutes and seconds of two; the last with a fraction."""
    parts = (digits[:width], digits[width : width + 2], digits[width + 2 :])
    numbers = [float(part) for part in parts if part]
    numbers[-1] += float(fraction or 0)
    degrees, minutes, seconds = (*numbers, 0.0, 0.0)[:3]
    return _signed(degrees, minutes, seconds, "S" if negative else "N")


def _degrees(parts: Any, reference: Any) -> float | None:
    """Degrees, minutes and seconds; one without a reference is taken to be north or east."""
    numbers = parts if isinstance(parts, tuple) else (parts,)
    degrees, minutes, seconds = (*map(_number, numbers), 0.0, 0.0, 0.0)[:3]
    if not math.isfinite(degrees):
        return None
    return _signed(degrees, minutes, seconds, text(reference))


def _number(part: Any) -> float:
    """Whoever has no seconds writes 0/0, which is no number."""
    try:
        return float(part)
    except (TypeError, ValueError, ZeroDivisionError):
        return math.nan


def _xmp_degrees(spelling: str | None, reference: str | None) -> float | None:
    """``33,51.9S`` or ``33,51,54S``; some write fractions, marks, or the reference elsewhere."""
    found = _XMP.fullmatch((spelling or "").strip().upper())
    if not found:
        return None
    before, *numbers, behind = found.groups()
    degrees, minutes, seconds = (_fraction(number or "0") for number in numbers)
    if not math.isfinite(degrees):
        return None
    sign = {"-": "S", "+": ""}.get(before, before)
    return _signed(degrees, minutes, seconds, sign or behind or (reference or "").strip())


def _fraction(spelling: str) -> float:
    above, _, below = spelling.partition("/")
    return float(above) / float(below or 1) if float(below or 1) else math.nan


def _signed(degrees: float, minutes: float, seconds: float, reference: str) -> float:
    parts = [part if math.isfinite(part) else 0.0 for part in (minutes, seconds)]
    value = abs(degrees) + parts[0] / 60 + parts[1] / 3600
    negative = degrees < 0 or reference[:1].upper() in ("S", "W")
    return round(-value if negative else value, 6)
