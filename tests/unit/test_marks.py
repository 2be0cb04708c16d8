"""Favourites, albums, tags and hidden photos: what is said of photos is theirs, whatever comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import numpy as np
import pytest
from photoseek.library.marks import FAVOURITE, Mark, Marks, Said
from photoseek.library.stored import Addition
from photoseek.photo import Embedded, FolderRecord, Photo, Vectors
from photoseek.storage.store import Store

from tests.unit.fakes import MemoryFolder, jpeg, photo
from tests.unit.kept_library import MemoryStore, TrialDatabase
from tests.unit.page import Page, colours, source, story

LEFT = ["blue.jpg", "green.jpg", "white.jpg"]


async def ids(page: Page) -> dict[str, int]:
    found = await page.ask("browse", limit=100, filter={"hidden": False})
    return {photo["path"]: photo["id"] for photo in found["photos"]}


async def shown(page: Page, **wanted: Any) -> list[str]:
    found = await page.ask("browse", limit=100, filter=wanted or None)
    return sorted(photo["path"] for photo in found["photos"])


async def typed(page: Page, text: str) -> list[str]:
    found = await page.ask("search", text=text, limit=100)
    return sorted(hit["photo"]["path"] for hit in found["hits"])


async def filled(page: Page, folder: MemoryFolder | None = None) -> dict[str, int]:
    await page.ask("index", folder=source(folder or colours()))
    there = await ids(page)
    both = [there["red.jpg"], there["green.jpg"]]
    await page.ask("mark", photos=both, kind="favourite", on=True)
    await page.ask("mark", photos=both[:1], kind="tag", name="Été", on=True)
    await page.ask("mark", photos=both, kind="album", name="Trip", on=True)
    return there


def test_names_are_the_same_whatever_their_capitals_and_accents() -> None:
    marks = Marks().changed(Mark("tag", "Été"), [3, 1], on=True)
    marks = marks.changed(Mark("tag", "ete"), [2], on=True).changed(
        Mark("tag", "ETE"), [1], on=False
    )
    assert {mark.name: of.tolist() for mark, of in marks.photos.items()} == {"Été": [2, 3]}
    assert marks.said_of([1, 2]) == [Said(), Said(tags=("Été",))]
    assert not marks.changed(Mark("tag", "ete"), [2, 3], on=False).photos


def test_what_was_said_of_a_photo_is_said_of_its_heir_alone() -> None:
    marks = Marks({FAVOURITE: np.array([1, 4], dtype=np.uint32)}).inherited({1: 9, 2: 8})
    assert marks.of(FAVOURITE).tolist() == [4, 9]


class Interrupted(TrialDatabase):
    """A tab's way to a database that another tab uses before each of its first commits."""

    def __init__(self, disk: TrialDatabase, other: Store, photos: list[int]) -> None:
        super().__init__()
        self._stores = disk.stores
        self._other = other
        self._photos = photos

    async def apply(self, operations: Sequence[tuple[str, str, Any]]) -> None:
        if self._photos:
            await self._other.mark(FAVOURITE, [self._photos.pop()], on=True, then=lambda _: None)
        await super().apply(operations)


@pytest.mark.parametrize("way", ["index", "import"])
def test_what_another_tab_says_while_photos_are_replaced_stays_said(way: str) -> None:
    def embedded(*numbers: int) -> list[Embedded]:
        vector = np.ones(3, dtype=np.float32)
        return [Embedded(photo(number), b"jpeg", vector) for number in numbers]

    async def act() -> Marks:
        other = MemoryStore()
        await other.load()
        await other.save_folder(FolderRecord(1, "holiday"))
        await other.append("model@1/q8/1", embedded(1, 2, 3), [])
        await other.mark(FAVOURITE, [1], on=True, then=lambda _: None)
        store = MemoryStore(Interrupted(other.database, other, [2, 3]), other.shared_locks)
        await store.load()
        if way == "index":
            await store.append("model@1/q8/1", embedded(4), [1], heirs={1: 4})
        else:

            async def blocks() -> AsyncIterator[tuple[list[Photo], Vectors]]:
                yield [photo(4)], np.ones((1, 3), dtype=np.float32)

            addition = Addition([], blocks(), [1], {}, {}, heirs={1: 4})
            await store.merge("model@1/q8/1", addition)
        return (await MemoryStore(other.database).load()).marks

    assert asyncio.run(act()).of(FAVOURITE).tolist() == [2, 3, 4]


