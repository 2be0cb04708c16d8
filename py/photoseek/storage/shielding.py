"""What a cancel must not break off."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any


async def to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """Do some work to its end. Whoever is cancelled meanwhile hears of that afterwards.

    Raises:
        BaseException: Whatever the work raises; of a cancelled one that is CancelledError alone.
    """
    ended = asyncio.Event()
    task = asyncio.ensure_future(work)
    # Less than asyncio.wait does, and this is done for every batch.
    task.add_done_callback(lambda _: ended.set())
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await ended.wait()
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        # Looked at, so that nobody says it was not.
        if not task.cancelled():
            task.exception()
        raise cancelled
    task.result()
