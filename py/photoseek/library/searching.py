"""Use case: what was asked -> hits.

::

    query.parse -> QueryEncoder (words, pictures) -> combine -> Matrix.top_k(allowed) -> Ranking
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import NotFound
from ..photo import Hit, Ranking, Vector
from ..vectors.matrix import normalised
from .facets.filtering import EVERYTHING, PhotoFilter
from .library import Library
from .ports import Calibration, QueryEncoder
from .query.request import Query


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, as a model sees it."""

    query: Query
    vectors: tuple[Vector, ...]
    """Of its words and its picture; the photo's is the library's to give."""
    familiar: bool
    """False when the words are outside what the model was trained on."""
    calibration: Calibration


async def encode(query: Query, encoder: QueryEncoder) -> Asked:
    """Turn words and pictures into vectors. This is what a search waits for, and all of it.

    Args:
        query: Not empty.
        encoder: The model's.

    Raises:
        PhotoError: ``query.image`` cannot be decoded.
        ModelUnavailable: A tower's file could not be had.
        ModelClosed: The model was let go meanwhile.
        InferenceFailed: A tower could not run.
    """
    vectors: list[Vector] = []
    familiar = True
    if query.text:
        words = await encoder.words(query.text)
        familiar = words.familiar
        vectors.append(words.vector)
    if query.image is not None:
        vectors.append(await encoder.picture(query.image))
    only_words = query.photo is None and query.image is None
    calibration = encoder.text_calibration if only_words else encoder.image_calibration
    return Asked(query, tuple(vectors), familiar, calibration)


def rank(
    asked: Asked,
    library: Library,
    limit: int,
    offset: int = 0,
    among: PhotoFilter = EVERYTHING,
) -> Ranking:
    """Rank the library as it is now.

    Args:
        asked: By the model whose vectors the library holds.
        library: The photos.
        limit: Hits to return.
        offset: Rank of the first of them.
        among: Which photos are ranked.

    Raises:
        NotFound: ``query.photo`` is not in the library.
    """
    photo, calibration = asked.query.photo, asked.calibration
    nearest = library.matrix.top_k(
        combine([*asked.vectors, *([] if photo is None else [_vector_of(photo, library)])]),
        offset + limit,
        lambda each: library.photo(each).path,
        exclude=[] if photo is None else [photo],
        threshold=calibration.threshold,
        allowed=None if among == EVERYTHING else library.columns.matching(among),
    )
    found = zip(nearest.ids[offset:].tolist(), nearest.scores[offset:].tolist(), strict=True)
    hits = [Hit(library.photo(id), score, calibration.confidence(score)) for id, score in found]
    return Ranking(hits, nearest.total, nearest.above, asked.familiar)


def combine(vectors: list[Vector]) -> Vector:
    """One direction for all that was asked: the sum, of length 1."""
    return normalised(np.sum(vectors, axis=0))


def _vector_of(photo: int, library: Library) -> Vector:
    vector = library.matrix.vector(photo)
    if vector is None:
        raise NotFound(reason="photo-not-indexed")
    return vector
