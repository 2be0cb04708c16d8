"""What this tab knows of the database: the counters, and which block holds which photos."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import numpy as np

from ..library.marks import UNMARKED, Marks
from ..vectors.blocks import FactsBlock, VectorBlock, vectors_without
from ..vectors.photo_ids import Gone, Ids
from .facts_blocks import facts_without
from .ports import Record
from .transaction import Transaction

T = TypeVar("T")


class Contents:
    """Follows every transaction of this tab, and reads those of others."""

    def __init__(self) -> None:
        self.generation = 0
        """Every write raises it, so that a tab can tell whether another one has written."""
        self.rewritten = 0
        """The last generation that has done more than add something."""
        self.next_block = 1
        self.next_photo = 1
        self.next_folder = 1
        self.facts: dict[int, Ids] = {}
        """Facts block -> the photos in it."""
        self.sizes: dict[int, int] = {}
        """Block -> bytes of its data, as far as it is known."""
        self.known: set[int] = set()
        """Photos whose facts are stored."""
        self.vectors: dict[int, tuple[str, Ids]] = {}
        """Vector block -> model and photos: of the model in use, and of one that gets ready."""
        self.gone_in: dict[int, Ids] = {}
        """Record -> photos that are gone."""
        self.gone = Gone()
        """All of them."""
        self.removed: dict[int, list[int]] = {}
        """Folders that had been set aside when the library was opened -> the photos in them."""
        self.marks: Marks = UNMARKED
        self.marks_generation = 0
        """Every write of marks raises it; they are apart from all else."""
        self.damaged_facts: dict[int, Ids] = {}
        self.damaged_vectors: dict[int, tuple[str, Ids]] = {}
        """Blocks that were passed over when the library was opened, as above."""

    def new_block(self) -> int:
        """An id that no block has ever had."""
        self.next_block += 1
        return self.next_block - 1

    def read_state(self, record: Record | None) -> None:
        """Take the counters over: as they are stored."""
        if record is None:
            # Nothing was ever written, or all was cleared; ids that were used stay used.
            self.generation = self.rewritten = 0
            return
        self.generation = int(record["generation"])
        self.rewritten = int(record.get("rewritten", record["generation"]))
        self.next_block = int(record["next_block"])
        self.next_photo = int(record["next_photo"])
        self.next_folder = int(record["next_folder"])

    def state_after(self, write: Transaction, *, adds: bool) -> Record:
        """The counters as they are stored with a transaction; ``adds``: that it does nothing else.

        Whoever has followed up to the last rewriting need not read everything again.
        """
        generation = self.generation + 1
        return {
            "key": "state",
            "generation": generation,
            "rewritten": self.rewritten if adds else generation,
            "next_block": self.next_block,
            "next_photo": max(self.next_photo, write.next_photo),
            "next_folder": max(self.next_folder, write.next_folder),
        }

    def follow(self, write: Transaction, state: Record) -> None:
        """A transaction was written."""
        self.read_state(state)
        self.sizes |= write.sizes
        if write.gone:
            _follow(self.gone_in, write.gone)
            self.gone = Gone(self.gone_in.values())
        _follow(self.facts, write.facts)
        _follow(self.vectors, write.vectors)
        self.known -= write.forgotten
        self.known |= write.known

    def vectors_of(self, fingerprint: str) -> set[int]:
        """The blocks of a model."""
        return {block for block, (model, _) in self.vectors.items() if model == fingerprint}

    def forget_vectors_of(self, fingerprint: str) -> None:
        """They are about to be read."""
        self.vectors = _of_others(self.vectors, fingerprint)
        self.damaged_vectors = _of_others(self.damaged_vectors, fingerprint)

    def facts_without(self, block: FactsBlock, photos: Iterable[int] = ()) -> FactsBlock:
        """A block without some photos, and without those that are gone."""
        return facts_without(block, {*photos, *self.gone.among(block.ids)})

    def vectors_without(self, block: VectorBlock, photos: Iterable[int] = ()) -> VectorBlock:
        """The same of vectors."""
        return vectors_without(block, {*photos, *self.gone.among(block.ids)})


def holding(blocks: Mapping[int, Ids], photos: Iterable[int]) -> list[int]:
    """The blocks that hold some of the photos."""
    wanted = np.fromiter(photos, dtype=np.uint32)
    return [block for block, ids in blocks.items() if np.isin(ids, wanted).any()]


def _follow(blocks: dict[int, T], written: Mapping[int, T | None]) -> None:
    for block, now in written.items():
        if now is None:
            blocks.pop(block, None)
        else:
            blocks[block] = now


def _of_others(blocks: dict[int, tuple[str, Ids]], fingerprint: str) -> dict[int, tuple[str, Ids]]:
    """The blocks of other models."""
    return {block: each for block, each in blocks.items() if each[0] != fingerprint}
