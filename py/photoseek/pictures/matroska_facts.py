"""What a WebM file says of its film: when it was made (EBML, RFC 8794; Matroska, RFC 9559)."""

from __future__ import annotations

from collections.abc import Iterator

from .film_facts import FilmFacts, moment_of
from .metadata.record import Metadata
from .sources import View

_SEGMENT, _INFO, _DATE = 0x18538067, 0x1549A966, 0x4461
_SINCE_1970 = 978_307_200
"""Seconds up to 2001, from which it counts."""

_MOST = 4096
"""Elements that are looked at: what is asked for stands before the pictures."""


def read_matroska_facts(view: View) -> FilmFacts:
    """Read them; of a film without such elements, nothing.

    Raises:
        Absent: See View.read.
    """
    for segment, start, end in _elements(view, 0, view.size):
        if segment == _SEGMENT:
            for info, first, last in _elements(view, start, end):
                if info == _INFO:
                    return FilmFacts(Metadata(moment=_moment(view, first, last)))
    return FilmFacts()


def _moment(view: View, start: int, end: int) -> int | None:
    for element, first, last in _elements(view, start, end):
        if element == _DATE and last - first == 8:
            since = int.from_bytes(view.read(first, 8), "big", signed=True)
            return moment_of(since // 1_000_000_000 + _SINCE_1970)
    return None


def _elements(view: View, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The elements between two places, with where their content lies."""
    for _ in range(_MOST):
        element, at = _number(view, start, keep_mark=True)
        size, content = _number(view, at, keep_mark=False)
        if start >= end or not element or content == at:
            return
        # A size of ones alone is not known: it lasts to the end.
        unknown = size == (1 << 7 * (content - at)) - 1
        after = end if unknown else min(content + size, end)
        yield element, content, after
        start = after


def _number(view: View, at: int, *, keep_mark: bool) -> tuple[int, int]:
    """A number whose first bit that is set says how many bytes it has, and what follows it."""
    first = view.read(at, 1)
    length = 9 - first[0].bit_length() if first else 9
    data = view.read(at, length)
    if length > 8 or len(data) < length:
        return 0, at
    number = int.from_bytes(data, "big")
    return (number if keep_mark else number & ((1 << 7 * length) - 1)), at + length
