"""The camera and its lens, by name."""

from __future__ import annotations

import re

from .exif import Exif
from .texts import MAX_CHARACTERS, text, tidy
from .xmp import Properties

_MAKE, _MODEL, _LENS = 0x010F, 0x0110, 0xA434
_WORDS = re.compile(r"[^\W_]+")


def camera(exif: Exif, xmp: Properties) -> str | None:
    """Maker and model, the maker once: "NIKON CORPORATION", "NIKON D750" -> "NIKON D750"."""
    make = text(exif.tags.get(_MAKE)) or tidy(xmp.get("tiff:Make", ""))
    model = text(exif.tags.get(_MODEL)) or tidy(xmp.get("tiff:Model", ""))
    words = _words(model)
    if words and words[0] in _words(make):
        make = ""
    return f"{make} {model}".strip()[:MAX_CHARACTERS].rstrip() or None


def lens(exif: Exif, xmp: Properties) -> str | None:
    """The name of the lens."""
    names = (xmp.get(name, "") for name in ("exifEX:LensModel", "aux:Lens"))
    found = text(exif.tags.get(_LENS)) or next(filter(None, map(tidy, names)), "")
    # Cameras that do not know their lens write dashes.
    return found if _words(found) else None


def _words(name: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(name)]
