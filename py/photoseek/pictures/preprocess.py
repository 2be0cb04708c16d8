"""Picture -> pixel_values, exactly as the model's preprocessor_config.json says.

The reference is Hugging Face's CLIPImageProcessor / SiglipImageProcessor on Pillow images: resize,
centre crop, rescale, normalise, in this order.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .image_spec import ImageSpec
from .picture import Box

PANORAMA = 8
"""How many times longer than wide a picture may be to be resized as a whole."""

PixelValues = NDArray[np.float32]
"""Shape (3, height, width), RGB."""


def resized(image: Image.Image, spec: ImageSpec, box: Box | None = None) -> Image.Image:
    """The picture at the size the model takes, still 8-bit RGB.

    Args:
        image: Upright RGB.
        spec: The model's ImageSpec.
        box: What of the image is the picture: ``Picture.box``. All of it: None.
    """
    box = box or (0, 0, image.width, image.height)
    if spec.shortest_edge is None:
        return image.resize((spec.width, spec.height), spec.resample, box=box)
    width, height = box[2] - box[0], box[3] - box[1]
    short, long = sorted((width, height))
    # The reference truncates the longer edge to whole pixels.
    longest_edge = int(spec.shortest_edge * long / short)
    size = (
        (spec.shortest_edge, longest_edge)
        if width <= height
        else (longest_edge, spec.shortest_edge)
    )
    if max(size) <= PANORAMA * spec.shortest_edge:
        whole = image.resize(size, spec.resample, box=box)
        return _centre_crop(whole, spec.width, spec.height)
    # A strip of 1 x 10,000 pixels would become one of 224 x 2,240,000: only what the crop keeps is
    # resized, on the same sampling grid. Coefficients round apart by one step of 255 at most.
    left, right = _kept(size[0], spec.width)
    top, bottom = _kept(size[1], spec.height)
    across, down = width / size[0], height / size[1]
    part = (
        box[0] + left * across,
        box[1] + top * down,
        min(box[0] + right * across, box[2]),
        min(box[1] + bottom * down, box[3]),
    )
    kept = image.resize((right - left, bottom - top), spec.resample, box=part)
    return _centre_crop(kept, spec.width, spec.height)


def _kept(edge: int, crop: int) -> tuple[int, int]:
    """From where to where a centre crop keeps an edge."""
    start = max(0, (edge - crop) // 2)
    return start, min(edge, start + crop)


def pixel_values(image: Image.Image, spec: ImageSpec, box: Box | None = None) -> PixelValues:
    """Resize, crop, rescale and normalise.

    Args:
        image: Upright RGB.
        spec: The model's ImageSpec.
        box: As for :func:`resized`.

    Returns:
        float32 of shape (3, height, width).
    """
    pixels = np.asarray(resized(image, spec, box), dtype=np.float32)
    scale = np.float32(spec.rescale) / np.asarray(spec.std, dtype=np.float32)
    offset = np.asarray(spec.mean, dtype=np.float32) / np.asarray(spec.std, dtype=np.float32)
    return np.ascontiguousarray((pixels * scale - offset).transpose(2, 0, 1))


def _centre_crop(image: Image.Image, width: int, height: int) -> Image.Image:
    left = (image.width - width) // 2
    top = (image.height - height) // 2
    # Where the picture is smaller than the crop, Pillow fills with black, as the reference does.
    return image.crop((left, top, left + width, top + height))
