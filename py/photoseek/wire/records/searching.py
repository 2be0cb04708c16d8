"""What is asked, and what is found."""

from typing import Literal, NotRequired, TypedDict

from ...host_objects import HostBlob, HostInts, HostNumbers
from .filters import FilterInfo
from .photos import PhotoInfo

ChipKind = Literal[
    "words",
    "name",
    "folder",
    "kind",
    "camera",
    "date",
    "yearly",
    "orientation",
    "pixels",
    "bytes",
    "tag",
    "album",
    "favourite",
    "place",
    "country",
    "category",
    "similar",
]
"""What a part of a query was understood as."""

Order = Literal["best", "newest", "oldest", "name", "size", "folder"]
"""By fit, by date, by the file's name, by its bytes (largest first), by folder and path."""


GroupBy = Literal["day", "place", "folder"]


class GroupInfo(TypedDict):
    """Matches of one day, place or folder."""

    at: int
    """The first of them."""
    value: str
    """``2023-07-14``; a town, empty where none is known; a folder with the path in it."""


class HitInfo(TypedDict):
    """A photo and how well it fits the query."""

    photo: PhotoInfo
    score: float
    """Cosine similarity, raw."""
    confidence: float
    """0 to 1: the model's calibrated probability of a match; it is called one from ``least`` on."""


class ChipInfo(TypedDict):
    """A part of what was typed that was understood as something else than plain words."""

    start: int
    end: int
    """Where it stands in the text, as JavaScript counts: cut that to be rid of it."""
    kind: ChipKind
    value: str
    """Words, a name, ``2023-07-01/2023-07-31`` (either end may be empty), ``07-04/07-04``, a least
    and a most like ``12000000/``, a place's name or ``48.1,11.6``."""
    negated: bool
    must: bool
    weight: float


class Listing(TypedDict):
    """The order of what was found, and all that is needed to lay it out: a number a photo."""

    ids: HostInts
    widths: HostInts
    heights: HostInts
    """Pixels, upright."""
    days: HostInts
    """Since 1970, of the photo's date."""
    scores: HostNumbers
    confidences: HostNumbers
    """As in HitInfo; both are empty where nothing was asked."""
    groups: list[GroupInfo]
    """Of all matches; empty where none were asked for."""


class SearchResult(TypedDict):
    """The hits of one query, best first."""

    hits: list[HitInfo]
    """Ranks ``offset`` to ``offset + limit``."""
    total: int
    """How many photos were ranked: all that the filter lets through."""
    matches: int
    """How many of them, from the first on, have a confidence of at least 0.5."""
    familiar: bool
    """False when the model says that the words are outside what it was trained on."""
    named: int
    """How many of all hits, from the first on, are called what was typed: their file, a folder,
    the camera, the place. They stand before those whose picture shows it."""
    chips: list[ChipInfo]
    """What was understood of the text, besides plain words."""
    listing: Listing | None
    """The first ``listed`` of all hits, whatever the page of them."""


class BrowseResult(TypedDict):
    """Photos by date, newest first."""

    photos: list[PhotoInfo]
    total: int
    listing: Listing | None
    """As in SearchResult."""


class SearchParams(TypedDict):
    """Any mixture of words and pictures; their embeddings are added before the ranking."""

    text: NotRequired[str]
    """As it was typed; docs/search.md says what is understood."""
    language: NotRequired[str | None]
    """Of the page (BCP 47); English is always understood too."""
    today: NotRequired[str | None]
    """``2022-07-14``: what "yesterday" is counted from; the engine's own day without it."""
    as_words: NotRequired[list[str] | None]
    """Parts of the text that are to be plain words, whatever else they could mean."""
    photo: NotRequired[int | None]
    """A photo of the library ("more like this")."""
    photos: NotRequired[list[int] | None]
    """More of them: what is found is like all together."""
    image: NotRequired[HostBlob | None]
    """A picture from anywhere."""
    filter: NotRequired[FilterInfo | None]
    order: NotRequired[Order | None]
    """Of the matches, those that are called so by themselves."""
    least: NotRequired[float | None]
    """The confidence from which on a photo is a match, between 0 and 1; 0.5 without it."""
    group: NotRequired[GroupBy | None]
    """Matches of one come together, whatever the order within; then none stand apart by name."""
    limit: int
    offset: NotRequired[int]
    listed: NotRequired[int]
    """How many of the hits are listed: 100,000 take 3 MB, and come in one piece."""


class BrowseParams(TypedDict):
    filter: NotRequired[FilterInfo | None]
    order: NotRequired[Order | None]
    """``best`` is as ``newest``."""
    group: NotRequired[GroupBy | None]
    limit: int
    offset: NotRequired[int]
    listed: NotRequired[int]
