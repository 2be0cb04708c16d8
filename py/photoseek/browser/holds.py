"""What tabs have in use, with Web Locks, by way of web/engine/host/holds.js."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

import host


class BrowserHolds:
    """Implements ports.Holds. The browser lets go of everything when the tab is gone."""

    def __init__(self) -> None:
        self._here = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Of all tabs, one at a time is inside."""
        async with self._here:
            entering = asyncio.ensure_future(host.holds.enter())
            try:
                await asyncio.shield(entering)
            except asyncio.CancelledError:
                # The browser does not know; what it grants now nobody would give back.
                await entering
                host.holds.leave()
                raise
            try:
                yield
            finally:
                host.holds.leave()

    async def take(self, name: str) -> None:
        """Hold it."""
        await host.holds.take(name)

    def drop(self, name: str) -> None:
        """Let go of it."""
        host.holds.drop(name)

    async def elsewhere(self) -> Collection[str]:
        """What other tabs hold."""
        return {str(name) for name in await host.holds.elsewhere()}
