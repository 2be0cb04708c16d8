"""PNGs without the chunks that Pillow may stumble over, as browsers pass over them."""

from __future__ import annotations

from zlib import crc32

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PIXELS = (b"IHDR", b"PLTE", b"IDAT", b"IEND")
_FACTS = (*_PIXELS, b"eXIf")
_COLOURS = (*_FACTS, b"tRNS", b"iCCP")
_XMP = b"XML:com.adobe.xmp\0"
_LONGEST = 1024 * 1024


def repaired(data: bytes) -> list[bytes]:
    """The same picture with less and less beside its pixels; none of what is no PNG."""
    if not data.startswith(_SIGNATURE):
        return []
    return [
        _only(data, _COLOURS, texts=True),
        _only(data, _FACTS, texts=True),
        _only(data, _PIXELS, texts=False),
    ]


def pixels_alone(data: bytes) -> bytes:
    """The same picture without all that is beside its pixels, each chunk with its right CRC."""
    kept = [_SIGNATURE]
    at = len(_SIGNATURE)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind in _PIXELS:
            chunk = data[at + 4 : at + 8 + length]
            kept += data[at : at + 4], chunk, crc32(chunk).to_bytes(4, "big")
        at += 12 + length
    return b"".join(kept)


def _only(data: bytes, kinds: tuple[bytes, ...], *, texts: bool) -> bytes:
    kept = [_SIGNATURE]
    at = len(_SIGNATURE)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        after = at + 12 + length
        is_xmp = texts and kind == b"iTXt" and data.startswith(_XMP, at + 8)
        if kind in kinds or (is_xmp and length < _LONGEST):
            kept.append(data[at:after])
        at = after
    return b"".join(kept)
