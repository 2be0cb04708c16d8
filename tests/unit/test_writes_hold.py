"""No write can be torn: whatever is cancelled or killed, and whenever, leaves all of it or nothing.

Everything that writes is cancelled, and its tab killed, at every turn of the event loop that it
takes, and every commit fails, written or not. Each time memory must say what the database says (or
know that it does not), no photo may be lost, nothing may be damaged, the tab beside it must follow,
and doing it once more must end as if nothing had been.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from photoseek.engine import handover
from photoseek.pictures.content_digest import ends_digest, ends_of
from photoseek.storage.kept import Kept
from photoseek.storage.transaction import Transaction

from tests.unit.fakes import SPEC, MemoryFolder, jpeg
from tests.unit.kept_library import MemoryStore, TrialDatabase
from tests.unit.tabs_in_steps import Act, Browser, Tab, known, stored
from tests.unit.test_service import Page, source


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "PATIENCE", 0.01)
    monkeypatch.setattr(handover, "RESERVATION", 0)


OTHER = SPEC.fingerprint.replace("colours", "other")

NAMES = st.sampled_from(["holiday", "work"])

MOMENTS = st.lists(st.floats(0, 1), min_size=1, max_size=2)

LEAST = 6
"""Photos of a folder, of which one that is gone is not one in five."""


@dataclass
class World:
    """A disk, what is stored of it, and what a search must find."""

    disk: TrialDatabase = field(default_factory=TrialDatabase)
    folders: dict[str, MemoryFolder] = field(default_factory=dict)
    expected: dict[str, dict[str, str]] = field(default_factory=dict)
    """Folder -> path -> digest."""
    colours: Iterator[int] = field(default_factory=lambda: iter(range(1, 10_000)))

    def new_file(self) -> bytes:
        """A photo like no other."""
        number = next(self.colours)
        return jpeg((number % 251, number // 251 * 40, 255 - number % 251), (8 + number, 8))

    def on_disk(self, name: str) -> dict[str, str]:
        """What is in a folder."""
        files = self.folders[name].files
        return {path: _digest(data) for path, data in files.items() if path.endswith(".jpg")}


@dataclass(frozen=True)
class Deed:
    """Something that writes."""

    name: str
    act: Act
    again: Act
    """What brings the same about, wherever it was broken off."""
    after: Mapping[str, Mapping[str, str]]
    """What must be found then."""
    at_once: bool
    """Whether a folder is as before or as after, and never between."""


def index(world: World, name: str) -> Deed:
    folder = world.folders[name]

    async def act(page: Page) -> None:
        await page.ask("index", folder=source(folder, name))

    return Deed("index", act, act, world.expected | {name: world.on_disk(name)}, at_once=False)


def remove(world: World, name: str) -> Deed:
    async def act(page: Page) -> None:
        for number, record in list(page.engine.session.library.folders.items()):
            if record.name == name:
                await page.ask("remove_folder", folder=number)

    after = {each: paths for each, paths in world.expected.items() if each != name}
    return Deed("remove", act, act, after, at_once=True)


def remove_and_bring_back(world: World, name: str) -> Deed:
    async def act(page: Page) -> None:
        for number, record in list(page.engine.session.library.folders.items()):
            if record.name == name:
                await page.ask("remove_folder", folder=number)
                await page.ask("restore_folders", folders=[number])

    again = index(world, name).act
    return Deed("bring back", act, again, world.expected, at_once=True)


def prepare(world: World) -> Deed:
    async def act(page: Page) -> None:
        await page.ask("select_model", model="other")
        for name, folder in world.folders.items():
            await page.ask("index", folder=source(folder, name))
        await page.ask("select_model", model="colours", at_once=True)

    return Deed("prepare", act, act, world.expected, at_once=True)


def bring_in(world: World, name: str) -> Deed:
    file, rows = exported(name, world)

    async def act(page: Page) -> None:
        await page.ask("import_library", file=file)

    return Deed("import", act, act, world.expected | {name: rows}, at_once=True)


def _digest(data: bytes) -> str:
    return ends_digest(len(data), ends_of(data))


def found(said: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Folder -> path -> digest of what a search finds."""
    folders: dict[str, dict[str, str]] = {name: {} for name, _ in said["folders"].values()}
    for number in said["found"]:
        photo = said["photos"][number]
        name, _ = said["folders"][photo.folder]
        assert photo.path not in folders[name], "a path is there twice"
        folders[name][photo.path] = photo.digest
    return folders


