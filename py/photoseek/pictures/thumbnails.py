"""Pictures -> small JPEGs."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

THUMBNAIL_EDGE = 320
"""Longest edge in pixels: sharp in a 160 px tile on a 2x screen, about 12 kB."""


def thumbnail(image: Image.Image) -> bytes:
    """A JPEG whose longest edge is THUMBNAIL_EDGE at most.

    Args:
        image: Upright RGB.
    """
    scale = min(1, THUMBNAIL_EDGE / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    small = image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    return to_jpeg(small, quality=78)


def to_jpeg(image: Image.Image, quality: int) -> bytes:
    """Encode as a JPEG without metadata."""
    out = BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()
