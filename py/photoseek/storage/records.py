"""Records of the database <-> ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..photo import FolderRecord, Missing, Skipped
from ..vectors.blocks import FactsBlock, VectorBlock
from ..vectors.photo_ids import Ids
from .ports import Held, Record


class HeldBlock:
    """Implements vectors.ports.HeldRows: the rows of a block, where the database has them."""

    def __init__(self, data: Held, shape: tuple[int, int]) -> None:
        """Hold rows of float16, little endian."""
        self.data = data
        self.shape = shape

    def __getitem__(self, rows: Any) -> NDArray[np.float16]:
        whole = np.frombuffer(self.data.to_bytes(), "<f2").reshape(self.shape)
        some: NDArray[np.float16] = whole[rows]
        return some


def facts_record(block: FactsBlock) -> Record:
    """A facts block as it is stored; :func:`facts_block` is the way back."""
    return {"id": block.id, "ids": block.ids, "data": block.data, "checksum": block.checksum}


def facts_block(record: Record) -> FactsBlock:
    """A record of the ``facts`` store."""
    return FactsBlock(
        int(record["id"]), _ids(record["ids"]), record["data"].to_bytes(), int(record["checksum"])
    )


def vector_record(block: VectorBlock) -> Record:
    """A vector block as it is stored; :func:`vector_block` is the way back."""
    return {
        "id": block.id,
        "model": block.model,
        "dimensions": block.dimensions,
        "ids": block.ids,
        "data": block.data,
        "checksum": block.checksum,
    }


def vector_block(record: Record) -> VectorBlock:
    """A record of the ``vectors`` store."""
    return VectorBlock(
        int(record["id"]),
        str(record["model"]),
        int(record["dimensions"]),
        _ids(record["ids"]),
        record["data"].to_bytes(),
        int(record["checksum"]),
    )


def held_rows(record: Record, block: VectorBlock) -> HeldBlock:
    """The vectors of a record where they are."""
    return HeldBlock(record["data"], (len(block.ids), block.dimensions))


def gone_record(record: int, photos: Ids) -> Record:
    """Photos that count for nothing any more; :func:`gone_photos` is the way back."""
    return {"id": record, "photos": photos}


def gone_photos(record: Record) -> Ids:
    """A record of the ``gone`` store."""
    return _ids(record["photos"])


def folder_record(folder: FolderRecord, *, removed: bool = False) -> Record:
    """A folder as it is stored; :func:`folder` is the way back."""
    record: dict[str, object] = {
        "id": folder.id,
        "name": folder.name,
        "handle": folder.handle,
        "unfinished": folder.unfinished,
        "everything": folder.everything,
    }
    return record | {"removed": True} if removed else record


def folder(record: Record) -> FolderRecord:
    """A record of the ``folders`` store."""
    return FolderRecord(
        int(record["id"]),
        str(record["name"]),
        record.get("handle"),
        bool(record.get("unfinished", False)),
        bool(record.get("everything", False)),
    )


def is_removed(record: Record) -> bool:
    """Whether a folder was set aside."""
    return bool(record.get("removed", False))


def skipped_record(number: int, skipped: Sequence[Skipped]) -> Record:
    """A folder's skipped files as they are stored; :func:`skipped_files` is the way back."""
    return {"folder": number, "files": [astuple(file) for file in skipped]}


def skipped_files(record: Record) -> list[Skipped]:
    """A record of the ``skipped`` store."""
    return [Skipped(*file) for file in record["files"]]


def missing_record(number: int, missing: Missing) -> Record:
    """A folder's missing photos as they are stored; :func:`missing_photos` is the way back."""
    return {
        "folder": number,
        "aside": sorted(missing.aside),
        "undecided": sorted(missing.undecided),
        "kept": sorted(missing.kept),
    }


def missing_photos(record: Record) -> Missing:
    """A record of the ``missing`` store."""
    return Missing(
        frozenset(record["aside"]), frozenset(record["undecided"]), frozenset(record["kept"])
    )


def _ids(held: Held) -> Ids:
    return np.frombuffer(held.to_bytes(), dtype=np.uint32)
