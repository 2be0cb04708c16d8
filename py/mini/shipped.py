"""Runs the exported files as the engine does: native onnxruntime, Pillow, the Rust tokenizer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from photoseek.models.spec import CONFIG_FILES, read_spec
from photoseek.pictures.preprocess import pixel_values
from PIL import Image
from tokenizers import Tokenizer

VISION = Path("onnx/vision_model_quantized.onnx")
TEXT = Path("onnx/text_model_quantized.onnx")


BATCH = 32


def batched(items: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """The items in lists of that many."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


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

    def embed_images(self, images: Iterable[Image.Image]) -> np.ndarray:
        """Photos -> unit vectors [n, D]."""
        pixels = (pixel_values(image.convert("RGB"), self.spec.image) for image in images)
        return unit(
            np.concatenate(
                [
                    self.vision.run(["image_embeds"], {"pixel_values": np.stack(batch)})[0]
                    for batch in batched(pixels, BATCH)
                ]
            )
        )

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
