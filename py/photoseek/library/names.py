"""Photos by the words of their names: the file's, and those of the directories that it lies in.

Few names differ but for their numbers, and fewer directories: the different ones are each one long
text, which ``str.find`` passes over in the time in which an index of words would be half unpacked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from .name_texts import END, NAME, Texts, lines_at
from .query.vocabulary import begins_words, fold
from .spelling import Spelling

Ids = NDArray[np.uint32]
Mask = NDArray[np.bool_]

MOST = 5_000
"""Photos that are looked at one by one. A word that more have in their names, and half of all
photos, tells nothing."""

_ZEROS = dict.fromkeys(range(ord("0"), ord("9") + 1), "0")
_WORD = re.compile(r"[^\W\d_]+")
_JOKERS = re.compile(r"[*?]")


class NameIndex:
    """Names by photo id. A photo that is put again has its new name alone."""

    def __init__(self) -> None:
        self._directories = Texts()
        self._stems = Texts()
        """Names with a zero for every digit."""
        self._names = Texts(each_differs=True)
        self._ids = np.empty(0, dtype=np.uint32)
        """Of each line; lines are never changed."""
        self._directory_of = np.empty(0, dtype=np.int32)
        self._stem_of = np.empty(0, dtype=np.int32)
        self._is_current = np.empty(0, dtype=np.bool_)
        """Whether a photo is there, and still called so."""
        self._line_of: dict[int, int] = {}
        """The line of each photo that is there."""
        self._waiting: list[tuple[int, str]] = []
        self._spelling: Spelling | None = None
        """Made when a word is first asked for that stands nowhere."""
        self._last: tuple[str, bool, Ids] | None = None
        """What was last asked by a pattern: a search asks twice."""

    def put(self, paths: Iterable[tuple[int, str]]) -> None:
        """Add photos with their paths, or replace what they were called."""
        self._waiting += paths
        self._last = None

    def remove(self, photos: Iterable[int]) -> None:
        """Take photos out; those that are not there are passed over."""
        self._take_in()
        lines = [self._line_of.pop(photo) for photo in photos if photo in self._line_of]
        self._is_current[lines] = False
        self._last = None

    def beginning(self, words: Sequence[str]) -> Ids:
        """Photos in whose path every one of these words begins a word.

        None where that tells nothing: see MOST.
        """
        self._take_in()
        wanted = list({fold(word) for word in words if word})
        if not wanted:
            return np.empty(0, dtype=np.uint32)
        wanted.sort(key=self._count)
        found = self._is_current.copy()
        for word in wanted:
            if np.count_nonzero(found) > MOST:
                found &= self._having(word)
                continue
            for line in np.flatnonzero(found).tolist():
                found[line] = self._has(line, word)
        amount = int(np.count_nonzero(found))
        if amount > MOST and 2 * amount > len(self._line_of):
            return np.empty(0, dtype=np.uint32)
        return self._ids[found]

    def meant(self, word: str) -> str:
        """A word as it stands in a path, if it does not and another one does by one letter."""
        self._take_in()
        folded = fold(word)
        if (self._having(folded) & self._is_current).any():
            return word
        if self._spelling is None:
            texts = (self._directories.text, self._stems.text)
            self._spelling = Spelling(each for text in texts for each in _WORD.findall(text))
        return self._spelling.meant(folded) or word

    def matching(self, pattern: str, *, exact: bool = False) -> Ids:
        """Photos by their file's name.

        Args:
            pattern: ``*`` stands for any letters, ``?`` for one.
            exact: The whole name, with or without its ending; else its beginning.
        """
        self._take_in()
        if self._last is None or self._last[:2] != (pattern, exact):
            places = _matches(fold(pattern), self._names.text, exact=exact)
            lines = lines_at(self._names, places)
            self._last = pattern, exact, self._ids[lines[self._is_current[lines]]]
        return self._last[2]

    def _count(self, word: str) -> int:
        """How often a word stands in names, roughly."""
        names = self._names if _has_digits(word) else self._stems
        return self._directories.text.count(word) + names.text.count(word)

    def _having(self, word: str) -> Mask:
        """The lines in which a word begins with this one."""
        found: Mask = self._directories.having(word)[self._directory_of]
        if _has_digits(word):
            return found | self._names.having(word)
        having: Mask = found | self._stems.having(word)[self._stem_of]
        return having

    def _has(self, line: int, word: str) -> bool:
        directory = self._directories.each[self._directory_of[line]]
        return begins_words(directory, word) or begins_words(self._names.each[line], word)

    def _take_in(self) -> None:
        """Append what was put since the last search: a text grows by being copied."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        self._spelling = None
        parts = [
            fold(path).replace(END, " ").replace(NAME, " ").rpartition("/") for _, path in waiting
        ]
        names = [name for _, _, name in parts]
        directories = self._directories.numbers([directory for directory, _, _ in parts])
        stems = self._stems.numbers([name.translate(_ZEROS) for name in names])
        lines = self._names.numbers(names)
        ids = np.fromiter((photo for photo, _ in waiting), np.uint32, len(waiting))
        self._ids = np.append(self._ids, ids)
        self._directory_of = np.append(self._directory_of, np.array(directories, dtype=np.int32))
        self._stem_of = np.append(self._stem_of, np.array(stems, dtype=np.int32))
        self._is_current = np.append(self._is_current, np.zeros(len(lines), dtype=np.bool_))
        before = [self._line_of[photo] for photo, _ in waiting if photo in self._line_of]
        self._line_of.update(zip(ids.tolist(), lines, strict=True))
        self._is_current[before] = False
        self._is_current[[self._line_of[photo] for photo in ids.tolist()]] = True


def _matches(folded: str, text: str, *, exact: bool) -> list[int]:
    """Where names begin that fit a pattern, in a text of names."""
    if _JOKERS.search(folded):
        parts = ["[^\n]*" if c == "*" else "[^\n]" if c == "?" else re.escape(c) for c in folded]
        wanted = f"{NAME}{''.join(parts)}(?=\n|\\.[^.\n]*\n)"
    else:
        wanted = NAME + re.escape(folded) + (r"(?=\n|\.[^.\n]*\n)" if exact else "")
    return [match.start() for match in re.finditer(wanted, text)]


def _has_digits(word: str) -> bool:
    return any(map(str.isdigit, word))
