"""The boxes of ISO base media files: HEIC, AVIF, JPEG XL, CR3, MP4 and MOV (ISO/IEC 14496-12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .sources import View

MOST = 4096
"""Boxes beside one another that are looked at; grids of 48-megapixel photos have some hundreds."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a box's content lies."""

    kind: bytes
    start: int
    end: int


def boxes(view: View, start: int, end: int) -> Iterator[Box]:
    """The boxes between two places; stops at the first that does not fit.

    Raises:
        Absent: See View.read.
    """
    for _ in range(MOST):
        header = view.read(start, 16)
        if start + 8 > end or len(header) < 8:
            return
        size, kind, content = int.from_bytes(header[:4], "big"), header[4:8], start + 8
        if size == 1 and len(header) == 16:
            size, content = int.from_bytes(header[8:], "big"), start + 16
        elif size == 0:
            size = end - start
        after = start + size
        if after < content:
            return
        # A file that was cut off ends inside its last box.
        yield Box(kind, content, min(after, end))
        start = after


def find(view: View, start: int, end: int, kind: bytes) -> Box | None:
    """The first box of a kind between two places."""
    return next((box for box in boxes(view, start, end) if box.kind == kind), None)


def inside(view: View, outer: Box, *path: bytes) -> Box | None:
    """The box at a path of kinds inside another one."""
    found: Box | None = outer
    for kind in path:
        if found is None:
            return None
        found = find(view, found.start, found.end, kind)
    return found
