"""Other tabs of the same origin, by way of web/engine/host/tabs.js."""

from __future__ import annotations

import asyncio

import host

_LOCK = "photoseek-write"


class TabLock:
    """Implements ports.WriteLock with Web Locks; other tabs hear when a write is done."""

    async def acquire(self) -> bool:
        """Take the lock; False when another tab has it."""
        asking = asyncio.ensure_future(host.tabs.acquire(_LOCK))
        try:
            return await asyncio.shield(asking)
        except asyncio.CancelledError:
            # The browser does not know; what it grants now nobody would give back.
            if await asking:
                host.tabs.release(_LOCK)
            raise

    def release(self) -> None:
        """Give it back and tell the other tabs."""
        host.tabs.release(_LOCK)
        host.tabs.announce()
