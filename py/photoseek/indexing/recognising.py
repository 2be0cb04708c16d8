"""Finds photos again under another name, by their content: they keep their vectors."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from ..errors import PhotoError
from ..photo import Photo
from ..pictures.content_digest import content_digest, ends_digest, ends_in, is_certain
from .changes import Plan
from .ports import FileEntry, Folder

_AT_ONCE = 32
"""Files whose ends are read together: 4 MB at most."""


async def recognise(
    plan: Plan, lost: Iterable[Photo], files: Folder
) -> list[tuple[FileEntry, Photo]]:
    """Tell which new or changed files are photos that are not where they were.

    Only files of the same size are looked into, and of those the ends first. Where these are a
    photo's, all of the file is read before it is believed: scans with white margins share their
    ends. A photo of which an earlier version has kept the ends alone is not recognised.

    Args:
        plan: The walk.
        lost: Photos whose files are gone; those whose files are others by now come from the plan.
        files: Where the files are.

    Returns:
        Files with the photo each of them is; no photo twice.
    """
    was = {entry.path: photo for entry, photo in plan.changed}
    by_content: dict[tuple[int, str], list[Photo]] = {}
    for photo in {photo.id: photo for photo in [*lost, *was.values()]}.values():
        if photo.digest is not None and is_certain(photo.size, photo.digest):
            by_content.setdefault((photo.size, photo.digest), []).append(photo)
    sizes = {size for size, _ in by_content}
    likely = {(size, ends_in(digest)) for size, digest in by_content}
    entries = [*plan.new, *(entry for entry, _ in plan.changed)]
    promising = [entry for entry in entries if entry.size in sizes]
    found: list[tuple[FileEntry, Photo]] = []
    for start in range(0, len(promising), _AT_ONCE):
        some = promising[start : start + _AT_ONCE]
        digests = await asyncio.gather(*(_ends(entry, files) for entry in some))
        for entry, ends in zip(some, digests, strict=True):
            if (entry.size, ends) not in likely:
                continue
            digest = await _whole(entry, files, ends)
            candidates = by_content.get((entry.size, digest), [])
            others = [photo for photo in candidates if photo is not was.get(entry.path)]
            if others:
                photo = max(others, key=lambda each: _likeness(each, entry))
                candidates.remove(photo)
                found.append((entry, photo))
    return found


async def _ends(entry: FileEntry, files: Folder) -> str:
    """Empty where the file cannot be read; whoever indexes it will say why."""
    try:
        return ends_digest(entry.size, await files.read_ends(entry.path))
    except PhotoError:
        return ""


async def _whole(entry: FileEntry, files: Folder, ends: str) -> str:
    """The digest of all of a file whose ends are known; empty as above."""
    if is_certain(entry.size, ends):
        return ends
    try:
        return await content_digest(await files.open(entry.path))
    except PhotoError:
        return ""


def _likeness(photo: Photo, entry: FileEntry) -> tuple[bool, bool]:
    """Of several photos of one content, the one that has the least changed is meant."""
    return photo.path == entry.path, photo.name == entry.path.rpartition("/")[2]
