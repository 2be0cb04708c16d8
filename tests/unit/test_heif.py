"""What the boxes of HEIC and AVIF files say, and that no file makes reading them stumble."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photoseek.errors import BrokenImage
from photoseek.pictures.heif import Heif, read_heif, without_turns
from photoseek.pictures.metadata.reading import metadata_of_blocks
from photoseek.pictures.sources import BLOCK, Held, View, parse, parse_source
from PIL import Image

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"
NAMES = sorted(path.name for path in PICTURES.iterdir() if path.suffix in (".heic", ".avif"))


def read(name: str) -> Heif:
    return parse((PICTURES / name).read_bytes(), read_heif)


@pytest.mark.parametrize(
    ("name", "turns"),
    [
        ("plain.heic", ()),
        ("grid.heic", ()),
        ("rotated.heic", (Image.Transpose.ROTATE_270,)),
        ("rotated.avif", (Image.Transpose.ROTATE_270,)),
        ("mirrored.heic", (Image.Transpose.FLIP_LEFT_RIGHT,)),
    ],
)
def test_turns_are_read_and_taken_out_of_the_file(
    name: str, turns: tuple[Image.Transpose, ...]
) -> None:
    data = (PICTURES / name).read_bytes()
    heif = parse(data, read_heif)
    assert heif.turns == turns
    flat = without_turns(data, heif)
    assert len(flat) == len(data)
    assert parse(flat, read_heif).turns == ()


@pytest.mark.parametrize("name", ["plain.heic", "rotated.heic", "grid.heic", "rotated.avif"])
def test_the_exif_block_is_found(name: str) -> None:
    heif = read(name)
    metadata = metadata_of_blocks(heif.exif, heif.xmp)
    assert (metadata.camera, metadata.taken) == ("Apple iPhone 15", "2023-09-22T10:11:12")


def test_few_bytes_of_a_large_file_are_read() -> None:
    data = (PICTURES / "plain.heic").read_bytes() + bytes(50_000_000)

    class Counting(Held):
        read_bytes = 0

        async def read(self, start: int, end: int) -> bytes:
            self.read_bytes += end - start
            return await super().read(start, end)

    source = Counting(data)
    assert asyncio.run(parse_source(source, read_heif)).exif is not None
    assert source.read_bytes == BLOCK


def test_a_parser_that_wants_everything_is_stopped() -> None:
    with pytest.raises(BrokenImage):
        asyncio.run(parse_source(Held(bytes(40_000_000)), lambda view: view.read(0, view.size)))


@given(st.binary(max_size=2000))
def test_any_bytes_are_read(data: bytes) -> None:
    parse(data, read_heif)
    parse(b"\0\0\0\x0cftypheic" + b"\0\0\xff\xffmeta\0\0\0\0" + data, read_heif)


@given(
    st.sampled_from(NAMES),
    st.lists(st.tuples(st.integers(0, 700), st.binary(min_size=1, max_size=4)), max_size=4),
)
def test_damaged_files_are_read(name: str, changes: list[tuple[int, bytes]]) -> None:
    data = bytearray((PICTURES / name).read_bytes())
    for at, put in changes:
        data[at : at + len(put)] = put
    heif = parse(bytes(data), read_heif)
    assert len(without_turns(bytes(data), heif)) == len(data)


def test_places_before_the_beginning_are_none() -> None:
    with pytest.raises(ValueError, match="before"):
        View(10).read(-1, 5)
