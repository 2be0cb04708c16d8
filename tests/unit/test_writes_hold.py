"""No write can be torn: whatever is cancelled or killed, and whenever, leaves all of it or nothing.

Everything that writes is cancelled, and its tab killed, at every turn of the event loop that it
takes, and every commit fails, written or not. Each time memory must say what the database says (or
know that it does not), no photo may be lost, nothing may be damaged, the tab beside it must follow,
and doing it once more must end as if nothing had been.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from photoseek.engine import handover
from photoseek.storage.kept import Kept
from photoseek.storage.transaction import Transaction

from tests.unit.deeds import (
    OTHER,
    Deed,
    World,
    bring_in,
    forget_and_bring_back,
    found,
    index,
    known,
    mark,
    prepare,
    remove,
    remove_and_bring_back,
    unmark,
)
from tests.unit.kept_library import MemoryStore, TrialDatabase
from tests.unit.tabs_in_steps import Browser, Tab, stored


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "PATIENCE", 0.01)
    monkeypatch.setattr(handover, "RESERVATION", 0)


NAMES = st.sampled_from(["holiday", "work"])

MOMENTS = st.lists(st.floats(0, 1), min_size=1, max_size=2)

LEAST = 6
"""Photos of a folder, of which one that is gone is not one in five."""


class Trial:
    """Does a deed in every way that it can go wrong, each time from the same beginning."""

    def __init__(self) -> None:
        self.disk = TrialDatabase()
        self.cancelled = 0
        self.killed = 0
        self.failed = 0

    def of(self, world: World, deed: Deed, moments: Sequence[float] | None = None) -> None:
        """Try a deed, then do it.

        Args:
            world: It is there as after the deed in the end.
            deed: What to do.
            moments: When it is broken off, from 0 to 1; None: at every turn.
        """
        turns, commits = self._measured(world, deed)
        for at in _some(turns, moments):
            self._cancel(world, deed, at)
            self._kill(world, deed, at)
        for at in _some(commits, moments):
            for written in (False, True):
                self._fail(world, deed, at + 1, written)
        with Browser(self.disk) as browser:
            tab, beside = browser.tab(), browser.tab()
            browser.run(deed.act(tab.page))
            _settled(browser, tab, beside)
            assert found(known(tab.library)) == deed.after
        world.done(deed)

    def _measured(self, world: World, deed: Deed) -> tuple[int, int]:
        """Turns and commits that it takes."""
        with Browser(self.disk.copy()) as browser:
            tab, _ = browser.tab(), browser.tab()
            before, turns = tab.connection.commits, 0
            task = browser.begin(deed.act(tab.page))
            while not task.done():
                browser.turn()
                turns += 1
            task.result()
            return turns, tab.connection.commits - before

    def _cancel(self, world: World, deed: Deed, turns: int) -> None:
        with Browser(self.disk.copy()) as browser:
            tab, beside = browser.tab(), browser.tab()
            task = _begun(browser, tab, deed, turns)
            if task.done():
                return
            self.cancelled += 1
            tab.page.cancel_all()
            task.cancel()
            browser.ended(task)
            _let_calls_end(browser, tab)
            _settled(browser, tab, beside)
            self._judge(browser, world, deed, tab, beside)

    def _kill(self, world: World, deed: Deed, turns: int) -> None:
        with Browser(self.disk.copy()) as browser:
            tab, beside = browser.tab(), browser.tab()
            task = _begun(browser, tab, deed, turns)
            if task.done():
                return
            self.killed += 1
            tab.kill()
            heir = browser.tab()
            _settled(browser, heir, beside)
            self._judge(browser, world, deed, heir, beside)

    def _fail(self, world: World, deed: Deed, commit: int, written: bool) -> None:
        with Browser(self.disk.copy()) as browser:
            tab, beside = browser.tab(), browser.tab()
            tab.connection.fails = tab.connection.commits + commit, written
            task = browser.ended(browser.begin(deed.act(tab.page)))
            # Some that fail are of no matter, and are passed over.
            task.exception()
            self.failed += 1
            _let_calls_end(browser, tab)
            _settled(browser, tab, beside)
            self._judge(browser, world, deed, tab, beside)

    def _judge(self, browser: Browser, world: World, deed: Deed, tab: Tab, beside: Tab) -> None:
        kept = browser.run(stored(browser.disk))
        deed.judge(world.expected, kept)
        # What the other model has read is not lost.
        rows, others = MemoryStore(browser.disk).rows, MemoryStore(self.disk).rows
        alive = kept["photos"].keys() | kept["aside"].keys()
        assert others.get(OTHER, {}).keys() & alive <= rows.get(OTHER, {}).keys()
        if (self.cancelled + self.killed + self.failed) % 3:
            return  # most ends have been tried before
        browser.run(deed.again(tab.page))
        _settled(browser, tab, beside)
        assert found(known(tab.library)) == deed.after


def _some(count: int, moments: Sequence[float] | None) -> Sequence[int]:
    if moments is None:
        return range(count)
    return sorted({int(moment * (count - 1)) for moment in moments}) if count else []


def _begun(browser: Browser, tab: Tab, deed: Deed, turns: int) -> asyncio.Task[Any]:
    task = browser.begin(deed.act(tab.page))
    for _ in range(turns):
        if task.done():
            break
        browser.turn()
    return task


def _let_calls_end(browser: Browser, tab: Tab) -> None:
    while tab.page.service._calls:
        browser.turn()


def _settled(browser: Browser, tab: Tab, beside: Tab) -> None:
    """Both tabs say what is stored, which is whole."""
    for each in (tab, beside):
        browser.run(each.catch_up())
        assert known(each.library) == browser.run(stored(browser.disk))
    copy = browser.disk.copy()
    with Browser(copy) as next_visit:
        afresh = next_visit.tab()
        next_visit.run(afresh.page.engine.check())
        assert afresh.page.engine.current_status()["damaged"] == 0
        store = MemoryStore(copy)
        assert store.thumbs.keys() == store.photos.keys()


def test_every_await_of_everything_that_writes_can_be_cancelled_and_its_tab_killed() -> None:
    world, trial = World(), Trial()
    world.fill("holiday")
    trial.of(world, index(world, "holiday"))
    trial.of(world, mark(world, "holiday"))
    world.change("holiday")
    trial.of(world, index(world, "holiday"))
    # What is gone is forgotten by the second walk that does not see it.
    trial.of(world, index(world, "holiday"))
    trial.of(world, prepare(world))
    trial.of(world, remove_and_bring_back(world, "holiday"))
    trial.of(world, forget_and_bring_back(world, "holiday"))
    trial.of(world, asyncio.run(bring_in(world, "elsewhere")))
    trial.of(world, remove(world, "holiday"))
    print(
        f"\n{trial.cancelled:,} awaits cancelled, {trial.killed:,} tabs killed, "
        f"{trial.failed:,} commits failed"
    )
    assert trial.cancelled > 200
    assert trial.killed > 200


def test_a_write_that_a_cancel_can_tear_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it was: nothing waits for the end of a commit, and memory does not know what became."""

    async def torn(
        kept: Kept,
        write: Transaction,
        *,
        adds: bool = False,
        load_again: bool = False,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        state = kept.contents.state_after(write, adds=adds)
        write.put("meta", state)
        await write.writes.commit()
        kept.contents.follow(write, state)
        then()
        kept.behind = load_again

    world, trial = World(), Trial()
    world.fill("holiday")
    trial.of(world, index(world, "holiday"), [])
    world.change("holiday")
    monkeypatch.setattr(Kept, "commit", torn)
    with pytest.raises(AssertionError):
        trial.of(world, index(world, "holiday"))


class Writing(RuleBasedStateMachine):
    """Anything that writes, in any order, each broken off somewhere before it is done."""

    cancelled = 0

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.trial = Trial()
        for name in ("holiday", "work"):
            self.world.fill(name)

    def _try(self, deed: Deed, moments: list[float]) -> None:
        self.trial.of(self.world, deed, moments)

    @rule(name=NAMES, moments=MOMENTS)
    def index(self, name: str, moments: list[float]) -> None:
        self._try(index(self.world, name), moments)

    @rule(name=NAMES, how=st.sampled_from(["move", "change", "add", "lose"]), moments=MOMENTS)
    def walk(self, name: str, how: str, moments: list[float]) -> None:
        folder = self.world.folders[name]
        path = sorted(folder.files)[0]
        new = f"{how} {next(self.world.colours)}.jpg"
        if how == "move":
            folder.put(new, folder.files.pop(path), 7)
        elif how == "change":
            folder.put(path, self.world.new_file(), 8)
        elif how == "add" or len(folder.files) <= LEAST:
            folder.put(new, self.world.new_file(), 9)
        else:
            del folder.files[path]
        self._try(index(self.world, name), moments)

    @rule(name=NAMES, moments=MOMENTS)
    def remove(self, name: str, moments: list[float]) -> None:
        self._try(remove(self.world, name), moments)

    @rule(name=NAMES, moments=MOMENTS)
    def remove_and_bring_back(self, name: str, moments: list[float]) -> None:
        if name in self.world.expected:
            self._try(remove_and_bring_back(self.world, name), moments)

    @rule(name=NAMES, moments=MOMENTS)
    def forget_and_bring_back(self, name: str, moments: list[float]) -> None:
        if name in self.world.expected:
            self._try(forget_and_bring_back(self.world, name), moments)

    @rule(name=NAMES, moments=MOMENTS)
    def mark(self, name: str, moments: list[float]) -> None:
        if name in self.world.expected:
            self._try(mark(self.world, name), moments)
            self._try(unmark(self.world, name), moments)

    @rule(moments=MOMENTS)
    def bring_in(self, moments: list[float]) -> None:
        name = f"elsewhere {next(self.world.colours)}"
        self._try(asyncio.run(bring_in(self.world, name)), moments)

    @rule(moments=MOMENTS)
    def prepare(self, moments: list[float]) -> None:
        if self.world.folders.keys() <= self.world.expected.keys():
            self._try(prepare(self.world), moments)

    def teardown(self) -> None:
        Writing.cancelled += self.trial.cancelled
        print(f"\n{Writing.cancelled:,} awaits cancelled so far")


TestWriting = Writing.TestCase
TestWriting.settings = settings(
    max_examples=10,
    stateful_step_count=5,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
