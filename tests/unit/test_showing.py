"""The large view shows what the thumbnail shows: what browsers would turn otherwise is found."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from photoseek.pictures.opening import open_picture
from photoseek.pictures.showing import is_shown_alike
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.tiff_block import short, tiff_block
from tests.unit.test_metadata import packet

AVIF = Path(__file__).parents[1] / "golden" / "pictures" / "rotated.avif"


def made(
    fmt: str, exif: int | None = None, xmp: int | None = None, *, packed: bool = False
) -> bytes:
    """A picture of 40 x 30 pixels that EXIF or XMP call lying."""
    options: dict[str, Any] = {}
    if exif is not None:
        options["exif"] = b"Exif\0\0" + tiff_block({0x0112: short(exif)})
    if xmp is not None:
        said = packet(f"<tiff:Orientation>{xmp}</tiff:Orientation>")
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", said.decode(), zip=packed)
        options |= {"pnginfo": info} if fmt == "PNG" else {"xmp": said}
    out = BytesIO()
    Image.new("RGB", (40, 30)).save(out, fmt, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "alike"),
    [
        (made("JPEG"), True),
        (made("JPEG", exif=6), True),
        (made("JPEG", exif=6, xmp=3), True),
        (made("JPEG", xmp=6), False),
        (made("JPEG", exif=1, xmp=6), True),
        (made("PNG"), True),
        (made("PNG", exif=1), True),
        (made("PNG", exif=6), False),
        (made("PNG", xmp=6), False),
        (made("PNG", xmp=6, packed=True), False),
        (made("WEBP", exif=6), False),
        (made("WEBP", exif=1, xmp=6), True),
        (made("GIF"), True),
        (made("TIFF"), False),
    ],
)
def test_what_browsers_would_show_lying_is_found(data: bytes, alike: bool) -> None:
    assert is_shown_alike(data, open_picture(data, 16).format) == alike


def test_a_picture_that_its_boxes_turn_is_turned_here() -> None:
    assert not is_shown_alike(AVIF.read_bytes(), "AVIF")
