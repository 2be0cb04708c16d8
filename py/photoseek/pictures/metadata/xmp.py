"""XMP (ISO 16684): the properties of an RDF packet that say something of the picture.

Pillow's own reader needs defusedxml and builds a tree. Here expat is asked directly: nothing is
built, so depth costs nothing, and packets that declare entities are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

Properties = Mapping[str, str]
"""``exif:FNumber`` -> its text; of a list the first."""

NO_PROPERTIES: Properties = {}

MAX_BYTES = 8 * 1024 * 1024
"""Longer packets hold pictures or the history of edits; what is asked for stands at the front."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_PREFIXES = {
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_MAX_TEXT = 1000
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_FORBIDDEN = re.compile(rb"[\0-\x08\x0b\x0c\x0e-\x1f]")


def read_xmp(packet: bytes) -> Properties:
    """What a packet says; of a broken one, what stands before the fault."""
    found: dict[str, str] = {}
    packet = packet[:MAX_BYTES].strip(b"\0 \t\r\n")
    if not packet or b"<!DOCTYPE" in packet or b"<!ENTITY" in packet:
        return found
    reader = _Reader(found)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        parser.Parse(_legible(packet), True)
    except (expat.ExpatError, ValueError):
        # Metadata is a gift: what was read before stays.
        return found
    return found


def _legible(packet: bytes) -> bytes:
    """Without the bytes that some programs write and XML does not know, at which expat would end.

    What says that it is written in another way than UTF-8 stays as it is.
    """
    if packet.startswith((b"<?xml", *_UTF_16)) or b"\0" in packet[:8]:
        return packet
    return _FORBIDDEN.sub(b" ", packet.decode(errors="replace").encode())


class _Reader:
    """Keeps the attributes and the elements right below ``rdf:Description``."""

    def __init__(self, found: dict[str, str]) -> None:
        self._found = found
        self._depth = 0
        self._described: int | None = None
        """How deep the description is that is being read."""
        self._property: str | None = None
        self._text = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._described is None:
            if name == f"{_RDF} Description":
                self._described = self._depth
                for each, value in attributes.items():
                    self._keep(_short(each), value)
        elif self._depth == self._described + 1:
            self._property, self._text = _short(name), ""

    def end(self, _name: str) -> None:
        if self._property is not None and self._text.strip():
            # Right here, or in the first item of a list.
            self._keep(self._property, self._text)
        self._text = ""
        if self._described is not None and self._depth == self._described + 1:
            self._property = None
        elif self._depth == self._described:
            self._described = None
        self._depth -= 1

    def characters(self, data: str) -> None:
        if self._property is not None and len(self._text) < _MAX_TEXT:
            self._text += data

    def _keep(self, name: str | None, value: str) -> None:
        if name is not None:
            self._found.setdefault(name, value.strip()[:_MAX_TEXT])


def _short(name: str) -> str | None:
    namespace, _, local = name.rpartition(" ")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else None
