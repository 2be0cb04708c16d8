"""Folders that the user chose, and what is in them."""

from typing import Any, NotRequired, TypedDict

from ...host_objects import HostDirectory, HostFile


class PickedFile(TypedDict):
    """A file that came from ``<input webkitdirectory>`` or a drop."""

    path: str
    """Path inside the chosen folder, with ``/`` between its parts."""
    file: HostFile


class FolderSource(TypedDict):
    """A folder the user chose: either its handle, or the files it held when it was chosen."""

    name: str
    handle: NotRequired[HostDirectory | None]
    files: NotRequired[list[PickedFile]]
    part: NotRequired[bool]
    """These are only some of the folder's files: what is not among them is not taken for gone."""
    watched: NotRequired[bool]
    """It is indexed because of ``folder_changed``, and nobody has asked: nothing is forgotten."""


class FolderInfo(TypedDict):
    """A folder in the library."""

    id: int
    name: str
    photos: int
    """Photos that can be found with the model in use."""
    handle: HostDirectory | None
    """Kept from an earlier visit; the page asks for permission before it indexes it again."""
    open: bool
    """Whether its files can be read now; if not, searching still works, from thumbnails."""
    undecided: int
    """Photos that went missing, too many at once; they can be found until ``settle_missing``."""
    unread: int
    """Photos that the model in use has not read, or the one that is getting ready."""
    interrupted: bool
    """A run through it was ended by a closed tab or a crash, and no tab is at it. The page goes on
    with it where it may read the folder, and asks where it may not."""
    everything: bool
    """Whether folders of programs and of the system in it are looked into as well."""


class SkippedInfo(TypedDict):
    """A file that was not indexed, and why."""

    folder: int
    folder_name: str
    path: str
    code: str
    """``not-an-image``, ``broken``, ``too-large``, ``unsupported``, ``unreadable``, ``empty``."""
    parameters: dict[str, Any]
    """As in ErrorInfo."""
    sentence: str | None
    """What an earlier version has kept in place of parameters, in English."""


class FolderParams(TypedDict):
    folder: int


class FoldersParams(TypedDict):
    folders: list[int]


class SettleMissingParams(TypedDict):
    """What becomes of the photos of a folder that went missing all at once."""

    folder: int
    keep: bool
    """Keep them as they are, found by their thumbnails; otherwise they are removed."""


class LookIntoParams(TypedDict):
    folder: int
    everything: bool
    """Whether its next run looks into folders of programs and of the system as well."""
