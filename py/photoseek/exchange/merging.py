"""What an import means for a library: which photos are new, newer, or there already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count

from ..library.library import Library
from ..library.marks import Said
from ..photo import FolderRecord, Missing, Photo, Skipped
from .folder_names import free_name
from .layout import ImportedPhoto
from .same_folders import same_folders


@dataclass(frozen=True, slots=True)
class Merge:
    """What is to be written."""

    folders: Sequence[FolderRecord]
    """New ones."""
    photos: Sequence[tuple[int, Photo]]
    """Row of the file, and the photo it becomes; ascending rows."""
    replaced: Sequence[int]
    """Photos of the library that give way to newer ones."""
    back: Sequence[int]
    """Photos of the library that were set aside, their files being gone: these too give way."""
    embedded: frozenset[int]
    """Photos of ``photos`` that the library knows already, without a vector of this model."""
    skipped: dict[int, Sequence[Skipped]]
    """Folder -> its list of skipped files, where that changes."""
    missing: dict[int, Missing]
    """Folder -> its missing photos, where that changes."""
    heirs: dict[int, int]
    """Photos that give way -> those that take their places."""
    said: Sequence[tuple[int, Said]]
    """What the file says of photos, and the library does not."""
    kept: int
    """Rows that the library has as they are, or newer."""

    @property
    def added(self) -> int:
        """Photos that are new to the library, or to the model."""
        return len(self.photos) - len(self.replaced)


def plan_merge(rows: Sequence[ImportedPhoto], library: Library) -> Merge:
    """Compare a file's photos with a library's, by folder and the path inside it.

    Which folder of the library a folder of the file is: see :func:`same_folders`. A photo of the
    same size and modification time is the same one, and the library's stays as it is; of two states
    of a photo the one modified later wins.
    """
    homes = same_folders(rows, library)
    taken = {folder.name for folder in library.folders.values()}
    new_folder, new_photo = _counter(library.next_folder), _counter(library.next_photo)
    folders: list[FolderRecord] = []
    photos: list[tuple[int, Photo]] = []
    replaced: list[int] = []
    back: list[int] = []
    embedded: set[int] = set()
    skipped: dict[int, dict[str, Skipped]] = {}
    heirs: dict[int, int] = {}
    said: list[tuple[int, Said]] = []
    kept = 0
    aside = {
        (photo.folder, photo.path): photo.id
        for folder in homes.values()
        for photo in library.aside_of(folder)
    }
    for row, imported in enumerate(rows):
        folder = homes.get(imported.folder_name)
        if folder is None:
            record = FolderRecord(new_folder(), free_name(imported.folder_name, taken))
            folder = homes[imported.folder_name] = record.id
            folders.append(record)
            taken.add(record.name)
        photo = imported.photo
        before = library.photos_of(folder).get(photo.path)
        if before is not None and _same(before, photo):
            said.append((before.id, imported.said))
            if before.id in library.matrix:
                kept += 1
                continue
            embedded.add(before.id)
            photos.append((row, before))
        elif before is not None and before.modified > photo.modified:
            said.append((before.id, imported.said))
            kept += 1
            continue
        else:
            new = replace(photo, id=new_photo(), folder=folder)
            if before is not None:
                replaced.append(before.id)
                heirs[before.id] = new.id
            elif (folder, photo.path) in aside:
                back.append(aside[folder, photo.path])
                heirs[back[-1]] = new.id
            said.append((new.id, imported.said))
            photos.append((row, new))
        if photo.path in library.skipped_of(folder):
            rest = skipped.setdefault(folder, dict(library.skipped_of(folder)))
            rest.pop(photo.path, None)
    gone = {*replaced, *back}
    missing = {folder: library.missing_of(folder) for folder in homes.values()}
    return Merge(
        folders,
        photos,
        replaced,
        back,
        frozenset(embedded),
        {folder: list(files.values()) for folder, files in skipped.items()},
        {each: before.without(gone) for each, before in missing.items() if before.any_of(gone)},
        heirs,
        _news(said, library),
        kept,
    )


def _news(said: Sequence[tuple[int, Said]], library: Library) -> list[tuple[int, Said]]:
    """What the library does not say already."""
    given = [(photo, each) for photo, each in said if any(True for _ in each.marks)]
    known = library.marks.said_of([photo for photo, _ in given])
    return [
        (photo, each)
        for (photo, each), before in zip(given, known, strict=True)
        if not {mark.key for mark in each.marks} <= {mark.key for mark in before.marks}
    ]


def _same(one: Photo, other: Photo) -> bool:
    return one.size == other.size and one.modified == other.modified


def _counter(start: int) -> Callable[[], int]:
    numbers = count(start)
    return lambda: next(numbers)
