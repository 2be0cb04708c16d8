"""Sidecars of a walk, against those that were read before: which photos are told of anew.

A folder's list of files that were not indexed has them as what belongs to a photo, with the size
and the date that they had when they were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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

    def see(self, entries: Iterable[FileEntry]) -> None:
        """Take some entries of the walk."""
        some = [entry for entry in entries if is_sidecar(entry.path)]
        self._there.update((entry.path, entry) for entry in some)
        self._sidecars.see(entry.path for entry in some)

    def of(self, path: str) -> tuple[str, ...]:
        """The sidecars of a photo, those that say the most first."""
        return self._sidecars.of(path)

    def told_anew(self, photos: Sequence[Photo], *, whole: bool) -> list[Photo]:
        """Photos whose sidecars have come, changed or gone since they were read.

        Args:
            photos: Those of the folder whose files are there, unchanged.
            whole: Whether the walk has seen all of the folder; if not, nothing is gone.
        """
        gone = Sidecars()
        if whole:
            gone.see(self._before.keys() - self._there.keys())
        return [
            photo
            for photo in photos
            if any(self._is_other(path) for path in self.of(photo.path)) or gone.of(photo.path)
        ]

    def put_to_use(
        self, passed: Sequence[Skipped], photos: Iterable[str], unread: Iterable[Photo]
    ) -> list[Skipped]:
        """Files that were passed over; of these, sidecars belong to a photo from now on.

        Args:
            passed: What a walk has passed over.
            photos: Paths of the photos that are there.
            unread: Photos whose sidecars have yet to be read.
        """
        if not self._there:
            return list(passed)
        owners: dict[str, str] = {}
        for path in photos:
            for sidecar in self.of(path):
                owners.setdefault(sidecar, path)
        later = {path for photo in unread for path in self.of(photo.path)}
        return [
            _record(self._there[file.path], owners[file.path], read=file.path not in later)
            if file.path in owners
            else file
            for file in passed
        ]

    def as_read(self, photo: Photo) -> list[Skipped]:
        """Of the sidecars of a photo: what is known of them once they have been read."""
        return [_record(self._there[path], photo.path, read=True) for path in self.of(photo.path)]

    def _is_other(self, path: str) -> bool:
        before, now = self._before.get(path), self._there[path]
        return before is None or (before.size, before.modified) != (now.size, now.modified)


def _record(entry: FileEntry, photo: str, *, read: bool) -> Skipped:
    size, modified = (entry.size, entry.modified) if read else (UNKNOWN, UNKNOWN)
    return skipped(entry.path, size, modified, Companion(photo=photo))
