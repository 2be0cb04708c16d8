"""A host and a store in memory, for the pure part of getting models; both have their bad days."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from photoseek.errors import NoRoomForModel
from photoseek.host_objects import HostBytes
from photoseek.models.host_answers import Answer
from photoseek.models.ports import ConnectionLost, Piece

PIECE = 7


@dataclass
class Asked:
    """One request."""

    address: str
    start: int


class MemoryBody:
    """Implements ports.Body."""

    def __init__(self, answer: Answer, content: bytes, cut_after: int | None) -> None:
        self.answer = answer
        self._content = content
        self._left = cut_after
        self.closed = False

    async def read(self, limit: int) -> Piece | None:
        await asyncio.sleep(0)
        if self._left == 0:
            raise ConnectionLost("cut")
        size = min(limit, PIECE, *([] if self._left is None else [self._left]))
        data, self._content = self._content[:size], self._content[size:]
        if self._left is not None:
            self._left -= len(data)
        return Piece(data, HostBytes(data)) if data else None

    def close(self) -> None:
        self.closed = True


@dataclass
class MemoryHost:
    """Implements ports.Network."""

    files: dict[str, bytes]
    headers: dict[str, str] = field(default_factory=dict)
    """Added to every answer."""
    status: int = 0
    """In place of the right one."""
    ranges: bool = True
    cuts: list[int] = field(default_factory=list)
    """After how many bytes the next answers break off."""
    refuses_ranges: bool = False
    """Whether a request for a range gets no answer at all, as for want of CORS."""
    gone: bool = False
    asked: list[Asked] = field(default_factory=list)
    bodies: list[MemoryBody] = field(default_factory=list)

    async def open(self, address: str, start: int) -> MemoryBody:
        self.asked.append(Asked(address, start))
        if self.gone or (start and self.refuses_ranges):
            raise ConnectionLost("no answer")
        cut = self.cuts.pop(0) if self.cuts else None
        body = MemoryBody(self._answer(address, start), self._rest(address, start), cut)
        self.bodies.append(body)
        return body

    async def ask(self, address: str) -> Answer:
        if self.gone:
            raise ConnectionLost("no answer")
        return self._answer(address, 0)

    async def whole(self, address: str) -> tuple[Answer, HostBytes]:
        self.asked.append(Asked(address, 0))
        answer = await self.ask(address)
        return answer, HostBytes(bytearray(self.files.get(address, b"")))

    def _rest(self, address: str, start: int) -> bytes:
        return self.files.get(address, b"")[start if self.ranges else 0 :]

    def _answer(self, address: str, start: int) -> Answer:
        if address not in self.files:
            return Answer(address, self.status or 404, self.headers)
        size = len(self.files[address])
        part = bool(start) and self.ranges
        headers = {"content-length": str(size - (start if part else 0))}
        if part:
            headers["content-range"] = f"bytes {start}-{size - 1}/{size}"
        return Answer(address, self.status or (206 if part else 200), {**headers, **self.headers})


class MemoryStore:
    """Implements ports.ChunkStore."""

    def __init__(self) -> None:
        self.chunks: dict[str, dict[int, bytes]] = {}
        self.sealed: dict[str, int] = {}
        self.room: int | None = None
        """Chunks that it still takes."""

    async def kept(self, digest: str) -> Mapping[int, int]:
        return {number: len(data) for number, data in self.chunks.get(digest, {}).items()}

    async def read(self, digest: str, chunk: int) -> bytes | None:
        return self.chunks[digest].get(chunk)

    async def put(self, digest: str, chunk: int, pieces: Sequence[Piece]) -> None:
        if self.room is not None:
            if not self.room:
                raise NoRoomForModel(reason="full")
            self.room -= 1
        self.chunks.setdefault(digest, {})[chunk] = b"".join(piece.data for piece in pieces)

    async def seal(self, digest: str, size: int) -> None:
        self.sealed[digest] = size

    async def delete(self, digest: str) -> None:
        self.chunks.pop(digest, None)
        self.sealed.pop(digest, None)

    def whole(self, digest: str) -> bytes:
        return b"".join(data for _, data in sorted(self.chunks[digest].items()))
