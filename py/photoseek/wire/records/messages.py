"""What every message is made of, and events."""

from typing import Any, TypedDict


class ErrorInfo(TypedDict):
    """An error as data. The sentence about it is the reader's side's to make: see web/messages/."""

    code: str
    parameters: dict[str, Any]
    """What stands in the sentence; ``reason`` tells apart the sentences of one code."""
    detail: str
    """For whoever mends it."""


class NoParams(TypedDict):
    """Nothing is asked for beyond the method."""


class CancelParams(TypedDict):
    call: int
    """The ``id`` of the call to stop."""


class Request(TypedDict):
    id: int
    method: str
    params: dict[str, Any]


class LogEntry(TypedDict):
    """What happened, without anything of anybody's photos."""

    level: str
    """``info``, ``warning`` or ``error``."""
    source: str
    text: str
    """Empty where only its source knows what it is made of."""
    error: str
    """The kind of the exception; empty for none."""
    places: list[str]
    """Where it was: file, line and function, outermost first."""


class FolderChanged(TypedDict):
    """Files of an open folder have come, gone or changed: time to index it again."""

    folder: int
