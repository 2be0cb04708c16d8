"""A model gets ready beside the one that answers, and takes over when it has read the photos."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import numpy as np
from photoseek.errors import StoreFailed
from photoseek.models.backends import BATCH
from photoseek.photo import Embedded

from tests.unit.fakes import COLOURS, SPEC, MemoryFolder, jpeg
from tests.unit.kept_library import MemoryStore, TrialDatabase
from tests.unit.page import Page, colours, source, story

MANY = 5 * BATCH
OTHER = replace(SPEC, id="other").fingerprint


def many() -> MemoryFolder:
    return MemoryFolder({f"{number:03}.jpg": jpeg((number, 0, 0)) for number in range(MANY)})


def in_use(status: Any) -> tuple[str, tuple[str, int, int] | None]:
    """The model that answers; and the one that gets ready, with photos read and photos to read."""
    preparing = status["preparing"]
    following = preparing and (preparing["model"]["id"], preparing["done"], preparing["total"])
    return status["model"]["id"], following


async def answers(page: Page) -> int:
    return len((await page.ask("search", text="red", limit=MANY))["hits"])


def test_the_old_model_answers_until_the_new_one_has_read_the_photos() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        status = await page.ask("select_model", model="other")
        assert in_use(status) == ("colours", ("other", 0, 4))
        assert (status["photos"], status["folders"][0]["unread"]) == (4, 4)

        gate = page.models.encoder.gate = asyncio.Event()
        reading = page.send("index", folder=source(folder))
        while not any(message.get("progress", {}).get("preparing") for message in page.messages):
            await asyncio.sleep(0)
        assert await answers(page) == 4
        assert in_use(await page.ask("status")) == ("colours", ("other", 0, 4))
        gate.set()
        await page.answer(reading)

        assert in_use(page.changes[-1]) == ("other", None)
        assert await answers(page) == 4
        assert len(page.store.photos) == 4

    story(act)


def test_going_back_is_instant_and_so_is_going_forth_again() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="other")
        await page.ask("index", folder=source(folder))
        page.models.encoder.batches.clear()
        for model in ("colours", "other"):
            assert in_use(await page.ask("select_model", model=model)) == (model, None)
            assert await answers(page) == 4
        assert page.models.encoder.batches == []

    story(act)


def test_choosing_the_model_that_answers_ends_the_preparation() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="other")
        assert in_use(await page.ask("select_model", model="colours")) == ("colours", None)
        page.models.encoder.batches.clear()
        await page.ask("index", folder=source(folder))
        assert page.models.encoder.batches == []

    story(act)


def test_what_was_read_before_a_cancelled_run_is_not_read_again_on_a_later_visit() -> None:
    async def act(page: Page) -> None:
        folder = many()
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="other")
        page.models.encoder.batches.clear()
        reading = page.send("index", folder=source(folder))
        while len(page.store.rows.get(OTHER, {})) < BATCH:
            await asyncio.sleep(0)
        await page.ask("cancel", call=reading)
        assert (await page.answer(reading))["error"]["code"] == "cancelled"
        before = len(page.store.rows[OTHER])

        # The next visit starts with the model that answers.
        await page.engine.start("colours")
        status = await page.ask("select_model", model="other")
        assert in_use(status) == ("colours", ("other", before, MANY))
        page.models.encoder.batches.clear()
        await page.ask("index", folder=source(folder))

        assert sum(page.models.encoder.batches) == MANY - before
        assert in_use(await page.ask("status")) == ("other", None)

    story(act)


def test_it_answers_with_what_is_there_when_told_to_and_goes_on_reading() -> None:
    async def act(page: Page) -> None:
        first, second = colours(), MemoryFolder({"more.jpg": jpeg((9, 9, 9))})
        await page.ask("index", folder=source(first))
        await page.ask("index", folder=source(second, "more"))
        await page.ask("select_model", model="other")
        await page.ask("index", folder=source(second, "more"))
        status = await page.ask("select_model", model="other", at_once=True)
        assert in_use(status) == ("other", None)
        assert [folder["unread"] for folder in status["folders"]] == [4, 0]
        assert await answers(page) == 1
        await page.ask("index", folder=source(first))
        assert await answers(page) == 5

    story(act)


def test_folders_that_are_not_open_hold_it_up_until_they_are_read_or_removed() -> None:
    async def act(page: Page) -> None:
        folders = [colours() for _ in range(3)]
        ids = [(await page.ask("index", folder=source(each)))["folder"] for each in folders]
        await page.ask("select_model", model="other")
        await page.ask("index", folder=source(folders[0]))
        assert in_use(await page.ask("status")) == ("colours", ("other", 4, 12))
        await page.ask("index", folder=source(folders[1]))
        assert in_use(await page.ask("status")) == ("colours", ("other", 8, 12))
        assert in_use(await page.ask("remove_folder", folder=ids[2])) == ("other", None)

    story(act)


def test_a_few_new_photos_do_not_hold_up_going_back() -> None:
    async def act(page: Page) -> None:
        folder = many()
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="other", at_once=True)
        await page.ask("index", folder=source(folder))
        folder.put("new.jpg", jpeg(COLOURS["red"]), 1)
        await page.ask("index", folder=source(folder))
        status = await page.ask("select_model", model="colours")
        assert in_use(status) == ("colours", None)
        assert status["folders"][0]["unread"] == 1

    story(act)


def test_a_photo_that_is_broken_or_gone_by_now_does_not_hold_it_up() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="other")
        folder.unreadable.add("red.jpg")
        del folder.files["blue.jpg"]
        report = await page.ask("index", folder=source(folder))
        assert (report["unchanged"], report["skipped"]) == (3, 0)
        status = await page.ask("status")
        assert in_use(status) == ("other", None)
        assert status["photos"] == 2

    story(act)


def test_new_and_changed_photos_are_read_by_both_and_found_at_once() -> None:
    async def act(page: Page) -> None:
        folder, closed = colours(), MemoryFolder({"closed.jpg": jpeg((1, 2, 3))})
        await page.ask("index", folder=source(folder))
        await page.ask("index", folder=source(closed, "closed"))
        await page.ask("select_model", model="other")
        folder.put("new.jpg", jpeg((200, 0, 0)), 1)
        folder.put("blue.jpg", jpeg((0, 0, 200)), 2)
        report = await page.ask("index", folder=source(folder))
        assert (report["added"], report["changed"]) == (1, 1)
        assert in_use(await page.ask("status")) == ("colours", ("other", 5, 6))
        assert await answers(page) == 6

    story(act)


def test_what_another_tab_has_stored_counts_too() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="other")
        elsewhere = await page.store.another()
        read = [
            Embedded(elsewhere.photos[photo], elsewhere.thumbs[photo], vector.astype(np.float32))
            for photo, vector in elsewhere.rows[SPEC.fingerprint].items()
        ]
        await elsewhere.append(OTHER, read[:3], [])
        await page.engine.reload()
        assert in_use(page.changes[-1]) == ("colours", ("other", 3, 4))
        await elsewhere.append(OTHER, read[3:], [])
        await page.engine.reload()
        assert in_use(await page.ask("status")) == ("other", None)

    story(act)


def test_a_model_goes_with_what_it_has_read_or_without() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="other")
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="colours")
        await page.ask("remove_model", model="other")
        assert in_use(await page.ask("select_model", model="other")) == ("other", None)
        await page.ask("select_model", model="colours")
        await page.ask("remove_model", model="other", vectors=True)
        assert in_use(await page.ask("select_model", model="other"))[1] == ("other", 0, 4)
        assert await answers(page) == 4

    story(act)


def test_a_model_that_another_tab_uses_keeps_its_vectors() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="other")
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="colours")
        page.models.elsewhere = {"other"}
        refused = await page.fail("remove_model", model="other", vectors=True)
        assert refused["code"] == "busy"
        assert in_use(await page.ask("select_model", model="other")) == ("other", None)

    story(act)


def test_a_model_that_gets_ready_is_in_use() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        await page.ask("select_model", model="other")
        assert (await page.fail("remove_model", model="other"))["code"] == "busy"

    story(act)


class Failing(TrialDatabase):
    """It cannot say which vectors there are, when that is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.fails = False

    async def keys_by(self, store: str, index: str, first: str, last: str) -> list[Any]:
        if self.fails:
            raise StoreFailed(detail="the connection is gone")
        return await super().keys_by(store, index, first, last)


