"""EXIF, XMP and IPTC -> Metadata: one reader for all formats."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageFile, IptcImagePlugin

from .cameras import camera, lens
from .dates import moment_by_satellite, taken
from .exif import Exif, exif_of, parse_exif, photoshop_resource
from .exposure import number, whole
from .places import place
from .record import Metadata
from .xmp import NO_PROPERTIES, Properties, read_xmp

_ORIENTATION = 0x0112
_PHOTOSHOP_XMP = 1060
_TEXTS = ("exif:DateTimeOriginal", "Creation Time", "exif:DateTime")
"""Of PNG files, as ImageMagick and the format itself call them."""
_XMP_TAG = 700
"""Of TIFF files."""


def metadata_of(image: Image.Image) -> Metadata:
    """What a picture says that Pillow has opened, and loaded where its metadata may stand last."""
    others = [text for name in _TEXTS if isinstance(text := image.info.get(name), str)]
    return _metadata(exif_of(image), read_xmp(_packet(image)), _iptc_date(image), others)


def metadata_of_blocks(exif: bytes | None, xmp: bytes | None) -> Metadata:
    """What the blocks say of a picture that somebody else decodes.

    Args:
        exif: A TIFF block, perhaps with ``Exif`` before it.
        xmp: An XMP packet.
    """
    return _metadata(parse_exif(exif) if exif else Exif(), read_xmp(xmp or b""), None)


def metadata_of_sidecar(packet: bytes) -> Metadata:
    """What an XMP file beside a photo says of it; when it was itself changed says nothing."""
    said = {name: text for name, text in read_xmp(packet).items() if name != "xmp:ModifyDate"}
    return _metadata(Exif(), said, None)


def _metadata(
    exif: Exif, xmp: Properties, iptc: str | None, others: Sequence[str] = ()
) -> Metadata:
    latitude, longitude = place(exif, xmp) or (None, None)
    return Metadata(
        taken=taken(exif, xmp, iptc, others),
        camera=camera(exif, xmp),
        latitude=latitude,
        longitude=longitude,
        lens=lens(exif, xmp),
        aperture=number(exif, xmp, 0x829D, "exif:FNumber"),
        exposure=number(exif, xmp, 0x829A, "exif:ExposureTime"),
        iso=whole(exif, xmp, 0x8827, "exif:ISOSpeedRatings"),
        focal_length=number(exif, xmp, 0x920A, "exif:FocalLength"),
        moment=moment_by_satellite(exif),
        orientation=orientation_of(exif, xmp),
    )


def orientation_of(exif: Exif, xmp: Properties = NO_PROPERTIES) -> int:
    """How a picture has to be turned, as EXIF counts it: what EXIF says, or else XMP."""
    for value in (exif.tags.get(_ORIENTATION), xmp.get("tiff:Orientation")):
        try:
            found = int(value if value is not None else 0)
        except (TypeError, ValueError):
            continue
        if 1 <= found <= 8:
            return found
    return 1


def _packet(image: Image.Image) -> bytes:
    if packet := photoshop_resource(image, _PHOTOSHOP_XMP):
        return packet
    found = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    if found is None:
        found = getattr(image, "tag_v2", {}).get(_XMP_TAG)
    if isinstance(found, str):
        return found.encode(errors="replace")
    return found if isinstance(found, bytes) else b""


def _iptc_date(image: Image.Image) -> str | None:
    """Date and time of record 2 (IIM 4.2, data sets 55 and 60)."""
    if not isinstance(image, ImageFile.ImageFile):
        return None
    try:
        found = IptcImagePlugin.getiptcinfo(image) or {}
    except Exception:
        # Metadata is a gift: hostile blocks raise almost anything.
        return None
    date, time = (found.get((2, data_set), b"") for data_set in (55, 60))
    if not isinstance(date, bytes) or not isinstance(time, bytes):
        return None
    return f"{date.decode('latin-1')} {time.decode('latin-1')[:6]}"
