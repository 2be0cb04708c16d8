"""Python's log as data for the page, which keeps the last of it: for whoever mends what went wrong.

It goes into reports that people hand to strangers, so it has nothing of anybody's photos. What
stands in a message of ours is ours; names go into its arguments, and of those only numbers are
kept. Of an exception it has the kind and the places in the code, never its message.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from types import TracebackType

from ..wire.records import LogEntry

OURS = "photoseek"

_ASYNCIO = "asyncio"
"""Its first lines are its own words; below them are the task and what it has raised."""


class Journal(logging.Handler):
    """Tells of every record of ours, and of the warnings of others."""

    def __init__(self, tell: Callable[[LogEntry], None]) -> None:
        super().__init__()
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        """Called by logging."""
        try:
            self._tell(entry(record))
        except Exception:
            self.handleError(record)


def begin(tell: Callable[[LogEntry], None]) -> None:
    """Keep the log from now on; warnings go to the console as before."""
    root = logging.getLogger()
    console = logging.StreamHandler()
    console.setLevel(logging.WARNING)
    root.addHandler(console)
    root.addHandler(Journal(tell))
    logging.getLogger(OURS).setLevel(logging.INFO)


def entry(record: logging.LogRecord) -> LogEntry:
    """A record without what may be anybody's."""
    kind, _, trace = record.exc_info or (None, None, None)
    return {
        "level": record.levelname.lower(),
        "source": record.name,
        "text": _text(record),
        "error": "" if kind is None else kind.__name__,
        "places": _places(trace),
    }


def _text(record: logging.LogRecord) -> str:
    room = record.name.partition(".")[0]
    if room == _ASYNCIO:
        return str(record.msg).partition("\n")[0]
    if room != OURS:
        return ""
    given = record.args if isinstance(record.args, tuple) else ()
    kept = tuple(value if isinstance(value, int | float) else "…" for value in given)
    return str(record.msg) % kept if kept else str(record.msg)


def _places(trace: TracebackType | None) -> list[str]:
    """Outermost first: file, line and function."""
    return [
        f"{frame.filename.rpartition('site-packages/')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
