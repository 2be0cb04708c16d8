"""Runs in Pyodide for test_broken_off.py: everything that writes, over a real database.

Each tab's database and locks are those of a worker, which can be ended at any step of a commit. The
rest of the engine is as it is, over folders and models in memory.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine, Sequence
from typing import Any

from photoseek.browser.database import BrowserDatabase
from photoseek.browser.tabs import TabLock, TabLocks
from photoseek.engine import handover
from photoseek.indexing.ports import Folder, FolderSource
from photoseek.library.library import open_library
from photoseek.storage.store import Store
from pyodide.ffi import create_proxy

from tests.unit.deeds import (
    Deed,
    World,
    bring_in,
    found,
    index,
    known,
    prepare,
    remove,
    remove_and_bring_back,
)
from tests.unit.fakes import SPEC, MemoryFolder, MemoryFolders
from tests.unit.page import Caller

# Nobody asks for a run that a tab keeps for itself.
handover.RESERVATION = 0

CANCELS = 6
KILLS = 4
"""Of a deed; Chromium takes two seconds to end a worker in the middle of a transaction."""


class NamedFolders(MemoryFolders):
    """A handle is a name: that is what the database can keep."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def open(self, folder: int, source: FolderSource) -> Folder:
        self.mounted[folder] = files = self._files(source.handle)
        return files

    async def may_read(self, handle: object) -> bool:
        return str(handle) in self._world.folders

    async def is_there(self, handle: object) -> bool:
        return not self._files(handle).gone

    async def is_same(self, one: object, other: object) -> bool:
        return one == other

    def _files(self, handle: object) -> MemoryFolder:
        return self._world.folders[str(handle)]


class Page(Caller):
    pause = 0.01  # below 4 ms Pyodide does not let the browser have its turn


class Tab:
    """An engine whose database and locks are a worker's."""

    def __init__(self, owner: Any, world: World) -> None:
        self.owner = owner
        self._database = BrowserDatabase(owner.database)
        store = Store(self._database, TabLocks(owner.tabs))
        self.page = Page(store, TabLock(owner.tabs), NamedFolders(world))
        self._background: set[asyncio.Task[None]] = set()

    async def start(self) -> Tab:
        """As main.py does it."""
        engine = self.page.engine
        await self._database.open()
        await engine.start("colours")
        self.owner.onAnnounced = create_proxy(lambda: self._in_background(engine.reload()))
        await engine.check()
        return self

    async def catch_up(self) -> dict[str, Any]:
        """What it knows, when it has followed the others."""
        engine = self.page.engine
        async with engine._turns._turn:
            await engine.session.catch_up()
            return known(engine.session.library)

    async def quiet(self) -> None:
        """Nothing is asked of it any more."""
        while self.page.service._calls:
            await asyncio.sleep(Page.pause)

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)


