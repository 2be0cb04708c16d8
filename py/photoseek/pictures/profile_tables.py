"""Colour profiles made of tables (ICC.1: lut8Type, lut16Type, lutAToBType) -> XYZ of D50.

Printers' CMYK comes so, and some scanners' RGB. Evaluated as LittleCMS does it, but for what lies
between the points of a table: there all corners count, not those of one tetrahedron.
"""

from __future__ import annotations

import struct
from itertools import product

import numpy as np
from numpy.typing import NDArray

from .profile_curves import curves_at

Floats = NDArray[np.float64]

_MOST_INPUTS = 4
_MOST_POINTS = 2_000_000
"""Of a table: 33 steps of four inks are 1.2 million."""

_WHITE = np.array([0.9642, 1.0, 0.8249])
_HALF = 0.1842
"""The light of L* = 50."""
_BLACK = 0.0034731
"""Of the reference medium (ICC.1, annex D)."""
_MOST_XYZ = 1 + 32767 / 32768


def device_to_xyz(tag: bytes, pcs: bytes, device: Floats, darkest: float | None) -> Floats:
    """What colours numbers of a device stand for, its black being black.

    Paper and ink reach no black; a screen that showed theirs would look foggy. LittleCMS and the
    programs that made the picture compensate for it, so it is done here.

    Args:
        tag: ``A2B0`` or one like it.
        pcs: What it leads to, ``Lab `` or ``XYZ ``.
        device: Shape (n, inputs), 0 to 1.
        darkest: The number that stands for black in every input: 0 of light, 1 of ink; None for
            profiles of version 4, whose black is the same for all.

    Raises:
        ValueError: It is none, or one that cannot be read here.
        struct.error: It is cut off.
    """
    black = _BLACK
    if darkest is not None:
        black = _light(_device_to_xyz(tag, pcs, np.full((1, device.shape[1]), darkest)))
    return (_device_to_xyz(tag, pcs, device) - black * _WHITE) / (1 - black)


def _device_to_xyz(tag: bytes, pcs: bytes, device: Floats) -> Floats:
    inputs, outputs = tag[8], tag[9]
    if inputs != device.shape[1] or inputs > _MOST_INPUTS or outputs != 3:
        raise ValueError("a table of other colours")
    if tag[:4] in (b"mft1", b"mft2"):
        wide = tag[:4] == b"mft2"
        found = _old(tag, device, 2 if wide else 1)
        # 16 bits of Lab are scaled so that 0xFF00 is 100 there.
        return _xyz(found * (65535 / 65280 if wide and pcs == b"Lab " else 1), pcs)
    if tag[:4] == b"mAB ":
        return _xyz(_new(tag, device), pcs)
    raise ValueError("a table of another kind")


def _old(tag: bytes, device: Floats, width: int) -> Floats:
    inputs, outputs, edge = tag[8], tag[9], tag[10]
    entries, exits, at = (*struct.unpack_from(">2H", tag, 48), 52) if width == 2 else (256, 256, 48)
    before = _numbers(tag, at, inputs * entries, width).reshape(inputs, entries)
    at += inputs * entries * width
    points = _points((edge,) * inputs)
    table = _numbers(tag, at, points * outputs, width).reshape(*(edge,) * inputs, outputs)
    at += points * outputs * width
    after = _numbers(tag, at, outputs * exits, width).reshape(outputs, exits)
    return _looked_up(after, _between(table, _looked_up(before, device)))


def _new(tag: bytes, device: Floats) -> Floats:
    last, matrix, middle, table, first = struct.unpack_from(">5I", tag, 12)
    found = device
    if table:
        found = curves_at(tag, first, found) if first else found
        edges = tuple(tag[table : table + found.shape[1]])
        width = tag[table + 16]
        if width not in (1, 2):
            raise ValueError("numbers of another width")
        numbers = _numbers(tag, table + 20, _points(edges) * 3, width)
        found = _between(numbers.reshape(*edges, 3), found)
    if matrix:
        found = curves_at(tag, middle, found) if middle else found
        given = np.array(struct.unpack_from(">12i", tag, matrix)) / 65536
        found = found @ given[:9].reshape(3, 3).T + given[9:]
    if found.shape[1] != 3:
        raise ValueError("inks without a table")
    return curves_at(tag, last, found.clip(0, 1))


def _points(edges: tuple[int, ...]) -> int:
    points = int(np.prod(edges, dtype=np.int64))
    if min(edges) < 2 or points > _MOST_POINTS:
        raise ValueError("a table without an inside, or without an end")
    return points


def _numbers(tag: bytes, at: int, count: int, width: int) -> Floats:
    kind = np.dtype(">u2" if width == 2 else "u1")
    return np.frombuffer(tag, kind, count, at).astype(np.float64) / (65535 if width == 2 else 255)


def _looked_up(tables: Floats, values: Floats) -> Floats:
    """Each column in its own table."""
    steps = np.linspace(0, 1, tables.shape[1])
    columns = [np.interp(values[:, at], steps, table) for at, table in enumerate(tables)]
    return np.stack(columns, axis=-1)


def _between(table: Floats, values: Floats) -> Floats:
    """Linear between the points of a table of as many dimensions as there are values."""
    edges = np.array(table.shape[:-1])
    place = values.clip(0, 1) * (edges - 1)
    low = np.minimum(place.astype(np.intp), edges - 2)
    part = place - low
    found = np.zeros((len(values), table.shape[-1]))
    for corner in product((0, 1), repeat=len(edges)):
        share = np.where(corner, part, 1 - part).prod(axis=1)
        found += share[:, None] * table[tuple((low + corner).T)]
    return found


def _light(xyz: Floats) -> float:
    """Of the darkest colour; what is lighter than half is no black."""
    return float(np.clip(xyz[0, 1], 0, _HALF))


def _xyz(found: Floats, pcs: bytes) -> Floats:
    if pcs == b"XYZ ":
        return found * _MOST_XYZ
    light, red, yellow = found[:, 0] * 100, found[:, 1] * 255 - 128, found[:, 2] * 255 - 128
    y = (light + 16) / 116
    near = np.stack([y + red / 500, y, y - yellow / 200], axis=-1)
    linear = np.where(near > 6 / 29, near**3, (near - 4 / 29) * (108 / 841))
    return np.asarray(linear * _WHITE)
