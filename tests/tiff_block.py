"""EXIF blocks as odd cameras write them: any type and any bytes for a tag."""

from __future__ import annotations

import struct
from collections.abc import Mapping

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7

Value = tuple[int, int, bytes]
"""Type, count and bytes, big-endian."""
Directory = Mapping[int, Value]

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825


def ascii(text: str | bytes, kind: int = ASCII) -> Value:
    """A text, with the NUL behind it."""
    data = text if isinstance(text, bytes) else text.encode()
    return kind, len(data) + 1, data + b"\0"


def short(number: int) -> Value:
    """A number below 65,536."""
    return SHORT, 1, struct.pack(">H", number)


def rationals(*fractions: tuple[int, int]) -> Value:
    """Numerators and denominators."""
    return RATIONAL, len(fractions), b"".join(struct.pack(">II", *each) for each in fractions)


def tiff_block(
    picture: Directory | None = None,
    exif: Directory | None = None,
    gps: Directory | None = None,
) -> bytes:
    """A TIFF block, as JPEGs, PNGs and WebPs hold one."""
    block = bytearray(b"MM\0*\0\0\0\x08")
    main = dict(picture or {})
    links = [(tag, given) for tag, given in ((_EXIF_IFD, exif), (_GPS_IFD, gps)) if given]
    for tag, _ in links:
        main[tag] = (LONG, 1, b"\0\0\0\0")
    places = _append(block, main)
    for tag, given in links:
        struct.pack_into(">I", block, places[tag], len(block))
        _append(block, given)
    return bytes(block)


def _append(block: bytearray, directory: Directory) -> dict[int, int]:
    """Add a directory; where the value, or the link to it, of each tag stands."""
    start = len(block)
    block += struct.pack(">H", len(directory)) + bytes(12 * len(directory) + 4)
    places = {}
    for at, (tag, (kind, count, data)) in enumerate(sorted(directory.items())):
        entry = start + 2 + 12 * at
        struct.pack_into(">HHI", block, entry, tag, kind, count)
        places[tag] = entry + 8
        if len(data) <= 4:
            block[entry + 8 : entry + 8 + len(data)] = data
            continue
        struct.pack_into(">I", block, entry + 8, len(block))
        block += data + bytes(len(data) % 2)
    return places
