"""What was typed -> a plan. Pure: what day it is, and what the library knows by name, are told.

Every part of the text becomes one thing: a condition on facts, words that are wanted or not wanted
in the picture, or a name. What nothing else explains is left to the picture model, so that no query
is an error. A date never falls into the embedding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal, Protocol

from .dates import DateReader
from .languages import vocabularies
from .plan import (
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
    Plan,
    Shaped,
    Similar,
    Tagged,
    Taken,
    Words,
)
from .vocabulary import Vocabulary, fold

LONGEST = 1000
"""Letters that are read; what is behind them is no search any more."""

NEAR_KM = 25.0
"""What is near a point, where nothing else was said: a town and what lies around it."""

LONGEST_NAME = 4
"""Words of a place's, a folder's or a camera's name behind "in", "from" ..."""

RAW = (
    *("DNG", "CR2", "CR3", "CRW", "NEF", "NRW", "ARW", "SR2"),
    *("RAF", "ORF", "RW2", "PEF", "SRW", "IIQ", "X3F", "3FR"),
)

KINDS = {
    "jpg": ("JPEG", "MPO"),
    "jpeg": ("JPEG", "MPO"),
    "tif": ("TIFF",),
    "heif": ("HEIC", "HEIF"),
    "heic": ("HEIC", "HEIF"),
    "raw": RAW,
    "jxl": ("JXL",),
    "jp2": ("JPEG2000",),
    "video": ("MP4", "MOV", "WEBM"),
    "movie": ("MP4", "MOV", "WEBM"),
}
"""What people call formats -> the names that are stored; any other name stands for itself."""


class Known(Protocol):
    """What the library knows by name."""

    def folder(self, name: str) -> bool:
        """Whether a folder's name begins like this."""
        ...

    def camera(self, name: str) -> str | None:
        """The name, rightly spelled, if a camera's has words that begin like this."""
        ...

    def place(self, name: str) -> Near | InCountry | None:
        """Where a place of this name is."""
        ...


class NothingKnown:
    """An empty library. Implements Known."""

    def folder(self, name: str) -> bool:
        """None is."""
        return False

    def camera(self, name: str) -> str | None:
        """None is."""
        return None

    def place(self, name: str) -> Near | InCountry | None:
        """None is."""
        return None


def parse(
    text: str,
    today: date,
    language: str = "en",
    known: Known | None = None,
    as_words: Set[str] = frozenset(),
) -> Plan:
    """Understand what was typed.

    Args:
        text: As it stands in the search box; beyond LONGEST letters it is cut.
        today: What "yesterday" and "last summer" are counted from.
        language: Of the page (BCP 47); English is understood as well.
        known: What the library knows by name.
        as_words: Parts that are to be left to the picture model, whatever they could mean.
    """
    reader = _reader(language, today)
    return reader.read(text[:LONGEST], known or NothingKnown(), frozenset(map(fold, as_words)))


