"""Taking photos out: at once by writing down that they are gone, or for good out of every block."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import partial

import numpy as np

from ..library.marks import FORGOTTEN, Marks
from ..vectors.blocks import VectorBlock, vectors_without
from ..vectors.photo_ids import Gone
from .contents import Contents, holding
from .kept import Kept
from .marks import read_marks
from .ports import Locks
from .records import facts_block, vector_block
from .transaction import Transaction

_READ_AT_ONCE = 4
"""Blocks of vectors: a full one has 2 MB with 512 dimensions."""


def way_back(folder: int) -> str:
    """The lock that a page holds while it may take a folder back."""
    return f"photoseek-removed-{folder}"


def remove(contents: Contents, write: Transaction, photos: Sequence[int]) -> None:
    """Let photos count for nothing any more; blocks are left as they are until they merge."""
    if not photos:
        return
    ids = np.array(photos, dtype=np.uint32)
    write.put_gone(contents.new_block(), ids)
    write.forgotten.update(photos)
    gone = Gone([ids])
    for block, (model, held) in contents.vectors.items():
        there = gone.spares(held)
        if not there.any():
            write.delete_vectors(block)
        elif not there.all():
            write.vectors[block] = model, held[there]
    for block, known in (contents.facts | write.facts).items():
        if known is None or (there := gone.spares(known)).all():
            continue
        if there.any():
            write.facts[block] = known[there]
        else:
            write.delete_facts(block)
    for photo in photos:
        write.delete("thumbnails", photo)


FORGOTTEN_LOCK = "photoseek-forgotten"
"""Held by a page that may bring photos back."""


async def purge(kept: Kept, locks: Locks) -> None:
    """Forget what was set aside, where nobody holds the lock any more."""
    if len(kept.contents.marks.of(FORGOTTEN)) and await locks.acquire(FORGOTTEN_LOCK):
        try:
            await _remove_forgotten(kept)
        finally:
            locks.release(FORGOTTEN_LOCK)
    for folder, photos in list(kept.contents.removed.items()):
        if await locks.acquire(way_back(folder)):
            try:
                await _remove_folder(kept, folder, photos)
            finally:
                locks.release(way_back(folder))


async def _remove_forgotten(kept: Kept) -> None:
    """Forget photos that were taken out one by one, with all that was said of them."""
    contents, write = kept.contents, kept.begin()
    _, before = await read_marks(kept.database)
    photos = before.of(FORGOTTEN).tolist()
    remove(contents, write, [photo for photo in photos if photo in contents.known])
    await kept.commit(write, marks=partial(Marks.without, photos=photos))


async def _remove_folder(kept: Kept, folder: int, photos: Sequence[int]) -> None:
    """Forget a folder, in the vectors of all models."""
    contents = kept.contents
    write, gone = kept.begin(), set(photos)
    for record in await kept.records("facts", holding(contents.facts, gone)):
        write.put_facts(contents.facts_without(facts_block(record), gone))
    await _forget(kept, write, gone)
    for store in ("folders", "skipped", "missing"):
        write.delete(store, folder)
    write.forgotten.update(photos)

    def not_removed_any_more() -> None:
        del contents.removed[folder]

    await kept.commit(write, then=not_removed_any_more)


async def _forget(kept: Kept, write: Transaction, photos: set[int]) -> None:
    """Take photos out of the thumbnails and out of the vectors of all models."""
    # Of the models in use it is known who stands where; the others are looked through.
    contents = kept.contents
    stored = (await kept.database.keys("vectors")).tolist()
    others = [block for block in stored if block not in contents.vectors]
    known = {block: ids for block, (_, ids) in contents.vectors.items()}
    blocks = [*holding(known, photos), *others]
    for start in range(0, len(blocks), _READ_AT_ONCE):
        for record in await kept.records("vectors", blocks[start : start + _READ_AT_ONCE]):
            block = vector_block(record)
            _take_out(write, block, photos | contents.gone.among(block.ids), contents.vectors)
    for photo in photos:
        write.delete("thumbnails", photo)


def _take_out(
    write: Transaction, block: VectorBlock, photos: set[int], in_use: Container[int]
) -> None:
    """Take photos out of a block, which may be of another model than the one in use."""
    if not np.isin(block.ids, list(photos)).any():
        return
    try:
        left = vectors_without(block, photos)
    except ValueError:
        # Damaged: its photos are indexed anew anyway.
        write.delete("vectors", block.id)
        return
    if block.id in in_use:
        write.put_vectors(left)
    else:
        write.put_others_vectors(left)
