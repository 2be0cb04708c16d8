"""File -> Picture, by whoever the table of formats names."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields, replace
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from ..errors import BrokenImage, PhotoError, UnreadableFile, UnsupportedFormat
from .exif_block import facts_of
from .film_facts import read_film_facts
from .formats import SHOWN, Format, sniff
from .heif import read_heif, without_turns
from .jpeg_header import jpeg_size
from .loose_boxes import read_loose_boxes
from .matroska_facts import read_matroska_facts
from .metadata.reading import metadata_of, metadata_of_blocks
from .metadata.record import filled
from .opening import DRAFT_EDGE, ImageSource, from_array, from_image, open_picture
from .orientation import upright, upright_box, upright_size
from .picture import Picture
from .ports import Decoder
from .profile import to_srgb
from .raw_preview import raw_name, raw_preview
from .sources import Held, Source, View, parse, parse_source
from .thumbnails import THUMBNAIL_EDGE
from .tiff.decoding import decode_tiff
from .tiff.directory import directories
from .tiff.layout import main_directory

HEAD = 2048
"""Bytes that announce a format; drawings may have a comment before."""

FACTS = 256 * 1024
"""Bytes in which EXIF and the size stand."""

SHORT = 1_000_000
"""Bytes that are looked through soon, whatever they are."""

LARGE_FILE = 32_000_000
LARGE_PICTURE = 24_000_000
"""Bytes, and pixels, beyond which a picture is decoded in a worker that can be ended: what Python
has once taken of memory it never gives back. JPEGs are drafted, so their pixels do not count."""

_LOOSE = ("JPEG2000", "JXL")
"""Formats whose boxes stand one behind the other, and of whose facts Pillow knows nothing."""

SECONDS = 2.0
SECONDS_A_MEGABYTE = 3.0
"""What decoding may take there: a HEIC of 12 megapixels has 2 MB and takes 1 s,
and some machines are slow."""

SECONDS_OF_FILM = 10.0
"""Until a frame is there; it is the browser's own threads that look for it."""


async def decode(source: Source | bytes, shortest: int, decoder: Decoder) -> Picture:
    """Decode a photo.

    Args:
        source: The file, or its bytes.
        shortest: Pixels of the model's input; the shortest edge comes at twice that or more.
        decoder: What runs beside Python.

    Raises:
        PhotoError: Nobody can; see :func:`opening.open_picture`.
    """
    file = Held(source) if isinstance(source, bytes) else source
    announced = sniff(await file.read(0, HEAD))
    match announced.decoder if announced else "pillow":
        case "raw":
            return await _raw(file, shortest)
        case "tiff":
            return await _tiff(file, shortest)
        case "worker" if announced is not None:
            return await _beside(file, announced, shortest, decoder)
        case "film" if announced is not None:
            return await _film(file, announced, shortest, decoder)
        case "nobody" if announced is not None:
            raise UnsupportedFormat(reason="drawing", format=announced.name)
        case _:
            return await _by_pillow(file, announced, shortest, decoder)


async def _by_pillow(
    file: Source, announced: Format | None, shortest: int, decoder: Decoder
) -> Picture:
    """What Pillow decodes, but what is large, or may take long, in a worker that can be ended."""
    if announced is None:
        return open_picture(await file.read(0, file.size), shortest)
    seconds = SECONDS + SECONDS_A_MEGABYTE * file.size / 1e6
    large = file.size > LARGE_FILE
    if announced.name == "JPEG" and file.size > SHORT:
        if await parse_source(file, lambda view: jpeg_size(view, 0)) is None:
            # Pillow looks for the next segment byte by byte, at a microsecond each.
            large, seconds = True, SECONDS
    elif not large:
        size = await _announced_size(file)
        large = size is not None and size[0] * size[1] > LARGE_PICTURE
    if large:
        try:
            picture = await decoder.decode(file, announced.name, enough(shortest), seconds, None)
        except UnsupportedFormat as error:
            if seconds == SECONDS or file.size > LARGE_FILE:
                raise BrokenImage(
                    reason="data", format=announced.name, detail=error.detail
                ) from error
        else:
            return await _with_facts(picture, file)
    try:
        return open_picture(await file.read(0, file.size), shortest)
    except BrokenImage as error:
        if announced.name not in SHOWN:
            raise
        return await _salvaged(file, announced.name, shortest, decoder, error)


