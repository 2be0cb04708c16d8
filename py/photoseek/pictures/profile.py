"""Colour profiles (ICC.1): pictures of other spaces -> sRGB.

Pyodide's Pillow comes without LittleCMS. Cameras, phones and programs describe their RGB by three
curves and a matrix; printers' inks, and some scanners' RGB, are described by tables. The way to
sRGB becomes a table of 33 x 33 x 33 colours, kept for the next photo, which Pillow looks up in:
12 ms for 1024 x 768 pixels (CPython), within 3 of 255 of what LittleCMS makes of 99 colours in 100.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from .profile_curves import curve
from .profile_tables import device_to_xyz

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

_INKS = 17
"""Steps of each ink: of 90,000 colours the worst differs from LittleCMS by 16 of 255, one in a
hundred by more than 3; with 9 steps the worst by 24."""

_MODES = {
    b"RGB ": ("RGB", "RGBA", "RGBX", "P", "PA"),
    b"GRAY": ("1", "L", "LA", "La", "I", "I;16", "I;16B", "I;16L"),
    b"CMYK": ("CMYK",),
}

_UNREADABLE = (KeyError, ValueError, IndexError, struct.error)

_MAX_BYTES = 4 * 1024 * 1024
_VISIBLE = 1.5 / 255
"""Nobody sees less; profiles that call themselves sRGB differ by it."""


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The same colours in sRGB.

    Args:
        image: RGB; of a grey profile, one that was grey.
        profile: What its numbers mean; None, or one that cannot be read here: sRGB.
    """
    if not profile or len(profile) > _MAX_BYTES:
        return image
    if profile[16:20] == b"GRAY":
        greys = _greys(profile)
        return image if greys is None else image.point(list(greys) * 3)
    table = _table(profile)
    return image if table is None else image.filter(table)


def cmyk_to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Inks -> sRGB, as their profile has it, or, without one, as Pillow does.

    The table of four dimensions is one of three for each of some steps of black.

    Args:
        image: CMYK, 255 all of an ink.
        profile: As above.
    """
    steps = _inks(profile) if profile and len(profile) <= _MAX_BYTES else None
    if steps is None:
        return image.convert("RGB")
    bands = image.split()
    colours = Image.merge("RGB", bands[:3])
    black = np.asarray(bands[3], dtype=np.float32) * ((len(steps) - 1) / 255)
    mixed = np.zeros((image.height, image.width, 3), dtype=np.float32)
    for at, step in enumerate(steps):
        share = np.maximum(1 - np.abs(black - at), 0)
        if share.any():
            mixed += share[..., None] * np.asarray(colours.filter(step))
    return Image.fromarray(mixed.round().astype(np.uint8))


def is_meant_for(profile: bytes, mode: str) -> bool:
    """Whether a profile can speak of the numbers of a picture of this mode."""
    return mode in _MODES.get(profile[16:20], ())


@lru_cache(maxsize=8)
def _table(profile: bytes) -> ImageFilter.Color3DLUT | None:
    """What leads to sRGB; None where nothing has to be done."""
    steps = np.linspace(0, 1, _EDGE)
    # Red changes fastest, as Pillow wants it.
    there = np.stack(np.meshgrid(steps, steps, steps, indexing="ij")[::-1], axis=-1)
    try:
        if profile[16:20] != b"RGB ":
            return None
        tags = _tags(profile)
        table = _to_pcs(tags)
        if table is None:
            curves = [curve(tags[name], steps) for name in (b"rTRC", b"gTRC", b"bTRC")]
            columns = [_xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
            blue, green, red = np.meshgrid(*reversed(curves), indexing="ij")
            xyz = np.stack([red, green, blue], axis=-1) @ np.array(columns)
        else:
            xyz = device_to_xyz(table, profile[20:24], there.reshape(-1, 3), _darkest(profile, 0))
            xyz = xyz.reshape(there.shape)
    except _UNREADABLE:
        return None
    encoded = _encoded(xyz)
    if not np.isfinite(encoded).all() or np.abs(encoded.clip(0, 1) - there).max() <= _VISIBLE:
        return None
    return ImageFilter.Color3DLUT(_EDGE, encoded.ravel().tolist())


@lru_cache(maxsize=4)
def _inks(profile: bytes) -> tuple[ImageFilter.Color3DLUT, ...] | None:
    """A table of cyan, magenta and yellow for each step of black, from none to all."""
    steps = np.linspace(0, 1, _INKS)
    yellow, magenta, cyan = np.meshgrid(steps, steps, steps, indexing="ij")
    try:
        table = _to_pcs(_tags(profile))
        if profile[16:20] != b"CMYK" or table is None:
            return None
        found: list[ImageFilter.Color3DLUT] = []
        for black in steps:
            inks = np.stack([cyan, magenta, yellow, np.full_like(cyan, black)], axis=-1)
            encoded = _encoded(
                device_to_xyz(table, profile[20:24], inks.reshape(-1, 4), _darkest(profile, 1))
            )
            found.append(ImageFilter.Color3DLUT(_INKS, encoded.ravel().tolist()))
    except _UNREADABLE:
        return None
    return tuple(found)


@lru_cache(maxsize=8)
def _greys(profile: bytes) -> tuple[int, ...] | None:
    """What each grey becomes."""
    try:
        light = curve(_tags(profile)[b"kTRC"], np.linspace(0, 1, 256))
    except _UNREADABLE:
        return None
    encoded = _encoded(light[:, None] * (_SRGB_D50 @ np.ones(3)))
    return tuple(int(grey) for grey in (encoded[:, 1].clip(0, 1) * 255).round())


def _darkest(profile: bytes, number: float) -> float | None:
    """See device_to_xyz."""
    return None if profile[8] >= 4 else number


def _to_pcs(tags: Mapping[bytes, bytes]) -> bytes | None:
    """The table of a profile, of photographs rather than of logos, as browsers choose."""
    return tags.get(b"A2B0", tags.get(b"A2B1"))


def _tags(profile: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", profile, 128)
    entries = (struct.unpack_from(">4sII", profile, 132 + 12 * at) for at in range(min(count, 100)))
    return {name: profile[start : start + size] for name, start, size in entries}


def _xyz(tag: bytes) -> list[float]:
    if tag[:4] != b"XYZ ":
        raise ValueError("not a colour")
    return [number / 65536 for number in struct.unpack_from(">3i", tag, 8)]


def _encoded(xyz: Floats) -> Floats:
    """XYZ -> sRGB (IEC 61966-2-1).

    Beyond its borders too, so that what lies between two steps of a table is right up to them.
    """
    mixed = xyz @ np.linalg.inv(_SRGB_D50).T
    linear = np.abs(mixed)
    bright = 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055
    return np.sign(mixed) * np.where(linear <= 0.0031308, 12.92 * linear, bright)
