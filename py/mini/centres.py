"""Directions that stand for many: k-means on the sphere."""

from __future__ import annotations

import numpy as np

ROUNDS = 12


def centres(vectors: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Unit float32 [n, d] -> unit float32 [count, d]."""
    found = vectors[rng.choice(len(vectors), count, replace=False)]
    for _ in range(ROUNDS):
        nearest = (vectors @ found.T).argmax(1)
        sums = np.zeros_like(found)
        np.add.at(sums, nearest, vectors)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        found = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), found)
    return found
