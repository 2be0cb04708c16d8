"""A RAW and the movie of a Live Photo count once, with their picture."""

from __future__ import annotations

import asyncio

import pytest
from photoseek.indexing.companions import Companions

from tests.raw_files import number, tiff_raw
from tests.unit.fakes import MemoryFolder, jpeg
from tests.unit.test_indexing import World


def raw(red: int) -> bytes:
    return tiff_raw(b"SONY", jpeg((red, 0, 0)), more=[number(262, 32803)])


@pytest.mark.parametrize(
    ("picture", "other"),
    [
        ("a/IMG_1.JPG", "a/IMG_1.CR2"),
        ("IMG_1.heic", "IMG_1.dng"),
        ("IMG_1.HEIC", "IMG_1.MOV"),
        ("IMG_1.jpeg", "img_1.mp4"),
        ("MVI_1.THM", "MVI_1.MOV"),
        ("PXL_20230405_1.RAW-01.MP.COVER.jpg", "PXL_20230405_1.RAW-02.ORIGINAL.dng"),
    ],
)
def test_what_belongs_together_does(picture: str, other: str) -> None:
    seen = Companions()
    seen.see([other, picture])
    assert seen.pairs(()) == {other: picture}
    assert seen.pairs({picture}) == {}


@pytest.mark.parametrize(
    ("picture", "other"),
    [
        ("a/IMG_1.JPG", "b/IMG_1.CR2"),
        ("IMG_1.JPG", "IMG_12.CR2"),
        ("IMG_1.PNG", "IMG_1.MOV"),
        ("IMG_1.JPG", "IMG_1.HEIC"),
        ("IMG_1.JPG", "IMG_1.txt"),
    ],
)
def test_what_does_not_does_not(picture: str, other: str) -> None:
    seen = Companions()
    seen.see([picture, other])
    assert seen.pairs(()) == {}


def test_of_a_jpeg_and_a_heic_the_jpeg_has_the_raw() -> None:
    seen = Companions()
    seen.see(["1.heic", "1.dng", "1.jpg"])
    assert seen.pairs(()) == {"1.dng": "1.jpg"}


def test_a_raw_and_a_movie_are_kept_with_their_picture_and_counted_nowhere() -> None:
    async def story() -> None:
        folder = MemoryFolder(
            {
                "1.arw": raw(1),
                "1.jpg": jpeg((1, 0, 0)),
                "1.mov": b"ftypqt",
                "2.arw": raw(2),
                "alone.mov": b"ftypqt",
            }
        )
        world = World(folder)
        report = await world.index()
        assert (report.added, report.skipped) == (2, 1)
        assert world.paths() == {"1.jpg", "2.arw"}
        photo = world.library.photos_of(1)["1.jpg"]
        assert world.library.companions_of(photo) == ["1.arw", "1.mov"]
        assert "1.arw" not in folder.reads

        folder.reads.clear()
        again = await world.index()
        assert (again.added, again.unchanged, again.skipped, folder.reads) == (0, 2, 1, [])
        await world.reopen()
        assert world.library.companions_of(photo) == ["1.arw", "1.mov"]
        assert world.library.skipped_count == 1

    asyncio.run(story())


def test_a_raw_whose_picture_goes_is_a_photo_and_one_whose_picture_comes_is_none() -> None:
    async def story() -> None:
        folder = MemoryFolder({f"{at}.jpg": jpeg((at, 0, 0)) for at in range(10)})
        folder.put("1.arw", raw(99), 1)
        world = World(folder)
        assert (await world.index()).added == 10

        del folder.files["1.jpg"]
        assert (await world.index()).added == 1
        assert "1.arw" in world.paths()

        folder.put("1.jpg", jpeg((1, 0, 0)), 1)
        report = await world.index()
        assert "1.arw" not in world.paths()
        assert len(world.paths()) == 10
        assert (report.undecided, report.skipped) == (0, 0)
        await world.reopen()
        assert len(world.paths()) == 10

    asyncio.run(story())


def test_a_raw_beside_a_picture_that_is_broken_is_indexed() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.arw": raw(1), "1.jpg": b"\xff\xd8\xff nothing", "2.jpg": raw(2)})
        world = World(folder)
        await world.index()
        await world.index()
        assert "1.arw" in world.paths()

    asyncio.run(story())
