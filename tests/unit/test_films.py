"""Films are photos that have a length: by one frame, and by what their boxes say."""

from __future__ import annotations

import asyncio
import struct
from dataclasses import replace

import pytest
from photoseek.errors import UnsupportedFormat
from photoseek.pictures.decoding import decode
from photoseek.pictures.endings import ending_says
from photoseek.pictures.film_facts import read_film_facts
from photoseek.pictures.formats import sniff
from photoseek.pictures.picture import Picture
from photoseek.pictures.sources import Source, parse
from PIL import Image

from tests.unit.fakes import MemoryFolder, NoDecoder, jpeg
from tests.unit.test_indexing import World


def box(kind: bytes, *content: bytes) -> bytes:
    data = b"".join(content)
    return struct.pack(">I", 8 + len(data)) + kind + data


def keyed(values: dict[str, str], *, version: bytes) -> bytes:
    """A ``meta`` box: names in one list, what they stand for in another."""
    names = b"".join(struct.pack(">I4s", 8 + len(name), b"mdta") + name.encode() for name in values)
    items = (
        box(struct.pack(">I", at), box(b"data", bytes(8), value.encode()))
        for at, value in enumerate(values.values(), 1)
    )
    keys = box(b"keys", struct.pack(">II", 0, len(values)), names)
    return box(b"meta", version, box(b"hdlr", bytes(25)), keys, box(b"ilst", *items))


def noted(kind: bytes, value: str) -> bytes:
    return box(kind, struct.pack(">HH", len(value), 0), value.encode())


def film(brand: bytes, *said: bytes, codec: bytes = b"hvc1") -> bytes:
    kinds = box(b"stsd", struct.pack(">II", 0, 1), box(codec, bytes(78)))
    media = box(b"minf", box(b"vmhd", bytes(12)), box(b"stbl", kinds))
    track = box(b"trak", box(b"mdia", media))
    sound = box(b"trak", box(b"mdia", box(b"minf", box(b"smhd", bytes(8)))))
    moov = box(b"moov", box(b"mvhd", bytes(100)), sound, track, *said)
    return box(b"ftyp", brand, bytes(4)) + box(b"mdat", bytes(500_000)) + moov


IPHONE = film(
    b"qt  ",
    keyed(
        {
            "com.apple.quicktime.location.ISO6709": "+48.8581+002.2945+035.000/",
            "com.apple.quicktime.make": "Apple",
            "com.apple.quicktime.model": "iPhone 15",
            "com.apple.quicktime.creationdate": "2023-09-22T10:11:12+0200",
        },
        version=b"",
    ),
)
ANDROID = film(b"mp42", box(b"udta", noted(b"\xa9xyz", "-33.8600+151.2000/")), codec=b"avc1")
EBML = b"\x1aE\xdf\xa3\xa3B\x86\x81\1B\xf7\x81\1B\xf2\x81\4B\xf3\x81\x08B\x82\x84"
WEBM = EBML + b"webm"


class Player(NoDecoder):
    """A browser that plays anything."""

    async def decode(
        self, file: Source, fmt: str, edge: int, seconds: float, profile: bytes | None
    ) -> Picture:
        frame = Image.new("RGB", (64, 48), (file.size % 256, 40, 90))
        return Picture(frame, 1920, 1440, fmt, seconds=12.5)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("MOV", IPHONE),
        ("MOV", box(b"mdat", bytes(64))),
        ("MP4", ANDROID),
        ("MP4", film(b"isom")),
        ("MP4", film(b"3gp5")),
        ("WEBM", WEBM),
        ("HEIC", film(b"mif1")),
        ("AVIF", film(b"avis")),
        (None, film(b"M4A ")),
        (None, EBML + b"matroska"),
    ],
)
def test_films_are_known_by_their_first_bytes(name: str | None, data: bytes) -> None:
    found = sniff(data[:64])
    assert (found and found.name) == name


def test_films_are_worth_opening_and_sound_is_not() -> None:
    films = ("IMG_1.MOV", "VID_1.mp4", "clip.webm", "a.m4v", "old.3gp")
    assert {ending_says(name) for name in films} == {"picture"}
    assert {ending_says(name) for name in ("a.mkv", "a.avi", "song.m4a")} == {"other"}


def test_an_iphone_says_when_where_and_by_what() -> None:
    facts = parse(IPHONE, read_film_facts)
    said = facts.metadata
    assert (said.taken, said.camera) == ("2023-09-22T10:11:12", "Apple iPhone 15")
    assert (said.latitude, said.longitude) == (48.8581, 2.2945)
    assert facts.codec == "HEVC"


def test_others_say_less_and_nonsense_says_nothing() -> None:
    facts = parse(ANDROID, read_film_facts)
    assert (facts.metadata.latitude, facts.metadata.longitude) == (-33.86, 151.2)
    assert (facts.metadata.taken, facts.metadata.camera, facts.codec) == (None, None, "H.264")
    versioned = film(b"mp42", keyed({"com.apple.quicktime.make": "DJI"}, version=bytes(4)))
    assert parse(versioned, read_film_facts).metadata.camera == "DJI"
    for cut in range(len(IPHONE) - 900, len(IPHONE), 7):
        try:
            parse(IPHONE[:cut], read_film_facts)
        except ValueError as error:
            assert "beyond the end" in str(error)


def test_what_the_browser_cannot_play_is_unsupported_by_its_name_and_codec() -> None:
    for data, name in ((IPHONE, "MOV (HEVC)"), (WEBM, "WEBM"), (film(b"isom"), "MP4 (HEVC)")):
        with pytest.raises(UnsupportedFormat) as raised:
            asyncio.run(decode(data, 16, NoDecoder()))
        assert raised.value.parameters["reason"] == "film"
        assert raised.value.parameters["format"] == name


def test_a_film_is_one_photo_with_a_length_and_that_of_a_live_photo_none() -> None:
    async def story() -> None:
        folder = MemoryFolder(
            {
                "IMG_1.mov": IPHONE,
                "VID_20210203_101112.mp4": ANDROID,
                "live.jpg": jpeg((1, 2, 3)),
                "live.mov": film(b"qt  "),
            }
        )
        world = World(folder, decoder=Player())
        assert (await world.index()).added == 3
        await world.reopen()
        photos = world.library.photos_of(1)
        first, second, live = (photos[path] for path in list(folder.files)[:3])
        assert (first.seconds, first.width, first.format) == (12.5, 1920, "MOV")
        assert first.taken == "2023-09-22T10:11:12"
        assert second.taken == "2021-02-03T10:11:12"
        assert live.seconds is None
        assert world.library.companions_of(live) == ["live.mov"]
        assert replace(first, path="") != replace(second, path="")

    asyncio.run(story())
