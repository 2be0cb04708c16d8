"""Words that were meant, where one letter is wrong: among those that photos are called by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

SHORTEST = 5
"""Letters: of four, "dogs" is a slip from "docs". The first one is taken to be right."""

_LETTERS = 64
"""Different ones that are tried: the most frequent; a library in Chinese has thousands."""


class Spelling:
    """The words of some names, with how often each stands there."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = Counter(word for word in words if len(word) >= SHORTEST)
        letters = Counter(letter for word in self._words for letter in word)
        self._letters = [letter for letter, _ in letters.most_common(_LETTERS)]

    def meant(self, word: str) -> str | None:
        """The most frequent word that is one letter away; None if there is none."""
        if len(word) < SHORTEST or not word.replace(" ", "").isalpha():
            return None
        near = {other: self._words[other] for other in self._near(word) if other in self._words}
        return max(near, key=lambda other: (near[other], other)) if near else None

    def _near(self, word: str) -> Iterator[str]:
        """A letter left out, put in, another in its place, two exchanged; but for the first."""
        for at in range(1, len(word) + 1):
            left, right = word[:at], word[at:]
            yield left + right[1:]
            yield left + right[1:2] + right[:1] + right[2:]
            for letter in self._letters:
                yield left + letter + right
                yield left + letter + right[1:]
