"""Files whose endings say nothing: the first bytes tell."""

from __future__ import annotations

import asyncio
from io import BytesIO
from pathlib import Path

import pytest
from photoseek.indexing.changes import Comparison
from photoseek.indexing.first_bytes import HEAD, is_picture, judge
from photoseek.photo import Skipped
from photoseek.pictures.endings import ending_says
from PIL import Image

from tests.raw_files import number, tiff_raw
from tests.unit.fakes import MemoryFolder, jpeg
from tests.unit.test_indexing import World

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"
CASES = Path(__file__).parents[3] / "shared" / "cases" / "endings"


def encoded(fmt: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(out, fmt)
    return out.getvalue()


@pytest.mark.parametrize(
    "fmt", ["JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "ICO", "PPM", "PCX", "DDS", "QOI"]
)
def test_first_bytes_announce_what_pillow_writes(fmt: str) -> None:
    assert is_picture(encoded(fmt)[:HEAD])


@pytest.mark.parametrize("name", ["plain.heic", "plain.jxl", "plain.jp2", "rotated.avif"])
def test_first_bytes_announce_what_workers_decode(name: str) -> None:
    assert is_picture((PICTURES / name).read_bytes()[:HEAD])


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"BMW, Audi and others " * 4,
        b"P1 is the first of our plans, and P2 the second one" * 2,
        b"\xff\n\r\n",
        b"\0\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0",
        b"\0\0\0\x20ftypM4A \0\0\2\0isomiso2" + bytes(32),
        b"\x7fELF\2\1\1" + bytes(57),
        b"SQLite format 3\0" + bytes(48),
    ],
)
def test_what_only_begins_like_a_picture_is_none(head: bytes) -> None:
    assert not is_picture(head)


def test_pictures_under_odd_names_are_indexed_and_others_cost_a_few_bytes_once() -> None:
    async def story() -> None:
        folder = MemoryFolder(
            {
                "a.jpg?w=800": jpeg((1, 0, 0)),
                "b.jpg_large": jpeg((2, 0, 0)),
                "MVI_0001.THM": jpeg((3, 0, 0)),
                "c.insp": jpeg((4, 0, 0)),
                "no ending": jpeg((5, 0, 0)),
                "IMG_1.JPG~": jpeg((6, 0, 0)),
                "camera.mef": tiff_raw(b"Mamiya", jpeg((7, 0, 0)), more=[number(262, 32803)]),
                "notes.txt": jpeg((8, 0, 0)),
                "film.avi": jpeg((9, 0, 0)),
                **{f"cache/{at:04}": b"no picture" * 9 for at in range(600)},
            }
        )
        world = World(folder)
        report = await world.index()

        assert report.added == 7
        assert world.paths() == set(list(folder.files)[:7])
        assert not any(path.startswith("cache") for path in folder.reads)
        assert "notes.txt" not in [*folder.reads, *folder.heads_read]
        reasons = {item.path: item.reason for item in world.library.skipped_of(1).values()}
        assert reasons["notes.txt"] == '{"reason":"ending"}'
        assert reasons["cache/0000"] == '{"reason":"content"}'

        folder.heads_read.clear()
        folder.reads.clear()
        again = await world.index()
        assert (again.unchanged, folder.heads_read, folder.reads) == (7, [], [])

        folder.put("cache/0001", jpeg((1, 2, 3)), 5)
        assert (await world.index()).added == 1
        assert folder.heads_read == ["cache/0001"]

    asyncio.run(story())


def test_one_that_cannot_be_read_is_said_to_be_so_and_tried_again() -> None:
    async def story() -> None:
        folder = MemoryFolder({"scan 7": jpeg((1, 0, 0))})
        folder.unreadable.add("scan 7")
        world = World(folder)
        assert (await world.index()).skipped == 1
        assert world.library.skipped_of(1)["scan 7"].code == "unreadable"
        folder.unreadable.clear()
        assert (await world.index()).added == 1

    asyncio.run(story())


def test_files_of_no_ending_are_judged_in_batches() -> None:
    class Counting(MemoryFolder):
        calls = 0

        async def read_heads(self, paths: object, length: int) -> list[bytes | None]:
            self.calls += 1
            assert length <= 64
            return await super().read_heads(paths, length)  # type: ignore[arg-type]

    async def story() -> None:
        folder = Counting({f"{at}": b"nothing at all" for at in range(1000)})
        skipped: dict[str, Skipped] = {}
        comparison = Comparison({}, [], skipped, lambda photo: True)
        async for entries in folder.walk():
            comparison.see(entries)
        plan = await judge(comparison.plan(), folder)
        assert (len(plan.skipped), plan.new, plan.unclear) == (1000, [], [])
        assert folder.calls < 10

    asyncio.run(story())


@pytest.mark.skipif(not CASES.exists(), reason="the cases are not here")
def test_the_cases_are_pictures() -> None:
    for path in CASES.iterdir():
        assert ending_says(path.name) != "other"
        assert is_picture(path.read_bytes()[:HEAD]), path.name
