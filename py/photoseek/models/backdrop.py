"""What a photo is near to whatever is asked: how far words have to stand out from for a match.

Some photos are near to everything, others to nothing, so that one cosine means little. A model's
config.json can hold a few hundred directions of words of all kinds. What a photo is like among them
is taken from its scores (docs/search.md has the figures)::

    standing = cosine - weight * backdrop
    backdrop = log(mean(exp(sharpness * cosines to the directions))) / sharpness

The line lies higher for words that the model hardly knows, and lower where many photos come near it
together: what is not there seldom has company.
"""

from __future__ import annotations

import math
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


LIBRARY = 122
"""Photos in the library that lines are fitted in. In a larger one more photos come near a line by
chance, and so many more are needed for company: by the root, as fewer than in proportion do."""


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
    company: float = 0.0
    """How much lower it is for each time that e times as many photos reach it, in standings."""
    most: float = 0.0
    """How much lower that makes it at most."""

    def line(self, familiarity: float | None) -> Calibration:
        """What standings mean for words of some familiarity; None: it is not told."""
        strange = 0.0 if familiarity is None else 1 - familiarity
        scale, bias = self.calibration.scale, self.calibration.bias
        return Calibration(scale, bias - scale * self.doubt * strange)

    def lower(self, threshold: float, standings: NDArray[np.float64], photos: int) -> float:
        """How much lower the line lies because many photos come near it: 0 to :attr:`most`.

        It is lowered for so many photos that all of them are above it then, the largest number for
        which that holds (Benjamini and Hochberg 1995: n surprises may each be n times less rare).

        Args:
            threshold: Where the line lies for one photo.
            standings: Of the photos that stand out most, in any order: shape (n,).
            photos: All that were asked about.
        """
        chance = max(1.0, math.sqrt(photos / LIBRARY))
        together = np.arange(1, len(standings) + 1)
        falls = np.clip(self.company * np.log(together / chance), 0.0, self.most)
        reached = np.flatnonzero(np.sort(standings)[::-1] >= threshold - falls)
        return float(falls[reached[-1]]) if len(reached) else 0.0

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
        **{
            name: fields.number(name, 0.0, 1.0)
            for name in ("doubt", "company", "most")
            if name in fields.all
        },
    )
