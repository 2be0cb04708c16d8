"""What a fresh walk of a folder means: new, changed, unchanged, gone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .errors import NotAnImage, UnreadableFile
from .images import is_candidate, is_hidden
from .photo import Photo, Skipped
from .ports import FileEntry

_PASSING = frozenset({UnreadableFile.code})
"""Reasons that may be gone by the next walk: these files are tried again."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an indexing run has to do with a folder."""

    new: list[FileEntry]
    changed: list[tuple[FileEntry, Photo]]
    """The file as it is now, and the photo it was."""
    unembedded: list[tuple[FileEntry, Photo]]
    """Unchanged photos without a vector of the model in use."""
    unchanged: int
    gone: list[Photo]
    skipped: list[Skipped]
    """Files that need not be opened: no images by name, or skipped before and unchanged since."""


def plan(
    entries: Iterable[FileEntry],
    known: Mapping[str, Photo],
    skipped: Mapping[str, Skipped],
    is_embedded: Callable[[Photo], bool],
) -> Plan:
    """Compare a walk with what is known of the folder.

    A file is the same while its path, size and modification time are.

    Args:
        entries: Every file the walk saw.
        known: The folder's photos by path.
        skipped: The folder's skipped files by path.
        is_embedded: Whether a photo has a vector of the model in use.
    """
    new: list[FileEntry] = []
    changed: list[tuple[FileEntry, Photo]] = []
    unembedded: list[tuple[FileEntry, Photo]] = []
    passed: list[Skipped] = []
    unchanged = 0
    seen: set[str] = set()
    for entry in entries:
        if is_hidden(entry.path):
            continue
        seen.add(entry.path)
        photo = known.get(entry.path)
        before = skipped.get(entry.path)
        if not is_candidate(entry.path):
            passed.append(_not_an_image(entry))
        elif photo is not None and _same(entry, photo):
            if is_embedded(photo):
                unchanged += 1
            else:
                unembedded.append((entry, photo))
        elif photo is not None:
            changed.append((entry, photo))
        elif before is not None and _same(entry, before) and before.code not in _PASSING:
            passed.append(before)
        else:
            new.append(entry)
    gone = [photo for path, photo in known.items() if path not in seen]
    return Plan(new, changed, unembedded, unchanged, gone, passed)


def _same(entry: FileEntry, record: Photo | Skipped) -> bool:
    return entry.size == record.size and entry.modified == record.modified


def _not_an_image(entry: FileEntry) -> Skipped:
    return Skipped(
        entry.path,
        entry.size,
        entry.modified,
        NotAnImage.code,
        "Not an image, by the ending of its name.",
    )
