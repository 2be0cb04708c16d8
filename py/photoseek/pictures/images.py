"""Bytes -> an upright RGB picture and its facts; and thumbnails."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from os import PathLike
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from ..errors import (
    BrokenImage,
    EmptyFile,
    ImageTooLarge,
    NotAnImage,
    PhotoError,
    UnsupportedFormat,
)
from . import chroma

SUFFIXES = frozenset(
    {".avif", ".bmp", ".dib", ".gif", ".heic", ".heif", ".ico", ".jfif", ".jpe", ".jpeg", ".jpg"}
    | {".mpo", ".pgm", ".png", ".ppm", ".tga", ".tif", ".tiff", ".webp"}
)
"""Endings of files that are opened at all; so are files without one."""

THUMBNAIL_EDGE = 320
"""Longest edge in pixels: sharp in a 160 px tile on a 2x screen, about 12 kB."""

DRAFT_EDGE = 320
"""Shortest edge that a draft keeps at least, for sharp thumbnails and for models with small inputs:
with one of 80 pixels the cosine to the full decode was 0.991 at worst in 122 photos, now 0.995.
12 megapixels are still drafted to 1/8."""

MAX_BYTES = 512 * 1024 * 1024
"""Largest file that is read; a tab's WebAssembly memory ends at 4 GB."""

MAX_PIXELS = 100_000_000
"""Largest picture that is decoded: 400 MB at Pillow's 4 bytes a pixel. JPEGs are drafted first."""

ImageSource = bytes | bytearray | memoryview | str | PathLike[str] | Image.Image | NDArray[np.uint8]
"""What a picture may come as: the bytes of a file, its path, or its pixels."""

_SIGNATURES = (
    (re.compile(rb"\xff\xd8\xff"), "JPEG"),
    (re.compile(rb"\x89PNG\r\n"), "PNG"),
    (re.compile(rb"GIF8[79]a"), "GIF"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "WEBP"),
    (re.compile(rb"II\*\0|MM\0\*"), "TIFF"),
    (re.compile(rb"BM"), "BMP"),
    (re.compile(rb"....ftypavi[fs]", re.DOTALL), "AVIF"),
    (re.compile(rb"....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)", re.DOTALL), "HEIC"),
)

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF orientation -> what turns the picture upright (EXIF 2.3, tag 0x0112)."""

# Our own limits (MAX_PIXELS, after drafting) take the place of Pillow's, which warns instead.
Image.MAX_IMAGE_PIXELS = None


Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded photo."""

    image: Image.Image
    """Upright RGB, perhaps at a fraction of its full size."""
    width: int
    height: int
    """Full size, upright."""
    format: str
    box: Box | None = None
    """What of ``image`` the photo covers, as a drafted one may end inside its last pixels."""
    taken: str | None = None
    camera: str | None = None
    latitude: float | None = None
    longitude: float | None = None


def sniff(data: bytes) -> str | None:
    """The image format that the first bytes announce, or None."""
    return next((name for pattern, name in _SIGNATURES if pattern.match(data)), None)


def is_candidate(path: str) -> bool:
    """Whether a file with this name is worth opening: an image by its ending, or without one."""
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    return not stem or f".{ending.lower()}" in SUFFIXES


def is_hidden(path: str) -> bool:
    """Whether the path holds a hidden part, such as ``.thumbnails`` or macOS's ``._IMG_1.jpg``."""
    return path.startswith(".") or "/." in path


