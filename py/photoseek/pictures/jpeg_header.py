"""What stands before the first scan of a JPEG (ITU-T T.81)."""

from __future__ import annotations

from collections.abc import Iterator

from .sources import View

_FRAMES = (0xC0, 0xC1, 0xC2)
"""Baseline, extended and progressive: what photos are. RAW samples are 0xC3, lossless."""

_ALONE = (0x01, *range(0xD0, 0xD9))
"""Markers without a length."""

_MOST_SEGMENTS = 1000

_MOST_STRAY = 64 * 1024
"""Bytes between two segments that belong to none; decoders skip them as well."""


_OTHER_FRAMES = (0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0), 0xF7)
"""Lossless, hierarchical, arithmetic, and JPEG-LS."""


def jpeg_size(view: View, start: int) -> tuple[int, int] | None:
    """Width and height of the JPEG that begins at a place, as stored.

    Returns:
        None if none does, or one that does not come to its first scan.

    Raises:
        Absent: See View.read.
    """
    size: tuple[int, int] | None = None
    for marker, at in _segments(view, start):
        if marker in _FRAMES:
            frame = view.read(at + 4, 5)
            height, width = int.from_bytes(frame[1:3], "big"), int.from_bytes(frame[3:5], "big")
            if not width or not height:
                return None
            size = (width, height)
        elif marker == 0xDA:
            return size
        elif marker in (0xC3, 0xD9):
            return None
    return None


def is_of_another_kind(view: View) -> bool:
    """Whether a file is a JPEG as no photo is: of 12 bits, lossless, or JPEG-LS.

    Raises:
        Absent: See View.read.
    """
    for marker, at in _segments(view, 0):
        if marker in _FRAMES:
            return view.read(at + 4, 1) != b"\x08"
        if marker in _OTHER_FRAMES:
            return True
        if marker == 0xDA:
            break
    return False


def _segments(view: View, start: int) -> Iterator[tuple[int, int]]:
    """Each marker that has a length, and where it stands."""
    if view.read(start, 3) != b"\xff\xd8\xff":
        return
    at = start + 2
    for _ in range(_MOST_SEGMENTS):
        head = view.read(at, 4)
        if len(head) < 4:
            return
        marker = head[1]
        if head[0] != 0xFF:
            stray = view.read(at, _MOST_STRAY).find(b"\xff")
            if stray < 0:
                return
            at += stray
        elif marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        else:
            yield marker, at
            at += 2 + int.from_bytes(head[2:4], "big")
