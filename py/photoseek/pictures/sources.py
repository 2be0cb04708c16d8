"""Files that are read in parts: headers say where the rest is, and few bytes of many are needed.

Parsers are plain functions on a :class:`View`. Where they come to bytes that are not at hand, these
are fetched, and the parser begins anew: it stays free of ``await``, and what it looks at again is
in memory by then.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Protocol, TypeVar

from ..errors import BrokenImage

BLOCK = 64 * 1024
"""What is fetched at once."""

MOST = 16 * 1024 * 1024
"""What a parser may look at in one file; headers of 50 MB RAWs take less than 1 MB."""

WHOLE = 16 * 1024 * 1024
"""Files up to this are read as wholes, ahead of their turn; of RAWs, scans and videos beyond, what
is asked for."""

T = TypeVar("T")


class Source(Protocol):
    """A file whose bytes are read where they are needed."""

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        ...

    async def read(self, start: int, end: int) -> bytes:
        """The bytes from ``start`` up to ``end``, fewer at the end of the file.

        Raises:
            UnreadableFile: It is gone, locked, or permission was lost.
        """
        ...

    async def sha256(self) -> bytes:
        """The digest of all of it. Raises as read."""
        ...


class Held:
    """A file whose bytes are in memory. Implements Source."""

    def __init__(self, data: bytes, digest: bytes | None = None) -> None:
        """Hold these bytes; ``digest`` is their SHA-256, where somebody has it already."""
        self.data = data
        self._digest = digest

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        return len(self.data)

    async def read(self, start: int, end: int) -> bytes:
        """The bytes from ``start`` up to ``end``, fewer at the end of the file."""
        return self.data[start:end]

    async def sha256(self) -> bytes:
        """The digest of all of it."""
        return self._digest or sha256(self.data).digest()


class Absent(Exception):
    """Bytes that have to be fetched first."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start, end)
        self.start = start
        self.end = end


class View:
    """What is at hand of a file."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._blocks: dict[int, bytes] = {}

    def read(self, start: int, length: int) -> bytes:
        """Bytes of the file, fewer at its end.

        Raises:
            Absent: Some are not at hand.
            ValueError: There are no such places.
        """
        if start < 0 or length < 0:
            raise ValueError("a place before the beginning")
        end = min(start + length, self.size)
        if start >= end:
            return b""
        numbers = range(start // BLOCK, (end - 1) // BLOCK + 1)
        if any(number not in self._blocks for number in numbers):
            raise Absent(start, end)
        first = numbers.start * BLOCK
        joined = b"".join(self._blocks[number] for number in numbers)
        return joined[start - first : end - first]

    def number(self, start: int, length: int, order: str = "big") -> int:
        """An unsigned number.

        Raises:
            Absent: It is not at hand.
            ValueError: It is beyond the end.
        """
        data = self.read(start, length)
        if len(data) < length:
            raise ValueError("beyond the end of the file")
        return int.from_bytes(data, "little" if order == "little" else "big")

    def keep(self, start: int, data: bytes) -> None:
        """Take bytes that were fetched; ``start`` is the beginning of a block."""
        for at in range(0, len(data), BLOCK):
            self._blocks[(start + at) // BLOCK] = data[at : at + BLOCK]


def parse(data: bytes, parser: Callable[[View], T]) -> T:
    """Parse what is in memory."""
    view = View(len(data))
    view.keep(0, data)
    return parser(view)


async def parse_source(source: Source, parser: Callable[[View], T]) -> T:
    """Parse a file, reading what the parser looks at.

    Raises:
        BrokenImage: It looks at more than MOST bytes.
        UnreadableFile: See Source.
    """
    view = View(source.size)
    read = 0
    while True:
        try:
            return parser(view)
        except Absent as absent:
            start = absent.start // BLOCK * BLOCK
            end = min(-(-absent.end // BLOCK) * BLOCK, source.size)
            read += end - start
            if read > MOST:
                raise BrokenImage(reason="headers") from absent
            data = await source.read(start, end)
            if len(data) < end - start:
                raise BrokenImage(reason="shorter") from absent
            view.keep(start, data)
