"""Downloads under way: each file once, whoever waits for it, and how far all of them are.

They are paused, gone on with, and cancelled together.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from ..errors import DownloadCancelled
from .fetching import fetch
from .host_answers import Meter, Wanted
from .listings import ModelFile
from .ports import ChunkStore, Transport
from .records import ModelProgress

PROGRESS_INTERVAL = 0.1
"""Seconds between two progress messages: as often as an eye can follow."""

STALL_INTERVAL = 1.0
"""Seconds between two progress messages while nothing comes, so that the rate does not freeze."""


@dataclass(slots=True)
class _Running:
    model: str
    part: str
    loaded: int
    total: int | None


class Downloads:
    """Brings files into a store."""

    def __init__(
        self,
        store: ChunkStore,
        on_progress: Callable[[ModelProgress], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._on_progress = on_progress
        self._clock = clock
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._running: dict[str, _Running] = {}
        """By digest; those that are done stay until all are, so that the sum does not jump."""
        self._may_go_on = asyncio.Event()
        self._may_go_on.set()
        self._meter = Meter()
        self._told = 0.0
        self._ticker: asyncio.Task[None] | None = None

    async def get(
        self, model: str, part: str, file: ModelFile, address: str, transport: Transport
    ) -> None:
        """Bring a file into the store; whoever asks while it is under way waits for the same.

        Args:
            model: Id of the model.
            part: What the file is; see listings.part_of.
            file: As it was listed.
            address: Where it is.
            transport: How it comes.

        Raises:
            ModelUnavailable: In one of its kinds; DownloadCancelled after :meth:`cancel`.
        """
        task = self._tasks.get(file.digest)
        if task is None:
            if self._ticker is None:
                self._ticker = asyncio.create_task(self._tick())
            self._running[file.digest] = _Running(model, part, 0, file.size)
            task = asyncio.create_task(self._fetch(model, file, address, transport))
            self._tasks[file.digest] = task
            task.add_done_callback(lambda ended: self._ended(file.digest, ended))
        try:
            # One caller's cancelling must not take the file away from the others.
            await asyncio.shield(task)
        except asyncio.CancelledError:
            if not task.cancelled():
                raise
            raise DownloadCancelled(model=model) from None

    def pause(self) -> None:
        """Ask for no more bytes until :meth:`resume`."""
        self._may_go_on.clear()
        self._meter.restart()
        self._tell()

    def resume(self) -> None:
        """Go on."""
        self._may_go_on.set()
        self._meter.restart()
        self._tell()

    def cancel(self) -> None:
        """End every download; the chunks that are there are kept."""
        for task in self._tasks.values():
            task.cancel()
        self._may_go_on.set()

    async def _fetch(self, model: str, file: ModelFile, address: str, transport: Transport) -> None:
        def on_bytes(loaded: int, arrived: int) -> None:
            self._running[file.digest].loaded = loaded
            now = self._clock()
            if arrived:
                self._meter.add(now, arrived)
            if now - self._told >= PROGRESS_INTERVAL:
                self._tell()

        await fetch(
            file,
            address,
            Wanted(file=file.path, model=model),
            transport,
            self._store,
            may_go_on=self._go_on,
            on_bytes=on_bytes,
        )

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(STALL_INTERVAL)
            if self._clock() - self._told >= STALL_INTERVAL:
                self._tell()

    async def _go_on(self) -> None:
        await self._may_go_on.wait()

    def _ended(self, digest: str, task: asyncio.Task[None]) -> None:
        del self._tasks[digest]
        failed = task.cancelled() or task.exception() is not None
        if failed:
            del self._running[digest]
        if self._tasks:
            return
        if self._ticker is not None:
            self._ticker.cancel()
            self._ticker = None
        if self._running or failed:
            self._tell(done=True)
        self._running.clear()
        self._meter.restart()

    def _tell(self, *, done: bool = False) -> None:
        running = list(self._running.values())
        if not running and not done:
            return
        now = self._told = self._clock()
        loaded = sum(each.loaded for each in running)
        total = None
        if all(each.total is not None for each in running):
            total = sum(each.total or 0 for each in running)
        paused = not self._may_go_on.is_set()
        rate = None if paused or done else self._meter.rate(now)
        self._on_progress(
            ModelProgress(
                model=running[0].model if running else "",
                parts=tuple(sorted({self._running[digest].part for digest in self._tasks})),
                loaded=loaded,
                total=total,
                rate=rate,
                seconds_left=(total - loaded) / rate if rate and total is not None else None,
                state="done" if done else "paused" if paused else "loading",
            )
        )
