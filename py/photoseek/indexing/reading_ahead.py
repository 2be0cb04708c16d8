"""Files on their way from the disk while those before them are decoded."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Sequence

from ..errors import EmptyFile, ImageTooLarge, PhotoError, UnreadableFile
from ..pictures.formats import FILMS, FORMATS
from ..pictures.opening import MAX_BYTES
from ..pictures.sources import WHOLE, Source
from .ports import FileEntry, Folder
from .tasks import Task

READ_AHEAD = 3
"""Files whose bytes are fetched while another one is decoded."""

UNREADABLE_IN_A_ROW = 25
"""After so many failures to read the folder itself is asked whether it is still there."""

_FILMS = tuple(ending for each in FORMATS if each.name in FILMS for ending in each.endings)
"""However large, little of them is read at once."""

Read = Source | PhotoError
"""A file, or why not: an error that is raised before anybody waits is reported as lost."""


async def read_ahead(
    tasks: Sequence[Task], files: Folder, on_file: Callable[[Task], None]
) -> AsyncGenerator[tuple[Task, Read], None]:
    """Each task with its file, those of the next ones being read behind it.

    Args:
        tasks: In this order.
        files: Where their files are.
        on_file: Told of each before it is waited for.

    Raises:
        FolderUnavailable: Files cannot be read, and the folder itself neither.
    """
    reads: deque[asyncio.Task[Read]] = deque()
    ahead = iter(tasks)
    unreadable = 0
    try:
        for task in tasks:
            while len(reads) <= READ_AHEAD and (coming := next(ahead, None)) is not None:
                reads.append(asyncio.create_task(_read(files, coming.entry)))
            on_file(task)
            read = await reads[0]
            reads.popleft()
            unreadable = unreadable + 1 if isinstance(read, UnreadableFile) else 0
            if unreadable >= UNREADABLE_IN_A_ROW:
                await files.check()
                unreadable = 0
            yield task, read
    finally:
        for waiting in reads:
            waiting.cancel()


async def _read(files: Folder, entry: FileEntry) -> Read:
    if entry.size == 0:
        return EmptyFile()
    if entry.size > MAX_BYTES and not entry.path.lower().endswith(_FILMS):
        return ImageTooLarge(reason="file", bytes=entry.size)
    try:
        if entry.size > WHOLE:
            return await files.open(entry.path)
        return await files.read(entry.path)
    except PhotoError as error:
        return error
    except MemoryError:
        return ImageTooLarge(reason="memory")
