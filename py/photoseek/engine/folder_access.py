"""The library's folders on disk: recognised, opened, read from, and which run is not through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import cast

from ..errors import FolderRefused, FolderUnavailable, NotFound
from ..exchange.folder_names import base_name, free_name
from ..host_objects import HostBlob, HostDirectory
from ..indexing.ports import Folder, FolderSource
from ..indexing.same_folder import first_of, likeness
from ..library.library import Library
from ..photo import FolderRecord, Photo
from .nested_folders import NestedFolders
from .ports import Folders, Store


@dataclass(frozen=True, slots=True)
class Opened:
    """A folder that can be read now."""

    folder: FolderRecord
    files: Folder
    changed: bool
    """Whether the library has changed."""
    within: tuple[FolderRecord, ...] = ()
    """Folders of the library that lie in it: their photos are to be its own."""


class FolderAccess:
    """Folders as the library knows them, and their files as the browser gives them."""

    def __init__(self, folders: Folders, store: Store, library: Callable[[], Library]) -> None:
        self._folders = folders
        self._store = store
        self._library = library
        self._nested = NestedFolders(folders, library)
        self._known: Set[int] = frozenset()
        """What may be open: those of the library, and those that can be brought back."""
        self.removed: dict[int, FolderRecord] = {}
        """Folders that were removed, and can be brought back until the page is closed."""

    def record(self, folder: int) -> FolderRecord:
        """A folder of the library.

        Raises:
            NotFound: It is not in the library (any more).
        """
        found = self._library().folders.get(folder)
        if found is None:
            raise NotFound(reason="folder")
        return found

    def is_open(self, folder: int) -> bool:
        """Whether its files can be read now."""
        return self._folders.is_open(folder)

    def keep_only(self, folders: Collection[int]) -> None:
        """Let go of the files of folders that the library has lost to another tab."""
        kept = set(folders) | self.removed.keys()
        for folder in self._known - kept:
            self._folders.close(folder)
        self._known = kept

    async def open(self, source: FolderSource) -> Opened:
        """Make a folder readable that the user chose; one that is new is added to the library.

        Raises:
            FolderRefused: The source holds neither a handle nor files, or lies in a folder of the
                library that cannot be read now.
            StoreFailed: A new one could not be kept.
        """
        library = self._library()
        within: list[FolderRecord] = []
        folder = await self._of_handle(source.handle)
        if folder is None:
            folder = await self._of_content(source)
        if folder is None and not source.part:
            around, within = await self._nested.around_and_within(source)
            if around is not None:
                return Opened(around, await self._again(around, source.name), False)
        if folder is None:
            name = free_name(source.name, {each.name for each in library.folders.values()})
            folder = FolderRecord(library.next_folder, name, source.handle)
        elif source.handle is not None:
            folder = replace(folder, handle=source.handle)
        files = self._folders.open(folder.id, source)
        self._known |= {folder.id}
        changed = folder != library.folders.get(folder.id)
        if changed:
            record = folder
            await self._store.save_folder(record, then=lambda: library.add_folder(record))
        return Opened(folder, files, changed, tuple(within))

    async def _again(self, folder: FolderRecord, inner: str) -> Folder:
        """The files of a folder that another one was found to lie in."""
        if self._folders.is_open(folder.id):
            return self._folders.opened(folder.id)
        if folder.handle is None or not await self._may_read(folder):
            raise FolderRefused(reason="inside", folder=folder.name, inner=inner)
        handle = cast("HostDirectory", folder.handle)
        return self._folders.open(folder.id, FolderSource(folder.name, handle))

    async def _of_handle(self, handle: object | None) -> FolderRecord | None:
        """The folder that the browser says is the same one on disk."""
        if handle is None:
            return None
        for folder in list(self._library().folders.values()):
            if folder.handle and await self._folders.is_same(handle, folder.handle):
                return folder
        return None

    async def _of_content(self, source: FolderSource) -> FolderRecord | None:
        """The folder whose photos these files are, by a sample; under a new name if it has one.

        A name is no identity: two cards are both called DCIM. A folder that can be read under
        another handle is another one, whatever it holds.

        Raises:
            FolderRefused: See open.
            FolderUnavailable: The files cannot be read.
        """
        library, name = self._library(), source.name
        candidates = [
            folder
            for folder in list(library.folders.values())
            if not (source.handle and folder.handle and await self._is_readable(folder))
        ]
        if not candidates:
            return None
        unnamed = library.next_folder
        files = self._folders.open(unnamed, source)
        named: list[tuple[int, FolderRecord]] = []
        renamed: FolderRecord | None = None
        try:
            entries = await first_of(files)
            for folder in candidates:
                aside = {photo.path: photo for photo in library.aside_of(folder.id)}
                photos = {**aside, **library.photos_of(folder.id)}
                like = await likeness(entries, photos, files)
                if base_name(folder.name) != base_name(name):
                    renamed = folder if like.is_renamed and not source.part else renamed
                # Where there is nothing to compare, nothing can be replaced either.
                elif like.is_same or (like.other == 0 and source.part):
                    named.append((like.same, folder))
                elif folder.name == name and not (photos and entries):
                    named.append((0, folder))
        finally:
            self._folders.close(unnamed)
        if named:
            found = max(named, key=lambda each: each[0])[1]
        elif renamed is not None:
            others = {each.name for each in library.folders.values() if each is not renamed}
            found = replace(renamed, name=free_name(name, others))
        else:
            return None
        # It may be another directory by now, which is to be watched instead.
        self._folders.close(found.id)
        return found

    async def find(self, name: str, handle: object | None) -> FolderRecord | None:
        """The folder that is in the place of one that was removed; without a handle, by name."""
        named: FolderRecord | None = None
        for folder in list(self._library().folders.values()):
            if handle is not None and folder.handle is not None:
                if await self._folders.is_same(handle, folder.handle):
                    return folder
            elif folder.name == name:
                named = folder
        return named

    async def original(self, photo: Photo) -> HostBlob:
        """A photo's file.

        Raises:
            NotFound: Its folder is not in the library (any more).
            FolderUnavailable: It cannot be read now.
        """
        folder = self.record(photo.folder)
        if self._folders.is_open(folder.id) or folder.handle is None:
            return await self._folders.original(folder.id, photo.path)
        # Permission may have outlived the visit: whoever asks finds out.
        handle = cast("HostDirectory", folder.handle)
        self._folders.open(folder.id, FolderSource(folder.name, handle))
        try:
            return await self._folders.original(folder.id, photo.path)
        except FolderUnavailable:
            self._folders.close(folder.id)
            raise

    async def leave_out(self, folders: Sequence[FolderRecord]) -> None:
        """Take folders out of the library whose photos are another one's by now."""
        if not folders:
            return

        def out() -> None:
            for folder in folders:
                self._library().remove_folder(folder.id)

        await self._store.set_aside(folders, then=out)

    async def mark(self, folder: int, *, unfinished: bool) -> None:
        """Keep whether a run is under way in a folder; one that is removed has none."""
        library = self._library()
        known = library.folders.get(folder)
        if known is not None:
            marked = replace(known, unfinished=unfinished)
            await self._store.save_folder(marked, then=lambda: library.add_folder(marked))

    async def look_into(self, folder: int, *, everything: bool) -> None:
        """Keep whether folders of programs and of the system in it are looked into as well.

        Raises:
            NotFound: It is not in the library (any more).
        """
        library = self._library()
        marked = replace(self.record(folder), everything=everything)
        await self._store.save_folder(marked, then=lambda: library.add_folder(marked))

    def unfinished(self) -> Set[int]:
        """The folders that a run has not come through."""
        folders: Mapping[int, FolderRecord] = self._library().folders
        return {folder.id for folder in folders.values() if folder.unfinished}

    async def _is_readable(self, folder: FolderRecord) -> bool:
        """Whether a folder is where it was, as far as can be told without asking."""
        if not await self._may_read(folder):
            return False
        return await self._folders.is_there(folder.handle)

    async def may_read_any(self, folders: Set[int]) -> bool:
        """Whether one of some folders can be read without asking."""
        known = self._library().folders
        readable = [await self._may_read(known[each]) for each in folders if each in known]
        return any(readable)

    async def _may_read(self, folder: FolderRecord) -> bool:
        if folder.handle is None:
            return self._folders.is_open(folder.id)
        return await self._folders.may_read(folder.handle)
