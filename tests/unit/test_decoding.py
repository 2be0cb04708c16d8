"""Every format goes to who decodes it, and comes back upright with its facts."""

from __future__ import annotations

import asyncio
import struct
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from photoseek.errors import BrokenImage, NotAnImage, PhotoError, UnsupportedFormat
from photoseek.pictures.decoding import decode
from photoseek.pictures.endings import ending_says
from photoseek.pictures.formats import FORMATS, sniff
from photoseek.pictures.picture import Picture
from photoseek.pictures.sources import Held, Source
from PIL import Image, ImageFile, TiffImagePlugin

from tests.drawing import corners, iphone_exif
from tests.raw_files import (
    SENSOR,
    TAKEN,
    cr3,
    crw,
    directory,
    facts,
    jpeg,
    number,
    orf,
    raf,
    tiff_raw,
    x3f,
)
from tests.unit.fakes import NoDecoder

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"


class Beside(NoDecoder):
    """A worker that decodes anything, to a picture as it was stored."""

    def __init__(self, stored: Image.Image) -> None:
        self.stored = stored
        self.asked: list[str] = []

    async def decode(
        self, file: Source, fmt: str, edge: int, seconds: float, profile: bytes | None
    ) -> Picture:
        self.asked.append(fmt)
        return Picture(self.stored, *self.stored.size, fmt)


def opened(data: bytes, shortest: int = 16, decoder: Beside | NoDecoder | None = None) -> Picture:
    return asyncio.run(decode(data, shortest, decoder or NoDecoder()))


def off(picture: Picture, size: tuple[int, int] = (96, 64)) -> float:
    assert (picture.width, picture.height) == picture.image.size == size
    wanted = np.asarray(corners(size)).astype(int)
    return float(np.abs(np.asarray(picture.image) - wanted).mean())


LYING = corners().transpose(Image.Transpose.ROTATE_90)


def lying(**options: object) -> bytes:
    out = BytesIO()
    LYING.save(out, "JPEG", quality=90, **options)
    return out.getvalue()


RAWS = [
    ("CR2", tiff_raw(b"Canon", lying(), head=b"II*\0", way="strips", orientation=6)),
    ("NEF", tiff_raw(b"NIKON CORPORATION", lying(), orientation=6, more=[number(262, 32803)])),
    ("ARW", tiff_raw(b"SONY", lying(), way="main", orientation=6, more=[number(262, 32803)])),
    ("DNG", tiff_raw(b"Google", lying(), orientation=6, more=[(50706, 1, 4, b"\1\4\0\0")])),
    ("RW2", tiff_raw(b"Panasonic", lying(), way="value", head=b"IIU\0", orientation=6)),
    ("RW2", tiff_raw(b"Panasonic", lying(exif=iphone_exif(6)), head=b"IIU\0", orientation=6)),
    ("CR3", cr3(jpeg((48, 32)), lying(), orientation=6)),
    ("CRW", crw(lying(), degrees=90)),
    ("RAF", raf(lying(exif=iphone_exif(6)))),
    ("X3F", x3f(lying(exif=iphone_exif(6)))),
    ("ORF", orf(jpeg())),
]


@pytest.mark.parametrize("at", range(len(RAWS)), ids=[name for name, _ in RAWS])
def test_raws_are_shown_by_their_jpeg_upright_and_once(at: int) -> None:
    name, data = RAWS[at]
    if name == "CR2":
        data = data[:8] + b"CR\2\0" + data[12:]
    picture = opened(data)
    assert picture.format == name
    assert off(picture) < 6
    assert picture.metadata.camera
    assert picture.metadata.taken


def test_a_raw_without_a_jpeg_is_unsupported_by_name() -> None:
    bare = tiff_raw(b"NIKON CORPORATION", bytes(300), more=[number(262, 32803)])
    with pytest.raises(UnsupportedFormat):
        opened(bare)
    with pytest.raises(UnsupportedFormat, match="RAF"):
        opened(raf(b""))


def test_a_raw_whose_preview_is_no_jpeg_shows_its_pixels() -> None:
    out = BytesIO()
    corners().save(out, "TIFF", tiffinfo={50706: b"\1\4\0\0", 271: "Leaf"})
    assert off(opened(out.getvalue())) == 0


