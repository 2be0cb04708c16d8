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
    over. Of what stands there twice the one stays that was written last.

    Args:
        facts: Facts block -> the photos in it.
        vectors: Vector block -> its model's fingerprint and the photos in it.
        thumbnails: The photos that have one.
    """
    every = [thumbnails, *facts.values(), *(ids for _, ids in vectors.values())]
    end = 1 + max(int(ids.max(initial=0)) for ids in every)
    has_thumbnail = np.zeros(end, dtype=np.bool_)
    has_thumbnail[thumbnails] = True
    described = _last_block(facts, end)
    complete = (described > 0) & has_thumbnail
    spoilt: dict[int, set[int]] = {}
    for model in {model for model, _ in vectors.values()}:
        blocks = {block: ids for block, (each, ids) in vectors.items() if each == model}
        spoilt |= _to_take_out(blocks, np.where(complete, _last_block(blocks, end), 0))
    return Findings(
        _to_take_out(facts, described),
        spoilt,
        np.flatnonzero(has_thumbnail & (described == 0)).tolist(),
    )


def _last_block(blocks: Mapping[int, Ids], end: int) -> NDArray[np.int64]:
    """The newest block that each photo stands in, by id; 0: none. Blocks are counted from 1."""
    last = np.zeros(end, dtype=np.int64)
    for block in sorted(blocks):
        last[blocks[block]] = block
    return last


def _to_take_out(blocks: Mapping[int, Ids], right: NDArray[np.int64]) -> dict[int, set[int]]:
    """Which photos stand in another block than the right one, by block."""
    wrong = {block: ids[right[ids] != block] for block, ids in blocks.items()}
    return {block: set(ids.tolist()) for block, ids in wrong.items() if len(ids)}
