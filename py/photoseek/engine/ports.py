"""What the engine needs of the tab and of the other tabs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..exchange.ports import ImportStore, Thumbnails
from ..host_objects import HostBlob
from ..indexing.ports import Folder, FolderSource, IndexingStore
from ..library.marks import Mark, Marks
from ..library.ports import LibraryStore
from ..library.saved_searches import SavedSearches
from ..library.stored import Added, Space
from ..photo import FolderRecord, Skipped
from ..pictures.sources import Source

OnProgress = Callable[[Mapping[str, object]], None]
"""Sends the progress of a call to whoever made it; most calls have none."""


class Folders(Protocol):
    """The folders whose files can be read now, by the id they have in the library."""

    def open(self, folder: int, source: FolderSource) -> Folder:
        """Make the files of a folder readable.

        Raises:
            FolderRefused: The source holds neither a handle nor files.
        """
        ...

    def is_open(self, folder: int) -> bool:
        """Whether its files can be read now."""
        ...

    def close(self, folder: int) -> None:
        """Let go of a folder's files."""
        ...

    async def may_read(self, handle: object) -> bool:
        """Whether a folder of an earlier visit can be read without asking."""
        ...

    async def is_there(self, handle: object) -> bool:
        """Whether a folder that may be read is still on disk, where it was."""
        ...

    def opened(self, folder: int) -> Folder:
        """The files of a folder that is open."""
        ...

    async def is_in(self, outer: object, inner: object) -> bool:
        """Whether a directory lies somewhere in another one, both by their handles."""
        ...

    async def is_same(self, one: object, other: object) -> bool:
        """Whether two handles are of one folder on disk."""
        ...

    async def original(self, folder: int, path: str) -> HostBlob:
        """A file as the browser has it.

        Raises:
            FolderUnavailable: The folder is not open, or no longer readable.
        """
        ...

    def file(self, blob: HostBlob) -> Source:
        """A file of the browser's, to be read in parts."""
        ...

    async def blob_bytes(self, blob: HostBlob) -> bytes:
        """The bytes of a file that came with a query.

        Raises:
            UnreadableFile: It is gone.
        """
        ...

    def typed(self, blob: HostBlob, mime: str) -> HostBlob:
        """The same bytes, of which nothing is read, under another MIME type."""
        ...

    def to_blob(self, data: bytes, mime: str) -> HostBlob:
        """Wrap bytes for the page."""
        ...


class WriteLock(Protocol):
    """One run at a time writes to the library, in whatever tab."""

    async def acquire(self) -> bool:
        """Take the lock; False when somebody else has it."""
        ...

    async def wait(self) -> None:
        """Take the lock as soon as nobody else has it, who may be gone without a word by then."""
        ...

    def release(self) -> None:
        """Give it back."""
        ...

    def announce(self) -> None:
        """Let other tabs know that the library has changed."""
        ...


class Store(LibraryStore, IndexingStore, Thumbnails, ImportStore, Protocol):
    """Where a library is kept: all that the rooms ask of it, and what the engine does.

    Every method that writes is one transaction, and a cancel waits for its end; ``then`` is called
    in the same breath. After a write that has failed for any reason but StoreFull nothing more is
    written until the library was loaded again: ``changed_elsewhere`` says so.
    """

    @property
    def marks(self) -> Marks:
        """What people have said of their photos, as it was last read or written here."""
        ...

    async def marks_elsewhere(self) -> Marks | None:
        """The same, if another tab has changed it since; None: it has not."""
        ...

    async def mark(
        self, mark: Mark, photos: Sequence[int], *, on: bool, then: Callable[[Marks], None]
    ) -> None:
        """Give a mark to photos, or take it from them; needs no turn among the tabs."""
        ...

    async def rename_mark(
        self, mark: Mark, name: str | None, *, then: Callable[[Marks], None]
    ) -> None:
        """Call a mark something else, or take it from all photos (None)."""
        ...

    async def forget(self, photos: Sequence[int], then: Callable[[Marks], None]) -> None:
        """Let photos be out of the library, for good once this page is closed."""
        ...

    async def bring_back(self, photos: Sequence[int]) -> None:
        """Undo :meth:`forget`; the library has to be loaded again."""
        ...

    async def save_skipped(
        self, folder: int, skipped: Sequence[Skipped], then: Callable[[], None] = lambda: None
    ) -> None:
        """Replace the list of skipped files of a folder."""
        ...

    async def mend(self) -> int:
        """Check what was loaded: no block damaged, no photo twice, no vector without its photo.

        What fails is removed, so that the next run indexes those photos again.

        Returns:
            How many photos those are; the library has to be loaded again if it is any.
        """
        ...

    async def changed_elsewhere(self) -> bool:
        """Whether the store holds something else than what was read or written here."""
        ...

    async def added_elsewhere(self, fingerprints: Sequence[str]) -> Added | None:
        """What another tab has added since, with the vectors of these models.

        Returns:
            None if it has done more, or very much: then everything has to be loaded again.
        """
        ...

    async def save_folder(
        self, folder: FolderRecord, then: Callable[[], None] = lambda: None
    ) -> None:
        """Add a folder, or rename it."""
        ...

    async def set_aside(self, folders: Sequence[FolderRecord], then: Callable[[], None]) -> None:
        """Keep folders, with all that is in them, out of the library from now on."""
        ...

    async def take_back(self, folders: Sequence[FolderRecord], then: Callable[[], None]) -> None:
        """Undo :meth:`set_aside`; the library has to be loaded again."""
        ...

    async def purge(self) -> None:
        """Forget the folders set aside for good, unless the page that has done so is still open.

        Their photos go, the thumbnails, the vectors of all models, the lists of skipped files.
        """
        ...

    async def remove_vectors(self, model: str) -> None:
        """Forget what a model has read of the photos, in all its revisions and precisions."""
        ...

    async def searches(self) -> SavedSearches:
        """The saved searches, as they are now."""
        ...

    async def save_searches(self, now: SavedSearches, before: SavedSearches) -> None:
        """Replace them; StoreFailed if another tab has done so since ``before`` was read."""
        ...

    async def sorted_photos(
        self, model: str
    ) -> tuple[NDArray[np.uint16], NDArray[np.uint8]] | None:
        """What a model has found photos to be of, by id; None if it has not looked last."""
        ...

    async def save_sorted_photos(
        self, model: str, seen: tuple[NDArray[np.uint16], NDArray[np.uint8]]
    ) -> None:
        """Keep it in place of what was there."""
        ...

    async def storage(self) -> Space:
        """Space used; a large library is not read for it."""
        ...
