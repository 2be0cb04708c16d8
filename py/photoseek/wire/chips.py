"""Understood parts of a query -> records of the wire."""

from __future__ import annotations

from ..library.query.plan import (
    Camera,
    Favourite,
    InAlbum,
    InCategory,
    InCountry,
    InFolder,
    Kind,
    Meaning,
    Measured,
    Name,
    Near,
    Part,
    Shaped,
    Similar,
    Tagged,
    Taken,
    TakenYearly,
    Words,
)
from . import records as wire


def chip(part: Part, text: str) -> wire.ChipInfo:
    """A part of a text as the page shows it."""
    kind, value = _described(part.meaning)
    words = part.meaning if isinstance(part.meaning, Words) else Words("")
    return {
        "start": _utf16(text[: part.start]),
        "end": _utf16(text[: part.end]),
        "kind": kind,
        "value": value,
        "negated": part.negated,
        "must": words.must,
        "weight": words.weight,
    }


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _described(meaning: Meaning) -> tuple[wire.ChipKind, str]:
    match meaning:
        case Words(text):
            return "words", text
        case Name(pattern):
            return "name", pattern
        case InFolder(name):
            return "folder", name
        case Kind(formats):
            return "kind", formats[0]
        case Camera(name):
            return "camera", name
        case Taken(since, until):
            return "date", f"{since or ''}/{until or ''}"
        case TakenYearly(first, last):
            return "yearly", "/".join(f"{month:02}-{day:02}" for month, day in (first, last))
        case Shaped(orientation):
            return "orientation", orientation
        case Measured(unit, least, most):
            return unit, f"{'' if least is None else least}/{'' if most is None else most}"
        case Tagged(name):
            return "tag", name
        case InAlbum(name):
            return "album", name
        case Favourite():
            return "favourite", ""
        case Near(latitude, longitude, _, place):
            return "place", place or f"{latitude:g},{longitude:g}"
        case InCategory(name):
            return "category", name
        case InCountry(_, name):
            return "country", name
        case Similar(path):
            return "similar", path
