"""PSDs of 16 bits, as cameras' RAWs become in Photoshop, made ones of 8: those Pillow reads."""

from __future__ import annotations

import struct

import numpy as np
from PIL import Image

from ..errors import BrokenImage, ImageTooLarge, UnsupportedFormat

_HEADER = 26
_RAW, _PACKBITS = 0, 1
_MOST_SAMPLES = 400_000_000


def with_8_bits(data: bytes) -> bytes:
    """The same file with the upper half of each sample; of others, as it is.

    Raises:
        UnsupportedFormat: Its samples are of 32 bits, or packed in a way of its own.
        BrokenImage: It ends before its picture.
        ImageTooLarge: It has too many pixels.
    """
    if not data.startswith(b"8BPS") or len(data) < _HEADER:
        return data
    channels, height, width, depth = struct.unpack_from(">HIIH", data, 12)
    if depth not in (16, 32):
        return data
    at = _HEADER
    for _section in ("colours", "resources", "layers"):
        at += 4 + int.from_bytes(data[at : at + 4], "big")
    packing = int.from_bytes(data[at : at + 2], "big")
    if depth != 16 or packing not in (_RAW, _PACKBITS):
        raise UnsupportedFormat(reason="kind", format="PSD", detail=f"{depth} bits")
    if channels * height * width > _MOST_SAMPLES:
        raise ImageTooLarge(reason="pixels", width=width, height=height)
    body, rows = data[at + 2 :], channels * height
    try:
        if packing == _PACKBITS:
            size = (2 * width, rows)
            body = Image.frombytes("L", size, body[2 * rows :], "packbits", "L").tobytes()
        samples = np.frombuffer(body, ">u2", rows * width)
    except ValueError as error:
        raise BrokenImage(reason="data", format="PSD", detail=repr(error)) from error
    head = data[:22] + struct.pack(">H", 8) + data[24:at]
    return b"".join([head, struct.pack(">H", _RAW), (samples >> 8).astype(np.uint8).tobytes()])
