"""What the names of directories begin with, so that "in Holiday in Italy" is understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from .query.vocabulary import fold


class DirectoryWords:
    """Beginnings of names; of directories that are only ever added, each is looked at once."""

    def __init__(self) -> None:
        self._seen = 0
        self._names: set[str] = set()
        self._beginnings: set[str] = set()

    def of(self, directories: Sequence[tuple[int, str]]) -> set[str]:
        """What the names of some directories begin with.

        Args:
            directories: Folder and path; those of the last time come first.
        """
        new = {name for _, path in directories[self._seen :] for name in path.split("/")}
        for name in new - self._names:
            self._beginnings.update(beginnings(name))
        self._names |= new
        self._seen = len(directories)
        return self._beginnings


def beginnings(name: str) -> Iterator[str]:
    """What a name begins with, by whole words, folded."""
    return accumulate(fold(name).split(), lambda words, word: f"{words} {word}")
