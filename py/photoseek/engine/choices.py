"""What the library can be filtered by, as menus show it: directories as a tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..library.columns import Choices, Range
from ..photo import FolderRecord
from ..wire.protocol import DirectoryChoice, FilterChoice, FilterChoices, RangeChoice

MANY_DIRECTORIES = 300
"""A menu of more is not read; deeper levels are left out until they fit."""

Directory = tuple[int, str]
"""Folder, and the path inside it."""


def choices_info(choices: Choices, folders: Mapping[int, FolderRecord]) -> FilterChoices:
    """The choices for the wire."""
    return {
        "photos": choices.photos,
        "directories": _tree(choices.directories, folders),
        "months": _values(choices.months),
        "kinds": _values(choices.kinds),
        "cameras": _values(choices.cameras),
        "orientations": _values(choices.orientations),
        "pixels": _ranges(choices.pixels),
        "bytes": _ranges(choices.bytes),
        "places": _values(choices.places),
    }


def _tree(
    directories: Sequence[tuple[Directory, int]], folders: Mapping[int, FolderRecord]
) -> list[DirectoryChoice]:
    """Every directory with the photos in it and below it, each before those in it."""
    below: dict[Directory, int] = defaultdict(int)
    for (folder, path), photos in directories:
        parts = path.split("/") if path else []
        for depth in range(len(parts) + 1):
            below[folder, "/".join(parts[:depth])] += photos
    levels = [len(_parts(directory)) for directory in below]
    depth = max(levels, default=0)
    while depth > 1 and sum(level <= depth for level in levels) > MANY_DIRECTORIES:
        depth -= 1
    shown = sorted(
        (each for each in below if len(_parts(each)) <= depth),
        key=lambda each: (folders[each[0]].name.casefold(), each[0], _parts(each)),
    )
    return [
        {
            "folder": folder,
            "path": path,
            "name": path.rpartition("/")[2] or folders[folder].name,
            "photos": below[folder, path],
        }
        for folder, path in shown
    ]


def _parts(directory: Directory) -> list[str]:
    path = directory[1]
    return path.split("/") if path else []


def _values(counted: Sequence[tuple[str, int]]) -> list[FilterChoice]:
    return [{"value": value, "photos": photos} for value, photos in counted]


def _ranges(counted: Sequence[tuple[Range, int]]) -> list[RangeChoice]:
    return [{"least": least, "most": most, "photos": photos} for (least, most), photos in counted]