def open_picture(data: bytes, shortest: int) -> Picture:
    """Decode a photo, drafted to at least the size that is needed.

    Drafting lets libjpeg decode at 1/2, 1/4 or 1/8 scale: 39-44 ms for 12 megapixels in Pyodide
    against 126 ms in full. At twice the model's input it stays within 54 dB PSNR of that.

    Args:
        data: The file's bytes.
        shortest: Pixels of the model's input; the shortest edge is decoded at twice that or more.

    Raises:
        EmptyFile: No bytes.
        NotAnImage: The bytes announce no image format.
        UnsupportedFormat: An image that Pillow was built without (AVIF, HEIC).
        BrokenImage: It cannot be decoded.
        ImageTooLarge: More than MAX_PIXELS would have to be decoded.
    """
    if not data:
        raise EmptyFile("The file is empty.")
    announced = sniff(data)
    try:
        with warnings.catch_warnings():
            # Pillow warns of odd metadata; the picture decides.
            warnings.simplefilter("ignore")
            return _decode(data, shortest)
    except PhotoError:
        raise
    except UnidentifiedImageError as error:
        if announced in ("AVIF", "HEIC"):
            raise UnsupportedFormat(f"{announced} pictures cannot be read here.") from error
        if announced is None:
            raise NotAnImage("The file holds no picture.") from error
        raise BrokenImage(f"The {announced} data is damaged.", str(error)) from error
    except MemoryError as error:
        raise ImageTooLarge("Not enough memory to decode the picture.") from error
    except Exception as error:
        # Hostile files make Pillow raise almost anything: OSError, SyntaxError, struct.error,
        # ValueError, IndexError, zlib.error ... One bad file must not stop the run.
        raise BrokenImage(
            f"The {announced or 'image'} data is damaged or cut off.", repr(error)
        ) from error


def from_rgba(pixels: bytes, width: int, height: int, full: tuple[int, int], fmt: str) -> Picture:
    """A picture that the browser has decoded, upright already.

    Args:
        pixels: RGBA, 8 bit, rows from the top: width * height * 4 bytes.
        width: Of the decoded pixels.
        height: Of the decoded pixels.
        full: Full width and height.
        fmt: The format it came from.
    """
    image = _rgb(Image.frombytes("RGBA", (width, height), pixels))
    return Picture(image, full[0], full[1], fmt)


def from_image(image: Image.Image) -> Picture:
    """A picture that Pillow holds already, at its full size; turned upright if its EXIF says so."""
    upright = _rgb(ImageOps.exif_transpose(image))
    return Picture(upright, upright.width, upright.height, image.format or "PIL")


def from_array(pixels: NDArray[np.uint8]) -> Picture:
    """A picture as numpy and most imaging libraries hold it, upright.

    Args:
        pixels: uint8, grey (height, width), RGB (height, width, 3) or RGBA (height, width, 4).

    Raises:
        NotAnImage: Another dtype or shape.
    """
    channels = {2: 1, 3: pixels.shape[-1]}.get(pixels.ndim)
    if pixels.dtype != np.uint8 or channels not in (1, 3, 4) or 0 in pixels.shape:
        raise NotAnImage(
            "An array of pixels must be uint8 of shape (height, width), (height, width, 3) or "
            f"(height, width, 4); this one is {pixels.dtype} of shape {pixels.shape}."
        )
    if pixels.ndim == 3 and channels == 1:
        pixels = pixels[..., 0]
    return from_image(Image.fromarray(np.ascontiguousarray(pixels)))


