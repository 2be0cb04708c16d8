"""The directories of TIFF files (TIFF 6.0, and BigTIFF), which most RAW formats are as well."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..sources import View

MOST_DIRECTORIES = 64
"""That are looked at in one file."""

_MOST_ENTRIES = 2000
_MOST_VALUES = 1_000_000

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
SIZES |= {16: 8, 17: 8, 18: 8}
"""Bytes of one value, by its type."""

_CODES = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}
_CODES |= {7: "B", 16: "Q", 17: "q", 18: "Q"}

SUB_DIRECTORIES = 330
EXIF_DIRECTORY = 0x8769
GPS_DIRECTORY = 0x8825

Number = int | float


@dataclass(frozen=True, slots=True)
class Entry:
    """One tag: where its values lie."""

    kind: int
    count: int
    at: int

    @property
    def size(self) -> int:
        """Bytes of its values."""
        return SIZES.get(self.kind, 1) * self.count


@dataclass(frozen=True, slots=True)
class Directory:
    """One directory."""

    view: View
    order: str
    """``<`` or ``>``, as struct has it."""
    base: int
    """Where the TIFF block begins, from which places are counted."""
    entries: Mapping[int, Entry]

    def numbers(self, tag: int) -> tuple[Number, ...]:
        """The values of a tag; none if it is not there or has no numbers.

        Raises:
            Absent: See View.read.
        """
        entry = self.entries.get(tag)
        if entry is None or entry.count > _MOST_VALUES:
            return ()
        data = self.view.read(entry.at, entry.size)
        if entry.kind in (5, 10):
            parts = struct.unpack(f"{self.order}{len(data) // 4}{'Ii'[entry.kind == 10]}", data)
            pairs = zip(parts[::2], parts[1::2], strict=False)
            return tuple(above / below if below else 0.0 for above, below in pairs)
        code = _CODES.get(entry.kind)
        if code is None:
            return ()
        count = len(data) // struct.calcsize(code)
        return struct.unpack_from(f"{self.order}{count}{code}", data)

    def whole(self, tag: int, default: int = 0) -> int:
        """The first value of a tag as a whole number."""
        found = self.numbers(tag)
        return int(found[0]) if found and abs(found[0]) < 2**63 else default

    def wholes(self, tag: int) -> list[int]:
        """The values of a tag as whole numbers."""
        return [int(number) for number in self.numbers(tag) if abs(number) < 2**63]

    def data(self, tag: int) -> bytes:
        """The bytes of a tag."""
        entry = self.entries.get(tag)
        return b"" if entry is None else self.view.read(entry.at, entry.size)


def directory_at(
    view: View, base: int, at: int, order: str, *, big: bool = False
) -> tuple[Directory, int]:
    """The directory at a place, and the place of the next one, 0 if there is none.

    Raises:
        Absent: See View.read.
        ValueError: There is none.
    """
    name = "little" if order == "<" else "big"
    head, width = (8, 20) if big else (2, 12)
    count = view.number(base + at, head, name)
    if count > _MOST_ENTRIES:
        raise ValueError("a directory of too many tags")
    start = base + at + head
    entries: dict[int, Entry] = {}
    for place in range(start, start + count * width, width):
        row = view.read(place, width)
        if len(row) < width:
            raise ValueError("a directory beyond the end of the file")
        tag, kind = struct.unpack_from(f"{order}HH", row)
        (amount,) = struct.unpack_from(f"{order}{'Q' if big else 'I'}", row, 4)
        inline, value = (8, 12) if big else (4, 8)
        if SIZES.get(kind, 1) * amount <= inline:
            where = place + value
        else:
            (where,) = struct.unpack_from(f"{order}{'Q' if big else 'I'}", row, value)
            where += base
        entries.setdefault(tag, Entry(kind, amount, where))
    end = view.read(start + count * width, 8 if big else 4)
    after = int.from_bytes(end, "little" if order == "<" else "big")
    return Directory(view, order, base, entries), after


def byte_order(head: bytes) -> str | None:
    """``<`` or ``>`` by the first two bytes."""
    return {b"II": "<", b"MM": ">"}.get(head[:2])


def first_directory(view: View, base: int = 0) -> tuple[int, str, bool]:
    """Place of the first directory, byte order, and whether it is a BigTIFF.

    Raises:
        Absent: See View.read.
        ValueError: This is no TIFF.
    """
    head = view.read(base, 16)
    order = byte_order(head)
    if order is None or len(head) < 8:
        raise ValueError("no TIFF")
    if struct.unpack_from(f"{order}H", head, 2)[0] == 43 and len(head) == 16:
        return struct.unpack_from(f"{order}Q", head, 8)[0], order, True
    return struct.unpack_from(f"{order}I", head, 4)[0], order, False


def directories(view: View, base: int = 0) -> Iterator[Directory]:
    """All directories of pictures: one after the other, and those below each.

    Raises:
        Absent: See View.read.
        ValueError: This is no TIFF.
    """
    at, order, big = first_directory(view, base)
    waiting, seen = [at], set[int]()
    while waiting and len(seen) < MOST_DIRECTORIES:
        at = waiting.pop(0)
        if at in seen or at == 0:
            continue
        seen.add(at)
        try:
            directory, after = directory_at(view, base, at, order, big=big)
        except ValueError:
            continue
        yield directory
        waiting += [*directory.wholes(SUB_DIRECTORIES)[:MOST_DIRECTORIES], after]


def linked(directory: Directory, tag: int) -> Directory | None:
    """The directory that a tag points to.

    Raises:
        Absent: See View.read.
    """
    at = directory.whole(tag)
    try:
        return directory_at(directory.view, directory.base, at, directory.order)[0] if at else None
    except ValueError:
        return None
