"""Bytes -> Picture by whoever can: Pillow first, the browser for what Pillow was built without."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from ..errors import UnreadableFile, UnsupportedFormat
from .formats import sniff
from .heif import read_heif, without_turns
from .metadata.reading import metadata_of_blocks
from .opening import ImageSource, from_array, from_image, open_picture
from .picture import Picture
from .ports import Decoder
from .sources import parse
from .thumbnails import THUMBNAIL_EDGE


async def decode(data: bytes, shortest: int, decoder: Decoder) -> Picture:
    """Decode a photo.

    Args:
        data: The file's bytes.
        shortest: Pixels of the model's input; the shortest edge comes at twice that or more.
        decoder: The browser's decoders.

    Raises:
        PhotoError: Nobody can; see :func:`opening.open_picture`.
    """
    try:
        return open_picture(data, shortest)
    except UnsupportedFormat:
        # Enough for a 2:1 picture.
        edge = max(THUMBNAIL_EDGE, 4 * shortest)
        announced = sniff(data)
        heif = parse(data, read_heif)
        given = without_turns(data, heif)
        picture = await decoder.decode(given, announced.name if announced else "image", edge)
        # The boxes say how it has to be turned, and nothing else does.
        metadata = replace(metadata_of_blocks(heif.exif, heif.xmp), orientation=1)
        return replace(_turned(picture, heif.turns), metadata=metadata)


def _turned(picture: Picture, turns: tuple[Image.Transpose, ...]) -> Picture:
    image, (width, height) = picture.image, (picture.width, picture.height)
    for turn in turns:
        image = image.transpose(turn)
        if turn in (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270):
            width, height = height, width
    return replace(picture, image=image, width=width, height=height)


async def open_image(source: ImageSource, shortest: int, decoder: Decoder) -> Picture:
    """Whatever somebody's code holds of a picture -> an upright RGB picture.

    Args:
        source: The bytes of a file, a path, a PIL image, or an array of pixels.
        shortest: As for :func:`decode`.
        decoder: As for :func:`decode`.

    Raises:
        UnreadableFile: There is nothing to be read at the path.
        PhotoError: It cannot be decoded, or the array is none of pixels.
    """
    if isinstance(source, Image.Image):
        return from_image(source)
    if isinstance(source, np.ndarray):
        return from_array(source)
    if isinstance(source, bytes | bytearray | memoryview):
        return await decode(bytes(source), shortest, decoder)
    try:
        data = Path(source).read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{source} cannot be read.", str(error)) from error
    return await decode(data, shortest, decoder)