def thumbnail(image: Image.Image) -> bytes:
    """A JPEG whose longest edge is THUMBNAIL_EDGE at most.

    Args:
        image: Upright RGB.
    """
    scale = min(1, THUMBNAIL_EDGE / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    small = image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    return to_jpeg(small, quality=78)


def to_jpeg(image: Image.Image, quality: int) -> bytes:
    """Encode as a JPEG without metadata."""
    out = BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _decode(data: bytes, shortest: int) -> Picture:
    image = Image.open(BytesIO(data))
    fmt = image.format or "unknown"
    width, height = image.size
    if width < 1 or height < 1:
        raise BrokenImage("The picture has no pixels.")
    drafted = None
    scale = max(2 * shortest, DRAFT_EDGE) / min(width, height)
    if scale < 1:
        drafted = image.draft("RGB", (int(width * scale) + 1, int(height * scale) + 1))
    if image.width * image.height > MAX_PIXELS:
        raise ImageTooLarge(f"{width} x {height} pixels are more than can be decoded here.")
    careful = image.size == (width, height) and chroma.needs_care(image)
    # Loading turns TIFFs upright and takes the tag away, so the tags are read after it.
    upright = chroma.decode(data) if careful else _rgb(_loaded(image))
    exif = _exif(image)
    orientation = exif.get(ExifTags.Base.Orientation, 1)
    turned = orientation in (5, 6, 7, 8)
    if orientation in _UPRIGHT:
        upright = upright.transpose(_UPRIGHT[orientation])
    latitude, longitude = _place(exif)
    return Picture(
        image=upright,
        width=height if turned else width,
        height=width if turned else height,
        format="JPEG" if fmt == "MPO" else fmt,
        box=None if drafted is None else _turned(drafted[1], image.size, orientation),
        taken=_taken(exif),
        camera=_camera(exif),
        latitude=latitude,
        longitude=longitude,
    )


def _loaded(image: Image.Image) -> Image.Image:
    image.load()
    return image


def _rgb(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16") or image.mode == "I":
        # Pillow's convert() clips 16-bit samples to 255 instead of scaling them.
        samples = np.asarray(image).astype(np.float32)
        return Image.fromarray((samples / 257).clip(0, 255).astype(np.uint8)).convert("RGB")
    if "A" in image.getbands() or image.info.get("transparency") is not None:
        # On white, as the models' reference puts it.
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")


def _turned(box: Box, size: tuple[int, int], orientation: int) -> Box:
    """A box that begins top left, once its picture of this size is turned upright."""
    width, height = box[2:]
    spare = (size[0] - width, size[1] - height)
    if orientation in (5, 6, 7, 8):
        width, height = height, width
        spare = (spare[1], spare[0])
    left = spare[0] if orientation in (2, 3, 6, 7) else 0
    top = spare[1] if orientation in (3, 4, 7, 8) else 0
    return (left, top, left + width, top + height)


def _exif(image: Image.Image) -> dict[int, Any]:
    try:
        exif = image.getexif()
        tags: dict[int, Any] = dict(exif)
        tags |= exif.get_ifd(ExifTags.IFD.Exif)
        tags[ExifTags.IFD.GPSInfo] = exif.get_ifd(ExifTags.IFD.GPSInfo)
        return tags
    except Exception:
        # Metadata is a gift, not a promise: a broken EXIF block must not cost the photo.
        return {}


def _taken(exif: dict[int, Any]) -> str | None:
    for tag in (
        ExifTags.Base.DateTimeOriginal,
        ExifTags.Base.DateTimeDigitized,
        ExifTags.Base.DateTime,
    ):
        text = str(exif.get(tag, "")).strip("\0 ")
        try:
            return datetime.strptime(text[:19], "%Y:%m:%d %H:%M:%S").isoformat()
        except ValueError:
            continue
    return None


def _camera(exif: dict[int, Any]) -> str | None:
    make = str(exif.get(ExifTags.Base.Make, "")).strip("\0 ")
    model = str(exif.get(ExifTags.Base.Model, "")).strip("\0 ")
    if model.lower().startswith(make.lower()):
        make = ""
    return f"{make} {model}".strip() or None


def _place(exif: dict[int, Any]) -> tuple[float | None, float | None]:
    gps = exif.get(ExifTags.IFD.GPSInfo) or {}
    try:
        latitude = _degrees(gps[2], gps[1], "S")
        longitude = _degrees(gps[4], gps[3], "W")
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None, None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None, None
    return latitude, longitude


def _degrees(parts: Any, reference: Any, negative: str) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    value = round(degrees + minutes / 60 + seconds / 3600, 6)
    return -value if str(reference).upper().startswith(negative) else value
