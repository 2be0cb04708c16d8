"""Tells whether files are those of a folder that is known, by what they are and not by its name.

Two cameras' cards are both called DCIM, with files of the same names; a browser that gives files
without a handle says no more of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..errors import PhotoError
from ..photo import Photo
from ..pictures.content_digest import ends_digest, ends_in
from ..pictures.endings import ending_says
from ..pictures.hidden import passed_over
from .ports import UNKNOWN, FileEntry, Folder

ENOUGH = 2000
"""Files that are looked for in the folders that are known; a walk of all may take minutes."""

SAMPLE = 16
"""Files whose ends are read, of those under paths that are known and of the others each."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a sample of files has in common with the photos of a folder."""

    same: int
    """Files that are photos of it, under the same path or another."""
    other: int
    """Files that are others than its photos of the same path."""
    whole: bool
    """Whether most of the files, and of its photos, are under the same paths with equal sizes."""

    @property
    def is_same(self) -> bool:
        """Whether they are the folder of that name: more is as it was than has been changed."""
        return self.same > 0 and self.same >= self.other

    @property
    def is_renamed(self) -> bool:
        """Whether they are that folder, under whatever name."""
        return self.whole and self.same > 0 and self.other == 0


async def first_of(files: Folder) -> list[FileEntry]:
    """The first files of a folder that may be photos, and whose sizes are known.

    Raises:
        FolderUnavailable: It cannot be read.
    """
    first: list[FileEntry] = []
    async for entries in files.walk():
        first += [
            entry
            for entry in entries
            if entry.size != UNKNOWN
            and ending_says(entry.path) != "other"
            and passed_over(entry.path) is None
        ]
        if len(first) >= ENOUGH:
            break
    return first[:ENOUGH]


async def likeness(
    entries: Sequence[FileEntry], photos: Mapping[str, Photo], files: Folder
) -> Likeness:
    """Compare files with the photos of a folder, by path.

    Args:
        entries: As :func:`first_of` gives them.
        photos: The folder's.
        files: Where the files are.
    """
    sizes: dict[int, list[Photo]] = {}
    for photo in photos.values():
        sizes.setdefault(photo.size, []).append(photo)
    entries = [
        entry
        for entry in entries
        if ending_says(entry.path) == "picture" or entry.path in photos or entry.size in sizes
    ]
    placed = [entry for entry in entries if entry.path in photos]
    strewn = [entry for entry in entries if entry.path not in photos and entry.size in sizes]
    equal = sum(entry.size == photos[entry.path].size for entry in placed)
    placed, strewn = _some(placed), _some(strewn)
    digests = await asyncio.gather(*(_ends(entry, files) for entry in [*placed, *strewn]))
    ends = dict(zip((entry.path for entry in [*placed, *strewn]), digests, strict=True))
    same = [entry for entry in placed if _is_same(entry, photos[entry.path], ends[entry.path])]
    found = [
        entry
        for entry in strewn
        if any(_is_content(photo, ends[entry.path]) for photo in sizes[entry.size])
    ]
    return Likeness(
        same=len(same) + len(found),
        other=len(placed) - len(same),
        whole=2 * equal > len(entries) and 2 * equal > min(len(photos), ENOUGH),
    )


def _some(entries: Sequence[FileEntry]) -> list[FileEntry]:
    """Not more than SAMPLE, from all over."""
    step = -(-len(entries) // SAMPLE) or 1
    return list(entries[::step])


async def _ends(entry: FileEntry, files: Folder) -> str | None:
    """None where the file cannot be read."""
    try:
        return ends_digest(entry.size, await files.read_ends(entry.path))
    except PhotoError:
        return None


def _is_same(entry: FileEntry, photo: Photo, ends: str | None) -> bool:
    """Whether a file is the photo of its path; one that cannot be read goes by size and date."""
    if photo.digest is None or ends is None:
        return (entry.size, entry.modified) == (photo.size, photo.modified)
    return entry.size == photo.size and _is_content(photo, ends)


def _is_content(photo: Photo, ends: str | None) -> bool:
    return photo.digest is not None and ends_in(photo.digest) == ends
