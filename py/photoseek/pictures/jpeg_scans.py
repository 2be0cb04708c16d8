"""Whether a JPEG that ends before its end marker lacks any of its picture (ITU-T T.81)."""

from __future__ import annotations

import re
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_END = b"\xff\xd9"
_PROGRESSIVE = 0xC2
_SEQUENTIAL = (0xC0, 0xC1)
_START_OF_SCAN = 0xDA
_COEFFICIENTS = 64
_ALL_BITS = 16
_SEGMENT = re.compile(rb"\xff([\xc0-\xcf\xda-\xfe])(..)", re.DOTALL)
"""A marker with its length. In the data of a scan only restarts and stuffed bytes follow 0xFF."""
_STRANGE = b"\x55\x33\xc5" * 1000
"""What no scan goes on with: any bits that are still awaited come out otherwise than zeros."""


def lacks_nothing(data: bytes) -> bool:
    """Whether all scans are there, and the last one is not cut off.

    What follows a scan that has ended does not matter. So it is decoded twice, with something
    strange behind it and without: where both pictures are the same, nothing was missing.

    Args:
        data: A JPEG that Pillow decodes as soon as its end marker is added.
    """
    if not _has_all_scans(data):
        return False
    # Half of the marker may be there.
    scans = data.rstrip(b"\xff")
    try:
        as_it_is, with_more = _pixels(scans + _END), _pixels(scans + _STRANGE + _END)
    except (OSError, ValueError):
        return False
    return as_it_is.shape == with_more.shape and bool((as_it_is == with_more).all())


def _pixels(data: bytes) -> NDArray[np.uint8]:
    # At full size: a draft does not look at what was cut off of the details.
    return np.asarray(Image.open(BytesIO(data)))


def _has_all_scans(data: bytes) -> bool:
    """Whether every coefficient of every component has come in all of its bits."""
    bits: dict[int, list[int]] = {}
    """Component -> how many low bits of each coefficient are still to come."""
    progressive = False
    at = 2
    while found := _SEGMENT.search(data, at):
        marker, length = found[1][0], int.from_bytes(found[2], "big")
        segment = data[found.end() : found.start() + 2 + length]
        if marker in (*_SEQUENTIAL, _PROGRESSIVE):
            progressive = marker == _PROGRESSIVE
            bits = {component: [_ALL_BITS] * _COEFFICIENTS for component in segment[6::3]}
        elif marker == _START_OF_SCAN and len(segment) >= 6:
            first, last, low = segment[-3:] if progressive else (0, _COEFFICIENTS - 1, 0)
            for component in set(segment[1:-3:2]) & bits.keys():
                for coefficient in range(first, min(last + 1, _COEFFICIENTS)):
                    bits[component][coefficient] = low & 15
        at = found.start() + 2 + length
    return bool(bits) and not any(any(left) for left in bits.values())
