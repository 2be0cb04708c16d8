"""What is offered while something is typed, and what was saved to come back to."""

from typing import Literal, NotRequired, TypedDict


class SuggestParams(TypedDict):
    text: str
    """As it stands in the search box."""
    language: NotRequired[str | None]
    """Of the page (BCP 47); English is always understood too."""


class SuggestionInfo(TypedDict):
    """How what is being typed may go on."""

    kind: Literal[
        "folder",
        "place",
        "camera",
        "tag",
        "album",
        "month",
        "year",
        "thing",
        "category",
        "day",
    ]
    value: str
    """A name, ``2023-07``, ``2023``, ``people``, today."""
    text: str
    """The whole text of the search box with it."""
    photos: int


class OverviewParams(TypedDict):
    today: str
    """``2022-07-14``."""


class OverviewInfo(TypedDict):
    """Ways into a library before anything is asked."""

    entries: list[SuggestionInfo]
    """This day in earlier years, categories, places, cameras; only what has photos."""
    things: list[str]
    """What most of the photos show, as words to try."""


class SavedSearchInfo(TypedDict):
    """A search that has a name: an album that is always up to date."""

    id: int
    name: str
    view: str
    """What the page has behind the ``#`` of its address."""


class SaveSearchParams(TypedDict):
    name: str
    view: str


class SavedSearchParams(TypedDict):
    search: int


class RenameSearchParams(TypedDict):
    search: int
    name: str
