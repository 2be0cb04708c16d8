"""What is done with photos that were selected, and what is said of them."""

from typing import Literal, NotRequired, TypedDict

from ...host_objects import HostInts

MarkKind = Literal["favourite", "hidden", "album", "tag"]
"""What can be said of a photo; of albums and tags there are many, each with a name."""


class ChosenMark(TypedDict):
    """An album, or a tag, of the library."""

    name: str
    photos: int
    """In it, as far as they can be found."""
    chosen: int
    """How many of them are among the chosen ones."""


class ChosenInfo(TypedDict):
    """What some photos are together."""

    photos: int
    bytes: int
    """Of their files."""
    gone: list[int]
    """Those that are no longer there."""
    favourites: int
    hidden: int
    """How many of them are."""
    albums: list[ChosenMark]
    tags: list[ChosenMark]
    """All that the library has, by the alphabet."""


class MarkParams(TypedDict):
    photos: list[int]
    kind: MarkKind
    name: NotRequired[str | None]
    """Of an album or a tag; one that differs from an older one in capitals or accents is that."""
    on: bool
    """Given to the photos, or taken from them."""


class RenameMarkParams(TypedDict):
    kind: Literal["album", "tag"]
    name: str
    to: NotRequired[str | None]
    """Another name; one that there is already takes its photos in. None: it is taken from all."""


class StackInfo(TypedDict):
    """Photos that are nearly the same."""

    photos: list[int]
    """The one to keep first: the largest picture, then the sharpest."""
    copies: bool
    """Whether all of them are the same file."""


class StacksResult(TypedDict):
    """Some of the stacks of a library, the newest first."""

    total: int
    """Stacks there are."""
    others: int
    """Photos in them besides the best of each."""
    stacks: list[StackInfo]


class StacksParams(TypedDict):
    limit: int
    offset: NotRequired[int]


class StackedInfo(TypedDict):
    """All stacks of a library, the newest first."""

    photos: HostInts
    """Stack behind stack, each as its photos were taken."""
    sizes: HostInts
    """How many photos each has."""
