"""What a library needs of the world: a place where it is kept, and a model that sees queries."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..host_objects import HostBytes
from ..photo import Embedded, FolderRecord, Missing, Photo, Skipped, Vector, Vectors
from ..vectors.ports import HeldRows
from .packed_facts import PackedFacts


@dataclass(frozen=True, slots=True)
class Stored:
    """A library as it was kept: folders, facts and skipped files."""

    folders: list[FolderRecord]
    photos: list[PackedFacts]
    skipped: dict[int, list[Skipped]]
    """By folder id."""
    next_photo: int
    """An id that no photo has ever had."""
    next_folder: int
    """An id that no folder has ever had."""
    missing: dict[int, Missing] = field(default_factory=dict)
    """By folder id."""


@dataclass(frozen=True, slots=True)
class StoredVectors:
    """Some vectors of one model, as they were kept."""

    ids: NDArray[np.uint32]
    """Shape (n,): the photo of each vector."""
    vectors: NDArray[np.float16] | HeldRows
    """Shape (n, d)."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What an import adds to a library."""

    folders: Sequence[FolderRecord]
    """New ones."""
    blocks: AsyncIterator[tuple[Sequence[Photo], Vectors]]
    """Photos, some at a time, with their vectors, shape (n, d)."""
    replaced: Sequence[int]
    """Photos that go."""
    skipped: Mapping[int, Sequence[Skipped]]
    """Folder -> its list of skipped files, where that changes."""
    missing: Mapping[int, Missing]
    """Folder -> its missing photos, where that changes."""


@dataclass(frozen=True, slots=True)
class Space:
    """What a library takes, in bytes."""

    usage: int
    """All that the browser keeps for this page, as it estimates it."""
    quota: int
    persistent: bool
    """Whether the browser has agreed to keep it."""
    facts: int
    thumbnails: int
    """Estimated from some of them."""
    vectors: int
    """Of all models."""


@dataclass(frozen=True, slots=True)
class Added:
    """What other tabs have added to a library."""

    stored: Stored
    """The photos are the new ones alone."""
    vectors: Mapping[str, Sequence[StoredVectors]]
    """By model; some of them may be known."""


class Store(Protocol):
    """Where a library is kept. Every method is one transaction: all or nothing.

    Raises:
        StoreFull: No space; nothing was changed.
        StoreFailed: Anything else; nothing was changed.
    """

    async def load(self) -> Stored:
        """Everything but the thumbnails and the vectors."""
        ...

    def vectors(self, fingerprint: str) -> AsyncIterator[StoredVectors]:
        """The vectors of a model, some at a time; from then on what is removed leaves them too."""
        ...

    async def mend(self) -> int:
        """Check what was loaded: no block damaged, no photo twice, no vector without its photo.

        What fails is removed, so that the next run indexes those photos again.

        Returns:
            How many photos those are; the library has to be loaded again if it is any.
        """
        ...

    async def changed_elsewhere(self) -> bool:
        """Whether another tab has written since this one has loaded or written."""
        ...

    async def added_elsewhere(self, fingerprints: Sequence[str]) -> Added | None:
        """What another tab has added since, with the vectors of these models.

        Returns:
            None if it has done more, or very much: then everything has to be loaded again.
        """
        ...

    async def append(
        self, fingerprint: str, batch: Sequence[Embedded], replaced: Sequence[int]
    ) -> None:
        """Add photos with thumbnails and vectors; ``replaced`` are removed in the same breath.

        A photo whose facts are there already (it has vectors of another model) gets its vector.
        """
        ...

    async def settle(
        self, missing: Mapping[int, Missing], moved: Sequence[Photo], forgotten: Sequence[int]
    ) -> None:
        """Keep what a walk, or the user, says of photos that are not where they were.

        Args:
            missing: By folder id, what is missing from now on.
            moved: Photos with new facts under the ids they have.
            forgotten: Photos to remove: facts, thumbnails, vectors of all models.
        """
        ...

    async def save_skipped(self, folder: int, skipped: Sequence[Skipped]) -> None:
        """Replace the list of skipped files of a folder."""
        ...

    async def save_folder(self, folder: FolderRecord) -> None:
        """Add a folder, or rename it."""
        ...

    async def set_aside(self, folders: Sequence[FolderRecord]) -> None:
        """Keep folders, with all that is in them, out of the library from now on."""
        ...

    async def take_back(self, folders: Sequence[FolderRecord]) -> None:
        """Undo :meth:`set_aside`; the library has to be loaded again."""
        ...

    async def purge(self) -> None:
        """Forget the folders set aside for good, unless the page that has done so is still open.

        Their photos go, the thumbnails, the vectors of all models, the lists of skipped files.
        """
        ...

    async def remove_vectors(self, model: str) -> None:
        """Forget what a model has read of the photos, in all its revisions and precisions."""
        ...

    async def thumbnails(self, photos: Sequence[int]) -> list[HostBytes | None]:
        """JPEG bytes as the page takes them; None where there is none."""
        ...

    async def stage_thumbnails(self, thumbnails: Sequence[tuple[int, bytes]]) -> None:
        """Lay thumbnails by for :meth:`merge`, by the ids that their photos will have.

        Until then nothing refers to them.
        """
        ...

    async def discard_staged(self) -> None:
        """Let go of thumbnails that were laid by for a merge that never came."""
        ...

    async def merge(self, fingerprint: str, addition: Addition) -> None:
        """Add many photos at once, whose thumbnails lie by, all of them or none."""
        ...

    async def storage(self) -> Space:
        """Space used; a large library is not read for it."""
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

    def confidence(self, score: float) -> float:
        """Cosine -> 0 to 1."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """A text as a model sees it."""

    vector: Vector
    familiar: bool
    """False when it is outside what the model was trained on."""


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
