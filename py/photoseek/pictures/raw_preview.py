"""The largest JPEG inside a RAW file, and what the file says of its picture.

Cameras put a JPEG of what they saw beside the samples of the sensor, most of them at full size.
Where it lies, each maker has a way of its own for; the layouts are those that ExifTool documents.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from .boxes import Box, boxes, find, inside
from .exif_block import Value, exif_block, facts_of, values_of
from .formats import sniff
from .jpeg_header import jpeg_size
from .sources import View
from .tiff.directory import (
    EXIF_DIRECTORY,
    Directory,
    byte_order,
    directories,
    directory_at,
    linked,
)

SCANNED = 8 * 1024 * 1024
"""Bytes in which JPEGs are looked for where nothing says where they are."""

_CANON_BOXES = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_CANON_PREVIEW = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16")

_STRIPS, _STRIP_LENGTHS, _COMPRESSION = 273, 279, 259
_JPEG_START, _JPEG_LENGTH = 513, 514
_JPEG_FROM_RAW = 0x2E
_MAKER_NOTE = 0x927C
_ORIENTATION = 0x0112
_MAKER = 0x010F
_DNG_VERSION = 50706

_PHOTOMETRIC = 262
_OF_SENSORS = (32803, 34892)
"""A colour filter array, or what was made of one."""
_OF_RAWS = (32767, 32769, 32770, 34713, 65535)
"""Compressions of Sony, Epson, Samsung, Nikon and Pentax."""

_MAKERS = {
    b"NIKON": "NEF",
    b"SONY": "ARW",
    b"PENTAX": "PEF",
    b"RICOH": "PEF",
    b"SAMSUNG": "SRW",
    b"HASSELBLAD": "3FR",
    b"PHASE ONE": "IIQ",
    b"LEAF": "IIQ",
}


@dataclass(frozen=True, slots=True)
class Preview:
    """A JPEG inside a file."""

    start: int
    end: int
    width: int
    height: int
    """As stored, before it is turned."""
    exif: bytes | None
    """What the file around it says; None: the JPEG itself does."""
    name: str
    """Of the format."""


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    length: int


def raw_preview(view: View) -> Preview | None:
    """Find the largest JPEG.

    Raises:
        Absent: See View.read.
    """
    head = view.read(0, 32)
    places, exif = _layout(head)(view)
    found = _largest(view, places)
    if found is None:
        found = _largest(view, _scan(view))
    if found is None:
        return None
    place, (width, height) = found
    end = min(place.start + place.length, view.size)
    return Preview(place.start, end, width, height, exif, raw_name(view) or "RAW")


def raw_name(view: View) -> str | None:
    """The name of a RAW format, by what the file holds; None if it is none.

    Raises:
        Absent: See View.read.
    """
    head = view.read(0, 32)
    announced = sniff(head)
    if announced is None or announced.decoder not in ("raw", "tiff"):
        return None
    if announced.decoder == "raw":
        return announced.name
    if head[8:12] in (b"IIII", b"MMMM"):
        return "IIQ"
    try:
        return _name_by_directories(view)
    except ValueError:
        return None


def _name_by_directories(view: View) -> str | None:
    main: Directory | None = None
    for directory in directories(view):
        main = main or directory
        if _DNG_VERSION in main.entries:
            return "DNG"
        sensor = directory.whole(_PHOTOMETRIC) in _OF_SENSORS
        if sensor or directory.whole(_COMPRESSION) in _OF_RAWS:
            maker = main.data(_MAKER)[:40].upper()
            return next((name for start, name in _MAKERS.items() if start in maker), "RAW")
    return None


_Layout = Callable[[View], tuple[list[_Place], bytes | None]]


def _layout(head: bytes) -> _Layout:
    if head.startswith(b"FUJIFILMCCD-RAW"):
        return _fujifilm
    if head.startswith(b"FOVb"):
        return _sigma
    if head[6:14] == b"HEAPCCDR":
        return _canon_heap
    if head[4:12] == b"ftypcrx ":
        return _canon_boxes
    return _tiff


def _largest(view: View, places: list[_Place]) -> tuple[_Place, tuple[int, int]] | None:
    found: list[tuple[int, _Place, tuple[int, int]]] = []
    for place in places:
        if place.start <= 0 or place.length < 128 or place.start >= view.size:
            continue
        size = jpeg_size(view, place.start)
        if size is not None:
            found.append((size[0] * size[1], place, size))
    if not found:
        return None
    _, place, size = max(found, key=lambda each: (each[0], each[1].length))
    return place, size


def _tiff(view: View) -> tuple[list[_Place], bytes | None]:
    """DNG, CR2, NEF, NRW, ARW, SR2, ORF, RW2, PEF, SRW, IIQ, 3FR: JPEGs of any directory."""
    places: list[_Place] = []
    main: Directory | None = None
    try:
        for directory in directories(view):
            main = main or directory
            places += _jpegs(directory)
            exif = linked(directory, EXIF_DIRECTORY)
            if exif is not None:
                places += _maker_note(exif)
    except ValueError:
        pass
    return places, None if main is None else facts_of(main)[0]


def _jpegs(directory: Directory) -> Iterator[_Place]:
    start, length = directory.whole(_JPEG_START), directory.whole(_JPEG_LENGTH)
    if start and length:
        yield _Place(directory.base + start, length)
    if _JPEG_FROM_RAW in directory.entries:
        entry = directory.entries[_JPEG_FROM_RAW]
        yield _Place(entry.at, entry.size)
    strips, lengths = directory.wholes(_STRIPS), directory.wholes(_STRIP_LENGTHS)
    if directory.whole(_COMPRESSION) in (6, 7) and len(strips) == len(lengths) == 1:
        yield _Place(directory.base + strips[0], lengths[0])


def _maker_note(exif: Directory) -> Iterator[_Place]:
    """JPEGs in the notes of Olympus, Nikon and Pentax; other makers have none there alone."""
    entry = exif.entries.get(_MAKER_NOTE)
    if entry is None:
        return
    view = exif.view
    head = view.read(entry.at, 18)
    try:
        if head.startswith((b"OLYMPUS\0", b"OM SYSTEM\0")):
            length = 12 if head.startswith(b"OLYMPUS") else 16
            order = byte_order(view.read(entry.at + length - 4, 2)) or exif.order
            note, _ = directory_at(view, entry.at, length, order)
            settings = linked(note, 0x2020)
            if settings is not None:
                yield _Place(entry.at + settings.whole(0x0101), settings.whole(0x0102))
        elif head.startswith(b"Nikon\0\2"):
            order = byte_order(head[10:12]) or exif.order
            (at,) = struct.unpack_from(f"{order}I", head, 14)
            note, _ = directory_at(view, entry.at + 10, at, order)
            preview = linked(note, 0x0011)
            if preview is not None:
                yield from _jpegs(preview)
        elif head.startswith((b"AOC\0", b"PENTAX \0")):
            length = 6 if head.startswith(b"AOC") else 10
            order = byte_order(head[length - 2 : length]) or exif.order
            note, _ = directory_at(view, entry.at, length, order)
            base = 0 if head.startswith(b"AOC") else entry.at
            yield _Place(base + note.whole(4), note.whole(3))
    except (ValueError, struct.error):
        return


def _fujifilm(view: View) -> tuple[list[_Place], bytes | None]:
    """RAF: the JPEG brings its own EXIF."""
    try:
        return [_Place(view.number(84, 4), view.number(88, 4))], None
    except ValueError:
        return [], None


def _sigma(view: View) -> tuple[list[_Place], bytes | None]:
    """X3F: a directory at the end lists the sections."""
    places: list[_Place] = []
    try:
        at = view.number(view.size - 4, 4, "little")
        if view.read(at, 4) != b"SECd":
            return [], None
        for number in range(min(view.number(at + 8, 4, "little"), 100)):
            row = view.read(at + 12 + 12 * number, 12)
            start, length, kind = struct.unpack("<II4s", row)
            # 18 is JPEG.
            if kind in (b"IMAG", b"IMA2") and view.number(start + 12, 4, "little") == 18:
                places.append(_Place(start + 28, length - 28))
    except (ValueError, struct.error):
        pass
    return places, None


def _canon_boxes(view: View) -> tuple[list[_Place], bytes | None]:
    """CR3: the picture at full size is the first track, a smaller one lies in a box."""
    places: list[_Place] = []
    exif: bytes | None = None
    for box in boxes(view, 0, view.size):
        if box.kind == b"moov":
            for inner in boxes(view, box.start, box.end):
                if inner.kind == b"uuid" and view.read(inner.start, 16) == _CANON_BOXES:
                    exif = _canon_exif(view, inner.start + 16, inner.end)
                elif inner.kind == b"trak":
                    places += _track(view, inner.start, inner.end)
        elif box.kind == b"uuid" and view.read(box.start, 16) == _CANON_PREVIEW:
            preview = find(view, box.start + 24, box.end, b"PRVW")
            if preview is not None:
                try:
                    length = view.number(preview.start + 12, 4)
                except ValueError:
                    continue
                places.append(_Place(preview.start + 16, length))
    return places, exif


def _canon_exif(view: View, start: int, end: int) -> bytes | None:
    """Three TIFF blocks, of the picture, how and where it was taken, as one."""
    found: dict[bytes, dict[int, Value]] = {}
    order = "<"
    for box in boxes(view, start, end):
        if box.kind in (b"CMT1", b"CMT2", b"CMT4"):
            try:
                directory = next(directories(view, box.start), None)
            except ValueError:
                continue
            if directory is not None:
                order = directory.order
                found[box.kind] = values_of(directory)
    if not found:
        return None
    return exif_block(order, *(found.get(kind, {}) for kind in (b"CMT1", b"CMT2", b"CMT4")))


def _track(view: View, start: int, end: int) -> Iterator[_Place]:
    """The first sample of a track."""
    table: Box | None = inside(view, Box(b"trak", start, end), b"mdia", b"minf", b"stbl")
    sizes = table and inside(view, table, b"stsz")
    if table is None or sizes is None:
        return
    try:
        length = view.number(sizes.start + 4, 4) or view.number(sizes.start + 12, 4)
        for kind, width in ((b"co64", 8), (b"stco", 4)):
            chunks = inside(view, table, kind)
            if chunks is not None:
                yield _Place(view.number(chunks.start + 8, width), length)
    except ValueError:
        return


_HEAP_JPEG, _HEAP_THUMBNAIL = 0x2007, 0x2008
_HEAP_CAMERA, _HEAP_TIME, _HEAP_SIZE = 0x080A, 0x180E, 0x1810
_QUARTERS = {0: 1, 90: 6, 180: 3, 270: 8, -90: 8}
"""Degrees -> EXIF orientation."""


def _canon_heap(view: View) -> tuple[list[_Place], bytes | None]:
    """CRW (CIFF): heaps in heaps, each with its directory at its end."""
    order = "little" if view.read(0, 2) == b"II" else "big"
    found: dict[int, tuple[int, int]] = {}
    try:
        heaps = [(view.number(2, 4, order), view.size)]
        for _ in range(32):
            if not heaps:
                break
            start, end = heaps.pop()
            at = start + view.number(end - 4, 4, order)
            for number in range(min(view.number(at, 2, order), 200)):
                row = at + 2 + 10 * number
                tag = view.number(row, 2, order)
                length, place = view.number(row + 2, 4, order), view.number(row + 6, 4, order)
                # What is kept in the directory itself has this bit.
                within = (row + 2, 8) if tag & 0x4000 else (start + place, length)
                if tag & 0x3800 in (0x2800, 0x3000) and not tag & 0x4000:
                    heaps.append((start + place, start + place + length))
                else:
                    found.setdefault(tag & 0x3FFF, within)
    except ValueError:
        pass
    places = [_Place(*found[tag]) for tag in (_HEAP_JPEG, _HEAP_THUMBNAIL) if tag in found]
    return places, _heap_exif(view, order, found)


def _heap_exif(view: View, order: str, found: dict[int, tuple[int, int]]) -> bytes:
    picture: dict[int, Value] = {}
    taken: dict[int, Value] = {}
    try:
        if _HEAP_CAMERA in found:
            start, length = found[_HEAP_CAMERA]
            maker, model, *_ = [*view.read(start, min(length, 200)).split(b"\0"), b"", b""]
            picture[0x010F] = (2, len(maker) + 1, maker + b"\0")
            picture[0x0110] = (2, len(model) + 1, model + b"\0")
        if _HEAP_TIME in found:
            text = _date(view.number(found[_HEAP_TIME][0], 4, order))
            taken[0x9003] = (2, len(text) + 1, text + b"\0")
        if _HEAP_SIZE in found:
            turned = view.number(found[_HEAP_SIZE][0] + 12, 4, order)
            degrees = turned - 2**32 if turned >= 2**31 else turned
            picture[_ORIENTATION] = (3, 1, struct.pack(">H", _QUARTERS.get(degrees, 1)))
    except ValueError:
        pass
    return exif_block(">", picture, taken, {})


def _date(seconds: int) -> bytes:
    """Of the camera's clock, which has no zone."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y:%m:%d %H:%M:%S").encode()


def _scan(view: View) -> list[_Place]:
    """JPEGs near the beginning of a file that says nothing of them."""
    places: list[_Place] = []
    data = view.read(0, min(view.size, SCANNED))
    at = data.find(b"\xff\xd8\xff", 1)
    while at > 0 and len(places) < 64:
        places.append(_Place(at, view.size - at))
        at = data.find(b"\xff\xd8\xff", at + 3)
    return places
