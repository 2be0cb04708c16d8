"""The facts of photos."""

from typing import NotRequired, TypedDict


class PhotoInfo(TypedDict):
    """The facts of one photo."""

    id: int
    folder: int
    folder_name: str
    path: str
    """Path inside the chosen folder."""
    name: str
    size: int
    """Bytes."""
    modified: int
    """Milliseconds since 1970, UTC."""
    width: int
    height: int
    """Pixels, upright."""
    format: str
    """``JPEG``, ``PNG`` ..."""
    date: str
    """When taken, else modified, as a clock there, or here, showed it: ISO 8601 without zone. What
    filters and the order go by."""
    taken: str | None
    """ISO 8601 without zone, in the camera's own time, down to what is known."""
    camera: str | None
    latitude: float | None
    longitude: float | None
    lens: str | None
    aperture: float | None
    """f-number."""
    exposure: float | None
    """Seconds."""
    iso: int | None
    focal_length: float | None
    """Millimetres, of the lens itself."""
    incomplete: bool
    """The file ends before its picture does."""
    seconds: float | None
    """How long a film lasts; null: it is a photo."""
    favourite: bool
    hidden: bool
    """Not among what is found, unless a filter asks for it."""
    albums: list[str]
    tags: list[str]
    beside: list[str]
    """Names of files that belong to it: its RAW, the movie of a Live Photo."""


class PhotosParams(TypedDict):
    photos: list[int]


class PhotoParams(TypedDict):
    photo: int


class PhotoFileParams(TypedDict):
    photo: int
    name: NotRequired[str | None]
    """One of those that are ``beside`` it; without one, its own."""


class PhotoAtParams(TypedDict):
    folder: int
    path: str
