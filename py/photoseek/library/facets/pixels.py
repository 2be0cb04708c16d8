"""The size of the picture: width times height."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .facts import Facts
from .ranges import Ranges


def pixels(facts: Facts) -> NDArray[np.int64]:
    """The pixels of every photo."""
    product: NDArray[np.int64] = facts["width"].astype(np.int64) * facts["height"]
    return product


PIXELS = Ranges(
    "pixels",
    menu="size",
    fields=("min_pixels", "max_pixels"),
    offers="pixels",
    read=pixels,
    # Pictures from the web, then those of messengers and screens, of cameras, and of new cameras.
    steps=(1_000_000, 4_000_000, 16_000_000),
)
