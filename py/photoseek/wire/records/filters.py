"""Which photos take part, and what can be chosen."""

from typing import Literal, NotRequired, TypedDict


class FilterInfo(TypedDict):
    """Which photos take part. All that is given must hold; empty lists and null say nothing."""

    favourite: NotRequired[bool | None]
    albums: NotRequired[list[str]]
    tags: NotRequired[list[str]]
    """Names; an empty one stands for no album, or no tag, at all."""
    hidden: NotRequired[bool | None]
    """True: hidden photos alone; False: these too; without it they take no part."""
    folders: NotRequired[list[int]]
    path: NotRequired[str | None]
    """A directory inside its folder: in it, or anywhere below it."""
    since: NotRequired[str | None]
    until: NotRequired[str | None]
    """When taken, else modified: ``2022``, ``2022-07``, ``2022-07-14`` ...; both included."""
    kinds: NotRequired[list[str]]
    """``JPEG``, ``PNG`` ..."""
    cameras: NotRequired[list[str]]
    orientations: NotRequired[list[Literal["landscape", "portrait", "square"]]]
    min_bytes: NotRequired[int | None]
    max_bytes: NotRequired[int | None]
    min_pixels: NotRequired[int | None]
    max_pixels: NotRequired[int | None]
    located: NotRequired[bool | None]
    """Whether it has a place."""
    circle: NotRequired[list[float] | None]
    """Latitude and longitude in degrees, radius in kilometres."""
    box: NotRequired[list[float] | None]
    """South, west, north, east in degrees; west > east crosses the date line."""


class FilterChoice(TypedDict):
    """A value that photos can be filtered by."""

    value: str
    photos: int
    """How many photos it would leave, with all other conditions of the filter."""


class RangeChoice(TypedDict):
    """Numbers from and to, both included; None: without end."""

    least: int | None
    most: int | None
    photos: int
    """As in FilterChoice."""


class DirectoryChoice(TypedDict):
    """A folder, or a directory in it."""

    folder: int
    path: str
    """Inside the folder; empty for the folder itself."""
    name: str
    photos: int
    """As in FilterChoice; in it and below it."""


class FacetInfo(TypedDict):
    """A fact that photos can be filtered by, and how it is chosen."""

    id: str
    kind: Literal["tree", "months", "choices", "ranges", "toggle", "place"]
    """How it is drawn. What its fields hold, in their order: ``tree``, folders and a path inside;
    ``months``, the first and the last day; ``choices``, a list of values; ``ranges``, least and
    most; ``toggle``, yes or no; ``place``, a toggle, a circle and a box."""
    menu: str
    """The id of its menu; facets of one menu stand below each other."""
    fields: list[str]
    """Of FilterInfo: those that are its own."""
    offers: str
    """The field of FilterChoices that its choices are in."""


class FilterChoices(TypedDict):
    """What the library can be filtered by: every value there is."""

    photos: int
    """That the filter lets through."""
    facets: list[FacetInfo]
    """In the order of their menus."""
    favourites: list[FilterChoice]
    """``yes`` and ``no``; here and in what follows, nothing where nobody has said so."""
    albums: list[FilterChoice]
    tags: list[FilterChoice]
    hidden: list[FilterChoice]
    """``yes`` (alone) and ``no`` (these too)."""
    directories: list[DirectoryChoice]
    """Each before those in it; as many levels as a menu can hold."""
    months: list[FilterChoice]
    """``2022-07``, newest first."""
    kinds: list[FilterChoice]
    cameras: list[FilterChoice]
    orientations: list[FilterChoice]
    pixels: list[RangeChoice]
    """Width times height, smallest first; here and in ``bytes`` only what has photos."""
    bytes: list[RangeChoice]
    places: list[FilterChoice]
    """``located`` and ``unlocated``."""


class FilterParams(TypedDict):
    filter: NotRequired[FilterInfo | None]
