"""How far a run is, how fast, and why it stands still."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from logging import getLogger

from ..errors import StoreFull
from ..photo import Progress

_log = getLogger(__name__)

RATE_WINDOW = 20.0
"""Seconds over which the rate is measured."""


class Tally:
    """Counts files, and tells of every change."""

    def __init__(
        self,
        total: int,
        on_progress: Callable[[Progress], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._total = total
        self._on_progress = on_progress
        self._clock = clock
        self._done = 0
        self._path = ""
        self._full: StoreFull | None = None
        self._marks: deque[tuple[float, int]] = deque([(clock(), 0)])
        self._tell()

    def at(self, path: str) -> None:
        """Say which file is at hand."""
        self._path = path
        self._tell()

    def count(self, files: int) -> None:
        """Say that so many more files are dealt with."""
        self._full = None
        self._done += files
        now = self._clock()
        self._marks.append((now, self._done))
        while len(self._marks) > 2 and now - self._marks[0][0] > RATE_WINDOW:
            self._marks.popleft()
        self._tell()

    def pause(self, reason: StoreFull) -> None:
        """Say why the run waits, until files are dealt with again."""
        _log.info("the run waits after %d files", self._done)
        self._full = reason
        self._tell()

    def _tell(self) -> None:
        (start, before), (end, after) = self._marks[0], self._marks[-1]
        rate = (after - before) / (end - start) if after > before and end > start else None
        self._on_progress(
            Progress(
                stage="paused" if self._full else "indexing",
                done=self._done,
                total=self._total,
                path=self._path,
                rate=rate,
                seconds_left=(self._total - self._done) / rate if rate else None,
                reason=self._full,
            )
        )
