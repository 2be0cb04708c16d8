"""The protocol's methods that bring a library out, and another one in."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..exchange.ports import Blobs
from ..wire import records as wire
from ..wire.presenting import exchange_progress, exported_file, import_report
from .saved_methods import SavedMethods
from .session import Session
from .turns import Turns

if TYPE_CHECKING:
    from ..exchange.records import ExchangeProgress

OnExchange = Callable[[wire.ExchangeProgress], None]
"""Sends the progress of a call to whoever made it."""


class ExchangeMethods:
    """The library as a file."""

    def __init__(self, session: Session, turns: Turns, blobs: Blobs, saved: SavedMethods) -> None:
        self._session = session
        self._turns = turns
        self._blobs = blobs
        self._saved = saved

    async def export_library(
        self, _params: wire.NoParams, progress: OnExchange
    ) -> wire.ExportedFile:
        """The library as one file, for another device or another program."""
        from ..exchange.exporting import export_library

        async with self._turns.alone("exporting"):
            session = self._session
            exported = await export_library(
                session.library,
                session.store,
                self._blobs,
                session.model.spec,
                _telling(progress),
                await session.store.searches(),
            )
        return exported_file(exported)

    async def export_facts(
        self, params: wire.ExportFactsParams, progress: OnExchange
    ) -> wire.ExportedFile:
        """The facts of photos, for a spreadsheet."""
        from ..exchange.exporting import export_facts

        async with self._turns.alone("exporting-list"):
            exported = await export_facts(
                self._session.library, self._blobs, _telling(progress), params.get("photos")
            )
        return exported_file(exported)

    async def import_library(
        self, params: wire.ImportParams, progress: OnExchange
    ) -> wire.ImportReport:
        """Merge an exported library into this one: all of it, or nothing.

        One of the model that is getting ready brings what that has not read: it takes over.
        """
        from ..exchange.importing import Importer
        from ..exchange.reading import LibraryFile

        started = time.monotonic()
        session, on_progress = self._session, _telling(progress)
        async with self._turns.writing("importing"):
            file = LibraryFile(self._blobs, params["file"])
            preparing = session.preparing
            if preparing is not None and await file.is_made_with(preparing.model.spec):
                rows = await file.check(preparing.model.spec, on_progress)
                await session.take_over(preparing.model)
            else:
                rows = await file.check(session.model.spec, on_progress)
            importer = Importer(session.library, session.store, session.model.spec, session.reopen)
            merge = await importer.run(file, rows, on_progress)
            await self._saved.merge(file.searches)
        return import_report(merge, time.monotonic() - started)


def _telling(progress: OnExchange) -> Callable[[ExchangeProgress], None]:
    return lambda state: progress(exchange_progress(state))
