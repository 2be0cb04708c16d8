"""What makes a stored library whole, and what to take out of one that is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    every = [thumbnails, *facts.values(), *(ids for _, ids in vectors.values())]
    end = 1 + max(int(ids.max(initial=0)) for ids in every)
    has_thumbnail = np.zeros(end, dtype=np.bool_)
    has_thumbnail[thumbnails] = True
    described = _times(facts.values(), end)
    complete = (described == 1) & has_thumbnail
    spoilt: dict[int, set[int]] = {}
    for model in {model for model, _ in vectors.values()}:
        blocks = {block: ids for block, (each, ids) in vectors.items() if each == model}
        embedded = _times(blocks.values(), end)
        spoilt |= _holding(blocks, (embedded > 1) | ((embedded == 1) & ~complete))
    return Findings(
        _holding(facts, described > 1),
        spoilt,
        np.flatnonzero(has_thumbnail & (described != 1)).tolist(),
    )


def _times(blocks: Iterable[Ids], end: int) -> NDArray[np.intp]:
    """How often each photo stands in the blocks, by id."""
    # Not numpy's unique, see photo_ids.py.
    return np.bincount(np.concatenate([np.empty(0, dtype=np.uint32), *blocks]), minlength=end)


def _holding(blocks: Mapping[int, Ids], wanted: NDArray[np.bool_]) -> dict[int, set[int]]:
    """Which blocks hold some of the photos, and which.

    Args:
        blocks: Block -> the photos in it.
        wanted: By id.
    """
    if not wanted.any():
        return {}
    held = {block: set(ids[wanted[ids]].tolist()) for block, ids in blocks.items()}
    return {block: some for block, some in held.items() if some}
