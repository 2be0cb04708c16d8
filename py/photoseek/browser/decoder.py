"""Decoders that run beside Python, by way of web/engine/host/decoding.js."""

from __future__ import annotations

from collections.abc import Awaitable
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
        from ..pictures.profile import to_srgb

        mime = FILMS.get(fmt, f"image/{fmt.lower()}")
        decoding = host.decoding.decode(await _whole(file), fmt, mime, edge, seconds)
        picture, pixels = await _picture(decoding, fmt)
        image = to_srgb(picture.image, profile if pixels.asStored else None)
        return replace(picture, image=image, seconds=pixels.seconds)

    async def salvage(self, file: Source, fmt: str, edge: int, seconds: float) -> Picture:
        """What an image in the page shows of a damaged picture."""
        mime = f"image/{fmt.lower()}"
        showing = host.decoding.salvage(await _whole(file), mime, edge, seconds)
        return (await _picture(showing, fmt))[0]


async def _whole(file: Source) -> object:
    """A file of the browser's goes there without passing through Python's memory."""
    return to_host(file.blob if isinstance(file, BrowserFile) else await file.read(0, file.size))


async def _picture(decoding: Awaitable[host.Pixels], fmt: str) -> tuple[Picture, host.Pixels]:
    from ..pictures.opening import from_rgba

    try:
        pixels = await decoding
    except JsException as error:
        if error.name == "Unknown":
            raise UnsupportedFormat(reason="browser", format=fmt, detail=str(error)) from error
        if error.name == "Unavailable":
            # The codec could not be fetched: the next walk tries again.
            raise UnreadableFile(detail=str(error)) from error
        raise BrokenImage(
            reason="slow" if error.name == "Late" else "data", format=fmt, detail=str(error)
        ) from error
    size, full = (pixels.width, pixels.height), (pixels.fullWidth, pixels.fullHeight)
    picture = from_rgba(
        pixels.data.to_bytes(), int(size[0]), int(size[1]), (int(full[0]), int(full[1])), fmt
    )
    return picture, pixels
