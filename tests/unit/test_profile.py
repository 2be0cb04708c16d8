"""Colours of other RGB spaces become sRGB."""

from __future__ import annotations

import asyncio
import struct
from io import BytesIO
from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray
from photoseek.pictures.decoding import decode
from photoseek.pictures.opening import open_picture
from photoseek.pictures.profile import cmyk_to_srgb, to_srgb
from PIL import Image, ImageCms

from tests.unit.fakes import NoDecoder

P3_COLUMNS = (
    (0.51512, 0.24120, -0.00105),
    (0.29198, 0.69225, 0.04189),
    (0.15710, 0.06657, 0.78407),
)
"""Display P3's primaries in the profiles' white, as Apple's profile has them."""

ADOBE_COLUMNS = (
    (0.60974, 0.31111, 0.01947),
    (0.20528, 0.62567, 0.06087),
    (0.14919, 0.06322, 0.74457),
)


def fixed(*numbers: float) -> bytes:
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


SRGB_CURVE = b"para\0\0\0\0\0\x03\0\0" + fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
GAMMA_2_2 = b"curv\0\0\0\0" + struct.pack(">IH", 1, 563)
GAMMA_TABLE = b"curv\0\0\0\0" + struct.pack(
    ">I1024H", 1024, *(round(65535 * (at / 1023) ** 1.8) for at in range(1024))
)


