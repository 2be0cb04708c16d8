"""Where an index of other people's code is kept: blocks in a database that many indexes share."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import Busy
from ..vectors.index_blocks import IndexBlock
from .kept import Then, nothing
from .ports import Database, Locks, Record
from .records import facts_block, facts_record, vector_block, vector_record
from .shielding import to_its_end

_PATIENCE = 1.0
"""Seconds for whoever has just closed an index, or left its page, to be seen to have done so:
browsers give a lock back a moment later, and busy ones much later."""


class IndexStore:
    """Implements vectors.index_blocks.IndexStore; one tab at a time has an index open."""

    def __init__(self, database: Database, locks: Locks, name: str) -> None:
        self._database = database
        self._locks = locks
        self._name = name
        self._lock = f"photoseek-index {name}"

    async def open(self) -> None:
        """Keep other tabs from this index.

        Raises:
            Busy: Another tab, or somebody else in this one, has it open.
        """
        if not await self._locks.acquire(self._lock, _PATIENCE):
            raise Busy(reason="index-open", index=self._name)

    async def load(self) -> list[IndexBlock]:
        """Every block."""
        keys = await self._database.keys_by("blocks", "index", self._name, self._name)
        return await self._blocks(keys)

    async def read(self, blocks: Sequence[int]) -> list[IndexBlock]:
        """Some of them."""
        return await self._blocks([(self._name, block) for block in blocks])

    async def write(
        self,
        put: Sequence[IndexBlock],
        delete: Sequence[int],
        then: Then = nothing,
        known: int | None = None,
    ) -> None:
        """Write and remove blocks, all or nothing; a cancel waits for the end of it."""
        await to_its_end(self._write(put, delete, then, known))

    def close(self) -> None:
        """Let somebody else open the index."""
        self._locks.release(self._lock)

    async def _write(
        self, put: Sequence[IndexBlock], delete: Sequence[int], then: Then, known: int | None
    ) -> None:
        writes = self._database.writes()
        if known is not None:
            writes.require("blocks", (self._name, known), "id", known)
        for block in put:
            writes.put("blocks", self._record(block))
        for gone in delete:
            writes.delete("blocks", (self._name, gone))
        await writes.commit()
        then()

    async def _blocks(self, keys: Sequence[Sequence[int | str]]) -> list[IndexBlock]:
        found = await self._database.many("blocks", keys) if keys else []
        return [_block(record) for record in found if record is not None]

    def _record(self, block: IndexBlock) -> Record:
        return {
            "index": self._name,
            "id": block.id,
            "rows": facts_record(block.rows),
            "vectors": vector_record(block.vectors),
        }


def _block(record: Record) -> IndexBlock:
    return IndexBlock(facts_block(record["rows"]), vector_block(record["vectors"]))
