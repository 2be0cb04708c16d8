"""What a library needs of the world: a place where it is kept, and a model that sees queries."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..photo import Vector, Vectors
from .stored import Stored, StoredVectors


class StoredVectorsOf(Protocol):
    """The vectors that are kept, of every model that has read something.

    Raises:
        StoreFailed: They could not be read.
    """

    def vectors(self, fingerprint: str) -> AsyncIterator[StoredVectors]:
        """The vectors of a model, some at a time; from then on what is removed leaves them too."""
        ...


class LibraryStore(StoredVectorsOf, Protocol):
    """Where a library is kept. Raises as above."""

    async def load(self) -> Stored:
        """Everything but the thumbnails and the vectors."""
        ...


class Zone(Protocol):
    """The time zone that people live in who look at the photos."""

    def offsets(self, moments: NDArray[np.int64]) -> NDArray[np.int64]:
        """How far its clocks were ahead of UTC.

        Args:
            moments: Shape (n,), milliseconds since 1970, UTC.

        Returns:
            Shape (n,), milliseconds.
        """
        ...


class Calibration(Protocol):
    """How a cosine becomes the probability that a photo is a match."""

    @property
    def threshold(self) -> float:
        """The cosine of a confidence of 0.5."""
        ...

    def cosine(self, confidence: float) -> float:
        """0 to 1, both left out -> cosine."""
        ...

    def lowered(self, by: float) -> Calibration:
        """The same of cosines that are smaller by that."""
        ...

    def confidence(self, score: float) -> float:
        """Cosine -> 0 to 1."""
        ...

    def confidences(self, scores: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same of many: shape (n,) -> (n,)."""
        ...


class Backdrop(Protocol):
    """What photos are near to whatever is asked, by which their scores are to be corrected."""

    def line(self, familiarity: float | None) -> Calibration:
        """Of scores that are corrected, for words of some familiarity; None: it is not told."""
        ...

    def lower(self, threshold: float, standings: NDArray[np.float64], photos: int) -> float:
        """How much lower a line lies because many of some photos come near it together."""
        ...

    def of(self, vectors: Vectors) -> NDArray[np.float64]:
        """What is to be taken from the scores of some photos: (n, d) -> (n,)."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """A text as a model sees it."""

    vector: Vector
    familiar: bool
    """False when it is outside what the model was trained on."""
    familiarity: float | None = None
    """How near it is to what the model was trained on, 1 at most; None: the model does not tell."""


class QueryEncoder(Protocol):
    """The model whose vectors a library holds, as far as a search needs it."""

    @property
    def text_calibration(self) -> Calibration:
        """Of photos to words alone."""
        ...

    @property
    def image_calibration(self) -> Calibration:
        """Of photos to pictures, or to both."""
        ...

    @property
    def backdrop(self) -> Backdrop | None:
        """For scores to words alone; None: they are taken as they are."""
        ...

    async def words(self, text: str) -> Words:
        """A text.

        Raises:
            ModelUnavailable: The text tower's file could not be had.
            ModelClosed: The model was let go meanwhile.
            InferenceFailed: The tower could not run.
        """
        ...

    async def picture(self, data: bytes) -> Vector:
        """A picture, as a file's bytes; raises as :meth:`words`, and PhotoError if it is none."""
        ...
