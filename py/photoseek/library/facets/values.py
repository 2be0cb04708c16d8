"""Facets of which any of several values may be asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...errors import BadRequest
from .facet import Given, Kind, Value
from .facts import Facts, Mask
from .labelled import Labelled

Read = Callable[[Facts], Labelled[str] | Labelled[str | None]]


@dataclass(frozen=True, slots=True)
class OneOf:
    """Has one of some values."""

    read: Read
    values: tuple[str, ...]

    def mask(self, facts: Facts) -> Mask:
        """Which photos do."""
        return self.read(facts).mask(self.values.__contains__)


@dataclass(frozen=True, slots=True)
class Values:
    """A facet of labels."""

    id: str
    field: str
    """Of a filter, and of the choices."""
    read: Read
    """The value of every photo."""
    known: tuple[str, ...] | None = None
    """All values that there are, in the order of the menu; None: whatever photos have."""
    kind: Kind = "choices"

    @property
    def menu(self) -> str:
        """One of its own."""
        return self.id

    @property
    def fields(self) -> tuple[str, ...]:
        """The list of values."""
        return (self.field,)

    @property
    def offers(self) -> str:
        """Called as in the filter."""
        return self.field

    def parse(self, given: Given) -> OneOf | None:
        """See :class:`facet.Facet`."""
        values = tuple(map(str, given.get(self.field) or ()))
        if self.known is not None and not set(values) <= set(self.known):
            raise BadRequest(reason="values", field=self.field, known=list(self.known))
        return OneOf(self.read, values) if values else None

    def choices(self, facts: Facts, mask: Mask) -> Sequence[Value]:
        """What most photos of the library have comes first, unless all values are known."""
        counted = [
            Value(value, photos)
            for value, photos in self.read(facts).counted(mask)
            if value is not None
        ]
        if self.known is not None:
            counted.sort(key=lambda each: self.known.index(each.value) if self.known else 0)
        return counted
