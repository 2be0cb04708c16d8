"""What was typed, from the page's message to the hits: names, dates, places, "not", weights."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import Any

import numpy as np
from photoseek.library.query.plan import Words
from photoseek.library.query.request import Query
from photoseek.photo import Photo

from tests.unit.fakes import COLOURS, MemoryFolder, jpeg, library_of, photo
from tests.unit.page import Page, colours, source, story
from tests.unit.queries import typed
from tests.unit.test_searching import search

Find = Callable[..., Coroutine[Any, Any, tuple[list[str], dict[str, Any]]]]

ITALY = ("Rom/IMG_0001.jpg", "Rom/IMG_0002.jpg", "Rom/blue hour.jpg")


def told(act: Callable[[Page, Find], Awaitable[None]]) -> None:
    """Run a story with two folders of coloured pictures, and a way to search them."""

    async def run(page: Page) -> None:
        trip = MemoryFolder(
            {
                "Rom/IMG_0001.jpg": jpeg(COLOURS["red"]),
                "Rom/IMG_0002.jpg": jpeg((200, 40, 0)),
                "Rom/blue hour.jpg": jpeg(COLOURS["green"]),
            },
            modified=1_563_100_000_000,  # 14 July 2019
        )
        await page.ask("index", folder=source(colours(), "colours"))
        await page.ask("index", folder=source(trip, "Holiday in Italy"))

        async def find(text: str, **more: Any) -> tuple[list[str], dict[str, Any]]:
            params = {"text": text, "limit": 20, "today": "2026-11-26", **more}
            found = await page.ask("search", **params)
            return [hit["photo"]["path"] for hit in found["hits"]], found

        await act(page, find)

    story(run)


def test_what_is_called_so_comes_before_what_looks_so() -> None:
    async def act(page: Page, find: Find) -> None:
        paths, found = await find("blue")
        assert found["named"] == 2
        assert set(paths[:2]) == {"blue.jpg", "Rom/blue hour.jpg"}
        assert len(paths) == len(set(paths)) == found["total"] == 7
        # Page by page nothing is lost, and nothing is there twice.
        pages = [(await find("blue", limit=2, offset=offset))[0] for offset in (0, 2, 4, 6)]
        assert [path for page in pages for path in page] == paths
        assert found["chips"] == []

    told(act)


def test_the_name_of_a_file_or_a_folder_finds_it() -> None:
    async def act(page: Page, find: Find) -> None:
        paths, found = await find("IMG_0002")
        assert paths == ["Rom/IMG_0002.jpg"]
        assert (found["named"], found["matches"]) == (1, 1)
        assert [chip["kind"] for chip in found["chips"]] == ["name"]
        paths, found = await find("italy")
        assert (set(paths[:3]), found["named"]) == (set(ITALY), 3)
        paths, found = await find("red in:italy")
        assert set(paths) == set(ITALY) and paths[0] == "Rom/IMG_0001.jpg"

    told(act)


def test_a_name_that_no_file_has_is_a_word() -> None:
    async def act(page: Page, find: Find) -> None:
        paths, found = await find('"red"')
        assert (paths, found["named"]) == (["red.jpg"], 1)
        paths, found = await find('"green" IMG_77777')
        assert len(paths) == 1  # the quoted name is there, the other is for the picture model
        paths, found = await find("IMG_77777")
        assert (len(paths), found["named"], found["chips"]) == (7, 0, [])
        paths, _ = await find("name:IMG_77777")
        assert paths == []

    told(act)


def test_a_date_alone_shows_its_photos_newest_first_and_all_of_them_fit() -> None:
    async def act(page: Page, find: Find) -> None:
        paths, found = await find("July 2019")
        assert len(paths) == found["total"] == found["matches"] == 3
        assert {hit["confidence"] for hit in found["hits"]} == {1.0}
        (chip,) = found["chips"]
        assert (chip["kind"], chip["value"]) == ("date", "2019-07-01/2019-07-31")
        paths, _ = await find("red before:2020")
        assert paths[0] == "Rom/IMG_0001.jpg" and len(paths) == 3
        paths, _ = await find("red", filter={"since": "2023"})
        assert len(paths) == 4

    told(act)


def test_what_is_not_wanted_is_not_there() -> None:
    async def act(page: Page, find: Find) -> None:
        paths, found = await find("red -green")
        assert paths[0] in ("red.jpg", "Rom/IMG_0001.jpg")
        assert not {"green.jpg", "Rom/blue hour.jpg"} & set(paths)
        assert {"red.jpg", "Rom/IMG_0001.jpg", "Rom/IMG_0002.jpg", "blue.jpg"} <= set(paths)
        assert found["total"] == len(paths)
        paths, _ = await find("-red")
        assert not {"red.jpg", "Rom/IMG_0001.jpg", "Rom/IMG_0002.jpg"} & set(paths)
        paths, _ = await find("red -IMG_0001")
        assert "Rom/IMG_0001.jpg" not in paths and "red.jpg" in paths

    told(act)


def test_what_must_be_there_is_in_every_hit() -> None:
    async def act(page: Page, find: Find) -> None:
        paths, found = await find("+red white")
        assert set(paths) == {"red.jpg", "Rom/IMG_0001.jpg", "Rom/IMG_0002.jpg"}
        assert [(chip["kind"], chip["must"]) for chip in found["chips"]] == [("words", True)]

    told(act)


def test_chips_stand_where_javascript_counts() -> None:
    async def act(page: Page, find: Find) -> None:
        text = "🐕🐕 -red 2019"
        _, found = await find(text)
        units = text.encode("utf-16-le")
        cut = [
            units[2 * chip["start"] : 2 * chip["end"]].decode("utf-16-le")
            for chip in found["chips"]
        ]
        assert cut == ["-red", "2019"]

    told(act)


def test_parts_can_be_taken_for_words() -> None:
    async def act(page: Page, find: Find) -> None:
        _, found = await find("red 2019", as_words=["2019"])
        assert (found["total"], found["chips"]) == (7, [])

    told(act)


def test_the_language_of_the_page_is_understood() -> None:
    async def act(page: Page, find: Find) -> None:
        _, found = await find("red ohne green", language="de")
        assert [chip["negated"] for chip in found["chips"]] == [True]
        assert (await page.fail("search", text="red", limit=1, today="soon"))[
            "code"
        ] == "bad-request"

    told(act)


def test_weights_pull() -> None:
    def best(*words: Words) -> str:
        return search(Query(wanted=words)).hits[0].photo.name

    assert best(Words("red"), Words("green", 3.0)) == "green.jpg"
    assert best(Words("red", 3.0), Words("green")) == "red.jpg"
    assert typed("0*green red").wanted == (Words("red"),)


def test_an_example_by_its_name_is_not_among_its_own_hits() -> None:
    async def act(page: Page, find: Find) -> None:
        paths, _ = await find("similar:red.jpg")
        assert paths[0] == "Rom/IMG_0001.jpg" and "red.jpg" not in paths
        away, _ = await find("white -similar:red.jpg")
        assert away.index("Rom/IMG_0001.jpg") > away.index("green.jpg")

    told(act)


def _placed() -> list[Photo]:
    at = {1: (48.14, 11.58), 2: (48.2, 11.6), 3: (52.5, 13.4), 4: (None, None)}
    return [
        replace(photo(id), latitude=latitude, longitude=longitude)
        for id, (latitude, longitude) in at.items()
    ]


def test_places_are_asked_for_only_where_there_are_some() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        found = await page.ask("search", text="red in Munich", limit=9)
        assert (found["total"], found["chips"], page.towns.reads) == (4, [], 0)

    story(act)


def test_a_place_with_photos_is_a_condition_and_its_bare_name_comes_first() -> None:
    async def act(page: Page) -> None:
        page.engine.session.library = library_of(_placed(), np.eye(4, 3, dtype=np.float32) + 1e-3)
        page.towns.there = False
        found = await page.ask("search", text="red in Munich", limit=9)
        assert (found["total"], found["chips"]) == (4, [])  # no network yet: words
        page.towns.there = True
        found = await page.ask("search", text="red in Munich", limit=9)
        assert sorted(hit["photo"]["id"] for hit in found["hits"]) == [1, 2]
        assert [(chip["kind"], chip["value"]) for chip in found["chips"]] == [("place", "Munich")]
        found = await page.ask("search", text="münchen", limit=9)
        assert (found["named"], found["total"]) == (2, 4)
        assert {hit["photo"]["id"] for hit in found["hits"][:2]} == {1, 2}
        assert page.towns.reads == 2
        found = await page.ask("search", text="red in Deutschland", limit=9)
        assert [(chip["kind"], chip["value"]) for chip in found["chips"]] == [
            ("country", "Germany")
        ]
        there = {hit["photo"]["id"] for hit in found["hits"]}
        assert {1, 2} <= there and found["total"] == len(there)

    story(act)
