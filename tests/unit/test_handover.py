"""A run whose tab is gone in the middle: another tab hears of it, goes on, or asks."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from photoseek.engine import handover

from tests.unit.fakes import MemoryFolder
from tests.unit.page import Page, colours, source, story


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "PATIENCE", 0.01)


async def until(condition: Callable[[], Any]) -> None:
    while not condition():
        await asyncio.sleep(0)


def told(page: Page) -> bool:
    """What the page has heard last of its first folder."""
    return bool(page.changes[-1]["folders"][0]["interrupted"])


async def marked_elsewhere(page: Page, *, unfinished: bool) -> None:
    """Another tab says of the first folder whether a run is not through it."""
    elsewhere = await page.store.another()
    await elsewhere.save_folder(replace(elsewhere.folders[1], unfinished=unfinished))


async def begun_elsewhere(page: Page) -> None:
    """Another tab begins a run through the first folder."""
    page.lock.taken = True
    await marked_elsewhere(page, unfinished=True)
    await page.engine.reload()


def in_another_tab(act: Callable[[Page, MemoryFolder], Awaitable[None]]) -> None:
    """A page that has read a folder, which another tab reads now."""

    async def run(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        await begun_elsewhere(page)
        await act(page, folder)

    story(run)


def test_a_run_is_interrupted_when_its_tab_has_let_go_of_the_library_and_not_before() -> None:
    async def act(page: Page, folder: MemoryFolder) -> None:
        await asyncio.sleep(0.02)
        assert not told(page)
        page.lock.release()
        await until(lambda: told(page))
        # It is this page's from now on.
        assert page.lock.taken
        report = await page.ask("index", folder=source(folder))
        assert report["unchanged"] == 4
        assert not told(page)
        await until(lambda: not page.lock.taken)
        assert not page.store.folders[1].unfinished

    in_another_tab(act)


def test_a_run_that_has_ended_is_not_interrupted() -> None:
    async def act(page: Page, _folder: MemoryFolder) -> None:
        await marked_elsewhere(page, unfinished=False)
        changes = len(page.changes)
        page.lock.release()
        await until(lambda: len(page.changes) > changes)
        await until(lambda: not page.lock.taken)
        assert not told(page)

    in_another_tab(act)


def test_a_page_that_may_not_read_the_folder_says_so_and_leaves_the_library_to_others() -> None:
    async def act(page: Page, folder: MemoryFolder) -> None:
        folder.unreadable.add("red.jpg")
        page.lock.release()
        await until(lambda: told(page))
        await until(lambda: not page.lock.taken)
        # Another one goes on with it, and is closed in its turn.
        await begun_elsewhere(page)
        await until(lambda: not told(page))
        page.lock.release()
        await until(lambda: told(page))
        status = await page.ask("leave_unfinished", folder=1)
        assert not status["folders"][0]["interrupted"]
        assert not page.store.folders[1].unfinished
        assert (await page.fail("leave_unfinished", folder=7))["code"] == "not-found"

    in_another_tab(act)


def test_a_page_that_could_go_on_and_does_not_leaves_it_to_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(handover, "RESERVATION", 0.01)

    async def act(page: Page, _folder: MemoryFolder) -> None:
        page.lock.release()
        await until(lambda: told(page))
        assert page.lock.taken
        await until(lambda: not page.lock.taken)
        assert told(page)

    in_another_tab(act)


def test_what_was_interrupted_on_an_earlier_visit_is_found_when_the_library_is_opened() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        await marked_elsewhere(page, unfinished=True)
        await page.engine.check()
        await until(lambda: told(page))

    story(act)


def test_a_run_that_the_reader_has_cancelled_is_not_unfinished() -> None:
    async def act(page: Page) -> None:
        page.models.encoder.gate = asyncio.Event()
        run = page.send("index", folder=source(colours()))
        await until(lambda: page.store.folders and page.store.folders[1].unfinished)
        await page.ask("cancel", call=run)
        assert (await page.answer(run))["error"]["code"] == "cancelled"
        assert not page.store.folders[1].unfinished

    story(act)


def test_a_reader_who_no_longer_wants_to_wait_does_not_get_the_lock_later() -> None:
    async def act(page: Page) -> None:
        page.lock.taken = True
        run = page.send("index", folder=source(colours()))
        await until(lambda: any("progress" in message for message in page.messages))
        await page.ask("cancel", call=run)
        assert (await page.answer(run))["error"]["code"] == "cancelled"
        page.lock.release()
        await asyncio.sleep(0.01)
        assert not page.lock.taken

    story(act)


def test_reading_the_store_that_was_broken_off_is_done_again() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        elsewhere = await page.store.another()
        await elsewhere.settle({}, [], list(elsewhere.photos))
        load = page.store.load

        async def broken_off() -> Any:
            await load()
            raise asyncio.CancelledError

        page.store.load = broken_off  # type: ignore[method-assign]
        with pytest.raises(asyncio.CancelledError):
            await page.engine.reload()
        page.store.load = load  # type: ignore[method-assign]

        await page.engine.reload()

        assert (await page.ask("status"))["photos"] == 0

    story(act)
