"""Copies and bursts: which photos belong together, and which of them is the best."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from photoseek.library.stacks import Stack, best_first, stacks
from photoseek.photo import Vectors
from photoseek.pictures.sharpness import sharpness
from photoseek.vectors.photo_ids import Ids
from PIL import Image, ImageFilter

from tests.unit.fakes import MemoryFolder, jpeg
from tests.unit.page import Page, source, story


def found(
    *photos: tuple[int, int, float], digests: dict[int, str] | None = None
) -> list[tuple[tuple[int, ...], bool]]:
    """Photos as ``(id, seconds, angle in degrees)``; the vector is that of the angle."""
    ids = np.array([photo for photo, _, _ in photos], dtype=np.uint32)
    angles = {photo: np.radians(angle) for photo, _, angle in photos}

    def vectors_of(some: Ids) -> Vectors:
        turned = [angles[photo] for photo in some.tolist()]
        return np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)

    dates = np.array([seconds * 1000 for _, seconds, _ in photos], dtype=np.int64)
    sizes = np.array([7] * len(photos), dtype=np.int64)
    made: list[Stack] = stacks(ids, dates, sizes, (digests or {}).get, vectors_of)
    return [(stack.photos, stack.copies) for stack in made]


def test_a_burst_is_near_in_time_and_alike() -> None:
    assert found((1, 0, 0), (2, 3, 10), (3, 6, 20), (4, 100, 20), (5, 101, 90)) == [
        ((1, 2, 3), False)
    ]


def test_copies_are_found_whenever_they_were_taken_and_join_bursts() -> None:
    digests = {1: "a", 9: "a", 5: "b", 6: "b"}
    assert found((1, 0, 0), (2, 1, 1), (5, 50, 0), (6, 90, 90), (9, 999, 50), digests=digests) == [
        ((5, 6), True),
        ((1, 2, 9), False),
    ]


def test_what_stands_alone_is_no_stack() -> None:
    assert found() == found((1, 0, 0)) == found((1, 0, 0), (2, 1, 60)) == []


def test_the_largest_and_then_the_sharpest_is_kept() -> None:
    assert best_first([1, 2, 3], [100, 400, 400], [9.0, 1.0, 2.0], [1, 1, 1]) == [3, 2, 1]
    assert best_first([4, 2], [1, 1], [0.0, 0.0], [5, 5]) == [2, 4]


def test_a_blurred_picture_is_less_sharp() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    sharp = Image.fromarray(noise).filter(ImageFilter.GaussianBlur(1))
    values = []
    for image in (sharp, sharp.filter(ImageFilter.GaussianBlur(2)), Image.new("RGB", (9, 2))):
        data = BytesIO()
        image.save(data, "JPEG")
        values.append(sharpness(data.getvalue()))
    assert values[0] > 2 * values[1] > values[2] == 0
    assert sharpness(b"no picture") == 0


@pytest.mark.parametrize("hide", [False, True])
def test_the_engine_finds_them_without_what_is_hidden(hide: bool) -> None:
    red, green = jpeg((200, 0, 0)), jpeg((0, 200, 0))
    folder = MemoryFolder({"a.jpg": red, "copy/a.jpg": red, "b.jpg": green})

    async def act(page: Page) -> None:
        await page.ask("index", folder=source(folder))
        result = await page.ask("stacks", limit=10)
        (stack,) = result["stacks"]
        assert (result["total"], result["others"], stack["copies"]) == (1, 1, True)
        all_of_them = await page.ask("stacked")
        assert all_of_them["photos"].tolist() == sorted(stack["photos"])
        assert all_of_them["sizes"].tolist() == [2]
        if hide:
            await page.ask("mark", photos=stack["photos"][1:], kind="hidden", on=True)
            assert (await page.ask("stacks", limit=10))["total"] == 0
            assert not (await page.ask("stacked"))["photos"].size

    story(act)
