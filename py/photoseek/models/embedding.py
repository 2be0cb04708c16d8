"""A model as other people's code uses it: words and pictures -> unit vectors of one space.

::

    images.open_picture -> closer_look.views -> Encoder.encode_images -> closer_look.pooled
                  tokenizer -> Encoder.encode_text
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

import numpy as np

from ..photo import Vector, Vectors
from ..pictures.ports import Decoder
from .ports import Encoder, ImageEmbeddings, LoadedModel, TextEmbedding
from .spec import ModelSpec

if TYPE_CHECKING:
    from ..pictures.opening import ImageSource
    from .closer_look import Views

OnEmbedded = Callable[[int, int], None]
"""Told how many pictures of how many are embedded."""


async def embed_views(encoder: Encoder, spec: ModelSpec, photos: Sequence[Views]) -> Vectors:
    """The embeddings of some photos.

    Args:
        encoder: The model's towers.
        spec: The model's.
        photos: Each one's views; see :func:`closer_look.views`.

    Returns:
        float32 of shape (photos, d), rows L2-normalised. Raises as ``Encoder.encode_images``.
    """
    from .closer_look import pooled

    rows, batch = np.concatenate(photos), encoder.pace.batch
    # Not all at once: a run that is cancelled ends after the batch at hand.
    found = [
        await encoder.encode_images(rows[start : start + batch])
        for start in range(0, len(rows), batch)
    ]
    familiar = [part.familiarity for part in found if part.familiarity is not None]
    together = ImageEmbeddings(
        np.concatenate([part.vectors for part in found]),
        np.concatenate(familiar) if familiar else None,
    )
    return pooled(together, [len(views) for views in photos], spec.closer_look)


class EmbeddingModel:
    """A model with its two towers; each is fetched and loaded when it is first used."""

    def __init__(self, loaded: LoadedModel, decoder: Decoder) -> None:
        self._loaded = loaded
        self._decoder = decoder

    async def __aenter__(self) -> EmbeddingModel:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def id(self) -> str:
        """The id it was created by."""
        return self._loaded.spec.id

    @property
    def dimensions(self) -> int:
        """Length of its vectors."""
        return self._loaded.spec.dimensions

    @property
    def spec(self) -> ModelSpec:
        """What its own files say about it; ``spec.fingerprint`` names its vectors."""
        return self._loaded.spec

    async def embed_text(self, text: str) -> Vector:
        """The embedding of a text.

        Returns:
            float32 of shape (d,), L2-normalised.

        Raises:
            ModelUnavailable: The text tower's file could not be had.
            InferenceFailed: It could not be loaded or run.
        """
        return (await self.encode_text(text)).vector

    async def embed_texts(self, texts: Sequence[str]) -> Vectors:
        """The embeddings of some texts, float32 of shape (n, d); raises as :meth:`embed_text`."""
        rows = [await self.embed_text(text) for text in texts]
        return np.stack(rows) if rows else self._no_rows()

    async def embed_image(self, image: ImageSource) -> Vector:
        """The embedding of a picture.

        Args:
            image: The bytes of a file, a path, a PIL image, or a uint8 array of shape
                (height, width), (height, width, 3) or (height, width, 4).

        Returns:
            float32 of shape (d,), L2-normalised.

        Raises:
            PhotoError: It is no picture that can be decoded here.
            ModelUnavailable: The vision tower's file could not be had.
            InferenceFailed: It could not be loaded or run.
        """
        (vector,) = await self._embed([await self._views(image)])
        return np.asarray(vector, dtype=np.float32)

    async def embed_images(
        self, images: Sequence[ImageSource], on_progress: OnEmbedded | None = None
    ) -> Vectors:
        """The embeddings of some pictures: the next ones are decoded while a batch is embedded.

        Args:
            images: As for :meth:`embed_image`.
            on_progress: Called with the number of pictures done, and of all.

        Returns:
            float32 of shape (n, d), rows L2-normalised. Raises as :meth:`embed_image`.
        """
        running: deque[asyncio.Task[Vectors]] = deque()
        rows: list[Vectors] = [self._no_rows()]
        done, pace = 0, self._loaded.encoder.pace
        try:
            for start in range(0, len(images), pace.batch):
                batch = [await self._views(image) for image in images[start : start + pace.batch]]
                running.append(asyncio.create_task(self._embed(batch)))
                last = start + pace.batch >= len(images)
                while running and (last or len(running) >= pace.in_flight):
                    rows.append(await running[0])
                    running.popleft()
                    done += len(rows[-1])
                    if on_progress is not None:
                        on_progress(done, len(images))
        finally:
            for task in running:
                task.cancel()
        return np.concatenate(rows)

    async def encode_text(self, text: str) -> TextEmbedding:
        """The embedding of a text, and how familiar the model is with such words."""
        return await self._loaded.encoder.encode_text(text)

    def close(self) -> None:
        """Give the towers' memory back; each loads again if it is used again."""
        self._loaded.close()

    async def _views(self, image: ImageSource) -> Views:
        from ..pictures.decoding import open_image
        from .closer_look import views

        spec = self._loaded.spec
        picture = await open_image(image, spec.image.input_edge, self._decoder)
        # Whoever else is on this thread, such as a search, goes first.
        await asyncio.sleep(0)
        return views(picture.image, spec, picture.box)

    async def _embed(self, photos: Sequence[Views]) -> Vectors:
        return await embed_views(self._loaded.encoder, self._loaded.spec, photos)

    def _no_rows(self) -> Vectors:
        return np.empty((0, self.dimensions), dtype=np.float32)
