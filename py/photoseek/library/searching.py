"""Use case: what was asked -> hits.

::

    query.parse -> Encoder -> combine -> Matrix.top_k -> Ranking
"""

from __future__ import annotations

import math
from collections import OrderedDict

import numpy as np

from ..errors import NotFound
from ..models.calibration import Calibration
from ..models.embedding import EmbeddingModel
from ..models.ports import TextEmbedding
from ..photo import Hit, Ranking, Vector
from ..vectors.matrix import normalised
from .facets.filtering import EVERYTHING, PhotoFilter
from .library import Library
from .query.request import Query

REMEMBERED = 64
"""Text embeddings kept: scrolling on and deleting a letter ask for the same words again."""


class Searcher:
    """Answers queries over a library with one model."""

    def __init__(self, library: Library, model: EmbeddingModel) -> None:
        self._library = library
        self._model = model
        self._spec = model.spec
        self._texts: OrderedDict[str, TextEmbedding] = OrderedDict()
        self._picture: tuple[bytes, Vector] | None = None
        """The last picture that was asked about: scrolling on asks about it again."""

    async def search(
        self, query: Query, limit: int, offset: int = 0, among: PhotoFilter = EVERYTHING
    ) -> Ranking:
        """Rank the library.

        Args:
            query: Not empty.
            limit: Hits to return.
            offset: Rank of the first of them.
            among: Which photos are ranked.

        Raises:
            NotFound: ``query.photo`` is not in the library.
            PhotoError: ``query.image`` cannot be decoded.
            ModelUnavailable: A tower's file could not be had.
            InferenceFailed: A tower could not run.
        """
        parts: list[Vector] = []
        familiar = True
        if query.text:
            text = await self._encode_text(query.text)
            familiar = self._is_familiar(text)
            parts.append(text.vector)
        if query.photo is not None:
            parts.append(self._vector_of(query.photo))
        if query.image is not None:
            parts.append(await self._encode_image(query.image))
        calibration = (
            self._spec.text_calibration
            if query.photo is None and query.image is None
            else self._spec.image_calibration
        )
        nearest = self._library.matrix.top_k(
            normalised(np.sum(parts, axis=0)),
            offset + limit,
            lambda photo: self._library.photo(photo).path,
            exclude=[] if query.photo is None else [query.photo],
            threshold=-calibration.bias / calibration.scale,
            allowed=None if among == EVERYTHING else self._library.columns.matching(among),
        )
        hits = [
            Hit(
                self._library.photo(int(photo)), float(score), confidence(float(score), calibration)
            )
            for photo, score in zip(nearest.ids[offset:], nearest.scores[offset:], strict=True)
        ]
        return Ranking(hits, nearest.total, nearest.above, familiar)

    async def _encode_text(self, text: str) -> TextEmbedding:
        if text in self._texts:
            self._texts.move_to_end(text)
            return self._texts[text]
        embedding = await self._model.encode_text(text)
        self._texts[text] = embedding
        if len(self._texts) > REMEMBERED:
            self._texts.popitem(last=False)
        return embedding

    def _is_familiar(self, text: TextEmbedding) -> bool:
        known = self._spec.familiarity
        return known is None or text.familiarity is None or text.familiarity >= known.cutoff

    def _vector_of(self, photo: int) -> Vector:
        vector = self._library.matrix.vector(photo)
        if vector is None:
            raise NotFound("This photo has not been indexed with the model in use.")
        return vector

    async def _encode_image(self, data: bytes) -> Vector:
        if self._picture is not None and self._picture[0] == data:
            return self._picture[1]
        self._picture = (data, await self._model.embed_image(data))
        return self._picture[1]


def confidence(score: float, calibration: Calibration) -> float:
    """sigmoid(scale * cosine + bias): the probability that a photo is a match."""
    return 1 / (1 + math.exp(-(calibration.scale * score + calibration.bias)))
