"""What a library is kept as, and what is added to it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..photo import FolderRecord, Missing, Photo, Skipped, Vectors
from ..vectors.ports import HeldRows
from .marks import UNMARKED, Marks, Said
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
    marks: Marks = UNMARKED


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
    heirs: Mapping[int, int] = field(default_factory=dict)
    """Photos that go -> those that take their places, and of which the same is said."""
    said: Sequence[tuple[int, Said]] = ()
    """What else is said of photos."""


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
