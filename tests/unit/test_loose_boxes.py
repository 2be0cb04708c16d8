"""JPEG 2000 and JPEG XL: facts and colour profile by their boxes."""

from __future__ import annotations

import asyncio
import struct
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from photoseek.pictures.decoding import decode
from photoseek.pictures.heif import Heif
from photoseek.pictures.loose_boxes import read_loose_boxes
from photoseek.pictures.sources import parse
from PIL import Image

from tests.unit.fakes import NoDecoder
from tests.unit.test_decoding import Beside
from tests.unit.test_profile import P3_COLUMNS, SRGB_CURVE, profile

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"
P3 = profile(P3_COLUMNS, SRGB_CURVE)
XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Model="Scanner 7"/></rdf:RDF></x:xmpmeta>"""


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + kind + content


def exif() -> bytes:
    said = Image.Exif()
    said[306] = "2019:07:14 10:11:12"
    said[272] = "Camera 7"
    said[274] = 6
    return said.tobytes()[6:]


def jpeg_2000(*after: bytes) -> bytes:
    plain = Image.new("RGB", (64, 48), (186, 74, 52))
    out = BytesIO()
    plain.save(out, "JPEG2000")
    data = out.getvalue()
    at = data.index(b"jp2h") - 4
    end = at + int.from_bytes(data[at : at + 4], "big")
    size = data[at + 8 : at + 30]
    header = box(b"jp2h", size + box(b"colr", b"\2\0\0" + P3))
    return data[:at] + header + b"".join(after) + data[end:]


def jpeg_xl(*boxes: bytes) -> bytes:
    codestream = (PICTURES / "plain.jxl").read_bytes()
    head = b"\0\0\0\x0cJXL \r\n\x87\n" + box(b"ftyp", b"jxl \0\0\0\0jxl ")
    return head + b"".join(boxes) + box(b"jxlc", codestream)


def test_jpeg_2000_has_facts_and_colours() -> None:
    facts = box(b"uuid", b"JpgTiffExif->JP2" + exif())
    picture = asyncio.run(decode(jpeg_2000(facts), 16, NoDecoder()))
    assert picture.metadata.taken == "2019-07-14T10:11:12"
    assert picture.metadata.camera == "Camera 7"
    # Decoders of it turn nothing, and neither do other programs.
    assert (picture.width, picture.height) == (64, 48)
    shown = np.asarray(picture.image, dtype=np.int16)[20, 20]
    assert np.abs(shown - (201, 65, 44)).max() <= 4


def test_jpeg_2000_hands_its_profile_to_who_decodes_it() -> None:
    given = parse(jpeg_2000(box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac") + XMP)),
                  read_loose_boxes)  # fmt: skip
    assert given.icc == P3
    assert given.xmp == XMP


def test_jpeg_xl_has_facts() -> None:
    data = jpeg_xl(box(b"Exif", bytes(4) + exif()), box(b"xml ", XMP))
    picture = asyncio.run(decode(data, 16, Beside(Image.new("RGB", (64, 48)))))
    assert picture.format == "JXL"
    assert picture.metadata.taken == "2019-07-14T10:11:12"


@pytest.mark.parametrize("name", ["plain.jxl", "plain.jp2", "deep.j2k"])
def test_what_says_nothing_says_nothing(name: str) -> None:
    assert parse((PICTURES / name).read_bytes(), read_loose_boxes) == Heif()
