"""Pictures and words that a backend is tried with: unlike one another, and always the same."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

TEXTS = (
    "a golden retriever on a beach at sunset",
    "two people on bicycles in a narrow street",
)
"""Queries as people type them."""

_EDGE = 256


def pictures() -> list[Image.Image]:
    """Four RGB pictures: a landscape, shapes, stripes, and noise with all frequencies in it."""
    return [_landscape(), _shapes(), _stripes(), _noise()]


def _landscape() -> Image.Image:
    image = Image.linear_gradient("L").resize((_EDGE, _EDGE))
    sky = Image.merge(
        "RGB", (image, image.point(lambda level: level // 2), Image.new("L", image.size, 90))
    )
    pen = ImageDraw.Draw(sky)
    pen.ellipse((150, 90, 200, 140), fill=(255, 220, 120))
    pen.polygon([(0, 256), (0, 190), (90, 130), (256, 210), (256, 256)], fill=(20, 60, 30))
    return sky


def _shapes() -> Image.Image:
    image = Image.new("RGB", (_EDGE, _EDGE), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 30, 120, 130), fill="blue")
    pen.ellipse((110, 100, 230, 220), fill="red")
    pen.line((10, 240, 240, 20), fill="black", width=6)
    return image


def _stripes() -> Image.Image:
    rows, columns = np.mgrid[:_EDGE, :_EDGE]
    wave = 127 + 120 * np.sin(rows / 9) * np.cos(columns / 4)
    return Image.fromarray(np.stack([wave, 255 - wave, rows], axis=2).astype(np.uint8))


def _noise() -> Image.Image:
    levels = np.random.default_rng(0).integers(0, 256, (_EDGE, _EDGE, 3), dtype=np.uint8)
    return Image.fromarray(levels)
