"""The image formats: one row each. A new one is a row here, and nothing else that asks by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Format:
    """One format of image files."""

    name: str
    """As Pillow calls it; it is what the library keeps, and what people filter by."""
    endings: tuple[str, ...]
    """Of names of its files, in small letters."""
    magic: re.Pattern[bytes] | None
    """How its files begin; None: they have no signature."""
    decoder: Literal["pillow", "worker"]
    """Who makes pixels of it: Pillow here, or what a worker beside Python has (ports.Decoder)."""
    facts: Literal["pillow", "boxes"]
    """Who finds its EXIF and XMP: Pillow, or heif.py."""
    shown: bool
    """Whether every browser shows it; of the others a JPEG is made."""


FORMATS: tuple[Format, ...] = (
    Format(
        "JPEG",
        (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".thm", ".insp"),
        re.compile(rb"\xff\xd8\xff"),
        decoder="pillow",
        facts="pillow",
        shown=True,
    ),
    Format(
        "PNG", (".png",), re.compile(rb"\x89PNG\r\n"), decoder="pillow", facts="pillow", shown=True
    ),
    Format(
        "GIF", (".gif",), re.compile(rb"GIF8[79]a"), decoder="pillow", facts="pillow", shown=True
    ),
    Format(
        "WEBP",
        (".webp",),
        re.compile(rb"RIFF....WEBP", re.DOTALL),
        decoder="pillow",
        facts="pillow",
        shown=True,
    ),
    Format(
        "BMP", (".bmp", ".dib"), re.compile(rb"BM"), decoder="pillow", facts="pillow", shown=True
    ),
    Format(
        "TIFF",
        (".tif", ".tiff"),
        re.compile(rb"II\*\0|MM\0\*"),
        decoder="pillow",
        facts="pillow",
        shown=False,
    ),
    Format(
        "ICO",
        (".ico",),
        re.compile(rb"\x00\x00\x01\x00"),
        decoder="pillow",
        facts="pillow",
        shown=False,
    ),
    Format(
        "PPM",
        (".ppm", ".pgm"),
        re.compile(rb"P[1-6]\s"),
        decoder="pillow",
        facts="pillow",
        shown=False,
    ),
    Format("TGA", (".tga",), None, decoder="pillow", facts="pillow", shown=False),
    Format(
        "AVIF",
        (".avif",),
        re.compile(rb"....ftypavi[fs]", re.DOTALL),
        decoder="worker",
        facts="boxes",
        shown=True,
    ),
    Format(
        "HEIC",
        (".heic", ".heif"),
        re.compile(rb"....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)", re.DOTALL),
        decoder="worker",
        facts="boxes",
        shown=False,
    ),
)

SHOWN = frozenset(each.name for each in FORMATS if each.shown)
"""Names of the formats that every browser shows."""

_WORD = re.compile(r"[^a-z0-9]")
_ENDINGS = frozenset(ending for each in FORMATS for ending in each.endings)


def sniff(data: bytes) -> Format | None:
    """The format that the first bytes announce, or None."""
    return next((each for each in FORMATS if each.magic and each.magic.match(data)), None)


def is_candidate(path: str) -> bool:
    """Whether a file with this name is worth opening: an image by its ending, or without one.

    Those that were saved from the web have more behind it: ``.jpg?w=800``, ``.jpg_large``.
    """
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    return not stem or f".{_WORD.split(ending.lower(), maxsplit=1)[0]}" in _ENDINGS