async def _salvaged(
    file: Source, name: str, shortest: int, decoder: Decoder, why: BrokenImage
) -> Picture:
    """What a browser still shows of a picture that Pillow refuses."""
    try:
        picture = await decoder.salvage(file, name, enough(shortest), SECONDS)
    except PhotoError:
        raise why from None
    return replace(await _with_facts(picture, file), incomplete=True)


async def _announced_size(file: Source) -> tuple[int, int] | None:
    """Width and height by the head of a file."""
    try:
        return Image.open(BytesIO(await file.read(0, FACTS))).size
    except Exception:
        # Pillow raises almost anything; whoever decodes it says what is wrong.
        return None


async def _with_facts(picture: Picture, file: Source) -> Picture:
    """What the head of a file says of a picture that the browser has decoded."""
    try:
        head = Image.open(BytesIO(await file.read(0, FACTS)))
        metadata, stored = metadata_of(head), head.size
    except Exception:
        # As above.
        return picture
    # JPEGs come upright from every browser, others from some.
    lying = upright_size(stored, metadata.orientation) != stored
    turned = picture.format == "JPEG" or (lying and (picture.width, picture.height) != stored)
    upright_picture = picture if turned else _upright(picture, metadata.orientation)
    return replace(upright_picture, metadata=metadata)


async def _beside(file: Source, announced: Format, shortest: int, decoder: Decoder) -> Picture:
    """What Pillow may have been built without: then a worker decodes it, and boxes say the rest."""
    data = await file.read(0, file.size)
    loose = announced.name in _LOOSE
    heif = parse(data, read_loose_boxes if loose else read_heif)
    # Of some, Pillow knows the header and has no decoder: what it calls broken may be whole.
    with suppress(UnsupportedFormat, BrokenImage):
        picture = open_picture(data, shortest)
        if not loose:
            return picture
        metadata = metadata_of_blocks(heif.exif, heif.xmp)
        image = to_srgb(picture.image, heif.icc)
        return replace(picture, image=image, metadata=replace(metadata, orientation=1))
    given = without_turns(data, heif)
    seconds = SECONDS + SECONDS_A_MEGABYTE * file.size / 1e6
    picture = await decoder.decode(Held(given), announced.name, enough(shortest), seconds, heif.icc)
    # The boxes say how it has to be turned, and nothing else does.
    metadata = replace(metadata_of_blocks(heif.exif, heif.xmp), orientation=1)
    return replace(_turned(picture, heif.turns), metadata=metadata)


async def _film(file: Source, announced: Format, shortest: int, decoder: Decoder) -> Picture:
    """One frame, as whatever plays it shows it: upright, and in sRGB."""
    webm = announced.name == "WEBM"
    facts = await parse_source(file, read_matroska_facts if webm else read_film_facts)
    try:
        picture = await decoder.decode(
            file, announced.name, enough(shortest), SECONDS_OF_FILM, None
        )
    except UnsupportedFormat as error:
        codec = f" ({facts.codec})" if facts.codec else ""
        raise UnsupportedFormat(
            reason="film", format=f"{announced.name}{codec}", detail=error.detail
        ) from error
    return replace(picture, metadata=facts.metadata)


def enough(shortest: int) -> int:
    """What the longest edge has to have; enough for a 2:1 picture."""
    return max(THUMBNAIL_EDGE, 4 * shortest)


def _turned(picture: Picture, turns: tuple[Image.Transpose, ...]) -> Picture:
    image, (width, height) = picture.image, (picture.width, picture.height)
    for turn in turns:
        image = image.transpose(turn)
        if turn in (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270):
            width, height = height, width
    return replace(picture, image=image, width=width, height=height)


