"""Writes an EXIF block of what other files say elsewhere, for the one reader of metadata."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from .tiff.directory import EXIF_DIRECTORY, GPS_DIRECTORY, Directory, linked

MOST_BYTES = 4096
"""Of one value: notes of makers and previews stay behind."""

Value = tuple[int, int, bytes]
"""Type, count and bytes."""
Values = Mapping[int, Value]

_LINKS = (330, EXIF_DIRECTORY, GPS_DIRECTORY, 0xA005, 700)
_XMP = 700
_MOST_XMP = 1_000_000


def values_of(directory: Directory | None) -> dict[int, Value]:
    """The short values of a directory.

    Raises:
        Absent: See View.read.
    """
    found: dict[int, Value] = {}
    if directory is None:
        return found
    for tag, entry in directory.entries.items():
        if tag not in _LINKS and entry.size <= MOST_BYTES:
            data = directory.data(tag)
            if len(data) == entry.size:
                found[tag] = (entry.kind, entry.count, data)
    return found


def facts_of(picture: Directory) -> tuple[bytes, bytes]:
    """The EXIF block and the XMP packet of a directory and those that it points to.

    Raises:
        Absent: See View.read.
    """
    block = exif_block(
        picture.order,
        values_of(picture),
        values_of(linked(picture, EXIF_DIRECTORY)),
        values_of(linked(picture, GPS_DIRECTORY)),
    )
    entry = picture.entries.get(_XMP)
    packet = picture.data(_XMP) if entry is not None and entry.size <= _MOST_XMP else b""
    return block, packet


def exif_block(order: str, picture: Values, exif: Values, gps: Values) -> bytes:
    """A TIFF block.

    Args:
        order: ``<`` or ``>``, that of the values.
        picture: Tags of the picture itself,
        exif: of how it was taken,
        gps: and of where.
    """
    main = dict(picture)
    if exif:
        main[EXIF_DIRECTORY] = (4, 1, bytes(4))
    if gps:
        main[GPS_DIRECTORY] = (4, 1, bytes(4))
    block = bytearray((b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, 8))
    links = _append(block, order, main)
    for tag, values in ((EXIF_DIRECTORY, exif), (GPS_DIRECTORY, gps)):
        if values:
            struct.pack_into(f"{order}I", block, links[tag], len(block))
            _append(block, order, values)
    return bytes(block)


def _append(block: bytearray, order: str, values: Values) -> dict[int, int]:
    """Add a directory; where the value of each tag, or the link to it, stands."""
    start = len(block)
    block += struct.pack(f"{order}H", len(values)) + bytes(12 * len(values) + 4)
    places: dict[int, int] = {}
    for number, (tag, (kind, count, data)) in enumerate(sorted(values.items())):
        at = start + 2 + 12 * number
        struct.pack_into(f"{order}HHI", block, at, tag, kind, count)
        places[tag] = at + 8
        if len(data) <= 4:
            block[at + 8 : at + 8 + len(data)] = data
        else:
            struct.pack_into(f"{order}I", block, at + 8, len(block))
            block += data + bytes(len(data) % 2)
    return places
