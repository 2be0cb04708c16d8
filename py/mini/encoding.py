"""Texts -> what MiniLM makes of them; computed once, kept in the work folder."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from mini.export import write_encoder
from mini.reading import Reader
from mini.text_tower import EMBED

BATCH = 64


class TextEncoder:
    """The frozen encoder as it is shipped, in four bits: what comes after learns to live with that.

    Texts of one length go together, so that none is padded.
    """

    def __init__(self, reader: Reader, work: Path, threads: int) -> None:
        self.path = work / "encoder.onnx"
        if not self.path.exists():
            write_encoder(reader.encoder, reader.read, self.path)
        options: Any = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session: Any = onnxruntime.InferenceSession(self.path, options)
        self._tokenizer = reader.tokenizer
        self._work = work

    def encode(self, texts: list[str]) -> np.ndarray:
        """Unit vectors float32 [n, EMBED]."""
        name = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
        path = self._work / f"texts-{name}.npy"
        if not path.exists():
            np.save(path, self._encode(texts))
        return np.load(path)

    def _encode(self, texts: list[str]) -> np.ndarray:
        ids = [encoded.ids for encoded in self._tokenizer.encode_batch(texts)]
        lengths: dict[int, list[int]] = defaultdict(list)
        for index, row in enumerate(ids):
            lengths[len(row)].append(index)
        vectors = np.zeros((len(texts), EMBED), np.float32)
        for length, rows in sorted(lengths.items()):
            for start in range(0, len(rows), BATCH):
                some = rows[start : start + BATCH]
                feed = {"input_ids": np.array([ids[row] for row in some], np.int64)}
                (vectors[some],) = self._session.run(None, feed)
            print(f"texts: {len(rows)} of {length} pieces", flush=True)
        scaled: np.ndarray = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return scaled
