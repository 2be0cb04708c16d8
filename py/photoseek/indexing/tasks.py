"""What a run has to do: one file each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..photo import Photo
from .ports import FileEntry
from .walking import Stock


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be read."""

    entry: FileEntry
    before: Photo | None = None
    """What the library holds of this path."""
    changed: bool = False
    """Whether the file is another one than ``before`` by now."""

    sidecars: tuple[str, ...] = ()
    """Paths of files that say something of it as well."""

    @property
    def replaces(self) -> int | None:
        """The photo that goes when this one comes."""
        return self.before.id if self.before is not None and self.changed else None

    @property
    def same(self) -> Photo | None:
        """The photo that this is, where only its vector is missing."""
        return None if self.changed else self.before


def tasks_of(stock: Stock) -> Sequence[Task]:
    """What a walk leaves to do."""
    return [
        *(Task(entry, sidecars=stock.sidecars.of(entry.path)) for entry in stock.new),
        *(
            Task(entry, photo, changed=True, sidecars=stock.sidecars.of(entry.path))
            for entry, photo in stock.changed
        ),
        *(Task(entry, photo) for entry, photo in stock.unembedded),
    ]
