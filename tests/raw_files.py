"""RAW files as cameras lay them out: a JPEG among what stands for the samples of the sensor."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from io import BytesIO

from tests.drawing import corners

TAKEN = b"2012:03:04 05:06:07\0"
SENSOR = bytes(range(256)) * 16

Entry = tuple[int, int, int, bytes]
"""Tag, type, count, value; a value of more than 4 bytes is put behind its directory."""


def jpeg(size: tuple[int, int] = (96, 64), **options: object) -> bytes:
    out = BytesIO()
    corners(size).save(out, "JPEG", quality=90, **options)
    return out.getvalue()


def text(tag: int, value: bytes) -> Entry:
    return tag, 2, len(value) + 1, value + b"\0"


def number(tag: int, *values: int) -> Entry:
    return tag, 4, len(values), struct.pack(f"<{len(values)}I", *values)


def directory(at: int, entries: Sequence[Entry], after: int = 0) -> bytes:
    """A directory that begins at a place; little-endian."""
    rows, behind = b"", b""
    place = at + 2 + 12 * len(entries) + 4
    for tag, kind, count, value in sorted(entries):
        where = value.ljust(4, b"\0")
        if len(value) > 4:
            where = struct.pack("<I", place + len(behind))
            behind += value + bytes(len(value) % 2)
        rows += struct.pack("<HHI", tag, kind, count) + where
    return struct.pack("<H", len(entries)) + rows + struct.pack("<I", after) + behind


def facts(make: bytes, model: bytes, orientation: int) -> list[Entry]:
    return [text(271, make), text(272, model), number(274, orientation)]


def tiff_raw(
    make: bytes,
    preview: bytes,
    *,
    head: bytes = b"II*\0",
    orientation: int = 1,
    way: str = "sub",
    more: Sequence[Entry] = (),
) -> bytes:
    """Directory 0 with the facts, and the samples; the preview where ``way`` says.

    Args:
        make: Of the camera.
        preview: A JPEG.
        head: The first four bytes.
        orientation: As EXIF counts.
        way: ``sub`` a directory below, ``next`` one behind, ``strips`` a strip of directory 0,
            ``main`` directory 0's own JPEG tags, ``value`` the value of a tag of directory 0.
        more: Further tags of directory 0.
    """
    exif_at, below_at, jpeg_at = 2048, 3072, 8192
    exif = directory(exif_at, [(0x9003, 2, 20, TAKEN), number(34855, 400)])
    main = [*facts(make, b"Model 1", orientation), number(0x8769, exif_at), *more]
    below = b""
    after = 0
    if way in ("sub", "next"):
        below = directory(below_at, [number(513, jpeg_at), number(514, len(preview))])
        if way == "sub":
            main.append(number(330, below_at))
        else:
            after = below_at
    elif way == "strips":
        main += [number(259, 6), number(273, jpeg_at), number(279, len(preview))]
    elif way == "main":
        main += [number(513, jpeg_at), number(514, len(preview))]
    else:
        main.append((0x2E, 7, len(preview), preview))
    start = 16
    file = bytearray(jpeg_at + len(preview))
    first = directory(start, main, after)
    if way == "value":
        file = bytearray(max(len(file), start + len(first)))
        exif_at_end = len(file)
        main = [each for each in main if each[0] != 0x8769] + [number(0x8769, exif_at_end)]
        first = directory(start, main, after)
        file += directory(exif_at_end, [(0x9003, 2, 20, TAKEN), number(34855, 400)])
        file[start : start + len(first)] = first
    else:
        file[start : start + len(first)] = first
        file[exif_at : exif_at + len(exif)] = exif
        file[below_at : below_at + len(below)] = below
        file[jpeg_at:] = preview
    file[:8] = head + struct.pack("<I", start)
    return bytes(file) + SENSOR


def orf(preview: bytes) -> bytes:
    """Olympus: the preview lies in the notes of the maker, counted from these."""
    note_at, settings, place = 4096, 512, 2048
    note = bytearray(place + len(preview))
    head = b"OLYMPUS\0II\3\0"
    note[: len(head)] = head
    rows = directory(len(head), [number(0x2020, settings)])
    note[len(head) : len(head) + len(rows)] = rows
    rows = directory(settings, [number(0x101, place), number(0x102, len(preview))])
    note[settings : settings + len(rows)] = rows
    note[place:] = preview
    exif_at = 2048
    exif = directory(exif_at, [(0x9003, 2, 20, TAKEN)])
    # The note's entry points to where it lies in this file.
    entry = struct.pack("<HHII", 0x927C, 7, len(note), note_at)
    exif = struct.pack("<H", 2) + exif[2:14] + entry + bytes(4) + TAKEN
    exif = exif[:10] + struct.pack("<I", exif_at + 2 + 24 + 4) + exif[14:]
    main = directory(16, [*facts(b"OLYMPUS", b"E-M5", 1), number(0x8769, exif_at)])
    file = bytearray(note_at) + note
    file[:8] = b"IIRO" + struct.pack("<I", 16)
    file[16 : 16 + len(main)] = main
    file[exif_at : exif_at + len(exif)] = exif
    return bytes(file) + SENSOR


def raf(preview: bytes) -> bytes:
    head = bytearray(160)
    head[:16] = b"FUJIFILMCCD-RAW "
    head[84:92] = struct.pack(">II", len(head), len(preview))
    return bytes(head) + preview + SENSOR


def x3f(preview: bytes) -> bytes:
    head = b"FOVb" + bytes(252)
    small = b"SECi" + struct.pack("<6I", 0, 2, 3, 10, 10, 30) + bytes(300)
    large = b"SECi" + struct.pack("<6I", 0, 2, 18, 96, 64, 0) + preview
    at = len(head) + len(small) + len(large)
    rows = struct.pack("<II4s", len(head), len(small), b"IMAG")
    rows += struct.pack("<II4s", len(head) + len(small), len(large), b"IMA2")
    listed = b"SECd" + struct.pack("<II", 0, 2) + rows
    return head + small + large + listed + struct.pack("<I", at)


def crw(preview: bytes, degrees: int = 0) -> bytes:
    """Heaps in heaps; each has its directory at its end."""
    camera = _heap([(0x080A, b"Canon\0Canon EOS D60\0")])
    # 2012-03-04 05:06:07.
    shot = _heap([(0x180E, struct.pack("<III", 1330837567, 0, 0))])
    size = struct.pack("<IIfiIII", 96, 64, 1.0, degrees, 8, 24, 1)
    properties = _heap([(0x2807, camera), (0x300B, shot), (0x1810, size)])
    root = _heap([(0x2005, SENSOR), (0x300A, properties), (0x2007, preview)])
    return b"II" + struct.pack("<I", 26) + b"HEAPCCDR" + bytes(12) + root


def _heap(values: Sequence[tuple[int, bytes]]) -> bytes:
    content, rows = b"", b""
    for tag, value in values:
        rows += struct.pack("<HII", tag, len(value), len(content))
        content += value
    return content + struct.pack("<H", len(values)) + rows + struct.pack("<I", len(content))


def cr3(preview: bytes, full: bytes | None, orientation: int = 1) -> bytes:
    """Canon's boxes: a preview in one, the picture at full size as the first track's sample."""
    blocks = (
        (b"CMT1", facts(b"Canon", b"Canon EOS R5", orientation)),
        (b"CMT2", [(0x9003, 2, 20, TAKEN)]),
    )
    canon = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48") + b"".join(
        _box(kind, b"II*\0\x08\0\0\0" + directory(8, entries)) for kind, entries in blocks
    )
    uuid = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16") + bytes(8)
    prvw = bytes(6) + struct.pack(">HHHI", 1, 96, 64, len(preview)) + preview
    shown = _box(b"uuid", uuid + _box(b"PRVW", prvw))
    head = _box(b"ftyp", b"crx \0\0\0\1crx isom")

    def moov(at: int) -> bytes:
        if full is None:
            return _box(b"moov", _box(b"uuid", canon))
        sizes = _box(b"stsz", struct.pack(">IIII", 0, 0, 1, len(full)))
        chunks = _box(b"co64", struct.pack(">IIQ", 0, 1, at))
        table = _box(b"stbl", sizes + chunks)
        track = _box(b"trak", _box(b"mdia", _box(b"minf", table)))
        return _box(b"moov", _box(b"uuid", canon) + track)

    at = len(head) + len(moov(0)) + len(shown) + 8
    return head + moov(at) + shown + _box(b"mdat", (full or b"") + SENSOR)


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + kind + content
