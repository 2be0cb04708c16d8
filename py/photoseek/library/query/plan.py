"""What was typed, understood: each part with its place in the text, so that it can be a chip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Orientation = Literal["landscape", "portrait", "square"]
"""Wide, tall, or neither."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the picture shows, for the model."""

    text: str
    weight: float = 1.0
    must: bool = False
    """Only photos that show it, by the model's own line, are shown."""


@dataclass(frozen=True, slots=True)
class Name:
    """File names; ``*`` and ``?`` stand for any letters and for one."""

    pattern: str
    exact: bool = False
    """The whole name, with or without its ending; else its beginning."""


@dataclass(frozen=True, slots=True)
class InFolder:
    """Photos in a folder, or in any below it, in whose name words begin like this."""

    name: str


@dataclass(frozen=True, slots=True)
class Kind:
    """Image formats, by their stored names; several for the likes of ``raw``."""

    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Camera:
    """Cameras whose maker or model has words that begin like this."""

    name: str


@dataclass(frozen=True, slots=True)
class Taken:
    """Days from one to another, both included; None: without end."""

    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class TakenYearly:
    """Days of every year: ``(month, day)`` from one to another, both included."""

    first: tuple[int, int]
    last: tuple[int, int]
    """Before ``first`` where New Year lies between them."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """Pictures of one orientation."""

    orientation: Orientation


@dataclass(frozen=True, slots=True)
class Measured:
    """Pictures of a size: pixels in all, or bytes of the file; both ends included."""

    unit: Literal["pixels", "bytes"]
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Tagged:
    """Photos with a tag."""

    name: str


@dataclass(frozen=True, slots=True)
class InAlbum:
    """Photos of an album."""

    name: str


@dataclass(frozen=True, slots=True)
class Favourite:
    """Photos marked as favourites."""


@dataclass(frozen=True, slots=True)
class Near:
    """Photos taken within a circle."""

    latitude: float
    longitude: float
    """Degrees, WGS 84."""
    kilometres: float
    place: str = ""
    """The place's name, where one was typed."""


@dataclass(frozen=True, slots=True)
class InCountry:
    """Photos taken in a country."""

    code: str
    """ISO 3166, two letters."""
    name: str


@dataclass(frozen=True, slots=True)
class InCategory:
    """Photos of something, as categories.CATEGORIES names it."""

    name: str


@dataclass(frozen=True, slots=True)
class Similar:
    """A photo of the library as an example, by its path or its file's name."""

    path: str


Meaning = (
    Words
    | Name
    | InFolder
    | Kind
    | Camera
    | Taken
    | TakenYearly
    | Shaped
    | Measured
    | Tagged
    | InAlbum
    | Favourite
    | Near
    | InCountry
    | InCategory
    | Similar
)


@dataclass(frozen=True, slots=True)
class Part:
    """One understood part of what was typed."""

    start: int
    end: int
    """Where it stands in the text: ``text[start:end]`` is what to cut to be rid of it."""
    meaning: Meaning
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """All of what was typed."""

    text: str
    parts: tuple[Part, ...]
    """In the order in which they stand. What was not understood is in them as Words."""

    @property
    def words(self) -> str:
        """What the picture model is asked for in one text: words without a sign or a weight."""
        plain = (part.meaning for part in self.parts if not part.negated)
        texts = [
            each.text for each in plain if isinstance(each, Words) and each == Words(each.text)
        ]
        return " ".join(" ".join(texts).split())

    @property
    def not_wanted(self) -> tuple[Words, ...]:
        """What must not be in the picture."""
        negated = (part.meaning for part in self.parts if part.negated)
        return tuple(each for each in negated if isinstance(each, Words))

    @property
    def conditions(self) -> tuple[Part, ...]:
        """All that is not for the picture model."""
        return tuple(p for p in self.parts if not isinstance(p.meaning, Words | Similar))

    def chips(self) -> tuple[Part, ...]:
        """What was understood, and can be taken away by itself: all but plain words."""
        plain = Words("")
        return tuple(
            part
            for part in self.parts
            if not isinstance(part.meaning, Words)
            or part.negated
            or (part.meaning.weight, part.meaning.must) != (plain.weight, plain.must)
        )

    def without(self, part: Part) -> str:
        """The text without one of its parts."""
        left, right = self.text[: part.start].rstrip(), self.text[part.end :].lstrip()
        return f"{left} {right}".strip()
