"""Tabs over one database in memory, in an event loop that goes one turn at a time.

A tab can be cancelled or killed at every turn: whoever waits for something waits for one at least.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Any, TypeVar

from photoseek.errors import StoreFailed
from photoseek.library.library import Library, open_library

from tests.unit.deeds import known
from tests.unit.fakes import SPEC, Lock
from tests.unit.kept_library import MemoryStore, TrialDatabase
from tests.unit.page import Page

T = TypeVar("T")


class Connection(TrialDatabase):
    """A tab's way to a database that others use too. Nothing comes back to a tab that is dead."""

    def __init__(self, disk: TrialDatabase) -> None:
        super().__init__()
        self._stores = disk.stores
        self.alive = True
        self.commits = 0
        self.fails: tuple[int, bool] | None = None
        """Which commit fails, and whether it is written all the same."""

    async def moment(self) -> None:
        await super().moment()
        if not self.alive:
            await asyncio.get_running_loop().create_future()

    async def apply(self, operations: Sequence[tuple[str, str, Any]]) -> None:
        self.commits += 1
        fails, written = self.fails or (0, False)
        if fails == self.commits:
            if written:
                await super().apply(operations)
            raise StoreFailed(detail="the database is gone")
        await super().apply(operations)


class Writer:
    """Who writes, of all tabs."""

    def __init__(self) -> None:
        self.holder: TabLock | None = None
        self.tabs: list[Tab] = []


class TabLock(Lock):
    """What a tab has of it."""

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._writer = writer
        self.alive = True

    async def acquire(self) -> bool:
        await asyncio.sleep(0)
        if not self.alive:
            await asyncio.get_running_loop().create_future()
        if self._writer.holder is not None:
            return False
        self._writer.holder = self
        return True

    async def wait(self) -> None:
        while not await self.acquire():
            pass

    def release(self) -> None:
        if self._writer.holder is self:
            self._writer.holder = None

    def announce(self) -> None:
        for tab in self._writer.tabs:
            if tab.lock is not self:
                asyncio.get_running_loop().create_task(tab.page.engine.reload())


class Tab:
    """A page of the engine."""

    def __init__(self, browser: Browser) -> None:
        self.connection = Connection(browser.disk)
        self.lock = TabLock(browser.writer)
        self.store = MemoryStore(self.connection, browser.locks)
        self.page = Page(self.store, self.lock)
        self._browser = browser

    async def start(self) -> None:
        """Open the library, and see whether it is whole."""
        await self.page.engine.start("colours")
        self._browser.writer.tabs.append(self)

    async def catch_up(self) -> None:
        """Follow the others, when nothing else is under way here."""
        engine = self.page.engine
        async with engine._turns._turn:
            await engine.session.catch_up()

    def kill(self) -> None:
        """Nothing of it goes on; the browser gives its locks to others."""
        self.lock.release()
        self.connection.alive = self.lock.alive = False
        self.store.own_locks.close()
        self._browser.writer.tabs.remove(self)

    @property
    def library(self) -> Library:
        """What it knows."""
        return self.page.engine.session.library


class Browser:
    """Tabs, what they share, and the loop that they run in."""

    def __init__(self, disk: TrialDatabase) -> None:
        self.disk = disk
        self.locks: set[str] = set()
        self.writer = Writer()
        self._loop = asyncio.new_event_loop()

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        # What is cancelled may tidy up, and wait for what a dead tab never hears.
        while tasks := asyncio.all_tasks(self._loop):
            for task in tasks:
                task.cancel()
            self.turn()
        self._loop.close()

    def turn(self) -> None:
        """Everything that can go on does, up to where it waits next."""
        self._loop.call_soon(self._loop.stop)
        self._loop.run_forever()

    def begin(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Let work go on with the next turns."""
        return self._loop.create_task(work)

    def ended(self, task: asyncio.Task[T]) -> asyncio.Task[T]:
        """Turn until it has ended."""
        for _ in range(100_000):
            if task.done():
                return task
            self.turn()
        raise AssertionError("it hangs")

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """What it gives."""
        return self.ended(self.begin(work)).result()

    def tab(self) -> Tab:
        """Open one."""
        tab = Tab(self)
        self.run(tab.start())
        return tab


async def stored(disk: TrialDatabase, fingerprint: str = SPEC.fingerprint) -> dict[str, Any]:
    """The same, as somebody finds it who opens it afresh."""
    store = MemoryStore(disk)
    return known(await open_library(store, fingerprint, 3))
