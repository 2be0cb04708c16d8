"""What decoding needs of the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .sources import Source

if TYPE_CHECKING:
    from .picture import Picture


class Decoder(Protocol):
    """Decoders that run beside Python, and can be ended."""

    async def decode(
        self, file: Source, fmt: str, edge: int, seconds: float, profile: bytes | None
    ) -> Picture:
        """Decode to at least ``edge`` pixels on the longest side, if there are so many.

        Of a film one frame is decoded, and its length told.

        Args:
            file: The file.
            fmt: Its format, by Photoseek's name.
            edge: As above.
            seconds: How long it may take.
            profile: ICC profile of the file, for decoders that leave the colours as they are.

        Raises:
            UnsupportedFormat: None of them knows the format.
            BrokenImage: It is damaged, or takes too long.
            UnreadableFile: What knows the format could not be fetched now.
        """
        ...

    async def salvage(self, file: Source, fmt: str, edge: int, seconds: float) -> Picture:
        """A damaged picture, as far as an image in a page shows it, turned as the page does.

        Args:
            file: The file.
            fmt: Its format, one that browsers show.
            edge: As above.
            seconds: How long it may take.

        Raises:
            UnsupportedFormat: Nothing is shown, or there is no page.
            BrokenImage: It takes too long.
        """
        ...
