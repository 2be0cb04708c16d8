"""Runs in Pyodide for test_writes.py: what is cancelled while IndexedDB writes it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import host
import numpy as np
from photoseek.browser.database import BrowserDatabase
from photoseek.browser.tabs import TabLocks
from photoseek.library.library import Library, open_library
from photoseek.library.stored import Addition
from photoseek.photo import Embedded, FolderRecord, Missing, Photo, Vectors
from photoseek.storage.store import Store
from photoseek.vectors.matrix import normalised

DIMENSIONS = 4
TURNS = 16
"""Of the event loop."""

Deed = Callable[[Store, Library], Coroutine[Any, Any, None]]


async def torn() -> list[str]:
    """What was neither all there nor not there at all, or said otherwise by memory."""
    wrong: list[str] = []
    cancelled = 0
    store, library = await _opened()
    await store.save_folder(FolderRecord(1, "a folder"))
    for deed in (_append, _settle, _set_aside, _merge):
        for turns in range(TURNS):
            store, library = await _opened()
            before = _known(library)
            task = asyncio.ensure_future(deed(store, library))
            for _ in range(turns):
                await asyncio.sleep(0)
            under_way = not task.done()
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            afresh, kept = await _opened()
            cancelled += under_way
            what = f"{deed.__name__} after {turns} turns"
            if not await store.changed_elsewhere() and _known(library) != _known(kept):
                wrong.append(f"{what}: memory and database differ")
            if await afresh.mend():
                wrong.append(f"{what}: it was not whole")
            if deed is _set_aside:
                if kept.folders:
                    assert _known(kept) == before
                await afresh.take_back([FolderRecord(1, "a folder")])
            elif not set(before[0]) <= set(_known(kept)[0]):
                wrong.append(f"{what}: photos are lost")
            elif len(_known(kept)[0]) - len(before[0]) not in (0, 3):
                wrong.append(f"{what}: some of it is there")
    return [*wrong, f"{cancelled} cancelled"]


async def _append(store: Store, library: Library) -> None:
    batch = [_embedded(library.next_photo + number) for number in range(3)]
    await store.append("model", batch, [], then=lambda: library.append(batch, []))


async def _settle(store: Store, library: Library) -> None:
    first = library.by_date()[0]
    moved = _photo(first, f"moved/{library.next_photo}/{first}.jpg")
    missing = {1: Missing(kept=frozenset([first]))}
    await store.settle(missing, [moved], [], then=lambda: library.settle(missing, [moved], []))


async def _set_aside(store: Store, library: Library) -> None:
    await store.set_aside([library.folders[1]], then=lambda: library.remove_folder(1))


async def _merge(store: Store, library: Library) -> None:
    added = [_embedded(library.next_photo + number) for number in range(3)]
    await store.stage_thumbnails([(each.photo.id, each.thumbnail) for each in added])

    async def blocks() -> AsyncIterator[tuple[list[Photo], Vectors]]:
        yield [each.photo for each in added], np.stack([each.vector for each in added])

    await store.merge("model", Addition([], blocks(), [], {}, {}))


async def _opened() -> tuple[Store, Library]:
    store = Store(BrowserDatabase(host.database), TabLocks(host.tabs))
    library = await open_library(store, "model", DIMENSIONS)
    await store.discard_staged()
    return store, library


def _known(library: Library) -> tuple[list[int], list[str], int]:
    photos = library.photos_of(1)
    return sorted(photo.id for photo in photos.values()), sorted(photos), len(library.matrix)


def _photo(number: int, path: str) -> Photo:
    return Photo(number, 1, path, number, 1000 * number, 4, 3, "JPEG")


def _embedded(number: int) -> Embedded:
    random = np.random.default_rng(number)
    vector = normalised(random.standard_normal(DIMENSIONS))
    return Embedded(_photo(number, f"{number}.jpg"), b"thumbnail", vector)
