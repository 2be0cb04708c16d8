"""Where one index is kept: blocks in the workbench's IndexedDB database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import host

from ..errors import Busy
from ..vectors.vector_index import IndexBlock
from .conversion import to_host
from .storage_errors import translated
from .transaction import facts_block, facts_record, vector_block, vector_record

_PATIENCE = 1000
"""Milliseconds for whoever has just closed an index, or left its page, to be seen to have done so:
browsers give a lock back a moment later, and busy ones much later."""


class BrowserIndexStore:
    """Implements vector_index.IndexStore; one tab at a time has an index open."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = f"photoseek-index {name}"

    async def open(self) -> None:
        """Open the database, and keep other tabs from this index.

        Raises:
            Busy: Another tab, or somebody else in this one, has it open.
            StoreFailed: The database could not be opened.
        """
        async with translated():
            await host.workbench.open()
        if not await host.tabs.acquire(self._lock, _PATIENCE):
            raise Busy(f"The index {self._name!r} is open elsewhere. Close it there first.")

    async def load(self) -> list[IndexBlock]:
        """Every block."""
        async with translated():
            found = await host.workbench.allBy("blocks", "index", self._name)
            return [_block(record) for record in found]

    async def read(self, blocks: Sequence[int]) -> list[IndexBlock]:
        """Some of them."""
        async with translated():
            keys = to_host([[self._name, block] for block in blocks])
            return [_block(record) for record in await host.workbench.many("blocks", "", keys)]

    async def write(self, put: Sequence[IndexBlock], delete: Sequence[int]) -> None:
        """Write and remove blocks, all or nothing."""
        puts: list[dict[str, object]] = [
            {
                "kind": "put",
                "store": "blocks",
                "value": {
                    "index": self._name,
                    "id": block.id,
                    "rows": facts_record(block.rows),
                    "vectors": vector_record(block.vectors),
                },
            }
            for block in put
        ]
        deletes: list[dict[str, object]] = [
            {"kind": "delete", "store": "blocks", "key": [self._name, block]} for block in delete
        ]
        async with translated():
            await host.workbench.commit(to_host([*puts, *deletes]))

    def close(self) -> None:
        """Let somebody else open the index."""
        host.tabs.release(self._lock)


def _block(record: Any) -> IndexBlock:
    return IndexBlock(facts_block(record.rows), vector_block(record.vectors))
