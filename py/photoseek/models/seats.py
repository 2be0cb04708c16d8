"""The workers of one tower, each of which runs one batch at a time."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class Seats:
    """Deals runs to workers: the first free one gets the next run, so that few are started."""

    def __init__(self) -> None:
        self.count = 1
        self._free = [0]
        self._taken: set[int] = set()
        self._waiting: deque[asyncio.Future[int]] = deque()

    @property
    def busy(self) -> bool:
        """Whether somebody has one, or waits for one."""
        return bool(self._taken or self._waiting)

    def has(self, seat: int) -> bool:
        """Whether a worker of this number is to stay: it is one of those allowed, or at work."""
        return seat < self.count or seat in self._taken

    def allow(self, count: int) -> None:
        """There are this many from now on; whoever has one beyond them keeps it until the end."""
        self._free = [seat for seat in range(count) if seat not in self._taken]
        self.count = count
        self._deal()

    @asynccontextmanager
    async def taken(self, first: bool) -> AsyncGenerator[int]:
        """The number of a worker, for one run.

        Args:
            first: Whether to go before all who wait: somebody looks at the screen.
        """
        seat = await self._take(first)
        try:
            yield seat
        finally:
            self._give_back(seat)

    async def _take(self, first: bool) -> int:
        waiting: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._waiting.insert(0 if first else len(self._waiting), waiting)
        self._deal()
        try:
            return await waiting
        except asyncio.CancelledError:
            if waiting.done() and not waiting.cancelled():
                # It was dealt one in the moment in which it gave up.
                self._give_back(waiting.result())
            raise

    def _give_back(self, seat: int) -> None:
        self._taken.remove(seat)
        if seat < self.count:
            self._free.append(seat)
            self._free.sort()
        self._deal()

    def _deal(self) -> None:
        while self._free and self._waiting:
            waiting = self._waiting.popleft()
            if not waiting.done():
                seat = self._free.pop(0)
                self._taken.add(seat)
                waiting.set_result(seat)
