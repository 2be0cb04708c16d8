"""Vectors with ids and metadata, in memory and kept."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import numpy as np
import pytest
from photoseek.errors import BadRequest, StoreFailed, StoreFull
from photoseek.storage.index_store import IndexStore
from photoseek.storage.memory_database import INDEXES, MemoryBytes, MemoryDatabase, MemoryLocks
from photoseek.storage.ports import Record
from photoseek.vectors.blocks import SMALL_BLOCKS
from photoseek.vectors.vector_index import VectorIndex


class Blocks(IndexStore):
    """Where one index is kept, in memory; it can be full."""

    def __init__(self) -> None:
        self.database = FullDatabase()
        super().__init__(self.database, MemoryLocks(), "mine")


class FullDatabase(MemoryDatabase):
    def __init__(self) -> None:
        super().__init__(INDEXES)
        self.full = False

    async def apply(self, operations: Sequence[tuple[str, str, Any]]) -> None:
        if self.full:
            raise StoreFull()
        await super().apply(operations)

    @property
    def blocks(self) -> dict[Any, Record]:
        return self._stores["blocks"]


def opened(store: Blocks, space: str = "a model") -> VectorIndex:
    index = VectorIndex(2, space, store)
    asyncio.run(index.load())
    return index


def ids(index: VectorIndex, vector: list[float], **how: Any) -> list[str]:
    return [match.id for match in index.search(vector, **how)]


def test_the_nearest_come_first_with_their_metadata() -> None:
    index = VectorIndex(2)
    asyncio.run(index.add(["east", "north"], [[2, 0], [0, 5]], [{"warm": 1}, {"warm": 0}]))
    asyncio.run(index.add("north-east", [1, 1]))
    first, *rest = index.search([1, 0.2])
    assert (first.id, first.metadata) == ("east", {"warm": 1})
    assert first.score == pytest.approx(1 / np.hypot(1, 0.2))
    assert [match.id for match in rest] == ["north-east", "north"]
    assert ids(index, [1, 0], k=2) == ["east", "north-east"]
    assert ids(index, [1, 0], k=0) == []


def test_a_filter_comes_before_the_ranking() -> None:
    index = VectorIndex(2)
    rows = 50
    turns = np.linspace(0, 1, rows)
    vectors = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    facts = [{"number": number} for number in range(rows)]
    asyncio.run(index.add([f"{number:02}" for number in range(rows)], vectors, facts))
    assert ids(index, [1, 0], k=3, filter={"number": {"gte": 40}}) == ["40", "41", "42"]
    assert ids(index, [1, 0], filter={"number": 99}) == []


def test_an_id_that_is_there_is_replaced() -> None:
    index = VectorIndex(2, store=Blocks())
    asyncio.run(index.add(["a", "b"], [[1, 0], [0, 1]], [{"v": 1}, {"v": 1}]))
    asyncio.run(index.add("a", [0, 1], {"v": 2}))
    assert len(index) == 2
    assert index.metadata("a") == {"v": 2}
    assert index.search([0, 1])[0].score == pytest.approx(1)
    asyncio.run(index.remove(["a", "unknown"]))
    assert "a" not in index
    assert index.metadata("a") is None


def test_what_is_kept_is_there_again_and_small_blocks_are_merged() -> None:
    store = Blocks()
    index = opened(store)
    random = np.random.default_rng(0)

    async def fill() -> None:
        # Several at a time: each gets rows of its own.
        for start in range(0, 3 * SMALL_BLOCKS, 4):
            await asyncio.gather(
                *(
                    index.add(f"row {row}", random.standard_normal(2), {"row": row})
                    for row in range(start, start + 4)
                )
            )
        await index.remove([f"row {row}" for row in range(0, 3 * SMALL_BLOCKS, 2)])

    asyncio.run(fill())
    assert len(store.database.blocks) < SMALL_BLOCKS
    again = opened(store)
    assert len(again) == len(index) == 3 * SMALL_BLOCKS // 2
    assert again.search([0.3, -0.7], k=100) == index.search([0.3, -0.7], k=100)
    asyncio.run(again.add("row 1", [1, 0]))
    asyncio.run(again.clear())
    assert store.database.blocks == {}


def test_a_full_disk_changes_nothing() -> None:
    store = Blocks()
    index = opened(store)
    asyncio.run(index.add("a", [1, 0]))
    store.database.full = True
    with pytest.raises(StoreFull):
        asyncio.run(index.add(["a", "b"], [[0, 1], [1, 1]]))
    with pytest.raises(StoreFull):
        asyncio.run(index.remove("a"))
    store.database.full = False
    assert ids(index, [1, 0]) == ids(opened(store), [1, 0]) == ["a"]
    asyncio.run(index.add("b", [0, 1]))
    assert len(opened(store)) == 2


def test_an_index_whose_data_are_cleared_says_so_and_keeps_nothing_that_is_lost() -> None:
    store = Blocks()
    index = opened(store)
    asyncio.run(index.add(["a", "b"], [[1, 0], [0, 1]]))
    store.database.blocks.clear()
    with pytest.raises(StoreFailed, match="behind"):
        asyncio.run(index.add("c", [1, 1]))
    assert len(index) == len(opened(store)) == 0
    asyncio.run(index.add("a", [1, 0]))
    assert ids(index, [1, 0]) == ids(opened(store), [1, 0]) == ["a"]
    store.database.blocks.clear()
    with pytest.raises(StoreFailed, match="behind"):
        asyncio.run(index.remove("a"))
    assert len(index) == 0


def test_a_damaged_block_costs_only_its_own_rows() -> None:
    store = Blocks()
    index = opened(store)
    asyncio.run(index.add(["a", "b"], [[1, 0], [0, 1]]))
    asyncio.run(index.add("c", [1, 1]))
    key, block = next(iter(store.database.blocks.items()))
    damaged = {**block["rows"], "data": MemoryBytes(b"[]\n")}
    store.database.blocks[key] = {**block, "rows": damaged}
    again = opened(store)
    assert (again.damaged, len(again)) == (2, 1)
    assert opened(store).damaged == 0


def test_vectors_of_different_models_are_never_compared() -> None:
    store = Blocks()
    asyncio.run(opened(store).add("a", [1, 0]))
    with pytest.raises(BadRequest, match="there=a model, given=another"):
        opened(store, "another")


@pytest.mark.parametrize(
    ("rows", "vectors", "facts"),
    [
        (["a"], [[1, 0, 0]], None),
        (["a", "b"], [[1, 0]], None),
        (["a"], [[1, float("nan")]], None),
        (["a", "a"], [[1, 0], [0, 1]], None),
        (["a"], [[1, 0]], [{}, {}]),
        (["a"], [[1, 0]], [{"when": object()}]),
        (["a"], [[1, 0]], {"not": "a list"}),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(
    rows: list[str], vectors: list[list[float]], facts: Any
) -> None:
    store = Blocks()
    index = opened(store)
    with pytest.raises(BadRequest):
        asyncio.run(index.add(rows, vectors, facts))
    assert len(index) == len(store.database.blocks) == 0
    asyncio.run(index.add([], np.empty((0, 2))))
    with pytest.raises(BadRequest):
        index.search([1, 2, 3])


def test_an_add_that_is_cancelled_at_any_moment_is_all_there_or_not_at_all() -> None:
    async def add(store: Blocks, steps: int) -> bool:
        index = VectorIndex(2, "a model", store)
        await index.load()
        adding = asyncio.create_task(index.add(["b", "c"], [[0, 1], [1, 1]]))
        for _ in range(steps):
            await asyncio.sleep(0)
        adding.cancel()
        with suppress(asyncio.CancelledError):
            await adding
        # Whoever tries once more has rows of his own.
        await index.add("d", [-1, 0])
        again = VectorIndex(2, "a model", store)
        await again.load()
        assert sorted(ids(again, [1, 0])) == sorted(ids(index, [1, 0]))
        assert ("b" in again) == ("c" in again)
        return "b" in again

    async def outcomes() -> list[bool]:
        return [await add(await filled(), steps) for steps in range(12)]

    async def filled() -> Blocks:
        store = Blocks()
        await VectorIndex(2, "a model", store).add("a", [1, 0])
        return store

    assert set(asyncio.run(outcomes())) == {True, False}


def test_an_index_whose_rows_have_numbers_twice_opens_with_the_later_ones() -> None:
    """As a cancelled add has left them up to version 0.2."""
    earlier, later = Blocks(), Blocks()
    asyncio.run(VectorIndex(2, "a model", earlier).add("cancelled", [1, 0]))
    asyncio.run(VectorIndex(2, "a model", later).add("b", [0, 1]))
    ((_, block),) = later.database.blocks.items()
    parts = {part: {**block[part], "id": 2} for part in ("rows", "vectors")}
    earlier.database.blocks["mine", 2] = {**block, "id": 2, **parts}
    assert ids(opened(earlier), [0, 1]) == ["b"]
