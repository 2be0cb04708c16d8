"""Runs in the worker for library.py: the engine's store and its library in memory."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Sequence

import host
import numpy as np
from photoseek.browser.database import BrowserDatabase
from photoseek.browser.rows import open_rows
from photoseek.browser.tabs import TabLocks
from photoseek.library.library import Library, open_library
from photoseek.library.stored import Addition
from photoseek.models.spec import PREPROCESSING
from photoseek.photo import Embedded, FolderRecord, Photo, Vectors
from photoseek.storage.store import Store
from photoseek.vectors.matrix import normalised

FINGERPRINT = f"bench@1/q8/{PREPROCESSING}"
"""Of the model in _exchange_there.py too."""
AT_ONCE = 2_048
"""Full blocks, as indexing leaves them."""

_open: list[tuple[Store, Library]] = []


def empty() -> str:
    """Nothing: the engine is up when this has been answered."""
    return json.dumps(None)


async def fill(count: int, dimensions: int, thumbnail: int = 500) -> str:
    """Store a library of so many photos; small thumbnails will do, opening does not read them."""
    store = Store(BrowserDatabase(host.database), TabLocks(host.tabs))
    folders = [FolderRecord(folder, f"folder {folder}") for folder in (1, 2, 3)]
    for first in range(1, count + 1, AT_ONCE):
        batch = _batch(first, min(AT_ONCE, count + 1 - first), dimensions, thumbnail)
        if thumbnail:
            await store.stage_thumbnails([(each.photo.id, each.thumbnail) for each in batch])
        await store.load()
        await store.merge(FINGERPRINT, Addition(folders, _block(batch), [], {}, {}))
    return json.dumps(None)


async def _block(batch: Sequence[Embedded]) -> AsyncIterator[tuple[list[Photo], Vectors]]:
    yield [each.photo for each in batch], np.stack([each.vector for each in batch])


async def opened(dimensions: int) -> str:
    """Milliseconds from a database that is there to the library in memory, and of a search."""
    start = time.perf_counter()
    store = Store(BrowserDatabase(host.database), TabLocks(host.tabs))
    rows = await open_rows(dimensions)
    library = await open_library(store, FINGERPRINT, dimensions, rows)
    ready = time.perf_counter()
    query = _batch(7, 1, dimensions, 1)[0].vector
    nearest = library.matrix.top_k(query, 100, lambda photo: library.photo(photo).path)
    hits = [library.photo(photo) for photo in nearest.ids.tolist()]
    answered = time.perf_counter()
    assert len(hits) == 100
    _open[:] = [(store, library)]
    return json.dumps([(ready - start) * 1000, (answered - ready) * 1000])


async def weighed() -> str:
    """Milliseconds of telling what takes how much: as it is open, and if the vectors are unread."""
    ((store, _),) = _open
    unread = Store(BrowserDatabase(host.database), TabLocks(host.tabs))
    await unread.load()
    taken = []
    for each in (store, unread):
        start = time.perf_counter()
        space = await each.storage()
        taken.append((time.perf_counter() - start) * 1000)
        assert space.vectors > 0
    return json.dumps(taken)


async def check() -> str:
    """Milliseconds of the check that begins when a library is open."""
    ((store, _),) = _open
    start = time.perf_counter()
    assert await store.mend() == 0
    return json.dumps((time.perf_counter() - start) * 1000)


async def append(count: int, batch: int, dimensions: int) -> str:
    """Milliseconds of adding photos with facts, thumbnails and vectors, a batch at a time."""
    ((store, library),) = _open
    photos = _batch(library.next_photo, count, dimensions, 8_000)
    start = time.perf_counter()
    for first in range(0, count, batch):
        part = photos[first : first + batch]
        await store.append(FINGERPRINT, part, [])
        library.append(part, [])
    return json.dumps((time.perf_counter() - start) * 1000)


async def remove(count: int) -> str:
    """Milliseconds of forgetting photos that lie anywhere in the library."""
    ((store, library),) = _open
    there = np.array(library.by_date(), dtype=np.uint32)
    gone = np.random.default_rng(count).choice(there, count, replace=False).tolist()
    start = time.perf_counter()
    await store.settle({}, [], gone)
    library.settle({}, [], gone)
    return json.dumps((time.perf_counter() - start) * 1000)


def _batch(first: int, count: int, dimensions: int, thumbnail: int) -> list[Embedded]:
    random = np.random.default_rng(first)
    vectors = normalised(random.random((count, dimensions), dtype=np.float32) - np.float32(0.5))
    data = random.bytes(thumbnail)
    return [Embedded(_photo(first + offset), data, vector) for offset, vector in enumerate(vectors)]


def _photo(number: int) -> Photo:
    return Photo(
        id=number,
        folder=1 + number % 3,
        path=f"20{number // 5_000:02}/holiday {number // 97}/IMG_{number:06}.JPG",
        size=3_000_000 + number,
        modified=1_500_000_000_000 + 1_000 * number,
        width=4032,
        height=3024,
        format="JPEG",
        taken=f"2019-{number % 12 + 1:02}-{number % 28 + 1:02}T12:{number % 60:02}:00",
        camera="A camera of some maker",
        latitude=47.1 + number / 1e5,
        longitude=8.5,
    )
