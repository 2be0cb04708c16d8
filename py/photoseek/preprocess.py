"""Picture -> pixel_values, exactly as the model's preprocessor_config.json says.

The reference is Hugging Face's CLIPImageProcessor / SiglipImageProcessor on Pillow images: resize,
centre crop, rescale, normalise, in this order.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .image_spec import ImageSpec

PANORAMA = 8
"""How many times longer than wide a picture may be to be resized as a whole."""

PixelValues = NDArray[np.float32]
"""Shape (3, height, width), RGB."""


def resized(image: Image.Image, spec: ImageSpec) -> Image.Image:
    """The picture at the size the model takes, still 8-bit RGB.

    Args:
        image: Upright RGB.
        spec: The model's ImageSpec.
    """
    if spec.shortest_edge is None:
        return image.resize((spec.width, spec.height), spec.resample)
    short, long = sorted(image.size)
    # The reference truncates the longer edge to whole pixels.
    longest_edge = int(spec.shortest_edge * long / short)
    size = (
        (spec.shortest_edge, longest_edge)
        if image.width <= image.height
        else (longest_edge, spec.shortest_edge)
    )
    if max(size) <= PANORAMA * spec.shortest_edge:
        return _centre_crop(image.resize(size, spec.resample), spec.width, spec.height)
    # A strip of 1 x 10,000 pixels would become one of 224 x 2,240,000: only what the crop keeps is
    # resized, on the same sampling grid. Coefficients round apart by one step of 255 at most.
    left, top = (size[0] - spec.width) // 2, (size[1] - spec.height) // 2
    across, down = image.width / size[0], image.height / size[1]
    kept = (left * across, top * down, (left + spec.width) * across, (top + spec.height) * down)
    return image.resize((spec.width, spec.height), spec.resample, box=kept)


def pixel_values(image: Image.Image, spec: ImageSpec) -> PixelValues:
    """Resize, crop, rescale and normalise.

    Args:
        image: Upright RGB.
        spec: The model's ImageSpec.

    Returns:
        float32 of shape (3, height, width).
    """
    pixels = np.asarray(resized(image, spec), dtype=np.float32)
    scale = np.float32(spec.rescale) / np.asarray(spec.std, dtype=np.float32)
    offset = np.asarray(spec.mean, dtype=np.float32) / np.asarray(spec.std, dtype=np.float32)
    return np.ascontiguousarray((pixels * scale - offset).transpose(2, 0, 1))


def _centre_crop(image: Image.Image, width: int, height: int) -> Image.Image:
    left = (image.width - width) // 2
    top = (image.height - height) // 2
    # Where the picture is smaller than the crop, Pillow fills with black, as the reference does.
    return image.crop((left, top, left + width, top + height))
