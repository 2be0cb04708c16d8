"""TIFFs of all kinds, written by tifffile and libtiff, become the pictures they were made of."""

from __future__ import annotations

import asyncio
import struct
import sys
from contextlib import suppress
from io import BytesIO
from typing import Any

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from photoseek.errors import BrokenImage, ImageTooLarge, PhotoError, UnsupportedFormat
from photoseek.pictures.sources import Held
from photoseek.pictures.tiff.decoding import LARGE, Tiff, decode_tiff
from PIL import Image


def decoded(data: bytes, shortest: int = 448) -> Tiff:
    return asyncio.run(decode_tiff(Held(data), shortest))


def pixels(data: bytes) -> NDArray[np.int32]:
    return np.asarray(decoded(data).image).astype(np.int32)


def photo(size: tuple[int, int] = (150, 110)) -> NDArray[np.uint8]:
    """Smooth colours, so that lossy compression keeps them."""
    down, across = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    waves = [128 + 100 * np.sin(across / 30 + n) * np.cos(down / 25 + n) for n in range(3)]
    return np.stack(waves, axis=-1).astype(np.uint8)


RGB = photo()
GREY = np.asarray(Image.fromarray(RGB).convert("L"))


def written(samples: NDArray[Any], **options: Any) -> bytes:
    out = BytesIO()
    tifffile.imwrite(out, samples, **options)
    return out.getvalue()


def by_libtiff(image: Image.Image, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, "TIFF", **options)
    return out.getvalue()


@pytest.mark.parametrize("compression", [None, "deflate", "lzma"])
@pytest.mark.parametrize("tile", [None, (64, 32)])
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("depth", [np.uint8, np.uint16, np.uint32])
def test_strips_and_tiles_of_any_depth(
    compression: str | None, tile: tuple[int, int] | None, order: str, depth: Any
) -> None:
    scale = int(np.iinfo(depth).max) // 255
    samples = (RGB.astype(np.uint64) * scale).astype(depth)
    data = written(
        samples,
        photometric="rgb",
        compression=compression,
        tile=tile,
        rowsperstrip=None if tile else 7,
        byteorder=order,
    )
    assert np.array_equal(pixels(data), RGB)


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_adobe_deflate", "packbits", "raw"])
@pytest.mark.parametrize("predictor", [1, 2])
def test_what_libtiff_writes(compression: str, predictor: int) -> None:
    data = by_libtiff(Image.fromarray(RGB), compression=compression, tiffinfo={317: predictor})
    assert np.array_equal(pixels(data), RGB)


def test_jpegs_in_strips() -> None:
    data = by_libtiff(Image.fromarray(RGB), compression="jpeg")
    assert np.abs(pixels(data) - RGB).mean() < 5


def test_jpeg_with_colours_at_half_the_size() -> None:
    data = by_libtiff(Image.fromarray(RGB).convert("YCbCr"), compression="jpeg")
    assert np.abs(pixels(data) - RGB).mean() < 5


@pytest.mark.skipif(sys.version_info < (3, 14), reason="Python has Zstandard from 3.14 on")
def test_zstandard() -> None:
    assert np.array_equal(pixels(by_libtiff(Image.fromarray(RGB), compression="zstd")), RGB)


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_planes(depth: Any) -> None:
    scale = int(np.iinfo(depth).max) // 255
    samples = np.ascontiguousarray(RGB.transpose(2, 0, 1)).astype(depth) * scale
    data = written(samples, photometric="rgb", planarconfig="separate", compression="deflate")
    assert np.array_equal(pixels(data), RGB)


@pytest.mark.parametrize("depth", [np.float16, np.float32, np.float64])
def test_floats_from_0_to_1(depth: Any) -> None:
    assert np.abs(pixels(written((RGB / 255).astype(depth), photometric="rgb")) - RGB).max() <= 1


def test_floats_that_are_no_numbers_are_dark() -> None:
    samples = (GREY / 255).astype(np.float32)
    samples[:2] = np.nan
    samples[2:4] = np.inf
    found = pixels(written(samples, photometric="minisblack"))
    assert found[:4].max() == 0
    assert np.abs(found[4:, :, 0] - GREY[4:]).max() <= 1


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_min_is_white_is_not_inverted(depth: Any) -> None:
    most = int(np.iinfo(depth).max)
    samples = (most - GREY.astype(np.uint32) * (most // 255)).astype(depth)
    found = pixels(written(samples, photometric="miniswhite"))
    assert np.array_equal(found[..., 0], GREY)


def test_signed_greys() -> None:
    samples = (GREY.astype(np.int32) * 257 - 32768).astype(np.int16)
    assert np.array_equal(pixels(written(samples, photometric="minisblack"))[..., 0], GREY)


@pytest.mark.parametrize("bits", [1, 4, 8])
def test_palettes_and_bits(bits: int) -> None:
    image = Image.fromarray(RGB).convert("1") if bits == 1 else Image.fromarray(RGB).quantize(16)
    options = {"bits": 4} if bits == 4 else {}
    found = pixels(by_libtiff(image, **options))
    assert np.array_equal(found, np.asarray(image.convert("RGB")))


@pytest.mark.parametrize("bits", [3, 10, 12, 14])
def test_scanners_and_sensors_have_odd_depths(bits: int) -> None:
    grey = GREY[:, :144].astype(np.uint32) * ((1 << bits) - 1) // 255
    each = (grey[..., None] >> np.arange(bits - 1, -1, -1)) & 1
    packed = np.packbits(each.reshape(len(grey), -1), axis=1)
    data = written(packed, photometric="minisblack")
    for tag, before, now in ((256, packed.shape[1], 144), (258, 8, bits)):
        for kind in (3, 4):
            head = struct.pack("<HHI", tag, kind, 1)
            data = data.replace(head + struct.pack("<I", before), head + struct.pack("<I", now))
    found = pixels(data)[..., 0]
    assert np.abs(found - GREY[:, :144]).max() <= 255 / ((1 << bits) - 1)


@pytest.mark.parametrize("scale", [1, 257])
def test_inks(scale: int) -> None:
    cmyk = Image.fromarray(RGB).convert("CMYK")
    samples = (np.asarray(cmyk).astype(np.uint32) * scale).astype(
        np.uint16 if scale > 1 else np.uint8
    )
    found = pixels(written(samples, photometric="separated", compression="deflate"))
    assert np.array_equal(found, np.asarray(cmyk.convert("RGB")))


def test_jpegs_of_inks_are_not_inverted() -> None:
    cmyk = Image.fromarray(RGB).convert("CMYK")
    found = pixels(by_libtiff(cmyk, compression="jpeg"))
    assert np.abs(found - RGB).mean() < 5


def test_lab() -> None:
    # L*a*b* of D50 of sRGB's red, green and blue, rounded (Lindbloom).
    lab = np.array([[[138, 81, 70], [224, 256 - 79, 81], [75, 68, 256 - 112]]], np.uint8)
    found = pixels(by_libtiff(Image.frombytes("LAB", (3, 1), lab.tobytes())))
    wanted = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255]]])
    assert np.abs(found - wanted).max() < 12


