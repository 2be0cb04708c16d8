"""What a facet is: a known fact of photos, and how a filter may ask for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from .facts import Facts, Mask

Kind = Literal["tree", "months", "choices", "ranges", "toggle", "place"]
"""How it is drawn, and what its fields hold, in their order.

``tree``: folders, and a path inside them. ``months``: the first and the last day. ``choices``: a
list of values. ``ranges``: least and most. ``toggle``: yes or no. ``place``: a toggle, a circle and
a box.
"""

Given = Mapping[str, Any]
"""The fields of a filter, as they came; None stands for nothing."""


class Condition(Protocol):
    """What is asked of photos. Hashable, and equal to another that asks the same."""

    def mask(self, facts: Facts) -> Mask:
        """Which photos fulfil it: shape (n,)."""
        ...


@dataclass(frozen=True, slots=True)
class Value:
    """One value that can be chosen."""

    value: str
    photos: int
    """That it would leave."""


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from and to, both included; None: without end."""

    least: int | None
    most: int | None
    photos: int


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory inside a folder."""

    folder: int
    path: str
    """Empty for the folder itself."""
    photos: int
    """In it, not below it."""


class Facet(Protocol):
    """A known fact of photos that a filter can ask for."""

    @property
    def id(self) -> str:
        """What the page knows it by, and names it by in its messages."""
        ...

    @property
    def kind(self) -> Kind:
        """How it is drawn."""
        ...

    @property
    def menu(self) -> str:
        """The id of the menu that it is in; facets with one menu stand below each other."""
        ...

    @property
    def fields(self) -> tuple[str, ...]:
        """Those fields of a filter that are its own."""
        ...

    @property
    def offers(self) -> str:
        """The field that its choices are sent in."""
        ...

    def parse(self, given: Given) -> Condition | None:
        """What a filter asks for, or None if nothing.

        Raises:
            BadRequest: Something that no photo can be measured by.
        """
        ...

    def choices(
        self, facts: Facts, mask: Mask
    ) -> Sequence[Value] | Sequence[Range] | Sequence[Directory]:
        """Every value there is, with how many photos of the mask have it.

        Which values those are, and their order, do not depend on the mask.
        """
        ...
