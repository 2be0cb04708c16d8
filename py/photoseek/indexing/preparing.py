"""A model that is getting ready: its vectors are made beside those of the model that answers.

::

    Folder.walk -> photos without a vector of it -> decode ... -> Store.append -> Preparation.append

Nothing else of the library changes meanwhile. What has been made is kept, so it goes on with the
next visit; and a model whose vectors are there already takes over at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..library.library import Library
from ..library.ports import StoredVectorsOf
from ..library.stored import StoredVectors
from ..models.ports import LoadedModel
from ..photo import Embedded, Photo, Skipped

READY = 0.9
"""Of the photos that can be found, the part that a model must have read to take over at once.
Whoever goes back to a model after a few new photos does not wait; it reads those while it answers.
"""


class Preparation:
    """What a second model has read of the library. A run fills it: see run.Indexer.read_for."""

    def __init__(self, model: LoadedModel, library: Library, read: Sequence[int]) -> None:
        """Go on with a model.

        Args:
            model: The one that gets ready.
            library: As the model in use knows it.
            read: The photos that the store has vectors of this model for.
        """
        self.model = model
        self._library = library
        self._read = set(read)
        self._walked: set[int] = set()
        """Folders that were read to the end: what has no vector now cannot get one."""

    @property
    def next_photo(self) -> int:
        """An id that no photo has ever had."""
        return self._library.next_photo

    @property
    def done(self) -> int:
        """How many of the photos that can be found it has read."""
        return sum(self._done(folder) for folder in self._library.folders)

    @property
    def total(self) -> int:
        """How many photos can be found."""
        return len(self._library.matrix)

    @property
    def is_nearly_complete(self) -> bool:
        """Whether it may take over before it has read anything in this visit."""
        return self.done >= READY * self.total

    @property
    def is_complete(self) -> bool:
        """Whether there is nothing left that it could read."""
        return all(
            folder in self._walked or self.unread_of(folder) == 0
            for folder in self._library.folders
        )

    def unread_of(self, folder: int) -> int:
        """How many photos of a folder it has not read."""
        return self._library.count_of(folder) - self._done(folder)

    def walked(self, folder: int) -> None:
        """A folder was read to its end."""
        self._walked.add(folder)

    def is_embedded(self, photo: Photo) -> bool:
        """Whether a photo has a vector of this model."""
        return photo.id in self._read

    def photos_of(self, folder: int) -> Mapping[str, Photo]:
        """A folder's photos by path."""
        return self._library.photos_of(folder)

    def skipped_of(self, folder: int) -> Mapping[str, Skipped]:
        """A folder's skipped files by path."""
        return self._library.skipped_of(folder)

    def append(self, batch: Sequence[Embedded], replaced: Sequence[int]) -> None:
        """Follow the store: these photos have vectors of this model now."""
        self._read.difference_update(replaced)
        self._read.update(embedded.photo.id for embedded in batch)

    def follow(self, vectors: Sequence[StoredVectors]) -> None:
        """Another tab has let this model read some photos."""
        for some in vectors:
            self._read.update(some.ids.tolist())

    def skip(self, folder: int, file: Skipped) -> None:
        """A photo that cannot be read any more stays as the model in use has seen it."""

    def _done(self, folder: int) -> int:
        photos = self._library.columns.in_folder(folder)
        read = np.fromiter(self._read, dtype=np.uint32, count=len(self._read))
        return int(np.count_nonzero(np.isin(photos, read)))


async def go_on_with(model: LoadedModel, library: Library, store: StoredVectorsOf) -> Preparation:
    """Go on with what the store has of a model.

    Raises:
        StoreFailed: The store could not be read.
    """
    read: list[int] = []
    async for vectors in store.vectors(model.spec.fingerprint):
        read += vectors.ids.tolist()
    return Preparation(model, library, read)
