"""Other tabs of the same origin, by way of web/engine/host/tabs.js."""

from __future__ import annotations

import host

_LOCK = "photoseek-write"


class TabLock:
    """Implements ports.WriteLock with Web Locks; other tabs hear when a write is done."""

    async def acquire(self) -> bool:
        """Take the lock; False when another tab has it."""
        return await host.tabs.acquire(_LOCK)

    def release(self) -> None:
        """Give it back and tell the other tabs."""
        host.tabs.release(_LOCK)
        host.tabs.announce()
