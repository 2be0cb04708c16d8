"""What a photo is near to whatever is asked: how far words have to stand out from for a match.

Some photos are near to everything, others to nothing, so that one cosine means little. A model's
config.json can hold a few hundred directions of words of all kinds. What a photo is like among them
is taken from its scores (docs/search.md has the figures)::

    standing = cosine - weight * backdrop
    backdrop = log(mean(exp(sharpness * cosines to the directions))) / sharpness

The line lies higher for words that the model hardly knows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelUnsupported
from ..photo import Vectors
from ..vectors.matrix import normalised
from .calibration import Calibration
from .fields import Fields

MOST = 4096
"""Directions: each costs as many multiplications a photo as an embedding is long."""


@dataclass(frozen=True, slots=True, eq=False)
class Backdrop:
    """The words that a photo's scores are compared with."""

    directions: Vectors
    """Shape (k, d), rows L2-normalised."""
    sharpness: float
    weight: float
    calibration: Calibration
    """Of standings, where :attr:`ModelSpec.text_calibration` is of cosines; of words it knows."""
    doubt: float = 0.0
    """How much higher the line is for words of familiarity 0, in standings."""

    def line(self, familiarity: float | None) -> Calibration:
        """What standings mean for words of some familiarity; None: it is not told."""
        strange = 0.0 if familiarity is None else 1 - familiarity
        scale, bias = self.calibration.scale, self.calibration.bias
        return Calibration(scale, bias - scale * self.doubt * strange)

    def of(self, vectors: Vectors) -> NDArray[np.float64]:
        """What is taken from the scores of some photos: (n, d) -> (n,)."""
        near = self.sharpness * (vectors @ self.directions.T)
        # None is above the sharpness, which is bounded: float32 holds its exponential.
        like = np.log(np.exp(near).mean(axis=1)) / self.sharpness
        taken: NDArray[np.float64] = self.weight * like.astype(np.float64)
        return taken


def read_backdrop(fields: Fields, dimensions: int) -> Backdrop | None:
    """A model's backdrop; None where its files have none.

    Args:
        fields: ``vectors`` are signed bytes in base64, a row a direction, of any length.
        dimensions: Of the model's embeddings.

    Raises:
        ModelUnsupported: What is there cannot be read.
    """
    if not fields.all:
        return None
    packed = fields.packed("vectors", MOST * dimensions)
    if not packed or len(packed) % dimensions:
        raise ModelUnsupported(
            reason="field",
            model=fields.model,
            file=fields.file,
            field="vectors",
            detail=f"{len(packed)} bytes, {dimensions} dimensions",
        )
    rows = np.frombuffer(packed, dtype=np.int8).reshape(-1, dimensions)
    line = fields.inside("calibration")
    return Backdrop(
        normalised(rows.astype(np.float32)),
        sharpness=fields.number("sharpness", 0.1, 80.0),
        weight=fields.number("weight", 0.0, 2.0),
        calibration=Calibration(line.number("scale", 0.1), line.number("bias")),
        doubt=fields.number("doubt", 0.0, 1.0) if "doubt" in fields.all else 0.0,
    )
