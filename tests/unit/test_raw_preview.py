"""The largest JPEG of a RAW is found, with what the file says, in the layouts of all makers."""

from __future__ import annotations

import asyncio
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photoseek.pictures.raw_preview import raw_preview
from photoseek.pictures.sources import Held, parse, parse_source
from PIL import ExifTags, Image

from tests.drawing import iphone_exif
from tests.raw_files import cr3, crw, jpeg, number, orf, raf, tiff_raw, x3f

SMALL, LARGE = jpeg((48, 32)), jpeg((96, 64))
WITH_EXIF = jpeg(exif=iphone_exif(6))

RAWS = {
    "CR2": tiff_raw(b"Canon", LARGE, way="strips", orientation=6),
    "NEF": tiff_raw(b"NIKON CORPORATION", LARGE, way="sub", orientation=6),
    "PEF": tiff_raw(b"PENTAX", LARGE, way="next", orientation=6),
    "ARW": tiff_raw(b"SONY", LARGE, way="main", orientation=6),
    "RW2": tiff_raw(b"Panasonic", LARGE, way="value", head=b"IIU\0", orientation=6),
    "CR3": cr3(SMALL, LARGE, orientation=6),
    "CRW": crw(LARGE, degrees=90),
}
"""Of those whose facts stand around the JPEG, all lying on their side."""

OTHERS = {"ORF": orf(LARGE), "RAF": raf(WITH_EXIF), "X3F": x3f(WITH_EXIF)}
ALL = RAWS | OTHERS


@pytest.mark.parametrize("name", ALL)
def test_the_largest_jpeg_is_found(name: str) -> None:
    found = parse(ALL[name], raw_preview)
    assert found is not None
    assert (found.width, found.height) == (96, 64)
    image = Image.open(BytesIO(ALL[name][found.start : found.end]))
    image.load()
    assert image.size == (96, 64)


@pytest.mark.parametrize("name", RAWS)
def test_facts_stand_around_the_jpeg(name: str) -> None:
    found = parse(RAWS[name], raw_preview)
    assert found is not None
    assert found.exif is not None
    exif = Image.Exif()
    exif.load(found.exif)
    assert exif[ExifTags.Base.Orientation] == 6
    assert exif[ExifTags.Base.Make]
    taken = exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal]
    assert taken.startswith("2012:03:04 05:06:0")


@pytest.mark.parametrize("name", ["RAF", "X3F"])
def test_where_the_jpeg_has_the_facts_the_file_says_none(name: str) -> None:
    found = parse(OTHERS[name], raw_preview)
    assert found is not None
    assert found.exif is None


def test_lossless_samples_are_no_preview() -> None:
    lossless = LARGE.replace(b"\xff\xc0", b"\xff\xc3")
    raw = tiff_raw(b"Canon", lossless, way="strips", more=[number(513, 4000), number(514, 900)])
    raw = raw[:4000] + SMALL + raw[4000 + len(SMALL) :]
    found = parse(raw, raw_preview)
    assert found is not None
    assert (found.width, found.height) == (48, 32)


def test_what_nothing_points_to_is_looked_for() -> None:
    raw = tiff_raw(b"Phase One", bytes(200), way="sub") + LARGE + bytes(5000)
    found = parse(raw, raw_preview)
    assert found is not None
    assert (found.width, found.height) == (96, 64)


def test_a_file_without_any_has_none() -> None:
    assert parse(tiff_raw(b"Nobody", bytes(200)), raw_preview) is None


def test_little_of_a_large_file_is_read() -> None:
    class Counting(Held):
        read_bytes = 0

        async def read(self, start: int, end: int) -> bytes:
            self.read_bytes += end - start
            return await super().read(start, end)

    source = Counting(RAWS["NEF"] + bytes(50_000_000))
    assert asyncio.run(parse_source(source, raw_preview)) is not None
    assert source.read_bytes < 200_000


@given(
    st.sampled_from(sorted(ALL)),
    st.lists(st.tuples(st.integers(0, 9000), st.binary(min_size=1, max_size=4)), max_size=6),
    st.integers(0, 20_000),
)
def test_damaged_files_make_nothing_stumble(
    name: str, changes: list[tuple[int, bytes]], length: int
) -> None:
    data = bytearray(ALL[name])
    for at, put in changes:
        data[at : at + len(put)] = put
    parse(bytes(data[:length]), raw_preview)


@given(st.binary(max_size=400))
def test_any_bytes_make_nothing_stumble(data: bytes) -> None:
    for head in (b"", b"II*\0\x08\0\0\0", b"FOVb", b"II\x1a\0\0\0HEAPCCDR", b"\0\0\0\x18ftypcrx "):
        parse(head + data, raw_preview)
