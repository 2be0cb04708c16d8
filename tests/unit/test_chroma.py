"""JPEGs whose colours are held at half the size get the pixels that libjpeg-turbo gives them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
import pytest
from photoseek.pictures import chroma
from PIL import Image, features

from tests.unit.test_preprocess import drawn

turbo = pytest.mark.skipif(
    not features.check_feature("libjpeg_turbo"), reason="this Pillow has another libjpeg"
)

SIZES = [(301, 200), (640, 480), (17, 31), (16, 16), (2, 2), (3, 5), (4, 3), (5, 2), (898, 41)]


def jpeg(size: tuple[int, int], **options: Any) -> bytes:
    out = BytesIO()
    drawn(*size).save(out, "JPEG", **({"quality": 90, "subsampling": "4:2:0"} | options))
    return out.getvalue()


def in_rgb(data: bytes) -> bytes:
    """The same JPEG, but its components are named R, G and B."""
    found = bytearray(data)
    frame, scan = (found.index(marker) for marker in (b"\xff\xc0", b"\xff\xda"))
    for at, name in enumerate(b"RGB"):
        found[frame + 10 + 3 * at] = found[scan + 5 + 2 * at] = name
    return bytes(found)


@turbo
@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 5}], ids=str)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_pixels_are_the_same_to_the_last_bit(
    size: tuple[int, int], options: dict[str, Any]
) -> None:
    data = jpeg(size, **options)
    assert chroma.is_halved(Image.open(BytesIO(data)))
    expected = np.asarray(Image.open(BytesIO(data)).convert("RGB"))
    assert np.array_equal(np.asarray(chroma.decode(data)), expected)


def test_other_jpegs_are_left_to_pillow() -> None:
    grey = BytesIO()
    drawn(40, 30).convert("L").save(grey, "JPEG")
    for data in (
        grey.getvalue(),
        jpeg((40, 30), subsampling="4:4:4"),
        jpeg((40, 30), subsampling="4:2:2"),
        in_rgb(jpeg((40, 30))),
    ):
        assert not chroma.is_halved(Image.open(BytesIO(data)))


def test_a_jpeg_that_is_cut_off_is_an_error() -> None:
    data = jpeg((301, 200))
    with pytest.raises(OSError, match="truncated"):
        chroma.decode(data[: len(data) // 2])
