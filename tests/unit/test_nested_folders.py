"""Folders that lie inside one another: no photo is there twice, whichever is chosen first."""

from __future__ import annotations

import pytest

from tests.unit.fakes import MemoryFolder, jpeg
from tests.unit.page import Page, source, story

INNER = {f"{at}.jpg": jpeg((at, 9, 9)) for at in range(4)}
OUTER = {
    **{f"2022/{path}": data for path, data in INNER.items()},
    **{f"2023/{at}.jpg": jpeg((at, 99, 9)) for at in range(3)},
}


def folders(*, keep: bool) -> tuple[MemoryFolder, MemoryFolder]:
    outer, inner = MemoryFolder(OUTER), MemoryFolder(INNER)
    if keep:
        outer.inside.append(inner)
    return outer, inner


async def names(page: Page) -> list[tuple[str, str]]:
    shown = (await page.ask("browse", limit=99))["photos"]
    return sorted((photo["folder_name"], photo["path"]) for photo in shown)


@pytest.mark.parametrize("keep", [True, False])
def test_a_folder_in_one_that_is_there_adds_nothing(keep: bool) -> None:
    async def act(page: Page) -> None:
        outer, inner = folders(keep=keep)
        await page.ask("index", folder=source(outer, "Pictures", keep=keep))
        report = await page.ask("index", folder=source(inner, "2022", keep=keep))
        assert (report["added"], report["unchanged"]) == (0, 7)
        assert await names(page) == [("Pictures", path) for path in sorted(OUTER)]

    story(act)


@pytest.mark.parametrize("keep", [True, False])
def test_a_folder_around_one_that_is_there_takes_it_over_with_its_vectors(keep: bool) -> None:
    async def act(page: Page) -> None:
        outer, inner = folders(keep=keep)
        await page.ask("index", folder=source(inner, "2022", keep=keep))
        before = {photo["name"]: photo["id"] for photo in await all_photos(page)}
        report = await page.ask("index", folder=source(outer, "Pictures", keep=keep))
        assert (report["added"], report["moved"]) == (3, 4)
        assert await names(page) == [("Pictures", path) for path in sorted(OUTER)]
        assert [each["name"] for each in page.changes[-1]["folders"]] == ["Pictures"]
        after = {photo["path"]: photo["id"] for photo in await all_photos(page)}
        assert all(after[f"2022/{name}"] == photo for name, photo in before.items())
        again = await page.ask("index", folder=source(outer, "Pictures", keep=keep))
        assert (again["added"], again["unchanged"]) == (0, 7)

    story(act)


def test_one_inside_a_folder_that_cannot_be_read_now_is_told_and_nothing_is_added() -> None:
    async def act(page: Page) -> None:
        outer, inner = folders(keep=False)
        await page.ask("index", folder=source(outer, "Pictures", keep=False))
        later = Page(page.reopened())
        await later.engine.start("colours")
        error = await later.fail("index", folder=source(inner, "2022", keep=False))
        assert error["code"] == "folder-refused"
        assert error["parameters"] == {"reason": "inside", "folder": "Pictures", "inner": "2022"}
        assert len(await all_photos(later)) == 7

    story(act)


def test_a_folder_of_the_same_name_with_other_photos_is_one_of_its_own() -> None:
    async def act(page: Page) -> None:
        outer, _ = folders(keep=False)
        others = MemoryFolder({f"{at}.jpg": jpeg((9, at, 200)) for at in range(4)})
        await page.ask("index", folder=source(outer, "Pictures", keep=False))
        report = await page.ask("index", folder=source(others, "2022", keep=False))
        assert report["added"] == 4

    story(act)


async def all_photos(page: Page) -> list[dict[str, object]]:
    found: list[dict[str, object]] = (await page.ask("browse", limit=99))["photos"]
    return found
