"""The protocol's methods on runs: a folder is indexed, by both models where one gets ready."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

from ..indexing.ports import Folder
from ..photo import FolderRecord, Progress
from ..wire.presenting import index_report
from ..wire.reading import folder_source
from ..wire.records import IndexParams, IndexProgress, IndexReport, NoParams
from .folder_access import FolderAccess
from .ports import WriteLock
from .reporting import Reporter
from .session import Session
from .throttling import Throttle
from .turns import Turns

if TYPE_CHECKING:
    from ..indexing.run import Indexer

OnIndexing = Callable[[IndexProgress], None]
"""Sends the progress of a run to whoever asked for it."""


class IndexMethods:
    """Runs, one at a time."""

    def __init__(
        self,
        session: Session,
        access: FolderAccess,
        turns: Turns,
        lock: WriteLock,
        reporter: Reporter,
        on_change: Callable[[], None],
    ) -> None:
        self._session = session
        self._access = access
        self._turns = turns
        self._lock = lock
        self._reporter = reporter
        self._on_change = on_change
        self._indexer: Indexer | None = None
        """The one that runs. It holds a library's matrix: nothing keeps it longer than its run."""

    async def index(self, params: IndexParams, progress: OnIndexing) -> IndexReport:
        """Add a folder to the library, or bring it up to date."""
        started = time.monotonic()
        source = folder_source(params["folder"])
        on_progress = self._throttled(progress, None)
        waiting = Progress("waiting", 0, 0, "")
        async with self._turns.writing("indexing", lambda: on_progress(waiting)):
            opened = await self._access.open(source)
            folder, files = opened.folder, opened.files
            if opened.changed:
                self._on_change()
            session = self._session
            async with nullcontext() if source.part else self._turns.under_way(folder.id):
                try:
                    self._indexer = session.indexer(session.model)
                    report = await self._indexer.run(
                        folder,
                        files,
                        on_progress,
                        whole=not source.part,
                        forget=not source.watched,
                        within=[each.id for each in opened.within],
                        on_walked=partial(self._access.leave_out, opened.within),
                    )
                    await self._read_for_next(folder, files, progress, whole=not source.part)
                finally:
                    self._indexer = None
        return index_report(folder, report, time.monotonic() - started)

    async def go_on(self, _params: NoParams, _progress: OnIndexing) -> None:
        """Let a run that waits for room try again at once."""
        if self._indexer is not None:
            self._indexer.go_on()

    async def _read_for_next(
        self, folder: FolderRecord, files: Folder, progress: OnIndexing, *, whole: bool
    ) -> None:
        """Let the model that is getting ready read a folder, and take over if that was all."""
        preparing = self._session.preparing
        if preparing is None:
            return
        model = preparing.model
        self._indexer = self._session.indexer(model)
        on_progress = self._throttled(progress, model.spec.id)
        await self._indexer.read_for(preparing, folder, files, on_progress, whole=whole)
        await self._session.take_over_if_read()

    def _throttled(self, progress: OnIndexing, reader: str | None) -> Callable[[Progress], None]:
        return Throttle(
            lambda state: progress(self._reporter.progress(state, reader)), self._lock.announce
        )
