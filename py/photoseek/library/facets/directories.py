"""The folder, and the directory inside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .facet import Directory, Given, Kind
from .facts import Facts, Mask


@dataclass(frozen=True, slots=True)
class Below:
    """In one of some folders, in a directory or anywhere below it."""

    folders: tuple[int, ...]
    """All: empty."""
    path: str
    """All: empty."""

    def mask(self, facts: Facts) -> Mask:
        """Which photos are."""
        return facts.directories.mask(self._holds)

    def _holds(self, directory: tuple[int, str]) -> bool:
        folder, path = directory
        there = not self.path or f"{path}/".startswith(f"{self.path}/")
        return there and (not self.folders or folder in self.folders)


@dataclass(frozen=True, slots=True)
class Directories:
    """The facet."""

    id: str = "folder"
    kind: Kind = "tree"
    menu: str = "folder"
    fields: tuple[str, ...] = ("folders", "path")
    offers: str = "directories"

    def parse(self, given: Given) -> Below | None:
        """See :class:`facet.Facet`."""
        folders = tuple(map(int, given.get("folders") or ()))
        path = (given.get("path") or "").strip("/")
        return Below(folders, path) if folders or path else None

    def choices(self, facts: Facts, mask: Mask) -> Sequence[Directory]:
        """Every directory that photos lie in."""
        return [
            Directory(folder, path, photos)
            for (folder, path), photos in facts.directories.counted(mask)
        ]


DIRECTORIES = Directories()
