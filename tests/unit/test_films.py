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
from photoseek.pictures.matroska_facts import read_matroska_facts
from photoseek.pictures.picture import Picture
from photoseek.pictures.sources import Source, parse
from PIL import Image

from tests.unit.fakes import MemoryFolder, NoDecoder, jpeg
from tests.unit.test_indexing import World
from tests.unit.test_sidecars import XMP


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


def film(brand: bytes, *said: bytes, codec: bytes = b"hvc1", header: bytes = bytes(100)) -> bytes:
    kinds = box(b"stsd", struct.pack(">II", 0, 1), box(codec, bytes(78)))
    media = box(b"minf", box(b"vmhd", bytes(12)), box(b"stbl", kinds))
    track = box(b"trak", box(b"mdia", media))
    sound = box(b"trak", box(b"mdia", box(b"minf", box(b"smhd", bytes(8)))))
    moov = box(b"moov", box(b"mvhd", header), sound, track, *said)
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


SUMMER = 1_563_098_000
"""2019-07-14T09:53:20Z"""


def made(seconds: int, *, wide: bool = False) -> bytes:
    """A header of a movie, with when it was made: seconds since 1904."""
    version = b"\1\0\0\0" if wide else bytes(4)
    return version + seconds.to_bytes(8 if wide else 4, "big") + bytes(100)


def element(name: str, content: bytes) -> bytes:
    """Of EBML; its size in four bytes."""
    return bytes.fromhex(name) + (0x10000000 | len(content)).to_bytes(4, "big") + content


def webm(since_2001: int) -> bytes:
    date = element("4461", (since_2001 * 10**9).to_bytes(8, "big", signed=True))
    info = element("1549a966", element("2ad7b1", b"\x0f\x42\x40") + date)
    doctype = element("4282", b"webm")
    head = element("1a45dfa3", doctype)
    return head + b"\x18\x53\x80\x67\x01" + b"\xff" * 7 + element("114d9b74", b"") + info


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


@pytest.mark.parametrize("seconds", [SUMMER + 2_082_844_800, SUMMER])
@pytest.mark.parametrize("wide", [False, True])
def test_the_header_says_at_which_moment_a_film_was_made(seconds: int, wide: bool) -> None:
    data = film(b"mp42", header=made(seconds, wide=wide))
    said = parse(data, read_film_facts).metadata
    assert (said.taken, said.moment) == (None, SUMMER * 1000)
    assert parse(film(b"mp42"), read_film_facts).metadata.moment is None


@pytest.mark.parametrize(
    "said",
    [
        box(b"udta", box(b"CNTH", bytes(8))),
        box(b"udta", box(b"GPMF", bytes(8))),
        box(b"udta", box(b"TAGS", b"PENTAX DIGITAL CAMERA")),
        keyed({"com.apple.quicktime.make": "NIKON CORPORATION"}, version=bytes(4)),
    ],
)
def test_a_camera_without_a_zone_writes_there_what_its_clock_shows(said: bytes) -> None:
    facts = parse(film(b"qt  ", said, header=made(SUMMER + 2_082_844_800)), read_film_facts)
    assert (facts.metadata.taken, facts.metadata.moment) == ("2019-07-14T09:53:20", None)


@pytest.mark.parametrize(
    ("spelling", "place"),
    [
        ("+48.8581+002.2945+035.000/", (48.8581, 2.2945)),
        ("+4851.486+00217.67/", (48.8581, 2.2945)),
        ("-335136-1511200/", (-33.86, -151.2)),
        ("+00.0000+000.0000/", (None, None)),
        ("+91.0000+000.0000/", (None, None)),
        ("somewhere", (None, None)),
    ],
)
def test_places_in_all_spellings(spelling: str, place: tuple[float | None, float | None]) -> None:
    data = film(b"mp42", box(b"udta", noted(b"\xa9xyz", spelling)))
    said = parse(data, read_film_facts).metadata
    assert (said.latitude, said.longitude) == place


def test_a_place_of_3gpp_and_a_day_of_mpeg_4() -> None:
    there = struct.pack(">iii", round(-151.2 * 65536), round(48.5 * 65536), 0)
    loci = box(b"loci", bytes(6) + b"Home\0\0" + there + b"earth\0\0")
    day = box(b"ilst", box(b"\xa9day", box(b"data", bytes(8), b"2018-05-05T10:11:12Z")))
    meta = box(b"meta", bytes(4), box(b"hdlr", bytes(25)), day)
    said = parse(film(b"3gp5", box(b"udta", loci, meta)), read_film_facts).metadata
    assert said.taken == "2018-05-05T10:11:12"
    assert (said.latitude, said.longitude) == pytest.approx((48.5, -151.2), abs=1e-4)


def test_a_film_that_ends_inside_its_facts_is_one_all_the_same() -> None:
    for said in (b"", b"\0", b"\0\x12\0\0+48"):
        cut = film(b"isom", box(b"udta", box(b"\xa9xyz", said)), codec=b"avc1")
        cut = cut[: cut.index(b"\xa9xyz") + 4 + len(said)]
        assert parse(cut, read_film_facts).metadata.latitude is None


def test_a_program_for_films_says_it_in_xmp() -> None:
    mark = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
    data = film(b"qt  ") + box(b"uuid", mark, XMP)
    assert parse(data, read_film_facts).metadata.taken == "2019-07-14T10:11:12"


@pytest.mark.parametrize("size", [len(webm(7)), 60, 50, 20, 5])
def test_a_webm_says_at_which_moment_it_was_made(size: int) -> None:
    said = parse(webm(SUMMER - 978_307_200)[:size], read_matroska_facts).metadata
    assert said.moment == (SUMMER * 1000 if size == len(webm(7)) else None)


def test_a_name_says_more_than_a_moment_of_which_no_clock_is_known() -> None:
    async def story() -> None:
        there = film(b"mp42", header=made(SUMMER + 2_082_844_800), codec=b"avc1")
        names = ("VID-20190714-WA0001.mp4", "VID_20190714_115320.mp4", "clip.mp4")
        folder = MemoryFolder({name: there + bytes([at]) for at, name in enumerate(names)})
        folder.put("clip.webm", webm(SUMMER - 978_307_200), 1)
        world = World(folder, decoder=Player())
        await world.index()
        photos = world.library.photos_of(1)
        assert [photos[name].taken for name in (*names, "clip.webm")] == [
            "2019-07-14T09:53:20",
            "2019-07-14T11:53:20",
            "2019-07-14T09:53:20",
            "2019-07-14T09:53:20",
        ]

    asyncio.run(story())