@pytest.mark.parametrize(
    ("maker", "name"), [(b"Hasselblad", "3FR"), (b"Phase One A/S", "IIQ"), (b"Nobody", "RAW")]
)
def test_a_raw_is_shown_by_the_largest_of_its_pictures_without_a_jpeg(
    maker: bytes, name: str
) -> None:
    sizes = ((24, 16), (96, 64))
    pictures = [corners(size).transpose(Image.Transpose.ROTATE_90) for size in sizes]
    places = [4096, 8192]
    below = [2048, 3072]
    rows = [
        [
            *(number(254, 1), number(256, each.width), number(257, each.height)),
            *(number(277, 3), (258, 3, 3, b"\x08\0" * 3), number(259, 1), number(262, 2)),
            *(number(273, at), number(279, len(each.tobytes()))),
        ]
        for each, at in zip(pictures, places, strict=True)
    ]
    sensor = [number(256, 4000), number(257, 3000), number(262, 32803), number(259, 1)]
    exif = directory(1024, [(0x9003, 2, 20, TAKEN)])
    linked = [*facts(maker, b"Model 1", 6), number(0x8769, 1024), number(330, *below)]
    parts = {
        0: b"II*\0\x10\0\0\0",
        16: directory(16, [*rows[0], *linked]),
        1024: exif,
        below[0]: directory(below[0], sensor),
        below[1]: directory(below[1], rows[1]),
        places[0]: pictures[0].tobytes(),
        places[1]: pictures[1].tobytes(),
    }
    file = bytearray(max(at + len(part) for at, part in parts.items()))
    for at, part in parts.items():
        file[at : at + len(part)] = part
    picture = opened(bytes(file) + SENSOR)
    assert off(picture) < 1
    assert picture.format == name
    assert picture.metadata.taken == "2012-03-04T05:06:07"
    assert picture.metadata.camera == f"{maker.decode()} Model 1"


@pytest.mark.parametrize("name", ["rotated.heic", "mirrored.heic"])
def test_boxes_turn_what_a_worker_decodes(name: str) -> None:
    flip = Image.Transpose.FLIP_LEFT_RIGHT
    beside = Beside(LYING if name == "rotated.heic" else corners().transpose(flip))
    picture = opened((PICTURES / name).read_bytes(), decoder=beside)
    assert off(picture) == 0
    assert beside.asked == ["HEIC"]


def test_facts_of_heic_are_read() -> None:
    metadata = opened((PICTURES / "plain.heic").read_bytes(), decoder=Beside(corners())).metadata
    assert (metadata.taken, metadata.camera) == ("2023-09-22T10:11:12", "Apple iPhone 15")
    assert (metadata.latitude, metadata.longitude) == (48.858056, 2.294444)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_tiffs_are_turned_once_and_say_what_they_know(orientation: int) -> None:
    turn = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90}
    turn[8] = Image.Transpose.ROTATE_270
    stored = corners().transpose(turn[orientation]) if orientation > 1 else corners()
    out = BytesIO()
    said = TiffImagePlugin.ImageFileDirectory_v2()
    said[271], said[272], said[274] = "Apple", "iPhone 15", orientation
    said[34665] = {36867: "2023:09:22 10:11:12"}
    stored.save(out, "TIFF", tiffinfo=said)
    picture = opened(out.getvalue())
    assert picture.format == "TIFF"
    assert off(picture) == 0
    assert picture.metadata.camera == "Apple iPhone 15"
    assert picture.metadata.taken == "2023-09-22T10:11:12"


def test_what_libtiff_alone_knows_is_read_by_it() -> None:
    out = BytesIO()
    corners().convert("1").save(out, "TIFF", compression="group4")
    wanted = np.asarray(corners().convert("1").convert("RGB"))
    assert np.array_equal(np.asarray(opened(out.getvalue()).image), wanted)


def test_a_compression_that_nobody_knows_is_unsupported_by_name() -> None:
    out = BytesIO()
    corners().save(out, "TIFF")
    data = out.getvalue().replace(b"\x03\1\3\0\1\0\0\0\1\0", b"\x03\1\3\0\1\0\0\0\x98\x87")
    with pytest.raises(UnsupportedFormat, match="JPEG 2000"):
        opened(data)


