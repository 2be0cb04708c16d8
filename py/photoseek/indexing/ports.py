"""Folders whose files can be read, and what is kept of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..host_objects import HostDirectory
from ..photo import Embedded, Missing, Photo, Skipped
from ..pictures.sources import Held, Source

UNKNOWN = -1
"""Size and date of what has not been looked into."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file that a walk has seen, or a folder that it could not look into."""

    path: str
    """Inside the folder, ``/`` between the parts."""
    size: int
    """UNKNOWN where nobody asked, as the ending is of no photo, and where it could not be told."""
    modified: int
    """Milliseconds since 1970, UTC; UNKNOWN as above."""


@dataclass(frozen=True, slots=True)
class FolderSource:
    """A folder the user chose: either its handle, or the files it held when it was chosen."""

    name: str
    handle: HostDirectory | None = None
    files: object | None = None
    """A list of the browser's own records, which passes through unopened: it may be long."""
    part: bool = False
    """These are only some of the folder's files: what is not among them is not taken for gone."""
    watched: bool = False
    """It is indexed because its files have changed, and nobody has asked: nothing is forgotten."""


class Folder(Protocol):
    """A folder whose files can be read now."""

    def walk(self, everything: bool = False) -> AsyncIterator[list[FileEntry]]:
        """All files of all subfolders, some at a time.

        Args:
            everything: Whether folders of programs and of the system are looked into as well.

        Raises:
            FolderUnavailable: The browser does not let us read it (any more).
        """
        ...

    async def check(self) -> None:
        """Look whether the folder itself is still there, whatever becomes of its files.

        Raises:
            FolderUnavailable: As walk.
        """
        ...

    async def read(self, path: str) -> Held:
        """One file, with all of its bytes.

        Raises:
            UnreadableFile: It is gone, locked, or permission was lost.
        """
        ...

    async def open(self, path: str) -> Source:
        """One file, to be read in parts. Raises as read."""
        ...

    async def read_heads(self, paths: Sequence[str], length: int) -> Sequence[bytes | None]:
        """The first bytes of several files, fewer of short ones; None where one cannot be read."""
        ...

    async def read_ends(self, path: str) -> bytes:
        """The first and last bytes of one file; see content_digest.ends_of. Raises as read."""
        ...


class IndexingStore(Protocol):
    """Where a library is kept. Every method is one transaction, and a cancel waits for its end.

    ``then`` is called in the same breath: whatever is in memory follows there, or not at all.

    Raises:
        StoreFull: No space; nothing was changed.
        StoreFailed: Anything else; nothing was changed as far as anybody knows.
    """

    async def append(
        self,
        fingerprint: str,
        batch: Sequence[Embedded],
        replaced: Sequence[int],
        then: Callable[[], None],
        heirs: Mapping[int, int] | None = None,
    ) -> None:
        """Add photos with thumbnails and vectors; ``replaced`` are removed in the same breath.

        What was said of photos is said of their ``heirs`` then: old -> new.
        A photo whose facts are there already (it has vectors of another model) gets its vector.
        """
        ...

    async def settle(
        self,
        missing: Mapping[int, Missing],
        moved: Sequence[Photo],
        forgotten: Sequence[int],
        then: Callable[[], None],
    ) -> None:
        """Keep what a walk, or the user, says of photos that are not where they were.

        Args:
            missing: By folder id, what is missing from now on.
            moved: Photos with new facts under the ids they have.
            forgotten: Photos to remove: facts, thumbnails, vectors of all models.
            then: As above.
        """
        ...

    async def save_skipped(self, folder: int, skipped: Sequence[Skipped]) -> None:
        """Replace the list of skipped files of a folder."""
        ...
