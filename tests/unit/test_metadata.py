"""Dates, places, cameras and exposures, as odd cameras and programs write them."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import Any

import pytest
from photoseek.pictures.metadata.file_names import date_in_name, moment_in_name
from photoseek.pictures.metadata.reading import metadata_of_blocks
from photoseek.pictures.metadata.record import Metadata
from photoseek.pictures.metadata.xmp import read_xmp
from photoseek.pictures.opening import open_picture
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.tiff_block import (
    BYTE,
    UNDEFINED,
    Directory,
    ascii,
    rationals,
    short,
    tiff_block,
)

ORIGINAL, DIGITIZED, CHANGED = 0x9003, 0x9004, 0x0132
FRACTION = 0x9291
MAKE, MODEL, LENS = 0x010F, 0x0110, 0xA434


def jpeg(**blocks: Any) -> bytes:
    out = BytesIO()
    Image.new("RGB", (32, 24), "teal").save(out, "JPEG", **blocks)
    return out.getvalue()


def read(
    picture: Directory | None = None,
    exif: Directory | None = None,
    gps: Directory | None = None,
    **blocks: Any,
) -> Metadata:
    """What a JPEG says that holds these tags."""
    block = b"Exif\0\0" + tiff_block(picture, exif, gps)
    return open_picture(jpeg(exif=block, **blocks), 16).metadata


def packet(inside: str, attributes: str = "") -> bytes:
    return f"""<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'
 xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:tiff='http://ns.adobe.com/tiff/1.0/'
 xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'
 xmlns:aux='http://ns.adobe.com/exif/1.0/aux/' xmlns:dc='http://purl.org/dc/elements/1.1/'>
