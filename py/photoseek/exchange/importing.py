"""Use case: one file -> library, all of it or nothing.

::

    LibraryFile.check, before: every byte is read, and nothing written
    merging.plan_merge -> Store.stage_thumbnails -> Store.merge
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Sequence
from typing import Any

from ..errors import StoreFull
from ..library.library import Library
from ..library.stored import Addition
from ..models.spec import ModelSpec
from ..photo import Photo, Vectors
from .layout import ImportedPhoto
from .merging import Merge, plan_merge
from .ports import ImportStore
from .reading import LibraryFile, OnProgress
from .records import ExchangeProgress

READ_AT_ONCE = 2048
"""Vectors: 2 MB of 512 dimensions."""

STAGED_AT_ONCE = 256
"""Photos whose thumbnails are written in one transaction: about 3 MB."""


class Importer:
    """Merges a file into a library."""

    def __init__(
        self,
        library: Library,
        store: ImportStore,
        spec: ModelSpec,
        reload: Callable[[], Awaitable[None]],
    ) -> None:
        """Merge into ``library``; ``reload`` reads it afresh from the store afterwards."""
        self._library = library
        self._store = store
        self._spec = spec
        self._reload = reload

    async def run(
        self, file: LibraryFile, rows: Sequence[ImportedPhoto], on_progress: OnProgress
    ) -> Merge:
        """Merge a file that was checked. Cancelled or failing, it leaves nothing behind.

        Args:
            file: The file.
            rows: What its check has given.
            on_progress: Is told how many photos lie by.

        Raises:
            StoreFull: There is no space for it.
            StoreFailed: The store could not be written.
            UnreadableFile: The browser could not read it.
        """
        merge = plan_merge(rows, self._library)
        if merge.photos or merge.said:
            try:
                await self._stage(file, merge, on_progress)
                # A transaction that has begun cannot be called back: a cancel comes too late.
                await _to_its_end(self._commit(file, merge))
            except BaseException as error:
                await self._store.discard_staged()
                if not isinstance(error, StoreFull):
                    raise
                raise StoreFull(reason="import", detail=error.detail) from error
        return merge

    async def _stage(self, file: LibraryFile, merge: Merge, on_progress: OnProgress) -> None:
        """Lay the thumbnails by; the library stays as it is."""
        done = 0
        for some in _runs(merge.photos, STAGED_AT_ONCE):
            first, last = some[0][0], some[-1][0] + 1
            thumbnails = await file.thumbnails(first, last)
            await self._store.stage_thumbnails(
                [
                    (photo.id, thumbnails[row - first])
                    for row, photo in some
                    if photo.id not in merge.embedded
                ]
            )
            done += len(some)
            on_progress(ExchangeProgress("adding", done, len(merge.photos)))

    async def _commit(self, file: LibraryFile, merge: Merge) -> None:
        """Write all the rest in one transaction, and read the library as it is then."""
        blocks = self._blocks(file, merge)
        replaced = [*merge.replaced, *merge.back]
        addition = Addition(
            merge.folders, blocks, replaced, merge.skipped, merge.missing, merge.heirs, merge.said
        )
        await self._store.merge(self._spec.fingerprint, addition)
        await self._reload()

    async def _blocks(
        self, file: LibraryFile, merge: Merge
    ) -> AsyncIterator[tuple[Sequence[Photo], Vectors]]:
        for some in _runs(merge.photos, READ_AT_ONCE):
            first, last = some[0][0], some[-1][0] + 1
            vectors = await file.vectors(first, last)
            yield [photo for _, photo in some], vectors[[row - first for row, _ in some]]


async def _to_its_end(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.create_task(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        task.result()


def _runs(
    photos: Sequence[tuple[int, Photo]], length: int
) -> Iterator[Sequence[tuple[int, Photo]]]:
    """Photos some at a time, from at most ``length`` rows of the file."""
    start = 0
    for end in range(1, len(photos) + 1):
        if end == len(photos) or photos[end][0] - photos[start][0] >= length:
            yield photos[start:end]
            start = end
