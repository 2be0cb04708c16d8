"""How sure a cosine makes one."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calibration:
    """confidence = sigmoid(scale * cosine + bias): the probability that a photo is a match."""

    scale: float
    bias: float

    @property
    def threshold(self) -> float:
        """The cosine of a confidence of 0.5."""
        return -self.bias / self.scale

    def confidence(self, score: float) -> float:
        """Cosine -> 0 to 1."""
        return 1 / (1 + math.exp(-(self.scale * score + self.bias)))
