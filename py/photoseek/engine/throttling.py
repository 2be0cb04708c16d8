"""How often others hear of a run: as often as they can follow."""

from __future__ import annotations

import time
from collections.abc import Callable

from ..photo import Progress

PROGRESS_INTERVAL = 0.1
"""Seconds between two progress messages of a run: as often as an eye can follow."""

ANNOUNCE_INTERVAL = 0.3
"""Seconds between two announcements of a run to other tabs, which show it within a second."""


class Throttle:
    """Passes on some of a run's progress."""

    def __init__(
        self,
        tell: Callable[[Progress], None],
        announce: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Tell of a run.

        Args:
            tell: Takes its progress, at most every PROGRESS_INTERVAL; pauses and ends at once.
            announce: Lets other tabs know that there are more photos.
            clock: Seconds.
        """
        self._tell = tell
        self._announce = announce
        self._clock = clock
        self._told_at = self._announced_at = 0.0
        self._announced = 0
        """Files that were done then."""

    def __call__(self, state: Progress) -> None:
        """Take a run's progress."""
        now = self._clock()
        if state.done != self._announced and now - self._announced_at >= ANNOUNCE_INTERVAL:
            self._announced_at, self._announced = now, state.done
            self._announce()
        brief = state.stage != "paused" and state.done < state.total
        if now - self._told_at < PROGRESS_INTERVAL and brief:
            return
        self._told_at = now
        self._tell(state)
