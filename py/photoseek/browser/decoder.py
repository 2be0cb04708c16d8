"""Decoders that run beside Python, by way of web/engine/host/decoding.js."""

from __future__ import annotations

import host
from pyodide.ffi import JsException

from ..errors import BrokenImage, UnsupportedFormat
from ..pictures.opening import from_rgba
from ..pictures.picture import Picture
from .conversion import to_host

_SECONDS = 2.0
"""What decoding may take, and"""

_SECONDS_A_MEGABYTE = 1.0
"""for each megabyte besides: a HEIC of 12 megapixels has 2 and takes 1 s."""


class BrowserDecoder:
    """Implements ports.Decoder."""

    async def decode(self, data: bytes, fmt: str, edge: int) -> Picture:
        """Decode to at least ``edge`` pixels on the longest side, if there are so many."""
        seconds = _SECONDS + _SECONDS_A_MEGABYTE * len(data) / 1e6
        mime = f"image/{fmt.lower()}"
        try:
            pixels = await host.decoding.decode(to_host(data), fmt, mime, edge, seconds)
        except JsException as error:
            if error.name == "Unknown":
                raise UnsupportedFormat(reason="browser", format=fmt, detail=str(error)) from error
            raise BrokenImage(
                reason="slow" if error.name == "Late" else "data", format=fmt, detail=str(error)
            ) from error
        return from_rgba(
            pixels.data.to_bytes(),
            int(pixels.width),
            int(pixels.height),
            (int(pixels.fullWidth), int(pixels.fullHeight)),
            fmt,
        )