def test_a_take_over_that_fails_leaves_the_model_getting_ready_and_is_made_up_for() -> None:
    async def run() -> None:
        disk = Failing()
        page = Page(MemoryStore(disk))
        await page.engine.start("colours")
        folder = colours()
        await page.ask("index", folder=source(folder))
        await page.ask("select_model", model="other")
        gate = page.models.encoder.gate = asyncio.Event()
        reading = page.send("index", folder=source(folder))
        while not any(message.get("progress", {}).get("preparing") for message in page.messages):
            await asyncio.sleep(0)
        disk.fails = True
        gate.set()
        assert (await page.answer(reading))["error"]["code"] == "store-failed"
        model, following = in_use(await page.ask("status"))
        assert model == "colours"
        assert following is not None

        disk.fails = False
        await page.ask("index", folder=source(folder))
        assert in_use(await page.ask("status")) == ("other", None)
        assert await answers(page) == 4

    asyncio.run(run())


def test_a_model_that_could_not_be_taken_is_let_go() -> None:
    async def run() -> None:
        disk = Failing()
        page = Page(MemoryStore(disk))
        await page.engine.start("colours")
        await page.ask("index", folder=source(colours()))
        for at_once in (False, True):
            closed = page.models.encoder.closed
            disk.fails = True
            assert (await page.fail("select_model", model="other", at_once=at_once))["code"]
            assert page.models.encoder.closed == closed + 1
            disk.fails = False
            assert in_use(await page.ask("status")) == ("colours", None)
            assert await answers(page) == 4

    asyncio.run(run())
