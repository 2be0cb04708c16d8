"""Files in the browser's hands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..host_objects import HostBlob, HostBytes


class Blobs(Protocol):
    """Files in the browser's hands, which may be larger than our memory."""

    def joined(self, parts: Sequence[bytes | HostBlob], mime: str) -> HostBlob:
        """One file of many parts; those that are blobs already are not read for it."""
        ...

    def size(self, blob: HostBlob) -> int:
        """Bytes."""
        ...

    async def read(self, blob: HostBlob, start: int, end: int) -> bytes:
        """Some bytes of a file.

        Raises:
            UnreadableFile: It is gone, or has changed since it was chosen.
        """
        ...

    def content(self, data: HostBytes) -> bytes:
        """Bytes that the store has handed out."""
        ...
