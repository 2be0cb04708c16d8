"""Pixels of whatever mode -> RGB of 8 bits."""

from __future__ import annotations

import numpy as np
from PIL import Image

_PHOTOMETRIC = 262


def to_rgb(image: Image.Image) -> Image.Image:
    """The same picture as RGB; what is transparent, on white."""
    if image.mode.startswith("I;16") or image.mode == "I":
        # Pillow's convert() clips 16-bit samples to 255 instead of scaling them.
        samples = np.asarray(image).astype(np.float32)
        grey = (samples / 257).clip(0, 255).astype(np.uint8)
        return Image.fromarray(255 - grey if _is_white_zero(image) else grey).convert("RGB")
    if "A" in image.getbands() or image.info.get("transparency") is not None:
        # On white, as the models' reference puts it.
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")


def _is_white_zero(image: Image.Image) -> bool:
    """Whether a TIFF counts from white to black; Pillow knows it of 8 bits alone."""
    return bool(getattr(image, "tag_v2", {}).get(_PHOTOMETRIC, 1) == 0)
