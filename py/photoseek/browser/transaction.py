"""What one IndexedDB transaction writes: operations as web/engine/host/database.js takes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyodide.ffi import JsProxy

from ..photo import Missing
from ..storage.blocks import FactsBlock, VectorBlock
from .conversion import to_host
from .host_rows import HostRows

Ids = NDArray[np.uint32]


@dataclass(slots=True)
class Transaction:
    """Operations, and which photos the blocks hold once they are written."""

    operations: list[dict[str, object] | JsProxy] = field(default_factory=list)
    facts: dict[int, Ids | None] = field(default_factory=dict)
    """Facts block -> its photos; None: the block goes."""
    vectors: dict[int, tuple[str, Ids] | None] = field(default_factory=dict)
    """Vector block -> its model and its photos; None: the block goes."""
    sizes: dict[int, int] = field(default_factory=dict)
    """Block -> bytes of its data."""

    gone: dict[int, Ids | None] = field(default_factory=dict)
    """Record -> photos that are gone; None: the record goes."""

    def put(self, store: str, value: dict[str, object]) -> None:
        """Write a record under its own key."""
        self.operations.append({"kind": "put", "store": store, "value": value})

    def delete(self, store: str, key: int) -> None:
        """Remove a record."""
        self.operations.append({"kind": "delete", "store": store, "key": key})

    def delete_from(self, store: str, key: int) -> None:
        """Remove all records from this key on, upwards."""
        self.operations.append({"kind": "deleteFrom", "store": store, "key": key})

    def hand_over(self) -> None:
        """Move what is here to JavaScript's memory: ours never shrinks again."""
        self.operations = [
            operation if isinstance(operation, JsProxy) else to_host(operation)
            for operation in self.operations
        ]

    def put_gone(self, record: int, photos: Ids) -> None:
        """Let photos count for nothing any more."""
        self.gone[record] = photos
        self.put("gone", {"id": record, "photos": photos})

    def delete_gone(self, record: int) -> None:
        """Remove such a record."""
        self.gone[record] = None
        self.delete("gone", record)

    def put_facts(self, block: FactsBlock) -> None:
        """Write a facts block; an empty one is removed."""
        if not len(block.ids):
            self.delete_facts(block.id)
            return
        self.facts[block.id] = block.ids
        self.sizes[block.id] = len(block.data)
        self.put("facts", facts_record(block))

    def delete_facts(self, block: int) -> None:
        """Remove a facts block."""
        self.facts[block] = None
        self.delete("facts", block)

    def put_vectors(self, block: VectorBlock) -> None:
        """Write a vector block; an empty one is removed."""
        if not len(block.ids):
            self.delete_vectors(block.id)
            return
        self.vectors[block.id] = block.model, block.ids
        self.sizes[block.id] = len(block.data)
        self.put("vectors", vector_record(block))

    def put_others_vectors(self, block: VectorBlock) -> None:
        """Write a block of vectors of a model that is not the one in use."""
        if len(block.ids):
            self.sizes[block.id] = len(block.data)
            self.put("vectors", vector_record(block))
        else:
            self.delete("vectors", block.id)

    def delete_vectors(self, block: int) -> None:
        """Remove a vector block."""
        self.vectors[block] = None
        self.delete("vectors", block)


def facts_record(block: FactsBlock) -> dict[str, object]:
    """A facts block as it is stored; :func:`facts_block` is the way back."""
    return {"id": block.id, "ids": block.ids, "data": block.data, "checksum": block.checksum}


def vector_record(block: VectorBlock) -> dict[str, object]:
    """A vector block as it is stored; :func:`vector_block` is the way back."""
    return {
        "id": block.id,
        "model": block.model,
        "dimensions": block.dimensions,
        "ids": block.ids,
        "data": block.data,
        "checksum": block.checksum,
    }


def facts_block(record: Any) -> FactsBlock:
    """A record of the ``facts`` store."""
    ids = np.frombuffer(record.ids.to_bytes(), dtype=np.uint32)
    return FactsBlock(int(record.id), ids, record.data.to_bytes(), int(record.checksum))


def vector_block(record: Any) -> VectorBlock:
    """A record of the ``vectors`` store."""
    return VectorBlock(
        int(record.id),
        str(record.model),
        int(record.dimensions),
        np.frombuffer(record.ids.to_bytes(), dtype=np.uint32),
        record.data.to_bytes(),
        int(record.checksum),
    )


def held_rows(record: Any, block: VectorBlock) -> HostRows:
    """The vectors of a record where they are, as JavaScript holds them."""
    return HostRows(record.data, (len(block.ids), block.dimensions))


def gone_photos(record: Any) -> Ids:
    """A record of the ``gone`` store."""
    return np.frombuffer(record.photos.to_bytes(), dtype=np.uint32)


def missing_record(folder: int, missing: Missing) -> dict[str, object]:
    """As it is stored; :func:`missing_photos` is the way back."""
    return {
        "folder": folder,
        "aside": sorted(missing.aside),
        "undecided": sorted(missing.undecided),
        "kept": sorted(missing.kept),
    }


def missing_photos(record: Any) -> Missing:
    """A record of the ``missing`` store."""
    return Missing(
        frozenset(record.aside.to_py()),
        frozenset(record.undecided.to_py()),
        frozenset(record.kept.to_py()),
    )
