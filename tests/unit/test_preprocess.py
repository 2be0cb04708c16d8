"""pixel_values, against the published steps of Hugging Face's image processors."""

from __future__ import annotations

import numpy as np
import pytest
from photoseek.image_spec import ImageSpec
from photoseek.preprocess import pixel_values
from PIL import Image

MEAN = (0.48145466, 0.4578275, 0.40821073)
STD = (0.26862954, 0.26130258, 0.27577711)
CLIP = ImageSpec(224, 224, 224, 3, 1 / 255, MEAN, STD)
SIGLIP = ImageSpec(224, 224, None, 3, 1 / 255, (0.5,) * 3, (0.5,) * 3)
MOBILECLIP = ImageSpec(256, 256, 256, 2, 1 / 255, (0.0,) * 3, (1.0,) * 3)


def noise(width: int, height: int) -> Image.Image:
    pixels = np.random.default_rng(width).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return Image.fromarray(pixels)


def reference(image: Image.Image, spec: ImageSpec) -> np.ndarray:
    """Resize, centre crop, rescale, normalise, one after the other in float64."""
    if spec.shortest_edge is None:
        image = image.resize((spec.width, spec.height), spec.resample)
    else:
        width, height = image.size
        if width <= height:
            size = (spec.shortest_edge, int(spec.shortest_edge * height / width))
        else:
            size = (int(spec.shortest_edge * width / height), spec.shortest_edge)
        image = image.resize(size, spec.resample)
        left, top = (image.width - spec.width) // 2, (image.height - spec.height) // 2
        image = image.crop((left, top, left + spec.width, top + spec.height))
    scaled = np.asarray(image, dtype=np.float64) * spec.rescale
    return ((scaled - np.array(spec.mean)) / np.array(spec.std)).transpose(2, 0, 1)


@pytest.mark.parametrize("spec", [CLIP, SIGLIP, MOBILECLIP], ids=["clip", "siglip", "mobileclip"])
@pytest.mark.parametrize("size", [(640, 480), (333, 777), (224, 224), (1, 1), (600, 90), (50, 60)])
def test_pixel_values_are_those_of_the_reference(spec: ImageSpec, size: tuple[int, int]) -> None:
    image = noise(*size)
    values = pixel_values(image, spec)
    assert values.dtype == np.float32
    assert values.shape == (3, spec.height, spec.width)
    assert np.abs(values - reference(image, spec)).max() < 1e-5


@pytest.mark.parametrize("size", [(4000, 90), (90, 4000)])
def test_of_a_panorama_only_what_is_kept_is_resized(size: tuple[int, int]) -> None:
    image = noise(*size)
    values = pixel_values(image, CLIP)
    assert np.abs(values - reference(image, CLIP)).max() <= 1.01 / 255 / min(STD)


def test_a_strip_of_one_pixel_costs_no_more_than_a_photo() -> None:
    assert pixel_values(noise(1, 60_000), CLIP).shape == (3, 224, 224)
