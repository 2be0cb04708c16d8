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


class MapParams(TypedDict):
    """A view of the map."""

    filter: NotRequired[FilterInfo | None]
    """What it says of places is passed over: they are what is to be chosen."""
    box: NotRequired[list[float] | None]
    """As in FilterInfo; without it, where the photos are is all that is told."""
    zoom: NotRequired[float]
    """The world is a square of ``256 * 2 ** zoom`` pixels (Web Mercator)."""


class ClusterInfo(TypedDict):
    """Photos that lie together, at this zoom."""

    photos: int
    newest: int
    """The id of one of them."""
    latitude: float
    longitude: float
    """The middle of them."""
    box: list[float]
    """All of them are inside; as in FilterInfo."""
    inseparable: bool
    """Whether they stay together however closely one looks."""
    town: str
    """Where most of them were taken; empty where no town is near."""
    towns: int
    """How many towns they were taken near."""


class LabelInfo(TypedDict):
    """A town's name on the map."""

    name: str
    latitude: float
    longitude: float


class MapInfo(TypedDict):
    """What there is in a view of the map, and right around it."""

    box: list[float] | None
    """The view; or what holds all photos that have a place, if none was given; null without any."""
    clusters: list[ClusterInfo]
    """The largest first."""
    labels: list[LabelInfo]
    inside: int
    """Photos in the view."""
    located: int
    """Photos with a place, wherever it is."""
