"""Where files of models are kept, by way of web/engine/host/weights.js."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import host
from pyodide.ffi import JsException, JsNull

from ..host_objects import HostBytes
from ..models.kept_files import KeptFiles
from ..models.ports import PlaceRefuses
from .conversion import to_host


class BrowserPlace:
    """Implements ports.Place with the Cache API, or with Blobs."""

    def __init__(self, place: host.Kept) -> None:
        self._place = place

    async def list(self, prefix: str) -> Sequence[tuple[str, int]]:
        """Paths and sizes."""
        return [(entry.path, int(entry.size)) for entry in await self._place.list(prefix)]

    async def put(self, path: str, parts: Sequence[HostBytes | str]) -> None:
        """Keep an entry."""
        try:
            await self._place.put(path, to_host(list(parts)))
        except JsException as error:
            full = error.name == "QuotaExceededError"
            raise PlaceRefuses(str(error), full=full) from error

    async def read(self, path: str) -> HostBytes | None:
        """As it was put, or None."""
        held = await self._place.read(path)
        return None if isinstance(held, JsNull) else HostBytes(held)

    async def remove(self, prefix: str) -> None:
        """Delete all entries whose paths begin so."""
        await self._place.remove(prefix)


class BrowserBuffers:
    """Implements ports.Buffers with Uint8Arrays."""

    def allocate(self, size: int) -> HostBytes:
        """Room for a file."""
        return HostBytes(host.weights.allocate(size))

    def fill(self, target: HostBytes, part: HostBytes, start: int) -> None:
        """Copy a part to its place."""
        cast(Any, target).set(part, start)

    def content(self, held: HostBytes) -> bytes:
        """A copy in Python's memory."""
        return bytes(cast(Any, held).to_bytes())


def kept_files() -> KeptFiles:
    """The files that this browser keeps."""
    disk = BrowserPlace(host.weights.onDisk()) if host.weights.lasting else None
    return KeptFiles(BrowserPlace(host.weights.inMemory()), disk, BrowserBuffers())
