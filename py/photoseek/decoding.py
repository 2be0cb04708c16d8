"""Bytes -> Picture by whoever can: Pillow first, the browser for what Pillow was built without."""

from __future__ import annotations

from .errors import UnsupportedFormat
from .images import THUMBNAIL_EDGE, Picture, open_picture, sniff
from .ports import Decoder


async def decode(data: bytes, shortest: int, decoder: Decoder) -> Picture:
    """Decode a photo.

    Args:
        data: The file's bytes.
        shortest: Pixels of the model's input; the shortest edge comes at twice that or more.
        decoder: The browser's decoders.

    Raises:
        PhotoError: Nobody can; see :func:`images.open_picture`.
    """
    try:
        return open_picture(data, shortest)
    except UnsupportedFormat:
        # Enough for a 2:1 picture.
        edge = max(THUMBNAIL_EDGE, 4 * shortest)
        return await decoder.decode(data, sniff(data) or "image", edge)
