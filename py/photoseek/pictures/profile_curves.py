"""The curves of colour profiles (ICC.1: curveType, parametricCurveType)."""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_PARAMETERS = (1, 3, 4, 5, 7)
"""Of the five kinds of parametric curves."""


def curves_at(tag: bytes, start: int, values: Floats) -> Floats:
    """Each column of values by its own curve; the curves stand one behind the other.

    Raises:
        ValueError: There are none.
        struct.error: They are cut off.
    """
    found: list[Floats] = []
    for column in values.T:
        found.append(curve(tag[start:], column))
        start += -(-_length(tag[start : start + 12]) // 4) * 4
    return np.stack(found, axis=-1)


def curve(tag: bytes, steps: Floats) -> Floats:
    """What light each step stands for."""
    if tag[:4] == b"curv":
        (count,) = struct.unpack_from(">I", tag, 8)
        if count == 0:
            return steps
        values = np.array(struct.unpack_from(f">{count}H", tag, 12), dtype=np.float64)
        if count == 1:
            return np.asarray(steps ** (values[0] / 256))
        return np.interp(steps, np.linspace(0, 1, count), values / 65535)
    if tag[:4] != b"para":
        raise ValueError("not a curve")
    (kind,) = struct.unpack_from(">H", tag, 8)
    if kind >= len(_PARAMETERS):
        raise ValueError("a curve of another kind")
    given = [number / 65536 for number in struct.unpack_from(f">{_PARAMETERS[kind]}i", tag, 12)]
    return _parametric(kind, given, steps)


def _parametric(kind: int, given: list[float], steps: Floats) -> Floats:
    """Table 68 of ICC.1: a power above a threshold, and below it a line."""
    g, a, b, c, d, e, f = (
        (*given, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)[:7]
        if kind == 0
        else (
            *given,
            *(0.0,) * (7 - len(given)),
        )
    )
    if kind in (1, 2):
        # Here the third number is added throughout, and the line is flat.
        threshold, slope, above, below = (-b / a if a else 0.0), 0.0, c, c
    elif kind == 0:
        threshold, slope, above, below = 0.0, 0.0, 0.0, 0.0
    else:
        threshold, slope, above, below = d, c, e, f
    powered = np.maximum(a * steps + b, 0) ** g + above
    return np.where(steps >= threshold, powered, slope * steps + below)


def _length(head: bytes) -> int:
    """Bytes of a curve."""
    if head[:4] == b"curv":
        return 12 + 2 * int(struct.unpack_from(">I", head, 8)[0])
    return 12 + 4 * _PARAMETERS[struct.unpack_from(">H", head, 8)[0]]
