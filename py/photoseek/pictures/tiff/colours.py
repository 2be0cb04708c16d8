"""Samples of a TIFF -> RGB of 8 bits."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ..profile import cmyk_to_srgb
from .layout import (
    CMYK,
    FLOAT,
    ICC_LAB,
    INT,
    LAB,
    MIN_IS_WHITE,
    PALETTE,
    YCBCR,
    Layout,
)

Bytes = NDArray[np.uint8]


def is_exact(layout: Layout) -> bool:
    """Whether samples become bytes by themselves; else the brightest of all has to be known."""
    return layout.kind != FLOAT and layout.bits <= 16


def to_bytes(layout: Layout, samples: NDArray[Any]) -> Bytes:
    """Samples of whole numbers of up to 16 bits -> 0 to 255; a palette's are looked up."""
    if layout.photometric == PALETTE:
        return _looked_up(layout, samples)
    if layout.kind == INT and layout.photometric not in (LAB, ICC_LAB):
        unsigned = samples.view(f"u{samples.dtype.itemsize}")
        samples = unsigned ^ np.array(1 << (layout.bits - 1), unsigned.dtype)
    if layout.bits == 8:
        return samples.view(np.uint8)
    if layout.photometric in (LAB, ICC_LAB):
        return (samples.view(np.uint16) >> 8).astype(np.uint8)
    most = (1 << layout.bits) - 1
    return ((samples.astype(np.uint32) * 255 + most // 2) // most).astype(np.uint8)


def scaled(layout: Layout, samples: NDArray[np.float32]) -> Bytes:
    """Numbers without a natural end -> 0 to 255."""
    known = np.nan_to_num(samples, nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(known.min(initial=0)), float(known.max(initial=0))
    ends = (1.0, 255.0, 65535.0, 2.0**32 - 1) if layout.kind == FLOAT else (65535.0, 2.0**32 - 1)
    end = next((end for end in ends if high <= end * 1.001), high)
    low = min(low, 0.0) if layout.kind == INT else 0.0
    return ((known - low) * (255 / max(end - low, 1e-30))).clip(0, 255).round().astype(np.uint8)


def to_image(layout: Layout, pixels: Bytes) -> Image.Image:
    """Pixels of shape (height, width, samples) -> RGB, what is transparent on white."""
    colours = 3 if layout.photometric == PALETTE else layout.colours
    colour = np.ascontiguousarray(pixels[..., :colours])
    if layout.photometric == MIN_IS_WHITE:
        colour = 255 - colour
    if colours == 1:
        image = Image.fromarray(colour[..., 0]).convert("RGB")
    elif layout.photometric == CMYK:
        image = cmyk_to_srgb(Image.frombytes("CMYK", _size(colour), colour.tobytes()), layout.icc)
    elif layout.photometric in (LAB, ICC_LAB):
        image = Image.fromarray(_lab(colour, signed=layout.photometric == LAB))
    elif layout.photometric == YCBCR and layout.compression != 7:
        image = Image.frombytes("YCbCr", _size(colour), colour.tobytes()).convert("RGB")
    else:
        image = Image.fromarray(colour)
    if layout.has_alpha:
        alpha = Image.fromarray(np.ascontiguousarray(pixels[..., colours]))
        image = Image.composite(image, Image.new("RGB", image.size, "white"), alpha)
    return image


def _size(pixels: Bytes) -> tuple[int, int]:
    return pixels.shape[1], pixels.shape[0]


def _looked_up(layout: Layout, samples: NDArray[Any]) -> Bytes:
    count = 1 << layout.bits
    table = np.zeros((3, count), np.float32)
    given = np.array(layout.palette[: 3 * count], np.float32)
    table.reshape(-1)[: len(given)] = given
    # Some write 8 bits where 16 are asked for.
    table = table if table.max() < 256 else table // 256
    found = table.T.astype(np.uint8)[samples[..., 0]]
    return np.concatenate([found, samples[..., 1:].astype(np.uint8)], axis=-1)


def _lab(pixels: Bytes, *, signed: bool) -> Bytes:
    """CIE L*a*b* of D50 -> sRGB."""
    light = pixels[..., 0].astype(np.float32) * (100 / 255)
    chroma = pixels[..., 1:].view(np.int8) if signed else pixels[..., 1:].astype(np.int16) - 128
    y = (light + 16) / 116
    x, z = y + chroma[..., 0] / 500, y - chroma[..., 1] / 200
    linear = np.stack([x, y, z], axis=-1)
    linear = np.where(linear > 6 / 29, linear**3, (linear - 4 / 29) * (108 / 841))
    # D50's white, and Bradford's adaptation to sRGB's.
    linear *= np.array([0.96422, 1.0, 0.82521], np.float32)
    matrix = np.array(
        [
            [3.1338561, -1.6168667, -0.4906146],
            [-0.9787684, 1.9161415, 0.0334540],
            [0.0719453, -0.2289914, 1.4052427],
        ],
        np.float32,
    )
    rgb = (linear @ matrix.T).clip(0, 1)
    encoded = np.where(rgb <= 0.0031308, rgb * 12.92, 1.055 * rgb ** (1 / 2.4) - 0.055)
    return (encoded * 255).round().astype(np.uint8)
