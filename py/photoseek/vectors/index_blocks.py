"""How an index is kept, and where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from .blocks import FactsBlock, VectorBlock


@dataclass(frozen=True, slots=True)
class IndexBlock:
    """Some rows as they are kept: ``[number, id, metadata]`` as JSON lines, and their vectors."""

    rows: FactsBlock
    vectors: VectorBlock

    @property
    def id(self) -> int:
        """Its key in the store."""
        return self.vectors.id


class IndexStore(Protocol):
    """Where one index is kept.

    Raises:
        StoreFull: No space; nothing was changed.
        StoreFailed: Anything else; nothing was changed.
    """

    async def load(self) -> list[IndexBlock]:
        """Every block."""
        ...

    async def read(self, blocks: Sequence[int]) -> list[IndexBlock]:
        """Some of them."""
        ...

    async def write(
        self,
        put: Sequence[IndexBlock],
        delete: Sequence[int],
        then: Callable[[], None],
        known: int | None,
    ) -> None:
        """Write and remove blocks, all or nothing; ``then`` follows in the same breath.

        A cancel waits for the end of it. With ``known``, a block, StoreFailed with ``behind`` where
        that is no longer there, as the browser's data were cleared.
        """
        ...

    def close(self) -> None:
        """Let somebody else open the index."""
        ...
