"""Files that nobody means by their photos."""

from __future__ import annotations

from functools import lru_cache

_SYSTEM = frozenset(
    (
        *("@eadir", "#recycle", "$recycle.bin", "recycler", "@recycle", "lost+found", "__macosx"),
        *(".thumbnails", ".@__thumb", "#snapshot", "system volume information"),
    )
)
"""Small copies and what was thrown away, as Synology, Windows, QNAP, Linux and macOS call them."""

_TRASH = ".trash"
"""How trash on a drive begins: ``.Trash-1000`` of Linux, ``.Trashes`` of macOS."""

_PACKAGES = (
    *(".photoslibrary", ".photolibrary", ".migratedphotolibrary", ".aplibrary"),
    *(".lrdata", ".lrcat-data"),
)
"""Folders of Apple's programs and of Lightroom, which hold each photo in several sizes."""


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is hidden, such as macOS's ``._IMG_1.jpg``."""
    return name.startswith(".")


def is_system(name: str) -> bool:
    """Whether a folder of this name belongs to a program or to the system."""
    folded = name.lower()
    return folded in _SYSTEM or folded.endswith(_PACKAGES) or folded.startswith(_TRASH)


def passed_over(path: str, everything: bool = False) -> str | None:
    """The outermost part of a path that is not looked into; None if there is none.

    Args:
        path: Of a file or folder.
        everything: Whether folders of programs and of the system are; what is hidden never is.
    """
    directory, _, name = path.rpartition("/")
    if directory and (shut := _shut_directory(directory, everything)):
        return shut
    system = is_system(name)
    return path if (system and not everything) or (is_hidden(name) and not system) else None


@lru_cache(maxsize=256)
def _shut_directory(directory: str, everything: bool) -> str | None:
    """The same of a directory, which many files share."""
    return passed_over(directory, everything)


def is_told(path: str) -> bool:
    """Whether people are told of what :func:`passed_over` names: hidden files are too many."""
    return is_system(path.rpartition("/")[2])
