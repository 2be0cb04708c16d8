"""Stored photos uint8 [n, 64, 64, 3] -> what the vision tower is shown while it learns."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from mini.preprocessing import MEAN, STD

# Photos that share one crop box. A box of its own for each photo needs grid_sample without
# antialiasing; boxes for groups of sixteen keep the resize a plain strided one.
GROUP = 16


def resize(pixels: Any, side: int) -> Any:
    """uint8 or float32 [n, 3, h, w] -> [n, 3, side, side], with antialiasing when it shrinks."""
    if pixels.shape[-1] == side and pixels.shape[-2] == side:
        return pixels
    return functional.interpolate(
        pixels, (side, side), mode="bilinear", antialias=True, align_corners=False
    )


def normalise(pixels: Any) -> Any:
    """0..255 -> what the tower reads."""
    return (pixels / 255.0 - MEAN) / STD


def plain(photos: np.ndarray, side: int) -> Any:
    """Photos as they are, at another size: float32 [n, 3, side, side]."""
    tensor = torch.from_numpy(np.ascontiguousarray(photos)).permute(0, 3, 1, 2).float()
    return normalise(resize(tensor, side)).contiguous(memory_format=torch.channels_last)


def vary(photos: np.ndarray, side: int, rng: np.random.Generator, least_area: float) -> Any:
    """Random crop (area from `least_area` to 1), mirror, exposure and white balance."""
    tensor = torch.from_numpy(photos).permute(0, 3, 1, 2)
    height, width = tensor.shape[2:]
    parts = []
    for start in range(0, len(tensor), GROUP):
        area = rng.uniform(least_area, 1.0)
        ratio = math.exp(rng.uniform(math.log(3 / 4), math.log(4 / 3)))
        w = min(width, max(8, round(width * math.sqrt(area * ratio))))
        h = min(height, max(8, round(height * math.sqrt(area / ratio))))
        top, left = int(rng.integers(height - h + 1)), int(rng.integers(width - w + 1))
        parts.append(resize(tensor[start : start + GROUP, :, top : top + h, left : left + w], side))
    # Resized as bytes: a sixth of the time that it takes in float32.
    pixels = torch.cat(parts).float()
    mirrored = torch.from_numpy(rng.random(len(pixels)) < 0.5)[:, None, None, None]
    pixels = torch.where(mirrored, pixels.flip(3), pixels)
    gain = rng.uniform(0.8, 1.2, (len(pixels), 1, 1, 1)) * rng.uniform(
        0.94, 1.06, (len(pixels), 3, 1, 1)
    )
    pixels = (pixels * torch.from_numpy(gain.astype(np.float32))).clamp_(0, 255)
    return normalise(pixels).contiguous(memory_format=torch.channels_last)
