"""How sure a cosine makes one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calibration:
    """confidence = sigmoid(scale * cosine + bias): the probability that a photo is a match."""

    scale: float
    bias: float