@lru_cache(maxsize=4)
def _reader(language: str, today: date) -> _Reader:
    return _Reader(vocabularies(language), today)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is being read."""

    typed: str
    folded: str
    known: Known
    as_words: Set[str]


_FIELD = re.compile(r'([a-z]+):("[^"]*"?|[^\s"]+)')
_QUOTED = re.compile(r'["“”„]([^"“”„]*)["“”„]?')
# Numbers of at most nine digits: in bytes and pixels they fit 64 bits, as weights they are finite.
_COMPARED = re.compile(r"([<>]=?)\s*(\d{1,9}(?:[.,]\d+)?)\s*(mp|mpx|megapixels?|gb|mb|kb)\b")
_WEIGHT_BEFORE = re.compile(r'(\d{1,9}(?:\.\d+)?)\*(?:"([^"]+)"|([^\s*^"]+))')
_WEIGHT_BEHIND = re.compile(r'(?:"([^"]+)"|([^\s*^"]+))\^(\d{1,9}(?:\.\d+)?)(?=\s|$)')
_ENDINGS = (
    r"jpe?g|png|gif|heic|heif|webp|tiff?|bmp|avif|dng|cr2|cr3|nef|arw|raf|orf|rw2|mp4|mov|psd|jxl"
)
_FILE_NAME = re.compile(
    rf"(?:(?:\S*[/\\])?(?P<path>[\w.()*?-]+\.(?:{_ENDINGS}))"
    r"|(?:img|dsc[nf]?|_dsc|_mg|pxl|mvi|gopr|gp|dji|vid|scan|mg|p|pict|sam|kif)[-_]?\d{3,}[\w-]*"
    r"|[a-z]{2,12}[-_]\d{3,}[\w-]*"
    r"|(?=\S*\w)[\w.-]*\*[\w*?.-]*"
    r"|[\w.-]*[\d_][\w.-]*\?[\w*?.-]*)(?=\s|$)"
)
"""Names as cameras and phones give them, anything with an image's ending, and jokers."""
_SHAPES = {"wide": "landscape", "tall": "portrait", "square": "square"}
_PHOTO = r"(?:photos?|pictures?|images?|shots?|format)"
_SHAPED = re.compile(rf"(wide|tall|square)\s+{_PHOTO}(?=\s|$)")
_NUMBERS = re.compile(r"(-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?)(?:,\s*(\d+(?:\.\d+)?)(?:\s*km)?)?$")
_UNITS = {"kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000}

_Found = tuple[int, Meaning]
"""Where it ends, and what it means."""


class _Reader:
    """Reads texts in one language, on one day."""

    def __init__(self, words: tuple[Vocabulary, ...], today: date) -> None:
        self._dates = DateReader(words, today)
        self._negation = _spaced(words, "negation")
        self._behind = [fold(each) for word in words for each in word.negation_behind]
        self._reach = _spaced(words, "conjunction", "stops")
        self._at_place = _spaced(words, "at_place")
        self._by_camera = _spaced(words, "by_camera", "during")
        self._favourites = _spaced(words, "favourites")
        self._joints = _spaced(words, "conjunction")
        joints = _listed(words, "conjunction", "stops", "during")
        self._trailing = re.compile(rf"\s+(?:{joints})\s*$")
        self._only_fillers = re.compile(rf"\s*(?:(?:{joints}|{_listed(words, 'fillers')})\s*)*")
        self._fields: dict[str, Callable[[str], Meaning | None]] = {
            "in": InFolder,
            "folder": InFolder,
            "name": Name,
            "type": _kind,
            "camera": Camera,
            "tag": Tagged,
            "album": InAlbum,
            "category": lambda value: InCategory(fold(value)),
            "similar": Similar,
            "near": _near,
            "shape": _shape,
            "is": lambda value: Favourite() if value.startswith("favo") else _shape(value),
            "before": lambda value: self._taken(value, "before"),
            "after": lambda value: self._taken(value, "after"),
            "on": lambda value: self._taken(value, "on"),
        }

    def read(self, typed: str, known: Known, as_words: Set[str]) -> Plan:
        """The plan of a text."""
        text = _Text(typed, fold(typed), known, as_words)
        parts = list(self._parts(text))
        return Plan(typed, tuple(self._trimmed(text, list(_joined(typed, parts)))))

    def _trimmed(self, text: _Text, parts: list[Part]) -> Iterator[Part]:
        """Without "and", "the", "photos of" where they only led from one part to the next."""
        for place, part in enumerate(parts):
            if len(parts) == 1 or not _is_plain(text, part):
                yield part
                continue
            first, last = part.start, part.end
            if place:
                first = self._past(self._joints, text.folded, first, last)
            if place < len(parts) - 1:
                while (shorter := self._trailing.search(text.folded, first, last)) is not None:
                    last = shorter.start()
            if not self._only_fillers.fullmatch(text.folded, first, last):
                yield Part(first, last, Words(text.typed[first:last]))

    @staticmethod
    def _past(pattern: re.Pattern[str], folded: str, place: int, end: int) -> int:
        while (match := pattern.match(folded, place, end)) is not None:
            place = match.end()
        return place

    def _parts(self, text: _Text) -> Iterator[Part]:
        place = 0
        while place < len(text.folded):
            if text.folded[place].isspace() or text.folded[place] in ",;":
                place += 1
                continue
            part = self._part(text, place)
            yield part
            place = part.end

    def _part(self, text: _Text, start: int) -> Part:
        """What begins at a place: with its sign, its "not", or as it is."""
        folded = text.folded
        if folded[start] in "-−–!" and _begins_word(folded, start + 1):
            part = self._unsigned(text, start + 1)
            if isinstance(part.meaning, Name) and part.meaning.exact:
                # Nobody hides a file by its whole name; -"golden retriever" is two words.
                part = replace(part, meaning=Words(part.meaning.pattern))
            return replace(part, start=start, negated=not part.negated)
        if folded[start] == "+" and _begins_word(folded, start + 1):
            part = self._unsigned(text, start + 1)
            if isinstance(part.meaning, Words):
                return replace(part, start=start, meaning=replace(part.meaning, must=True))
            return replace(part, start=start)
        negation = self._negation.match(folded, start)
        if negation is not None and not _is_gap(folded, negation.end()):
            return self._not(text, start, negation.end())
        return self._unsigned(text, start)

    def _not(self, text: _Text, start: int, inside: int) -> Part:
        """What is not wanted: as far as the next preposition, comma, or understood part."""
        first = self._unsigned(text, inside)
        if not isinstance(first.meaning, Words):
            return replace(first, start=start, negated=True)
        end = first.end
        while (following := _next_word(text.folded, end)) is not None:
            if self._reach.match(text.folded, following) or self._negation.match(
                text.folded, following
            ):
                break
            part = self._part(text, following)
            if not _is_plain(text, part):
                break
            end = part.end
        return Part(start, end, Words(text.typed[inside:end].strip()), negated=True)

    def _unsigned(self, text: _Text, start: int) -> Part:
        for rule in (
            self._weighted,
            self._quoted,
            self._field,
            self._compared,
            self._date,
            self._camera,
            self._place,
            self._shaped,
            self._favourite,
            self._file_name,
        ):
            found = rule(text, start)
            if found is None:
                continue
            end, meaning = found
            if text.folded[start:end] in text.as_words:
                return Part(start, end, Words(text.typed[start:end]))
            return Part(start, end, meaning)
        return self._word(text, start)

    def _word(self, text: _Text, start: int) -> Part:
        end = start
        while not _is_gap(text.folded, end) and (end == start or text.folded[end] not in '",;'):
            end += 1
        folded = text.folded[start:end]
        for behind in self._behind:
            if folded.endswith(behind) and len(folded) > len(behind):
                wanted = text.typed[start : end - len(behind)].rstrip("の")
                return Part(start, end, Words(wanted), negated=True)
        return Part(start, end, Words(text.typed[start:end]))

    def _quoted(self, text: _Text, start: int) -> _Found | None:
        match = _QUOTED.match(text.typed, start)
        if match is None or not match[1].strip():
            return None
        return match.end(), Name(match[1].strip(), exact=True)

    def _weighted(self, text: _Text, start: int) -> _Found | None:
        match = _WEIGHT_BEFORE.match(text.typed, start)
        if match is not None:
            return match.end(), Words(match[2] or match[3], float(match[1]))
        match = _WEIGHT_BEHIND.match(text.typed, start)
        if match is not None:
            return match.end(), Words(match[1] or match[2], float(match[3]))
        return None

    def _field(self, text: _Text, start: int) -> _Found | None:
        match = _FIELD.match(text.folded, start)
        if match is None or match[1] not in self._fields:
            return None
        value = text.typed[match.start(2) : match.end(2)].strip('"').strip()
        meaning = self._fields[match[1]](value) if value else None
        if isinstance(meaning, Camera):
            meaning = Camera(text.known.camera(value) or value)
        if meaning is None and match[1] == "near":
            meaning = text.known.place(value)
        return None if meaning is None else (match.end(), meaning)

    def _compared(self, text: _Text, start: int) -> _Found | None:
        match = _COMPARED.match(text.folded, start)
        if match is None:
            return None
        amount = float(match[2].replace(",", "."))
        pixels = match[3].startswith("m") and match[3] != "mb"
        bound = round(amount * (1_000_000 if pixels else _UNITS[match[3]]))
        more, equal = match[1][0] == ">", match[1].endswith("=")
        unit: Literal["pixels", "bytes"] = "pixels" if pixels else "bytes"
        if more:
            return match.end(), Measured(unit, bound if equal else bound + 1, None)
        return match.end(), Measured(unit, None, bound if equal else bound - 1)

    def _date(self, text: _Text, start: int) -> _Found | None:
        found = self._dates.at(text.folded, start)
        return None if found is None else (found.end, found.meaning)

    def _camera(self, text: _Text, start: int) -> _Found | None:
        match = self._by_camera.match(text.folded, start)
        if match is None:
            return None
        for end in _name_ends(text.folded, match.end()):
            name = text.typed[match.end() : end].strip()
            meant = text.known.camera(name) if name else None
            if meant is not None:
                return end, Camera(meant)
        return None

    def _place(self, text: _Text, start: int) -> _Found | None:
        match = self._at_place.match(text.folded, start)
        if match is None:
            return None
        for end in _name_ends(text.folded, match.end()):
            name = text.typed[match.end() : end].strip()
            if name and text.known.folder(name):
                return end, InFolder(name)
            near = text.known.place(name) if name else None
            # "Holiday in Italy" may be what a folder is called.
            if near is not None and not (start and text.known.folder(text.typed[:end])):
                return end, near
        return None

    def _shaped(self, text: _Text, start: int) -> _Found | None:
        match = _SHAPED.match(text.folded, start)
        if match is not None:
            return match.end(), _shape(match[1])  # type: ignore[return-value]
        word = text.folded[start:].strip()
        # "times square" is a place: "square" alone only where nothing else was typed.
        alone = not text.folded[:start].strip()
        if word in _SHAPES and (alone or word != "square"):
            return len(text.folded), _shape(word)  # type: ignore[return-value]
        return None

    def _favourite(self, text: _Text, start: int) -> _Found | None:
        match = self._favourites.match(text.folded, start)
        return None if match is None else (match.end(), Favourite())

    def _file_name(self, text: _Text, start: int) -> _Found | None:
        match = _FILE_NAME.match(text.folded, start)
        if match is None:
            return None
        begin = start if match["path"] is None else match.start("path")
        return match.end(), Name(text.typed[begin : match.end()])

    def _taken(self, value: str, how: str) -> Meaning | None:
        days = self._dates.days(value)
        if days is None:
            found = self._dates.at(fold(value), 0)
            return found.meaning if found and found.end == len(value) and how == "on" else None
        if how == "on":
            return Taken(*days)
        one_day = date.resolution
        return Taken(None, days[0] - one_day) if how == "before" else Taken(days[1] + one_day, None)


def _kind(value: str) -> Kind:
    return Kind(KINDS.get(value.lower().lstrip("."), (value.upper().lstrip("."),)))


def _shape(value: str) -> Shaped | None:
    names = {"landscape": "landscape", "portrait": "portrait", **_SHAPES}
    found = names.get(value.lower())
    return Shaped(found) if found else None  # type: ignore[arg-type]


def _near(value: str) -> Near | None:
    match = _NUMBERS.match(value)
    if match is None:
        return None
    latitude, longitude = float(match[1]), float(match[2])
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return Near(latitude, longitude, float(match[3] or NEAR_KM))


def _is_plain(text: _Text, part: Part) -> bool:
    return not part.negated and part.meaning == Words(text.typed[part.start : part.end])


def _joined(typed: str, parts: Iterable[Part]) -> Iterator[Part]:
    """Plain words that stand side by side are one part: one text for the model."""
    held: Part | None = None
    for part in parts:
        plain = not part.negated and part.meaning == Words(typed[part.start : part.end])
        if held is not None and plain:
            held = Part(held.start, part.end, Words(typed[held.start : part.end]))
            continue
        if held is not None:
            yield held
            held = None
        if plain:
            held = part
        else:
            yield part
    if held is not None:
        yield held


def _name_ends(folded: str, start: int) -> Iterator[int]:
    """Where a name may end that begins here: after four words, three, two, one."""
    ends = [match.end() for match in re.finditer(r"\S+", folded[start:])][:LONGEST_NAME]
    yield from (start + end for end in reversed(ends))


def _next_word(folded: str, place: int) -> int | None:
    """Where the next word begins; None at the end, and before a comma."""
    match = re.compile(r"\s+").match(folded, place)
    return None if match is None or match.end() == len(folded) else match.end()


def _begins_word(folded: str, place: int) -> bool:
    return place < len(folded) and (folded[place].isalnum() or folded[place] in '"*')


def _is_gap(folded: str, place: int) -> bool:
    return place >= len(folded) or folded[place].isspace()


def _spaced(words: Iterable[Vocabulary], *fields: str) -> re.Pattern[str]:
    """A pattern of a vocabulary's words, with the space behind them."""
    return re.compile(rf"(?:{_listed(words, *fields)})(?:\s+|$|(?<=['’]))")


def _listed(words: Iterable[Vocabulary], *fields: str) -> str:
    """Words of a vocabulary, the longest first; of none, what fits nothing."""
    names = {fold(each) for word in words for field in fields for each in getattr(word, field)}
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered) or "(?!)"
