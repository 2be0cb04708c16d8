"""Runs in Pyodide for test_store.py: the store on a real database, with photos made up."""

from __future__ import annotations

import host
import numpy as np
from photoseek.browser.database import BrowserDatabase
from photoseek.browser.tabs import TabLocks
from photoseek.library.library import Library, open_library
from photoseek.photo import Embedded, FolderRecord, Photo
from photoseek.storage.store import Store
from photoseek.vectors.blocks import SMALL_BLOCKS
from photoseek.vectors.matrix import normalised

DIMENSIONS = 16
BATCH = 8


async def differences() -> list[str]:
    """What is not as it should be after photos came and went, some of them from merged blocks."""
    wrong: list[str] = []
    database = BrowserDatabase(host.database)
    store = Store(database, TabLocks(host.tabs))
    await open_library(store, "model", DIMENSIONS)
    await store.save_folder(FolderRecord(1, "folder"))
    there: dict[int, Embedded] = {}

    async def add(batches: int, replaced: list[int]) -> None:
        for _ in range(batches):
            first = max(there, default=0) + 1
            batch = [_embedded(number) for number in range(first, first + BATCH)]
            await store.append("model", batch, replaced)
            there.update({each.photo.id: each for each in batch})
            for gone in replaced:
                del there[gone]
            replaced = []

    async def check(stage: str) -> None:
        afresh = Store(BrowserDatabase(host.database), TabLocks(host.tabs))
        library = await open_library(afresh, "model", DIMENSIONS)
        wrong.extend(f"{stage}: {what}" for what in _apart(library, there))
        if await afresh.mend():
            wrong.append(f"{stage}: it was not whole")

    await add(3, [])
    await check("a few batches")
    await add(1, [2, 9])
    await store.settle({}, [], [4, 5])
    del there[4], there[5]
    await check("some are gone")
    blocks = len(await database.keys("vectors"))
    await store.settle({}, [], list(range(17, 25)))
    for number in range(17, 25):
        del there[number]
    if len(await database.keys("vectors")) != blocks - 1:
        wrong.append("a block that nobody is left in has stayed")
    await add(SMALL_BLOCKS, [])
    if len(await database.keys("vectors")) > SMALL_BLOCKS // 2:
        wrong.append("the blocks have not been merged")
    await check("merged")
    return wrong


def _apart(library: Library, there: dict[int, Embedded]) -> list[str]:
    found = {photo.id: photo for photo in library.photos_of(1).values()}
    wrong = [f"photo {number}" for number in found.keys() ^ there.keys()]
    for number in found.keys() & there.keys():
        vector = library.matrix.vector(number)
        expected = there[number].vector.astype(np.float16).astype(np.float32)
        if found[number] != there[number].photo:
            wrong.append(f"the facts of {number}")
        if vector is None or not np.array_equal(vector, expected):
            wrong.append(f"the vector of {number}")
    if len(library.columns) != len(there):
        wrong.append(f"{len(library.columns)} rows of columns")
    return wrong


def _embedded(number: int) -> Embedded:
    random = np.random.default_rng(number)
    photo = Photo(
        number, 1, f"{number // 100}/{number}.jpg", number, 1000 * number, 4, 3, "JPEG", None, "X"
    )
    return Embedded(photo, b"thumbnail", normalised(random.standard_normal(DIMENSIONS)))
