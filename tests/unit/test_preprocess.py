"""Image files become the pixel_values that Hugging Face's own processors give."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from photoseek.pictures.image_spec import ImageSpec, read_image_spec
from photoseek.pictures.opening import open_picture
from photoseek.pictures.picture import Picture
from photoseek.pictures.preprocess import pixel_values, resized
from PIL import Image, ImageOps
from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil
from transformers.models.siglip.image_processing_pil_siglip import SiglipImageProcessorPil

FULL = 100_000
"""A size below which nothing is drafted."""

CLIP: dict[str, Any] = {
    "image_processor_type": "CLIPImageProcessor",
    "size": 224,
    "crop_size": 224,
    "resample": 3,
    "image_mean": [0.48145466, 0.4578275, 0.40821073],
    "image_std": [0.26862954, 0.26130258, 0.27577711],
}
SIGLIP: dict[str, Any] = {
    "image_processor_type": "SiglipImageProcessor",
    "size": {"height": 224, "width": 224},
    "resample": 3,
    "rescale_factor": 0.00392156862745098,
    "image_mean": [0.5, 0.5, 0.5],
    "image_std": [0.5, 0.5, 0.5],
}
MOBILECLIP: dict[str, Any] = {
    "image_processor_type": "CLIPFeatureExtractor",
    "do_normalize": False,
    "size": {"shortest_edge": 256},
    "crop_size": {"height": 256, "width": 256},
    "resample": 2,
    "rescale_factor": 0.00392156862745098,
}
LARGE_CROP: dict[str, Any] = CLIP | {"size": 200}
"""As some repos have it: the crop is larger than the picture, and filled up with black."""

CONFIGS = pytest.mark.parametrize(
    "config",
    [CLIP, SIGLIP, MOBILECLIP, LARGE_CROP],
    ids=["clip", "siglip", "mobileclip", "large crop"],
)

SIZES = [(640, 480), (333, 777), (224, 224), (225, 223), (1, 1), (1, 7), (600, 90), (50, 61)]
MODES = ["1", "L", "LA", "P", "RGBA", "CMYK", "RGB"]


def drawn(width: int, height: int) -> Image.Image:
    """Soft shapes, hard edges and some noise, in all colours."""
    down, across = np.mgrid[0:height, 0:width]
    waves = [np.sin(across / (9 + n) + n) * np.cos(down / (13 - n)) for n in range(3)]
    noise = np.random.default_rng(width).normal(0, 12, (height, width, 3))
    pixels = 127 + 90 * np.stack(waves, axis=-1) + noise
    pixels[height // 3 : height // 2, width // 4 : width // 2] = (250, 20, 60)
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def encoded(image: Image.Image, fmt: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, fmt, **options)
    return out.getvalue()


def spec(config: dict[str, Any]) -> ImageSpec:
    return read_image_spec("a/model", "CLIP", config)


def reference(image: Image.Image, config: dict[str, Any], **overrides: Any) -> np.ndarray:
    """What the processor makes of a picture, shape (3, height, width)."""
    siglip = config["image_processor_type"] == "SiglipImageProcessor"
    processor = (SiglipImageProcessorPil if siglip else CLIPImageProcessorPil)(
        **{key: value for key, value in config.items() if key != "image_processor_type"}
    )
    values: np.ndarray = processor(image, return_tensors="np", **overrides)["pixel_values"][0]
    return values


def assert_same(data: bytes, config: dict[str, Any], original: Image.Image | None = None) -> None:
    """A file gives what the reference gives for it, or for the picture that it was made of."""
    ours = open_picture(data, FULL).image
    theirs = original or ImageOps.exif_transpose(Image.open(BytesIO(data)))
    levels = reference(theirs, config, do_rescale=False, do_normalize=False)
    small = np.asarray(resized(ours, spec(config)), dtype=np.float64).transpose(2, 0, 1)
    assert np.abs(small - levels).max() <= 1
    values = pixel_values(ours, spec(config))
    assert values.dtype == np.float32
    one_level = 1 / 255 / min(spec(config).std)
    tolerance = 1e-5 if np.array_equal(small, levels) else 1.01 * one_level
    assert np.abs(values - reference(theirs, config)).max() <= tolerance


@CONFIGS
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_pictures_of_any_size(config: dict[str, Any], size: tuple[int, int]) -> None:
    assert_same(encoded(drawn(*size), "PNG"), config)


@CONFIGS
@pytest.mark.parametrize("size", [(4000, 90), (90, 4000), (3000, 1)], ids=str)
def test_panoramas_of_which_only_what_is_kept_is_resized(
    config: dict[str, Any], size: tuple[int, int]
) -> None:
    assert_same(encoded(drawn(*size), "PNG"), config)


@pytest.mark.parametrize("config", [CLIP, SIGLIP, MOBILECLIP])
def test_a_strip_of_one_pixel_costs_no_more_than_a_photo(config: dict[str, Any]) -> None:
    edge = spec(config).width
    assert pixel_values(drawn(1, 60_000), spec(config)).shape == (3, edge, edge)


@CONFIGS
@pytest.mark.parametrize("mode", MODES)
def test_pictures_of_every_colour_mode(config: dict[str, Any], mode: str) -> None:
    fmt = "TIFF" if mode == "CMYK" else "PNG"
    assert_same(encoded(drawn(301, 200).convert(mode), fmt), config)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_jpegs_of_every_colour_mode(mode: str) -> None:
    assert_same(encoded(drawn(301, 200).convert(mode), "JPEG", quality=90), CLIP)


def test_what_is_transparent_lies_on_white() -> None:
    image = drawn(301, 200)
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    for fmt in ("PNG", "WEBP"):
        assert_same(encoded(image, fmt, **({"lossless": True} if fmt == "WEBP" else {})), CLIP)
    palette = image.convert("RGB").quantize(64)
    assert_same(encoded(palette, "PNG", transparency=bytes(range(0, 256, 4))), CLIP)
    assert_same(encoded(palette, "GIF", transparency=7), CLIP)


@CONFIGS
def test_sixteen_bits_are_as_good_as_the_eight_that_they_stand_for(config: dict[str, Any]) -> None:
    # Pillow, and with it the reference, clips them to 255: a white picture.
    grey = drawn(301, 200).convert("L")
    deep = Image.fromarray(np.asarray(grey, dtype=np.uint16) * 257)
    assert_same(encoded(deep, "PNG"), config, original=grey)
    assert_same(encoded(deep, "TIFF"), config, original=grey)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_every_exif_orientation(fmt: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert_same(encoded(drawn(301, 200), fmt, exif=exif), CLIP)


def psnr(one: np.ndarray, other: np.ndarray) -> float:
    """Decibels between two pictures of 8 bits."""
    error = float(((one.astype(np.float64) - other.astype(np.float64)) ** 2).mean())
    return 99.0 if error == 0 else 10 * float(np.log10(255**2 / error))


def large_photo(path: Path) -> bytes:
    """A photo of the samples as a camera would have taken it: about 12 megapixels, with grain."""
    image = Image.open(path).convert("RGB")
    scale = (12e6 / (image.width * image.height)) ** 0.5
    large = image.resize((round(image.width * scale), round(image.height * scale)), 1)
    grain = np.random.default_rng(0).normal(0, 4, (large.height, large.width, 1))
    pixels = np.asarray(large, dtype=np.float32) + grain
    return encoded(Image.fromarray(pixels.clip(0, 255).astype(np.uint8)), "JPEG", quality=92)


def test_a_drafted_photo_is_within_50_decibels_of_the_full_one(photos: Path) -> None:
    for path in sorted(photos.glob("*.jpg"))[::40]:
        data = large_photo(path)
        full = open_picture(data, FULL)
        for config in (CLIP, SIGLIP, MOBILECLIP):
            wanted = spec(config)
            drafted = open_picture(data, wanted.input_edge)
            assert drafted.image.width < full.image.width / 2
            assert psnr(small(drafted, wanted), small(full, wanted)) >= 50, path.name


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_draft_that_ends_inside_its_last_pixels_is_not_stretched(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    soft = drawn(421, 316).resize((3369, 2529), Image.Resampling.BICUBIC)
    data = encoded(soft, "JPEG", quality=95, exif=exif)
    full, drafted = open_picture(data, FULL), open_picture(data, 150)
    assert min(drafted.image.size) == 633
    wanted = spec(CLIP | {"size": 150, "crop_size": 150})
    assert psnr(small(drafted, wanted), small(full, wanted)) >= 50


def small(picture: Picture, wanted: ImageSpec) -> np.ndarray:
    return np.asarray(resized(picture.image, wanted, picture.box))
