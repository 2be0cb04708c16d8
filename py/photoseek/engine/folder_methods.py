"""The protocol's methods on folders: taken out, brought back, and what went missing in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..errors import NotFound
from ..library.companions import is_companion
from ..photo import FolderRecord
from ..wire.presenting import skipped_file
from ..wire.records import (
    FolderParams,
    FoldersParams,
    LookIntoParams,
    NoParams,
    SettleMissingParams,
    SkippedInfo,
    Status,
)
from .folder_access import FolderAccess
from .ports import OnProgress
from .reporting import Reporter
from .session import Session
from .turns import Turns


class FolderMethods:
    """Folders of the library, with a way back until the page is closed."""

    def __init__(
        self, session: Session, access: FolderAccess, turns: Turns, reporter: Reporter
    ) -> None:
        self._session = session
        self._access = access
        self._turns = turns
        self._reporter = reporter

    async def skipped(self, _params: NoParams, _progress: OnProgress) -> list[SkippedInfo]:
        """Every file that was not indexed, with its reason."""
        library = self._session.library
        return [
            skipped_file(folder, file)
            for folder in library.folders.values()
            for file in library.skipped_of(folder.id).values()
            if not is_companion(file)
        ]

    async def leave_unfinished(self, params: FolderParams, _progress: OnProgress) -> Status:
        """Let an interrupted run be; what it has read is kept."""
        async with self._turns.writing("changing-folder"):
            folder = self._access.record(params["folder"])
            await self._turns.mark(folder.id, unfinished=False)
        return self._reporter.status()

    async def look_into(self, params: LookIntoParams, _progress: OnProgress) -> Status:
        """Say whether a folder's next run looks into folders of programs and of the system."""
        async with self._turns.writing("changing-folder"):
            await self._access.look_into(params["folder"], everything=params["everything"])
        return self._reporter.status()

    async def remove_folder(self, params: FolderParams, _progress: OnProgress) -> Status:
        """Take a folder out of the library; its photos stay where they are on disk."""
        async with self._turns.writing("removing-folder"):
            await self._set_aside([self._access.record(params["folder"])])
        return self._reporter.status()

    async def remove_all(self, _params: NoParams, _progress: OnProgress) -> Status:
        """Take all folders out of the library."""
        async with self._turns.writing("removing-folders"):
            await self._set_aside(list(self._session.library.folders.values()))
        return self._reporter.status()

    async def restore_folders(self, params: FoldersParams, _progress: OnProgress) -> Status:
        """Bring folders back that were removed, with all that was known of their photos."""
        async with self._turns.writing("bringing-back"):
            removed = self._access.removed
            folders = [removed[each] for each in params["folders"] if each in removed]
            if len(folders) < len(params["folders"]):
                raise NotFound(reason="removed")
            for folder in folders:
                if await self._access.find(folder.name, folder.handle) is not None:
                    raise NotFound(reason="place-taken", folder=folder.name)

            def back() -> None:
                for folder in folders:
                    del removed[folder.id]

            await self._session.store.take_back(folders, then=back)
            await self._session.reopen()
        return self._reporter.status()

    async def settle_missing(self, params: SettleMissingParams, _progress: OnProgress) -> Status:
        """Keep or remove the photos of a folder that went missing all at once."""
        async with self._turns.writing("removing-photos"):
            session = self._session
            folder = self._access.record(params["folder"]).id
            before = session.library.missing_of(folder)
            undecided = before.undecided
            kept = before.kept | undecided if params["keep"] else before.kept
            missing = {folder: replace(before, undecided=frozenset(), kept=kept)}
            forgotten = [] if params["keep"] else sorted(undecided)
            await session.store.settle(
                missing,
                [],
                forgotten,
                then=lambda: session.library.settle(missing, [], forgotten),
            )
            await session.take_over_if_read()
        return self._reporter.status()

    async def _set_aside(self, folders: Sequence[FolderRecord]) -> None:
        def aside() -> None:
            for folder in folders:
                self._access.removed[folder.id] = folder
                self._session.library.remove_folder(folder.id)

        await self._session.store.set_aside(folders, then=aside)
        await self._session.take_over_if_read()
