"""Runs the exported files as the engine does: native onnxruntime, Pillow, the Rust tokenizer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from PIL import Image
from tokenizers import Tokenizer

VISION = Path("onnx/vision_model_quantized.onnx")
TEXT = Path("onnx/text_model_quantized.onnx")
# The float32 towers in the work folder of a training; never shipped.
TOWERS = "towers.pt"


@dataclass(frozen=True)
class Preprocessing:
    """The fields of preprocessor_config.json that `mini` uses."""

    height: int
    width: int
    squash: bool
    resample: Image.Resampling
    mean: np.ndarray
    std: np.ndarray

    @staticmethod
    def read(path: Path) -> Preprocessing:
        fields: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        crop, size = fields["crop_size"], fields["size"]
        return Preprocessing(
            crop["height"],
            crop["width"],
            "shortest_edge" not in size,
            Image.Resampling(fields["resample"]),
            np.array(fields["image_mean"], np.float32),
            np.array(fields["image_std"], np.float32),
        )

    def pixels(self, image: Image.Image) -> np.ndarray:
        """One photo -> float32 [3, height, width]."""
        image = image.convert("RGB")
        if self.squash:
            image = image.resize((self.width, self.height), self.resample)
        else:
            scale = self.height / min(image.size)
            size = (round(image.width * scale), round(image.height * scale))
            image = image.resize(size, self.resample)
            left, top = (size[0] - self.width) // 2, (size[1] - self.height) // 2
            image = image.crop((left, top, left + self.width, top + self.height))
        values = (np.asarray(image, np.float32) / 255 - self.mean) / self.std
        return values.transpose(2, 0, 1)


def unit(vectors: np.ndarray) -> np.ndarray:
    """Rows scaled to length one."""
    scaled: np.ndarray = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return scaled


class Shipped:
    """The exported model out of its folder."""

    def __init__(self, folder: Path) -> None:
        self.config: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
        self.preprocessing = Preprocessing.read(folder / "preprocessor_config.json")
        self.tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        limits = json.loads((folder / "tokenizer_config.json").read_text("utf-8"))
        self.tokenizer.enable_truncation(limits["model_max_length"])
        self.tokenizer.enable_padding(pad_id=0, pad_token="[PAD]")
        self.vision: Any = onnxruntime.InferenceSession(folder / VISION)
        self.text: Any = onnxruntime.InferenceSession(folder / TEXT)

    def embed_pixels(self, pixels: np.ndarray) -> np.ndarray:
        """float32 [n, 3, h, w] -> unit vectors [n, D]."""
        parts = [
            self.vision.run(["image_embeds"], {"pixel_values": pixels[i : i + 100]})[0]
            for i in range(0, len(pixels), 100)
        ]
        return unit(np.concatenate(parts))

    def embed_images(self, images: Sequence[Image.Image]) -> np.ndarray:
        """Photos -> unit vectors [n, D]."""
        return self.embed_pixels(np.stack([self.preprocessing.pixels(i) for i in images]))

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
