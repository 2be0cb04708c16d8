"""Pictures that end before they should: what is there of them, as a browser shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import numpy as np
from PIL import Image, ImageFile

from .jpeg_scans import lacks_nothing
from .picture import Picture
from .png_chunks import pixels_alone, repaired

_JPEG = b"\xff\xd8"
_PNG = b"\x89PNG"
_END_OF_JPEG = b"\xff\xd9"


def salvaged(data: bytes, decode: Callable[[bytes], Picture]) -> Picture | None:
    """What can be decoded of a damaged file; None if there is nothing to be seen.

    Args:
        data: A file that :func:`decode` has refused.
        decode: May raise whatever Pillow raises.
    """
    ended = data + _END_OF_JPEG if data.startswith(_JPEG) else data
    for each in (ended, *repaired(data)):
        try:
            picture = _leniently(each, decode)
        except Exception:
            # It has been refused before, with the reason that is told.
            continue
        if not _is_plain(picture.image):
            return replace(picture, incomplete=not _has_all_pixels(data))
    return None


def _has_all_pixels(data: bytes) -> bool:
    if data.startswith(_JPEG):
        # One that lacks but its last two bytes has them all.
        return lacks_nothing(data)
    # A PNG may have been refused for what stands beside its pixels alone.
    return data.startswith(_PNG) and _opens(pixels_alone(data))


def _opens(data: bytes) -> bool:
    try:
        Image.open(BytesIO(data)).load()
    except Exception:
        # Pillow raises almost anything.
        return False
    return True


def _leniently(data: bytes, decode: Callable[[bytes], Picture]) -> Picture:
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        return decode(data)
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _is_plain(image: Image.Image) -> bool:
    pixels = np.asarray(image)
    return bool((pixels == pixels[:1, :1]).all())
