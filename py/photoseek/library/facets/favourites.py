"""Whether a photo is a favourite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..marks import FAVOURITE
from .facet import Given, Kind, Value
from .facts import Facts, Mask
from .marked import Has, HasNone


@dataclass(frozen=True, slots=True)
class Favourites:
    """The facet."""

    id: str = "favourite"
    kind: Kind = "toggle"
    menu: str = "favourite"
    fields: tuple[str, ...] = ("favourite",)
    offers: str = "favourites"

    def parse(self, given: Given) -> Has | HasNone | None:
        """See :class:`facet.Facet`."""
        favourite = given.get("favourite")
        if favourite is None:
            return None
        return Has((FAVOURITE,)) if favourite else HasNone("favourite")

    def choices(self, facts: Facts, mask: Mask) -> Sequence[Value]:
        """``yes`` and ``no``, where there is a favourite at all."""
        favourite = Has((FAVOURITE,)).mask(facts)
        if not favourite.any():
            return []
        return [
            Value("yes", int(np.count_nonzero(favourite & mask))),
            Value("no", int(np.count_nonzero(~favourite & mask))),
        ]


FAVOURITES = Favourites()
