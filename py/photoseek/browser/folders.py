"""Folders and files, by way of web/engine/host/files.js."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import cast

import host
from pyodide.ffi import JsException

from ..content_digest import SPAN
from ..errors import FolderRefused, FolderUnavailable, UnreadableFile
from ..ports import FileEntry, Folder
from ..protocol import FolderSource, HostBlob
from .conversion import to_host


class BrowserFolder:
    """A mounted folder. Implements ports.Folder."""

    def __init__(self, folder: int) -> None:
        self._folder = folder

    async def walk(self) -> AsyncIterator[list[FileEntry]]:
        """All files of all subfolders, some hundreds at a time."""
        try:
            async for chunk in host.files.walk(self._folder):
                yield [
                    FileEntry(path, int(size), int(modified))
                    for path, size, modified in zip(
                        chunk.paths.to_py(),
                        chunk.sizes.to_py(),
                        chunk.modified.to_py(),
                        strict=True,
                    )
                ]
        except JsException as error:
            raise FolderUnavailable(
                "The folder can no longer be read. Choose it again to go on.", str(error)
            ) from error

    async def read(self, path: str) -> bytes:
        """The bytes of one file."""
        try:
            return (await host.files.read(self._folder, path)).to_bytes()
        except JsException as error:
            raise UnreadableFile("The browser could not read the file.", str(error)) from error

    async def read_ends(self, path: str) -> bytes:
        """The first and last bytes of one file."""
        try:
            return (await host.files.readEnds(self._folder, path, SPAN)).to_bytes()
        except JsException as error:
            raise UnreadableFile("The browser could not read the file.", str(error)) from error


class BrowserFolders:
    """The folders that are open in this tab. Implements ports.Folders."""

    def open(self, folder: int, source: FolderSource) -> Folder:
        """Make the files of a folder readable."""
        if not host.files.mount(folder, to_host(source)):
            raise FolderRefused("Choose a folder, or drop photos onto the page.")
        return BrowserFolder(folder)

    def is_open(self, folder: int) -> bool:
        """Whether its files can be read now."""
        return host.files.isMounted(folder)

    def close(self, folder: int) -> None:
        """Let go of a folder's files."""
        host.files.unmount(folder)

    async def is_same(self, one: object, other: object) -> bool:
        """Whether two handles are of one folder on disk."""
        return await host.files.isSame(one, other)

    async def original(self, folder: int, path: str) -> HostBlob:
        """A file as the browser has it."""
        try:
            return cast("HostBlob", await host.files.file(folder, path))
        except JsException as error:
            if error.name == "NotFoundError" and host.files.isMounted(folder):
                raise UnreadableFile("This photo is no longer where it was.", path) from error
            raise FolderUnavailable(
                "Open the folder again to see this photo in full size.", str(error)
            ) from error

    async def blob_bytes(self, blob: HostBlob) -> bytes:
        """The bytes of a file that came with a query."""
        try:
            return (await host.files.bytes(blob)).to_bytes()
        except JsException as error:
            raise UnreadableFile("The browser could not read the file.", str(error)) from error

    def to_blob(self, data: bytes, mime: str) -> HostBlob:
        """Wrap bytes for the page."""
        return cast("HostBlob", host.files.blob(to_host(data), mime))
