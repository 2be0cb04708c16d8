"""Searches with a name: kept, changed in several tabs, and taken to another device."""

from __future__ import annotations

import asyncio

import pytest
from photoseek.errors import NotFound
from photoseek.library.saved_searches import SavedSearches

from tests.unit.page import Page, colours, source, story
from tests.unit.two_devices import between, exported


def test_one_of_the_same_view_gets_the_new_name() -> None:
    searches = SavedSearches().add("Beach", "#q=beach").add("Dogs", "#q=dog")
    again = searches.add("  The   sea ", "#q=beach")
    assert [(each.id, each.name) for each in again.all] == [(1, "The sea"), (2, "Dogs")]
    assert again.remove(1).add("New", "#q=new").all[-1].id == 3
    with pytest.raises(NotFound):
        again.rename(7, "x")


def test_they_are_kept_and_can_be_renamed_and_removed() -> None:
    async def act(page: Page) -> None:
        assert await page.ask("saved_searches") == []
        await page.ask("save_search", name="Sea", view="#q=beach")
        await page.ask("save_search", name="Dogs", view="#q=dog")
        await page.ask("rename_search", search=1, name="The sea")
        other = Page(page.reopened())
        await other.engine.start("colours")
        kept = await other.ask("saved_searches")
        assert kept == [
            {"id": 1, "name": "The sea", "view": "#q=beach"},
            {"id": 2, "name": "Dogs", "view": "#q=dog"},
        ]
        assert await other.ask("remove_search", search=1) == kept[1:]
        assert (await other.fail("remove_search", search=1))["code"] == "not-found"
        assert (await other.fail("save_search", name="x", view=""))["code"] == "bad-request"

    story(act)


def test_tabs_that_save_at_the_same_time_lose_none_and_a_run_is_not_waited_for() -> None:
    async def act(page: Page) -> None:
        other = Page(await page.store.another(), page.lock)
        await other.engine.start("colours")
        page.models.encoder.gate = asyncio.Event()
        run = page.send("index", folder=source(colours()))
        await asyncio.gather(
            *(
                tab.ask("save_search", name=f"{at} {n}", view=f"#q={at} {n}")
                for at, tab in enumerate((page, other))
                for n in range(3)
            )
        )
        assert len(await page.ask("saved_searches")) == 6
        page.models.encoder.gate.set()
        await page.answer(run)
        assert len(await other.ask("saved_searches")) == 6

    story(act)


def test_they_travel_with_the_library() -> None:
    async def act(fast: Page, slow: Page) -> None:
        await fast.ask("save_search", name="Sea", view="#q=beach")
        await fast.ask("save_search", name="Dogs", view="#q=dog")
        await slow.ask("save_search", name="My dogs", view="#q=dog")
        file = await exported(fast)
        for _ in range(2):
            await slow.ask("import_library", file=file)
            saved = await slow.ask("saved_searches")
            assert [each["name"] for each in saved] == ["My dogs", "Sea"]

    between(act)
