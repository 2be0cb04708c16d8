"""Whose turn it is: within this tab, and among the tabs of one library."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

from ..errors import Busy, StoreFailed, StoreFull
from .folder_access import FolderAccess
from .handover import Handover
from .ports import WriteLock
from .session import Session


class Turns:
    """Lets one at a time replace the model, or replace or write the library."""

    def __init__(
        self,
        session: Session,
        access: FolderAccess,
        lock: WriteLock,
        on_change: Callable[[], None],
    ) -> None:
        self._session = session
        self._access = access
        self._lock = lock
        self._on_change = on_change
        self._turn = asyncio.Lock()
        """Held by whoever has the turn in this tab."""
        self.handover = Handover(lock, self._turn, access.unfinished, self._look, on_change)
        self._doing = ""
        """What nothing may come between: the reason of Busy for whatever comes meanwhile."""
        self._news = False
        """Whether another tab has written since the library was last read afresh."""
        self._reloading = False
        self.damaged = 0
        """Photos that have to be indexed again: what was stored of them was found damaged."""

    @asynccontextmanager
    async def alone(self, doing: str) -> AsyncIterator[None]:
        """Keep everything else from changing the model or the library meanwhile."""
        with self._occupied(doing):
            async with self._turn:
                yield

    @asynccontextmanager
    async def writing(
        self, doing: str, on_wait: Callable[[], None] | None = None
    ) -> AsyncIterator[None]:
        """Write to the library, which no other tab does meanwhile.

        Args:
            doing: What it is: the reason of Busy for whoever comes meanwhile.
            on_wait: Called before it waits for another tab; None: it does not wait.

        Raises:
            Busy: Something else is under way, here or in another tab.
        """
        with self._occupied(doing):
            await self.handover.take(on_wait)
            try:
                async with self._turn:
                    await self._session.catch_up()
                    self.handover.found(self._access.unfinished())
                    # An import that a crash has ended may have left some.
                    await self._session.store.discard_staged()
                    yield
            finally:
                self.handover.release()
                self._on_change()

    @asynccontextmanager
    async def under_way(self, folder: int) -> AsyncIterator[None]:
        """Have it known that a run is not through a folder yet, should this tab be gone at once."""
        try:
            await self.mark(folder, unfinished=True)
            self._lock.announce()
            yield
        finally:
            await self.mark(folder, unfinished=False)

    async def mark(self, folder: int, *, unfinished: bool) -> None:
        """Say whether a run through a folder is under way."""
        self.handover.found(self.handover.interrupted - {folder})
        # A run that cannot be marked can still be ended, and its own writes say what is wrong.
        with suppress(StoreFull, StoreFailed):
            await self._access.mark(folder, unfinished=unfinished)

    async def check(self) -> None:
        """Mend the library if it is not whole, and forget what earlier visits have removed."""
        async with self._turn:
            if not await self._lock.acquire():
                self.handover.watch()
                return  # another tab writes, and has checked it before
            try:
                await self._session.catch_up()
                # A disk that is full, or fails, is the business of whoever writes next.
                with suppress(StoreFull, StoreFailed):
                    await self._session.store.purge()
                    if found := await self._session.store.mend():
                        self.damaged += found
                        await self._session.reopen()
            finally:
                self.handover.release()

    async def reload(self) -> None:
        """Follow another tab that has changed the library."""
        self._news = True
        if self._reloading:
            return
        self._reloading = True
        try:
            while self._news:
                self._news = False
                async with self._turn:
                    started = time.monotonic()
                    await self._session.catch_up()
                # Half the time at least is left for searching, however large the library is.
                await asyncio.sleep(time.monotonic() - started)
        finally:
            self._reloading = False
        if not self._doing:
            self.handover.watch()

    @contextmanager
    def _occupied(self, doing: str) -> Iterator[None]:
        if self._doing:
            raise Busy(reason=self._doing)
        self._doing = doing
        try:
            yield
        finally:
            self._doing = ""
            self.handover.watch()

    async def _look(self) -> bool:
        """See which runs were interrupted; whether this tab can go on with one by itself."""
        await self._session.catch_up()
        unfinished = self._access.unfinished()
        readable = await self._access.may_read_any(unfinished)
        self.handover.found(unfinished)
        return readable
