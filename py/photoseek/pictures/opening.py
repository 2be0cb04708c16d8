"""Bytes -> an upright RGB picture and its facts, by Pillow."""

from __future__ import annotations

import warnings
from io import BytesIO
from os import PathLike

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, PngImagePlugin, UnidentifiedImageError

from ..errors import (
    BrokenImage,
    EmptyFile,
    ImageTooLarge,
    NotAnImage,
    PhotoError,
    UnsupportedFormat,
)
from . import chroma
from .colour import to_rgb
from .cut_off import salvaged
from .formats import sniff
from .jpeg_header import is_of_another_kind
from .metadata.reading import metadata_of
from .orientation import upright, upright_box, upright_size
from .picture import Picture
from .profile import cmyk_to_srgb, is_meant_for, to_srgb
from .psd_depth import with_8_bits
from .sources import parse

DRAFT_EDGE = 320
"""Shortest edge that a draft keeps at least, for sharp thumbnails and for models with small inputs:
with one of 80 pixels the cosine to the full decode was 0.991 at worst in 122 photos, now 0.995.
12 megapixels are still drafted to 1/8."""

MAX_BYTES = 512 * 1024 * 1024
"""Largest file that is read; a tab's WebAssembly memory ends at 4 GB."""

MAX_PIXELS = 100_000_000
"""Largest picture that is decoded: 400 MB at Pillow's 4 bytes a pixel. JPEGs are drafted first."""

MAX_SLOW_PIXELS = 4_000_000
"""The same for what Pillow decodes in Python: DDS, QOI and some PNMs take 2 s a million pixels."""

MOST_A_BYTE = 64
"""Pixels that a byte of those can stand for: QOI repeats one 62 times."""

ImageSource = bytes | bytearray | memoryview | str | PathLike[str] | Image.Image | NDArray[np.uint8]
"""What a picture may come as: the bytes of a file, its path, or its pixels."""

# Our own limits (MAX_PIXELS, after drafting) take the place of Pillow's, which warns instead.
Image.MAX_IMAGE_PIXELS = None

# Some programs put a history of megabytes into a PNG's texts; all of them may have 64 MB as before.
PngImagePlugin.MAX_TEXT_CHUNK = 16 * 1024 * 1024


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
        raise EmptyFile()
    announced = sniff(data)
    try:
        with warnings.catch_warnings():
            # Pillow warns of odd metadata; the picture decides.
            warnings.simplefilter("ignore")
            return _decode_what_is_there(with_8_bits(data), shortest)
    except PhotoError:
        raise
    except UnidentifiedImageError as error:
        if announced is None:
            raise NotAnImage(reason="content") from error
        if announced.decoder != "pillow":
            raise UnsupportedFormat(reason="here", format=announced.name) from error
        raise _refused(data, announced.name, str(error)) from error
    except MemoryError as error:
        raise ImageTooLarge(reason="memory") from error
    except Exception as error:
        # Hostile files make Pillow raise almost anything: OSError, SyntaxError, struct.error,
        # ValueError, IndexError, zlib.error ... One bad file must not stop the run.
        name = announced.name if announced else None
        raise _refused(data, name, repr(error)) from error


def _refused(data: bytes, name: str | None, detail: str) -> PhotoError:
    if name == "JPEG" and parse(data, is_of_another_kind):
        return UnsupportedFormat(reason="kind", format=name, detail=detail)
    return BrokenImage(reason="data", format=name, detail=detail)


def from_rgba(pixels: bytes, width: int, height: int, full: tuple[int, int], fmt: str) -> Picture:
    """A picture that the browser has decoded, upright already.

    Args:
        pixels: RGBA, 8 bit, rows from the top: width * height * 4 bytes.
        width: Of the decoded pixels.
        height: Of the decoded pixels.
        full: Full width and height.
        fmt: The format it came from.
    """
    image = to_rgb(Image.frombytes("RGBA", (width, height), pixels))
    return Picture(image, full[0], full[1], fmt)


def from_image(image: Image.Image) -> Picture:
    """A picture that Pillow holds already, at its full size; turned upright if its EXIF says so."""
    turned = to_rgb(ImageOps.exif_transpose(image))
    return Picture(turned, turned.width, turned.height, image.format or "PIL")


def from_array(pixels: NDArray[np.uint8]) -> Picture:
    """A picture as numpy and most imaging libraries hold it, upright.

    Args:
        pixels: uint8, grey (height, width), RGB (height, width, 3) or RGBA (height, width, 4).

    Raises:
        NotAnImage: Another dtype or shape.
    """
    channels = {2: 1, 3: pixels.shape[-1]}.get(pixels.ndim)
    if pixels.dtype != np.uint8 or channels not in (1, 3, 4) or 0 in pixels.shape:
        raise NotAnImage(reason="array", dtype=str(pixels.dtype), shape=str(pixels.shape))
    if pixels.ndim == 3 and channels == 1:
        pixels = pixels[..., 0]
    return from_image(Image.fromarray(np.ascontiguousarray(pixels)))


def _decode_what_is_there(data: bytes, shortest: int) -> Picture:
    try:
        return _decode(data, shortest)
    except (PhotoError, MemoryError):
        raise
    except Exception:
        announced = sniff(data)
        picture = None
        if announced is not None and announced.decoder == "pillow":
            picture = salvaged(data, lambda repaired: _decode(repaired, shortest))
        if picture is None:
            raise
        return picture


def _decode(data: bytes, shortest: int) -> Picture:
    image = Image.open(BytesIO(data))
    fmt = image.format or "unknown"
    size = image.size
    if min(size) < 1:
        raise BrokenImage(reason="no-pixels")
    drafted = None
    scale = max(2 * shortest, DRAFT_EDGE) / min(size)
    if scale < 1:
        drafted = image.draft("RGB", (int(size[0] * scale) + 1, int(size[1] * scale) + 1))
    if image.width * image.height > MAX_PIXELS:
        raise ImageTooLarge(reason="pixels", width=size[0], height=size[1])
    if any(tile.codec_name in Image.DECODERS for tile in getattr(image, "tile", ())):
        _check_slow(fmt, size, len(data))
    careful = image.size == size and chroma.needs_care(image)
    profile = image.info.get("icc_profile")
    if not profile or not is_meant_for(profile, image.mode):
        profile = None
    if image.mode == "CMYK":
        decoded = cmyk_to_srgb(_loaded(image), profile)
    else:
        decoded = to_srgb(chroma.decode(data) if careful else to_rgb(_loaded(image)), profile)
    # Loading turns TIFFs upright and takes the tag away, so the tags are read after it.
    metadata = metadata_of(image)
    width, height = upright_size(size, metadata.orientation)
    return Picture(
        image=upright(decoded, metadata.orientation),
        width=width,
        height=height,
        format="JPEG" if fmt == "MPO" else fmt,
        box=None if drafted is None else upright_box(drafted[1], image.size, metadata.orientation),
        metadata=metadata,
    )


def _check_slow(fmt: str, size: tuple[int, int], length: int) -> None:
    """Refuse what would keep Pillow's Python busy: it goes on where a file has long ended."""
    pixels = size[0] * size[1]
    if pixels > MOST_A_BYTE * length:
        raise BrokenImage(reason="data", format=fmt, detail="fewer bytes than its pixels take")
    if pixels > MAX_SLOW_PIXELS:
        raise ImageTooLarge(reason="pixels", width=size[0], height=size[1])


def _loaded(image: Image.Image) -> Image.Image:
    image.load()
    return image
