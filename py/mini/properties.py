"""What can be measured of a photo without knowing what it shows: its colours and its light."""

from __future__ import annotations

from typing import Any

import torch

from mini.augment import resize
from mini.preprocessing import MEAN, STD

# Hue in sixths of the circle, 0 = red: where each colour begins and ends.
HUES = {
    "red": (5.6, 0.3),
    "orange": (0.3, 0.75),
    "yellow": (0.75, 1.2),
    "green": (1.2, 2.6),
    "blue": (2.9, 4.3),
    "purple": (4.3, 5.6),
}
MEASURES = ("bright", "contrast", "colourful", "white", "black", *HUES)
SIDE = 16


def measure(pixels: Any) -> Any:
    """Normalised pixels float32 [n, 3, h, w] -> MEASURES float32 [n, 11], each within 0..1.

    Lightness, its deviation, saturation, then the share of the photo that is white, black, or
    clearly of each hue.
    """
    small = resize(pixels.float(), SIDE) * STD + MEAN
    small = small.clamp(0, 1)
    high, low = small.amax(1), small.amin(1)
    chroma = high - low
    red, green, blue = small.unbind(1)
    safe = chroma.clamp_min(1e-4)
    hue = torch.where(
        high == red,
        ((green - blue) / safe) % 6,
        torch.where(high == green, (blue - red) / safe + 2, (red - green) / safe + 4),
    )
    saturation = chroma / high.clamp_min(1e-4)
    coloured = (saturation > 0.35) & (chroma > 0.15)
    light = small.mean(1)
    columns = [
        light.mean((1, 2)),
        light.std((1, 2)) * 2,
        saturation.mean((1, 2)),
        ((low > 0.75) & (saturation < 0.15)).float().mean((1, 2)),
        (high < 0.2).float().mean((1, 2)),
    ]
    for begin, end in HUES.values():
        inside = (hue >= begin) & (hue < end) if begin < end else (hue >= begin) | (hue < end)
        columns.append((inside & coloured).float().mean((1, 2)))
    return torch.stack(columns, 1)
