"""Files that nobody means by their photos."""

from __future__ import annotations

_SYSTEM = frozenset(("@eadir", "#recycle", "$recycle.bin", "@recycle", "lost+found", "__macosx"))
"""Small copies and what was thrown away, as Synology, Windows, QNAP, Linux and macOS call them."""

_PACKAGES = (".photoslibrary", ".lrdata")
"""Folders of Apple Photos and Lightroom, which hold each photo in several sizes."""


def is_hidden(path: str) -> bool:
    """Whether the path holds a hidden part, such as ``.thumbnails`` or macOS's ``._IMG_1.jpg``."""
    return path.startswith(".") or "/." in path


def is_system(name: str) -> bool:
    """Whether a folder of this name belongs to a program or to the system."""
    folded = name.lower()
    return folded in _SYSTEM or folded.endswith(_PACKAGES)


def system_folder(path: str) -> str | None:
    """The outermost folder on a path, its end among them, that :func:`is_system`; None if none."""
    parts = path.split("/")
    for depth, part in enumerate(parts, 1):
        if is_system(part):
            return "/".join(parts[:depth])
    return None
