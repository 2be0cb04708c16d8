"""Names that are searched as one long text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from .query.vocabulary import is_word_start

NAME = "\x01"
"""Stands before each."""
END = "\n"
"""Stands behind each."""


class Texts:
    """Texts by number. Neither NAME nor END is in one."""

    def __init__(self, *, each_differs: bool = False) -> None:
        """Number them; equal ones are one, unless a number for each is wanted."""
        self.text = END
        self.each: list[str] = []
        self.starts: list[int] = []
        self._numbers: dict[str, int] | None = None if each_differs else {}

    def numbers(self, texts: Sequence[str]) -> list[int]:
        """The numbers of texts, which are new ones if need be."""
        known = self._numbers
        if known is None:
            first = len(self.each)
            self._append(texts)
            return list(range(first, len(self.each)))
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, range(len(self.each), len(self.each) + len(new)), strict=True))
        self._append(new)
        return [known[text] for text in texts]

    def having(self, word: str) -> NDArray[np.bool_]:
        """In which of them a word begins with this one: shape (n,)."""
        found = np.zeros(len(self.each), dtype=np.bool_)
        text, starts = self.text, self.starts
        place = text.find(word)
        while place >= 0:
            if is_word_start(text, place):
                number = bisect_right(starts, place) - 1
                found[number] = True
                # Once in each is enough.
                place = text.find(word, text.index(END, place))
            else:
                place = text.find(word, place + 1)
        return found

    def _append(self, texts: Sequence[str]) -> None:
        lines = [f"{NAME}{text}{END}" for text in texts]
        self.starts += list(accumulate(map(len, lines), initial=len(self.text)))[:-1]
        self.text += "".join(lines)
        self.each += texts


def lines_at(texts: Texts, places: Sequence[int]) -> NDArray[np.intp]:
    """The numbers of the texts that begin at some places."""
    return np.searchsorted(np.array(texts.starts), np.array(places, dtype=np.int64))