def test_a_damaged_tiff_is_damaged() -> None:
    out = BytesIO()
    corners().save(out, "TIFF")
    with pytest.raises(BrokenImage):
        opened(out.getvalue()[:6] + b"\xff" * 40)


@pytest.mark.parametrize("fmt", ["PPM", "PCX", "TGA", "QOI", "ICO", "DDS"])
def test_what_pillow_knows_besides(fmt: str) -> None:
    out = BytesIO()
    options = {"sizes": [(96, 64)], "bitmap_format": "bmp"} if fmt == "ICO" else {}
    corners().save(out, fmt, **options)
    picture = opened(out.getvalue())
    assert picture.format == fmt
    assert off(picture) < 1


def test_the_merged_picture_of_a_psd() -> None:
    head = b"8BPS" + b"\0\1" + bytes(6) + b"\0\3" + b"\0\0\0\x40\0\0\0\x60" + b"\0\x08\0\3"
    planes = np.asarray(corners()).transpose(2, 0, 1).tobytes()
    assert off(opened(head + bytes(12) + b"\0\0" + planes)) == 0


@pytest.mark.parametrize("packed", [False, True])
def test_a_psd_of_16_bits_is_shown_by_the_upper_ones(packed: bool) -> None:
    head = b"8BPS" + b"\0\1" + bytes(6) + b"\0\3" + b"\0\0\0\x40\0\0\0\x60" + b"\0\x10\0\3"
    resources = struct.pack(">I4sHHI", 20, b"8BIM", 1, 0, 8) + bytes(8)
    planes = np.asarray(corners()).transpose(2, 0, 1).astype(np.uint16) * 257
    rows = [row.astype(">u2").tobytes() for row in planes.reshape(-1, 96)]
    body = b"\0\0" + b"".join(rows)
    if packed:
        # Without runs: each byte says how many follow it as they are.
        some = [
            b"".join(bytes([63]) + row[at : at + 64] for at in range(0, 192, 64)) for row in rows
        ]
        body = b"\0\1" + b"".join(struct.pack(">H", len(row)) for row in some) + b"".join(some)
    data = head + bytes(4) + resources + bytes(4) + body
    assert off(opened(data)) == 0
    with pytest.raises(BrokenImage):
        opened(data[:200])
    floats = data.replace(b"\0\x10\0\3", b"\0\x20\0\3", 1)
    with pytest.raises(UnsupportedFormat, match="PSD"):
        opened(floats)


@pytest.mark.parametrize(("frame", "depth"), [(0xF7, 8), (0xC1, 12), (0xC0, 12)])
def test_a_jpeg_as_no_photo_is_one_is_unsupported_and_not_damaged(frame: int, depth: int) -> None:
    data = bytearray(jpeg())
    at = data.index(b"\xff\xc0")
    data[at + 1], data[at + 4] = frame, depth
    with pytest.raises(UnsupportedFormat, match="JPEG"):
        opened(bytes(data))


@pytest.mark.parametrize(
    "start",
    ids=range(3),
    argvalues=[
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b'<?xml version="1.0"?>\n<!-- drawn -->\n<svg/>',
        b'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>',
    ],
)
def test_drawings_are_told_to_be_drawings(start: bytes) -> None:
    with pytest.raises(UnsupportedFormat, match="drawing"):
        opened(start)


@pytest.mark.parametrize(
    ("name", "fmt"),
    [("plain.jxl", "JXL"), ("plain.jp2", "JPEG2000"), ("deep.j2k", "JPEG2000")],
)
def test_what_nobody_here_decodes_is_unsupported_by_name(name: str, fmt: str) -> None:
    data = (PICTURES / name).read_bytes()
    announced = sniff(data)
    assert announced is not None
    assert announced.name == fmt
    beside = Beside(corners())
    picture = opened(data, decoder=beside)
    assert picture.format == fmt


