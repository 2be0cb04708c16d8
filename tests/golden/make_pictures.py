"""Makes tests/golden/pictures: small pictures that neither Pillow nor the tests can write.

Their content is drawn here, a quarter each of red, green, blue and white. Run it by hand with
``pillow-heif``, ``imagecodecs`` and Pillow, and the checkout on PYTHONPATH; what it made is kept.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import imagecodecs
import numpy as np
import pillow_heif
from PIL import Image

from tests.drawing import corners, iphone_exif

TARGET = Path(__file__).parent / "pictures"


def box(kind: bytes, *content: bytes) -> bytes:
    data = b"".join(content)
    return struct.pack(">I", 8 + len(data)) + kind + data


def full(kind: bytes, version: int, flags: int, *content: bytes) -> bytes:
    return box(kind, struct.pack(">I", version << 24 | flags), *content)


@dataclass
class Item:
    """One item of a HEIC: its bytes, its properties, and what it refers to."""

    kind: bytes
    data: bytes
    properties: Sequence[bytes] = ()
    refers: Sequence[tuple[bytes, Sequence[int]]] = ()
    hidden: bool = False


def heic(items: Sequence[Item], primary: int = 1, brand: bytes = b"heic") -> bytes:
    """A file of these items, numbered from 1 (ISO/IEC 23008-12)."""
    properties: list[bytes] = []
    for item in items:
        properties += [each for each in item.properties if each not in properties]
    entries = [
        full(b"infe", 2, int(item.hidden), struct.pack(">HH", n, 0), item.kind, b"\0")
        for n, item in enumerate(items, 1)
    ]
    associations = b"".join(
        struct.pack(">HB", n, len(item.properties))
        + bytes(0x80 | properties.index(each) + 1 for each in item.properties)
        for n, item in enumerate(items, 1)
        if item.properties
    )
    amount = sum(bool(item.properties) for item in items)
    references = [
        box(kind, struct.pack(f">HH{len(to)}H", n, len(to), *to))
        for n, item in enumerate(items, 1)
        for kind, to in item.refers
    ]

    def meta(base: int) -> bytes:
        places, at = [], base
        for n, item in enumerate(items, 1):
            places.append(struct.pack(">HHHII", n, 0, 1, at, len(item.data)))
            at += len(item.data)
        return full(
            b"meta",
            0,
            0,
            full(b"hdlr", 0, 0, bytes(4), b"pict", bytes(13)),
            full(b"pitm", 0, 0, struct.pack(">H", primary)),
            full(b"iloc", 0, 0, struct.pack(">HH", 0x4400, len(items)), *places),
            full(b"iinf", 0, 0, struct.pack(">H", len(items)), *entries),
            *([full(b"iref", 0, 0, *references)] if references else []),
            box(
                b"iprp",
                box(b"ipco", *properties),
                full(b"ipma", 0, 0, struct.pack(">I", amount), associations),
            ),
        )

    head = box(b"ftyp", brand, bytes(4), b"mif1", brand)
    data = b"".join(item.data for item in items)
    return head + meta(len(head) + len(meta(0)) + 8) + box(b"mdat", data)


def hevc(image: Image.Image, *, deep: bool = False) -> Item:
    """A picture as one item, without its neighbours."""
    if deep:
        pixels = (np.asarray(image).astype(np.uint16) * 257).tobytes()
        encoded = pillow_heif.from_bytes("RGB;16", image.size, pixels)
    else:
        encoded = pillow_heif.from_pillow(image)
    path = TARGET / "scratch.heic"
    encoded.save(path, quality=70)
    data = path.read_bytes()
    path.unlink()
    at = data.index(b"hvcC") - 4
    decoder = data[at : at + int.from_bytes(data[at : at + 4], "big")]
    coded = data[data.rindex(b"mdat") + 4 :]
    # Some write metadata into mdat as well: the picture is what its lengths add up to.
    return Item(b"hvc1", coded[: _units(coded)], (decoder, ispe(image.size)))


def _units(coded: bytes) -> int:
    at = 0
    while at + 4 < len(coded):
        at += 4 + int.from_bytes(coded[at : at + 4], "big")
    return at


def ispe(size: tuple[int, int]) -> bytes:
    return full(b"ispe", 0, 0, struct.pack(">II", *size))


def exif_item(orientation: int) -> Item:
    tiff = iphone_exif(orientation).tobytes()[6:]
    return Item(b"Exif", bytes(4) + tiff, refers=[(b"cdsc", [1])])


def turned(properties: Iterable[bytes], size: tuple[int, int]) -> bytes:
    """As a camera on its side writes it."""
    item = hevc(corners(size).transpose(Image.Transpose.ROTATE_90))
    return heic([Item(item.kind, item.data, [*item.properties, *properties]), exif_item(6)])


def main() -> None:
    size = (96, 64)
    pillow_heif.options.SAVE_HDR_TO_12_BIT = False
    plain = hevc(corners(size))
    write("plain.heic", heic([plain, exif_item(1)]))
    write("ten-bit.hif", heic([hevc(corners(size), deep=True)], brand=b"heix"))
    write("rotated.heic", turned([box(b"irot", b"\x03")], size))
    mirrored = hevc(corners(size).transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    write(
        "mirrored.heic",
        heic([Item(mirrored.kind, mirrored.data, [*mirrored.properties, box(b"imir", b"\x01")])]),
    )
    # As iPhones do: tiles of one grid, turned as a whole, and a gain map beside it.
    lying = corners((128, 192))
    tiles = [hevc(lying.crop((x, y, x + 64, y + 64))) for y in range(0, 192, 64) for x in (0, 64)]
    for tile in tiles:
        tile.hidden = True
    grid = Item(
        b"grid",
        bytes([0, 0, 2, 1]) + struct.pack(">HH", 128, 192),
        (ispe((128, 192)), box(b"irot", b"\x00")),
        [(b"dimg", [2, 3, 4, 5, 6, 7])],
    )
    gain = hevc(Image.new("L", (64, 64), 128).convert("RGB"))
    kind = full(b"auxC", 0, 0, b"urn:com:apple:photo:2020:aux:hdrgainmap\0")
    gain_map = Item(gain.kind, gain.data, [*gain.properties, kind], [(b"auxl", [1])])
    write("grid.heic", heic([grid, *tiles, gain_map, exif_item(1)]))
    others = [hevc(Image.new("RGB", size, colour)) for colour in ("grey", "black")]
    write("burst.heic", heic([others[0], plain, others[1]], primary=2))
    pixels = np.asarray(corners(size))
    write("plain.jxl", imagecodecs.jpegxl_encode(pixels, level=90))
    write("plain.jp2", imagecodecs.jpeg2k_encode(pixels, level=40))
    write("deep.j2k", imagecodecs.jpeg2k_encode(pixels.astype(np.uint16) * 257, codecformat="j2k"))
    lying = corners(size).transpose(Image.Transpose.ROTATE_90)
    lying.save(TARGET / "rotated.avif", exif=iphone_exif(6), quality=70)


def write(name: str, data: bytes) -> None:
    (TARGET / name).write_bytes(data)


if __name__ == "__main__":
    main()
