"""Libraries as earlier versions have kept them, opened from a database in memory."""

from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from photoseek.library.library import Library, open_library
from photoseek.storage.memory_database import LIBRARY, MemoryDatabase, MemoryLocks
from photoseek.storage.store import Store

LIBRARIES = Path(__file__).parents[1] / "golden" / "libraries"

PATHS = ["2022/June/green triangle.webp", "2022/blue square.png", "red circle.jpg"]


def unpacked(value: Any) -> Any:
    """What tests/database_dump.py has written of a value."""
    if isinstance(value, list):
        return [unpacked(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "array" in value:
        return base64.b64decode(value["base64"])
    return {name: unpacked(each) for name, each in value.items()}


@pytest.fixture(params=sorted(LIBRARIES.glob("v*.json")), ids=lambda path: path.stem)
def records(request: pytest.FixtureRequest) -> dict[str, list[Any]]:
    """The stores of one."""
    stores = json.loads(request.param.read_text())["database"]["stores"]
    return {name: unpacked(store["records"]) for name, store in stores.items()}


async def opened(records: dict[str, list[Any]]) -> tuple[Store, Library]:
    database = MemoryDatabase()
    writes = database.writes()
    for store in LIBRARY:
        for record in records.get(store, []):
            writes.put(store, record)
    await writes.commit()
    store_of_it = Store(database, MemoryLocks())
    (block,) = records["vectors"]
    return store_of_it, await open_library(store_of_it, block["model"], block["dimensions"])


def test_an_earlier_library_opens_with_the_same_photos_and_vectors(
    records: dict[str, list[Any]],
) -> None:
    async def story() -> None:
        store, library = await opened(records)
        assert [folder.name for folder in library.folders.values()] == ["Earlier"]
        assert sorted(library.photos_of(1)) == PATHS
        (block,) = records["vectors"]
        rows = np.frombuffer(block["data"], "<f2").reshape(3, -1)
        for photo, row in zip(np.frombuffer(block["ids"], "<u4").tolist(), rows, strict=True):
            vector = library.matrix.vector(photo)
            assert vector is not None
            assert np.array_equal(vector, row.astype(np.float32))
            assert library.matrix.top_k(vector, 1, str).ids.tolist() == [photo]
        assert len(await store.thumbnails(library.by_date())) == 3
        assert [file.path for file in library.skipped_of(1).values()] == ["notes.txt"]
        assert await store.mend() == 0

    asyncio.run(story())


def test_an_earlier_library_takes_what_is_written_now(records: dict[str, list[Any]]) -> None:
    async def story() -> None:
        store, library = await opened(records)
        before = library.next_photo
        first = library.photos_of(1)["red circle.jpg"]
        await store.settle({}, [], [first.id], then=lambda: library.settle({}, [], [first.id]))
        assert sorted(library.photos_of(1)) == PATHS[:2]
        again = await store.load()
        assert sum(len(some.ids) for some in again.photos) == 2
        assert again.next_photo == before

    asyncio.run(story())
