"""What the library can be filtered by, as menus show it: directories as a tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, cast

from ..library.columns import Choices
from ..library.facets.facet import Directory, Range, Value
from ..photo import FolderRecord
from ..wire.records import DirectoryChoice, FilterChoices

MANY_DIRECTORIES = 300
"""A menu of more is not read; deeper levels are left out until they fit."""


def choices_info(choices: Choices, folders: Mapping[int, FolderRecord]) -> FilterChoices:
    """The choices for the wire."""
    info: dict[str, Any] = {"photos": choices.photos, "facets": []}
    for facet, offered in choices.facets:
        info["facets"].append(
            {
                "id": facet.id,
                "kind": facet.kind,
                "menu": facet.menu,
                "fields": list(facet.fields),
                "offers": facet.offers,
            }
        )
        if facet.kind == "tree":
            info[facet.offers] = _tree(cast("Sequence[Directory]", offered), folders)
        else:
            info[facet.offers] = [_choice(cast("Value | Range", each)) for each in offered]
    return cast("FilterChoices", info)


def _choice(each: Value | Range) -> dict[str, Any]:
    if isinstance(each, Value):
        return {"value": each.value, "photos": each.photos}
    return {"least": each.least, "most": each.most, "photos": each.photos}


def _tree(
    directories: Sequence[Directory], folders: Mapping[int, FolderRecord]
) -> list[DirectoryChoice]:
    """Every directory with the photos in it and below it, each before those in it."""
    below: dict[tuple[int, str], int] = defaultdict(int)
    """By folder, and the path inside it."""
    for each in directories:
        parts = _parts(each.path)
        for depth in range(len(parts) + 1):
            below[each.folder, "/".join(parts[:depth])] += each.photos
    levels = [len(_parts(path)) for _, path in below]
    depth = max(levels, default=0)
    while depth > 1 and sum(level <= depth for level in levels) > MANY_DIRECTORIES:
        depth -= 1
    shown = sorted(
        (each for each in below if len(_parts(each[1])) <= depth),
        key=lambda each: (folders[each[0]].name.casefold(), each[0], _parts(each[1])),
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


def _parts(path: str) -> list[str]:
    return path.split("/") if path else []
