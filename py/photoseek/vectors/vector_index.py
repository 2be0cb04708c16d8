"""Vectors of other people's code with ids and metadata: in memory, or kept in blocks by a store.

Every row has a number of its own here, by which Matrix and blocks know it; outside it has an id.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import BadRequest, StoreFailed
from ..photo import Vectors
from .blocks import (
    FactsBlock,
    due_for_merge,
    merge_vectors,
    pack_vectors,
    unpack_vectors,
    vectors_without,
)
from .index_blocks import IndexBlock, IndexStore
from .lines import lines_block, lines_of, lines_without, merge_lines
from .matrix import Matrix, normalised
from .metadata_filter import Filter, Metadata, compiled
from .ports import Rows


@dataclass(frozen=True, slots=True)
class Match:
    """A row that a search has found."""

    id: str
    score: float
    """Cosine similarity."""
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    metadata: Metadata


class VectorIndex:
    """Exact nearest neighbours by cosine of float16 vectors.

    With a store, :meth:`load` comes before all else.
    """

    def __init__(
        self,
        dimensions: int,
        space: str = "",
        store: IndexStore | None = None,
        rows: Rows | None = None,
    ) -> None:
        self.dimensions = dimensions
        """Length of the vectors."""
        self.damaged = 0
        """Rows that could not be read when the index was opened; they are gone from it."""
        self._space = space
        self._store = store
        self._matrix = Matrix(dimensions, rows)
        self._rows: dict[int, _Row] = {}
        self._number_of: dict[str, int] = {}
        self._blocks: dict[int, NDArray[np.uint32]] = {}
        """Block -> the rows in it."""
        self._turn = asyncio.Lock()
        """Held by whoever changes the index."""
        self._next_row = 1
        self._next_block = 1

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, row: str) -> bool:
        return row in self._number_of

    def metadata(self, row: str) -> Metadata | None:
        """The metadata of a row; None if there is none with this id."""
        number = self._number_of.get(row)
        return None if number is None else self._rows[number].metadata

    async def add(
        self,
        ids: str | Sequence[str],
        vectors: ArrayLike,
        metadata: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
    ) -> None:
        """Add rows; an id that is there already is replaced. Kept once this has returned.

        Args:
            ids: One id, or n of them.
            vectors: Shape (d,) for one id, else (n, d); they are normalised here.
            metadata: Of one row, or of each: what JSON can say.

        Raises:
            BadRequest: The numbers do not fit, an id comes twice, or metadata is no JSON.
            StoreFull: No space; nothing was changed.
            StoreFailed: The store could not be written; nothing was changed. With ``behind`` the
                browser's data were cleared meanwhile, and the rows that are lost are gone here too.
        """
        if isinstance(ids, str):
            ids, vectors = [ids], np.asarray(vectors, dtype=np.float32)[np.newaxis]
            metadata = [metadata] if isinstance(metadata, Mapping) else metadata
        facts = [{}] * len(ids) if metadata is None else metadata
        if isinstance(facts, Mapping) or len(facts) != len(ids):
            raise BadRequest(reason="metadata-count", ids=len(ids))
        if len(set(ids)) != len(ids):
            raise BadRequest(reason="id-twice")
        rows = self._checked(vectors, len(ids))
        if not ids:
            return
        fresh = [_Row(row, dict(record)) for row, record in zip(ids, facts, strict=True)]
        async with self._turn:
            await self._add(fresh, rows)

    async def remove(self, ids: str | Sequence[str]) -> None:
        """Take rows out; ids that are not there are passed over. Raises as :meth:`add`."""
        wanted = [ids] if isinstance(ids, str) else ids
        async with self._turn:
            numbers = {self._number_of[row] for row in wanted if row in self._number_of}
            if numbers:
                await self._keep(None, numbers, lambda: self._forget(numbers))

    async def clear(self) -> None:
        """Take every row out. Raises as :meth:`add`."""
        await self.remove(list(self._number_of))

    def search(self, vector: ArrayLike, k: int = 10, filter: Filter | None = None) -> list[Match]:
        """The k nearest rows of those that the filter lets through, best first.

        Args:
            vector: Shape (d,).
            k: How many at most.
            filter: Conditions on the metadata; see :mod:`photoseek.vectors.metadata_filter`.

        Raises:
            BadRequest: The vector or the filter does not fit.
        """
        query = self._checked(np.asarray(vector, dtype=np.float32)[np.newaxis], 1)[0]
        allowed = None if filter is None else self._let_through(filter)
        found = self._matrix.top_k(query, k, lambda number: self._rows[number].id, allowed=allowed)
        return [
            Match(self._rows[number].id, score, self._rows[number].metadata)
            for number, score in zip(found.ids.tolist(), found.scores.tolist(), strict=True)
        ]

    def close(self) -> None:
        """Let go of the store, so that another tab may open the index."""
        if self._store is not None:
            self._store.close()

    async def load(self) -> None:
        """Read what the store holds.

        Raises:
            BadRequest: The vectors that are there are of another model.
            StoreFailed: The store could not be read.
        """
        if self._store is None:
            return
        broken: list[int] = []
        # The newest first: up to version 0.2 a cancelled add left rows whose numbers were given
        # away once more.
        for block in sorted(await self._store.load(), key=lambda block: -block.id):
            self._next_block = max(self._next_block, block.id + 1)
            if (block.vectors.model, block.vectors.dimensions) != (self._space, self.dimensions):
                raise BadRequest(
                    reason="other-vectors", there=block.vectors.model, given=self._space
                )
            try:
                rows, vectors = _unpack(block.rows), unpack_vectors(block.vectors)
            except ValueError:
                self.damaged += len(block.vectors.ids)
                broken.append(block.id)
                continue
            numbers = block.vectors.ids
            self._blocks[block.id] = numbers
            new = ~self._matrix.has(numbers)
            self._remember(numbers[new], list(compress(rows, new)), vectors[new])
            self._next_row = max(self._next_row, int(numbers.max()) + 1)
        if broken:
            await self._store.write([], broken, lambda: None, None)

    async def _add(self, fresh: list[_Row], vectors: Vectors) -> None:
        numbers = np.arange(self._next_row, self._next_row + len(fresh), dtype=np.uint32)
        replaced = {self._number_of[row.id] for row in fresh if row.id in self._number_of}

        def follow() -> None:
            self._next_row += len(fresh)
            self._forget(replaced)
            self._remember(numbers, fresh, vectors)

        block = None if self._store is None else self._pack(numbers, fresh, vectors)
        await self._keep(block, replaced, follow)

    async def _keep(
        self, fresh: IndexBlock | None, gone: set[int], follow: Callable[[], None]
    ) -> None:
        """Write a block, and others without some rows; memory follows in the same breath."""
        if self._store is None:
            follow()
            return
        changed = await self._without(self._store, gone)
        await self._write(self._store, changed if fresh is None else [fresh, *changed], follow)

    def _let_through(self, filter: Filter) -> NDArray[np.uint32]:
        holds = compiled(filter)
        numbers = [number for number, row in self._rows.items() if holds(row.metadata)]
        return np.array(numbers, dtype=np.uint32)

    def _checked(self, vectors: ArrayLike, count: int) -> Vectors:
        rows = np.asarray(vectors, dtype=np.float32)
        if rows.shape != (count, self.dimensions):
            raise BadRequest(
                reason="shape", rows=count, dimensions=self.dimensions, shape=str(rows.shape)
            )
        if not np.isfinite(rows).all():
            raise BadRequest(reason="not-numbers")
        return normalised(rows)

    def _remember(
        self, numbers: NDArray[np.uint32], rows: list[_Row], vectors: NDArray[np.floating]
    ) -> None:
        self._matrix.append(numbers, vectors)
        for number, row in zip(numbers.tolist(), rows, strict=True):
            self._rows[number] = row
            self._number_of[row.id] = number

    def _forget(self, numbers: set[int]) -> None:
        self._matrix.remove(sorted(numbers))
        for number in numbers:
            row = self._rows.pop(number)
            if self._number_of.get(row.id) == number:
                del self._number_of[row.id]

    def _pack(
        self, numbers: NDArray[np.uint32], rows: Sequence[_Row], vectors: Vectors
    ) -> IndexBlock:
        try:
            lines = [
                json.dumps([number, row.id, row.metadata], ensure_ascii=False, allow_nan=False)
                for number, row in zip(numbers.tolist(), rows, strict=True)
            ]
        except (TypeError, ValueError) as error:
            raise BadRequest(reason="metadata", detail=str(error)) from error
        data = "".join(f"{line}\n" for line in lines).encode()
        block = self._new_block()
        return IndexBlock(
            lines_block(block, numbers, data),
            pack_vectors(block, self._space, numbers, vectors),
        )

    async def _without(self, store: IndexStore, numbers: set[int]) -> list[IndexBlock]:
        """The blocks that hold some of these rows, as they are without them."""
        wanted = np.fromiter(numbers, dtype=np.uint32, count=len(numbers))
        holding = [block for block, rows in self._blocks.items() if np.isin(rows, wanted).any()]
        return [
            IndexBlock(lines_without(block.rows, numbers), vectors_without(block.vectors, numbers))
            for block in await store.read(holding)
        ]

    async def _write(
        self, store: IndexStore, changed: Sequence[IndexBlock], follow: Callable[[], None]
    ) -> None:
        """Write blocks, small ones merged once many have gathered; then follow in memory."""
        put = {block.id: block for block in changed}
        after = self._blocks | {block.id: block.vectors.ids for block in changed}
        for small in due_for_merge((block, len(rows)) for block, rows in after.items()):
            there = await store.read([block for block in small if block not in put])
            parts = [*there, *(put.pop(block) for block in small if block in put)]
            merged = self._new_block()
            put[merged] = IndexBlock(
                merge_lines(merged, [part.rows for part in parts]),
                merge_vectors(merged, [part.vectors for part in parts]),
            )
            after = {block: rows for block, rows in after.items() if block not in small}
            after[merged] = put[merged].vectors.ids
        left = {block: rows for block, rows in after.items() if len(rows)}

        def written() -> None:
            self._blocks = left
            follow()

        try:
            await store.write(
                [block for block in put.values() if block.id in left],
                sorted(self._blocks.keys() - left.keys()),
                written,
                max(self._blocks, default=None),
            )
        except StoreFailed as error:
            if error.parameters.get("reason") == "behind":
                await self._forget_what_was_cleared(store)
            raise

    async def _forget_what_was_cleared(self, store: IndexStore) -> None:
        there = {block.id for block in await store.load()}
        for block in self._blocks.keys() - there:
            self._forget(set(self._blocks.pop(block).tolist()) & self._rows.keys())

    def _new_block(self) -> int:
        self._next_block += 1
        return self._next_block - 1


def _unpack(block: FactsBlock) -> list[_Row]:
    return [_Row(row, metadata) for _, row, metadata in map(json.loads, lines_of(block))]
