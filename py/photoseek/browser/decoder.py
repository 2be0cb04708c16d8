"""The browser's own image decoders, by way of web/engine/host/pictures.js."""

from __future__ import annotations

import host
from pyodide.ffi import JsException

from ..errors import UnsupportedFormat
from ..pictures.images import Picture, from_rgba
from .conversion import to_host

_ADVICE = {
    "HEIC": "This browser cannot read HEIC photos; Safari can, and so can a copy saved as JPEG.",
    "AVIF": "This browser cannot read this AVIF picture.",
}


class BrowserDecoder:
    """Implements ports.Decoder."""

    async def decode(self, data: bytes, fmt: str, edge: int) -> Picture:
        """Decode to at most ``edge`` pixels on the longest side."""
        try:
            pixels = await host.pictures.decode(to_host(data), f"image/{fmt.lower()}", edge)
        except JsException as error:
            advice = _ADVICE.get(fmt, f"This browser cannot read {fmt} pictures.")
            raise UnsupportedFormat(advice, str(error)) from error
        return from_rgba(
            pixels.data.to_bytes(),
            int(pixels.width),
            int(pixels.height),
            (int(pixels.fullWidth), int(pixels.fullHeight)),
            fmt,
        )
