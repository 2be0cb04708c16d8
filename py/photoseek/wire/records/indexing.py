"""A run over a folder."""

from typing import Literal, TypedDict

from .folders import FolderSource
from .messages import ErrorInfo


class IndexParams(TypedDict):
    folder: FolderSource


class IndexProgress(TypedDict):
    """How far an indexing run is."""

    stage: Literal["waiting", "walking", "indexing", "paused"]
    """Waiting while another tab writes to the library; paused while the disk is full: it goes on
    by itself, or at once with ``go_on``."""
    done: int
    """Files dealt with in this run (indexed or skipped)."""
    total: int
    """Files this run has to deal with; while walking, files seen so far."""
    indexed: int
    """Photos in the whole library that can be found now."""
    skipped: int
    """Skipped files in the whole library."""
    rate: float | None
    """Files a second; None until it can be told."""
    seconds_left: float | None
    path: str
    """The file at hand, empty while walking."""
    preparing: str | None
    """The id of the model that is getting ready and reads them; None: the one in use does."""
    reason: ErrorInfo | None
    """Why it is paused."""


class IndexReport(TypedDict):
    """What an indexing run found and did."""

    folder: int
    added: int
    changed: int
    unchanged: int
    moved: int
    """Photos under another path than before, recognised by their content."""
    back: int
    """Photos that had been missing."""
    gone: int
    """Photos that the walk did not see: no search finds them any more."""
    forgotten: int
    """Photos that an earlier walk did not see either, and that are removed now."""
    undecided: int
    """Photos that the walk did not see, too many at once; see FolderInfo."""
    skipped: int
    seconds: float
