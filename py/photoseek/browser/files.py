"""Files of which the browser reads what is asked for."""

from __future__ import annotations

from typing import cast

import host
from pyodide.ffi import JsException

from ..errors import UnreadableFile
from ..host_objects import HostBlob


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
