"""What the boxes of a JPEG 2000 or JPEG XL file say of its picture (ISO/IEC 15444-1, 18181-2)."""

from __future__ import annotations

from .boxes import Box, boxes, find
from .heif import MOST_BYTES, Heif, tiff_block
from .sources import View

_EXIF = b"JpgTiffExif->JP2"
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
"""Which facts a ``uuid`` box of JPEG 2000 holds."""

_BY_PROFILE = (b"\2", b"\3")
"""Methods of a ``colr`` box; of others, numbers name the colours."""


def read_loose_boxes(view: View) -> Heif:
    """Read what the file says; such files do not turn their picture.

    Raises:
        Absent: See View.read.
    """
    exif = xmp = icc = None
    for box in boxes(view, 0, view.size):
        if box.kind == b"jp2h":
            icc = icc or _profile(view, box)
        elif box.kind == b"Exif":
            exif = exif or tiff_block(_content(view, box, 0))
        elif box.kind == b"xml ":
            xmp = xmp or _content(view, box, 0)
        elif box.kind == b"uuid":
            mark = view.read(box.start, 16)
            if mark == _EXIF:
                exif = exif or tiff_block(_content(view, box, 16))
            elif mark == _XMP:
                xmp = xmp or _content(view, box, 16)
    return Heif(exif=exif, xmp=xmp, icc=icc)


def _profile(view: View, header: Box) -> bytes | None:
    colour = find(view, header.start, header.end, b"colr")
    if colour is None or view.read(colour.start, 1) not in _BY_PROFILE:
        return None
    return _content(view, colour, 3) or None


def _content(view: View, box: Box, skipped: int) -> bytes:
    length = box.end - box.start - skipped
    return view.read(box.start + skipped, length) if 0 < length <= MOST_BYTES else b""
