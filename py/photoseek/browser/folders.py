"""Folders and files, by way of web/engine/host/files.js."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import cast

import host
import numpy as np
from pyodide.ffi import JsException

from ..errors import FolderRefused, FolderUnavailable, UnreadableFile
from ..host_objects import HostBlob
from ..indexing.ports import UNKNOWN, FileEntry, Folder, FolderSource
from ..pictures.content_digest import SPAN
from ..pictures.endings import ending_says, is_sidecar
from ..pictures.hidden import is_hidden, is_told, passed_over
from ..pictures.sources import Held
from .conversion import to_host
from .files import BrowserFile


class BrowserFolder:
    """A mounted folder. Implements ports.Folder."""

    def __init__(self, folder: int) -> None:
        self._folder = folder

    async def walk(self, everything: bool = False) -> AsyncIterator[list[FileEntry]]:
        """All files of all subfolders, some hundreds at a time.

        Hidden folders are not looked into, nor, without ``everything``, those of programs and of
        the system, of which each comes as one entry.

        Only of files that may be photos, or say something of one, are size and date asked for: each
        costs the browser a visit to the disk.
        """
        waiting = [""]
        while waiting:
            directory = waiting.pop()
            try:
                async for listing in host.files.list(self._folder, directory):
                    names = listing.directories.to_py()
                    shut = {name for name in names if passed_over(name, everything)}
                    waiting += [f"{directory}{name}/" for name in names if name not in shut]
                    told = [f"{directory}{name}" for name in shut if is_told(name)]
                    if told:
                        yield [FileEntry(path, UNKNOWN, UNKNOWN) for path in told]
                    yield await _entries(listing, directory)
            except JsException as error:
                if not directory:
                    raise FolderUnavailable(reason="folder", detail=str(error)) from error
                yield [FileEntry(directory[:-1], UNKNOWN, UNKNOWN)]

    async def check(self) -> None:
        """Look whether the folder itself is still there."""
        try:
            await host.files.check(self._folder)
        except JsException as error:
            raise FolderUnavailable(reason="folder", detail=str(error)) from error

    async def read(self, path: str) -> Held:
        """One file, with all of its bytes."""
        try:
            read = await host.files.read(self._folder, path)
            return Held(
                read.data.to_bytes(), None if read.sha256 is None else read.sha256.to_bytes()
            )
        except JsException as error:
            raise UnreadableFile(detail=str(error)) from error

    async def open(self, path: str) -> BrowserFile:
        """One file, to be read in parts."""
        try:
            return BrowserFile(cast("HostBlob", await host.files.file(self._folder, path)))
        except JsException as error:
            raise UnreadableFile(detail=str(error)) from error

    async def read_heads(self, paths: Sequence[str], length: int) -> Sequence[bytes | None]:
        """The first bytes of several files; None where one cannot be read."""
        heads = await host.files.readHeads(self._folder, to_host(list(paths)), length)
        sizes, data = heads.sizes.to_py(), heads.data.to_bytes()
        return [
            None if size < 0 else data[at * length : at * length + size]
            for at, size in enumerate(sizes)
        ]

    async def read_ends(self, path: str) -> bytes:
        """The first and last bytes of one file."""
        try:
            return (await host.files.readEnds(self._folder, path, SPAN)).to_bytes()
        except JsException as error:
            raise UnreadableFile(detail=str(error)) from error


async def _entries(listing: host.Listing, directory: str) -> list[FileEntry]:
    """The files of a listing that are not hidden."""
    names = listing.names.to_py()
    wanted = [
        at
        for at, name in enumerate(names)
        if not is_hidden(name) and (ending_says(name) != "other" or is_sidecar(name))
    ]
    stat = await listing.stat(to_host(np.array(wanted, dtype=np.uint32)))
    facts = dict(
        zip(wanted, zip(stat.sizes.to_py(), stat.modified.to_py(), strict=True), strict=True)
    )
    return [
        FileEntry(directory + name, *map(int, facts.get(at, (UNKNOWN, UNKNOWN))))
        for at, name in enumerate(names)
        if not is_hidden(name)
    ]


class BrowserFolders:
    """The folders that are open in this tab. Implements ports.Folders."""

    def open(self, folder: int, source: FolderSource) -> Folder:
        """Make the files of a folder readable."""
        if not host.files.mount(folder, to_host({"handle": source.handle, "files": source.files})):
            raise FolderRefused()
        return BrowserFolder(folder)

    def opened(self, folder: int) -> Folder:
        """The files of a folder that is open."""
        return BrowserFolder(folder)

    def is_open(self, folder: int) -> bool:
        """Whether its files can be read now."""
        return host.files.isMounted(folder)

    def close(self, folder: int) -> None:
        """Let go of a folder's files."""
        host.files.unmount(folder)

    async def may_read(self, handle: object) -> bool:
        """Whether a folder of an earlier visit can be read without asking."""
        return await host.files.mayRead(handle)

    async def is_there(self, handle: object) -> bool:
        """Whether a folder that may be read is still on disk, where it was."""
        return await host.files.isThere(handle)

    async def is_in(self, outer: object, inner: object) -> bool:
        """Whether a directory lies somewhere in another one, both by their handles."""
        return await host.files.pathIn(outer, inner) is not None

    async def is_same(self, one: object, other: object) -> bool:
        """Whether two handles are of one folder on disk."""
        return await host.files.isSame(one, other)

    async def original(self, folder: int, path: str) -> HostBlob:
        """A file as the browser has it."""
        try:
            return cast("HostBlob", await host.files.file(folder, path))
        except JsException as error:
            if error.name == "NotFoundError" and host.files.isMounted(folder):
                raise UnreadableFile(reason="moved", detail=path) from error
            raise FolderUnavailable(reason="photo", detail=str(error)) from error

    def file(self, blob: HostBlob) -> BrowserFile:
        """A file of the browser's, to be read in parts."""
        return BrowserFile(blob)

    async def blob_bytes(self, blob: HostBlob) -> bytes:
        """The bytes of a file that came with a query."""
        try:
            return (await host.files.bytes(blob)).to_bytes()
        except JsException as error:
            raise UnreadableFile(detail=str(error)) from error

    def typed(self, blob: HostBlob, mime: str) -> HostBlob:
        """The same bytes, of which nothing is read, under another MIME type."""
        return cast(HostBlob, host.blobs.joined(to_host([blob]), mime))

    def to_blob(self, data: bytes, mime: str) -> HostBlob:
        """Wrap bytes for the page."""
        return cast("HostBlob", host.files.blob(to_host(data), mime))
