"""Who writes to the library, in whatever tab, and who goes on with a run whose tab was closed.

One lock says who writes. Folders say in the store which of them a run has not come through
(``FolderRecord.unfinished``); whoever holds the lock knows that nobody is at them any more. So a
tab that sees such a folder while another one writes waits for the lock, and has it as soon as that
one is done, closed, or dead.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Set

from ..errors import Busy
from .ports import WriteLock

PATIENCE = 1.0
"""Seconds until a tab is told that another one writes: most of what is written is done by then."""

RESERVATION = 10.0
"""Seconds that a tab keeps others from an interrupted run, to go on with it itself."""


class Handover:
    """One tab's turns to write."""

    def __init__(
        self,
        lock: WriteLock,
        turn: asyncio.Lock,
        unfinished: Callable[[], Set[int]],
        look: Callable[[], Awaitable[bool]],
        on_change: Callable[[], None],
    ) -> None:
        """Share a lock with other tabs.

        Args:
            lock: The one lock.
            turn: Held by whatever else in this tab holds the lock.
            unfinished: The folders that a run has not come through, as far as this tab knows.
            look: Reads what the other tab has written; whether this one can go on with a run.
            on_change: Told when ``interrupted`` is another.
        """
        self._lock = lock
        self._turn = turn
        self._unfinished = unfinished
        self._look = look
        self._on_change = on_change
        self.interrupted: Set[int] = frozenset()
        """Folders that a run has not come through and that nobody is at."""
        self._watching: asyncio.Task[None] | None = None
        self._reserved = False
        """Whether the lock is held for the run that goes on with an interrupted one."""
        self._taken_over = False
        """Whether it is that run's now."""

    async def take(self, on_wait: Callable[[], None] | None) -> None:
        """Take the lock.

        Args:
            on_wait: Called when it takes longer than a moment; None: then it is not waited for.

        Raises:
            Busy: Another tab has it.
        """
        reserved = self._taken_over = self._reserved
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)
        self._taken_over = False
        if reserved:
            return
        try:
            await self._take(on_wait)
        except BaseException:
            self.watch()
            raise

    def release(self) -> None:
        """Give the lock back, tell the other tabs, and see what is left to do."""
        self._lock.release()
        self._lock.announce()
        self.watch()

    def found(self, interrupted: Set[int]) -> None:
        """Nobody is at these folders: only whoever holds the lock knows that."""
        if interrupted != self.interrupted:
            self.interrupted = interrupted
            self._on_change()

    def watch(self) -> None:
        """Find out whether somebody is at the unfinished folders; if so, wait for the end of it."""
        if self._watching is None or self._watching.done():
            self._watching = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        if not self._unfinished():
            self.found(frozenset())
            return
        await self._take(lambda: self.found(frozenset()))
        try:
            async with self._turn:
                readable = await self._look()
            if readable:
                self._reserved = True
                await asyncio.sleep(RESERVATION)
        finally:
            self._reserved = False
            if not self._taken_over:
                self._lock.release()

    async def _take(self, on_wait: Callable[[], None] | None) -> None:
        async with self._turn:
            if await self._lock.acquire():
                return
        # Not in the turn: what the other tab stores is followed meanwhile.
        try:
            async with asyncio.timeout(PATIENCE):
                await self._lock.wait()
        except TimeoutError:
            if on_wait is None:
                raise Busy(reason="other-tab") from None
            on_wait()
            await self._lock.wait()