class Trial:
    """Does a deed in every way that it can go wrong, each time from the same beginning."""

    def __init__(self) -> None:
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
        with Browser(world.disk) as browser:
            tab, beside = browser.tab(), browser.tab()
            browser.run(deed.act(tab.page))
            _settled(browser, tab, beside)
            assert found(known(tab.library)) == deed.after
        world.expected = {name: dict(paths) for name, paths in deed.after.items()}

    def _measured(self, world: World, deed: Deed) -> tuple[int, int]:
        """Turns and commits that it takes."""
        with Browser(world.disk.copy()) as browser:
            tab, _ = browser.tab(), browser.tab()
            before, turns = tab.connection.commits, 0
            task = browser.begin(deed.act(tab.page))
            while not task.done():
                browser.turn()
                turns += 1
            task.result()
            return turns, tab.connection.commits - before

    def _cancel(self, world: World, deed: Deed, turns: int) -> None:
        with Browser(world.disk.copy()) as browser:
            tab, beside = browser.tab(), browser.tab()
            task = _begun(browser, tab, deed, turns)
            if task.done():
                return
            self.cancelled += 1
            for call in list(tab.page.service._calls.values()):
                call.cancel()
            task.cancel()
            browser.ended(task)
            _let_calls_end(browser, tab)
            _settled(browser, tab, beside)
            self._judge(browser, world, deed, tab, beside)

    def _kill(self, world: World, deed: Deed, turns: int) -> None:
        with Browser(world.disk.copy()) as browser:
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
        with Browser(world.disk.copy()) as browser:
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
        now = found(kept)
        for name in world.expected.keys() | deed.after.keys():
            before, after = world.expected.get(name), deed.after.get(name)
            here = now.get(name)
            if deed.at_once and before is not None and after is not None:
                # It may be out of the library, and on its way back.
                assert here in (before, after) or (deed.name == "bring back" and here is None)
            elif deed.at_once:
                assert here in (before, after)
            else:
                there = Counter((here or {}).values())
                stays = Counter((before or {}).values()) & Counter((after or {}).values())
                assert stays <= there, "a photo is lost"
                assert there <= Counter((before or {}).values()) | Counter((after or {}).values())
        # What the other model has read is not lost.
        rows, others = MemoryStore(browser.disk).rows, MemoryStore(world.disk).rows
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


def exported(name: str, world: World) -> tuple[bytes, dict[str, str]]:
    """The library of another device."""
    photos = MemoryFolder({f"{number}.jpg": world.new_file() for number in range(3)})

    async def made(page: Page) -> bytes:
        await page.ask("index", folder=source(photos, name))
        return bytes((await page.ask("export_library"))["file"])

    with Browser(TrialDatabase()) as browser:
        file = browser.run(made(browser.tab().page))
    return file, {path: _digest(data) for path, data in photos.files.items()}


def filled(world: World, name: str, photos: int = 6) -> None:
    world.folders[name] = MemoryFolder(
        {f"{number}.jpg": world.new_file() for number in range(photos)}
    )


def test_every_await_of_everything_that_writes_can_be_cancelled_and_its_tab_killed() -> None:
    world, trial = World(), Trial()
    filled(world, "holiday")
    trial.of(world, index(world, "holiday"))
    changed(world)
    trial.of(world, index(world, "holiday"))
    # What is gone is forgotten by the second walk that does not see it.
    trial.of(world, index(world, "holiday"))
    trial.of(world, prepare(world))
    trial.of(world, remove_and_bring_back(world, "holiday"))
    trial.of(world, bring_in(world, "elsewhere"))
    trial.of(world, remove(world, "holiday"))
    print(
        f"\n{trial.cancelled:,} awaits cancelled, {trial.killed:,} tabs killed, "
        f"{trial.failed:,} commits failed"
    )
    assert trial.cancelled > 200
    assert trial.killed > 200


def changed(world: World) -> None:
    """One photo is moved, one is changed, one is new, one is gone; and there is a text."""
    holiday = world.folders["holiday"]
    holiday.put("moved/1.jpg", holiday.files.pop("1.jpg"), 7)
    holiday.put("2.jpg", world.new_file(), 8)
    holiday.put("new.jpg", world.new_file(), 9)
    holiday.put("notes.txt", b"a text", 9)
    del holiday.files["3.jpg"]


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
    filled(world, "holiday")
    trial.of(world, index(world, "holiday"), [])
    changed(world)
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
            filled(self.world, name)

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

    @rule(moments=MOMENTS)
    def bring_in(self, moments: list[float]) -> None:
        name = f"elsewhere {next(self.world.colours)}"
        self._try(bring_in(self.world, name), moments)

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
