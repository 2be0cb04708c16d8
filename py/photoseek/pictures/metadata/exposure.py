"""How a picture was taken: aperture, time, sensitivity, focal length."""

from __future__ import annotations

import math
from typing import Any

from .exif import Exif
from .xmp import Properties

_MOST = 1e6


def number(exif: Exif, xmp: Properties, tag: int, name: str) -> float | None:
    """A number above zero, of EXIF or else of XMP (``28/10`` there).

    Args:
        exif: Tags.
        xmp: Properties.
        tag: Of EXIF.
        name: Of XMP.
    """
    found = _positive(exif.tags.get(tag))
    return _positive(_fraction(xmp.get(name))) if found is None else found


def whole(exif: Exif, xmp: Properties, tag: int, name: str) -> int | None:
    """The same, as a whole number."""
    found = number(exif, xmp, tag, name)
    return None if found is None or found < 0.5 else round(found)


def _positive(value: Any) -> float | None:
    if isinstance(value, tuple):
        value = value[0] if value else None
    try:
        found = float(value)
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return found if math.isfinite(found) and 0 < found <= _MOST else None


def _fraction(spelling: str | None) -> float | None:
    above, _, below = (spelling or "").partition("/")
    try:
        return float(above) / float(below or 1)
    except (ValueError, ZeroDivisionError):
        return None
