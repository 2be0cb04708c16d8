"""What the person at the terminal is told while something takes its time."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


def say(text: str) -> None:
    """One line, at once."""
    print(text, flush=True)


class Progress:
    """A line that is redrawn on a terminal, and written once anywhere else."""

    def __init__(self, text: str) -> None:
        """Draw the line."""
        self._text = text
        self._live = sys.stdout.isatty()
        self._detail = ""
        self._started = time.monotonic()
        if self._live:
            self._draw()
        else:
            say(f"{text} ...")

    def update(self, detail: str) -> None:
        """Show how far it is."""
        self._detail = detail
        if self._live:
            self._draw()

    def tick(self) -> None:
        """Show that time passes."""
        if self._live:
            self._draw()

    def end(self) -> None:
        """Leave the line, with the seconds it took."""
        if self._live:
            self._detail = ""
            self._draw()
            sys.stdout.write("\n")

    def _draw(self) -> None:
        seconds = time.monotonic() - self._started
        sys.stdout.write(f"\r\033[K{self._text} ... {self._detail} {seconds:.0f} s")
        sys.stdout.flush()


@contextmanager
def step(text: str) -> Iterator[Progress]:
    """Show ``text`` while the body runs, with the seconds it takes."""
    progress = Progress(text)
    done = threading.Event()

    def count() -> None:
        while not done.wait(1):
            progress.tick()

    counter = threading.Thread(target=count, daemon=True)
    counter.start()
    try:
        yield progress
    finally:
        done.set()
        counter.join()
        progress.end()
