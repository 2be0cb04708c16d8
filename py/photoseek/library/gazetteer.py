"""Towns by name: where "in Munich" is. toolchain/gazetteer.py makes the text, and says how."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from .query.plan import Near
from .query.vocabulary import fold

_SMALLEST, _LARGEST = 8.0, 60.0
"""Kilometres around a town that are still called by its name: Tokyo and its suburbs at most."""

_PEOPLE_AT_ONE = 2500
"""A town of so many people has a radius of one kilometre, one of a hundred times as many of ten:
Munich 24, Vienna 27, Paris 29."""


class Gazetteer:
    """The towns of a text. One that is larger comes before its namesakes."""

    def __init__(self, text: str = "\n") -> None:
        self._text = text

    def place(self, name: str) -> Near | None:
        """The largest town of this name, as a circle; None if there is none."""
        spelling = f"\t{fold(name).strip()}\t"
        at = self._text.find(spelling) if len(spelling) > 3 else -1
        return None if at < 0 else self._town(at)

    def beginning(self, start: str, most: int) -> Iterator[Near]:
        """Towns of which a spelling begins like this, the largest first."""
        spelling = f"\t{fold(start).strip()}"
        at = self._text.find(spelling) if len(spelling) > 1 else -1
        while at >= 0 and most:
            yield self._town(at)
            most -= 1
            at = self._text.find(spelling, self._text.index("\n", at))

    def _town(self, at: int) -> Near:
        """The town in whose line a spelling stands."""
        begin = self._text.rindex("\n", 0, at) + 1
        facts = self._text[begin : self._text.index("\t", begin)].split("\x01")
        name, latitude, longitude, people, _ = facts
        radius = sqrt(int(people) / _PEOPLE_AT_ONE)
        kilometres = min(max(radius, _SMALLEST), _LARGEST)
        return Near(float(latitude), float(longitude), round(kilometres, 1), name)
