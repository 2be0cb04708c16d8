"""Towns and countries by name: where "in Munich" is. toolchain/gazetteer.py makes the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from .query.plan import InCountry, Near
from .query.vocabulary import fold

_SMALLEST, _LARGEST = 8.0, 60.0
"""Kilometres around a town that are still called by its name: Tokyo and its suburbs at most."""

_PEOPLE_AT_ONE = 2500
"""A town of so many people has a radius of one kilometre, one of a hundred times as many of ten:
Munich 24, Vienna 27, Paris 29."""

_COUNTRY = "="
"""Begins the line of a country."""


@dataclass(frozen=True, slots=True)
class TownMap:
    """All towns, the largest first."""

    names: tuple[str, ...]
    countries: NDArray[np.str_]
    """Shape (n,): codes of two letters (ISO 3166)."""
    latitudes: NDArray[np.float64]
    longitudes: NDArray[np.float64]
    kilometres: NDArray[np.float64]
    """How far around a town places are called by its name."""


class Gazetteer:
    """The towns of a text. One that is larger comes before its namesakes."""

    def __init__(self, text: str = "\n") -> None:
        self._text = text
        # The towns begin behind the last country.
        last = text.rfind(f"\n{_COUNTRY}")
        self._towns = 0 if last < 0 else text.index("\n", last + 1)

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return len(self._text) > 1

    def place(self, name: str) -> Near | None:
        """The largest town of this name, as a circle; None if there is none."""
        spelling = f"\t{fold(name).strip()}\t"
        at = self._text.find(spelling, self._towns) if len(spelling) > 3 else -1
        return None if at < 0 else self._town(at)

    def country(self, name: str) -> InCountry | None:
        """The country of this name; None if there is none."""
        spelling = f"\t{fold(name).strip()}\t"
        at = self._text.find(spelling, 0, self._towns + 1) if len(spelling) > 3 else -1
        if at < 0:
            return None
        begin = self._text.rindex("\n", 0, at) + 1
        code, _, called = self._text[begin : self._text.index("\t", begin)].partition("\x01")
        return InCountry(code.removeprefix(_COUNTRY), called)

    def country_spellings(self, code: str) -> list[str]:
        """The names of a country, folded, the English one first; empty for an unknown code."""
        begin = self._text.find(f"\n{_COUNTRY}{code}\x01")
        if begin < 0:
            return []
        return self._text[begin : self._text.index("\n", begin + 1)].split("\t")[1:-1]

    def beginning(self, start: str, most: int) -> Iterator[Near]:
        """Towns of which a spelling begins like this, the largest first."""
        spelling = f"\t{fold(start).strip()}"
        at = self._text.find(spelling, self._towns) if len(spelling) > 1 else -1
        while at >= 0 and most:
            yield self._town(at)
            most -= 1
            at = self._text.find(spelling, self._text.index("\n", at))

    def spellings(self, town: int) -> list[str]:
        """How a town of the map may be spelled, folded."""
        return self._lines()[town].split("\t")[1:-1]

    def map(self) -> TownMap:
        """Where all of them are; it takes a tenth of a second to make."""
        facts = [line[: line.index("\t")].split("\x01") for line in self._lines()]
        people = np.array([int(each[3]) for each in facts], dtype=np.float64)
        return TownMap(
            tuple(each[0] for each in facts),
            np.array([each[4] for each in facts], dtype="U2"),
            np.array([float(each[1]) for each in facts]),
            np.array([float(each[2]) for each in facts]),
            _radius(people),
        )

    def _lines(self) -> list[str]:
        """Of the towns."""
        return self._text[self._towns :].split("\n")[1:-1]

    def _town(self, at: int) -> Near:
        """The town in whose line a spelling stands."""
        begin = self._text.rindex("\n", 0, at) + 1
        facts = self._text[begin : self._text.index("\t", begin)].split("\x01")
        name, latitude, longitude, people, _ = facts
        kilometres = min(max(sqrt(int(people) / _PEOPLE_AT_ONE), _SMALLEST), _LARGEST)
        return Near(float(latitude), float(longitude), round(kilometres, 1), name)


def _radius(people: NDArray[np.float64]) -> NDArray[np.float64]:
    radius: NDArray[np.float64] = np.clip(np.sqrt(people / _PEOPLE_AT_ONE), _SMALLEST, _LARGEST)
    return radius
