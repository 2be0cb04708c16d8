"""Whether the picture, upright, is wider than high."""

from __future__ import annotations

import numpy as np

from .facts import Facts
from .labelled import Labelled
from .values import Values

_BY_SIGN = ("square", "landscape", "portrait")
"""Of width less height: 0, 1 and -1."""


def orientations(facts: Facts) -> Labelled[str]:
    """The orientation of every photo."""
    signs = np.sign(facts["width"] - facts["height"])
    return Labelled(_BY_SIGN, np.where(signs < 0, 2, signs))


ORIENTATIONS = Values(
    "orientation",
    field="orientations",
    read=orientations,
    known=("landscape", "portrait", "square"),
)
