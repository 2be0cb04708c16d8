"""Files in the browser's hands, and what goes between them and the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..host_objects import HostBlob, HostBytes
from ..library.stored import Addition


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


class Thumbnails(Protocol):
    """The thumbnails of a library. Raises StoreFailed."""

    async def thumbnails(self, photos: Sequence[int]) -> list[HostBytes | None]:
        """JPEG bytes as the page takes them; None where there is none."""
        ...


class ImportStore(Protocol):
    """Where a library is kept. Every method is one transaction, and a cancel waits for its end.

    Raises:
        StoreFull: No space; nothing was changed.
        StoreFailed: Anything else; nothing was changed as far as anybody knows.
    """

    async def stage_thumbnails(self, thumbnails: Sequence[tuple[int, bytes]]) -> None:
        """Lay thumbnails by for :meth:`merge`, by the ids that their photos will have.

        Until then nothing refers to them.
        """
        ...

    async def discard_staged(self) -> None:
        """Let go of thumbnails that were laid by for a merge that never came."""
        ...

    async def merge(self, fingerprint: str, addition: Addition) -> None:
        """Add many photos at once, whose thumbnails lie by, all of them or none.

        The library has to be loaded again before anything else is written.
        """
        ...