class Trial:
    """Does a deed in ways that go wrong, each time from the same beginning."""

    def __init__(self, there: Any) -> None:
        self._there = there
        self._tabs: list[Tab] = []
        self.cancelled = 0
        self.killed: Counter[str] = Counter()
        self.doing = ""

    async def of(self, world: World, deed: Deed) -> None:
        before = await self._there.lookAtDisk()
        asked, steps = await self._measured(world, deed)
        for at in _some(asked, CANCELS):
            await self._there.putBack(before)
            await self._cancel(world, deed, at + 1)
        for at in _some(steps, KILLS):
            await self._there.putBack(before)
            await self._kill(world, deed, at + 1)
        await self._there.putBack(before)
        tab, beside = await self._tab(world), await self._tab(world)
        await deed.act(tab.page)
        assert found(await self._settled(tab, beside)) == deed.after
        self._close()
        world.done(deed)

    async def of_two(self, world: World, one: Deed, other: Deed) -> None:
        """Two tabs write at once; the first is killed while the second waits for it."""
        before = await self._there.lookAtDisk()
        _, steps = await self._measured(world, one)
        for at in _some(steps, KILLS):
            await self._there.putBack(before)
            self.doing = f"{one.name}, killed at step {at + 1}, while another tab waits"
            tab, beside = await self._tab(world), await self._tab(world)
            act = await self._until(tab, one, at + 1)
            waiting = asyncio.ensure_future(other.act(beside.page))
            await asyncio.sleep(0.05)
            assert not waiting.done()
            tab.owner.end()
            act.cancel()
            await waiting
            heir = await self._tab(world)
            one.judge({**world.expected, **other.after}, await self._settled(heir, beside))
            await one.again(heir.page)
            now = found(await self._settled(heir, beside))
            assert now == {**other.after, **one.after}, "not as after both"
            self._close()

    async def _measured(self, world: World, deed: Deed) -> tuple[int, int]:
        """How often it waits for the database or a lock, and steps of its commits."""
        self.doing = f"{deed.name}, whole"
        tab, _ = await self._tab(world), await self._tab(world)
        asked, steps = int(tab.owner.asked), int(await tab.owner.steps())
        await deed.act(tab.page)
        asked, steps = int(tab.owner.asked) - asked, int(await tab.owner.steps()) - steps
        self._close()
        return asked, steps

    async def _cancel(self, world: World, deed: Deed, at: int) -> None:
        self.doing = f"{deed.name}, cancelled when it waits for the {at}. time"
        tab, beside = await self._tab(world), await self._tab(world)
        act = asyncio.ensure_future(deed.act(tab.page))

        def cancel() -> None:
            tab.page.cancel_all()
            act.cancel()

        moment = create_proxy(cancel)
        tab.owner.when(at, moment)
        await asyncio.wait([act])
        await tab.quiet()
        self.cancelled += act.cancelled()
        await self._judge(world, deed, tab, beside)
        self._close()

    async def _kill(self, world: World, deed: Deed, at: int) -> None:
        self.doing = f"{deed.name}, killed at step {at} of its commits"
        tab, beside = await self._tab(world), await self._tab(world)
        act = await self._until(tab, deed, at)
        tab.owner.end()
        act.cancel()
        heir = await self._tab(world)
        await self._judge(world, deed, heir, beside)
        self._close()

    async def _until(self, tab: Tab, deed: Deed, step: int) -> asyncio.Future[None]:
        """Do it up to a step of its commits, at which its worker stands still."""
        stopped = asyncio.get_running_loop().create_future()
        tab.owner.onStopped = create_proxy(lambda: stopped.set_result(None))
        await tab.owner.stopAfter(step)
        act = asyncio.ensure_future(deed.act(tab.page))
        await asyncio.wait([act, stopped], return_when=asyncio.FIRST_COMPLETED)
        self.killed[deed.name] += stopped.done()
        return act

    async def _judge(self, world: World, deed: Deed, tab: Tab, beside: Tab) -> None:
        deed.judge(world.expected, await self._settled(tab, beside))
        await deed.again(tab.page)
        assert found(await self._settled(tab, beside)) == deed.after, "not as after it"

    async def _settled(self, *tabs: Tab) -> dict[str, Any]:
        """What is stored, which is whole, and what all tabs say."""
        store = Store(BrowserDatabase(self._there.looker), TabLocks(tabs[0].owner.tabs))
        kept = known(await open_library(store, SPEC.fingerprint, 3))
        while await store.changed_elsewhere():  # the last commit of one that was killed
            kept = known(await open_library(store, SPEC.fingerprint, 3))
        for tab in tabs:
            assert await tab.catch_up() == kept, "memory and database differ"
        assert await store.mend() == 0, "it is not whole"
        return kept

    async def _tab(self, world: World) -> Tab:
        tab = Tab(self._there.openTab(), world)
        self._tabs.append(tab)
        return await tab.start()

    def _close(self) -> None:
        for tab in self._tabs:
            tab.owner.end()
        self._tabs.clear()


def _some(count: int, most: int) -> Sequence[int]:
    if count <= most:
        return range(count)
    return [round(each * (count - 1) / (most - 1)) for each in range(most)]


async def broken_off(there: Any) -> list[str]:
    """What has gone wrong, if anything; and how often what was broken off."""
    world, trial = World(named=True), Trial(there)
    world.fill("holiday")
    try:
        await trial.of(world, index(world, "holiday"))
        world.change("holiday")
        await trial.of(world, index(world, "holiday"))
        # What is gone is forgotten by the second walk that does not see it.
        await trial.of(world, index(world, "holiday"))
        await trial.of(world, prepare(world))
        await trial.of(world, remove_and_bring_back(world, "holiday"))
        await trial.of(world, await bring_in(world, "elsewhere"))
        await trial.of(world, remove(world, "holiday"))
        world.fill("work")
        await trial.of_two(world, index(world, "holiday"), index(world, "work"))
    except Exception as error:
        raise AssertionError(trial.doing) from error
    killed = ", ".join(f"{times} at {deed}" for deed, times in trial.killed.items())
    return [
        f"{trial.cancelled} awaits cancelled",
        f"{trial.killed.total()} workers killed within a commit: {killed}",
    ]
