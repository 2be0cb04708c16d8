"""Fixed inputs and what the shipped files make of them: tells when a file changes unnoticed."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

from mini.shipped import Shipped

TEXTS = (
    "golden retriever",
    "a photo of an elephant",
    "red sports car",
    "tax invoice",
    "Café 犬 😀",
)
# Vectors are kept to this many digits.
DIGITS = 4


def picture() -> Image.Image:
    """A picture of 96 x 64 pixels that formulas draw: slopes in red and blue, rings in green."""
    y, x = np.mgrid[0:64, 0:96].astype(np.float64)
    rings = 127.5 + 127.5 * np.sin(np.hypot(x - 48, y - 32) / 3)
    layers = np.stack([x * 255 / 95, rings, y * 255 / 63], -1)
    return Image.fromarray(layers.round().astype(np.uint8))


def compute(model: Shipped) -> dict[str, object]:
    """Ids, unit vectors and familiarity of the fixed inputs."""
    vectors, familiar = model.embed_texts(TEXTS)
    return {
        "ids": {text: model.tokenizer.encode(text).ids for text in TEXTS},
        "texts": np.round(vectors.astype(float), DIGITS).tolist(),
        "familiarity": np.round(familiar.astype(float), DIGITS).tolist(),
        "picture": np.round(model.embed_images([picture()])[0].astype(float), DIGITS).tolist(),
    }


def write(model: Shipped, path: Path) -> None:
    """Writes the golden file, one line for each value."""
    lines = [f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in compute(model).items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
