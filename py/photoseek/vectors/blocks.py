"""How rows are packed to be kept: thousands to a block, each block with its checksum.

A library of 100,000 photos must open in a fraction of a second; one record a vector would take
many seconds to read. A batch is written as a small block of its own; when too many small blocks
have gathered they are merged, so a row is rewritten a few times in its life at most. No block grows
beyond FULL rows.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FULL = 2048
"""Rows of a block at most: 2 MB of float16 vectors with 512 dimensions."""

SMALL_BLOCKS = 128
"""How many blocks with less than half of FULL may gather before they are merged: of batches of
eight as many as make up such a half, so that a row is rewritten once. To open that many more takes
40 ms (Chromium)."""


@dataclass(frozen=True, slots=True)
class FactsBlock:
    """What is said of some rows, packed."""

    id: int
    ids: NDArray[np.uint32]
    """Shape (n,)."""
    data: bytes
    checksum: int
    """CRC-32 of the ids and the data."""


@dataclass(frozen=True, slots=True)
class VectorBlock:
    """Some rows' vectors, of one model."""

    id: int
    model: str
    """The model's fingerprint."""
    dimensions: int
    ids: NDArray[np.uint32]
    """Shape (n,)."""
    data: bytes
    """float16, little endian, shape (n, d)."""
    checksum: int
    """CRC-32 of the ids and the data."""


def checksum_of(ids: NDArray[np.uint32], data: bytes) -> int:
    """CRC-32 of a block's ids and data."""
    return zlib.crc32(data, zlib.crc32(ids.astype("<u4").tobytes()))


def require_sum(block: FactsBlock | VectorBlock) -> None:
    """See to it that a block is as it was written.

    Raises:
        ValueError: It is damaged.
    """
    # Up to version 0.1 the checksum left the ids out.
    right = (checksum_of(block.ids, block.data), zlib.crc32(block.data))
    if block.checksum not in right:
        raise ValueError(f"block {block.id} is damaged")


def require_rows(block: FactsBlock | VectorBlock, rows: float) -> None:
    """See to it that the data of a block are of as many rows as its ids. Raises ValueError."""
    if rows != len(block.ids):
        raise ValueError(f"block {block.id} is damaged: {rows} rows of {len(block.ids)}")


def require_sound_vectors(block: VectorBlock) -> None:
    """See to it that a block is whole. Raises ValueError."""
    require_sum(block)
    require_rows(block, len(block.data) / (block.dimensions * 2))


def pack_vectors(
    block: int,
    model: str,
    ids: Sequence[int] | NDArray[np.uint32],
    vectors: NDArray[np.floating],
) -> VectorBlock:
    """Pack vectors into a block.

    Args:
        block: The block's id.
        model: The model's fingerprint.
        ids: Shape (n,).
        vectors: Shape (n, d), L2-normalised.
    """
    data = vectors.astype("<f2").tobytes()
    rows = np.array(ids, dtype=np.uint32)
    return VectorBlock(block, model, vectors.shape[1], rows, data, checksum_of(rows, data))


def unpack_vectors(block: VectorBlock) -> NDArray[np.float16]:
    """The vectors of a block, shape (n, d).

    Raises:
        ValueError: The block is damaged.
    """
    require_sound_vectors(block)
    return np.frombuffer(block.data, "<f2").reshape(len(block.ids), block.dimensions)


def vectors_without(block: VectorBlock, rows: set[int]) -> VectorBlock:
    """The block without some of its vectors. Raises as :func:`unpack_vectors`."""
    keep = kept(block.ids, rows)
    return pack_vectors(block.id, block.model, block.ids[keep], unpack_vectors(block)[keep])


def merge_vectors(block: int, parts: Sequence[VectorBlock]) -> VectorBlock:
    """One block with the rows of all, which are of one model. Raises as :func:`unpack_vectors`."""
    for part in parts:
        require_sound_vectors(part)
    data = b"".join(part.data for part in parts)
    ids = np.concatenate([part.ids for part in parts])
    first = parts[0]
    return VectorBlock(block, first.model, first.dimensions, ids, data, checksum_of(ids, data))


def kept(ids: NDArray[np.uint32], without: set[int]) -> NDArray[np.bool_]:
    """Which rows are not among some: shape (n,) -> (n,)."""
    return ~np.isin(ids, np.fromiter(without, dtype=np.uint32, count=len(without)))


def due_for_merge(rows: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Which blocks to merge now, each list into one: none before SMALL_BLOCKS small ones are there.

    Args:
        rows: (block id, number of rows) of every block.
    """
    # Any two of them fit into one block: whatever is merged has half of FULL afterwards, or is the
    # last.
    small = [(block, count) for block, count in rows if count < FULL // 2]
    if len(small) < SMALL_BLOCKS:
        return []
    merged: list[list[int]] = []
    room = 0
    for block, count in small:
        if count > room:
            merged.append([])
            room = FULL
        merged[-1].append(block)
        room -= count
    return [blocks for blocks in merged if len(blocks) > 1]
