"""What the engine needs of the tab and of the other tabs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from ..host_objects import HostBlob
from ..indexing.ports import Folder, FolderSource

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

    async def is_same(self, one: object, other: object) -> bool:
        """Whether two handles are of one folder on disk."""
        ...

    async def original(self, folder: int, path: str) -> HostBlob:
        """A file as the browser has it.

        Raises:
            FolderUnavailable: The folder is not open, or no longer readable.
        """
        ...

    async def blob_bytes(self, blob: HostBlob) -> bytes:
        """The bytes of a file that came with a query.

        Raises:
            UnreadableFile: It is gone.
        """
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
