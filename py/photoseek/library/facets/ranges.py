"""Facets of which a range of numbers may be asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ...errors import BadRequest
from .facet import Given, Kind, Range
from .facts import Facts, Mask

Read = Callable[[Facts], NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class Between:
    """From least to most, both included; None: without end."""

    read: Read
    least: int | None
    most: int | None

    def mask(self, facts: Facts) -> Mask:
        """Which photos are."""
        values = self.read(facts)
        low = np.iinfo(np.int64).min if self.least is None else self.least
        high = np.iinfo(np.int64).max if self.most is None else self.most
        return (values >= low) & (values <= high)


@dataclass(frozen=True, slots=True)
class Ranges:
    """A facet of numbers."""

    id: str
    menu: str
    fields: tuple[str, str]
    """Least and most."""
    offers: str
    read: Read
    """The number of every photo."""
    steps: tuple[int, ...]
    """Where the ranges of the menu begin and end."""
    kind: Kind = "ranges"

    def parse(self, given: Given) -> Between | None:
        """See :class:`facet.Facet`."""
        least, most = (given.get(field) for field in self.fields)
        if any(isinstance(end, bool) or not isinstance(end, int | None) for end in (least, most)):
            raise BadRequest(reason="whole-numbers", fields=list(self.fields))
        return None if least is None and most is None else Between(self.read, least, most)

    def choices(self, facts: Facts, mask: Mask) -> Sequence[Range]:
        """The ranges between steps that have photos, smallest first."""
        places = np.searchsorted(self.steps, self.read(facts), side="right")
        there = np.bincount(places, minlength=len(self.steps) + 1)
        left = np.bincount(places[mask], minlength=len(self.steps) + 1).tolist()
        ranges = [
            Range(least, None if above is None else above - 1, left[at])
            for at, (least, above) in enumerate(pairwise((None, *self.steps, None)))
        ]
        return [each for at, each in enumerate(ranges) if there[at]]
