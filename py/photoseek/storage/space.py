"""What a library takes."""

from __future__ import annotations

from ..library.stored import Space
from .kept import Kept

_READ_AT_ONCE = 4
"""Blocks of vectors: a full one has 2 MB with 512 dimensions."""

_SAMPLE = 128
"""Thumbnails that are looked at to tell the size of all: within some per cent."""


async def space(kept: Kept) -> Space:
    """Space used: blocks as they were read or written, thumbnails by some of them."""
    estimate = await kept.database.estimate()
    facts, vectors = await _bytes_of(kept, "facts"), await _bytes_of(kept, "vectors")
    photos = list(kept.contents.known)
    some = photos[:: len(photos) // _SAMPLE + 1]
    sizes = [len(record["data"]) for record in await kept.records("thumbnails", some)]
    thumbnails = round(sum(sizes) / max(len(some), 1) * len(photos))
    return Space(estimate.usage, estimate.quota, estimate.persistent, facts, thumbnails, vectors)


async def _bytes_of(kept: Kept, store: str) -> int:
    """Only blocks that nobody has looked at yet are read, once: those of other models."""
    sizes = kept.contents.sizes
    keys = (await kept.database.keys(store)).tolist()
    unknown = [key for key in keys if key not in sizes]
    for start in range(0, len(unknown), _READ_AT_ONCE):
        for record in await kept.records(store, unknown[start : start + _READ_AT_ONCE]):
            sizes[int(record["id"])] = len(record["data"])
    return sum(sizes.get(key, 0) for key in keys)
