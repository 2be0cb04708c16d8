"""Files that change while the page is open: when it is time to look into their folder again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from ..pictures.endings import ending_says, is_sidecar
from ..pictures.hidden import passed_over

QUIET = 1.0
"""Seconds without a change before a folder is looked into: a camera's card comes file by file."""

PATIENCE = 10.0
"""Seconds after which it is looked into all the same."""


class Watch:
    """Gathers word of changes, and passes it on when a folder has come to rest."""

    def __init__(
        self,
        on_rest: Callable[[int], None],
        quiet: float = QUIET,
        patience: float = PATIENCE,
    ) -> None:
        """Call ``on_rest`` with the folder's id, in the event loop that is running then."""
        self._on_rest = on_rest
        self._quiet = quiet
        self._patience = patience
        self._waiting: dict[int, tuple[float, asyncio.TimerHandle]] = {}
        """Folder -> when its first change came, and what will pass it on."""

    def changed(self, folder: int, files: Iterable[str], others: Iterable[str] = ()) -> None:
        """Take word of changes.

        Args:
            folder: Where.
            files: Paths of files.
            others: Paths of folders, and of what is gone and may have been either.
        """
        counts = any(_counts(path) and not _is_passed_over(path) for path in files)
        if not counts and all(_is_passed_over(path) for path in others):
            return
        loop = asyncio.get_running_loop()
        now = loop.time()
        first = now
        if folder in self._waiting:
            first, timer = self._waiting[folder]
            timer.cancel()
        due = min(now + self._quiet, first + self._patience)
        self._waiting[folder] = first, loop.call_at(due, self._rest, folder)

    def _rest(self, folder: int) -> None:
        del self._waiting[folder]
        self._on_rest(folder)


def _counts(path: str) -> bool:
    return ending_says(path) != "other" or is_sidecar(path)


def _is_passed_over(path: str) -> bool:
    # Also where folders of the system are looked into: programs write there all the time.
    return passed_over(path) is not None
