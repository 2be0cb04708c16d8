"""The bytes of a strip or tile -> its samples."""

from __future__ import annotations

import lzma
import struct
import sys
import zlib
from importlib import import_module
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ...errors import BrokenImage, UnsupportedFormat
from .layout import CMYK, FLOAT, INT, RGB, YCBCR, Chunk, Layout

Samples = NDArray[Any]
"""Shape (height, width, samples), or (height, width, 1) of one plane."""

_PREDICTED = (5, 8, 32946, 34925, 50000)
"""Compressions for which there is a predictor; of the others' tag libtiff takes no notice."""

_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_ADOBE = b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0"
"""What says of a JPEG, with one byte more, whether its colours are YCbCr."""


def unpack(layout: Layout, chunk: Chunk, data: bytes) -> Samples:
    """The samples of a chunk, of the type that the file has them in; what is missing is zero.

    Raises:
        BrokenImage: The data is damaged.
        UnsupportedFormat: This Python was built without its compression.
    """
    samples = 1 if layout.planar else layout.samples
    if layout.compression in (7, 50001):
        return _picture(layout, chunk, data, samples)
    row = (chunk.width * samples * layout.bits + 7) // 8
    wanted = row * chunk.height
    if layout.fill_reversed and layout.compression not in (8, 32946):
        data = data.translate(_REVERSED)
    content = _decompressed(layout.compression, data, row, chunk.height)[:wanted]
    rows = np.zeros(wanted, np.uint8)
    rows[: len(content)] = np.frombuffer(content, np.uint8)
    found = _typed(layout, rows.reshape(chunk.height, row), chunk.width * samples)
    found = found.reshape(chunk.height, chunk.width, samples)
    if layout.predictor == 2 and layout.kind != FLOAT and layout.compression in _PREDICTED:
        np.cumsum(found, axis=1, dtype=found.dtype, out=found)
    return found


def most_bytes(layout: Layout, chunk: Chunk) -> int:
    """How long a chunk is at most in the file; of those that are packed nobody knows."""
    samples = 1 if layout.planar else layout.samples
    row = (chunk.width * samples * layout.bits + 7) // 8
    return row * chunk.height if layout.compression == 1 else sys.maxsize


def _decompressed(compression: int, data: bytes, row: int, rows: int) -> bytes:
    most = row * rows
    try:
        match compression:
            case 1:
                return data
            case 8 | 32946:
                return zlib.decompressobj().decompress(data, most)
            case 34925:
                return lzma.LZMADecompressor().decompress(data, most)
            case 50000:
                return _zstandard(data, most)
            case _:
                return _by_libtiff(compression, data, row, rows)
    except (zlib.error, lzma.LZMAError, OSError, SyntaxError, EOFError) as error:
        raise BrokenImage(reason="data", format="TIFF", detail=repr(error)) from error


def _zstandard(data: bytes, most: int) -> bytes:
    try:
        # Python has it from 3.14 on, which Pyodide is.
        zstd: Any = import_module("compression.zstd")
    except ImportError as error:
        raise UnsupportedFormat(reason="kind", format="TIFF", detail="Zstandard") from error
    try:
        found: bytes = zstd.ZstdDecompressor().decompress(data, most)
    except zstd.ZstdError as error:
        raise BrokenImage(reason="data", format="TIFF", detail=repr(error)) from error
    return found


def _by_libtiff(compression: int, data: bytes, row: int, rows: int) -> bytes:
    """LZW and PackBits, by way of a grey picture of as many bytes."""
    tags = [(256, row), (257, rows), (258, 8), (259, compression), (262, 1), (273, 0)]
    tags += [(277, 1), (278, rows), (279, len(data))]
    head = 8 + 2 + 12 * len(tags) + 4
    entries = b"".join(
        struct.pack("<HHII", tag, 4, 1, head if tag == 273 else value) for tag, value in tags
    )
    file = b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + entries + bytes(4) + data
    return Image.open(BytesIO(file), formats=("TIFF",)).tobytes()


def _typed(layout: Layout, rows: NDArray[np.uint8], count: int) -> NDArray[Any]:
    """Rows of bytes -> rows of samples, native order."""
    if layout.bits < 16 and layout.bits != 8:
        kind: Any = np.uint8 if layout.bits < 8 else np.uint16
        bits = np.unpackbits(rows, axis=1)[:, : count * layout.bits]
        weights = 1 << np.arange(layout.bits - 1, -1, -1, dtype=kind)
        spread = bits.reshape(len(rows), count, layout.bits) * weights
        return np.asarray(spread.sum(axis=2, dtype=kind))
    size = layout.bits // 8
    letter = {FLOAT: "f", INT: "i"}.get(layout.kind, "u")
    if layout.predictor == 3 and layout.kind == FLOAT and layout.compression in _PREDICTED:
        return _float_predicted(layout, rows, count)
    typed = rows.view(np.dtype(f"{layout.order}{letter}{size}"))
    return typed.astype(typed.dtype.newbyteorder("="))


def _float_predicted(layout: Layout, rows: NDArray[np.uint8], count: int) -> NDArray[Any]:
    """Adobe's: bytes of equal weight stand together, each less the one before it."""
    size = layout.bits // 8
    stride = 1 if layout.planar else layout.samples
    parts = rows.reshape(len(rows), -1, stride)
    joined = np.cumsum(parts, axis=1, dtype=np.uint8).reshape(len(rows), size, count)
    big = np.ascontiguousarray(joined.transpose(0, 2, 1)).view(np.dtype(f">f{size}"))
    return big.reshape(len(rows), count).astype(f"=f{size}")


def _picture(layout: Layout, chunk: Chunk, data: bytes, samples: int) -> Samples:
    """A chunk that is a JPEG or WebP of its own."""
    if layout.compression == 7:
        head = layout.tables[:-2] if len(layout.tables) > 4 else b"\xff\xd8"
        if samples == 3 and layout.photometric in (RGB, YCBCR):
            head = head[:2] + _ADOBE + (b"\1" if layout.photometric == YCBCR else b"\0") + head[2:]
        data = head + data[2:]
    try:
        image = Image.open(BytesIO(data), formats=("JPEG", "WEBP"))
        image.load()
    except Exception as error:
        # Pillow raises almost anything.
        raise BrokenImage(reason="data", format="TIFF", detail=repr(error)) from error
    found = np.asarray(image)
    if image.mode == "CMYK" and layout.photometric == CMYK:
        # Pillow takes the inks of a JPEG for Adobe's, which are upside down.
        found = 255 - found
    found = found.reshape(image.height, image.width, -1)
    if found.shape[2] < samples:
        raise BrokenImage(reason="data", format="TIFF", detail=f"{image.mode} in a strip")
    whole = np.zeros((chunk.height, chunk.width, samples), np.uint8)
    part = found[: chunk.height, : chunk.width, :samples]
    whole[: part.shape[0], : part.shape[1]] = part
    return whole
