"""What is offered while something is typed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, cast

import numpy as np
import pytest
from photoseek.library.candidates import candidates
from photoseek.library.gazetteer import Gazetteer
from photoseek.library.marks import Mark, Marks
from photoseek.library.query.languages import vocabularies
from photoseek.library.suggesting import suggestions
from photoseek.library.whereabouts import Whereabouts
from photoseek.photo import Photo

from tests.unit.fakes import FewTowns, library_of, photo
from tests.unit.page import Page, colours, source, story

JULY_2023, MAY_2021 = 1_690_000_000_000, 1_621_000_000_000
MARKS = (
    Marks()
    .changed(Mark("tag", "sunny days"), [1, 2, 99], on=True)
    .changed(Mark("album", "holy cats"), [3], on=True)
)


def _photos() -> list[Photo]:
    at = {
        "Holiday in Italy/Rome/a.jpg": (JULY_2023, "Apple iPhone 12", (48.14, 11.57)),
        "Holiday in Italy/Rome/b.jpg": (JULY_2023, "Apple iPhone 12", (48.14, 11.57)),
        "Hollywood/c.jpg": (MAY_2021, "NIKON D750", (52.52, 13.41)),
        "2021/d.jpg": (MAY_2021, None, None),
    }
    return [
        replace(
            photo(number, path),
            modified=modified,
            camera=camera,
            latitude=place and place[0],
            longitude=place and place[1],
        )
        for number, (path, (modified, camera, place)) in enumerate(at.items(), 1)
    ]


def offered(typed: str, language: str = "en", things: dict[str, int] | None = None) -> list[Any]:
    answer = asyncio.run(FewTowns().whole("places/cities.txt"))[1]
    library = library_of(_photos(), np.ones((4, 3), dtype=np.float32))
    folders = {folder.id: folder.name for folder in library.folders.values()}
    whereabouts = Whereabouts(Gazetteer(bytes(cast("bytes", answer)).decode()))
    words = vocabularies(language)
    all = candidates(library.columns, folders, whereabouts, words, things or {}, MARKS)
    return suggestions(typed, all, words, 8)


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("hol", ["in:holiday", 'in:"Holiday in Italy"', "in:Hollywood", 'album:"holy cats"']),
        ("beach in holl", ["beach in:Hollywood"]),
        ("beach Rom", ["beach in:Rome"]),
        ("holiday in it", ['in:"Holiday in Italy"']),
        ("ital", ['in:"Holiday in Italy"']),
        ("dog from my iph", ['dog camera:"Apple iPhone 12"']),
        ("nik", ['camera:"NIKON D750"']),
        ("mun", ["near:Munich"]),
        ("in deutsch", ["near:Germany"]),
        ("red sun", ['red tag:"sunny days"']),
        ("jul", ["July 2023"]),
        ("beach in july 2", ["beach July 2023"]),
        ("2021", ["May 2021", "in:2021"]),
        ("2021-0", ["May 2021"]),
        ("zebra", []),
        ("oliday", []),
        ("in:hol", []),
        ("", []),
    ],
)
def test_the_end_of_what_is_typed_is_completed(typed: str, texts: list[str]) -> None:
    assert [each.text for each in offered(typed)] == texts


def test_months_are_offered_in_the_language_of_the_page_and_in_english() -> None:
    (german,) = offered("juli", "de")
    assert (german.kind, german.value, german.text) == ("month", "2023-07", "Juli 2023")
    assert german.photos == 2
    assert [each.text for each in offered("may", "de")] == ["Mai 2021"]


def test_what_more_photos_have_comes_first_and_one_kind_does_not_crowd_out_the_others() -> None:
    things = {f"ho{letter}": number for number, letter in enumerate("abcdef", 1)}
    kinds = [each.kind for each in offered("ho", things=things)]
    assert kinds.count("thing") == 3 and kinds.count("folder") == 3 and "album" in kinds
    assert [each.value for each in offered("ho", things=things) if each.kind == "thing"] == [
        "hof",
        "hoe",
        "hod",
    ]


def test_what_is_offered_is_of_the_library_as_it_is() -> None:
    async def act(page: Page) -> None:
        assert await page.ask("suggest", text="hol") == []
        await page.ask("index", folder=source(colours(), "Holland"))
        (found,) = await page.ask("suggest", text="red in hol", language="nl")
        assert found == {
            "kind": "folder",
            "value": "Holland",
            "text": "red in:Holland",
            "photos": 4,
        }
        searched = await page.ask("search", text=found["text"], limit=9)
        assert searched["total"] == 4 and searched["chips"][0]["kind"] == "folder"

    story(act)