def profile(columns: tuple[tuple[float, ...], ...], curve: bytes) -> bytes:
    tags = {name: b"XYZ \0\0\0\0" + fixed(*column)
            for name, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)}  # fmt: skip
    tags |= {b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
    return written(tags)


def written(
    tags: dict[bytes, bytes],
    version: int = 0x02100000,
    kind: bytes = b"mntr",
    space: bytes = b"RGB ",
    pcs: bytes = b"XYZ ",
) -> bytes:
    tags[b"wtpt"] = b"XYZ \0\0\0\0" + fixed(0.9642, 1, 0.8249)
    tags[b"desc"] = b"desc\0\0\0\0" + struct.pack(">I", 2) + b"x\0" + bytes(78)
    tags[b"cprt"] = b"text\0\0\0\0free\0"
    start = 128 + 4 + 12 * len(tags)
    table, content = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += struct.pack(">4sII", name, start + len(content), len(data))
        content += data + bytes(-len(data) % 4)
    head = struct.pack(">I4xI4s4s4s", start + len(content), version, kind, space, pcs)
    head += bytes(12) + b"acsp" + bytes(28) + fixed(0.9642, 1, 0.8249)
    return head.ljust(128, b"\0") + table + content


def lab_of_inks(inks: NDArray[np.float64]) -> NDArray[np.float64]:
    """A printer of plain inks, whose black is not quite black."""
    light = 0.03 + 0.97 * np.prod(1 - inks[:, 3:], axis=1)[:, None] * (1 - inks[:, :3]) ** 1.6
    return lab_of(light @ np.array(ADOBE_COLUMNS))


def lab_of_light(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """A scanner."""
    return lab_of(light**1.9 @ np.array(ADOBE_COLUMNS))


def lab_of(xyz: NDArray[np.float64]) -> NDArray[np.float64]:
    near = xyz / (0.9642, 1, 0.8249)
    x, y, z = np.where(near > (6 / 29) ** 3, np.cbrt(near), near * 841 / 108 + 4 / 29).T
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def table_profile(space: bytes, sort: bytes) -> bytes:
    """A profile made of a table of one of ICC's three sorts."""
    inputs, edge = (4, 9) if space == b"CMYK" else (3, 17)
    steps = np.array(list(product(np.linspace(0, 1, edge), repeat=inputs)))
    lab = lab_of_inks(steps) if space == b"CMYK" else lab_of_light(steps)
    shares = (lab / (100, 255, 255) + (0, 128 / 255, 128 / 255)).clip(0, 1)
    head = sort + bytes(4) + bytes((inputs, 3))
    if sort == b"mAB ":
        straight = b"curv" + bytes(8)
        grid = bytes((edge,) * inputs).ljust(16, b"\0") + b"\x02\0\0\0"
        numbers = (shares * 65535).round().astype(">u2").tobytes()
        grid += numbers + bytes(-len(numbers) % 4)
        first = 32 + 3 * 12 + len(grid)
        tag = head + bytes(2) + struct.pack(">5I", 32, 0, 0, 68, first)
        tag += straight * 3 + grid + straight * inputs
    else:
        tag = head + bytes((edge, 0)) + fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
        if sort == b"mft2":
            ends = np.array([0, 65535], ">u2").tobytes()
            numbers = (shares * 65280).round().astype(">u2").tobytes()
            tag += struct.pack(">2H", 2, 2) + ends * inputs + numbers + ends * 3
        else:
            ends = bytes(range(256))
            tag += ends * inputs + (shares * 255).round().astype(np.uint8).tobytes() + ends * 3
    version = 0x04200000 if sort == b"mAB " else 0x02100000
    kind = b"prtr" if space == b"CMYK" else b"scnr"
    return written({b"A2B0": tag}, version, kind, space, b"Lab ")


def colours() -> Image.Image:
    steps = np.array(list(product(range(0, 256, 17), repeat=3)), dtype=np.uint8)
    return Image.fromarray(steps.reshape(64, 64, 3))


def by_littlecms(
    image: Image.Image, icc: bytes, intent: ImageCms.Intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
) -> NDArray[np.int16]:
    done = ImageCms.profileToProfile(
        image, ImageCms.ImageCmsProfile(BytesIO(icc)), ImageCms.createProfile("sRGB"),
        renderingIntent=intent, outputMode="RGB",
    )  # fmt: skip
    assert done is not None
    return numbers(done)


def numbers(image: Image.Image) -> NDArray[np.int16]:
    return np.asarray(image, dtype=np.int16)


@pytest.mark.parametrize(
    "icc",
    [
        profile(P3_COLUMNS, SRGB_CURVE),
        profile(ADOBE_COLUMNS, GAMMA_2_2),
        profile(P3_COLUMNS, GAMMA_TABLE),
    ],
    ids=["Display P3", "Adobe RGB", "a table"],
)
def test_colours_are_what_littlecms_makes_of_them(icc: bytes) -> None:
    ours, theirs = numbers(to_srgb(colours(), icc)), by_littlecms(colours(), icc)
    difference = np.abs(ours - theirs)
    assert np.abs(numbers(colours()) - theirs).max() > 20
    assert np.percentile(difference, 99) <= 3
    assert difference.max() <= 8


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_pictures_of_every_format_are_shown_in_srgb(fmt: str) -> None:
    out = BytesIO()
    plain = Image.new("RGB", (64, 48), (186, 74, 52))
    plain.save(out, fmt, icc_profile=profile(P3_COLUMNS, SRGB_CURVE))
    shown = numbers(open_picture(out.getvalue(), 16).image)[20, 20]
    assert np.abs(shown - (201, 65, 44)).max() <= 4


def test_srgb_and_what_cannot_be_read_stay_as_they_are() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    grey = profile(P3_COLUMNS, SRGB_CURVE).replace(b"RGB ", b"GRAY", 1)
    broken = profile(P3_COLUMNS, SRGB_CURVE)[:200]
    image = colours()
    for icc in (None, b"", b"\0" * 200, srgb, grey, broken):
        assert to_srgb(image, icc) is image


def inks() -> Image.Image:
    steps = np.array(list(product(range(0, 256, 17), repeat=4)), dtype=np.uint8)
    return Image.frombytes("CMYK", (256, 256), steps.tobytes())


@pytest.mark.parametrize("sort", [b"mft1", b"mft2", b"mAB "])
def test_inks_are_what_littlecms_makes_of_them(sort: bytes) -> None:
    icc = table_profile(b"CMYK", sort)
    theirs = by_littlecms(inks(), icc, ImageCms.Intent.PERCEPTUAL)
    difference = np.abs(numbers(cmyk_to_srgb(inks(), icc)) - theirs)
    assert np.abs(numbers(inks().convert("RGB")) - theirs).max() > 60
    assert np.percentile(difference, 99) <= 5
    assert difference.mean() < 1.5


@pytest.mark.parametrize("sort", [b"mft1", b"mft2", b"mAB "])
def test_light_described_by_a_table_is_what_littlecms_makes_of_it(sort: bytes) -> None:
    icc = table_profile(b"RGB ", sort)
    theirs = by_littlecms(colours(), icc, ImageCms.Intent.PERCEPTUAL)
    difference = np.abs(numbers(to_srgb(colours(), icc)) - theirs)
    assert np.abs(numbers(colours()) - theirs).max() > 20
    assert np.percentile(difference, 99) <= 5


def test_greys_are_what_littlecms_makes_of_them() -> None:
    icc = written({b"kTRC": GAMMA_TABLE}, space=b"GRAY")
    steps = Image.fromarray(np.arange(256, dtype=np.uint8).reshape(16, 16))
    theirs = by_littlecms(steps, icc)
    assert np.abs(numbers(steps.convert("RGB")) - theirs).max() > 10
    assert np.abs(numbers(to_srgb(steps.convert("RGB"), icc)) - theirs).max() <= 2


@pytest.mark.parametrize("fmt", ["JPEG", "TIFF"])
def test_pictures_for_print_are_shown_by_their_profile(fmt: str) -> None:
    icc = table_profile(b"CMYK", b"mft2")
    plain = Image.new("CMYK", (64, 48), (20, 200, 180, 30))
    out = BytesIO()
    plain.save(out, fmt, icc_profile=icc, **({"quality": 98} if fmt == "JPEG" else {}))
    expected = by_littlecms(plain, icc, ImageCms.Intent.PERCEPTUAL)[20, 20]
    shown = numbers(asyncio.run(decode(out.getvalue(), 16, NoDecoder())).image)[20, 20]
    assert np.abs(shown - expected).max() <= 4


def test_inks_without_a_profile_or_with_a_broken_one_are_pillows() -> None:
    icc = table_profile(b"CMYK", b"mft2")
    for given in (None, b"", icc[:200], icc[:-9000], table_profile(b"RGB ", b"mft1")):
        assert (
            numbers(cmyk_to_srgb(inks(), given)).tolist() == numbers(inks().convert("RGB")).tolist()
        )
