"""Runs in the worker for exchange.py: a library goes into a file, and comes out of it."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable
from typing import Any

import host
import js
from photoseek.browser.blobs import BrowserBlobs
from photoseek.browser.database import BrowserDatabase
from photoseek.browser.rows import open_rows
from photoseek.browser.tabs import TabLocks
from photoseek.exchange.exporting import export_facts, export_library
from photoseek.exchange.importing import Importer
from photoseek.exchange.merging import Merge
from photoseek.exchange.reading import LibraryFile
from photoseek.library.library import Library, open_library
from photoseek.models.calibration import Calibration
from photoseek.models.spec import Familiarity, ModelSpec
from photoseek.models.text_spec import TextSpec
from photoseek.pictures.image_spec import ImageSpec
from photoseek.storage.store import Store

FILE = "library.safetensors"
"""In the origin's private file system: where the page would have saved it."""

TICK = 0.01


def empty() -> str:
    """Nothing: the engine is up when this has been answered."""
    return json.dumps(None)


async def export(dimensions: int) -> str:
    """Seconds of an export, of the list as CSV, and the longest that a search would have waited."""
    store, library = await _opened(dimensions)
    blobs, spec = BrowserBlobs(), _spec(dimensions)
    work = export_library(library, store, blobs, spec, lambda _: None)
    made, seconds, wait = await _measured(work)
    _, listing, _ = await _measured(export_facts(library, blobs, lambda _: None))
    folder = await js.navigator.storage.getDirectory()
    handle = await folder.getFileHandle(FILE, create=True)
    writable = await handle.createWritable()
    await writable.write(made["file"])
    await writable.close()
    return json.dumps([seconds, wait, listing])


async def bring(dimensions: int) -> str:
    """Seconds of an import into a library, and the longest that a search would have waited."""
    store, library = await _opened(dimensions)

    async def reload() -> None:
        await _opened(dimensions)

    folder = await js.navigator.storage.getDirectory()
    file = await (await folder.getFileHandle(FILE)).getFile()

    async def checked_and_merged() -> Merge:
        opened, spec = LibraryFile(BrowserBlobs(), file), _spec(dimensions)
        rows = await opened.check(spec, lambda _: None)
        return await Importer(library, store, spec, reload).run(opened, rows, lambda _: None)

    merge, seconds, wait = await _measured(checked_and_merged())
    return json.dumps([seconds, wait, merge.added, merge.kept])


async def _opened(dimensions: int) -> tuple[Store, Library]:
    store = Store(BrowserDatabase(host.database), TabLocks(host.tabs))
    rows = await open_rows(dimensions)
    return store, await open_library(store, _spec(dimensions).fingerprint, dimensions, rows)


async def _measured(work: Awaitable[Any]) -> tuple[Any, float, float]:
    """What it gives, its seconds, and the longest that the event loop was not free meanwhile."""
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        while True:
            before = time.perf_counter()
            await asyncio.sleep(TICK)
            longest = max(longest, time.perf_counter() - before - TICK)

    watching = asyncio.ensure_future(watch())
    start = time.perf_counter()
    result = await work
    seconds = time.perf_counter() - start
    watching.cancel()
    return result, seconds, longest


def _spec(dimensions: int) -> ModelSpec:
    return ModelSpec(
        id="bench",
        revision="1",
        precision="q8",
        title="A model",
        summary="",
        languages=("en",),
        dimensions=dimensions,
        text_output="text_embeds",
        image_output="image_embeds",
        image=ImageSpec(8, 8, None, 2, 1 / 255, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),
        text=TextSpec(16, "[PAD]", "longest"),
        text_calibration=Calibration(20.0, -18.0),
        image_calibration=Calibration(20.0, -18.0),
        familiarity=Familiarity("familiarity", 0.5),
    )