async def _raw(file: Source, shortest: int) -> Picture:
    """The largest JPEG inside, with what the file around it says."""
    preview = await parse_source(file, raw_preview)
    if preview is None:
        name = await parse_source(file, raw_name)
        raise UnsupportedFormat(reason="no-preview", format=name)
    picture = open_picture(await file.read(preview.start, preview.end), shortest)
    inside = picture.metadata
    around = metadata_of_blocks(preview.exif, None)
    # The JPEG's own word has been followed already.
    turn = around.orientation if inside.orientation == 1 else 1
    said = {field.name: getattr(around, field.name) for field in fields(around)}
    metadata = replace(inside, **{name: value for name, value in said.items() if value is not None})
    return replace(_upright(picture, turn), format=preview.name, metadata=metadata)


async def _tiff(file: Source, shortest: int) -> Picture:
    """A TIFF, or a RAW file that is one by its first bytes."""
    name = await parse_source(file, raw_name)
    if name is not None:
        try:
            return await _raw(file, shortest)
        except UnsupportedFormat as error:
            # Some have a preview that is not a JPEG.
            try:
                return replace(await _plain_tiff(file, shortest), format=name)
            except PhotoError:
                raise error from None
    try:
        return await _plain_tiff(file, shortest)
    except UnsupportedFormat as error:
        # Faxes and the like libtiff may know. Whether one is damaged, only who knows it could say.
        try:
            return open_picture(await file.read(0, file.size), shortest)
        except (BrokenImage, UnsupportedFormat):
            raise error from None


async def _plain_tiff(file: Source, shortest: int) -> Picture:
    tiff = await decode_tiff(file, max(2 * shortest, DRAFT_EDGE))
    metadata = metadata_of_blocks(*await parse_source(file, _tiff_facts))
    # Where the first directory is a thumbnail's, the facts of all stand there.
    around = metadata_of_blocks(*await parse_source(file, _first_facts))
    turn = around.orientation if metadata.orientation == 1 else metadata.orientation
    metadata = replace(filled(metadata, around), orientation=turn)
    size = (tiff.width, tiff.height)
    box = (0.0, 0.0, size[0] / tiff.factor, size[1] / tiff.factor) if tiff.factor > 1 else None
    image = to_srgb(tiff.image, tiff.icc or None)
    picture = Picture(image, *size, "TIFF", box, metadata, tiff.incomplete)
    return _upright(picture, metadata.orientation)


def _tiff_facts(view: View) -> tuple[bytes, bytes]:
    return facts_of(main_directory(view))


def _first_facts(view: View) -> tuple[bytes, bytes]:
    return facts_of(next(directories(view)))


def _upright(picture: Picture, orientation: int) -> Picture:
    width, height = upright_size((picture.width, picture.height), orientation)
    box = picture.box and upright_box(picture.box, picture.image.size, orientation)
    image = upright(picture.image, orientation)
    return replace(picture, image=image, width=width, height=height, box=box)


async def open_image(source: ImageSource, shortest: int, decoder: Decoder) -> Picture:
    """Whatever somebody's code holds of a picture -> an upright RGB picture.

    Args:
        source: The bytes of a file, a path, a PIL image, or an array of pixels.
        shortest: As for :func:`decode`.
        decoder: As for :func:`decode`.

    Raises:
        UnreadableFile: There is nothing to be read at the path.
        PhotoError: It cannot be decoded, or the array is none of pixels.
    """
    if isinstance(source, Image.Image):
        return from_image(source)
    if isinstance(source, np.ndarray):
        return from_array(source)
    if isinstance(source, bytes | bytearray | memoryview):
        return await decode(bytes(source), shortest, decoder)
    try:
        data = Path(source).read_bytes()
    except OSError as error:
        raise UnreadableFile(reason="file", file=str(source), detail=str(error)) from error
    return await decode(data, shortest, decoder)
