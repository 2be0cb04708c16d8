"""How a photo looks, whatever it shows: photos changed so that a word becomes true of them.

Nobody writes "blurry" under a photo. So photos are blurred, darkened, drained of colour, and the
words for it are put before what was said of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

# Of a photo before it is changed.
SIDE = 224

Change = Callable[[Image.Image, np.random.Generator], Image.Image]


@dataclass(frozen=True)
class Look:
    """A change, and what people call the outcome; `{}` is where the caption goes."""

    change: Change
    words: tuple[str, ...]
    frames: tuple[str, ...]


def _grey(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    contrast = ImageEnhance.Contrast(image.convert("L").convert("RGB"))
    return contrast.enhance(rng.uniform(0.8, 1.4))


def _sepia(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    grey = np.asarray(image.convert("L"), np.float32)[..., None]
    tint = np.array([1.07, 0.9, 0.68], np.float32) * rng.uniform(0.9, 1.05)
    return Image.fromarray((grey * tint + 8).clip(0, 255).astype(np.uint8))


def _blurred(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(image.width * rng.uniform(0.008, 0.03)))


def _shaken(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    pixels = np.asarray(image, np.float32)
    angle, steps = rng.uniform(0, np.pi), 12
    reach = image.width * rng.uniform(0.04, 0.1)
    moved = [
        np.roll(
            pixels, (round(np.sin(angle) * reach * t), round(np.cos(angle) * reach * t)), (0, 1)
        )
        for t in np.linspace(-0.5, 0.5, steps)
    ]
    return Image.fromarray(np.mean(moved, 0).astype(np.uint8))


def _dark(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    pixels = (np.asarray(image, np.float32) / 255) ** rng.uniform(1.2, 1.8)
    return Image.fromarray((pixels * rng.uniform(25, 95)).astype(np.uint8))


def _bright(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    pixels = np.asarray(image, np.float32)
    return Image.fromarray((pixels * rng.uniform(1.3, 1.8) + 50).clip(0, 255).astype(np.uint8))


def _vivid(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    return ImageEnhance.Color(image).enhance(rng.uniform(2, 3))


def _long(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    """A panorama, squashed: a strip of the photo beside its mirror image."""
    height = image.height * rng.uniform(0.4, 0.65)
    top = rng.uniform(0, image.height - height)
    strip = image.crop((0, int(top), image.width, int(top + height)))
    both = Image.new("RGB", (2 * strip.width, strip.height))
    both.paste(strip, (0, 0))
    both.paste(strip.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (strip.width, 0))
    start = rng.uniform(0, 0.4) * strip.width
    box = (int(start), 0, int(start + 1.5 * strip.width), strip.height)
    return both.crop(box).resize(image.size)


LOOKS = (
    Look(
        _grey,
        ("black and white", "black and white photo", "monochrome", "greyscale", "colourless"),
        ("black and white photo of {}", "a black and white picture of {}", "{}, monochrome"),
    ),
    Look(_sepia, ("sepia", "old photo", "vintage photo"), ("old photo of {}", "{} in sepia")),
    Look(
        _blurred,
        ("blurry", "blurred", "out of focus", "blurry photo", "unsharp"),
        ("blurry photo of {}", "{}, out of focus", "blurred picture of {}"),
    ),
    Look(
        _shaken,
        ("blurry", "motion blur", "camera shake", "shaky photo", "blurred"),
        ("blurry photo of {}", "{} with motion blur"),
    ),
    Look(
        _dark,
        ("dark", "dark photo", "underexposed", "too dark", "in the dark"),
        ("dark photo of {}", "{} in the dark", "{}, underexposed"),
    ),
    Look(
        _bright,
        ("bright", "bright photo", "overexposed", "too bright"),
        ("bright photo of {}", "{}, overexposed"),
    ),
    Look(_vivid, ("colourful", "vivid colours", "bright colours"), ("colourful photo of {}",)),
    Look(_long, ("panorama", "panoramic photo", "wide view"), ("panorama of {}",)),
)


def changed(
    pixels: np.ndarray, look: Look, caption: str, rng: np.random.Generator
) -> tuple[np.ndarray, str]:
    """A photo with that look, and a text that is true of it."""
    image = look.change(Image.fromarray(pixels), rng)
    if rng.random() < 0.4:
        return np.asarray(image), str(rng.choice(look.words))
    said = caption[:1].lower() + caption[1:].rstrip(" .")
    return np.asarray(image), str(rng.choice(look.frames)).format(said)
