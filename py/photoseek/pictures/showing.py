"""Whether a browser shows a file as the library does: in a format that it knows, and upright.

All browsers turn JPEGs as EXIF says. They pass over what XMP says, and what EXIF says in a WebP;
WebKitGTK over that in PNG and AVIF too. The large view would lie where thumbnails are upright.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from .formats import SHOWN
from .heif import read_heif
from .metadata.exif import parse_exif
from .metadata.reading import metadata_of, orientation_of
from .sources import parse

_MARKS = (b"rientation", b"eXIf", b"EXIF", b"Exif", b"Raw profile", b"XML:com.adobe.xmp")
"""Without any of these nothing says that a picture lies; PNGs may have their XMP packed."""


def is_shown_alike(data: bytes, format: str) -> bool:
    """Whether the file can be shown as it is; if not, a JPEG has to be made.

    Args:
        data: A file that has been decoded before.
        format: Its format.
    """
    if format not in SHOWN:
        return False
    if format == "AVIF":
        return not parse(data, read_heif).turns
    if not any(mark in data for mark in _MARKS):
        return True
    try:
        image = Image.open(BytesIO(data))
        if format == "PNG":
            image.load()  # its metadata may stand last
        turned = metadata_of(image).orientation
        block = image.info.get("exif")
    except Exception:
        # Whatever is wrong with it: it has been decoded before, and the browser will see.
        return True
    by_browser = orientation_of(parse_exif(block)) if format == "JPEG" and block else 1
    return turned == by_browser
