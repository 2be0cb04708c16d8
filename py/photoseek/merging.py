"""What an import means for a library: which photos are new, newer, or there already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count

from .library import Library
from .library_file import ImportedPhoto
from .photo import FolderRecord, Photo, Skipped


@dataclass(frozen=True, slots=True)
class Merge:
    """What is to be written."""

    folders: Sequence[FolderRecord]
    """New ones."""
    photos: Sequence[tuple[int, Photo]]
    """Row of the file, and the photo it becomes; ascending rows."""
    replaced: Sequence[int]
    """Photos of the library that give way to newer ones."""
    embedded: frozenset[int]
    """Photos of ``photos`` that the library knows already, without a vector of this model."""
    skipped: dict[int, Sequence[Skipped]]
    """Folder -> its list of skipped files, where that changes."""
    kept: int
    """Rows that the library has as they are, or newer."""

    @property
    def added(self) -> int:
        """Photos that are new to the library, or to the model."""
        return len(self.photos) - len(self.replaced)


def plan_merge(rows: Iterable[ImportedPhoto], library: Library) -> Merge:
    """Compare a file's photos with a library's, by the folder's name and the path inside it.

    A photo of the same size and modification time is the same one, and the library's stays as it
    is; of two states of a photo the one modified later wins.
    """
    by_name = {folder.name: folder for folder in library.folders.values()}
    new_folder, new_photo = _counter(library.next_folder), _counter(library.next_photo)
    folders: list[FolderRecord] = []
    photos: list[tuple[int, Photo]] = []
    replaced: list[int] = []
    embedded: set[int] = set()
    skipped: dict[int, dict[str, Skipped]] = {}
    kept = 0
    for row, imported in enumerate(rows):
        folder = by_name.get(imported.folder_name)
        if folder is None:
            folder = by_name[imported.folder_name] = FolderRecord(
                new_folder(), imported.folder_name
            )
            folders.append(folder)
        photo = imported.photo
        before = library.photos_of(folder.id).get(photo.path)
        if before is not None and _same(before, photo):
            if before.id in library.matrix:
                kept += 1
                continue
            embedded.add(before.id)
            photos.append((row, before))
        elif before is not None and before.modified > photo.modified:
            kept += 1
            continue
        else:
            if before is not None:
                replaced.append(before.id)
            photos.append((row, replace(photo, id=new_photo(), folder=folder.id)))
        if photo.path in library.skipped_of(folder.id):
            rest = skipped.setdefault(folder.id, dict(library.skipped_of(folder.id)))
            rest.pop(photo.path, None)
    return Merge(
        folders,
        photos,
        replaced,
        frozenset(embedded),
        {folder: list(files.values()) for folder, files in skipped.items()},
        kept,
    )


def _same(one: Photo, other: Photo) -> bool:
    return one.size == other.size and one.modified == other.modified


def _counter(start: int) -> Callable[[], int]:
    numbers = count(start)
    return lambda: next(numbers)
