"""Knows a file by its content: by its ends, cheaply, and by all of it, for certain."""

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


def ends_digest(size: int, ends: bytes) -> str:
    """What files share whose sizes and ends are equal; their middles may not be.

    Args:
        size: Bytes of the whole file.
        ends: As :func:`ends_of` gives them.

    Returns:
        Hexadecimal digits.
    """
    return sha256(size.to_bytes(8, "little") + ends).hexdigest()[:_DIGITS]


async def content_digest(file: Source) -> str:
    """What files of equal content share, under whatever name.

    Returns:
        The hexadecimal digits of :func:`ends_digest`; of a file with a middle, as many more of all
        of it. Libraries of earlier versions have the first ones alone.

    Raises:
        UnreadableFile: See Source.
    """
    size = file.size
    if size <= 2 * SPAN:
        return ends_digest(size, await file.read(0, size))
    ends = await file.read(0, SPAN) + await file.read(size - SPAN, size)
    return ends_digest(size, ends) + (await file.sha256()).hex()[:_DIGITS]


def ends_in(digest: str) -> str:
    """The digest of the ends, of a :func:`content_digest`."""
    return digest[:_DIGITS]


def is_certain(size: int, digest: str) -> bool:
    """Whether a digest that was kept stands for all of the file."""
    return size <= 2 * SPAN or len(digest) > _DIGITS
