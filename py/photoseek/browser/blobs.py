"""Files in the browser's hands, by way of web/engine/host/blobs.js."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import host
from pyodide.ffi import JsBuffer, JsException

from ..errors import UnreadableFile
from ..host_objects import HostBlob, HostBytes
from .conversion import to_host


class BrowserBlobs:
    """Implements ports.Blobs. A Blob is not in our memory; the browser may have put it on disk."""

    def joined(self, parts: Sequence[bytes | HostBlob], mime: str) -> HostBlob:
        """One file of many parts."""
        return cast("HostBlob", host.blobs.joined(to_host(list(parts)), mime))

    def size(self, blob: HostBlob) -> int:
        """Bytes."""
        return int(cast("host.Blob", blob).size)

    async def read(self, blob: HostBlob, start: int, end: int) -> bytes:
        """Some bytes of a file."""
        try:
            return (await host.blobs.read(blob, start, end)).to_bytes()
        except JsException as error:
            raise UnreadableFile(detail=str(error)) from error

    def content(self, data: HostBytes) -> bytes:
        """Bytes that the store has handed out."""
        return cast("JsBuffer", data).to_bytes()
