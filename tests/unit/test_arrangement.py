"""In what order an answer comes, and from where on photos are called matches."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from photoseek.engine.query_encoder import RememberingEncoder
from photoseek.library.arrangement import Arrangement, Order
from photoseek.library.facets.filtering import EVERYTHING
from photoseek.library.library import Library
from photoseek.library.searching import encode
from photoseek.photo import Photo, Ranking
from photoseek.vectors.matrix import normalised

from tests.ranking import rank
from tests.unit.fakes import embedding_model, library_of
from tests.unit.page import Page, colours, source, story
from tests.unit.queries import typed

REDS = normalised(
    np.array([[1, 0, 0], [1, 0.2, 0], [1, 0.4, 0], [1, 3, 0], [0, 1, 0]], dtype=np.float32)
)
FILES = ("b/img10.jpg", "b/img9.jpg", "a/zoo.jpg", "a/Alps.jpg", "a/far.jpg")
SIZES = (30, 10, 20, 50, 40)


def library() -> Library:
    photos = [
        Photo(number, 1, path, size, 1_000 * (7 - number), 32, 24, "JPEG")
        for number, (path, size) in enumerate(zip(FILES, SIZES, strict=True), 1)
    ]
    return library_of(photos, REDS)


def search(text: str, arrangement: Arrangement, limit: int = 9, offset: int = 0) -> Ranking:
    asked = asyncio.run(encode(typed(text), RememberingEncoder(embedding_model())))
    return rank(asked, library(), limit, offset, EVERYTHING, arrangement)


def ids(ranking: Ranking) -> list[int]:
    return [hit.photo.id for hit in ranking.hits]


@pytest.mark.parametrize(
    ("order", "matches"),
    [
        ("best", [1, 2, 3]),
        ("newest", [1, 2, 3]),
        ("oldest", [3, 2, 1]),
        ("name", [2, 1, 3]),
        ("size", [1, 3, 2]),
        ("folder", [3, 2, 1]),
    ],
)
def test_matches_come_in_the_order_asked_for_and_others_as_they_fit(
    order: Order, matches: list[int]
) -> None:
    found = search("red", Arrangement(order))
    assert found.matches == 3
    assert ids(found) == [*matches, 4, 5]
    pages = [ids(search("red", Arrangement(order), 1, offset)) for offset in range(5)]
    assert [photo for page in pages for photo in page] == ids(found)
    assert {search("red", Arrangement(order), 1, at).matches for at in range(5)} == {3}


@pytest.mark.parametrize(
    ("order", "photos"),
    [
        ("best", [1, 2, 3, 4, 5]),
        ("newest", [1, 2, 3, 4, 5]),
        ("oldest", [5, 4, 3, 2, 1]),
        ("name", [4, 5, 2, 1, 3]),
        ("size", [4, 5, 1, 3, 2]),
        ("folder", [4, 5, 3, 2, 1]),
    ],
)
def test_a_library_is_listed_by_its_facts(order: Order, photos: list[int]) -> None:
    assert library().listed(EVERYTHING, order) == photos


def test_an_arrangement_follows_what_is_added() -> None:
    filled = library()
    assert filled.listed(EVERYTHING, "size")[0] == 4
    filled.remove_folder(1)
    assert filled.listed(EVERYTHING, "size") == []


def test_the_line_is_drawn_where_it_is_asked_for() -> None:
    few, usual, many = (search("red", Arrangement(least=least)) for least in (0.85, 0.5, 1e-6))
    assert few.matches < usual.matches < many.matches
    assert ids(few) == ids(usual) == ids(many)
    for found, least in ((few, 0.85), (usual, 0.5), (many, 1e-6)):
        assert found.matches == sum(hit.confidence >= least for hit in found.hits)


def test_an_order_and_a_line_come_from_the_page_and_what_makes_no_sense_is_refused() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours(), "colours"))
        found = await page.ask("browse", limit=9, order="name")
        names = [photo["name"] for photo in found["photos"]]
        assert names == sorted(names)
        everything = await page.ask("search", text="red", limit=9, least=1e-9)
        assert everything["matches"] == everything["total"]
        for wrong in ({"order": "colour"}, {"least": 0}, {"least": 1}):
            error = await page.fail("search", text="red", limit=9, **wrong)
            assert error["code"] == "bad-request"

    story(act)
