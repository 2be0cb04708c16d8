"""What the eyes are shown of a photo while the head learns: parts of it, mirrored, in other light.

The photos with captions come squashed to a square: a part of full height and three quarters of the
width has the shapes that a centre crop of a photo of 4:3 has.
"""

from __future__ import annotations

import numpy as np
from PIL import Image

# Of a part's edges, in shares of the photo's.
LEAST_EDGE = 0.6
BILINEAR = Image.Resampling.BILINEAR


def whole(pixels: np.ndarray, side: int) -> np.ndarray:
    """The photo at another size, uint8 [side, side, 3]."""
    return np.asarray(Image.fromarray(pixels).resize((side, side), BILINEAR))


def part(pixels: np.ndarray, side: int, rng: np.random.Generator) -> np.ndarray:
    """A random part, uint8 [side, side, 3]: of another shape, mirrored or not, in other light."""
    height, width = pixels.shape[:2]
    across, down = rng.uniform(LEAST_EDGE, 1, 2)
    left, top = rng.uniform(0, 1 - across) * width, rng.uniform(0, 1 - down) * height
    box = (left, top, left + across * width, top + down * height)
    shown = np.asarray(Image.fromarray(pixels).resize((side, side), BILINEAR, box=box))
    if rng.random() < 0.5:
        shown = shown[:, ::-1]
    light = rng.uniform(0.8, 1.2) * rng.uniform(0.95, 1.05, 3)
    return (shown * light).clip(0, 255).astype(np.uint8)
