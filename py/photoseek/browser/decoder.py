"""Decoders that run beside Python, by way of web/engine/host/decoding.js."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import host
from pyodide.ffi import JsException

from ..errors import BrokenImage, UnreadableFile, UnsupportedFormat
from ..pictures.formats import FILMS
from ..pictures.sources import Source
from .conversion import to_host
from .files import BrowserFile

if TYPE_CHECKING:
    from ..pictures.picture import Picture


class BrowserDecoder:
    """Implements ports.Decoder."""

    async def decode(
        self, file: Source, fmt: str, edge: int, seconds: float, profile: bytes | None
    ) -> Picture:
        """Decode to at least ``edge`` pixels on the longest side, if there are so many."""
        from ..pictures.opening import from_rgba
        from ..pictures.profile import to_srgb

        # A file of the browser's goes there without passing through Python's memory.
        whole = file.blob if isinstance(file, BrowserFile) else await file.read(0, file.size)
        try:
            pixels = await host.decoding.decode(
                to_host(whole), fmt, FILMS.get(fmt, f"image/{fmt.lower()}"), edge, seconds
            )
        except JsException as error:
            if error.name == "Unknown":
                raise UnsupportedFormat(reason="browser", format=fmt, detail=str(error)) from error
            if error.name == "Unavailable":
                # The codec could not be fetched: the next walk tries again.
                raise UnreadableFile(detail=str(error)) from error
            raise BrokenImage(
                reason="slow" if error.name == "Late" else "data", format=fmt, detail=str(error)
            ) from error
        picture = from_rgba(
            pixels.data.to_bytes(),
            int(pixels.width),
            int(pixels.height),
            (int(pixels.fullWidth), int(pixels.fullHeight)),
            fmt,
        )
        image = to_srgb(picture.image, profile if pixels.asStored else None)
        return replace(picture, image=image, seconds=pixels.seconds)
