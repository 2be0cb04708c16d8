"""Pixels of whatever mode -> RGB of 8 bits."""

from __future__ import annotations

import numpy as np
from PIL import Image


def to_rgb(image: Image.Image) -> Image.Image:
    """The same picture as RGB; what is transparent, on white."""
    if image.mode.startswith("I;16") or image.mode == "I":
        # Pillow's convert() clips 16-bit samples to 255 instead of scaling them.
        samples = np.asarray(image).astype(np.float32)
        return Image.fromarray((samples / 257).clip(0, 255).astype(np.uint8)).convert("RGB")
    if "A" in image.getbands() or image.info.get("transparency") is not None:
        # On white, as the models' reference puts it.
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")
