"""What happens to files: on bad disks, in programs that break off, and by people who mean harm."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from random import Random

Damage = Callable[[bytearray, Random], bytearray]

_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_HEAD = 512
"""Bytes of a file in which most of what says how long and how large stands."""

PADDING = 32 * 1024 * 1024
"""Bytes of nothing behind a head; 300 MB of them kept a decoder busy for half a minute."""


def mutated(number: int, seed: int, files: Mapping[str, bytes]) -> tuple[str, bytes]:
    """The damaged file of a number, always the same: what it was made of, and its bytes."""
    random = Random(f"{seed} {number}")
    name = random.choice(list(files))
    data = bytearray(files[name])
    if number % 100 == 99:
        return f"{name} padded", bytes(_padded(data, random))
    done = [random.choice(_DAMAGES) for _ in range(random.choice((1, 1, 2, 4)))]
    for damage in done:
        data = damage(data, random)
    return " ".join([name, *(damage.__name__.strip("_") for damage in done)]), bytes(data)


def _place(data: bytearray, random: Random) -> int:
    """Somewhere, and half the times near the beginning."""
    return random.randrange(max(1, min(len(data), random.choice((_HEAD, len(data) or 1)))))


def _bits(data: bytearray, random: Random) -> bytearray:
    for _ in range(random.choice((1, 3, 20))):
        if data:
            data[_place(data, random)] ^= 1 << random.randrange(8)
    return data


def _number(data: bytearray, random: Random) -> bytearray:
    """A length, a count, a size or an offset is another one."""
    value, form = random.choice(_NUMBERS), random.choice(("<I", ">I", "<H", ">H", "B"))
    width = struct.calcsize(form)
    at = _place(data, random)
    data[at : at + width] = struct.pack(form, value & ((1 << 8 * width) - 1))
    return data


def _cut(data: bytearray, random: Random) -> bytearray:
    return data[: _place(data, random)]


def _hole(data: bytearray, random: Random) -> bytearray:
    at = _place(data, random)
    length = min(random.choice((16, 512, 4096)), len(data) - at)
    data[at : at + length] = bytes([random.choice((0, 0xFF))]) * length
    return data


def _gone(data: bytearray, random: Random) -> bytearray:
    at = _place(data, random)
    del data[at : at + random.choice((1, 7, 300))]
    return data


def _twice(data: bytearray, random: Random) -> bytearray:
    at = _place(data, random)
    piece = data[at : at + random.choice((8, 200, 3000))]
    data[at:at] = piece * random.choice((1, 2, 500))
    return data


def _noise(data: bytearray, random: Random) -> bytearray:
    at = _place(data, random)
    length = min(random.choice((4, 64, 1024)), len(data) - at)
    data[at : at + length] = random.randbytes(length)
    return data


def _padded(data: bytearray, random: Random) -> bytearray:
    head = data[: random.choice((24, _HEAD, len(data)))]
    return head + bytes([random.choice((0, 0xFF, 0x20))]) * PADDING


_DAMAGES: tuple[Damage, ...] = (_bits, _number, _number, _cut, _hole, _gone, _twice, _noise)
