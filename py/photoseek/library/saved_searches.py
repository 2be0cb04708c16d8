"""Searches that people have given a name: albums that are always up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..errors import NotFound

LONGEST_NAME, LONGEST_VIEW = 200, 8_000
"""Letters; what is beyond them is cut, or refused."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """What was asked, under a name."""

    id: int
    name: str
    view: str
    """As the page writes it into its address: words, filters, an example by its path. It names
    folders, so that it means the same in another browser."""


@dataclass(frozen=True, slots=True)
class SavedSearches:
    """All of them, in the order in which they were saved."""

    version: int = 0
    """Raised by every change, so that no tab writes over what another one has written."""
    all: tuple[SavedSearch, ...] = ()

    def add(self, name: str, view: str) -> SavedSearches:
        """With one more; one of the same view gets the new name."""
        known = next((each for each in self.all if each.view == view), None)
        if known is not None:
            return self.rename(known.id, name)
        id = max((each.id for each in self.all), default=0) + 1
        return self._with((*self.all, SavedSearch(id, _named(name), view)))

    def rename(self, id: int, name: str) -> SavedSearches:
        """With another name of one.

        Raises:
            NotFound: There is none of this id.
        """
        self._require(id)
        return self._with(
            replace(each, name=_named(name)) if each.id == id else each for each in self.all
        )

    def remove(self, id: int) -> SavedSearches:
        """Without one; raises as :meth:`rename`."""
        self._require(id)
        return self._with(each for each in self.all if each.id != id)

    def merge(self, others: Iterable[tuple[str, str]]) -> SavedSearches:
        """With those of another library, names and views, that are not there."""
        merged = self
        for name, view in others:
            if all(each.view != view for each in merged.all):
                merged = merged.add(name, view)
        return replace(merged, version=self.version + 1) if merged.all != self.all else self

    def _with(self, all: Iterable[SavedSearch]) -> SavedSearches:
        return SavedSearches(self.version + 1, tuple(all))

    def _require(self, id: int) -> None:
        if all(each.id != id for each in self.all):
            raise NotFound(reason="search")


NO_SEARCHES = SavedSearches()


def _named(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME] or "?"
