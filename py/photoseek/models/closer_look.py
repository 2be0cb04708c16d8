"""A closer look: for a model that sees little at a time, parts of a photo count beside the whole.

A herd that takes up a tenth of a photo's height is 8 pixels high in an input of 80. So the photo is
also cut into overlapping squares, each of them is embedded as a photo of its own, and one vector is
made of all: the whole's, and a mean of the squares', in which those count most that look like
something the model knows. A model asks for it in its config.json; see models.CloserLook.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ..photo import Vectors
from ..pictures.picture import Box
from ..pictures.preprocess import pixel_values
from ..vectors.matrix import normalised
from .ports import ImageEmbeddings
from .spec import CloserLook, ModelSpec

MOST = 8
"""Squares side by side, at most: a panorama longer than that is looked at with gaps."""

Views = NDArray[np.float32]
"""Shape (v, 3, height, width): pixel_values of a whole photo, and of its squares."""


def views(image: Image.Image, spec: ModelSpec, box: Box | None = None) -> Views:
    """What the vision tower is shown of a photo.

    Args:
        image: Upright RGB.
        spec: The model's.
        box: What of the image is the photo: ``Picture.box``. All of it: None.
    """
    box = box or (0, 0, image.width, image.height)
    shown = [box, *([] if spec.closer_look is None else squares(box, spec, spec.closer_look))]
    return np.stack([pixel_values(image, spec.image, part) for part in shown])


def squares(box: Box, spec: ModelSpec, look: CloserLook) -> list[Box]:
    """The parts of a photo, row by row; none where they would have to be enlarged."""
    left, top, right, bottom = box
    edge = look.edge * min(right - left, bottom - top)
    if edge < spec.image.input_edge:
        return []
    return [
        (x, y, x + edge, y + edge)
        for y in _starts(top, bottom, edge)
        for x in _starts(left, right, edge)
    ]


def _starts(first: float, last: float, edge: float) -> list[float]:
    count = min(MOST, ceil((last - first) / edge))
    return [float(start) for start in np.linspace(first, last - edge, count)]


def pooled(found: ImageEmbeddings, counts: list[int], look: CloserLook | None) -> Vectors:
    """The views' embeddings -> the photos'.

    Args:
        found: Of all views, photo after photo, the whole first.
        counts: Views of each photo.
        look: How the model wants its views weighed.

    Returns:
        float32 of shape (photos, d), rows L2-normalised.
    """
    if look is None or found.familiarity is None:
        return found.vectors
    ends = np.cumsum([0, *counts])
    rows = [
        _pooled(found.vectors[start:end], found.familiarity[start:end], look)
        for start, end in pairwise(ends)
    ]
    return np.stack(rows)


def _pooled(vectors: Vectors, familiarity: NDArray[np.float32], look: CloserLook) -> Vectors:
    whole: Vectors = vectors[0]
    parts = vectors[1:]
    if not len(parts):
        return whole
    share = np.exp(look.sharpness * (familiarity[1:] - familiarity[1:].max()))
    share *= look.weight / share.sum()
    return normalised(whole + share @ parts)
