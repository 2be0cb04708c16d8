"""Files that belong to a picture, and count once: a RAW beside its JPEG, a Live Photo's movie.

The picture is what is indexed and shown, since everybody shows it; the others are kept with it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from ..errors import Companion
from ..photo import Photo, Skipped, skipped
from ..pictures.formats import FORMATS
from .changes import Plan

_RAW = frozenset(ending for each in FORMATS if each.decoder == "raw" for ending in each.endings)
_MOVIES = frozenset((".mov", ".mp4"))
_PICTURES = (".jpg", ".jpeg", ".heic", ".heif", ".hif", ".thm")
"""The first is taken where there are several."""

_PIXEL = re.compile(r"\.raw-\d+(\.mp)?\.(cover|original)$")
"""What Google's Pixel writes behind the name that both have in common."""


class Companions:
    """The files of a walk that may belong together."""

    def __init__(self) -> None:
        self._pictures: dict[str, list[tuple[int, str]]] = {}
        """By what their names have in common: rank and path."""
        self._others: list[tuple[str, str]] = []

    def see(self, paths: Iterable[str]) -> None:
        """Take the paths of files, whatever they are."""
        for path in paths:
            folded = path.lower()
            stem, dot, ending = folded.rpartition(".")
            common = _PIXEL.sub("", stem)
            if dot + ending in _PICTURES:
                rank = _PICTURES.index(dot + ending)
                self._pictures.setdefault(common, []).append((rank, path))
            elif dot + ending in _RAW or dot + ending in _MOVIES:
                self._others.append((common, path))

    def pairs(self, hopeless: Container[str]) -> dict[str, str]:
        """What belongs to a picture -> the picture.

        Args:
            hopeless: Pictures that could not be indexed; their RAW is needed.
        """
        found: dict[str, str] = {}
        for common, path in self._others:
            pictures = [each for each in self._pictures.get(common, ()) if each[1] not in hopeless]
            if pictures:
                found[path] = min(pictures)[1]
        return found


def together(plan: Plan, pairs: Mapping[str, str], known: Mapping[str, Photo]) -> Plan:
    """The same walk, where what belongs to a picture is no photo by itself.

    Args:
        plan: The walk.
        pairs: As Companions.pairs gives them.
        known: The folder's photos by path.
    """
    if not pairs:
        return plan
    sizes = {entry.path: (entry.size, entry.modified) for entry in plan.new}
    sizes |= {path: (photo.size, photo.modified) for path, photo in known.items() if path in pairs}
    sizes |= {file.path: (file.size, file.modified) for file in plan.skipped if file.path in pairs}
    merged = [known[path] for path in pairs if path in plan.seen]
    moving = {entry.path for entry, _ in [*plan.changed, *plan.unembedded]}
    return replace(
        plan,
        new=[entry for entry in plan.new if entry.path not in pairs],
        changed=[each for each in plan.changed if each[0].path not in pairs],
        unembedded=[each for each in plan.unembedded if each[0].path not in pairs],
        unchanged=plan.unchanged - sum(photo.path not in moving for photo in merged),
        skipped=[
            *(file for file in plan.skipped if file.path not in pairs),
            *(
                _companion(path, *sizes[path], picture)
                for path, picture in pairs.items()
                if path in sizes
            ),
        ],
        merged=merged,
    )


def _companion(path: str, size: int, modified: int, picture: str) -> Skipped:
    return skipped(path, size, modified, Companion(photo=picture))
