"""Reading a library, or what other tabs have added to it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..library.packed_facts import PackedFacts
from ..library.stored import Added, Stored, StoredVectors
from ..photo import FolderRecord, Missing, Skipped
from ..vectors.blocks import require_sound_vectors
from ..vectors.photo_ids import Gone
from .contents import Contents
from .facts_blocks import unpack_facts
from .kept import Kept
from .marks import read_marks
from .ports import Database, Record
from .records import (
    facts_block,
    folder,
    gone_photos,
    held_rows,
    is_removed,
    missing_photos,
    skipped_files,
    vector_block,
)

_FOLLOWED_AT_ONCE = 40
"""New blocks of vectors, small ones and one that was merged of them; of more, all is read anew."""


@dataclass(frozen=True, slots=True)
class _Small:
    """What is kept beside the blocks."""

    folders: list[FolderRecord]
    removed: list[int]
    """Folders that were set aside; the rest is without them."""
    skipped: dict[int, list[Skipped]]
    missing: dict[int, Missing]


async def load(kept: Kept) -> Stored:
    """All but thumbnails and vectors; what stood in a damaged block is new again."""
    kept.behind = True
    contents, database = kept.contents, kept.database
    contents.read_state(await database.get("meta", "state"))
    small = await _read_small(database)
    contents.marks_generation, contents.marks = await read_marks(database)
    contents.gone_in = {
        int(record["id"]): gone_photos(record) for record in await database.all("gone")
    }
    contents.gone = Gone(contents.gone_in.values())
    # Whatever becomes of the counters: an id that is gone is never given away again.
    marked = max((int(ids[-1]) for ids in contents.marks.photos.values()), default=0)
    contents.next_photo = max(contents.next_photo, contents.gone.next_photo, marked + 1)
    # Not what another tab has written since: its folder may be unknown, and its vectors are.
    facts = [each for each in await database.all("facts") if each["id"] < contents.next_block]
    photos = _unpacked(contents, facts)
    contents.vectors, contents.damaged_vectors = {}, {}
    contents.removed = {
        number: [id for some in photos for id in some.ids[some.rows["folder"] == number].tolist()]
        for number in small.removed
    }
    kept.behind = False
    return _stored(contents, small, photos)


async def vectors(kept: Kept, fingerprint: str) -> AsyncIterator[StoredVectors]:
    """The vectors of a model, block by block; a damaged block is passed over."""
    contents = kept.contents
    contents.forget_vectors_of(fingerprint)
    keys = await _vector_keys(kept, fingerprint)
    async for record in kept.database.stream("vectors", keys):
        block = vector_block(record)
        there = contents.gone.spares(block.ids)
        ids, held = block.ids[there], held_rows(record, block)
        try:
            require_sound_vectors(block)
        except ValueError:
            contents.damaged_vectors[block.id] = fingerprint, ids
            continue
        contents.vectors[block.id] = fingerprint, ids
        contents.sizes[block.id] = len(block.data)
        yield StoredVectors(ids, held if there.all() else held[there])


async def added_elsewhere(kept: Kept, fingerprints: Sequence[str]) -> Added | None:
    """Read the blocks that were not there before; merged ones hold known rows too.

    Returns:
        None if another tab has done more than add something, or very much of it.
    """
    if kept.behind:
        return None
    kept.behind = True
    contents, database = kept.contents, kept.database
    before, first_new = contents.generation, contents.next_block
    state = await database.get("meta", "state")
    contents.read_state(state)
    if state is None or contents.rewritten > before:
        return None
    # Facts after the state, and only vectors that are of that state: then none of them is read
    # before the facts of its photo.
    facts = await database.all("facts", first_new)
    stored = set((await database.keys("facts")).tolist())
    contents.facts = {block: ids for block, ids in contents.facts.items() if block in stored}
    new = {model: await _new_vectors(kept, model) for model in fingerprints}
    if sum(map(len, new.values())) > _FOLLOWED_AT_ONCE:
        return None
    records = {model: await kept.records("vectors", keys) for model, keys in new.items()}
    small = await _read_small(database)
    contents.marks_generation, contents.marks = await read_marks(database)
    try:
        photos = [_take_facts(contents, record) for record in facts]
        rows = {
            model: [_take_vectors(contents, record) for record in some]
            for model, some in records.items()
        }
    except ValueError:
        return None
    contents.known.update(id for some in photos for id in some.ids.tolist())
    kept.behind = False
    return Added(_stored(contents, small, photos), rows)


def _unpacked(contents: Contents, records: Sequence[Record]) -> list[PackedFacts]:
    """What blocks of facts hold, the newest first: of a photo that stands in two, that counts."""
    photos: list[PackedFacts] = []
    contents.facts, contents.damaged_facts = {}, {}
    for record in reversed(records):
        block = facts_block(record)
        there = contents.gone.spares(block.ids)
        try:
            some = unpack_facts(block)
        except ValueError:
            contents.damaged_facts[block.id] = block.ids[there]
            continue
        photos.append(some if there.all() else some.picked(there))
        contents.facts[block.id] = block.ids[there]
        contents.sizes[block.id] = len(block.data)
    contents.facts = dict(sorted(contents.facts.items()))
    contents.known = {photo for ids in contents.facts.values() for photo in ids.tolist()}
    return photos


def _take_facts(contents: Contents, record: Record) -> PackedFacts:
    """The photos of a new block that are new. Raises ValueError if it is damaged."""
    block = facts_block(record)
    some = unpack_facts(block)
    contents.facts[block.id] = block.ids
    contents.sizes[block.id] = len(block.data)
    known = [photo in contents.known for photo in some.ids.tolist()]
    return some.picked(~np.array(known, dtype=np.bool_))


def _take_vectors(contents: Contents, record: Record) -> StoredVectors:
    """The vectors of a new block. Raises ValueError if it is damaged."""
    block = vector_block(record)
    require_sound_vectors(block)
    contents.vectors[block.id] = block.model, block.ids
    contents.sizes[block.id] = len(block.data)
    return StoredVectors(block.ids, held_rows(record, block))


def _stored(contents: Contents, small: _Small, photos: list[PackedFacts]) -> Stored:
    return Stored(
        small.folders,
        photos,
        small.skipped,
        contents.next_photo,
        contents.next_folder,
        small.missing,
        contents.marks,
    )


async def _read_small(database: Database) -> _Small:
    records = await database.all("folders")
    removed = [int(record["id"]) for record in records if is_removed(record)]
    return _Small(
        [folder(record) for record in records if not is_removed(record)],
        removed,
        {
            int(record["folder"]): skipped_files(record)
            for record in await database.all("skipped")
            if int(record["folder"]) not in removed
        },
        {
            int(record["folder"]): missing_photos(record)
            for record in await database.all("missing")
            if int(record["folder"]) not in removed
        },
    )


async def _vector_keys(kept: Kept, fingerprint: str) -> list[int]:
    """A model's blocks; not those that another tab has written since the state was read."""
    keys = await kept.database.keys_by("vectors", "model", fingerprint, fingerprint)
    return [int(key) for key in keys if int(key) < kept.contents.next_block]


async def _new_vectors(kept: Kept, fingerprint: str) -> list[int]:
    """A model's blocks that are not known; those that are gone are no longer."""
    stored = await _vector_keys(kept, fingerprint)
    mine = kept.contents.vectors_of(fingerprint)
    for block in mine.difference(stored):
        del kept.contents.vectors[block]
    known = mine.union(kept.contents.damaged_vectors)
    return [block for block in stored if block not in known]
