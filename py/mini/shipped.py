"""Runs the exported files as the engine does: native onnxruntime, Pillow, the Rust tokenizer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from photoseek.models.closer_look import Views, pooled, views
from photoseek.models.ports import ImageEmbeddings
from photoseek.models.spec import CONFIG_FILES, read_spec
from PIL import Image
from tokenizers import Tokenizer

VISION = Path("onnx/vision_model_quantized.onnx")
TEXT = Path("onnx/text_model_quantized.onnx")
# The float32 towers in the work folder of a training; never shipped.
TOWERS = "towers.pt"


def unit(vectors: np.ndarray) -> np.ndarray:
    """Rows scaled to length one."""
    scaled: np.ndarray = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return scaled


class Shipped:
    """The exported model out of its folder."""

    def __init__(self, folder: Path) -> None:
        files = [json.loads((folder / name).read_text("utf-8")) for name in CONFIG_FILES]
        self.config: dict[str, Any] = files[0]
        self.spec = read_spec("mini", "shipped", "q8", *files)
        self.tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(files[2]["model_max_length"])
        self.tokenizer.enable_padding(pad_id=0, pad_token="[PAD]")
        self.vision: Any = onnxruntime.InferenceSession(folder / VISION)
        self.text: Any = onnxruntime.InferenceSession(folder / TEXT)

    def views(self, image: Image.Image) -> Views:
        """What the vision tower is shown of a photo, float32 [v, 3, h, w]: the whole first."""
        return views(image.convert("RGB"), self.spec)

    def embed_pixels(self, pixels: np.ndarray) -> ImageEmbeddings:
        """float32 [n, 3, h, w] -> unit vectors [n, D], and how familiar each picture is."""
        parts = [
            self.vision.run(["image_embeds", "familiarity"], {"pixel_values": pixels[i : i + 100]})
            for i in range(0, len(pixels), 100)
        ]
        vectors, familiar = (np.concatenate(column) for column in zip(*parts, strict=True))
        return ImageEmbeddings(unit(vectors), familiar)

    def embed_images(self, images: Sequence[Image.Image]) -> np.ndarray:
        """Photos -> unit vectors [n, D]."""
        shown = [self.views(image) for image in images]
        found = self.embed_pixels(np.concatenate(shown))
        return pooled(found, [len(views) for views in shown], self.spec.closer_look)

    def embed_texts(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Texts -> unit vectors [n, D] and how familiar each is, [n]."""
        vectors, familiar = [], []
        for i in range(0, len(texts), 64):
            rows = [e.ids for e in self.tokenizer.encode_batch(list(texts[i : i + 64]))]
            out = self.text.run(
                ["text_embeds", "familiarity"], {"input_ids": np.array(rows, np.int64)}
            )
            vectors.append(out[0])
            familiar.append(out[1])
        return unit(np.concatenate(vectors)), np.concatenate(familiar)