def test_what_pillow_knows_by_its_header_alone_goes_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    class Header(ImageFile.ImageFile):
        def _open(self) -> None:
            self._mode, self._size = "RGB", (96, 64)
            self.tile = [ImageFile._Tile("none", (0, 0, 96, 64), 0, None)]

    monkeypatch.setitem(Image.OPEN, "JPEG2000", (Header, lambda head: head[4:6] == b"jP"))
    beside = Beside(corners())
    assert off(opened((PICTURES / "plain.jp2").read_bytes(), decoder=beside)) == 0
    assert beside.asked == ["JPEG2000"]


def test_text_is_no_image() -> None:
    with pytest.raises(NotAnImage):
        opened(b"Dear diary, " * 40)


def test_one_row_a_format_and_one_format_an_ending() -> None:
    names = [each.name for each in FORMATS]
    assert len(names) == len(set(names))
    endings = [ending for each in FORMATS for ending in each.endings]
    assert len(endings) == len(set(endings))
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)


@pytest.mark.parametrize("name", ["a.HIF", "b.Nef", "c.cr3", "d.jxl", "e.pnm", "f.3FR", "g.j2k"])
def test_their_files_are_opened(name: str) -> None:
    assert ending_says(name) == "picture"


def test_a_source_is_read_in_parts() -> None:
    class Counting(Held):
        read_bytes = 0

        async def read(self, start: int, end: int) -> bytes:
            self.read_bytes += end - start
            return await super().read(start, end)

    source = Counting(tiff_raw(b"SONY", jpeg(), more=[number(262, 32803)]) + SENSOR * 5000)
    picture = asyncio.run(decode(source, 16, NoDecoder()))
    assert picture.format == "ARW"
    assert source.read_bytes < 300_000 < source.size


def test_errors_are_of_photos() -> None:
    for path in PICTURES.iterdir():
        try:
            opened(path.read_bytes()[:200])
        except PhotoError:
            continue


def test_a_jpeg_without_a_picture_behind_its_head_goes_to_who_can_be_ended() -> None:
    beside = Beside(corners())
    hostile = jpeg()[:200] + bytes(2_000_000)
    assert opened(hostile, decoder=beside).format == "JPEG"
    assert beside.asked == ["JPEG"]
    with pytest.raises(BrokenImage):
        opened(hostile)


def test_large_pictures_are_decoded_beside_and_keep_their_facts() -> None:
    stored = Image.new("L", (6000, 4100))
    out = BytesIO()
    stored.save(out, "PNG", exif=iphone_exif(6))
    # Browsers differ in whether they turn a PNG.
    for given in (stored.resize((600, 410)), stored.resize((410, 600))):
        full = stored.size if given.width > given.height else stored.size[::-1]

        class Browser(Beside):
            async def decode(
                self, file: Source, fmt: str, edge: int, seconds: float, profile: bytes | None
            ) -> Picture:
                return Picture(self.stored, *full, fmt)  # noqa: B023

        picture = opened(out.getvalue(), decoder=Browser(given))
        assert (picture.width, picture.height) == (4100, 6000)
        assert picture.image.size == (410, 600)
        assert picture.metadata.camera == "Apple iPhone 15"


class Shown(NoDecoder):
    """A page whose images show anything."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def salvage(self, file: Source, fmt: str, edge: int, seconds: float) -> Picture:
        self.asked.append(fmt)
        return Picture(corners(), *corners().size, fmt)


def test_what_pillow_refuses_and_a_browser_shows_is_there_as_far_as_it_goes() -> None:
    out = BytesIO()
    corners().save(out, "WEBP", exif=iphone_exif(), lossless=True)
    cut = out.getvalue()[:-60]
    picture = opened(cut, decoder=Shown())
    assert picture.incomplete
    assert off(picture) < 1
    with pytest.raises(BrokenImage):
        opened(cut)


def test_formats_that_browsers_do_not_show_are_not_shown_to_them() -> None:
    page = Shown()
    with pytest.raises(BrokenImage):
        opened(b"8BPS\0\1" + bytes(40), decoder=page)
    assert page.asked == []


def test_where_nobody_is_beside_pillow_decodes_large_ones_too() -> None:
    out = BytesIO()
    Image.new("L", (6000, 4100)).save(out, "PNG")
    assert (opened(out.getvalue()).width, opened(out.getvalue()).height) == (6000, 4100)
