"""What Python's reference makes of words and pictures.

transformers' own image processors, the Rust tokenizers, and native onnxruntime.
"""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from PIL import Image, ImageOps
from tokenizers import Tokenizer
from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil
from transformers.models.siglip.image_processing_pil_siglip import SiglipImageProcessorPil

SUFFIX = {"fp32": "", "fp16": "_fp16", "q8": "_quantized"}


class ReferenceModel:
    """A model's folder, laid out as its hub repository is."""

    def __init__(self, folder: Path, precision: str) -> None:
        self._siglip = _read(folder / "config.json")["model_type"] == "siglip"
        settings = _read(folder / "preprocessor_config.json")
        processor = SiglipImageProcessorPil if self._siglip else CLIPImageProcessorPil
        for name in ("image_processor_type", "feature_extractor_type"):
            settings.pop(name, None)
        self._processor = processor(**settings)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        words = _read(folder / "tokenizer_config.json")
        length = words["model_max_length"]
        self._tokenizer.enable_truncation(length)
        # What the models' cards ask for; see photoseek.text_spec.
        if self._siglip or "mobileclip" in folder.name:
            pad = words["pad_token"]
            number = self._tokenizer.token_to_id(pad)
            self._tokenizer.enable_padding(length=length, pad_id=number, pad_token=pad)
        options = onnxruntime.SessionOptions()
        # That some nodes of half precision are computed in float32 is no error.
        options.log_severity_level = 3
        self._text, self._vision = (
            onnxruntime.InferenceSession(
                folder / "onnx" / f"{tower}_model{SUFFIX[precision]}.onnx", options
            )
            for tower in ("text", "vision")
        )

    def embed_image(self, data: bytes) -> np.ndarray:
        """A file's bytes -> float32 of shape (d,), L2-normalised."""
        image = ImageOps.exif_transpose(Image.open(BytesIO(data)))
        values = self._processor(image, return_tensors="np")["pixel_values"]
        return _unit(self._vision.run(None, {"pixel_values": values})[0][0])

    def embed_text(self, text: str) -> np.ndarray:
        """A text -> float32 of shape (d,), L2-normalised."""
        ids = np.array([self._tokenizer.encode(text).ids], dtype=np.int64)
        return _unit(self._text.run(None, {"input_ids": ids})[0][0])


def _unit(vector: np.ndarray) -> np.ndarray:
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content
