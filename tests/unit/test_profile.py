"""Colours of other RGB spaces become sRGB."""

from __future__ import annotations

import struct
from io import BytesIO
from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray
from photoseek.pictures.opening import open_picture
from photoseek.pictures.profile import to_srgb
from PIL import Image, ImageCms

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
    tags[b"wtpt"] = b"XYZ \0\0\0\0" + fixed(0.9642, 1, 0.8249)
    tags |= {b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
    tags[b"desc"] = b"desc\0\0\0\0" + struct.pack(">I", 2) + b"x\0" + bytes(78)
    tags[b"cprt"] = b"text\0\0\0\0free\0"
    start = 128 + 4 + 12 * len(tags)
    table, content = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += struct.pack(">4sII", name, start + len(content), len(data))
        content += data + bytes(-len(data) % 4)
    head = struct.pack(">I4xI4s4s4s", start + len(content), 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + fixed(0.9642, 1, 0.8249)
    return head.ljust(128, b"\0") + table + content


def colours() -> Image.Image:
    steps = np.array(list(product(range(0, 256, 17), repeat=3)), dtype=np.uint8)
    return Image.fromarray(steps.reshape(64, 64, 3))


def by_littlecms(image: Image.Image, icc: bytes) -> NDArray[np.int16]:
    done = ImageCms.profileToProfile(
        image, ImageCms.ImageCmsProfile(BytesIO(icc)), ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
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
