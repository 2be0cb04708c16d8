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
from .facets.facts import Ids
from .facets.filtering import EVERYTHING, PhotoFilter
from .library import Library
from .ports import Calibration, QueryEncoder
from .query.request import Query

UNLIKE = 0.5
"""What an example of what is not meant weighs, against one that is: Rocchio's beta and gamma are
commonly 0.75 and 0.15 to 0.5 (Manning et al., Introduction to Information Retrieval, 9.1.1)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, as a model sees it."""

    query: Query
    wanted: tuple[tuple[float, Vector], ...]
    """Of its words and its picture, each with its weight; photos are the library's to give."""
    musts: tuple[Vector, ...]
    """What a photo has to show, by the model's own line."""
    unwanted: tuple[Vector, ...]
    """What it must not show."""
    familiar: bool
    """False when the words are outside what the model was trained on."""
    calibration: Calibration


async def encode(query: Query, encoder: QueryEncoder) -> Asked:
    """Turn words and pictures into vectors. This is what a search waits for, and all of it.

    Args:
        query: May be of facts alone; then nothing is waited for.
        encoder: The model's.

    Raises:
        PhotoError: ``query.image`` cannot be decoded.
        ModelUnavailable: A tower's file could not be had.
        ModelClosed: The model was let go meanwhile.
        InferenceFailed: A tower could not run.
    """
    wanted: list[tuple[float, Vector]] = []
    musts: list[Vector] = []
    familiar = True
    for words in query.wanted:
        seen = await encoder.words(words.text)
        familiar = familiar and seen.familiar
        wanted.append((words.weight, seen.vector))
        if words.must:
            musts.append(seen.vector)
    unwanted = [(await encoder.words(words.text)).vector for words in query.unwanted]
    if query.image is not None:
        wanted.append((1.0, await encoder.picture(query.image)))
    only_words = not query.photos and query.image is None
    calibration = encoder.text_calibration if only_words else encoder.image_calibration
    return Asked(query, tuple(wanted), tuple(musts), tuple(unwanted), familiar, calibration)


def rank(
    asked: Asked,
    library: Library,
    limit: int,
    offset: int = 0,
    among: PhotoFilter = EVERYTHING,
) -> Ranking:
    """Rank the library as it is now: what is called so first, then what the pictures show.

    Args:
        asked: By the model whose vectors the library holds.
        library: The photos.
        limit: Hits to return.
        offset: Rank of the first of them.
        among: Which photos are ranked.

    Raises:
        NotFound: An example is not in the library.
    """
    if not asked.query.is_visual:
        return _by_date(asked.query, library, limit, offset, among)
    direction = combine(asked, library)
    allowed = None if among == EVERYTHING else library.columns.matching(among)
    if asked.musts or asked.unwanted:
        allowed = _narrowed(asked, library, direction, allowed)
    examples = [*asked.query.photos, *asked.query.unlike]
    named = _named(asked.query, library, direction, allowed, examples)
    nearest = library.matrix.top_k(
        direction,
        max(offset + limit - len(named), 0),
        lambda each: library.photo(each).path,
        exclude=[*examples, *(photo for photo, _ in named)],
        threshold=asked.calibration.threshold,
        allowed=allowed,
    )
    pictured = zip(nearest.ids.tolist(), nearest.scores.tolist(), strict=True)
    found = [*named, *pictured][offset : offset + limit]
    hits = [
        Hit(library.photo(id), score, asked.calibration.confidence(score)) for id, score in found
    ]
    above = len(named) + nearest.above
    return Ranking(hits, len(named) + nearest.total, above, asked.familiar, len(named))


def combine(asked: Asked, library: Library) -> Vector:
    """One direction for all that was asked: the weighted sum, of length 1.

    Of what is not wanted alone, the direction away from it.

    Raises:
        NotFound: An example is not in the library.
    """
    parts = [weight * vector for weight, vector in asked.wanted]
    parts += [_vector_of(photo, library) for photo in asked.query.photos]
    away = [*asked.unwanted] if not parts else []
    away += [UNLIKE * _vector_of(photo, library) for photo in asked.query.unlike]
    return normalised(np.sum([*parts, *(-vector for vector in away)], axis=0))


def _by_date(
    query: Query, library: Library, limit: int, offset: int, among: PhotoFilter
) -> Ranking:
    """Photos that were picked by their facts alone: all of them fit, the newest come first."""
    photos = library.by_date(among)
    hits = [Hit(library.photo(photo), 0.0, 1.0) for photo in photos[offset : offset + limit]]
    named = len(photos) if query.is_named else 0
    return Ranking(hits, len(photos), len(photos), True, named)


def _narrowed(asked: Asked, library: Library, direction: Vector, allowed: Ids | None) -> Ids:
    """Without the photos that do not show what they must, or show what they must not.

    A photo shows what is not wanted if the model would say so were it asked for that; or if it
    stands out for that in this library, and is nearer to it than to what is wanted.
    """
    photos = library.matrix.ids if allowed is None else allowed
    keep = np.ones(len(photos), dtype=np.bool_)
    threshold = asked.calibration.threshold
    for vector in asked.musts:
        keep &= library.matrix.scores(vector, photos) >= threshold
    positive = bool(asked.wanted or asked.query.photos)
    wanted = library.matrix.scores(direction, photos) if positive and asked.unwanted else None
    for vector in asked.unwanted:
        scores = library.matrix.scores(vector, photos)
        shows = scores >= threshold
        if wanted is not None and len(scores):
            shows |= (scores > scores.mean() + scores.std()) & (scores > wanted)
        keep &= ~shows
    narrowed: Ids = photos[keep]
    return narrowed


def _named(
    query: Query, library: Library, direction: Vector, allowed: Ids | None, examples: list[int]
) -> list[tuple[int, float]]:
    """Photos that are called what was asked for, with their scores; those most like it first."""
    if not query.names:
        return []
    photos = library.named(query.names, query.near)
    photos = photos[~np.isin(photos, examples)]
    if allowed is not None:
        photos = photos[np.isin(photos, allowed)]
    scores = library.matrix.scores(direction, photos)
    order = np.argsort(-scores, kind="stable")
    return list(zip(photos[order].tolist(), scores[order].tolist(), strict=True))


def _vector_of(photo: int, library: Library) -> Vector:
    vector = library.matrix.vector(photo)
    if vector is None:
        raise NotFound(reason="photo-not-indexed")
    return vector
