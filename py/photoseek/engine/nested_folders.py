"""Folders that lie inside one another: their photos are in the library once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..exchange.folder_names import base_name
from ..indexing.nesting import holds, is_inside
from ..indexing.ports import FolderSource
from ..indexing.same_folder import first_of
from ..library.library import Library
from ..photo import FolderRecord
from .ports import Folders


class NestedFolders:
    """What a folder that is new has to do with those that are known.

    Browsers say it of two handles. Of other folders the files tell, as far as a sample does.
    """

    def __init__(self, folders: Folders, library: Callable[[], Library]) -> None:
        self._folders = folders
        self._library = library

    async def around_and_within(
        self, source: FolderSource
    ) -> tuple[FolderRecord | None, list[FolderRecord]]:
        """The folder that a new one lies in, and those that lie in it.

        Raises:
            FolderRefused: The source holds neither a handle nor files.
            FolderUnavailable: The files cannot be read.
        """
        library = self._library()
        known = list(library.folders.values())
        handled = [folder for folder in known if source.handle and folder.handle]
        for folder in handled:
            if await self._folders.is_in(folder.handle, source.handle):
                return folder, []
        within = [
            folder for folder in handled if await self._folders.is_in(source.handle, folder.handle)
        ]
        others = [folder for folder in known if folder not in handled]
        around, more = await self._by_content(source, others)
        return around, [*within, *more]

    async def _by_content(
        self, source: FolderSource, others: Sequence[FolderRecord]
    ) -> tuple[FolderRecord | None, list[FolderRecord]]:
        library = self._library()
        within: list[FolderRecord] = []
        if not others:
            return None, within
        unnamed = library.next_folder
        files = self._folders.open(unnamed, source)
        try:
            entries = await first_of(files)
            for folder in others:
                photos = library.photos_of(folder.id)
                if await is_inside(entries, source.name, photos, files):
                    return folder, []
                if await holds(entries, base_name(folder.name), photos, files):
                    within.append(folder)
        finally:
            self._folders.close(unnamed)
        return None, within
