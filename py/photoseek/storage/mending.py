"""Taking out what is damaged, or has lost what belongs to it."""

from __future__ import annotations

from .integrity import check
from .kept import Kept
from .records import facts_block, vector_block


async def mend(kept: Kept) -> int:
    """Check what was loaded.

    Returns:
        How many photos have to be indexed again; the library has to be loaded again if it is any.
    """
    contents = kept.contents
    found = check(contents.facts, contents.vectors, await kept.database.keys("thumbnails"))
    damaged = [
        *contents.damaged_facts.values(),
        *(ids for _, ids in contents.damaged_vectors.values()),
    ]
    # All that another model has read of photos which have gone since.
    empty = [block for block, (_, ids) in contents.vectors.items() if not len(ids)]
    if not damaged and not empty and found.is_whole:
        return 0
    write = kept.begin()
    for block in [*empty, *contents.damaged_vectors]:
        write.delete_vectors(block)
    for block in contents.damaged_facts:
        write.delete_facts(block)
    for record in await kept.records("facts", list(found.facts)):
        facts = facts_block(record)
        write.put_facts(contents.facts_without(facts, found.facts[facts.id]))
    for record in await kept.records("vectors", list(found.vectors)):
        vectors = vector_block(record)
        write.put_vectors(contents.vectors_without(vectors, found.vectors[vectors.id]))
    for photo in found.thumbnails:
        write.delete("thumbnails", photo)

    def forget_damaged() -> None:
        contents.damaged_facts, contents.damaged_vectors = {}, {}

    await kept.commit(write, load_again=bool(found.vectors), then=forget_damaged)
    taken_out = {int(photo) for ids in damaged for photo in ids}.union(*found.vectors.values())
    # Of what stood there twice one copy has stayed.
    return len(taken_out - _whole(kept))


def _whole(kept: Kept) -> set[int]:
    """Photos that every model which is looked at has read."""
    models = {model for model, _ in kept.contents.vectors.values()}
    read = [
        {
            photo
            for of, ids in kept.contents.vectors.values()
            if of == model
            for photo in ids.tolist()
        }
        for model in models
    ]
    return kept.contents.known.intersection(*read) if read else set()
