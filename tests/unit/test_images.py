"""Real image files, good and bad, become upright RGB pictures or a reason."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from photoseek.errors import (
    BrokenImage,
    EmptyFile,
    ImageTooLarge,
    NotAnImage,
    PhotoError,
    UnsupportedFormat,
)
from photoseek.pictures.endings import ending_says
from photoseek.pictures.hidden import passed_over
from photoseek.pictures.metadata.record import Metadata
from photoseek.pictures.opening import open_picture
from photoseek.pictures.thumbnails import THUMBNAIL_EDGE, thumbnail
from PIL import Image
from PIL.PngImagePlugin import PngInfo

XMP = (
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
    "<rdf:Description {}/></rdf:RDF></x:xmpmeta>"
)


def encoded(image: Image.Image, fmt: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, fmt, **options)
    return out.getvalue()


def corners(size: tuple[int, int] = (64, 48)) -> Image.Image:
    """Red top left, green top right, blue bottom left, white bottom right."""
    image = Image.new("RGB", size, "white")
    width, height = size[0] // 2, size[1] // 2
    image.paste("red", (0, 0, width, height))
    image.paste("lime", (width, 0, size[0], height))
    image.paste("blue", (0, height, width, size[1]))
    return image


def top_left(image: Image.Image) -> tuple[int, ...]:
    pixel = image.getpixel((4, 4))
    assert isinstance(pixel, tuple)
    return tuple(255 * round(value / 255) for value in pixel)


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF"])
def test_every_common_format_opens(fmt: str) -> None:
    picture = open_picture(encoded(corners(), fmt), 16)
    assert (picture.format, picture.width, picture.height) == (fmt, 64, 48)
    assert picture.image.mode == "RGB"
    assert top_left(picture.image) == (255, 0, 0)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_is_turned_upright(orientation: int) -> None:
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    lying = corners().transpose(undo[orientation]) if orientation in undo else corners()
    exif = Image.Exif()
    exif[0x0112] = orientation

    picture = open_picture(encoded(lying, "PNG", exif=exif), 16)

    assert (picture.width, picture.height) == (64, 48)
    assert np.array_equal(np.asarray(picture.image), np.asarray(corners()))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGBA", "CMYK", "I;16", "F"])
def test_every_colour_mode_becomes_rgb(mode: str) -> None:
    grey = Image.new("L", (40, 30), 200)
    if mode == "I;16":
        image = Image.fromarray(np.full((30, 40), 200 * 257, dtype=np.uint16))
    elif mode == "PA":
        image = grey.convert("RGBA").quantize(4).convert("PA")
    else:
        image = grey.convert(mode)
    fmt = "PNG" if mode in {"1", "L", "LA", "P", "RGBA", "I;16"} else "TIFF"
    picture = open_picture(encoded(image, fmt), 16)
    assert picture.image.mode == "RGB"
    middle = picture.image.getpixel((20, 15))
    assert isinstance(middle, tuple)
    assert all(abs(value - (255 if mode == "1" else 200)) <= 56 for value in middle)


def test_sixteen_bit_greys_are_scaled_not_clipped() -> None:
    image = Image.fromarray(np.full((30, 40), 100 * 257, dtype=np.uint16))
    picture = open_picture(encoded(image, "PNG"), 16)
    assert picture.image.getpixel((5, 5)) == (100, 100, 100)


def test_large_jpegs_are_drafted_but_stay_above_twice_the_input() -> None:
    picture = open_picture(encoded(corners((4000, 3000)), "JPEG"), 224)
    assert (picture.width, picture.height) == (4000, 3000)
    assert min(picture.image.size) >= 448
    assert max(picture.image.size) < 1600


@pytest.mark.parametrize(
    "exif", [b"Exif\0\0garbage", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff", b"\xff" * 500]
)
def test_broken_exif_does_not_cost_the_photo(exif: bytes) -> None:
    picture = open_picture(encoded(corners(), "JPEG", exif=exif), 16)
    assert (picture.width, picture.metadata) == (64, Metadata())


def test_one_pixel_and_a_panorama_open() -> None:
    assert open_picture(encoded(Image.new("RGB", (1, 1)), "PNG"), 64).image.size == (1, 1)
    panorama = open_picture(encoded(Image.new("RGB", (9000, 300)), "JPEG"), 64)
    assert panorama.width == 9000
    assert len(thumbnail(panorama.image)) > 100


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b"hello, this is no picture", NotAnImage),
        (b"<html></html>" * 50, NotAnImage),
        (encoded(corners((400, 300)), "JPEG")[:600], BrokenImage),
        (encoded(corners((400, 300)), "PNG")[:60], BrokenImage),
        (b"\xff\xd8\xff\xe0" + b"\0" * 300, BrokenImage),
        (b"\x89PNG\r\n\x1a\n" + b"\xff" * 100, BrokenImage),
        (b"\0\0\0\x20ftypheic" + b"\0" * 100, UnsupportedFormat),
    ],
)
def test_files_that_are_no_photo_say_why(data: bytes, error: type[PhotoError]) -> None:
    with pytest.raises(error) as caught:
        open_picture(data, 64)
    assert caught.value.code == error.code


def noise(size: tuple[int, int] = (400, 300)) -> Image.Image:
    random = np.random.default_rng(1)
    return Image.fromarray(random.integers(0, 256, (size[1], size[0], 3), dtype=np.uint8))


CODINGS = [
    {},
    {"subsampling": 0},
    {"quality": 95},
    {"progressive": True},
    {"progressive": True, "subsampling": 0},
    {"optimize": True},
    {"restart_marker_rows": 1},
]


@pytest.mark.parametrize("options", CODINGS)
def test_a_jpeg_without_its_end_has_all_its_pixels(options: dict[str, Any]) -> None:
    data = encoded(noise(), "JPEG", **options)
    whole = open_picture(data, 16)
    for ended in (open_picture(data[:-1], 16), open_picture(data[:-2], 16)):
        assert np.array_equal(np.asarray(whole.image), np.asarray(ended.image))
        assert not ended.incomplete


@pytest.mark.parametrize("options", CODINGS)
@pytest.mark.parametrize("missing", [100, 2000])
def test_a_jpeg_that_lacks_a_little_of_its_last_scan_is_incomplete(
    options: dict[str, Any], missing: int
) -> None:
    assert open_picture(encoded(noise(), "JPEG", **options)[:-missing], 16).incomplete


def test_a_progressive_jpeg_that_lacks_whole_scans_is_incomplete() -> None:
    data = encoded(noise(), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    assert open_picture(data[:last], 16).incomplete


@pytest.mark.parametrize("fmt", ["JPEG", "PNG"])
def test_what_was_cut_off_is_there_as_far_as_it_goes_and_marked(fmt: str) -> None:
    data = encoded(noise(), fmt)
    whole, cut = open_picture(data, 16), open_picture(data[: len(data) * 6 // 10], 16)
    assert cut.incomplete
    assert not whole.incomplete
    assert (cut.width, cut.height) == (400, 300)
    above = slice(0, cut.image.height // 2 - 16)
    assert np.array_equal(np.asarray(whole.image)[above], np.asarray(cut.image)[above])


def test_a_png_that_is_damaged_in_its_middle_is_marked() -> None:
    data = encoded(noise(), "PNG")
    middle = len(data) // 2
    assert open_picture(data[:middle] + bytes(40) + data[middle + 40 :], 16).incomplete
    # The last chunk of pixels ends 12 bytes before the end; its checksum alone is wrong here.
    checksum = slice(len(data) - 16, len(data) - 12)
    whole = open_picture(data[: checksum.start] + b"\1\2\3\4" + data[checksum.stop :], 16)
    assert not whole.incomplete
    assert np.array_equal(np.asarray(whole.image), np.asarray(noise()))


def test_metadata_that_is_large_or_damaged_costs_no_png() -> None:
    info = PngInfo()
    info.add_text("History", "edited " * 400_000, zip=True)
    large = open_picture(encoded(noise(), "PNG", pnginfo=info), 16)
    info = PngInfo()
    info.add_text("Comment", "hello")
    data = encoded(noise(), "PNG", pnginfo=info)
    at = data.index(b"hello") + len(b"hello")
    damaged = open_picture(data[:at] + b"\0\0\0\0" + data[at + 4 :], 16)
    for picture in (large, damaged):
        assert np.array_equal(np.asarray(picture.image), np.asarray(noise()))
        assert not picture.incomplete


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (b"gAMA", b"\0"),
        (b"cHRM", b"\1" * 7),
        (b"pHYs", b"\0\0"),
        (b"sRGB", b""),
        (b"tRNS", b"\0"),
        (b"iCCP", b"x\0\0no zlib"),
        (b"zTXt", b"Comment\0\0" + zlib.compress(bytes(70_000_000))),
        (b"eXIf", b"MM\0*\0\0\xff\xff"),
    ],
)
@pytest.mark.parametrize("right", [True, False])
def test_a_chunk_of_nonsense_costs_no_png_and_no_date(
    kind: bytes, content: bytes, right: bool
) -> None:
    info = PngInfo()
    said = "xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:CreateDate='2019-07-14'"
    info.add_itxt("XML:com.adobe.xmp", XMP.format(said))
    data = encoded(noise(), "PNG", pnginfo=info)
    checksum = zlib.crc32(kind + content) if right else 1
    chunk = struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
    picture = open_picture(data[:33] + chunk + data[33:], 16)
    assert np.array_equal(np.asarray(picture.image), np.asarray(noise()))
    assert not picture.incomplete
    assert picture.metadata.taken == "2019-07-14"


@pytest.mark.parametrize("kind", ["exif", "APP1"])
def test_a_png_of_imagemagick_says_in_a_text_how_it_lies(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    block = exif.tobytes()
    info = PngInfo()
    info.add_text(
        f"Raw profile type {kind}", f"\n{kind}\n{len(block):8}\n{block.hex()}\n", zip=True
    )
    lying = corners().transpose(Image.Transpose.ROTATE_90)
    picture = open_picture(encoded(lying, "PNG", pnginfo=info), 16)
    assert np.array_equal(np.asarray(picture.image), np.asarray(corners()))


@pytest.mark.parametrize(("photometric", "shown"), [(0, 200), (1, 55)])
def test_greys_of_16_bits_may_count_from_white(photometric: int, shown: int) -> None:
    image = Image.fromarray(np.full((30, 40), 55 * 257, dtype=np.uint16))
    data = bytearray(encoded(image, "TIFF"))
    entry = data.index(struct.pack("<HHI", 262, 3, 1))
    struct.pack_into("<H", data, entry + 8, photometric)
    assert open_picture(bytes(data), 16).image.getpixel((5, 5)) == (shown, shown, shown)


def test_a_decompression_bomb_is_refused_before_it_is_decoded() -> None:
    bomb = encoded(Image.new("1", (40_000, 40_000)), "PNG")
    with pytest.raises(ImageTooLarge, match="width=40000, height=40000"):
        open_picture(bomb, 64)


@pytest.mark.parametrize("fmt", ["DDS", "QOI"])
def test_what_pillow_decodes_in_python_is_refused_where_it_would_go_on_for_long(fmt: str) -> None:
    large = encoded(Image.new("RGB", (2100, 2100)), fmt)
    with pytest.raises(ImageTooLarge, match="width=2100"):
        open_picture(large, 64)
    # At the end of a file its decoders read on: these wrote 100 million pixels out of nothing.
    with pytest.raises(BrokenImage, match="fewer bytes"):
        open_picture(large[:5000], 64)


def test_bytes_flipped_at_random_never_raise_anything_else() -> None:
    random = np.random.default_rng(0)
    for fmt in ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP"):
        good = np.frombuffer(encoded(corners(), fmt), dtype=np.uint8)
        for _ in range(60):
            bad = good.copy()
            bad[random.integers(0, len(bad), 6)] = random.integers(0, 256, 6)
            try:
                open_picture(bad.tobytes(), 16)
            except PhotoError:
                continue


def test_thumbnails_are_small_jpegs_of_the_same_shape() -> None:
    data = thumbnail(open_picture(encoded(corners((3000, 1500)), "JPEG"), 64).image)
    small = Image.open(BytesIO(data))
    assert small.format == "JPEG"
    assert max(small.size) == THUMBNAIL_EDGE
    assert abs(small.width / small.height - 2) < 0.02


def test_names_tell_what_is_worth_opening() -> None:
    pictures = ("a/b/IMG_1.JPG", "MVI_0001.THM", "insta.insp", "photo.jpg?w=800", "a.jpg_large")
    assert {ending_says(name) for name in pictures} == {"picture"}
    assert ending_says("a.jpg/notes.txt") == "other"
    assert ending_says("a.avi?x=.png/film.avi") == "other"
    unclear = ("scan", "photo.jpgs", "b.0001", "St. Mary c. 1900", "c.mef", "d.")
    assert {ending_says(name) for name in unclear} == {"nothing"}
    assert passed_over("trip/._IMG_1.jpg") == "trip/._IMG_1.jpg"
    assert passed_over(".hidden/a.jpg", everything=True) == ".hidden"
    assert passed_over("a/b.c.jpg") is None
