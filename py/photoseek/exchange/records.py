"""What exporting and importing tell of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..host_objects import HostBlob


@dataclass(frozen=True, slots=True)
class ExchangeProgress:
    """How far an export or an import is."""

    stage: Literal["writing", "checking", "adding"]
    done: int
    """Photos; bytes while a file is checked."""
    total: int


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file to be saved."""

    file: HostBlob
    name: str
    """What to call it."""
    photos: int
    """How many are in it."""
