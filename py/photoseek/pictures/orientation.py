"""Turning pictures upright."""

from __future__ import annotations

from PIL import Image

from .picture import Box

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF orientation -> what turns the picture upright (EXIF 2.3, tag 0x0112)."""

_LYING = (5, 6, 7, 8)


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """The picture as it was seen."""
    return image.transpose(_UPRIGHT[orientation]) if orientation in _UPRIGHT else image


def upright_size(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """Width and height once it is turned."""
    return (size[1], size[0]) if orientation in _LYING else size


def upright_box(box: Box, size: tuple[int, int], orientation: int) -> Box:
    """A box that begins top left, once its picture of this size is turned upright."""
    width, height = box[2:]
    spare = (size[0] - width, size[1] - height)
    if orientation in _LYING:
        width, height = height, width
        spare = (spare[1], spare[0])
    left = spare[0] if orientation in (2, 3, 6, 7) else 0
    top = spare[1] if orientation in (3, 4, 7, 8) else 0
    return (left, top, left + width, top + height)
