"""Photos that are not to be shown, unless a filter asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..marks import HIDDEN
from .facet import Condition, Given, Kind, Value
from .facts import Facts, Mask
from .marked import Has, HasNone


@dataclass(frozen=True, slots=True)
class All:
    """Hidden or not."""

    def mask(self, facts: Facts) -> Mask:
        """Every photo."""
        return np.ones(len(facts), dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Hidden:
    """The facet."""

    id: str = "hidden"
    kind: Kind = "toggle"
    menu: str = "hidden"
    fields: tuple[str, ...] = ("hidden",)
    offers: str = "hidden"

    def parse(self, given: Given) -> Condition | None:
        """True: hidden ones alone; False: these too; nothing: none of them, see ``SHOWN``."""
        hidden = given.get("hidden")
        if hidden is None:
            return None
        return Has((HIDDEN,)) if hidden else All()

    def choices(self, facts: Facts, mask: Mask) -> Sequence[Value]:
        """``yes`` and ``no``, as above, where one is hidden at all."""
        hidden = Has((HIDDEN,)).mask(facts)
        if not hidden.any():
            return []
        return [
            Value("yes", int(np.count_nonzero(hidden & mask))),
            Value("no", int(np.count_nonzero(mask))),
        ]


HIDDEN_PHOTOS = Hidden()

SHOWN: tuple[str, Condition] = (HIDDEN_PHOTOS.id, HasNone("hidden"))
"""What holds where a filter does not speak of hidden photos."""