def test_what_is_said_can_be_searched_for_filtered_by_and_seen() -> None:
    async def act(page: Page) -> None:
        there = await filled(page)
        assert await typed(page, "favourites") == ["green.jpg", "red.jpg"]
        assert await typed(page, "tag:ete") == ["red.jpg"]
        assert await typed(page, "album:trip -tag:Été") == ["green.jpg"]
        assert await shown(page, favourite=True, tags=["ete"]) == ["red.jpg"]
        assert await shown(page, albums=[""]) == await shown(page, favourite=False)
        assert await shown(page, albums=[""]) == ["blue.jpg", "white.jpg"]
        assert len(await shown(page, tags=["ete", ""])) == 4
        choices = await page.ask("filter_choices", filter={"tags": ["Été"]})
        assert choices["albums"] == [{"value": "Trip", "photos": 1}, {"value": "", "photos": 0}]
        assert choices["hidden"] == []
        (red,) = await page.ask("photos", photos=[there["red.jpg"]])
        assert (red["favourite"], red["albums"], red["tags"]) == (True, ["Trip"], ["Été"])
        together = await page.ask("chosen", photos=[there["red.jpg"], there["blue.jpg"], 999])
        assert (together["photos"], together["favourites"], together["gone"]) == (2, 1, [999])
        assert together["albums"] == [{"name": "Trip", "photos": 2, "chosen": 1}]

    story(act)


def test_an_album_or_a_tag_is_renamed_joined_with_another_and_removed() -> None:
    async def act(page: Page) -> None:
        there = await filled(page)
        await page.ask("mark", photos=[there["blue.jpg"]], kind="tag", name="Sea", on=True)
        now = await page.ask("rename_mark", kind="tag", name="ete", to="  Summer ")
        assert [each["name"] for each in now["tags"]] == ["Sea", "Summer"]
        now = await page.ask("rename_mark", kind="tag", name="Summer", to="sea")
        assert now["tags"] == [{"name": "Sea", "photos": 2, "chosen": 0}]
        assert await typed(page, "tag:sea") == ["blue.jpg", "red.jpg"]
        now = await page.ask("rename_mark", kind="album", name="Trip", to=None)
        assert now["albums"] == []
        assert now["tags"] == [{"name": "Sea", "photos": 2, "chosen": 0}]
        next_page = Page(page.reopened())
        await next_page.engine.start("colours")
        assert await typed(next_page, "tag:sea") == ["blue.jpg", "red.jpg"]

    story(act)


def test_hidden_photos_take_no_part_unless_they_are_asked_for() -> None:
    async def act(page: Page) -> None:
        there = await filled(page)
        await page.ask("mark", photos=[there["red.jpg"]], kind="hidden", on=True)
        assert await shown(page) == await typed(page, "something") == LEFT
        assert await shown(page, hidden=True) == ["red.jpg"]
        assert len(await shown(page, hidden=False)) == 4
        choices = await page.ask("filter_choices")
        assert choices["hidden"] == [{"value": "yes", "photos": 1}, {"value": "no", "photos": 4}]
        await page.ask("mark", photos=[there["red.jpg"]], kind="hidden", on=False)
        assert len(await shown(page)) == 4

    story(act)


def test_photos_keep_what_was_said_wherever_they_go_and_whatever_they_become() -> None:
    folder = MemoryFolder({f"{number}.jpg": jpeg((number * 40, 9, 9)) for number in range(6)})

    async def act(page: Page) -> None:
        await page.ask("index", folder=source(folder))
        there = await ids(page)
        await page.ask("mark", photos=[there["1.jpg"]], kind="tag", name="moved", on=True)
        await page.ask("mark", photos=[there["2.jpg"]], kind="tag", name="edited", on=True)
        folder.put("new place/1.jpg", folder.files.pop("1.jpg"), 7)
        folder.put("2.jpg", jpeg((1, 200, 90)), 8)
        await page.ask("index", folder=source(folder))
        assert await typed(page, "tag:moved") == ["new place/1.jpg"]
        assert await typed(page, "tag:edited") == ["2.jpg"]
        # The next visit finds it so, and a folder that was out comes back with it.
        next_page = Page(page.reopened())
        await next_page.engine.start("colours")
        number = next(iter(next_page.engine.session.library.folders))
        await next_page.ask("remove_folder", folder=number)
        assert await shown(next_page) == []
        await next_page.ask("restore_folders", folders=[number])
        assert await typed(next_page, "tag:edited") == ["2.jpg"]

    story(act)


