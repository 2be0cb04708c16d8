"""What may be meant by what is being typed: names and times that a library has photos of.

Only the end of the text is completed: "beach in hol" offers the folder "Holiday in Italy" in place
of "in hol". What is offered is understood as what it says, see query.parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .name_texts import Texts
from .query.vocabulary import Vocabulary, fold

Kind = Literal["folder", "place", "camera", "tag", "album", "month", "year", "thing"]

LONGEST = 4
"""Words at the end of a text that are completed together."""

OF_EACH = 3
"""Suggestions of one kind."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can be suggested."""

    kind: Kind
    value: str
    """A name, ``2023-07``, ``2023``."""
    typed: str
    """What is put into the search box for it."""
    photos: int
    spellings: tuple[str, ...]
    """Folded: words of them begin like what is typed."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One of the answers."""

    kind: Kind
    value: str
    text: str
    """The whole text with it."""
    photos: int


class Candidates:
    """All that a library offers, as it is now."""

    def __init__(self, all: Iterable[Candidate]) -> None:
        self._all: list[Candidate] = []
        self._of_spelling: list[int] = []
        spellings: list[str] = []
        for number, each in enumerate(all):
            self._all.append(each)
            spellings += each.spellings
            self._of_spelling += [number] * len(each.spellings)
        self._texts = Texts(each_differs=True)
        self._texts.numbers(spellings)

    def beginning(self, words: str) -> Iterator[tuple[Candidate, bool]]:
        """Those with a spelling of which words begin like these; whether it begins itself so."""
        found: dict[int, bool] = {}
        for spelling in self._texts.having(words).nonzero()[0].tolist():
            number = self._of_spelling[spelling]
            first = self._texts.each[spelling].startswith(words)
            found[number] = found.get(number, False) or first
        return ((self._all[number], first) for number, first in found.items())


def suggestions(
    typed: str, candidates: Candidates, words: Sequence[Vocabulary], most: int
) -> list[Suggestion]:
    """The best of those that complete most of the text: those that begin so come first.

    Args:
        typed: As it stands in the search box.
        candidates: What the library offers.
        words: Of the page's languages: "in" before a name goes with it.
        most: How many there are at most.
    """
    best: dict[str, tuple[tuple[object, ...], Suggestion]] = {}
    for start, tail in _tails(fold(typed)):
        begin = _before_name(fold(typed), start, words)
        for each, first in candidates.beginning(tail):
            text = f"{typed[:begin]}{each.typed}"
            rank = (not first, -each.photos, each.value)
            known = best.get(each.typed)
            if known is None or rank < known[0]:
                best[each.typed] = rank, Suggestion(each.kind, each.value, text, each.photos)
        if best:
            break
    chosen: list[Suggestion] = []
    for _, found in sorted(best.values(), key=lambda ranked: ranked[0]):
        of_kind = sum(other.kind == found.kind for other in chosen)
        if of_kind < OF_EACH and found.text != typed.strip():
            chosen.append(found)
    return chosen[:most]


def _tails(folded: str) -> Iterator[tuple[int, str]]:
    """The last words, with where they begin: four of them, three, two, one."""
    starts = [match.start() for match in re.finditer(r"\S+", folded)][-LONGEST:]
    return ((start, folded[start:].rstrip()) for start in starts if _is_plain(folded[start:]))


def _is_plain(tail: str) -> bool:
    """Whether it may be the beginning of a name, and is not written as something else."""
    return ":" not in tail and '"' not in tail and tail[0].isalnum()


def _before_name(folded: str, start: int, words: Sequence[Vocabulary]) -> int:
    """Where the "in" begins that leads to a name, if there is one; else where the name does."""
    before = folded[:start].rstrip()
    leads = {
        fold(lead) for each in words for lead in (*each.at_place, *each.by_camera, *each.during)
    }
    for lead in sorted(leads, key=len, reverse=True):
        if before == lead or before.endswith(f" {lead}"):
            return len(before) - len(lead)
    return start
