"""How sure a cosine makes one."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Calibration:
    """confidence = sigmoid(scale * cosine + bias): the probability that a photo is a match."""

    scale: float
    bias: float

    @property
    def threshold(self) -> float:
        """The cosine of a confidence of 0.5."""
        return self.cosine(0.5)

    def cosine(self, confidence: float) -> float:
        """0 to 1, both left out -> cosine."""
        return (math.log(confidence / (1 - confidence)) - self.bias) / self.scale

    def lowered(self, by: float) -> Calibration:
        """The same of cosines that are smaller by that."""
        return Calibration(self.scale, self.bias + self.scale * by)

    def confidence(self, score: float) -> float:
        """Cosine -> 0 to 1."""
        return 1 / (1 + math.exp(-(self.scale * score + self.bias)))

    def confidences(self, scores: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same of many: shape (n,) -> (n,)."""
        sure: NDArray[np.float64] = 1 / (1 + np.exp(-(self.scale * scores + self.bias)))
        return sure
