"""Merging small blocks once many have gathered."""

from __future__ import annotations

from ..vectors.blocks import SMALL_BLOCKS, due_for_merge, merge_vectors
from .facts_blocks import merge_facts
from .kept import Kept
from .records import facts_block, vector_block

_AT_ONCE = 4
"""Of each kind, after a batch: when many photos have gone there is much to merge."""


async def merge_small_blocks(kept: Kept) -> None:
    """Merge a few, each into one by itself.

    Raises:
        StoreFull, StoreFailed: As any write.
        ValueError: A block is damaged.
    """
    await _merge_facts(kept)
    for model in {model for model, _ in kept.contents.vectors.values()}:
        await _merge_vectors(kept, model)
    await _merge_gone(kept)


async def _merge_facts(kept: Kept) -> None:
    contents = kept.contents
    due = due_for_merge((block, len(ids)) for block, ids in contents.facts.items())
    for blocks in due[:_AT_ONCE]:
        write = kept.begin()
        parts = [
            contents.facts_without(facts_block(record))
            async for record in kept.slices("facts", blocks)
        ]
        write.put_facts(merge_facts(contents.new_block(), parts))
        for block in blocks:
            write.delete_facts(block)
        await kept.commit(write, adds=True)


async def _merge_vectors(kept: Kept, model: str) -> None:
    contents = kept.contents
    due = due_for_merge(
        (block, len(ids)) for block, (of, ids) in contents.vectors.items() if of == model
    )
    for blocks in due[:_AT_ONCE]:
        write = kept.begin()
        parts = [
            contents.vectors_without(vector_block(record))
            async for record in kept.slices("vectors", blocks)
        ]
        write.put_vectors(merge_vectors(contents.new_block(), parts))
        for block in blocks:
            write.delete_vectors(block)
        await kept.commit(write, adds=True)


async def _merge_gone(kept: Kept) -> None:
    contents = kept.contents
    if len(contents.gone_in) < SMALL_BLOCKS:
        return
    write = kept.begin()
    write.put_gone(contents.new_block(), contents.gone.ids)
    for record in contents.gone_in:
        write.delete_gone(record)
    await kept.commit(write, adds=True)