<rdf:Description rdf:about='' {attributes}>{inside}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end='w'?>""".encode()


@pytest.mark.parametrize(
    ("spelling", "taken"),
    [
        ("2019:07:14 10:20:30", "2019-07-14T10:20:30"),
        ("2019-07-14 10:20:30", "2019-07-14T10:20:30"),
        ("2019/07/14 10:20:30", "2019-07-14T10:20:30"),
        ("2019.07.14 10:20:30", "2019-07-14T10:20:30"),
        ("2019-07-14T10:20:30Z", "2019-07-14T10:20:30"),
        ("2019-07-14T10:20:30+02:00", "2019-07-14T10:20:30"),
        ("2019:07:14 10:20:30.25", "2019-07-14T10:20:30.250"),
        ("2019:07:14 10:20", "2019-07-14T10:20:00"),
        ("2019:7:4 9:05:07", "2019-07-04T09:05:07"),
        ("20190714 102030", "2019-07-14T10:20:30"),
        ("2019:07:14", "2019-07-14"),
        ("2018:05:05 24:12:30", "2018-05-06T00:12:30"),
        ("2018:12:31 23:59:60", "2019-01-01T00:00:00"),
        ("2016:11:07 08:45:30 PM", "2016-11-07T20:45:30"),
        ("2016:11:07 12:45:30 am", "2016-11-07T00:45:30"),
        ("2021:03:14 02:30:00", "2021-03-14T02:30:00"),
        ("2019:07:14 10:20:30\0 junk", "2019-07-14T10:20:30"),
        ("2019: 7: 4  9: 5: 7", "2019-07-04T09:05:07"),
        ("2019:07:14 10-20-30", "2019-07-14T10:20:30"),
        ("2019-07-14_10.20.30", "2019-07-14T10:20:30"),
        ("2019:07:14 10h20m30", "2019-07-14T10:20:30"),
        ("'2019:07:14,10:20:30'", "2019-07-14T10:20:30"),
        ("2019年07月14日 10:20:30", "2019-07-14T10:20:30"),
        ("2019:07:14 下午10:20:30", "2019-07-14T22:20:30"),
        ("14.07.2019 10:20:30", "2019-07-14T10:20:30"),
        ("14/07/2019 10:20:30", "2019-07-14T10:20:30"),
        ("07/14/2019 10:20 PM", "2019-07-14T22:20:00"),
        ("Sun Jul 14 10:20:30 2019", "2019-07-14T10:20:30"),
        ("Sun, 14 Jul 2019 10:20:30 +0200", "2019-07-14T10:20:30"),
        ("July 14, 2019", "2019-07-14"),
        ("2019:07:14 5", "2019-07-14"),
        ("07/06/2019 10:20:30", None),
        ("2019:07:14" + " " * 30_000 + "x", "2019-07-14"),
        ("14 Foo 2019", None),
        ("٢٠١٩:٠٧:١٤ 10:20:30.٢٥".encode(), "2019-07-14T10:20:30.250"),
        ("0000:00:00 00:00:00", None),
        ("    :  :     :  :  ", None),
        ("2019:02:30 10:20:30", None),
        ("2019:07:14 25:20:30", None),
        ("9999:12:31 24:00:00", None),
        ("yesterday", None),
    ],
)
def test_a_date_is_read_in_every_spelling(spelling: str | bytes, taken: str | None) -> None:
    assert read(exif={ORIGINAL: ascii(spelling)}).taken == taken


@pytest.mark.parametrize("kind", [BYTE, UNDEFINED])
def test_a_date_may_be_of_another_type_than_text(kind: int) -> None:
    tag = ascii("2019:07:14 10:20:30", kind)
    assert read(exif={ORIGINAL: tag}).taken == "2019-07-14T10:20:30"


def test_fractions_of_a_second_keep_a_burst_in_order() -> None:
    def burst(fraction: bytes) -> str | None:
        tags = {ORIGINAL: ascii("2019:07:14 10:20:30"), FRACTION: ascii(fraction)}
        return read(exif=tags).taken

    assert burst(b"5") == "2019-07-14T10:20:30.500"
    assert burst(b"07 ") == "2019-07-14T10:20:30.070"
    assert burst(b"123456") == "2019-07-14T10:20:30.123"
    assert burst(b"  ") == burst(b"0") == burst(b"x") == "2019-07-14T10:20:30"


def test_a_fraction_of_other_digits_is_one_of_these() -> None:
    said = {ORIGINAL: ascii("2019:07:14 10:20:30"), FRACTION: ascii("٢٥".encode())}
    assert read(exif=said).taken == "2019-07-14T10:20:30.250"


@pytest.mark.parametrize("odd", [b"\xe9t\xe9", b"a\0b", b"\x0b", "été".encode()])
def test_letters_that_are_none_in_xmp_cost_no_date(odd: bytes) -> None:
    said = packet(
        "<dc:creator>ODD</dc:creator>"
        "<exif:DateTimeOriginal>2019-07-14T10:20:30</exif:DateTimeOriginal>"
    )
    found = metadata_of_blocks(None, said.replace(b"ODD", odd))
    assert found.taken == "2019-07-14T10:20:30"
    in_utf_16 = said.replace(b"ODD", b"").decode().encode("utf-16")
    assert metadata_of_blocks(None, in_utf_16) == found


def test_the_first_tag_that_is_a_date_counts_and_the_files_own_comes_last() -> None:
    changed = {CHANGED: ascii("2022:02:02 02:02:02")}
    broken = {ORIGINAL: ascii("0000:00:00 00:00:00"), DIGITIZED: ascii("2011:11:11 11:11:11")}
    assert read(changed, broken).taken == "2011-11-11T11:11:11"
    assert read(changed).taken == "2022-02-02T02:02:02"
    of_picture = packet("<exif:DateTimeOriginal>1989-05-05T14:08:45</exif:DateTimeOriginal>")
    assert read(changed, xmp=of_picture).taken == "1989-05-05T14:08:45"


@pytest.mark.parametrize(
    ("inside", "attributes"),
    [
        ("<exif:DateTimeOriginal>1989-05-05T14:08:45</exif:DateTimeOriginal>", ""),
        ("<photoshop:DateCreated>1989-05-05T14:08:45+01:00</photoshop:DateCreated>", ""),
        ("", "xmp:CreateDate='1989-05-05T14:08:45'"),
        ("<exif:DateTimeDigitized>1989-05-05T14:08:45</exif:DateTimeDigitized>", ""),
        ("<dc:date><rdf:Seq><rdf:li>1989-05-05T14:08:45</rdf:li></rdf:Seq></dc:date>", ""),
    ],
)
@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_date_that_only_xmp_says_counts(fmt: str, inside: str, attributes: str) -> None:
    out = BytesIO()
    options: dict[str, Any] = {"xmp": packet(inside, attributes)}
    if fmt == "PNG":
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", options.pop("xmp").decode())
        options["pnginfo"] = info
    elif fmt == "TIFF":
        options = {"tiffinfo": {700: options["xmp"]}}
    Image.new("RGB", (8, 8)).save(out, fmt, **options)
    assert open_picture(out.getvalue(), 16).metadata.taken == "1989-05-05T14:08:45"


def with_iptc(data: bytes) -> bytes:
    def data_set(number: int, value: bytes) -> bytes:
        return struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value

    iim = data_set(55, b"20190714") + data_set(60, b"102030+0200")
    segment = b"Photoshop 3.0\0" + resource(1028, iim)
    marker = b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment
    return data[:2] + marker + data[2:]


def resource(number: int, content: bytes) -> bytes:
    head = b"8BIM" + struct.pack(">HHI", number, 0, len(content))
    return head + content + bytes(len(content) % 2)


def test_a_date_that_only_iptc_says_counts() -> None:
    assert open_picture(with_iptc(jpeg()), 16).metadata.taken == "2019-07-14T10:20:30"


@pytest.mark.parametrize(
    ("day", "taken"), [("2019-07-14", "2019-07-14T10:20:30"), ("2018-01-01", "2018-01-01")]
)
def test_the_time_of_the_day_that_xmp_leaves_out_is_that_of_iptc(day: str, taken: str) -> None:
    data = jpeg(xmp=packet("", f"photoshop:DateCreated='{day}'"))
    assert open_picture(with_iptc(data), 16).metadata.taken == taken


def test_a_psd_says_what_its_resources_say() -> None:
    exif = tiff_block({MODEL: ascii("Camera 7")})
    xmp = packet("", "exif:DateTimeOriginal='2019-07-14T10:20:30'")
    resources = resource(1058, exif) + resource(1060, xmp)
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, 3, 8, 8, 8, 3)
    data = head + struct.pack(">II", 0, len(resources)) + resources + bytes(4)
    metadata = open_picture(data + bytes(2) + bytes(3 * 64), 16).metadata
    assert (metadata.camera, metadata.taken) == ("Camera 7", "2019-07-14T10:20:30")


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("IMG-20190714-WA0001.jpg", "2019-07-14"),
        ("Screenshot_2024-03-02-10-11-12.png", "2024-03-02T10:11:12"),
        ("Screenshot_20240302-101112_Maps.jpg", "2024-03-02T10:11:12"),
        ("Screenshot 2024-03-02 at 10.11.12 PM.png", "2024-03-02T22:11:12"),
        ("Screenshot 2024-03-02 at 9.11.12.png", "2024-03-02T09:11:12"),
        ("Screenshot 2024-03-02 at 1.11.12\u202fPM.png", "2024-03-02T13:11:12"),
        ("Screenshot_2024-03-02-10-11-12-123_com.app.png", "2024-03-02T10:11:12.123"),
        ("Bildschirmfoto 2024-03-02 um 10.11.12.png", "2024-03-02T10:11:12"),
        ("Capture d’écran 2024-03-02 à 10.11.12.png", "2024-03-02T10:11:12"),
        ("Captura de pantalla 2024-03-02 a la(s) 10.11.12.png", "2024-03-02T10:11:12"),
        ("Skärmavbild 2024-03-02 kl. 10.11.12.png", "2024-03-02T10:11:12"),
        ("截屏2024-03-02 下午1.11.12.png", "2024-03-02T13:11:12"),
        ("PXL_20230405_101112345.jpg", "2023-04-05T10:11:12.345"),
        ("PXL_20230405_101112345.MP.jpg", "2023-04-05T10:11:12.345"),
        ("camera/20190714_102030.jpg", "2019-07-14T10:20:30"),
        ("20190714_102030(1).jpg", "2019-07-14T10:20:30"),
        ("2019-07-14 10.20.30-1.jpg", "2019-07-14T10:20:30"),
        ("WhatsApp Image 2019-07-14 at 10.20.30.jpeg", "2019-07-14T10:20:30"),
        ("signal-2019-07-14-102030.jpg", "2019-07-14T10:20:30"),
        ("signal-2019-07-14-10-20-30-123-1.jpg", "2019-07-14T10:20:30.123"),
        ("photo_2019-07-14_10-20-30.jpg", "2019-07-14T10:20:30"),
        ("photo_5@14-07-2019_10-20-30.jpg", "2019-07-14T10:20:30"),
        ("DJI_20190714102030_0001_D.JPG", "2019-07-14T10:20:30"),
        ("00000IMG_00000_BURST20190714102030123_COVER.jpg", "2019-07-14T10:20:30.123"),
        ("WP_20190714_10_20_30_Pro.jpg", "2019-07-14T10:20:30"),
        ("vlcsnap-2019-07-14-10h20m30s123.png", "2019-07-14T10:20:30.123"),
        ("Photo 2019-07-14 10 20 30.jpg", "2019-07-14T10:20:30"),
        ("1954-06-01 Grandma.jpg", "1954-06-01"),
        ("14.07.2019 Party 012.jpg", "2019-07-14"),
        ("20190714_0012.jpg", "2019-07-14"),
        ("2019-07-14 Trip 3.15.jpg", "2019-07-14"),
        ("12345678.jpg", None),
        ("IMG_20191399.jpg", None),
        ("IMG_20190230.jpg", None),
        ("20190714123.jpg", None),
        ("14-07-2019.jpg", None),
        ("GOPR0123.JPG", None),
        ("Snapchat-123456789.jpg", None),
        ("20190714-12ab-4cde-8f00-0123456789ab.jpg", None),
        ("20190714deadbeef0123cafe.jpg", None),
        ("2019.07.14/IMG_0001.jpg", None),
        ("IMG_20191345_000000.jpg", None),
        ("IMG_20190714_996199.jpg", "2019-07-14"),
        ("DSC_0001.jpg", None),
        ("1201907145.jpg", None),
        ("FB_IMG_1563100000000.jpg", None),
        ("18700101.jpg", None),
    ],
)
def test_a_name_says_when_a_photo_was_taken(name: str, taken: str | None) -> None:
    assert date_in_name(name) == taken


SYDNEY = {
    1: ascii("S"),
    2: rationals((33, 1), (51, 1), (54, 1)),
    3: ascii("E"),
    4: rationals((151, 1), (12, 1), (36, 1)),
}


@pytest.mark.parametrize(
    ("tags", "place"),
    [
        ({}, (-33.865, 151.21)),
        ({2: rationals((33, 1), (51, 1), (0, 0)), 4: rationals((151, 1), (12, 1), (0, 0))},
         (-33.85, 151.2)),
        ({2: rationals((33, 1), (519, 10)), 4: rationals((15121, 100))}, (-33.865, 151.21)),
        ({1: None, 3: None}, (33.865, 151.21)),
        ({1: ascii("s"), 3: ascii("W\0")}, (-33.865, -151.21)),
        ({2: rationals((0, 1), (0, 1), (0, 1)), 4: rationals((0, 1), (0, 1), (0, 1))}, None),
        ({2: rationals((0, 0), (51, 1), (54, 1))}, None),
        ({2: rationals((91, 1), (0, 1), (0, 1))}, None),
        ({4: None}, None),
        ({4: ascii("east")}, None),
    ],
)  # fmt: skip
def test_a_place_is_one_on_earth(tags: Any, place: tuple[float, float] | None) -> None:
    gps = {tag: value for tag, value in (SYDNEY | tags).items() if value is not None}
    metadata = read(gps=gps)
    assert (metadata.latitude, metadata.longitude) == (place or (None, None))


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        ("33,51.9S", "151,12,36E"),
        ("33,51.9s", "151.21 e"),
        ("S33,51.9", "E151,12.6"),
        ("-33.865", "+151.21"),
        ("33/1,51/1,54/1S", "151/1,126/10,0/0E"),
        ("33° 51' 54&quot; S", "151°12.6′E"),
    ],
)
def test_a_place_may_stand_in_xmp_alone(latitude: str, longitude: str) -> None:
    said = f'exif:GPSLatitude="{latitude}" exif:GPSLongitude="{longitude}"'
    metadata = metadata_of_blocks(None, packet("", said))
    assert (metadata.latitude, metadata.longitude) == (-33.865, 151.21)


def test_a_reference_may_stand_apart_from_its_degrees() -> None:
    said = "exif:GPSLatitude='33.865' exif:GPSLatitudeRef='S' exif:GPSLongitude='151.21'"
    metadata = metadata_of_blocks(None, packet("", said))
    assert (metadata.latitude, metadata.longitude) == (-33.865, 151.21)


def test_satellites_say_the_moment_and_no_clock() -> None:
    when = {29: ascii("2019:07:14"), 7: rationals((9, 1), (53, 1), (205, 10))}
    assert read(gps=when).moment == 1_563_098_000_500
    assert read(gps=when).taken is None
    for broken in ({29: ascii("")}, {7: rationals((9, 1), (53, 0), (20, 1))}, {7: short(9)}):
        assert read(gps=when | broken).moment is None


@pytest.mark.parametrize("name", ["Creation Time", "exif:DateTimeOriginal"])
def test_a_text_of_a_png_may_say_when_it_was_made(name: str) -> None:
    info = PngInfo()
    info.add_text(name, "Sun, 14 Jul 2019 10:20:30 +0200")
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG", pnginfo=info)
    assert open_picture(out.getvalue(), 16).metadata.taken == "2019-07-14T10:20:30"


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [
        ("Canon", "Canon EOS R5", "Canon EOS R5"),
        ("NIKON CORPORATION", "NIKON D750", "NIKON D750"),
        ("EASTMAN KODAK COMPANY", "Kodak DC240", "Kodak DC240"),
        ("LG Electronics", "LG-H870", "LG-H870"),
        ("OLYMPUS\0junk", "E-M5\0\0\0garbage", "OLYMPUS E-M5"),
        ("Полароид", "小米 11 Ultra", "Полароид 小米 11 Ultra"),
        ("Apple", "iPhone 15", "Apple iPhone 15"),
        (b"Kyoc\xe8re", "S", "Kyocère S"),
        ("  FUJI\x07FILM \x1b", " X-T3\r\n", "FUJIFILM X-T3"),
        ("\u202eSam\u200bsung", "\ufeff", "Samsung"),
        ("Samsung", "", "Samsung"),
        ("", "", None),
        ("A" * 60_000, "B" * 60_000, "A" * 80),
    ],
)
def test_a_camera_is_named_once_and_legibly(
    make: str | bytes, model: str, camera: str | None
) -> None:
    # A block of EXIF ends at 64 kB, and one for other formats does not.
    block = tiff_block({MAKE: ascii(make), MODEL: ascii(model)})
    assert metadata_of_blocks(block, None).camera == camera


def test_how_a_photo_was_taken_is_known() -> None:
    metadata = read(
        exif={
            LENS: ascii("RF24-70mm F2.8 L IS USM"),
            0x829A: rationals((1, 250)),
            0x829D: rationals((28, 10)),
            0x8827: short(400),
            0x920A: rationals((35, 1)),
        }
    )
    assert metadata == Metadata(
        lens="RF24-70mm F2.8 L IS USM", aperture=2.8, exposure=0.004, iso=400, focal_length=35
    )
    said = packet(
        "<exif:ISOSpeedRatings><rdf:Seq><rdf:li>200</rdf:li><rdf:li>9</rdf:li></rdf:Seq>"
        "</exif:ISOSpeedRatings><exif:FNumber>56/10</exif:FNumber>",
        "exif:ExposureTime='1/125' exif:FocalLength='500/10' aux:Lens='EF50mm f/1.8'",
    )
    assert metadata_of_blocks(None, said) == Metadata(
        lens="EF50mm f/1.8", aperture=5.6, exposure=0.008, iso=200, focal_length=50
    )


def test_what_no_camera_can_do_is_not_known() -> None:
    nothing = read(
        exif={
            LENS: ascii("----"),
            0x829A: rationals((0, 1)),
            0x829D: rationals((1, 0)),
            0x8827: short(0),
            0x920A: ascii("wide"),
        }
    )
    assert nothing == Metadata()


def test_a_picture_that_only_xmp_calls_lying_is_turned_upright() -> None:
    info = PngInfo()
    said = packet("<tiff:Orientation>6</tiff:Orientation>").decode()
    info.add_itxt("XML:com.adobe.xmp", said)
    out = BytesIO()
    Image.new("RGB", (40, 30)).save(out, "PNG", pnginfo=info)
    picture = open_picture(out.getvalue(), 16)
    assert (picture.width, picture.height) == picture.image.size == (30, 40)


def test_a_hostile_packet_costs_neither_time_nor_the_photo() -> None:
    bomb = b"<!DOCTYPE a [<!ENTITY b 'xxxxxxxxxxxxxxxxxxxxxxx'>]>" + packet("&b;")
    deep = packet("<a>" * 100_000)
    assert read_xmp(bomb) == read_xmp(deep) == read_xmp(b"\0\xff<") == {}
    cut = packet("<exif:FNumber>4/1</exif:FNumber><exif:ExposureTime>")
    assert read_xmp(cut) == {"exif:FNumber": "4/1"}


def test_blocks_that_are_no_metadata_say_nothing() -> None:
    for block in (b"", b"Exif\0\0", b"MM\0*\0\0\0\x08\xff\xff", b"\xff" * 500):
        assert metadata_of_blocks(block, block) == Metadata()


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("a/FB_IMG_1563105600000.jpg", 1_563_105_600_000),
        ("FB_IMG_1563105600000~2.jpg", 1_563_105_600_000),
        ("mmexport1563105600000.jpg", 1_563_105_600_000),
        ("RPReplay_Final1563105600.MP4", 1_563_105_600_000),
        ("IMG_15631056000001.jpg", None),
        ("received_1563105600000.jpg", None),
        ("1234567890123.jpg", None),
    ],
)
def test_some_names_say_a_moment(name: str, moment: int | None) -> None:
    assert moment_in_name(name) == moment
    assert date_in_name(name) is None
