"""Photos of which something else is said beside them by now: their facts, and nothing else.

Their files are looked into again, since what they say themselves counts first; no vector is made.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import aclosing

from ..errors import PhotoError
from ..library.library import Library
from ..photo import Photo
from ..pictures.decoding import decode
from ..pictures.metadata.record import Metadata, filled
from ..pictures.ports import Decoder
from .beside import said_beside
from .ports import FileEntry, Folder, IndexingStore
from .reading_ahead import read_ahead
from .sidecar_changes import SidecarChanges
from .tally import Tally
from .tasks import Task
from .viewing import told

_TOGETHER = 256
"""Photos that are kept at once: each time, the blocks that they stand in are written anew."""

_SMALLEST = 1
"""Pixels that are asked of a picture: only its facts count."""


async def retell(
    photos: Sequence[Photo],
    sidecars: SidecarChanges,
    files: Folder,
    library: Library,
    store: IndexingStore,
    decoder: Decoder,
    tally: Tally,
) -> dict[int, Photo]:
    """Read what is said of photos, and keep it; one that cannot be read now stays as it is.

    Args:
        photos: Of one folder, their files unchanged.
        sidecars: What lies beside them.
        files: The folder's files.
        library: Follows the store.
        store: Where the library is kept.
        decoder: For formats that Pillow lacks.
        tally: Counts them.

    Returns:
        The photos as they are now, by id.

    Raises:
        FolderUnavailable: Its files cannot be read any more.
        StoreFull: What was kept before stays.
        StoreFailed: As above.
    """
    known: dict[int, Photo] = {}
    found: list[Photo] = []

    async def keep() -> None:
        if found:
            await store.settle({}, found, [], then=lambda: library.settle({}, found, []))
        for photo in found:
            known[photo.id] = photo
            for sidecar in sidecars.as_read(photo, beside[photo.id][1]):
                library.skip(photo.folder, sidecar)
        found.clear()

    beside: dict[int, tuple[Metadata, list[str]]] = {}
    for photo in photos:
        said = await said_beside(sidecars.of(photo.path), files, library.clock)
        if sidecars.must_wait(photo, said[1]):
            tally.count(1)
        else:
            beside[photo.id] = said
    by_path = {photo.path: photo for photo in photos if photo.id in beside}
    tasks = [
        Task(FileEntry(each.path, each.size, each.modified), each) for each in by_path.values()
    ]
    reading = read_ahead(tasks, files, lambda task: tally.at(task.entry.path))
    async with aclosing(reading) as reads:
        async for task, read in reads:
            photo = by_path[task.entry.path]
            try:
                if isinstance(read, PhotoError):
                    raise read
                picture = await decode(read, _SMALLEST, decoder)
                facts = filled(picture.metadata, beside[photo.id][0])
                found.append(told(photo, facts, library.clock))
            except PhotoError:
                # The next look tries again.
                pass
            tally.count(1)
            if len(found) == _TOGETHER:
                await keep()
            # A search must not wait for all of them.
            await asyncio.sleep(0)
    await keep()
    return known
