"""What the boxes of an MP4 or MOV file say of its film (ISO/IEC 14496-12, QuickTime File Format).

Its header names a moment of UTC. Most cameras that are no phones have no zone, and write there what
their clock shows.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from .boxes import Box, boxes, find, inside
from .metadata.cameras import camera
from .metadata.dates import read_date
from .metadata.exif import Exif
from .metadata.places import by_iso_6709
from .metadata.reading import metadata_of_blocks
from .metadata.record import NOTHING_SAID, Metadata, filled
from .metadata.texts import text
from .sources import View

_MOST = 1024
"""Bytes of a text, and texts that are looked at."""

_NAMES = {
    "com.apple.quicktime.creationdate": "taken",
    "com.apple.quicktime.location.ISO6709": "place",
    "com.apple.quicktime.make": "make",
    "com.apple.quicktime.model": "model",
    "\xa9day": "taken",
    "\xa9xyz": "place",
    "\xa9mak": "make",
    "\xa9mod": "model",
}

_WITHOUT_ZONE = (
    *(b"CNTH", b"CNCV", b"NCDT", b"PANA", b"FFMV", b"OLYM", b"PENT", b"GPMF", b"FIRM", b"TAGS"),
)
"""What Canon, Nikon, Panasonic, Fujifilm, Olympus, Pentax, GoPro and others keep with a film."""
_MAKERS_WITHOUT_ZONE = (
    *("canon", "casio", "dji", "fuji", "gopro"),
    *("kodak", "nikon", "olympus", "panasonic", "pentax"),
)

_BEFORE_1970 = 2_082_844_800
"""Seconds from 1904, from which films count, to 1970, from which some devices do."""

_LAST = 253_402_300_799
"""Seconds since 1970 that a date of four digits can be of."""

_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_MOST_XMP = 1_000_000

_CODECS = {
    b"avc1": "H.264",
    b"avc3": "H.264",
    b"hvc1": "HEVC",
    b"hev1": "HEVC",
    b"dvh1": "HEVC",
    b"av01": "AV1",
    b"vp09": "VP9",
    b"mp4v": "MPEG-4",
    b"s263": "H.263",
    b"jpeg": "Motion JPEG",
    b"apch": "ProRes",
    b"apcn": "ProRes",
    b"apcs": "ProRes",
    b"apco": "ProRes",
    b"ap4h": "ProRes",
}


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """What is known of a film without its pictures."""

    metadata: Metadata = NOTHING_SAID
    codec: str | None = None
    """How its pictures are packed, by the name that people know."""


def read_film_facts(view: View) -> FilmFacts:
    """Read them; of a film without such boxes, nothing.

    Raises:
        Absent: See View.read.
    """
    movie = find(view, 0, view.size, b"moov")
    if movie is None:
        return FilmFacts()
    said: dict[str, str] = {}
    for name, value in _texts(view, movie):
        if name in _NAMES and value:
            said.setdefault(_NAMES[name], value)
    latitude, longitude = by_iso_6709(said.get("place", "")) or (None, None)
    maker = {"tiff:Make": said.get("make", ""), "tiff:Model": said.get("model", "")}
    metadata = Metadata(
        taken=read_date(said.get("taken", "")),
        camera=camera(Exif(), maker),
        latitude=latitude,
        longitude=longitude,
    )
    metadata = filled(metadata, metadata_of_blocks(None, _packet(view)))
    return FilmFacts(_dated(view, movie, metadata), _codec(view, movie))


def moment_of(seconds: float) -> int | None:
    """Seconds since 1970 -> milliseconds, of what a date can be of."""
    return int(seconds * 1000) if 0 < seconds <= _LAST else None


def _dated(view: View, movie: Box, metadata: Metadata) -> Metadata:
    """With what the header says of when it was made."""
    header = find(view, movie.start, movie.end, b"mvhd")
    if header is None:
        return metadata
    wide = view.read(header.start, 1) == b"\1"
    seconds = int.from_bytes(view.read(header.start + 4, 8 if wide else 4), "big")
    moment = moment_of(seconds - _BEFORE_1970 if seconds >= _BEFORE_1970 else seconds)
    if moment is None or not _is_without_zone(view, movie, metadata.camera):
        return replace(metadata, moment=moment)
    shown = datetime.fromtimestamp(moment // 1000, UTC).replace(tzinfo=None).isoformat()
    return replace(metadata, taken=metadata.taken or shown)


def _is_without_zone(view: View, movie: Box, name: str | None) -> bool:
    user = find(view, movie.start, movie.end, b"udta")
    kinds = (box.kind for box in boxes(view, user.start, user.end)) if user else iter(())
    by_maker = (name or "").lower().startswith(_MAKERS_WITHOUT_ZONE)
    return by_maker or any(kind in _WITHOUT_ZONE for kind in kinds)


def _packet(view: View) -> bytes:
    """An XMP packet, which programs for films write."""
    for box in boxes(view, 0, view.size):
        if box.kind == b"uuid" and view.read(box.start, 16) == _XMP:
            return view.read(box.start + 16, min(box.end - box.start - 16, _MOST_XMP))
    return b""


def _texts(view: View, movie: Box) -> Iterator[tuple[str, str]]:
    """Names and what they stand for, what says most first."""
    user = find(view, movie.start, movie.end, b"udta")
    for outer in filter(None, (movie, user)):
        if meta := find(view, outer.start, outer.end, b"meta"):
            yield from _named(view, meta)
    if user:
        for box in boxes(view, user.start, user.end):
            if box.kind[:1] == b"\xa9":
                length = min(int.from_bytes(view.read(box.start, 2), "big"), _MOST)
                yield box.kind.decode("latin-1"), text(view.read(box.start + 4, length))
            elif box.kind == b"loci":
                yield "\xa9xyz", _located(view.read(box.start, _MOST))


def _named(view: View, meta: Box) -> Iterator[tuple[str, str]]:
    """Items by their keys; in files of QuickTime no version stands before the boxes."""
    start = meta.start + (0 if view.read(meta.start + 4, 4) == b"hdlr" else 4)
    keys, items = find(view, start, meta.end, b"keys"), find(view, start, meta.end, b"ilst")
    if items is None:
        return
    names: list[str] = []
    at = keys.start + 8 if keys else 0
    while keys and at + 8 <= keys.end and len(names) < _MOST:
        length = view.number(at, 4)
        names.append(view.read(at + 8, min(max(length - 8, 0), _MOST)).decode("latin-1"))
        at += max(length, 8)
    for item in boxes(view, items.start, items.end):
        number, data = int.from_bytes(item.kind, "big"), find(view, item.start, item.end, b"data")
        if data is None:
            continue
        value = text(view.read(data.start + 8, max(min(data.end - data.start - 8, _MOST), 0)))
        if 1 <= number <= len(names):
            yield names[number - 1], value
        elif item.kind[:1] == b"\xa9":
            yield item.kind.decode("latin-1"), value


def _located(box: bytes) -> str:
    """3GPP's box of a place, which ends in 16.16 numbers, as ISO 6709."""
    _name, end, numbers = box[6:].partition(b"\0")
    if not end or len(numbers) < 9:
        return ""
    longitude, latitude = struct.unpack_from(">ii", numbers, 1)
    return f"{latitude / 65536:+010.6f}{longitude / 65536:+011.6f}/"


def _codec(view: View, movie: Box) -> str | None:
    for track in boxes(view, movie.start, movie.end):
        if track.kind == b"trak" and inside(view, track, b"mdia", b"minf", b"vmhd"):
            kinds = inside(view, track, b"mdia", b"minf", b"stbl", b"stsd")
            return _CODECS.get(view.read(kinds.start + 12, 4)) if kinds else None
    return None
