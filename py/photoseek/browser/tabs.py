"""Other tabs of the same origin, by way of web/engine/host/tabs.js."""

from __future__ import annotations

import asyncio

import host

_LOCK = "photoseek-write"


class TabLock:
    """Implements engine.ports.WriteLock with Web Locks; other tabs hear when a write is done."""

    def __init__(self, tabs: host.Tabs) -> None:
        self._tabs = tabs

    async def acquire(self) -> bool:
        """Take the lock; False when another tab has it."""
        return await _acquire(self._tabs, _LOCK)

    async def wait(self) -> None:
        """Take the lock as soon as it is free; the browser frees it when its tab is gone."""
        try:
            await self._tabs.wait(_LOCK)
        except asyncio.CancelledError:
            self._tabs.stopWaiting(_LOCK)
            raise

    def release(self) -> None:
        """Give it back."""
        self._tabs.release(_LOCK)

    def announce(self) -> None:
        """Tell the other tabs that something was written."""
        self._tabs.announce()


class OwnLock:
    """Implements engine.ports.WriteLock for a library that no other tab can see."""

    async def acquire(self) -> bool:
        """Nobody else has it."""
        return True

    async def wait(self) -> None:
        """Nobody else has it."""

    def release(self) -> None:
        """Nobody else waits for it."""

    def announce(self) -> None:
        """Nobody else would see it."""


class TabLocks:
    """Implements storage.ports.Locks with Web Locks."""

    def __init__(self, tabs: host.Tabs) -> None:
        self._tabs = tabs

    async def acquire(self, name: str, patience: float = 0.0) -> bool:
        """Take a lock; False when another tab has it."""
        return await _acquire(self._tabs, name, patience)

    def release(self, name: str) -> None:
        """Give it back."""
        self._tabs.release(name)


async def _acquire(tabs: host.Tabs, name: str, patience: float = 0.0) -> bool:
    asking = asyncio.ensure_future(tabs.acquire(name, patience * 1000))
    try:
        return await asyncio.shield(asking)
    except asyncio.CancelledError:
        # The browser does not know; what it grants now nobody would give back.
        if await asking:
            tabs.release(name)
        raise
