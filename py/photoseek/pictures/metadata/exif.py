"""EXIF (CIPA DC-008), as Pillow takes it apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

Tags = Mapping[int, Any]

_EXIF_IFD = 0x8769
_GPS_IFD = 0x8825
_PHOTOSHOP_EXIF = 1058
_PROFILE = "Raw profile type APP1"
"""Where Pillow does not look for EXIF in a PNG."""


@dataclass(frozen=True, slots=True)
class Exif:
    """The tags of a block."""

    tags: Tags = field(default_factory=dict)
    """Of the picture, and of how it was taken."""
    gps: Tags = field(default_factory=dict)


def read_exif(exif: Image.Exif) -> Exif:
    """All that can be read of a block; parts of it may be broken."""
    return Exif(dict(exif) | _directory(exif, _EXIF_IFD), _directory(exif, _GPS_IFD))


def parse_exif(block: bytes) -> Exif:
    """The tags of a TIFF block, with or without ``Exif`` before it."""
    exif = Image.Exif()
    try:
        exif.load(block)
    except Exception:
        # Metadata is a gift, not a promise: a broken block must not cost the photo.
        return Exif()
    return read_exif(exif)


def exif_of(image: Image.Image) -> Exif:
    """The tags of a picture that Pillow has opened."""
    if block := photoshop_resource(image, _PHOTOSHOP_EXIF):
        return parse_exif(block)
    try:
        exif = image.getexif()
    except Exception:
        # As above.
        return Exif()
    if not exif and (profile := image.info.get(_PROFILE)):
        return parse_exif(_by_digits(profile))
    return read_exif(exif)


def _by_digits(profile: object) -> bytes:
    """A block as ImageMagick writes it into texts: a name, a length, and hexadecimal digits."""
    *_, digits = str(profile).strip().split("\n", 2)
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return b""


def photoshop_resource(image: Image.Image, number: int) -> bytes:
    """A block of a PSD; empty where there is none."""
    resources = getattr(image, "resources", ())
    return next((data for kind, _name, data in resources if kind == number), b"")


def _directory(exif: Image.Exif, tag: int) -> dict[int, Any]:
    try:
        return dict(exif.get_ifd(tag))
    except Exception:
        # As above; hostile blocks raise almost anything.
        return {}
