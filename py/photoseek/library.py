"""The library in memory: folders, photos, skipped files, and the vectors of the model in use."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .columns import Columns
from .errors import NotFound
from .photo import Embedded, FolderRecord, Photo, Skipped
from .photo_filter import EVERYTHING, PhotoFilter
from .ports import Rows, Store, Stored, StoredVectors
from .vectors import Matrix


class Library:
    """What can be found now. Filled from the store, then kept in step with it."""

    def __init__(self, stored: Stored, dimensions: int, rows: Rows | None = None) -> None:
        self.matrix = Matrix(dimensions, rows)
        self.columns = Columns()
        """The facts of the photos that the matrix has vectors of."""
        self.next_photo = stored.next_photo
        """An id that no photo has ever had."""
        self.folders: dict[int, FolderRecord] = {folder.id: folder for folder in stored.folders}
        self._photos: dict[int, Photo] = {}
        self._by_path: dict[int, dict[str, Photo]] = {}
        self._skipped: dict[int, dict[str, Skipped]] = {}
        self._by_date: tuple[PhotoFilter, list[int]] | None = None
        self.next_folder = stored.next_folder
        """An id that no folder has ever had."""
        for photo in stored.photos:
            if photo.folder in self.folders:
                self._add(photo)
        for folder, skipped in stored.skipped.items():
            self.set_skipped(folder, skipped)

    @property
    def skipped_count(self) -> int:
        """Skipped files in all folders."""
        return sum(len(skipped) for skipped in self._skipped.values())

    def photo(self, photo: int) -> Photo:
        """One photo.

        Raises:
            NotFound: There is none with this id.
        """
        try:
            return self._photos[photo]
        except KeyError:
            raise NotFound("This photo is no longer in the library.") from None

    def photos_of(self, folder: int) -> dict[str, Photo]:
        """A folder's photos by path."""
        return self._by_path.get(folder, {})

    def skipped_of(self, folder: int) -> dict[str, Skipped]:
        """A folder's skipped files by path."""
        return self._skipped.get(folder, {})

    def count_of(self, folder: int) -> int:
        """How many of a folder's photos can be found with the model in use."""
        return self.columns.in_folder(folder)

    def add_folder(self, folder: FolderRecord) -> None:
        """Add a folder, or replace what is known of it."""
        self.folders[folder.id] = folder
        self.next_folder = max(self.next_folder, folder.id + 1)

    def add_vectors(self, stored: StoredVectors) -> None:
        """Add some of the vectors that the store holds."""
        # A vector whose facts were damaged has no photo to show.
        known = np.array([photo in self._photos for photo in stored.ids.tolist()], dtype=bool)
        self.matrix.append(stored.ids[known], stored.vectors[known])
        self.columns.put([self._photos[photo] for photo in stored.ids[known].tolist()])
        self._by_date = None

    def append(self, batch: Sequence[Embedded], replaced: Sequence[int]) -> None:
        """Follow the store: add a batch, and drop what it replaces."""
        self.matrix.remove(replaced)
        self.columns.remove(replaced)
        for photo in replaced:
            self._drop(photo)
        for embedded in batch:
            self._add(embedded.photo)
        self.matrix.append(
            [embedded.photo.id for embedded in batch],
            np.stack([embedded.vector for embedded in batch]),
        )
        self.columns.put([embedded.photo for embedded in batch])

    def set_skipped(self, folder: int, skipped: Sequence[Skipped]) -> None:
        """Replace a folder's list of skipped files."""
        self._skipped[folder] = {file.path: file for file in skipped}

    def skip(self, folder: int, file: Skipped) -> None:
        """Add a file to a folder's list of skipped files."""
        self._skipped.setdefault(folder, {})[file.path] = file

    def remove_folder(self, folder: int) -> None:
        """Forget a folder and all that was in it."""
        photos = [photo.id for photo in self.photos_of(folder).values()]
        self.matrix.remove(photos)
        self.columns.remove(photos)
        for photo in photos:
            self._drop(photo)
        self._skipped.pop(folder, None)
        self._by_path.pop(folder, None)
        self.folders.pop(folder, None)

    def by_date(self, wanted: PhotoFilter = EVERYTHING) -> list[int]:
        """Photos that can be found, newest first: when taken, else when modified."""
        if self._by_date is None or self._by_date[0] != wanted:
            in_order = self.columns.newest_first(wanted, lambda photo: self._photos[photo].path)
            self._by_date = wanted, in_order
        return self._by_date[1]

    def _add(self, photo: Photo) -> None:
        self.next_photo = max(self.next_photo, photo.id + 1)
        self._photos[photo.id] = photo
        self._by_path.setdefault(photo.folder, {})[photo.path] = photo
        self._by_date = None

    def _drop(self, photo: int) -> None:
        gone = self._photos.pop(photo)
        if self._by_path[gone.folder].get(gone.path) is gone:
            del self._by_path[gone.folder][gone.path]
        self._by_date = None


async def open_library(
    store: Store, fingerprint: str, dimensions: int, rows: Rows | None = None
) -> Library:
    """The library as the store holds it now, with the vectors of one model.

    Raises:
        StoreFailed: The store could not be read.
    """
    library = Library(await store.load(), dimensions, rows)
    async for vectors in store.vectors(fingerprint):
        library.add_vectors(vectors)
    return library
