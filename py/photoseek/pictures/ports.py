"""What decoding needs of the browser."""

from __future__ import annotations

from typing import Protocol

from .picture import Picture


class Decoder(Protocol):
    """The browser's own image decoders, for formats that Pillow lacks."""

    async def decode(self, data: bytes, fmt: str, edge: int) -> Picture:
        """Decode to at most ``edge`` pixels on the longest side.

        Raises:
            UnsupportedFormat: This browser cannot either.
        """
        ...
