"""A library's database, and the one place where anything of it is written."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence

from ..errors import StoreFailed, StoreFull
from ..library.marks import Marks
from .contents import Contents
from .marks import commit_changed
from .ports import Database, Record, Writes
from .shielding import to_its_end
from .transaction import Transaction

_SLICE = 16
"""Blocks that are read at once to be merged; most are small."""

Then = Callable[[], None]
"""Lets whoever keeps something in memory follow a transaction, in the same breath."""


def nothing() -> None:
    """Nobody has to follow."""


class Kept:
    """A database, and what this tab knows of it: the two never differ without ``behind``."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.contents = Contents()
        self.behind = True
        """Whether the database may hold something else than memory: then all is read anew."""
        self._turn = asyncio.Lock()

    def fall_behind(self) -> None:
        """Memory does not follow what was written: all is to be read anew."""
        self.behind = True

    def begin(self) -> Transaction:
        """A transaction, for :meth:`commit`."""
        return Transaction(self.database.writes())

    async def commit(
        self,
        write: Transaction,
        *,
        adds: bool = False,
        load_again: bool = False,
        then: Then = nothing,
        marks: Callable[[Marks], Marks] | None = None,
    ) -> None:
        """Write a transaction, the counters with it, and follow in memory: all of it or nothing.

        A transaction that has begun cannot be called back, so a cancel waits for its end.

        Args:
            write: What to write.
            adds: Whether it only adds; then other tabs need not load everything again.
            load_again: Whether it is more than ``then`` can follow.
            then: Called as soon as it is written.
            marks: What becomes of the marks with it; asked again where another tab was faster.

        Raises:
            StoreFull: Nothing was written.
            StoreFailed: Nothing was written as far as anybody knows; all is to be read anew.
        """
        await to_its_end(self._in_turn(write, adds, load_again, then, marks))

    async def commit_beside(self, write: Transaction) -> None:
        """Write what nothing refers to, and what nobody has to follow."""
        await to_its_end(write.writes.commit())

    async def records(self, store: str, keys: Sequence[int]) -> list[Record]:
        """Blocks; without those that another tab has merged into a new one meanwhile."""
        found = await self.database.many(store, keys) if keys else []
        return [record for record in found if record is not None]

    async def slices(self, store: str, keys: Sequence[int]) -> AsyncIterator[Record]:
        """Blocks, few enough at once where most of their rows are gone."""
        for start in range(0, len(keys), _SLICE):
            for record in await self.records(store, keys[start : start + _SLICE]):
                yield record

    async def _in_turn(
        self,
        write: Transaction,
        adds: bool,
        load_again: bool,
        then: Then,
        marks: Callable[[Marks], Marks] | None,
    ) -> None:
        async with self._turn:
            await self._commit(write, adds, then, marks)
            self.behind = load_again

    async def _commit(
        self,
        write: Transaction,
        adds: bool,
        then: Then,
        marks: Callable[[Marks], Marks] | None,
    ) -> None:
        if self.behind:
            raise StoreFailed(reason="behind", detail="memory does not follow the database")
        # Whoever has no lock, or whose database was taken away and made anew, is refused.
        write.writes.require("meta", "state", "generation", self.contents.generation)
        state = self.contents.state_after(write, adds=adds)
        write.put("meta", state)
        self.behind = True
        try:
            if marks is None:
                await write.writes.commit()
            else:
                await self._commit_with_marks(write.writes, marks)
        except StoreFull:
            self.behind = False
            raise
        self.contents.follow(write, state)
        then()

    async def _commit_with_marks(self, writes: Writes, change: Callable[[Marks], Marks]) -> None:
        contents = self.contents

        async def holds() -> None:
            if contents.generation != await generation_of(self.database):
                raise StoreFailed(reason="behind", detail="another tab has written")

        generation, after = await commit_changed(self.database, writes, change, holds)
        # Else the marks of others are read when they are next asked for.
        if generation == contents.marks_generation:
            contents.marks_generation, contents.marks = generation + 1, after


async def generation_of(database: Database) -> int:
    """The one that the library is of now; every write but that of marks raises it."""
    state = await database.get("meta", "state")
    return 0 if state is None else int(state["generation"])
