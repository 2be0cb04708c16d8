"""Sidecars of a walk, against those that were read before: which photos are told of anew.

A folder's list of files that were not indexed has them as what belongs to a photo, with the size
and the date that they had when they were read.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from ..errors import Companion
from ..library.companions import is_companion
from ..photo import Photo, Skipped, skipped
from ..pictures.endings import is_sidecar
from ..pictures.metadata.sidecars import Sidecars
from .ports import UNKNOWN, FileEntry


class SidecarChanges:
    """What lies beside the photos of a folder."""

    def __init__(self, before: Mapping[str, Skipped]) -> None:
        """Compare with what was read.

        Args:
            before: The folder's files that were not indexed, by path.
        """
        self._before = {
            path: file for path, file in before.items() if is_sidecar(path) and is_companion(file)
        }
        self._there: dict[str, FileEntry] = {}
        self._sidecars = Sidecars()
        self._unread: set[str] = set()
        self._news = Sidecars()
        """The same by photo."""
        self._shared: set[str] = set()
        """Those of photos that this walk has not seen."""
        self._lost: set[str] = set()
        """Those that are gone,"""
        self._gone = Sidecars()
        """by photo."""
        self._owners: dict[str, str] = {}
        """Sidecar -> the photo that it belongs to, of those that have yet to be read."""

    def see(self, entries: Iterable[FileEntry]) -> None:
        """Take some entries of the walk."""
        some = [entry for entry in entries if is_sidecar(entry.path)]
        self._there.update((entry.path, entry) for entry in some)
        self._sidecars.see(entry.path for entry in some)

    def of(self, path: str) -> tuple[str, ...]:
        """The sidecars of a photo, those that say the most first."""
        return self._sidecars.of(path)

    def walked(self, photos: Sequence[str], known: Iterable[str], *, whole: bool) -> None:
        """The walk has ended: from here on it is known which sidecars have yet to be read.

        Args:
            photos: Paths of the photos that are there.
            known: Paths of the photos that the library has of the folder.
            whole: Whether the walk has seen all of the folder; if not, nothing is gone.
        """
        seen = set(photos)
        others = [] if whole else [path for path in known if path not in seen]
        there = seen.union(others)
        self._unread = {path for path in self._there if self._kept(path, there) is None}
        self._news.see(self._unread)
        for path in (*photos, *others):
            for sidecar in self._news.of(path):
                self._owners.setdefault(sidecar, path)
        self._shared = {sidecar for path in others for sidecar in self._news.of(path)}
        if whole:
            self._lost = self._before.keys() - self._there.keys()
            self._gone.see(self._lost)

    def told_anew(self, photos: Sequence[Photo], moved: Container[str]) -> list[Photo]:
        """Those of some photos whose sidecars have come, changed or gone since they were read.

        Args:
            photos: As they are now.
            moved: Paths of those that were elsewhere; what lies beside them was not read for them.
        """
        return [
            photo
            for photo in photos
            if self._news.of(photo.path)
            or self._gone.of(photo.path)
            or (photo.path in moved and self.of(photo.path))
        ]

    def put_to_use(self, passed: Sequence[Skipped], later: Sequence[Photo]) -> list[Skipped]:
        """Files that were passed over; of these, sidecars belong to a photo from now on.

        Args:
            passed: What a walk has passed over.
            later: Photos whose sidecars are read by and by.
        """
        waiting = {path for photo in later for path in self._news.of(photo.path)} | self._shared
        return [*(self._belonging(file, waiting) for file in passed), *self._gone_from(later)]

    def elsewhere(self, files: Iterable[Skipped], read: Iterable[str]) -> list[Skipped]:
        """Files that a walk of some others has not seen.

        Args:
            files: What is known of them.
            read: Paths of photos that are read without their sidecars.
        """
        known = Sidecars()
        known.see(self._before)
        waiting = {sidecar for path in read for sidecar in known.of(path)}
        return [
            replace(file, size=UNKNOWN, modified=UNKNOWN) if file.path in waiting else file
            for file in files
        ]

    def after(self, files: Iterable[Skipped], untold: Sequence[Photo]) -> list[Skipped]:
        """A folder's list once its photos were told anew.

        Args:
            files: The list.
            untold: Photos that could not be told now: the next look tries them again.
        """
        now = {file.path: file for file in files if file.path not in self._lost}
        for photo in untold:
            now |= {path: unread(path, photo.path) for path in self.of(photo.path)}
        return [*now.values(), *self._gone_from(untold)]

    def _gone_from(self, photos: Sequence[Photo]) -> list[Skipped]:
        """What was known of sidecars that are gone, until their photos have been told of it."""
        gone = {path: self._before[path] for each in photos for path in self._gone.of(each.path)}
        return list(gone.values())

    def _belonging(self, file: Skipped, waiting: set[str]) -> Skipped:
        path = file.path
        if path in self._owners:
            return _record(self._there[path], self._owners[path], read=path not in waiting)
        return self._before[path] if path in self._there and path not in self._unread else file

    def must_wait(self, photo: Photo, unread: Sequence[str]) -> bool:
        """Whether nothing new can be said of a photo, as these sidecars cannot be read now."""
        if not unread or self._gone.of(photo.path):
            return False
        return set(self._news.of(photo.path)) <= set(unread)

    def as_read(self, photo: Photo, unread: Sequence[str]) -> list[Skipped]:
        """Of the sidecars of a photo: what is known of them once all but some have been read."""
        waiting = self._shared.union(unread)
        return [
            _record(self._there[path], photo.path, read=path not in waiting)
            for path in self.of(photo.path)
        ]

    def _kept(self, path: str, photos: set[str]) -> Skipped | None:
        """What is known of a sidecar that is as it was, beside the photo that it belonged to."""
        before, now = self._before.get(path), self._there[path]
        if before is None or (before.size, before.modified) != (now.size, now.modified):
            return None
        return before if (before.parameters or {}).get("photo") in photos else None


def unread(path: str, photo: str) -> Skipped:
    """The record of a sidecar that has yet to be read."""
    return skipped(path, UNKNOWN, UNKNOWN, Companion(photo=photo))


def _record(entry: FileEntry, photo: str, *, read: bool) -> Skipped:
    if not read:
        return unread(entry.path, photo)
    return skipped(entry.path, entry.size, entry.modified, Companion(photo=photo))
