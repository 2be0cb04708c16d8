"""Two pages, each with a library of its own, between which a file goes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from numpy.typing import NDArray
from safetensors.numpy import load

from tests.unit.kept_library import MemoryStore
from tests.unit.page import Page, colours, source

Act = Callable[[Page, Page], Awaitable[None]]


def between(act: Act) -> None:
    """Two devices; the first has read a folder."""

    async def run() -> None:
        fast, slow = Page(), Page()
        await fast.engine.start("colours")
        await slow.engine.start("colours")
        await fast.ask("index", folder=source(colours()))
        await act(fast, slow)

    asyncio.run(run())


async def exported(page: Page) -> bytes:
    return bytes((await page.ask("export_library"))["file"])


def kept(store: MemoryStore) -> tuple[Any, ...]:
    """All that the store holds, to be compared."""
    vectors = {
        model: {photo: row.tolist() for photo, row in rows.items()}
        for model, rows in store.rows.items()
    }
    return (
        dict(store.folders),
        dict(store.photos),
        dict(store.thumbs),
        vectors,
        {folder: list(files) for folder, files in store.skipped.items() if files},
    )


def by_path(page: Page) -> dict[str, tuple[Any, ...]]:
    """What is known of each photo, whatever its ids are."""
    store = page.store
    return {
        f"{store.folders[photo.folder].name}/{photo.path}": (
            replace(photo, id=0, folder=0),
            store.thumbs[photo.id],
            store.rows["colours@1/q8/2"][photo.id].tolist(),
        )
        for photo in store.photos.values()
    }


def tensors(file: bytes) -> dict[str, NDArray[Any]]:
    """What the safetensors library finds in a file."""
    return dict(load(file))