def test_a_library_s_file_carries_it_along() -> None:
    async def run() -> None:
        one, other = Page(), Page()
        await one.engine.start("colours")
        await other.engine.start("colours")
        there = await filled(one)
        await one.ask("mark", photos=[there["blue.jpg"]], kind="hidden", on=True)
        file = bytes((await one.ask("export_library"))["file"])
        await other.ask("import_library", file=file)
        assert await typed(other, "tag:ete album:trip") == ["red.jpg"]
        assert await shown(other, hidden=True) == ["blue.jpg"]
        # Once more: nothing is new but what has been said meanwhile.
        await one.ask("mark", photos=[there["green.jpg"]], kind="tag", name="later", on=True)
        again = bytes((await one.ask("export_library"))["file"])
        assert (await other.ask("import_library", file=again))["kept"] == 4
        assert await typed(other, "tag:later") == ["green.jpg"]
        assert await typed(other, "tag:ete") == ["red.jpg"]

    asyncio.run(run())


def test_two_tabs_mark_at_once_and_both_know_of_both() -> None:
    async def run() -> None:
        first = Page()
        await first.engine.start("colours")
        await first.ask("index", folder=source(colours()))
        there = await ids(first)
        second = Page(await first.store.another())
        await second.engine.start("colours")
        calls = [
            page.ask("mark", photos=[photo], kind="album", name=name, on=True)
            for number, (photo, name) in enumerate(zip(there.values(), "abcd", strict=True))
            for page in (first, second)[number % 2 :][:1]
        ]
        await asyncio.gather(*calls)
        for page in (first, second):
            await page.engine.reload()
            assert page.engine.session.library.marks.names("album") == ["a", "b", "c", "d"]

    asyncio.run(run())


@pytest.mark.parametrize(
    "given", [{"kind": "tag"}, {"kind": "favourite", "name": "x"}, {"kind": "other", "name": "x"}]
)
def test_what_cannot_be_said_is_refused(given: dict[str, str]) -> None:
    async def act(page: Page) -> None:
        assert (await page.fail("mark", photos=[], on=True, **given))["code"] == "bad-request"

    story(act)


def test_forgotten_photos_are_out_until_they_are_brought_back_or_the_page_is_closed() -> None:
    folder = colours()

    async def act(page: Page) -> None:
        there = await filled(page, folder)
        before = page.store.thumbs
        await page.ask("forget", photos=[there["red.jpg"]])
        assert await shown(page) == LEFT
        # A run passes over it, and says why.
        await page.ask("index", folder=source(folder))
        assert await shown(page) == LEFT
        (file,) = await page.ask("skipped")
        assert (file["path"], file["code"]) == ("red.jpg", "forgotten")
        beside = Page(await page.store.another())
        await beside.engine.start("colours")
        await beside.engine.check()
        assert await shown(beside) == LEFT
        await page.ask("bring_back", photos=[there["red.jpg"]])
        assert page.store.thumbs == before
        assert await page.ask("skipped") == []
        await beside.engine.reload()
        for each in (page, beside):
            assert len(await shown(each)) == 4
            assert await typed(each, "tag:ete") == ["red.jpg"]

        await page.ask("forget", photos=[there["red.jpg"]])
        next_page = Page(page.reopened())
        await next_page.engine.start("colours")
        await next_page.engine.check()
        assert await shown(next_page) == LEFT
        assert there["red.jpg"] not in page.store.thumbs
        assert (await next_page.fail("bring_back", photos=[there["red.jpg"]]))[
            "code"
        ] == "not-found"
        assert next_page.engine.session.library.marks.names("tag") == []
        await next_page.ask("index", folder=source(folder))
        assert await shown(next_page) == LEFT

    story(act)
