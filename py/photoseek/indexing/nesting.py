"""Tells whether a folder lies inside another one, by what is in both: browsers may not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..photo import Photo
from .ports import FileEntry, Folder
from .same_folder import likeness

_MOST = 8
"""Directories of one name that are compared."""


async def is_inside(
    entries: Sequence[FileEntry], name: str, photos: Mapping[str, Photo], files: Folder
) -> bool:
    """Whether files are those of a directory in a folder that is known.

    Args:
        entries: Some files, as same_folder.first_of gives them.
        name: Of the folder that they are in.
        photos: Those of the folder that is known, by path.
        files: Where the files are.
    """
    for directory in _directories(photos, name):
        start = len(directory)
        below = {path[start:]: photos[path] for path in photos if path.startswith(directory)}
        if (await likeness(entries, below, files)).is_renamed:
            return True
    return False


async def holds(
    entries: Sequence[FileEntry], name: str, photos: Mapping[str, Photo], files: Folder
) -> bool:
    """Whether a directory among some files is a folder that is known.

    Args:
        entries: As above.
        name: Of the folder that is known.
        photos: Its photos by path.
        files: Where the files are.
    """
    for directory in _directories((entry.path for entry in entries), name):
        below = [entry for entry in entries if entry.path.startswith(directory)]
        placed = {directory + path: photo for path, photo in photos.items()}
        if (await likeness(below, placed, files)).is_renamed:
            return True
    return False


def _directories(paths: Iterable[str], name: str) -> Iterator[str]:
    """Directories of a name that are on the way to some files, with the ``/`` behind them."""
    found: dict[str, None] = {}
    for path in paths:
        parts = path.split("/")[:-1]
        for depth, part in enumerate(parts, 1):
            if part == name:
                found["/".join(parts[:depth]) + "/"] = None
        if len(found) >= _MOST:
            break
    yield from list(found)[:_MOST]
