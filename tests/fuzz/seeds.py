"""Small whole files of every format, to be damaged."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms

from tests.drawing import corners, iphone_exif
from tests.raw_files import SENSOR, cr3, crw, jpeg, number, orf, raf, tiff_raw, x3f

_PICTURES = Path(__file__).parents[1] / "golden" / "pictures"
_PSD = b"8BPS\0\1" + bytes(6) + b"\0\3\0\0\0\x40\0\0\0\x60\0\x08\0\3" + bytes(14)
"""The head of one without layers, of the size of the drawing."""


def seeds() -> dict[str, bytes]:
    """Name -> file, in an order that stays."""
    exif, profile = iphone_exif(6), ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    facts: dict[str, Any] = {"exif": exif, "icc_profile": profile.tobytes()}
    grey, palette = corners().convert("L"), corners().quantize(16)
    frames = [corners().rotate(angle) for angle in (90, 180)]
    inside = jpeg()
    canon = tiff_raw(b"Canon", inside, way="strips")
    film = (_PICTURES / "plain.mp4").read_bytes()
    return {
        "jpeg": _written(corners(), "JPEG", **facts),
        "jpeg-progressive": jpeg((320, 200), progressive=True, exif=exif),
        "jpeg-inks": _written(corners().convert("CMYK"), "JPEG"),
        "png": _written(corners(), "PNG", **facts),
        "png-palette": _written(palette, "PNG"),
        "gif": _written(palette, "GIF", save_all=True, append_images=frames),
        "webp": _written(corners(), "WEBP", **facts),
        "webp-lossless": _written(corners(), "WEBP", lossless=True),
        "bmp": _written(corners(), "BMP"),
        "ico": _written(corners((64, 64)), "ICO"),
        "ppm": _written(corners(), "PPM"),
        "tga": _written(corners(), "TGA", compression="tga_rle"),
        "pcx": _written(corners(), "PCX"),
        "dds": _written(corners(), "DDS"),
        "tiff": _written(corners(), "TIFF", exif=exif),
        "tiff-lzw": _written(grey, "TIFF", compression="tiff_lzw"),
        "tiff-deflate": _written(corners(), "TIFF", compression="tiff_adobe_deflate"),
        "tiff-fax": _written(grey.convert("1"), "TIFF", compression="group4"),
        "tiff-jpeg": _written(corners(), "TIFF", compression="jpeg"),
        "qoi": _written(corners(), "QOI"),
        "psd": _PSD + corners().tobytes(),
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "cr2": canon[:8] + b"CR" + canon[10:],
        "rw2": tiff_raw(b"Panasonic", inside, way="value", head=b"IIU\0"),
        "nef": tiff_raw(b"NIKON CORPORATION", inside, more=[number(262, 32803)]),
        "orf": orf(inside),
        "raf": raf(inside),
        "x3f": x3f(inside),
        "crw": crw(inside),
        "cr3": cr3(inside, inside),
        "mov": film[:8] + b"qt  " + film[12:],
        "raw-samples": tiff_raw(b"SONY", SENSOR, more=[number(262, 32803)]),
        **{path.name: path.read_bytes() for path in sorted(_PICTURES.iterdir())},
    }


def _written(image: Image.Image, fmt: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, fmt, **options)
    return out.getvalue()
