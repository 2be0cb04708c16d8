"""Blocks whose data are JSON lines, one a row: of other people's indexes, and of old libraries."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .blocks import FactsBlock, checksum_of, kept, require_rows, require_sum


def lines_block(block: int, ids: NDArray[np.uint32], data: bytes) -> FactsBlock:
    """A block of lines, one for each id."""
    return FactsBlock(block, ids, data, checksum_of(ids, data))


def require_sound_lines(block: FactsBlock) -> None:
    """See to it that a block is whole. Raises ValueError."""
    require_sum(block)
    require_rows(block, block.data.count(b"\n"))


def lines_of(block: FactsBlock) -> list[bytes]:
    """The lines of a block.

    Raises:
        ValueError: The block is damaged.
    """
    require_sound_lines(block)
    return block.data.splitlines()


def lines_without(block: FactsBlock, rows: set[int]) -> FactsBlock:
    """The block without some of its rows. Raises as :func:`lines_of`."""
    require_sound_lines(block)
    keep = kept(block.ids, rows)
    lines = block.data.splitlines(keepends=True)
    data = b"".join(line for line, stays in zip(lines, keep, strict=True) if stays)
    return lines_block(block.id, block.ids[keep], data)


def merge_lines(block: int, parts: Sequence[FactsBlock]) -> FactsBlock:
    """One block with the rows of all. Raises as :func:`lines_of`."""
    for part in parts:
        require_sound_lines(part)
    data = b"".join(part.data for part in parts)
    return lines_block(block, np.concatenate([part.ids for part in parts]), data)
