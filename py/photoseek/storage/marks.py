"""What people have said of their photos: a record a mark, apart from all else.

Any tab writes them at any time, also while another one indexes: whoever finds that somebody was
faster reads again and does it once more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import numpy as np

from ..errors import StoreFailed
from ..library.marks import KINDS, Mark, MarkKind, Marks
from ..vectors.photo_ids import Ids
from .kept import Kept
from .ports import Database, Record, Writes

_TRIES = 20
"""Others are faster a few times at most."""


async def read_marks(database: Database) -> tuple[int, Marks]:
    """All of them, and the generation that they are of, or one before."""
    state = await database.get("meta", "marks")
    records = await database.all("marks")
    photos = {_mark(record): _photos(record) for record in records if record["kind"] in KINDS}
    generation = 0 if state is None else int(state["generation"])
    return generation, Marks({mark: ids for mark, ids in photos.items() if len(ids)})


def write_marks(writes: Writes, generation: int, before: Marks, after: Marks) -> None:
    """Write what is different; ``generation`` is that of ``before``."""
    for mark in before.photos.keys() - after.photos.keys():
        writes.delete("marks", (mark.kind, mark.name))
    for mark, photos in after.photos.items():
        if not np.array_equal(before.photos.get(mark, ()), photos):
            record = {"kind": mark.kind, "name": mark.name, "photos": photos}
            writes.put("marks", record)
    writes.put("meta", {"key": "marks", "generation": generation + 1})


async def change_marks(
    kept: Kept, change: Callable[[Marks], Marks], then: Callable[[Marks], None]
) -> None:
    """Change what is said of photos; ``change`` is asked again where somebody else was faster.

    Raises:
        StoreFull: Nothing was written.
        StoreFailed: Nothing was written as far as anybody knows.
    """
    database, contents = kept.database, kept.contents
    for left in reversed(range(_TRIES)):
        state = await database.get("meta", "state")
        if contents.generation > (0 if state is None else int(state["generation"])):
            # It was taken away and made anew: the same ids are other photos there.
            raise StoreFailed(reason="behind", detail="the library is not the one that was read")
        generation, before = await read_marks(database)
        after = change(before)
        writes = database.writes()
        writes.require("meta", "marks", "generation", generation)
        write_marks(writes, generation, before, after)
        try:
            await writes.commit()
        except StoreFailed as error:
            if error.parameters.get("reason") != "behind" or not left:
                raise
        else:
            contents.marks_generation, contents.marks = generation + 1, after
            then(after)
            return


async def marks_elsewhere(kept: Kept) -> Marks | None:
    """All marks, if somebody else has changed some since they were read."""
    state = await kept.database.get("meta", "marks")
    if (0 if state is None else int(state["generation"])) == kept.contents.marks_generation:
        return None
    kept.contents.marks_generation, kept.contents.marks = await read_marks(kept.database)
    return kept.contents.marks


def _mark(record: Record) -> Mark:
    return Mark(cast("MarkKind", str(record["kind"])), str(record["name"]))


def _photos(record: Record) -> Ids:
    return np.frombuffer(record["photos"].to_bytes(), dtype=np.uint32)
