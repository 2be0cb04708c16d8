"""Records of what people have said of their photos: one a mark, apart from all else."""

from __future__ import annotations

from typing import cast

import numpy as np

from ..library.marks import KINDS, Mark, MarkKind, Marks
from ..vectors.photo_ids import Ids
from .ports import Database, Record, Writes


async def read_marks(database: Database) -> tuple[int, Marks]:
    """All of them, and the generation that they are of, or one before."""
    state = await database.get("meta", "marks")
    records = await database.all("marks")
    photos = {_mark(record): _photos(record) for record in records if record["kind"] in KINDS}
    generation = 0 if state is None else int(state["generation"])
    return generation, Marks({mark: ids for mark, ids in photos.items() if len(ids)})


def write_marks(writes: Writes, generation: int, before: Marks, after: Marks) -> None:
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
