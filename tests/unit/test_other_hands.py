"""A database that changes under a tab's hands, without its having been told: nothing is torn."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from photoseek.errors import StoreFailed, StoreFull
from photoseek.storage.ports import Record

from tests.unit.fakes import MemoryFolder, jpeg
from tests.unit.kept_library import MemoryStore, TrialDatabase
from tests.unit.page import Page, source


def photos(*shades: int) -> MemoryFolder:
    return MemoryFolder({f"{shade}.jpg": jpeg((shade, 0, 0), (8 + shade, 8)) for shade in shades})


def test_what_was_taken_away_while_a_run_writes_is_not_written_into() -> None:
    """As when somebody clears the site's data: the database is there, and empty."""

    async def run() -> None:
        page = Page()
        await page.engine.start("colours")
        await page.ask("index", folder=source(photos(1, 2, 3)))
        for records in page.store.database.stores.values():
            records.clear()
        with pytest.raises(StoreFailed) as refused:
            await page.store.settle({}, [], [1])
        assert refused.value.parameters == {"reason": "behind"}
        assert not any(page.store.database.stores.values())

        await page.engine.reload()
        assert page.engine.current_status()["photos"] == 0
        report = await page.ask("index", folder=source(photos(1, 2, 3)))
        assert report["added"] == 3
        assert len(page.store.photos) == len(page.store.thumbs) == 3

    asyncio.run(run())


def test_two_tabs_without_locks_do_not_write_over_each_other() -> None:
    """Origins without https have no locks."""

    async def run() -> None:
        disk = TrialDatabase()
        one, other = Page(MemoryStore(disk)), Page(MemoryStore(disk))
        first, second = photos(1, 2, 3), photos(4, 5, 6)
        for page in (one, other):
            await page.engine.start("colours")
        asked = [
            one.send("index", folder=source(first, "one")),
            other.send("index", folder=source(second, "other")),
        ]
        answers = [await one.answer(asked[0]), await other.answer(asked[1])]
        refused = [answer["error"] for answer in answers if "error" in answer]
        assert [error["parameters"].get("reason") for error in refused] == ["behind"]

        await one.ask("index", folder=source(first, "one"))
        await other.ask("index", folder=source(second, "other"))
        there = await MemoryStore(disk).another()
        assert {(there.folders[each.folder].name, each.path) for each in there.photos.values()} == {
            *(("one", f"{shade}.jpg") for shade in (1, 2, 3)),
            *(("other", f"{shade}.jpg") for shade in (4, 5, 6)),
        }

    asyncio.run(run())


class Interrupted(TrialDatabase):
    """A tab's way to a database; before it reads the facts, another tab does something."""

    def __init__(self, disk: TrialDatabase, between: Callable[[], Awaitable[None]]) -> None:
        super().__init__()
        self._stores = disk.stores
        self._between: Callable[[], Awaitable[None]] | None = between

    async def all(self, store: str, first: int = 0) -> list[Record]:
        if store == "facts" and self._between is not None:
            between, self._between = self._between, None
            await between()
        return await super().all(store, first)


def test_a_library_that_is_added_to_while_it_is_opened_is_followed_whole() -> None:
    async def run() -> None:
        disk = TrialDatabase()
        other = Page(MemoryStore(disk))
        await other.engine.start("colours")

        async def index() -> None:
            await other.ask("index", folder=source(photos(1, 2, 3)))

        page = Page(MemoryStore(Interrupted(disk, index)))
        await page.engine.start("colours")
        await page.engine.reload()
        assert page.engine.current_status()["photos"] == 3
        assert (await page.ask("browse", limit=9))["total"] == 3

    asyncio.run(run())


def test_on_a_full_disk_memory_says_of_a_folder_what_is_stored() -> None:
    async def run() -> None:
        disk = TrialDatabase()
        page = Page(MemoryStore(disk))
        await page.engine.start("colours")
        folder = photos(1, 2, 3)
        await page.ask("index", folder=source(folder))

        async def full(operations: object) -> None:
            raise StoreFull

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(disk, "apply", full)
            access = page.engine._access
            with pytest.raises(StoreFull):
                await access.mark(1, unfinished=True)
        library = page.engine.session.library
        stored = (await MemoryStore(disk).load()).folders
        assert library.folders[1].unfinished == stored[0].unfinished

    asyncio.run(run())
