"""Files of which the browser reads what is asked for."""

from __future__ import annotations

from hashlib import sha256
from typing import cast

import host
from pyodide.ffi import JsException

from ..errors import UnreadableFile
from ..host_objects import HostBlob

_AT_ONCE = 4 * 1024 * 1024
"""Bytes that are hashed at once: of a file of some hundred megabytes, few are in memory."""


class BrowserFile:
    """Implements pictures.sources.Source: nothing of it is in memory."""

    def __init__(self, blob: HostBlob) -> None:
        self.blob = blob

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        return int(cast("host.Blob", self.blob).size)

    async def read(self, start: int, end: int) -> bytes:
        """The bytes from ``start`` up to ``end``, fewer at the end of the file."""
        try:
            return (await host.blobs.read(self.blob, start, end)).to_bytes()
        except JsException as error:
            raise UnreadableFile(detail=str(error)) from error

    async def sha256(self) -> bytes:
        """The digest of all of it."""
        digest = sha256()
        for start in range(0, self.size, _AT_ONCE):
            digest.update(await self.read(start, start + _AT_ONCE))
        return digest.digest()
