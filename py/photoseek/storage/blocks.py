"""How rows are packed for storage: thousands to a block, each block with its checksum.

A library of 100,000 photos must open in a fraction of a second; one record a vector would take
many seconds to read. A batch is written as a small block of its own; when too many small blocks
have gathered they are merged, so a row is rewritten a few times in its life at most. No block grows
beyond FULL rows.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..library.packed_facts import PackedFacts, from_bytes, is_packed, joined, pack
from ..photo import Photo

FULL = 2048
"""Rows of a block at most: 2 MB of float16 vectors with 512 dimensions."""

SMALL_BLOCKS = 128
"""How many blocks with less than half of FULL may gather before they are merged: of batches of
eight as many as make up such a half, so that a row is rewritten once. To open that many more takes
40 ms (Chromium)."""


@dataclass(frozen=True, slots=True)
class FactsBlock:
    """The facts of some photos, packed.

    JSON lines, an array a photo in the order of Photo's fields, are what version 2 of the database
    has written; and the rows of other people's indexes are lines of their own.
    """

    id: int
    ids: NDArray[np.uint32]
    """Shape (n,)."""
    data: bytes
    checksum: int
    """CRC-32 of the ids and the data."""


@dataclass(frozen=True, slots=True)
class VectorBlock:
    """The vectors of some photos, of one model."""

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


def pack_facts(block: int, photos: Sequence[Photo]) -> FactsBlock:
    """Pack photos into a block."""
    return _facts_block(block, pack(photos))


def unpack_facts(block: FactsBlock) -> PackedFacts:
    """The photos of a block.

    Raises:
        ValueError: The block is damaged.
    """
    require_sound(block)
    if is_packed(block.data):
        return from_bytes(block.data)
    return pack([Photo(*json.loads(line)) for line in block.data.splitlines()])


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
    photos = np.array(ids, dtype=np.uint32)
    return VectorBlock(block, model, vectors.shape[1], photos, data, checksum_of(photos, data))


def unpack_vectors(block: VectorBlock) -> NDArray[np.float16]:
    """The vectors of a block, shape (n, d).

    Raises:
        ValueError: The block is damaged.
    """
    require_sound(block)
    return np.frombuffer(block.data, "<f2").reshape(len(block.ids), block.dimensions)


def require_sound(block: FactsBlock | VectorBlock) -> None:
    """See to it that a block is as it was written.

    Raises:
        ValueError: It is damaged.
    """
    # Up to version 0.1 the checksum left the ids out.
    right = (checksum_of(block.ids, block.data), zlib.crc32(block.data))
    if block.checksum not in right:
        raise ValueError(f"block {block.id} is damaged")
    if isinstance(block, VectorBlock):
        rows = len(block.data) / (block.dimensions * 2)
    elif is_packed(block.data):
        rows = len(from_bytes(block.data).rows)
    else:
        rows = block.data.count(b"\n")
    if rows != len(block.ids):
        raise ValueError(f"block {block.id} is damaged: {rows} rows of {len(block.ids)} photos")


def facts_without(block: FactsBlock, photos: set[int]) -> FactsBlock:
    """The block without some of its photos. Raises as :func:`unpack_facts`."""
    keep = _kept(block.ids, photos)
    if is_packed(block.data):
        return _facts_block(block.id, unpack_facts(block).picked(keep))
    require_sound(block)
    lines = block.data.splitlines(keepends=True)
    data = b"".join(line for line, kept in zip(lines, keep, strict=True) if kept)
    ids = block.ids[keep]
    return FactsBlock(block.id, ids, data, checksum_of(ids, data))


def vectors_without(block: VectorBlock, photos: set[int]) -> VectorBlock:
    """The block without some of its vectors. Raises as :func:`unpack_vectors`."""
    keep = _kept(block.ids, photos)
    return pack_vectors(block.id, block.model, block.ids[keep], unpack_vectors(block)[keep])


def merge_facts(block: int, parts: Sequence[FactsBlock]) -> FactsBlock:
    """One block with the rows of all. Raises as :func:`unpack_facts`."""
    if any(is_packed(part.data) for part in parts):
        return _facts_block(block, joined([unpack_facts(part) for part in parts]))
    for part in parts:
        require_sound(part)
    data = b"".join(part.data for part in parts)
    ids = np.concatenate([part.ids for part in parts])
    return FactsBlock(block, ids, data, checksum_of(ids, data))


def merge_vectors(block: int, parts: Sequence[VectorBlock]) -> VectorBlock:
    """One block with the rows of all, which are of one model. Raises as :func:`unpack_vectors`."""
    for part in parts:
        require_sound(part)
    data = b"".join(part.data for part in parts)
    ids = np.concatenate([part.ids for part in parts])
    first = parts[0]
    return VectorBlock(block, first.model, first.dimensions, ids, data, checksum_of(ids, data))


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


def _facts_block(block: int, facts: PackedFacts) -> FactsBlock:
    data = facts.to_bytes()
    return FactsBlock(block, facts.ids, data, checksum_of(facts.ids, data))


def _kept(ids: NDArray[np.uint32], photos: set[int]) -> NDArray[np.bool_]:
    return ~np.isin(ids, np.fromiter(photos, dtype=np.uint32, count=len(photos)))
