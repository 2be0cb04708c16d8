"""How what was typed is written down in the table of queries: one short text a part."""

from __future__ import annotations

from datetime import date

from photoseek.library.query.parse import parse
from photoseek.library.query.plan import (
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
    Plan,
    Shaped,
    Similar,
    Tagged,
    Taken,
    TakenYearly,
    Words,
)
from photoseek.library.query.request import Query, request

TODAY = date(2026, 11, 26)
"""A Thursday."""


class Holidays:
    """A library with two folders, two cameras, two places and a country. Implements query.Known."""

    def folder(self, name: str) -> bool:
        return any(each.startswith(name.lower()) for each in ("holiday in italy", "rome trip"))

    def camera(self, name: str) -> str | None:
        return name if name.lower() in ("iphone", "iphone 12", "nikon", "nikon d750") else None

    def place(self, name: str) -> Near | InCountry | None:
        if name.lower() in ("italy", "italien"):
            return InCountry("IT", "Italy")
        known = {"munich": (48.14, 11.58), "münchen": (48.14, 11.58), "new york": (40.71, -74.01)}
        found = known.get(name.lower())
        return None if found is None else Near(*found, 25.0, name)


def typed(text: str = "", photo: int | None = None, image: bytes | None = None) -> Query:
    """What is asked when this was typed, in a library that knows nothing by name."""
    return request(parse(text, TODAY), () if photo is None else (photo,), image)


def written(plan: Plan) -> list[str]:
    return [("-" if part.negated else "") + _written(part.meaning) for part in plan.parts]


def _written(meaning: Meaning) -> str:
    match meaning:
        case Words(text, weight, must):
            sign = "+" if must else ""
            return f"{sign}{text}" + ("" if weight == 1 else f" x{weight:g}")
        case Name(pattern, exact):
            return f"{'exactly' if exact else 'name'} {pattern}"
        case InFolder(name):
            return f"folder {name}"
        case Kind(formats):
            return f"kind {formats[0]}" + (f" and {len(formats) - 1}" if formats[1:] else "")
        case Camera(name):
            return f"camera {name}"
        case Taken(since, until):
            return f"{since or ''}..{until or ''}" if since != until else f"{since}"
        case TakenYearly(first, last):
            ends = [f"{month:02}-{day:02}" for month, day in (first, last)]
            return "every " + ("..".join(ends) if first != last else ends[0])
        case Shaped(orientation):
            return f"shape {orientation}"
        case Measured(unit, least, most):
            return f"{unit} {least or ''}..{most or ''}"
        case Tagged(name):
            return f"tag {name}"
        case InAlbum(name):
            return f"album {name}"
        case Favourite():
            return "favourite"
        case Near(latitude, longitude, kilometres, place):
            return f"near {place or f'{latitude:g} {longitude:g}'} {kilometres:g}"
        case InCategory(name):
            return f"category {name}"
        case InCountry(code):
            return f"in country {code}"
        case Similar(path):
            return f"similar {path}"
