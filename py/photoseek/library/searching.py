"""Use case: what was asked -> hits.

::

    query.parse -> QueryEncoder (words, pictures) -> combine -> standing.pictured -> Order
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..errors import NotFound
from ..photo import Hit, Ranking, Vector
from ..vectors.matrix import Scores, normalised
from .arrangement import BEST, Arrangement
from .facets.facts import Ids
from .facets.filtering import EVERYTHING, PhotoFilter
from .library import Library
from .ports import Calibration, QueryEncoder
from .query.request import Query
from .standing import (
    Line,
    Pictured,
    in_order_of_standing,
    one_behind_the_other,
    pictured,
)

UNLIKE = 0.5
"""What an example of what is not meant weighs, against one that is: Rocchio's beta and gamma are
commonly 0.75 and 0.15 to 0.5 (Manning et al., Introduction to Information Retrieval, 9.1.1)."""

UNLIKE_WORDS = 0.2
"""The same where words alone say what is meant: pictures are nearer to each other than any is to
words. Of the ten best for 44 general words, 59 % were right; with an example taken off at 0.5 that
fell to 39 %, at 0.2 to 56 %, and of the five photos most like it two in five left the first twenty
(1,000 captioned photos, the built-in model)."""

STANDS_OUT = 1.0
"""Standard deviations of the scores of a library. Of 60 questions "a not b", 95 % then have no b
among their first five; docs/search.md has the figures."""


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
    """Of cosines: what "must" and "not" go by."""
    line: Line
    """Above which a photo is a match."""


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
    familiarities: list[float] = []
    for words in query.wanted:
        seen = await encoder.words(words.text)
        familiar = familiar and seen.familiar
        familiarities += [] if seen.familiarity is None else [seen.familiarity]
        wanted.append((words.weight, seen.vector))
        if words.must:
            musts.append(seen.vector)
    unwanted = [(await encoder.words(words.text)).vector for words in query.unwanted]
    if query.image is not None:
        wanted.append((1.0, await encoder.picture(query.image)))
    only_words = not query.photos and query.image is None
    calibration = encoder.text_calibration if only_words else encoder.image_calibration
    line = Line(calibration)
    # Away from something there is no backdrop, and a picture is compared with pictures.
    if only_words and wanted and encoder.backdrop is not None:
        least = min(familiarities, default=None)
        line = Line(encoder.backdrop.line(least), encoder.backdrop)
    return Asked(query, tuple(wanted), tuple(musts), tuple(unwanted), familiar, calibration, line)


@dataclass(frozen=True, slots=True)
class Order:
    """Which photos were found, best first, without what is known of them."""

    ids: Ids
    """Shape (n,): the first of them, at least as many as were asked for if there are."""
    scores: Scores
    """Shape (n,), cosines."""
    standings: Scores
    """Shape (n,): what the order goes by."""
    calibration: Calibration | None
    """Of standings; None: nothing was compared, and all of them fit."""
    total: int
    """Photos that were ranked; this and the rest as in a Ranking."""
    matches: int
    familiar: bool
    named: int
    groups: tuple[tuple[int, str], ...] = ()
    """Where each group of matches begins, and what it is."""

    @property
    def confidences(self) -> Scores:
        """Shape (n,)."""
        if self.calibration is None:
            return np.ones(len(self.standings))
        return self.calibration.confidences(self.standings)

    def ranking(self, library: Library, limit: int, offset: int = 0) -> Ranking:
        """Ranks ``offset`` to ``offset + limit``, with their photos."""
        sure = self.calibration
        some = slice(offset, offset + limit)
        columns = (each[some].tolist() for each in (self.ids, self.scores, self.standings))
        hits = [
            Hit(library.photo(photo), score, 1.0 if sure is None else sure.confidence(standing))
            for photo, score, standing in zip(*columns, strict=True)
        ]
        return Ranking(hits, self.total, self.matches, self.familiar, self.named)


def order(
    asked: Asked,
    library: Library,
    count: int,
    among: PhotoFilter = EVERYTHING,
    arrangement: Arrangement = BEST,
) -> Order:
    """Rank the library as it is now: what is called so first, then what the pictures show.

    Args:
        asked: By the model whose vectors the library holds.
        library: The photos.
        count: How many ranks are asked for.
        among: Which photos are ranked.
        arrangement: In what order matches come, and from where on they are some.

    Raises:
        NotFound: An example is not in the library.
    """
    if not asked.query.is_visual:
        return _by_facts(asked.query, library, among, arrangement)
    direction = combine(asked, library)
    allowed = None if among == EVERYTHING else library.columns.matching(among)
    doubtful: Ids | None = None
    if asked.musts or asked.unwanted:
        allowed, doubtful = _narrowed(asked, library, allowed)
    examples = [*asked.query.photos, *asked.query.unlike]
    named, *of_named = _named(asked, library, direction, allowed, examples)
    exclude = [*examples, *named.tolist()]
    line = replace(asked.line, least=arrangement.least)

    def pictures(count: int) -> Pictured:
        shown = pictured(direction, library, line, count, exclude, allowed)
        if doubtful is None:
            return shown
        left = max(count - shown.total, 0)
        behind = pictured(direction, library, line, left, exclude, doubtful)
        return one_behind_the_other(shown, behind)

    shown = pictures(max(count - len(named), 0))
    by_facts = arrangement.order != "best"
    if (by_facts or arrangement.grouping) and shown.above > len(shown.ids):
        shown = pictures(shown.above)
    ids = np.concatenate([named, shown.ids])
    rows = np.arange(len(ids))
    if by_facts:
        of_name, of_picture = slice(len(named)), slice(len(named), len(named) + shown.above)
        rows[of_name] = _places(named, library, arrangement)
        rows[of_picture] = len(named) + _places(ids[of_picture], library, arrangement)
    above = len(named) + shown.above
    groups: tuple[tuple[int, str], ...] = ()
    if arrangement.grouping:
        found = library.grouped(ids[rows[:above]], arrangement.grouping)
        rows[:above], groups = rows[:above][found.order], found.starts
    return Order(
        ids[rows],
        np.concatenate([of_named[0], shown.scores])[rows],
        np.concatenate([of_named[1], shown.standings])[rows],
        shown.line.calibration,
        len(named) + shown.total,
        above,
        asked.familiar,
        0 if groups else len(named),
        groups,
    )


def _places(photos: Ids, library: Library, arrangement: Arrangement) -> NDArray[np.intp]:
    """Where the photos of an order by facts stand among these: shape (n,)."""
    place = {photo: at for at, photo in enumerate(photos.tolist())}
    return np.array(
        [place[photo] for photo in library.ordered(photos, arrangement.order)], dtype=np.intp
    )


def combine(asked: Asked, library: Library) -> Vector:
    """One direction for all that was asked: the weighted sum, of length 1.

    Of what is not wanted alone, the direction away from it.

    Raises:
        NotFound: An example is not in the library.
    """
    parts = [weight * vector for weight, vector in asked.wanted]
    parts += [_vector_of(photo, library) for photo in asked.query.photos]
    away = [(UNLIKE if parts else 1.0) * vector for vector in asked.unwanted]
    by_picture = bool(asked.query.photos) or asked.query.image is not None
    unlike = UNLIKE if by_picture or not parts else UNLIKE_WORDS
    away += [unlike * _vector_of(photo, library) for photo in asked.query.unlike]
    return normalised(np.sum([*parts, *(-vector for vector in away)], axis=0))


def _by_facts(
    query: Query, library: Library, among: PhotoFilter, arrangement: Arrangement
) -> Order:
    """Photos that were picked by their facts alone: all of them fit, the newest come first."""
    photos = np.array(library.listed(among, arrangement.order), dtype=np.uint32)
    count = len(photos)
    nothing = np.zeros(count)
    named = count if query.is_named else 0
    groups: tuple[tuple[int, str], ...] = ()
    if arrangement.grouping:
        found = library.grouped(photos, arrangement.grouping)
        photos, groups, named = photos[found.order], found.starts, 0
    return Order(photos, nothing, nothing, None, count, count, True, named, groups)


def _narrowed(asked: Asked, library: Library, allowed: Ids | None) -> tuple[Ids, Ids]:
    """Without the photos that do not show what they must, or show what they must not.

    A photo shows what is not wanted if the model would say so were it asked for that. One that
    stands out for that among those of this library may show it: it comes behind all others.

    Returns:
        Photos that fit, and those that may not.
    """
    photos = library.matrix.ids if allowed is None else allowed
    threshold = asked.calibration.threshold
    fits = np.ones(len(photos), dtype=np.bool_)
    doubted = np.zeros(len(photos), dtype=np.bool_)
    for vector in asked.musts:
        fits &= library.matrix.scores(vector, photos) >= threshold
    positive = bool(asked.wanted or asked.query.photos)
    for vector in asked.unwanted:
        scores = library.matrix.scores(vector, photos)
        fits &= scores < threshold
        if positive and len(scores):
            doubted |= scores > scores.mean() + STANDS_OUT * scores.std()
    return photos[fits & ~doubted], photos[fits & doubted]


def _named(
    asked: Asked, library: Library, direction: Vector, allowed: Ids | None, examples: list[int]
) -> tuple[Ids, Scores, Scores]:
    """Photos that are called so, with scores and standings; those that look it most first."""
    if not asked.query.names:
        return np.empty(0, dtype=np.uint32), np.empty(0), np.empty(0)
    photos = library.named(asked.query.names, asked.query.there)
    photos = photos[~np.isin(photos, examples)]
    if allowed is not None:
        photos = photos[np.isin(photos, allowed)]
    return in_order_of_standing(
        photos, library.matrix.scores(direction, photos), library, asked.line
    )


def _vector_of(photo: int, library: Library) -> Vector:
    vector = library.matrix.vector(photo)
    if vector is None:
        raise NotFound(reason="photo-not-indexed")
    return vector
