"""The library as a file."""

from typing import Literal, NotRequired, TypedDict

from ...host_objects import HostBlob


class ExportedFile(TypedDict):
    """A file to be saved."""

    file: HostBlob
    name: str
    """What to call it."""
    photos: int
    """How many are in it."""


class ExchangeProgress(TypedDict):
    """How far an export or an import is."""

    stage: Literal["writing", "checking", "adding"]
    done: int
    """Photos; bytes while a file is checked."""
    total: int


class ImportReport(TypedDict):
    """What an import has brought."""

    added: int
    replaced: int
    """Photos of which the file had a newer state."""
    kept: int
    """Photos that were there already, as they are or newer."""
    folders: list[int]
    """New ones; until they are opened, their photos show as thumbnails."""
    seconds: float


class ImportParams(TypedDict):
    file: HostBlob
    """What export_library has made; see docs/export.md."""


class ExportFactsParams(TypedDict):
    photos: NotRequired[list[int] | None]
    """These alone; all without it."""
