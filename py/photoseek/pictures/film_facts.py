"""What the boxes of an MP4 or MOV file say of its film (ISO/IEC 14496-12, QuickTime File Format).

When it was made is said by a moment of UTC, of which no clock is known; only what says more counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .boxes import Box, boxes, find, inside
from .metadata.cameras import camera
from .metadata.dates import read_date
from .metadata.exif import Exif
from .metadata.places import Place, possible
from .metadata.record import NOTHING_SAID, Metadata
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

_PLACE = re.compile(r"([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)")
"""ISO 6709, in degrees."""

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
    latitude, longitude = _place(said.get("place", "")) or (None, None)
    maker = {"tiff:Make": said.get("make", ""), "tiff:Model": said.get("model", "")}
    metadata = Metadata(
        taken=read_date(said.get("taken", "")),
        camera=camera(Exif(), maker),
        latitude=latitude,
        longitude=longitude,
    )
    return FilmFacts(metadata, _codec(view, movie))


def _texts(view: View, movie: Box) -> Iterator[tuple[str, str]]:
    """Names and what they stand for, what says most first."""
    user = find(view, movie.start, movie.end, b"udta")
    for outer in filter(None, (movie, user)):
        if meta := find(view, outer.start, outer.end, b"meta"):
            yield from _named(view, meta)
    if user:
        for box in boxes(view, user.start, user.end):
            if box.kind[:1] == b"\xa9":
                length = min(view.number(box.start, 2), _MOST)
                yield box.kind.decode("latin-1"), text(view.read(box.start + 4, length))


def _named(view: View, meta: Box) -> Iterator[tuple[str, str]]:
    """Items by their keys; in files of QuickTime no version stands before the boxes."""
    start = meta.start + (0 if view.read(meta.start + 4, 4) == b"hdlr" else 4)
    keys, items = find(view, start, meta.end, b"keys"), find(view, start, meta.end, b"ilst")
    if keys is None or items is None:
        return
    names: list[str] = []
    at = keys.start + 8
    while at + 8 <= keys.end and len(names) < _MOST:
        length = view.number(at, 4)
        names.append(view.read(at + 8, min(max(length - 8, 0), _MOST)).decode("latin-1"))
        at += max(length, 8)
    for item in boxes(view, items.start, items.end):
        number, data = int.from_bytes(item.kind, "big"), find(view, item.start, item.end, b"data")
        if data and 1 <= number <= len(names):
            length = min(data.end - data.start - 8, _MOST)
            yield names[number - 1], text(view.read(data.start + 8, max(length, 0)))


def _place(spelling: str) -> Place | None:
    found = _PLACE.match(spelling)
    return possible(float(found[1]), float(found[2])) if found else None


def _codec(view: View, movie: Box) -> str | None:
    for track in boxes(view, movie.start, movie.end):
        if track.kind == b"trak" and inside(view, track, b"mdia", b"minf", b"vmhd"):
            kinds = inside(view, track, b"mdia", b"minf", b"stbl", b"stsd")
            return _CODECS.get(view.read(kinds.start + 12, 4)) if kinds else None
    return None
