"""What a TIFF says of its pixels, checked before any is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...errors import BrokenImage, ImageTooLarge, UnsupportedFormat
from ..sources import View
from .directory import Directory, directories

MIN_IS_WHITE, MIN_IS_BLACK, RGB, PALETTE, CMYK, YCBCR, LAB, ICC_LAB = 0, 1, 2, 3, 5, 6, 8, 9
UINT, INT, FLOAT = 1, 2, 3

MAX_PIXELS = 1_000_000_000
MAX_CHUNK = 256 * 1024 * 1024
"""Bytes of one strip or tile once it is unpacked."""

_KINDS = {
    2: "CCITT",
    3: "CCITT",
    4: "CCITT",
    6: "old JPEG",
    34676: "SGI log",
    34712: "JPEG 2000",
    34887: "LERC",
}
COMPRESSIONS = {
    1: "none",
    5: "LZW",
    7: "JPEG",
    8: "deflate",
    32773: "PackBits",
    32946: "deflate",
    34925: "LZMA",
    50000: "Zstandard",
    50001: "WebP",
}
_COLOURS = {MIN_IS_WHITE: 1, MIN_IS_BLACK: 1, RGB: 3, PALETTE: 1, CMYK: 4, YCBCR: 3, LAB: 3}
_COLOURS |= {ICC_LAB: 3}
"""Photometric interpretation -> samples of a pixel that are its colour."""
_PROFILES = {RGB: b"RGB ", PALETTE: b"RGB ", YCBCR: b"RGB ", CMYK: b"CMYK"}
_PROFILES |= {MIN_IS_WHITE: b"GRAY", MIN_IS_BLACK: b"GRAY"}
"""Photometric interpretation -> the numbers that a profile must be of."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """One strip or tile: where its bytes lie, and what of the picture it holds."""

    start: int
    length: int
    left: int
    top: int
    width: int
    height: int
    """Pixels, those beyond the edge of the picture included."""
    plane: int


@dataclass(frozen=True, slots=True)
class Layout:
    """One picture of a TIFF."""

    order: str
    width: int
    height: int
    compression: int
    photometric: int
    bits: int
    samples: int
    """Of a pixel."""
    colours: int
    """How many of them are its colour."""
    has_alpha: bool
    kind: int
    """UINT, INT or FLOAT."""
    predictor: int
    planar: bool
    """Whether each sample has chunks of its own."""
    fill_reversed: bool
    tables: bytes
    """What all JPEG chunks begin with."""
    palette: tuple[int, ...]
    """All reds, all greens, all blues, of 16 bits."""
    icc: bytes
    """Profile of its colours; empty where there is none."""
    chunks: tuple[Chunk, ...]


def read_layout(view: View) -> Layout:
    """The layout of the picture that the file is about.

    Raises:
        Absent: See View.read.
        UnsupportedFormat: It is of a kind that is not unpacked here.
        ImageTooLarge: It has more than MAX_PIXELS.
        BrokenImage: It says nothing sensible.
    """
    try:
        return _layout(main_directory(view))
    except (ValueError, IndexError, OverflowError) as error:
        raise BrokenImage(reason="data", format="TIFF", detail=str(error)) from error


def main_directory(view: View) -> Directory:
    """The first directory that is neither a thumbnail nor of a sensor; else the largest thumbnail.

    Raises:
        Absent: See View.read.
        ValueError: There is none.
    """
    first: Directory | None = None
    small: Directory | None = None
    for directory in directories(view):
        first = first or directory
        if not directory.whole(256) or directory.whole(262) not in _COLOURS:
            continue
        if not directory.whole(254) & 1:
            return directory
        if small is None or directory.whole(256) > small.whole(256):
            small = directory
    found = small or first
    if found is None:
        raise ValueError("no directory")
    return found


def _layout(found: Directory) -> Layout:
    width, height = found.whole(256), found.whole(257)
    if width < 1 or height < 1:
        raise BrokenImage(reason="no-pixels")
    if width * height > MAX_PIXELS:
        raise ImageTooLarge(reason="pixels", width=width, height=height)
    compression = found.whole(259, 1)
    if compression not in COMPRESSIONS:
        kind = _KINDS.get(compression, f"compression {compression}")
        raise UnsupportedFormat(reason="kind", format="TIFF", detail=str(kind))
    samples = found.whole(277, 1)
    photometric = found.whole(262, RGB if samples >= 3 else MIN_IS_BLACK)
    bits = set(found.wholes(258)) or {1}
    kinds = {kind if kind in (INT, FLOAT) else UINT for kind in found.wholes(339) or [UINT]}
    colours = _COLOURS.get(photometric, 0)
    if not colours or len(bits) != 1 or len(kinds) != 1 or colours > samples > 0:
        raise UnsupportedFormat(
            reason="kind", format="TIFF", detail=f"photometric {photometric} with {samples} samples"
        )
    (depth,), (sample_kind,) = bits, kinds
    depths = {FLOAT: (16, 32, 64), INT: (8, 16, 32, 64)}.get(sample_kind, (*range(1, 17), 32, 64))
    if depth not in depths or not 0 < samples <= 64:
        raise UnsupportedFormat(reason="kind", format="TIFF", detail=f"{depth} bits")
    subsampling = found.wholes(530) or [2, 2]
    if photometric == YCBCR and compression != 7 and subsampling != [1, 1]:
        raise UnsupportedFormat(reason="kind", format="TIFF", detail="colours at half the size")
    planar = found.whole(284, 1) == 2 and samples > 1
    extra = found.wholes(338)
    return Layout(
        found.order,
        width,
        height,
        compression,
        photometric,
        depth,
        samples,
        colours,
        samples > colours and bool(extra) and extra[0] in (1, 2) and not planar,
        sample_kind,
        found.whole(317, 1),
        planar,
        found.whole(266, 1) == 2,
        found.data(347) if compression == 7 else b"",
        tuple(found.wholes(320)) if photometric == PALETTE else (),
        _profile(found, photometric),
        tuple(_chunks(found, width, height, samples if planar else 1, samples * depth)),
    )


def _profile(found: Directory, photometric: int) -> bytes:
    """The profile, if it speaks of such numbers."""
    profile = found.data(34675)
    return profile if profile[16:20] == _PROFILES.get(photometric) else b""


def _chunks(found: Directory, width: int, height: int, planes: int, bits: int) -> Iterator[Chunk]:
    tiled = 322 in found.entries
    across = found.whole(322) if tiled else width
    down = found.whole(323) if tiled else min(found.whole(278, height) or height, height)
    if across < 1 or down < 1:
        raise ValueError("strips without rows")
    if (across * bits + 7) // 8 * down > MAX_CHUNK:
        raise ImageTooLarge(reason="one-piece", format="TIFF")
    starts = found.wholes(324 if 324 in found.entries else 273)
    lengths = found.wholes(325 if 325 in found.entries else 279)
    if not starts or len(lengths) not in (0, len(starts)):
        raise ValueError("no list of strips")
    # Some old files with one strip leave its length out.
    lengths = lengths or [found.view.size - starts[0]] * len(starts)
    number = 0
    for plane in range(planes):
        for top in range(0, height, down):
            for left in range(0, width, across):
                if number >= len(starts):
                    return
                rows = down if tiled else min(down, height - top)
                start, length = found.base + starts[number], lengths[number]
                yield Chunk(start, length, left, top, across, rows, plane)
                number += 1
