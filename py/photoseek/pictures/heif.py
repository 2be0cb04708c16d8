"""What the boxes of a HEIC or AVIF file say of its picture (ISO/IEC 23008-12).

Its pixels are decoded elsewhere. Whether a decoder turns them as ``irot`` and ``imir`` say differs
from browser to browser, so the file is given out without turns, and they are done here once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PIL import Image

from .boxes import MOST, Box, boxes, find
from .sources import View

MOST_BYTES = 4 * 1024 * 1024
"""Of one block of metadata."""

_ROTATIONS = {
    1: Image.Transpose.ROTATE_90,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_270,
}
_MIRRORS = {0: Image.Transpose.FLIP_TOP_BOTTOM, 1: Image.Transpose.FLIP_LEFT_RIGHT}


@dataclass(frozen=True, slots=True)
class Heif:
    """The primary picture of a file, or of one that says nothing, its defaults."""

    turns: tuple[Image.Transpose, ...] = ()
    """What turns the decoded picture upright, in order."""
    exif: bytes | None = None
    """A TIFF block."""
    xmp: bytes | None = None
    icc: bytes | None = None
    """Colour profile."""
    patches: tuple[tuple[int, bytes], ...] = ()
    """Place and bytes: what takes the turns out of the file."""


def read_heif(view: View) -> Heif:
    """Read what the file says; what is damaged is left out.

    Raises:
        Absent: See View.read.
    """
    meta = find(view, 0, view.size, b"meta")
    if meta is None:
        return Heif()
    try:
        return _read(view, meta)
    except (ValueError, IndexError):
        # Metadata is a gift: whether the picture can be had, its decoder says.
        return Heif()


def without_turns(data: bytes, heif: Heif) -> bytes:
    """The file as one whose picture is not turned."""
    patched = bytearray(data)
    for at, put in heif.patches:
        patched[at : at + len(put)] = put
    return bytes(patched)


def tiff_block(exif: bytes) -> bytes | None:
    """The TIFF block of an Exif item: a number says where it begins, and some say it wrongly."""
    starts = [exif.find(mark, 0, 64) for mark in (b"II*\0", b"MM\0*")]
    found = [start for start in starts if start >= 0]
    return exif[min(found) :] if found else None


def _read(view: View, meta: Box) -> Heif:
    parts = {box.kind: box for box in boxes(view, meta.start + 4, meta.end)}
    primary = _primary(view, parts.get(b"pitm"))
    turns, patches, icc = _properties(view, parts.get(b"iprp"), primary)
    exif = xmp = None
    for item, kind, content_type in _items(view, parts.get(b"iinf")):
        if exif is None and kind == b"Exif":
            exif = tiff_block(_content(view, parts, item))
        elif xmp is None and content_type == b"application/rdf+xml":
            xmp = _content(view, parts, item) or None
    return Heif(turns, exif, xmp, icc, patches)


def _primary(view: View, pitm: Box | None) -> int | None:
    if pitm is None:
        return None
    wide = view.number(pitm.start, 1) > 0
    return view.number(pitm.start + 4, 4 if wide else 2)


def _items(view: View, iinf: Box | None) -> Iterator[tuple[int, bytes, bytes]]:
    """Id, kind and content type of the items."""
    if iinf is None:
        return
    wide = view.number(iinf.start, 1) > 0
    for box in boxes(view, iinf.start + (8 if wide else 6), iinf.end):
        version = view.number(box.start, 1)
        if box.kind != b"infe" or version < 2:
            continue
        length = 4 if version > 2 else 2
        at = box.start + 4 + length + 2
        kind = view.read(at, 4)
        _name, _, rest = view.read(at + 4, min(256, box.end - at - 4)).partition(b"\0")
        content_type = rest.partition(b"\0")[0] if kind == b"mime" else b""
        yield view.number(box.start + 4, length), kind, content_type


def _properties(
    view: View, properties: Box | None, primary: int | None
) -> tuple[tuple[Image.Transpose, ...], tuple[tuple[int, bytes], ...], bytes | None]:
    """Turns, patches and the colour profile of the primary item."""
    container = properties and find(view, properties.start, properties.end, b"ipco")
    if properties is None or container is None:
        return (), (), None
    listed = list(boxes(view, container.start, container.end))
    patches: list[tuple[int, bytes]] = []
    for box in listed:
        if box.kind == b"irot":
            patches.append((box.start, b"\0"))
        elif box.kind == b"imir":
            # There is no mirror that does nothing; a rotation of the same size does.
            patches.append((box.start - 4, b"irot\0"))
    turns: list[Image.Transpose] = []
    icc: bytes | None = None
    for index in _associated(view, properties, primary):
        if not 0 < index <= len(listed):
            continue
        box = listed[index - 1]
        if box.kind == b"irot" and (quarters := view.number(box.start, 1) & 3):
            turns.append(_ROTATIONS[quarters])
        elif box.kind == b"imir":
            turns.append(_MIRRORS[view.number(box.start, 1) & 1])
        elif box.kind == b"colr" and view.read(box.start, 4) in (b"prof", b"rICC"):
            icc = view.read(box.start + 4, min(box.end - box.start - 4, MOST_BYTES))
    return tuple(turns), tuple(patches), icc


def _associated(view: View, properties: Box, primary: int | None) -> list[int]:
    """The properties of the primary item, numbered from 1."""
    for box in boxes(view, properties.start, properties.end):
        if box.kind != b"ipma":
            continue
        version, flags = view.number(box.start, 1), view.number(box.start + 1, 3)
        at = box.start + 8
        for _ in range(min(view.number(box.start + 4, 4), MOST)):
            length = 4 if version > 0 else 2
            item = view.number(at, length)
            count = view.number(at + length, 1)
            at += length + 1
            width = 2 if flags & 1 else 1
            indices = [
                view.number(at + n * width, width) & (0x7FFF if width == 2 else 0x7F)
                for n in range(count)
            ]
            at += count * width
            if item == primary:
                return indices
    return []


def _content(view: View, parts: Mapping[bytes, Box], item: int) -> bytes:
    """The bytes of an item; empty where they are not to be found."""
    iloc = parts.get(b"iloc")
    if iloc is None:
        return b""
    for number, in_idat, extents in _locations(view, iloc):
        if number == item:
            start = parts[b"idat"].start if in_idat and b"idat" in parts else 0
            total = sum(length for _, length in extents)
            if total > MOST_BYTES:
                return b""
            return b"".join(view.read(start + offset, length) for offset, length in extents)
    return b""


def _locations(view: View, iloc: Box) -> Iterator[tuple[int, bool, list[tuple[int, int]]]]:
    """Item, whether it lies in ``idat``, and place and length of its parts."""
    version = view.number(iloc.start, 1)
    sizes = view.number(iloc.start + 4, 2)
    offset_size, length_size, base_size, index_size = (
        sizes >> shift & 15 for shift in (12, 8, 4, 0)
    )
    wide = 4 if version > 1 else 2
    at = iloc.start + 6 + wide
    for _ in range(min(view.number(iloc.start + 6, wide), MOST)):
        item = view.number(at, wide)
        at += wide
        method = 0
        if version > 0:
            method = view.number(at, 2) & 15
            at += 2
        base = view.number(at + 2, base_size)
        at += 2 + base_size
        extents: list[tuple[int, int]] = []
        count = view.number(at, 2)
        at += 2
        for _ in range(min(count, MOST)):
            at += index_size if version > 0 else 0
            offset = view.number(at, offset_size)
            length = view.number(at + offset_size, length_size)
            at += offset_size + length_size
            extents.append((base + offset, length))
        yield item, method == 1, extents
