"""The parts of a plan that are about facts -> conditions that photos fulfil or not.

Parts of one kind widen each other ("2019 or 2020", two folders), parts of different kinds narrow,
and what is not wanted is taken away from all of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..facets.bytes import BYTES
from ..facets.facet import Condition
from ..facets.facts import Facts, Mask
from ..facets.kinds import KINDS
from ..facets.marked import Has
from ..facets.orientations import ORIENTATIONS
from ..facets.pixels import PIXELS
from ..facets.places import Circle
from ..facets.ranges import Between
from ..facets.values import OneOf
from ..marks import FAVOURITE, Mark
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
    Plan,
    Shaped,
    Tagged,
    Taken,
    TakenYearly,
)
from .vocabulary import begins_words, fold

_DAY = 24 * 60 * 60 * 1000


class Countries(Protocol):
    """In which country photos were taken; see whereabouts.TakenIn."""

    def __call__(self, code: str) -> Condition:
        """Those of a country."""
        ...


class Categories(Protocol):
    """What the model has found photos to be of; see categories.Sorted."""

    def __call__(self, name: str, /) -> Sequence[int]:
        """Those of a category."""
        ...


class Names(Protocol):
    """Photos by their file's name; see names.NameIndex."""

    def matching(self, pattern: str, *, exact: bool = False) -> NDArray[np.uint32]:
        """The photos, by id."""
        ...


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of some conditions."""

    conditions: tuple[Condition, ...]

    def mask(self, facts: Facts) -> Mask:
        """Which photos fulfil one."""
        mask = np.zeros(len(facts), dtype=np.bool_)
        for condition in self.conditions:
            mask |= condition.mask(facts)
        return mask


@dataclass(frozen=True, slots=True)
class Not:
    """Everything that does not fulfil a condition."""

    condition: Condition

    def mask(self, facts: Facts) -> Mask:
        """Which photos do not."""
        return ~self.condition.mask(facts)


@dataclass(frozen=True, slots=True)
class Among:
    """Some photos, by id."""

    photos: tuple[int, ...]

    def mask(self, facts: Facts) -> Mask:
        """Which they are."""
        mask = np.zeros(len(facts), dtype=np.bool_)
        mask[facts.rows(np.array(self.photos, dtype=np.uint32))] = True
        return mask


@dataclass(frozen=True, slots=True)
class DirectoryNamed:
    """In a folder, or a directory of it, of whose name words begin like this; or below one."""

    name: str
    """Folded."""
    folders: tuple[tuple[int, str], ...]
    """Folder -> its name."""

    def mask(self, facts: Facts) -> Mask:
        """Which photos are."""
        names = {folder: fold(name) for folder, name in self.folders}

        def fits(directory: tuple[int, str]) -> bool:
            folder, path = directory
            parts = [names.get(folder, ""), *fold(path).split("/")]
            return any(begins_words(part, self.name) for part in parts)

        return facts.directories.mask(fits)


@dataclass(frozen=True, slots=True)
class DirectoryOfYear:
    """In a folder, or a directory of it, that has a year in its name; or below one."""

    year: int
    folders: tuple[tuple[int, str], ...]
    """Folder -> its name."""

    def mask(self, facts: Facts) -> Mask:
        """Which photos are."""
        names = dict(self.folders)
        year = re.compile(rf"(?<!\d){self.year:04}(?!\d)")
        return facts.directories.mask(
            lambda directory: bool(year.search(f"{names.get(directory[0], '')}/{directory[1]}"))
        )


@dataclass(frozen=True, slots=True)
class CameraNamed:
    """Taken with a camera in whose name all of these words begin a word."""

    words: tuple[str, ...]
    """Folded."""

    def mask(self, facts: Facts) -> Mask:
        """Which photos are."""
        return facts.cameras.mask(self.fits)

    def fits(self, camera: str | None) -> bool:
        """Whether a camera is meant."""
        parts = fold(camera or "").split()
        return all(any(part.startswith(word) for part in parts) for word in self.words)


@dataclass(frozen=True, slots=True)
class Yearly:
    """On some days of whatever year: ``(month, day)``, both ends included."""

    first: tuple[int, int]
    last: tuple[int, int]

    def mask(self, facts: Facts) -> Mask:
        """Which photos are."""
        days = facts["date"].astype("datetime64[ms]").astype("datetime64[D]")
        months = days.astype("datetime64[M]")
        month = months.astype(np.int64) % 12 + 1
        of_year = month * 100 + (days - months).astype(np.int64) + 1
        low, high = (month * 100 + day for month, day in (self.first, self.last))
        after, before = of_year >= low, of_year <= high
        mask: Mask = after & before if low <= high else after | before
        return mask


def conditions(
    plan: Plan,
    names: Names,
    folders: Mapping[int, str],
    categories: Categories = lambda name: (),
    countries: Countries = lambda code: Among(()),
) -> tuple[tuple[str, Condition], ...]:
    """What photos must fulfil, all of it; each with what it is about.

    Args:
        plan: What was typed.
        names: The file names of the library.
        folders: Folder -> its name.
        categories: Which photos the model has found to be of one.
        countries: Which photos were taken in one.
    """
    wanted: dict[str, list[Condition]] = defaultdict(list)
    unwanted: list[tuple[str, Condition]] = []
    for part in plan.conditions:
        about, condition = _condition(part.meaning, names, folders, categories, countries)
        if part.negated:
            unwanted.append((about, Not(condition)))
        else:
            wanted[about].append(condition)
    positive = [
        (about, each[0] if len(each) == 1 else AnyOf(tuple(each))) for about, each in wanted.items()
    ]
    return (*positive, *unwanted)


def _condition(
    meaning: Meaning,
    names: Names,
    folders: Mapping[int, str],
    categories: Categories,
    countries: Countries,
) -> tuple[str, Condition]:
    """What a meaning is about, and the condition that it is."""
    match meaning:
        case Name(pattern, exact):
            return "name", Among(tuple(names.matching(pattern, exact=exact).tolist()))
        case InFolder(name):
            return "folder", DirectoryNamed(fold(name), tuple(folders.items()))
        case Kind(formats):
            return "kind", OneOf(KINDS.read, formats)
        case Camera(name):
            return "camera", CameraNamed(tuple(fold(name).split()))
        case Taken(since, until):
            end = None if until is None else _milliseconds(until + timedelta(days=1)) - 1
            taken = Between(_dates, None if since is None else _milliseconds(since), end)
            if (
                since is None
                or until != date(since.year, 12, 31)
                or since != date(since.year, 1, 1)
            ):
                return "date", taken
            # Scans of that year, and what was copied there: people call folders by years.
            return "date", AnyOf((taken, DirectoryOfYear(since.year, tuple(folders.items()))))
        case TakenYearly(first, last):
            return "date", Yearly(first, last)
        case Shaped(orientation):
            return "orientation", OneOf(ORIENTATIONS.read, (orientation,))
        case Measured(unit, least, most):
            read = PIXELS.read if unit == "pixels" else BYTES.read
            # Two bounds of one size narrow each other: ">2mb <5mb".
            return f"{unit} {'from' if most is None else 'to'}", Between(read, least, most)
        case Tagged(name):
            return f"tag {fold(name)}", Has((Mark("tag", name),))
        case InAlbum(name):
            return "album", Has((Mark("album", name),))
        case Favourite():
            return "favourite", Has((FAVOURITE,))
        case Near(latitude, longitude, kilometres):
            return "place", Circle(latitude, longitude, kilometres)
        case InCategory(name):
            return "category", Among(tuple(categories(name)))
        case InCountry(code):
            return "place", countries(code)
        case _:
            raise TypeError(f"{meaning} is for the picture model.")


def _dates(facts: Facts) -> NDArray[np.int64]:
    return facts["date"]


def _milliseconds(day: date) -> int:
    return (day - date(1970, 1, 1)).days * _DAY
