"""How sharp a picture is, told from its thumbnail: enough to choose among pictures of a burst."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image


def sharpness(jpeg: bytes) -> float:
    """The variance of the Laplacian of its brightness: the more edges, and the harder, the higher.

    Returns:
        0 for what cannot be decoded.
    """
    try:
        with Image.open(BytesIO(jpeg)) as image:
            grey = np.asarray(image.convert("L"), dtype=np.float32)
    except (OSError, ValueError, Image.DecompressionBombError):
        return 0.0
    if min(grey.shape) < 3:
        return 0.0
    inner = grey[1:-1, 1:-1]
    beside = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:]
    return float(np.var(beside - 4 * inner))
