"""Which files belong to a photo, by the list of those that are no photos by themselves."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import Companion
from ..photo import Photo, Skipped


class Companions:
    """Of one folder."""

    def __init__(self, skipped: Iterable[Skipped]) -> None:
        """Find them in a folder's list of files that were not indexed."""
        self.count = 0
        """Files that belong to a photo."""
        self._names: dict[str, list[str]] = {}
        for file in skipped:
            if is_companion(file):
                self.count += 1
                name = file.path.rpartition("/")[2]
                self._names.setdefault(str((file.parameters or {}).get("photo")), []).append(name)

    def of(self, photo: Photo) -> list[str]:
        """Names of the files that belong to a photo."""
        return self._names.get(photo.path, [])


def is_companion(file: Skipped) -> bool:
    """Whether a file was not indexed because it belongs to a photo."""
    return file.code == Companion.code
