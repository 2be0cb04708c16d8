"""Knows a file by its content, without reading all of it."""

from __future__ import annotations

from hashlib import sha256

from .sources import Source

SPAN = 65536
"""Bytes from each end: headers, metadata and the first and last of what is compressed."""

_DIGITS = 32
"""128 of SHA-256's bits: enough for any number of photos, and half to keep."""


def ends_of(data: bytes) -> bytes:
    """The first and the last SPAN bytes of a file; all of a short one."""
    return data if len(data) <= 2 * SPAN else data[:SPAN] + data[-SPAN:]


async def ends_of_file(file: Source) -> bytes:
    """The same of a file that is read in parts.

    Raises:
        UnreadableFile: See Source.
    """
    if file.size <= 2 * SPAN:
        return await file.read(0, file.size)
    return await file.read(0, SPAN) + await file.read(file.size - SPAN, file.size)


def content_digest(size: int, ends: bytes) -> str:
    """What files of equal content share, under whatever name.

    Args:
        size: Bytes of the whole file.
        ends: As :func:`ends_of` gives them.

    Returns:
        Hexadecimal digits.
    """
    return sha256(size.to_bytes(8, "little") + ends).hexdigest()[:_DIGITS]
