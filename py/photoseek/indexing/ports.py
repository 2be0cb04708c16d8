"""Folders whose files can be read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Protocol

from ..host_objects import HostDirectory

UNKNOWN = -1
"""Size and date of what has not been looked into."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file that a walk has seen, or a folder that it could not look into."""

    path: str
    """Inside the folder, ``/`` between the parts."""
    size: int
    """UNKNOWN where nobody asked, as the name is no photo's, and where it could not be told."""
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

    def walk(self) -> AsyncIterator[list[FileEntry]]:
        """All files of all subfolders, some at a time.

        Raises:
            FolderUnavailable: The browser does not let us read it (any more).
        """
        ...

    async def read(self, path: str) -> bytes:
        """The bytes of one file.

        Raises:
            UnreadableFile: It is gone, locked, or permission was lost.
        """
        ...

    async def read_ends(self, path: str) -> bytes:
        """The first and last bytes of one file; see content_digest.ends_of. Raises as read."""
        ...
