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
# Which part of a batch has a piece of another photo pasted in, and which part shows four at once.
PASTED = 0.25
FOUR = 0.25


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


def mirrored(begin: int, count: int, length: int) -> np.ndarray:
    """Indices `begin`..`begin + count` into `length` entries, mirrored beyond both ends."""
    place = np.arange(begin, begin + count) % (2 * length)
    return np.minimum(place, 2 * length - 1 - place)


def span(wanted: float, length: int, rng: np.random.Generator) -> np.ndarray:
    """Indices of a random stretch of about `wanted` entries, inside or all around `length`."""
    count = max(8, round(wanted))
    low, high = sorted((0, length - count))
    return mirrored(int(rng.integers(low, high + 1)), count, length)


def vary(
    photos: np.ndarray, side: int, rng: np.random.Generator, areas: tuple[float, float]
) -> Any:
    """Random crop, mirror, exposure and white balance.

    The crop's area is between `areas`, in areas of the photo. A larger one than the photo shows it
    small, among its own mirror images.
    """
    tensor = torch.from_numpy(photos).permute(0, 3, 1, 2)
    height, width = tensor.shape[2:]
    parts = []
    for start in range(0, len(tensor), GROUP):
        area = math.exp(rng.uniform(math.log(areas[0]), math.log(areas[1])))
        ratio = math.exp(rng.uniform(math.log(3 / 4), math.log(4 / 3)))
        columns = span(width * math.sqrt(area * ratio), width, rng)
        rows = span(height * math.sqrt(area / ratio), height, rng)
        parts.append(resize(tensor[start : start + GROUP][:, :, rows][:, :, :, columns], side))
    # Resized as bytes: a sixth of the time that it takes in float32.
    pixels = torch.cat(parts).float()
    flipped = torch.from_numpy(rng.random(len(pixels)) < 0.5)[:, None, None, None]
    pixels = torch.where(flipped, pixels.flip(3), pixels)
    gain = rng.uniform(0.8, 1.2, (len(pixels), 1, 1, 1)) * rng.uniform(
        0.94, 1.06, (len(pixels), 3, 1, 1)
    )
    pixels = (pixels * torch.from_numpy(gain.astype(np.float32))).clamp_(0, 255)
    return normalise(pixels).contiguous(memory_format=torch.channels_last)


def mix(pixels: Any, shares: Any, rng: np.random.Generator) -> tuple[Any, Any]:
    """Pastes photos of the batch into others (CutMix, Yun et al. 2019), or four into one.

    `shares` float32 [n, classes] says how much of a photo shows each class, before and after. A
    photo of several things must come near the words of each, and a small thing is a thing.
    """
    side, count = pixels.shape[2], len(pixels)
    pasted, four = int(PASTED * count), int(FOUR * count)
    source, source_shares = pixels.clone(), shares.clone()

    kept = rng.random()
    high = round(side * math.sqrt(1 - kept))
    top, left = rng.integers(side - high + 1, size=2)
    box = (..., slice(top, top + high), slice(left, left + high))
    covered = (high / side) ** 2
    others = torch.from_numpy(rng.permutation(count)[:pasted])
    pixels[:pasted][box] = source[others][box]
    shares[:pasted] = (1 - covered) * shares[:pasted] + covered * source_shares[others]

    last = slice(count - four, count)
    half = side // 2
    small = functional.avg_pool2d(source, 2)
    shares[last] = 0
    for row in (0, half):
        for column in (0, half):
            others = torch.from_numpy(rng.permutation(count)[:four])
            pixels[last, :, row : row + half, column : column + half] = small[others]
            shares[last] += source_shares[others] / 4
    return pixels, shares
