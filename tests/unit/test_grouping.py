"""What is found, by day, place or folder."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from photoseek.vectors.matrix import normalised

from tests.unit.fakes import library_of, photo
from tests.unit.page import Page, story

DAY = 86_400_000
PLACES = {1: (48.14, 11.57), 2: (52.52, 13.41), 3: (48.14, 11.58), 4: (None, None)}
PATHS = {1: "b/1.jpg", 2: "a/2.jpg", 3: "b/3.jpg", 4: "a 10/4.jpg"}


def grouped(act: Any) -> None:
    async def run(page: Page) -> None:
        photos = [
            replace(
                photo(number, PATHS[number]),
                modified=DAY * (19_000 + number // 2),
                latitude=PLACES[number][0],
                longitude=PLACES[number][1],
            )
            for number in PATHS
        ]
        red = np.array([[1, 0, 0.1], [0.9, 0, 0.3], [1, 0, 0.2], [0, 1, 0]], dtype=np.float32)
        page.engine.session.library = library_of(photos, normalised(red))

        async def ask(method: str, **params: Any) -> tuple[list[int], list[tuple[int, str]], Any]:
            found = await page.ask(method, limit=9, listed=9, **params)
            listing = found["listing"]
            groups = [(each["at"], each["value"]) for each in listing["groups"]]
            return listing["ids"].tolist(), groups, found

        await act(ask)

    story(run)


def test_matches_of_one_place_come_together_and_what_is_no_match_behind_them() -> None:
    async def act(ask: Any) -> None:
        ids, _, found = await ask("search", text="red")
        assert ids == [1, 3, 2, 4] and found["matches"] == 3
        ids, groups, found = await ask("search", text="red", group="place")
        assert ids == [2, 1, 3, 4] and groups == [(0, "Berlin"), (1, "Munich")]
        assert (found["matches"], found["named"]) == (3, 0)
        ids, groups, _ = await ask("search", text="red", group="place", order="oldest")
        assert ids == [2, 1, 3, 4]

    grouped(act)


def test_all_photos_by_day_folder_and_place() -> None:
    async def act(ask: Any) -> None:
        ids, groups, _ = await ask("browse", group="day")
        assert ids == [4, 3, 2, 1]
        assert groups == [(0, "2022-01-10"), (1, "2022-01-09"), (3, "2022-01-08")]
        ids, groups, _ = await ask("browse", group="day", order="oldest")
        assert ids[0] == 1 and groups[0] == (0, "2022-01-08")
        ids, groups, _ = await ask("browse", group="folder")
        assert groups == [(0, "holiday/a"), (1, "holiday/a 10"), (2, "holiday/b")]
        ids, groups, _ = await ask("browse", group="place")
        assert groups == [(0, "Berlin"), (1, "Munich"), (3, "")]
        assert ids == [2, 3, 1, 4]

    grouped(act)


def test_what_is_asked_by_facts_is_grouped_as_well() -> None:
    async def act(ask: Any) -> None:
        ids, groups, _ = await ask("search", text="in:b", group="day")
        assert ids == [3, 1] and groups == [(0, "2022-01-09"), (1, "2022-01-08")]

    grouped(act)


def test_another_grouping_is_refused() -> None:
    async def act(page: Page) -> None:
        assert (await page.fail("browse", limit=1, group="mood"))["code"] == "bad-request"

    story(act)
