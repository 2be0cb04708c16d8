"""In what order photos are shown, and from where on they are called matches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from .columns import Columns
from .facets.facts import Ids
from .grouping import Grouping
from .name_order import name_key

Order = Literal["best", "newest", "oldest", "name", "size", "folder"]

EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How an answer is to be listed."""

    order: Order = "best"
    """Of matches, those that are called so by themselves; photos below the line stay as they fit.
    Without words or pictures the best are the newest."""
    least: float = EVEN
    """The confidence from which on a photo is a match."""
    grouping: Grouping | None = None
    """Matches of one day, place or folder come together."""


BEST = Arrangement()


def in_order(
    photos: Ids, order: Order, columns: Columns, path_of: Callable[[int], str]
) -> list[int]:
    """Photos in an order by their facts; what ties goes by its path, as people count.

    Args:
        photos: Those that can be found.
        order: ``best`` is as ``newest``.
        columns: Their facts.
        path_of: Where each lies, the name of its folder first.
    """
    if order in ("best", "newest"):
        return columns.newest_first(photos, path_of)
    if order == "oldest":
        return columns.newest_first(photos, path_of)[::-1]
    ids = photos.tolist()
    if order == "folder":
        return sorted(ids, key=lambda photo: name_key(path_of(photo)))
    if order == "name":
        return sorted(ids, key=lambda photo: _by_name(path_of(photo)))
    found = np.array(sorted(ids, key=lambda photo: name_key(path_of(photo))), dtype=np.uint32)
    largest: list[int] = found[np.argsort(-columns.sizes(found), kind="stable")].tolist()
    return largest


def _by_name(path: str) -> tuple[object, object]:
    return name_key(path.rpartition("/")[2]), name_key(path)
