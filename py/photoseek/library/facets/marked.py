"""What people have said of their photos: conditions and choices that its facets share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..marks import Mark, MarkKind
from .facet import Given, Kind, Value
from .facts import Facts, Mask

UNNAMED = ""
"""The value that stands for none of all names."""


@dataclass(frozen=True, slots=True)
class Has:
    """Has at least one of some marks."""

    marks: tuple[Mark, ...]

    def mask(self, facts: Facts) -> Mask:
        """Which photos do."""
        mask = np.zeros(len(facts), dtype=np.bool_)
        for mark in self.marks:
            mask[facts.rows(facts.marks.of(mark))] = True
        return mask


@dataclass(frozen=True, slots=True)
class HasNone:
    """Has no mark of a kind."""

    kind: MarkKind

    def mask(self, facts: Facts) -> Mask:
        """Which photos have none."""
        return ~Has(tuple(mark for mark in facts.marks.photos if mark.kind == self.kind)).mask(
            facts
        )


@dataclass(frozen=True, slots=True)
class Either:
    """Is named so, or not at all."""

    named: Has
    unnamed: HasNone

    def mask(self, facts: Facts) -> Mask:
        """Which photos are."""
        return self.named.mask(facts) | self.unnamed.mask(facts)


@dataclass(frozen=True, slots=True)
class Named:
    """A facet of names that people have given."""

    id: MarkKind
    field: str
    """Of a filter, and of the choices."""
    kind: Kind = "choices"

    @property
    def menu(self) -> str:
        """One of its own."""
        return self.id

    @property
    def fields(self) -> tuple[str, ...]:
        """The list of names."""
        return (self.field,)

    @property
    def offers(self) -> str:
        """Called as in the filter."""
        return self.field

    def parse(self, given: Given) -> Has | HasNone | Either | None:
        """See :class:`facet.Facet`."""
        names = list(map(str, given.get(self.field) or ()))
        has = Has(tuple(Mark(self.id, name) for name in names if name != UNNAMED))
        if UNNAMED not in names:
            return has if names else None
        return Either(has, HasNone(self.id)) if has.marks else HasNone(self.id)

    def choices(self, facts: Facts, mask: Mask) -> Sequence[Value]:
        """The names of photos that are there, by the alphabet, and behind them what has none."""
        values = []
        for name in facts.marks.names(self.id):
            having = Has((Mark(self.id, name),)).mask(facts)
            if having.any():
                values.append(Value(name, int(np.count_nonzero(having & mask))))
        if values:
            left = HasNone(self.id).mask(facts) & mask
            values.append(Value(UNNAMED, int(np.count_nonzero(left))))
        return values
