"""What people have said of their photos: favourites, albums, tags, and what is not to be shown.

It belongs to the photos, by their ids, wherever their files lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

import numpy as np

from ..vectors.photo_ids import Ids
from .query.vocabulary import fold

MarkKind = Literal["favourite", "hidden", "forgotten", "album", "tag"]
KINDS: tuple[MarkKind, ...] = get_args(MarkKind)
SAID_BY_PEOPLE: tuple[MarkKind, ...] = ("favourite", "hidden", "album", "tag")
LONGEST_NAME = 200
"""Characters of the name of an album or a tag."""
NAMED: tuple[MarkKind, ...] = ("album", "tag")
"""Of these there are many, each with a name."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that photos can be said to be."""

    kind: MarkKind
    name: str = ""
    """As it was first written; empty where the kind says it all."""

    @property
    def key(self) -> tuple[MarkKind, str]:
        """Equal for names that people take for the same."""
        return self.kind, fold(self.name)


FAVOURITE = Mark("favourite")
HIDDEN = Mark("hidden")
FORGOTTEN = Mark("forgotten")
"""On their way out of the library; until the page is closed there is a way back."""

_NONE: Ids = np.empty(0, dtype=np.uint32)


@dataclass(frozen=True, slots=True)
class Said:
    """All that was said of one photo."""

    favourite: bool = False
    hidden: bool = False
    albums: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def marks(self) -> Iterable[Mark]:
        """The same, one by one."""
        if self.favourite:
            yield FAVOURITE
        if self.hidden:
            yield HIDDEN
        yield from (Mark("album", name) for name in self.albums)
        yield from (Mark("tag", name) for name in self.tags)


NOTHING = Said()


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks of a library. Photos that are gone may still stand here; their ids never return."""

    photos: Mapping[Mark, Ids] = field(default_factory=dict)
    """Ascending ids, at least one."""

    def known(self, mark: Mark) -> Mark:
        """The mark as it was first written."""
        if mark in self.photos:
            return mark
        return next((each for each in self.photos if each.key == mark.key), mark)

    def of(self, mark: Mark) -> Ids:
        """The photos that have it."""
        return self.photos.get(self.known(mark), _NONE)

    def names(self, kind: MarkKind) -> list[str]:
        """Names of all marks of a kind, by the alphabet."""
        return sorted((mark.name for mark in self.photos if mark.kind == kind), key=fold)

    def said_of(self, photos: Sequence[int] | Ids) -> list[Said]:
        """What was said of some photos."""
        if not self.photos:
            return [NOTHING] * len(photos)
        ids = np.asarray(photos, dtype=np.uint32)
        having = {mark: np.isin(ids, of).tolist() for mark, of in self.photos.items()}
        albums, tags = self.names("album"), self.names("tag")
        none = [False] * len(ids)
        return [
            Said(
                having.get(FAVOURITE, none)[at],
                having.get(HIDDEN, none)[at],
                tuple(name for name in albums if having[Mark("album", name)][at]),
                tuple(name for name in tags if having[Mark("tag", name)][at]),
            )
            for at in range(len(ids))
        ]

    def changed(self, mark: Mark, photos: Iterable[int], *, on: bool) -> Marks:
        """With a mark given to some photos, or taken from them."""
        mark = self.known(mark)
        ids = np.fromiter(photos, dtype=np.uint32)
        before = self.of(mark)
        now = np.union1d(before, ids) if on else np.setdiff1d(before, ids)
        rest = {each: of for each, of in self.photos.items() if each != mark}
        return Marks(rest | {mark: now} if len(now) else rest)

    def renamed(self, mark: Mark, name: str | None) -> Marks:
        """With a mark under another name, or without it (None); one of that name takes it in."""
        mark = self.known(mark)
        rest = Marks({each: of for each, of in self.photos.items() if each != mark})
        if name is None or mark not in self.photos:
            return rest
        return rest.changed(Mark(mark.kind, name), self.photos[mark].tolist(), on=True)

    def without(self, photos: Iterable[int]) -> Marks:
        """With nothing said of some photos."""
        gone = np.fromiter(photos, dtype=np.uint32)
        left = {mark: np.setdiff1d(of, gone) for mark, of in self.photos.items()}
        return Marks({mark: of for mark, of in left.items() if len(of)})

    def inherited(self, heirs: Mapping[int, int]) -> Marks:
        """With what was said of photos said of those that take their places: old -> new."""
        if not heirs or not self.photos:
            return self
        old = np.fromiter(heirs, dtype=np.uint32)
        new = np.fromiter(heirs.values(), dtype=np.uint32)
        return Marks(
            {
                mark: np.union1d(np.setdiff1d(of, old), new[np.isin(old, of)])
                for mark, of in self.photos.items()
            }
        )

    def joined(self, said: Iterable[tuple[int, Said]]) -> Marks:
        """With what is said elsewhere of some photos."""
        given: dict[Mark, list[int]] = {}
        for photo, each in said:
            for mark in each.marks:
                given.setdefault(self.known(mark), []).append(photo)
        marks = self
        for mark, photos in given.items():
            marks = marks.changed(mark, photos, on=True)
        return marks


UNMARKED = Marks()