def test_what_is_transparent_is_white() -> None:
    image = Image.fromarray(RGB).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 20, 20))
    found = pixels(by_libtiff(image))
    assert found[:20, :20].min() == 255
    assert np.array_equal(found[20:], RGB[20:])


def test_big_tiff() -> None:
    assert np.array_equal(pixels(written(RGB, photometric="rgb", bigtiff=True)), RGB)


def test_a_thumbnail_before_the_picture_is_not_the_picture() -> None:
    out = BytesIO()
    with tifffile.TiffWriter(out) as file:
        file.write(RGB[::4, ::4], photometric="rgb", subfiletype=1)
        file.write(RGB, photometric="rgb")
    assert np.array_equal(pixels(out.getvalue()), RGB)


@pytest.mark.parametrize("tile", [None, (512, 496)])
def test_large_ones_are_averaged_on_the_way(tile: tuple[int, int] | None) -> None:
    size = (5003, 4001)
    assert size[0] * size[1] > LARGE
    whole = np.asarray(Image.fromarray(photo()).resize(size, Image.Resampling.BILINEAR))
    data = written(whole, photometric="rgb", tile=tile, compression="deflate", rowsperstrip=11)

    found = decoded(data, 448)

    assert (found.width, found.height) == size
    assert 448 <= min(found.image.size) < 900
    wanted = Image.fromarray(whole).reduce(4001 // 448)
    assert found.image.size == wanted.size
    assert np.abs(np.asarray(found.image).astype(int) - np.asarray(wanted)).max() <= 1


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (by_libtiff(Image.fromarray(RGB).convert("1"), compression="group4"), "CCITT"),
        (
            written(RGB, photometric="rgb").replace(
                b"\x03\1\3\0\1\0\0\0\1\0", b"\x03\1\3\0\1\0\0\0\x98\x87"
            ),
            "JPEG 2000",
        ),
    ],
)
def test_what_is_not_unpacked_here_has_a_name(data: bytes, name: str) -> None:
    with pytest.raises(UnsupportedFormat, match=name):
        decoded(data)


def test_sizes_that_are_lies() -> None:
    data = written(RGB, photometric="rgb")
    huge = data.replace(b"\0\1\4\0\1\0\0\0\x96\0\0\0", b"\0\1\4\0\1\0\0\0\xff\xff\xff\x7f")
    assert huge != data
    with pytest.raises(ImageTooLarge):
        decoded(huge)


def test_what_is_cut_off_in_its_header_is_damaged() -> None:
    with pytest.raises(BrokenImage):
        decoded(written(RGB, photometric="rgb")[:40])


SOME = [
    written(RGB[:20, :20], photometric="rgb", compression="deflate"),
    written(RGB[:20, :20].astype(np.uint16), photometric="rgb", tile=(16, 16)),
    by_libtiff(Image.fromarray(RGB[:20, :20]), compression="tiff_lzw"),
    by_libtiff(Image.fromarray(RGB[:20, :20]), compression="jpeg"),
    by_libtiff(Image.fromarray(RGB[:20, :20]).quantize(8)),
]


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(SOME),
    st.lists(st.tuples(st.integers(0, 2000), st.binary(min_size=1, max_size=4)), max_size=5),
    st.integers(8, 3000),
)
def test_damaged_files_are_decoded_or_refused(
    data: bytes, changes: list[tuple[int, bytes]], length: int
) -> None:
    damaged = bytearray(data)
    for at, put in changes:
        damaged[at : at + len(put)] = put
    with suppress(PhotoError):
        decoded(bytes(damaged[:length]))


@pytest.mark.parametrize("compression", [None, "deflate", "lzma"])
def test_one_that_is_cut_off_is_there_as_far_as_it_goes(compression: str | None) -> None:
    data = written(RGB, photometric="rgb", compression=compression, rowsperstrip=10)
    assert not decoded(data).incomplete
    found = decoded(data[: len(data) * 6 // 10])
    assert found.incomplete
    there = np.asarray(found.image)
    assert np.array_equal(there[:40], RGB[:40])
    assert not there[90:].any()
