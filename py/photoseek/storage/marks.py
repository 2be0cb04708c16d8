"""Records of what people have said of their photos: one a mark, apart from all else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import cast

import numpy as np

from ..errors import StoreFailed
from ..library.marks import KINDS, Mark, MarkKind, Marks
from ..vectors.photo_ids import Ids
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


async def commit_changed(
    database: Database,
    writes: Writes,
    change: Callable[[Marks], Marks],
    holds: Callable[[], Awaitable[None]],
) -> tuple[int, Marks]:
    """Commit what marks become, with all that a transaction has gathered before.

    Any tab changes marks at any time, also while another one indexes: whoever finds that somebody
    was faster reads again and does it once more.

    Args:
        database: Where they are.
        writes: What else is written; nothing is added to it.
        change: What they become; asked again where somebody was faster.
        holds: Raises StoreFailed where the library is no longer what the change is meant for.

    Returns:
        The generation that was changed, and what the marks are now.

    Raises:
        StoreFull: Nothing was written.
        StoreFailed: Nothing was written as far as anybody knows.
    """
    for left in reversed(range(_TRIES)):
        await holds()
        generation, before = await read_marks(database)
        after = change(before)
        both = writes.copy()
        _write(both, generation, before, after)
        try:
            await both.commit()
        except StoreFailed as error:
            if error.parameters.get("reason") != "behind" or not left:
                raise
        else:
            break
    return generation, after


def _write(writes: Writes, generation: int, before: Marks, after: Marks) -> None:
    """Write what is different, unless others have written since ``before``, of ``generation``."""
    writes.require("meta", "marks", "generation", generation)
    for mark in before.photos.keys() - after.photos.keys():
        writes.delete("marks", (mark.kind, mark.name))
    for mark, photos in after.photos.items():
        if not np.array_equal(before.photos.get(mark, ()), photos):
            record = {"kind": mark.kind, "name": mark.name, "photos": photos}
            writes.put("marks", record)
    writes.put("meta", {"key": "marks", "generation": generation + 1})


def _mark(record: Record) -> Mark:
    return Mark(cast("MarkKind", str(record["kind"])), str(record["name"]))


def _photos(record: Record) -> Ids:
    return np.frombuffer(record["photos"].to_bytes(), dtype=np.uint32)
