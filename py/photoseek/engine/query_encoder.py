"""A model as searches need it. Implements library.ports.QueryEncoder."""

from __future__ import annotations

from collections import OrderedDict

from ..library.ports import Words
from ..models.backdrop import Backdrop
from ..models.calibration import Calibration
from ..models.embedding import EmbeddingModel
from ..photo import Vector

REMEMBERED = 64
"""Texts kept: scrolling on and deleting a letter ask for the same words again."""


class RememberingEncoder:
    """Embeds what is asked, and remembers what was asked last."""

    def __init__(self, model: EmbeddingModel) -> None:
        self._model = model
        self._texts: OrderedDict[str, Words] = OrderedDict()
        self._picture: tuple[bytes, Vector] | None = None
        """The last picture that was asked about: scrolling on asks about it again."""

    @property
    def text_calibration(self) -> Calibration:
        """Of photos to words alone."""
        return self._model.spec.text_calibration

    @property
    def image_calibration(self) -> Calibration:
        """Of photos to pictures, or to both."""
        return self._model.spec.image_calibration

    @property
    def backdrop(self) -> Backdrop | None:
        """What the model's files say of photos that are near to everything."""
        return self._model.spec.backdrop

    async def words(self, text: str) -> Words:
        """A text, and whether the model is familiar with such words."""
        if text in self._texts:
            self._texts.move_to_end(text)
            return self._texts[text]
        found = await self._model.encode_text(text)
        known = self._model.spec.familiarity
        told = None if known is None else found.familiarity
        familiar = known is None or told is None or told >= known.cutoff
        self._texts[text] = Words(found.vector, familiar, told)
        if len(self._texts) > REMEMBERED:
            self._texts.popitem(last=False)
        return self._texts[text]

    async def vector(self, text: str) -> Vector:
        """A text that nobody has typed: it is not remembered."""
        return (await self._model.encode_text(text)).vector

    async def picture(self, data: bytes) -> Vector:
        """A picture, as a file's bytes."""
        if self._picture is not None and self._picture[0] == data:
            return self._picture[1]
        vector = await self._model.embed_image(data)
        self._picture = (data, vector)
        return vector
