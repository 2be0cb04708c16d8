"""The common space: the teacher's, centred on what words have in common, and made smaller."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

EMBED = 256
# How far the axes are evened out: 0 keeps the teacher's variances, 1 makes all axes equal. On
# WordNet's other names of classes outside the samples (90 names, the class among the first five of
# 200): 0.556 at 0, 0.567 at 0.25, 0.556 at 0.5, 0.544 at 1; 384 and 256 axes differ by 0.00-0.01.
EVEN = 0.25


@dataclass(frozen=True)
class Space:
    """An affine map, teacher float32 [n, 384] -> unit vectors float32 [n, 256]."""

    mean: np.ndarray
    matrix: np.ndarray

    def project(self, vectors: np.ndarray) -> np.ndarray:
        mapped = (vectors - self.mean) @ self.matrix
        unit: np.ndarray = mapped / np.linalg.norm(mapped, axis=1, keepdims=True)
        return unit.astype(np.float32)


def fit(vectors: np.ndarray, even: float = EVEN, embed: int = EMBED) -> Space:
    """Principal axes of a large sample of words' teacher vectors."""
    mean = vectors.mean(0)
    covariance = np.cov((vectors - mean).T)
    values, axes = np.linalg.eigh(covariance)
    best = np.argsort(values)[::-1][:embed]
    matrix = axes[:, best] * (values[best] / values[best[0]]) ** (-even / 2)
    return Space(mean.astype(np.float32), matrix.astype(np.float32))
