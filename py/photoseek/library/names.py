"""Photos by the words of their names: the file's, and those of the directories that it lies in.

One long text, a line a photo, is searched as a whole: ``str.find`` passes over 100,000 names in the
time in which an index of their words would be half unpacked, and it takes no time to build.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from .query.vocabulary import begins_words, fold, is_word_start
from .spelling import Spelling

Ids = NDArray[np.uint32]

MOST = 5_000
"""Photos that one search finds at most: a word that more have in their names tells nothing. To find
so many takes 3 ms (CPython)."""

_NAME = "\x01"
"""Stands before a file's name, behind its directories."""
_END = "\n"
_NO_DIGITS = dict.fromkeys(range(ord("0"), ord("9") + 1))
_WORD = re.compile(r"[^\W\d_]+")
_JOKERS = re.compile(r"[*?]")


class NameIndex:
    """Names by photo id. A photo that is put again has its new name alone."""

    def __init__(self) -> None:
        self._text = _END
        self._starts: list[int] = []
        """Where each line begins."""
        self._ids: list[int] = []
        self._line_of: dict[int, int] = {}
        """The line of each photo that is there; older lines of it count for nothing."""
        self._waiting: list[tuple[int, str]] = []
        self._spelling: Spelling | None = None
        """Made when a word is first asked for that stands nowhere."""

    def put(self, paths: Iterable[tuple[int, str]]) -> None:
        """Add photos with their paths, or replace what they were called."""
        self._waiting += paths

    def remove(self, photos: Iterable[int]) -> None:
        """Take photos out; those that are not there are passed over."""
        self._take_in()
        for photo in photos:
            self._line_of.pop(photo, None)

    def beginning(self, words: Sequence[str]) -> Ids:
        """Photos in whose path every one of these words begins a word; at most MOST of them."""
        self._take_in()
        wanted = list({fold(word) for word in words if word})
        if len(wanted) > 1:
            # The rarest leads: its lines are looked at one by one.
            wanted.sort(key=self._text.count)
        if not wanted:
            return np.empty(0, dtype=np.uint32)
        found: dict[int, None] = {}
        for line in self._lines(wanted[0]):
            text = self._line(line)
            if all(begins_words(text, word) for word in wanted[1:]):
                found[self._ids[line]] = None
                if len(found) == MOST:
                    break
        return np.fromiter(found, dtype=np.uint32, count=len(found))

    def meant(self, word: str) -> str:
        """A word as it stands in a path, if it does not and another one does by one letter."""
        self._take_in()
        folded = fold(word)
        if next(iter(self._lines(folded)), None) is not None:
            return word
        if self._spelling is None:
            # Without their numbers there are few different names: IMG_ is one.
            lines = set(self._text.translate(_NO_DIGITS).split(_END))
            self._spelling = Spelling(_WORD.findall(_END.join(lines)))
        return self._spelling.meant(folded) or word

    def matching(self, pattern: str, *, exact: bool = False) -> Ids:
        """Photos by their file's name; at most MOST of them.

        Args:
            pattern: ``*`` stands for any letters, ``?`` for one.
            exact: The whole name, with or without its ending; else its beginning.
        """
        self._take_in()
        folded = fold(pattern)
        if _JOKERS.search(folded):
            starts = self._joker_starts(folded)
        else:
            starts = self._name_starts(folded, exact=exact)
        lines = dict.fromkeys(bisect_right(self._starts, start) - 1 for start in starts)
        ids = [self._ids[line] for line in lines if self._is_current(line)]
        return np.array(ids[:MOST], dtype=np.uint32)

    def _name_starts(self, folded: str, *, exact: bool) -> Iterable[int]:
        for start in self._places(_NAME + folded):
            behind = self._text[start + 1 + len(folded)]
            if not exact or behind == _END or (behind == "." and self._is_ending(start, folded)):
                yield start

    def _is_ending(self, start: int, folded: str) -> bool:
        """Whether only a file's ending is left of the name."""
        end = self._text.index(_END, start)
        return "." not in self._text[start + len(folded) + 2 : end]

    def _joker_starts(self, folded: str) -> Iterable[int]:
        parts = ["[^\n]*" if c == "*" else "[^\n]" if c == "?" else re.escape(c) for c in folded]
        pattern = re.compile(f"{_NAME}{''.join(parts)}(?=\n|\\.[^.\n]*\n)")
        return (match.start() for match in pattern.finditer(self._text))

    def _lines(self, word: str) -> Iterable[int]:
        """The lines in which a word begins with this one."""
        last = -1
        for start in self._places(word):
            if is_word_start(self._text, start):
                line = bisect_right(self._starts, start) - 1
                if line != last and self._is_current(line):
                    yield line
                last = line

    def _places(self, text: str) -> Iterable[int]:
        place = self._text.find(text)
        while place >= 0:
            yield place
            place = self._text.find(text, place + 1)

    def _line(self, line: int) -> str:
        start = self._starts[line]
        return self._text[start : self._text.index(_END, start)]

    def _is_current(self, line: int) -> bool:
        return self._line_of.get(self._ids[line]) == line

    def _take_in(self) -> None:
        """Append what was put since the last search: a text grows by being copied."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        self._spelling = None
        lines = [_line_of(path) for _, path in waiting]
        first = len(self._ids)
        starts = accumulate(map(len, lines), initial=len(self._text))
        self._starts += list(starts)[:-1]
        self._text += "".join(lines)
        self._ids += [photo for photo, _ in waiting]
        self._line_of.update((photo, first + at) for at, (photo, _) in enumerate(waiting))


def _line_of(path: str) -> str:
    directories, _, name = fold(path).replace(_END, " ").replace(_NAME, " ").rpartition("/")
    return f"{directories}{_NAME}{name}{_END}"
