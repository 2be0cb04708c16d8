"""Files of models in chunks, and a small record of each model, where a browser keeps things."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, unquote

from ..errors import NoRoomForModel
from ..host_objects import HostBytes
from .host_answers import CHUNK
from .listings import ModelFile
from .ports import Buffers, Piece, Place, PlaceRefuses


class KeptFiles:
    """Implements ports.ChunkStore.

    Entries: ``chunks/{digest}/{chunk}``, ``sealed/{digest}`` (the size of a file that is all there
    and right), ``models/{id}.json``.
    """

    def __init__(self, memory: Place, disk: Place | None, buffers: Buffers) -> None:
        self._memory = memory
        self._disk = disk
        self._buffers = buffers
        self.in_memory = disk is None
        """Whether what comes from now on stays in memory, for this visit."""

    async def kept(self, digest: str) -> Mapping[int, int]:
        """Sizes of the chunks that are there."""
        prefix = _chunks(digest)
        return {
            int(path.removeprefix(prefix)): size
            for place in self._places()
            for path, size in await place.list(prefix)
        }

    async def read(self, digest: str, chunk: int) -> bytes | None:
        """A chunk as it was put; one that has gone bad is dropped, and None."""
        held = await self._read(_chunk(digest, chunk))
        return None if held is None else self._buffers.content(held)

    async def put(self, digest: str, chunk: int, pieces: Sequence[Piece]) -> None:
        """Keep a chunk."""
        await self._put(_chunk(digest, chunk), [piece.held for piece in pieces])

    async def seal(self, digest: str, size: int) -> None:
        """Vouch for the whole file."""
        await self._put(_seal(digest), [str(size)])

    async def delete(self, digest: str) -> None:
        """Let go of all of a file."""
        for place in self._places():
            await place.remove(_seal(digest))
            await place.remove(_chunks(digest))

    async def whole(self, file: ModelFile) -> HostBytes | None:
        """A sealed file in a buffer of its own; None when part of it is gone."""
        sealed = await self._read(_seal(file.digest))
        if sealed is None:
            return None
        size = int(self._buffers.content(sealed))
        content = self._buffers.allocate(size)
        for chunk, start in enumerate(range(0, size, CHUNK)):
            part = await self._read(_chunk(file.digest, chunk))
            if part is None:
                return None
            self._buffers.fill(content, part, start)
        return content

    async def usage(self) -> dict[str, int]:
        """Bytes that are kept of each file, by its digest."""
        found: dict[str, int] = {}
        for place in self._places():
            for path, size in await place.list("chunks/"):
                digest = path.split("/")[1].replace("-", ":", 1)
                found[digest] = found.get(digest, 0) + size
        return found

    async def records(self) -> dict[str, Any]:
        """What was recorded of each model, by its id."""
        found = {}
        for place in self._places():
            for path, _ in await place.list("models/"):
                content = await self._read(path)
                if content is not None:
                    model = unquote(path[len("models/") : -len(".json")])
                    found[model] = json.loads(self._buffers.content(content).decode())
        return found

    async def record(self, model: str, facts: Mapping[str, object] | None) -> None:
        """Record something of a model; None forgets it."""
        path = f"models/{quote(model, safe='')}.json"
        if facts is not None:
            await self._put(path, [json.dumps(facts)])
            return
        for place in self._places():
            await place.remove(path)

    def _places(self) -> list[Place]:
        return [self._memory] if self._disk is None else [self._memory, self._disk]

    async def _read(self, path: str) -> HostBytes | None:
        for place in self._places():
            held = await place.read(path)
            if held is not None:
                return held
            await place.remove(path)
        return None

    async def _put(self, path: str, parts: list[HostBytes | str]) -> None:
        place = self._memory if self.in_memory or self._disk is None else self._disk
        try:
            await place.put(path, parts)
        except PlaceRefuses as error:
            raise NoRoomForModel(
                reason="full" if error.full else "refused", detail=str(error)
            ) from error


def _chunks(digest: str) -> str:
    return f"chunks/{_name(digest)}/"


def _chunk(digest: str, chunk: int) -> str:
    # Of one length, so that none is the beginning of another.
    return f"{_chunks(digest)}{chunk:05}"


def _seal(digest: str) -> str:
    return f"sealed/{_name(digest)}"


def _name(digest: str) -> str:
    return digest.replace(":", "-", 1)
