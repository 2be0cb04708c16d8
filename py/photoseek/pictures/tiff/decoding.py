"""TIFF -> an RGB picture, one strip or tile after the other."""

from __future__ import annotations

import asyncio
import time
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ...errors import BrokenImage
from ..sources import Source, parse_source
from .colours import is_exact, scaled, to_bytes, to_image
from .layout import PALETTE, Chunk, Layout, read_layout
from .unpacking import most_bytes, unpack

LARGE = 16_000_000
"""Pixels of a picture that is averaged to a smaller one while it is read."""

LARGE_NUMBERS = 4_000_000
"""The same for numbers without a natural end, which are kept as floats until all are known."""

_SECONDS = 2.0
_SECONDS_A_MEGAPIXEL = 0.2
_MOST_SECONDS = 20.0
"""What unpacking may take; others go on meanwhile."""


@dataclass(frozen=True, slots=True)
class Tiff:
    """A picture as stored, before it is turned."""

    image: Image.Image
    """RGB, at its full size or a ``factor``-th of it."""
    width: int
    height: int
    factor: int
    icc: bytes
    """Colour profile; empty if there is none."""
    incomplete: bool
    """The file ends before its strips or tiles do."""


async def decode_tiff(source: Source, shortest: int) -> Tiff:
    """Decode the picture that the file is about.

    Args:
        source: The file.
        shortest: What the shortest edge is to have at least, where the picture has so much.

    Raises:
        UnsupportedFormat: It is of a kind that is not unpacked here.
        ImageTooLarge: It has too many pixels.
        BrokenImage: It is damaged, or takes too long.
        UnreadableFile: See Source.
    """
    layout = await parse_source(source, read_layout)
    allowed = _SECONDS + _SECONDS_A_MEGAPIXEL * layout.width * layout.height / 1e6
    until = time.monotonic() + min(allowed, _MOST_SECONDS)
    canvas = _Canvas(layout, shortest)
    incomplete = False
    for chunk in layout.chunks:
        if time.monotonic() > until:
            raise BrokenImage(reason="slow", format="TIFF")
        data = await source.read(chunk.start, chunk.start + min(chunk.length, source.size))
        is_cut = len(data) < min(chunk.length, most_bytes(layout, chunk))
        incomplete = incomplete or is_cut
        if data:
            # What cannot be unpacked of the last piece is missing as well.
            with suppress(BrokenImage) if is_cut else nullcontext():
                canvas.put(chunk, unpack(layout, chunk, data))
        # Others may want to go on meanwhile.
        await asyncio.sleep(0)
    return Tiff(canvas.image(), layout.width, layout.height, canvas.factor, layout.icc, incomplete)


class _Canvas:
    """Where chunks come together, at the full size or at a whole fraction of it."""

    def __init__(self, layout: Layout, shortest: int) -> None:
        self._layout = layout
        self._exact = is_exact(layout)
        large = LARGE if self._exact else LARGE_NUMBERS
        size = min(layout.width, layout.height)
        fits = layout.width * layout.height <= large
        self.factor = 1 if fits else max(1, size // shortest)
        factor = self.factor
        self._rows, self._columns = -(-layout.height // factor), -(-layout.width // factor)
        samples = layout.samples + 2 * (layout.photometric == PALETTE)
        whole = self._exact and factor == 1
        shape = (self._rows, self._columns, samples)
        self._pixels: NDArray[Any] = np.zeros(shape, np.uint8 if whole else np.float32)

    def put(self, chunk: Chunk, samples: NDArray[Any]) -> None:
        """Take the samples of a chunk."""
        layout, factor = self._layout, self.factor
        seen = samples[: layout.height - chunk.top, : layout.width - chunk.left]
        if self._exact:
            values: NDArray[Any] = to_bytes(layout, seen)
        else:
            values = np.nan_to_num(seen.astype(np.float32), posinf=0.0, neginf=0.0)
        planes = slice(chunk.plane, chunk.plane + 1) if layout.planar else slice(None)
        if factor > 1:
            values = _summed(_summed(values, chunk.top, factor, 0), chunk.left, factor, 1)
        top, left = chunk.top // factor, chunk.left // factor
        self._pixels[top : top + values.shape[0], left : left + values.shape[1], planes] += values

    def image(self) -> Image.Image:
        """The picture, once all chunks are there."""
        layout, pixels = self._layout, self._pixels
        if self.factor > 1:
            high = _counts(layout.height, self.factor)[:, None, None]
            wide = _counts(layout.width, self.factor)[None, :, None]
            pixels /= high * wide
        if not self._exact:
            pixels = scaled(layout, pixels)
        elif self.factor > 1:
            pixels = pixels.round().astype(np.uint8)
        return to_image(layout, pixels)


def _summed(values: NDArray[Any], start: int, factor: int, axis: int) -> NDArray[np.float32]:
    """Sums over blocks of ``factor``, counted from the beginning of the picture."""
    places = (np.arange(start, start + values.shape[axis]) // factor) - start // factor
    firsts = np.flatnonzero(np.diff(places, prepend=-1))
    return np.add.reduceat(values, firsts, axis=axis, dtype=np.float32)


def _counts(edge: int, factor: int) -> NDArray[np.float32]:
    """How many pixels each block has along an edge."""
    return np.diff(np.minimum(np.arange(0, edge + factor, factor), edge)).astype(np.float32)
