"""What makes a stored library whole, and what to take out of one that is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Findings:
    """What has to go, so that the rest is whole."""

    facts: Mapping[int, set[int]]
    """Facts block -> photos to take out of it."""
    vectors: Mapping[int, set[int]]
    """Vector block -> photos to take out of it."""
    thumbnails: list[int]
    """Thumbnails of photos that are not there."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing has to go."""
        return not (self.facts or self.vectors or self.thumbnails)


def check(
    facts: Mapping[int, Ids], vectors: Mapping[int, tuple[str, Ids]], thumbnails: Ids
) -> Findings:
    """Compare what refers to one another; checksums are checked before, see blocks.py.

    A library is whole when every photo stands in one facts block and, of each model, at most one
    vector block, when whoever has a vector has facts and a thumbnail, and when no thumbnail is left
    over. Of what stands there twice nobody knows which is right: both go.

    Args:
        facts: Facts block -> the photos in it.
        vectors: Vector block -> its model's fingerprint and the photos in it.
        thumbnails: The photos that have one.
    """
    described, described_twice = _once(facts)
    complete = np.intersect1d(described, thumbnails)
    spoilt: dict[int, set[int]] = {}
    for model in {model for model, _ in vectors.values()}:
        blocks = {block: ids for block, (each, ids) in vectors.items() if each == model}
        embedded, embedded_twice = _once(blocks)
        lost = np.concatenate([np.setdiff1d(embedded, complete), embedded_twice])
        spoilt |= _holding(blocks, lost)
    return Findings(
        _holding(facts, described_twice), spoilt, np.setdiff1d(thumbnails, described).tolist()
    )


def _once(blocks: Mapping[int, Ids]) -> tuple[Ids, Ids]:
    """The photos that stand in the blocks once, and those that do more often; both sorted."""
    every = np.concatenate([np.empty(0, dtype=np.uint32), *blocks.values()])
    photos, times = np.unique(every, return_counts=True)
    return photos[times == 1], photos[times > 1]


def _holding(blocks: Mapping[int, Ids], photos: Ids) -> dict[int, set[int]]:
    if not len(photos):
        return {}
    held = {block: set(np.intersect1d(ids, photos).tolist()) for block, ids in blocks.items()}
    return {block: some for block, some in held.items() if some}
