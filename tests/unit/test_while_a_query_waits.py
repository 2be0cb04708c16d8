"""A query waits for its words to become vectors, and meanwhile everything else may change."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest
from photoseek.library.library import Library

from tests.unit.page import Page, colours, source, story


async def meanwhile(page: Page, act: Callable[[], Awaitable[Any]]) -> Mapping[str, Any]:
    """The answer to a search for red during which something happens."""
    gate = page.models.encoder.text_gate = asyncio.Event()
    call = page.send("search", text="red", limit=9)
    while "red" not in page.models.encoder.texts:
        await asyncio.sleep(0)
    await act()
    gate.set()
    return await page.answer(call)


async def removed_elsewhere(page: Page) -> None:
    elsewhere = await page.store.another()
    await elsewhere.set_aside([elsewhere.folders[1]])
    await page.engine.reload()


def test_a_folder_that_another_tab_removes_is_not_found_any_more() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        await page.ask("index", folder=source(colours(), "work"))
        answer = await meanwhile(page, lambda: removed_elsewhere(page))
        assert answer["result"]["total"] == 4
        assert {hit["photo"]["folder_name"] for hit in answer["result"]["hits"]} == {"work"}

    story(act)


def test_a_photo_that_is_asked_for_and_removed_elsewhere_is_said_to_be_gone() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        gate = page.models.encoder.text_gate = asyncio.Event()
        call = page.send("search", text="red", photo=1, limit=9)
        while not page.models.encoder.texts:
            await asyncio.sleep(0)
        await removed_elsewhere(page)
        gate.set()
        assert (await page.answer(call))["error"]["code"] == "not-found"

    story(act)


def test_the_model_that_takes_over_answers_a_query_that_the_one_before_it_was_asked() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))

        async def other_model() -> None:
            await page.ask("select_model", model="other", at_once=True)

        answer = await meanwhile(page, other_model)
        # It has read nothing yet: the first one's vectors are not ranked in its name.
        assert answer["result"]["total"] == 0
        assert page.models.encoder.texts == ["red", "red"]

    story(act)


@pytest.mark.parametrize("choice", ["wasm", "auto"])
def test_a_query_is_asked_again_where_the_model_runs_now(choice: str) -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))

        async def elsewhere() -> None:
            await page.ask("select_backend", choice=choice)

        answer = await meanwhile(page, elsewhere)
        assert answer["result"]["hits"][0]["photo"]["path"] == "red.jpg"
        assert page.models.encoder.texts == ["red", "red"]

    story(act)


def test_nothing_holds_the_matrix_of_a_model_that_was_left() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        before: weakref.ref[Library] = weakref.ref(page.engine.session.library)
        await page.ask("select_model", model="other", at_once=True)
        gc.collect()
        assert before() is None

    story(act)
