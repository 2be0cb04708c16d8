"""Waiting for room on a full disk."""

from __future__ import annotations

import asyncio

RETRY = 5.0
"""Seconds until a write is tried again; a try costs nothing beside what it would write."""


class Room:
    """What a run waits at until there may be room again."""

    def __init__(self) -> None:
        self._said = asyncio.Event()
        self.closed = False
        """Whether nobody waits here any more."""

    async def wait(self) -> None:
        """Until somebody says that there is room, or it is time to see for oneself."""
        waiting = asyncio.create_task(self._said.wait())
        await asyncio.wait([waiting], timeout=RETRY)
        waiting.cancel()
        self._said.clear()

    def say(self) -> None:
        """Somebody has made room."""
        self._said.set()

    def close(self) -> None:
        """Nobody is to wait any longer."""
        self.closed = True
        self._said.set()
