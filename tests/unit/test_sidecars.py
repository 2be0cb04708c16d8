"""Files beside photos: XMP of programs, JSON of Google Takeout."""

from __future__ import annotations

import asyncio
import json
from io import BytesIO

import pytest
from photoseek.library.facets.filtering import EVERYTHING
from photoseek.photo import Progress
from photoseek.pictures.metadata.record import Metadata, filled
from photoseek.pictures.metadata.sidecars import Sidecars
from photoseek.pictures.metadata.takeout import Takeout, read_takeout
from PIL import Image

from tests.unit.fakes import MemoryFolder, jpeg, library_of
from tests.unit.test_indexing import World

XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Model="Camera 7" tiff:Orientation="6"
 xmp:ModifyDate="2024-01-01T00:00:00" exif:DateTimeOriginal="2019-07-14T10:11:12"
 exif:GPSLatitude="48,30.0N" exif:GPSLongitude="2,15.0E"/></rdf:RDF></x:xmpmeta>"""


def takeout(**changed: object) -> bytes:
    said = {
        "title": "IMG_1.jpg",
        "photoTakenTime": {"timestamp": "1563098000", "formatted": "14 Jul 2019, 09:53:20 UTC"},
        "geoData": {"latitude": 48.5, "longitude": 2.25, "altitude": 0.0},
    }
    return json.dumps(said | changed).encode()


@pytest.mark.parametrize(
    ("photo", "sidecar"),
    [
        ("a/IMG_1.jpg", "a/IMG_1.xmp"),
        ("a/IMG_1.CR2", "a/IMG_1.CR2.XMP"),
        ("IMG_1.jpg", "IMG_1.jpg.json"),
        ("IMG_1.jpg", "IMG_1.json"),
        ("IMG_1234.jpg", "IMG_1234.jpg.supplemental-metadata.json"),
        ("IMG_1234.jpg", "IMG_1234.jpg.supplemental-meta.json"),
        ("IMG_1234.jpg", "IMG_1234.jpg.s.json"),
        ("IMG_1(2).jpg", "IMG_1.jpg(2).json"),
        ("IMG_1(2).jpg", "IMG_1.jpg.supplemental-metadata(2).json"),
        ("IMG_1(2).jpg", "IMG_1(2).jpg.json"),
        ("IMG_1(2).jpg", "IMG_1(2).jpg.supplemental-metadata.json"),
        ("IMG_1-edited.jpg", "IMG_1.jpg.supplemental-metadata.json"),
        ("IMG_1-edited(2).jpg", "IMG_1.jpg(2).json"),
        ("IMG_1(2)-edited.jpg", "IMG_1.jpg.supplemental-metadata(2).json"),
        ("IMG_1-modifie\u0301.jpg", "IMG_1.jpg.json"),
        ("x-bearbeitet.png", "x.png.json"),
        (
            "Screenshot_20190714-101112_A very long name of app.png",
            "Screenshot_20190714-101112_A very long name of.json",
        ),
        (
            "PXL_20230405_101112345.PORTRAIT.jpg",
            "PXL_20230405_101112345.PORTRAIT.jpg.supplement.json",
        ),
    ],
)
def test_a_sidecar_belongs_to_its_photo(photo: str, sidecar: str) -> None:
    sidecars = Sidecars()
    sidecars.see([photo, sidecar])
    assert sidecars.of(photo) == (sidecar,)


@pytest.mark.parametrize(
    ("photo", "other"),
    [
        ("IMG_1.jpg", "IMG_12.jpg.json"),
        ("IMG_1.jpg", "IMG_1.jpg(1).json"),
        ("IMG_1.jpg", "b/IMG_1.jpg.json"),
        ("b/IMG_1.jpg", "IMG_1.xmp"),
        ("IMG_1.jpg", "metadata.json"),
    ],
)
def test_anothers_sidecar_does_not(photo: str, other: str) -> None:
    sidecars = Sidecars()
    sidecars.see([photo, other])
    assert sidecars.of(photo) == ()


def test_takeout_says_when_and_where() -> None:
    assert read_takeout(takeout()) == Takeout(1_563_098_000_000, (48.5, 2.25))
    nowhere = {"latitude": 0.0, "longitude": 0.0}
    exif = {"latitude": -33.5, "longitude": "151.25"}
    assert read_takeout(takeout(geoData=nowhere, geoDataExif=exif)).place == (-33.5, 151.25)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[1]",
        b'{"photoTakenTime": 7, "geoData": []}',
        b'{"photoTakenTime": {"timestamp": "soon"}, "geoData": {"latitude": 1e999}}',
        b'{"photoTakenTime": {"timestamp": "9e99"}, "geoData": {"latitude": true}}',
        b'{"photoTakenTime": {"timestamp": "0"}, "geoData": {"latitude": 91, "longitude": 1}}',
        b"[" * 200_000,
    ],
)
def test_other_json_says_nothing(content: bytes) -> None:
    assert read_takeout(content) == Takeout()


def test_what_the_photo_says_counts_before_what_is_said_beside_it() -> None:
    said = filled(Metadata(taken="2001-02-03"), Metadata(taken="2019-07-14", camera="Camera 7"))
    assert said == Metadata(taken="2001-02-03", camera="Camera 7")


def dated() -> bytes:
    said = Image.Exif()
    said[0x0132] = "2001:02:03 04:05:06"
    out = BytesIO()
    Image.new("RGB", (32, 24), "teal").save(out, "JPEG", exif=said)
    return out.getvalue()


def test_photos_are_indexed_with_what_their_sidecars_say() -> None:
    async def story() -> None:
        folder = MemoryFolder(
            {
                "IMG-20150506-WA0001.jpg": jpeg((1, 0, 0)),
                "IMG-20150506-WA0001.xmp": XMP,
                "IMG_2.jpg": jpeg((2, 0, 0)),
                "IMG_2.jpg.supplemental-metada.json": takeout(),
                "IMG_3.jpg": dated(),
                "IMG_3.jpg.json": takeout(),
                "IMG_4.jpg": jpeg((4, 0, 0)),
                "IMG_4.jpg.json": b"no JSON",
                "notes.json": b"{}",
            }
        )
        world = World(folder)
        report = await world.index()
        photos = world.library.photos_of(1)

        first = photos["IMG-20150506-WA0001.jpg"]
        assert (first.taken, first.camera) == ("2019-07-14T10:11:12", "Camera 7")
        assert (first.latitude, first.longitude) == (48.5, 2.25)
        assert (first.width, first.height) == (32, 24)
        second = photos["IMG_2.jpg"]
        assert (second.taken, second.latitude) == ("2019-07-14T09:53:20", 48.5)
        third = photos["IMG_3.jpg"]
        assert (third.taken, third.latitude) == ("2001-02-03T04:05:06", 48.5)
        assert photos["IMG_4.jpg"].taken is None
        assert world.library.skipped_count == 1
        assert world.library.companions_of(second) == ["IMG_2.jpg.supplemental-metada.json"]
        assert (report.added, report.skipped) == (4, 1)

        again = await world.index()
        assert (again.unchanged, again.skipped) == (4, 1)

    asyncio.run(story())


def test_a_moment_is_told_as_clocks_here_showed_it() -> None:
    assert library_of().clock(1_563_098_000_000) == "2019-07-14T09:53:20.000"


def xmp_of(camera: str) -> bytes:
    return XMP.replace(b"Camera 7", camera.encode())


def test_sidecars_that_come_change_and_go_are_believed_and_nothing_is_embedded_again() -> None:
    async def story() -> None:
        names = [f"{at}.jpg" for at in range(6)]
        folder = MemoryFolder({name: jpeg((at, 0, 0)) for at, name in enumerate(names)})
        folder.put("5.jpg", dated(), 1)
        world = World(folder)
        await world.index()
        before = {name: photo.id for name, photo in world.library.photos_of(1).items()}
        embedded = list(world.encoder.batches)

        async def look() -> dict[str, tuple[str | None, str | None]]:
            folder.reads.clear()
            report = await world.index()
            assert (report.added, report.changed, report.unchanged, report.skipped) == (0, 0, 6, 0)
            facts = {
                name: (photo.taken, photo.camera)
                for name, photo in world.library.photos_of(1).items()
            }
            await world.reopen()
            for name, photo in world.library.photos_of(1).items():
                assert (photo.taken, photo.camera) == facts[name]
                assert photo.id == before[name]
                assert photo.id in world.library.matrix
            return facts

        folder.put("1.xmp", xmp_of("One"), 5)
        folder.put("2.jpg.supplemental-meta.json", takeout(), 5)
        folder.put("5.jpg.json", takeout(), 5)
        said = await look()
        assert said["1.jpg"] == ("2019-07-14T10:11:12", "One")
        assert said["2.jpg"] == ("2019-07-14T09:53:20", None)
        assert said["5.jpg"] == ("2001-02-03T04:05:06", None)
        assert said["0.jpg"] == (None, None)
        assert world.library.photos_of(1)["5.jpg"].latitude == 48.5
        assert len(world.library.listed(EVERYTHING, "newest")) == 6
        assert {path for path in folder.reads if path.endswith(".jpg")} == {
            "1.jpg",
            "2.jpg",
            "5.jpg",
        }

        assert await look() == said
        assert folder.reads == []

        folder.put("1.xmp", xmp_of("Two"), 6)
        assert (await look())["1.jpg"] == ("2019-07-14T10:11:12", "Two")
        del folder.files["1.xmp"]
        del folder.files["2.jpg.supplemental-meta.json"]
        folder.put("2.jpg.json", takeout(photoTakenTime={"timestamp": "1563099000"}), 7)
        said = await look()
        assert said["1.jpg"] == (None, None)
        assert said["2.jpg"] == ("2019-07-14T10:10:00", None)
        assert world.encoder.batches == embedded

    asyncio.run(story())


def test_a_photo_that_cannot_be_read_now_is_told_of_its_sidecar_later() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.jpg": jpeg((1, 0, 0)), "2.jpg": jpeg((2, 0, 0))})
        world = World(folder)
        await world.index()
        folder.put("1.xmp", XMP, 5)
        folder.unreadable.add("1.jpg")
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera is None
        folder.unreadable.clear()
        await world.reopen()
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera == "Camera 7"

    asyncio.run(story())


def test_a_photo_and_its_sidecar_that_move_together_stay_together() -> None:
    async def story() -> None:
        folder = MemoryFolder({f"{at}.jpg": jpeg((at, 0, 0)) for at in range(8)})
        folder.put("1.xmp", XMP, 5)
        world = World(folder)
        await world.index()
        folder.put("new/one.jpg", folder.files.pop("1.jpg"), folder.modified["1.jpg"])
        folder.put("new/one.xmp", folder.files.pop("1.xmp"), 5)
        report = await world.index()
        assert (report.moved, report.added) == (1, 0)
        assert world.library.photos_of(1)["new/one.jpg"].camera == "Camera 7"

    asyncio.run(story())


def test_a_look_at_some_files_leaves_alone_what_is_known_of_the_others() -> None:
    async def story() -> None:
        folder = MemoryFolder({f"{at}.jpg": jpeg((at, 0, 0)) for at in range(4)})
        folder.put("1.xmp", XMP, 5)
        folder.put("broken.jpg", b"\xff\xd8\xff", 5)
        world = World(folder)
        await world.index()
        world.folder = MemoryFolder({"1.jpg": folder.files["1.jpg"], "7.jpg": jpeg((7, 0, 0))})
        await world.index(whole=False)
        assert world.library.photos_of(1)["1.jpg"].camera == "Camera 7"
        assert set(world.library.skipped_of(1)) == {"1.xmp", "broken.jpg"}

    asyncio.run(story())


def test_a_photo_that_cannot_be_read_now_is_told_later_that_its_sidecar_is_gone() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.jpg": jpeg((1, 0, 0)), "1.png": jpeg((2, 0, 0))})
        folder.put("1.xmp", XMP, 5)
        world = World(folder)
        await world.index()
        assert [photo.camera for photo in world.library.photos_of(1).values()] == ["Camera 7"] * 2

        del folder.files["1.xmp"]
        folder.unreadable.add("1.jpg")
        report = await world.index()
        assert report.skipped == 0
        photos = world.library.photos_of(1)
        assert (photos["1.jpg"].camera, photos["1.png"].camera) == ("Camera 7", None)

        folder.unreadable.clear()
        await world.reopen()
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera is None
        assert world.library.skipped_of(1) == {}

    asyncio.run(story())


def test_a_sidecar_of_two_photos_waits_for_the_one_that_cannot_be_read_now() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.jpg": jpeg((1, 0, 0)), "1.png": jpeg((2, 0, 0))})
        world = World(folder)
        await world.index()
        folder.put("1.xmp", XMP, 5)
        folder.unreadable.add("1.png")
        await world.index()
        folder.unreadable.clear()
        await world.reopen()
        await world.index()
        assert [photo.camera for photo in world.library.photos_of(1).values()] == ["Camera 7"] * 2

    asyncio.run(story())


def test_what_is_gone_counts_also_after_a_run_that_was_cancelled_before_it_came_to_it() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.jpg": jpeg((1, 0, 0)), "2.jpg": jpeg((2, 0, 0))})
        folder.put("1.xmp", XMP, 5)
        world = World(folder)
        await world.index()
        del folder.files["1.xmp"]

        def stop(progress: Progress) -> None:
            if progress.stage == "indexing":
                raise asyncio.CancelledError

        with pytest.raises(asyncio.CancelledError):
            await world.indexer.run(world.library.folders[1], folder, stop)
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera is None

    asyncio.run(story())


def test_a_photo_that_was_read_without_its_sidecar_is_told_of_it_at_the_next_whole_look() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.jpg": jpeg((1, 0, 0)), "1.png": jpeg((2, 0, 0))})
        folder.put("1.xmp", XMP, 5)
        world = World(folder)
        await world.index()
        some = MemoryFolder({})
        for name in ("1.jpg", "1.png"):
            folder.put(name, jpeg((3, 0, 0)), 9)
            some.put(name, jpeg((3, 0, 0)), 9)
        world.folder = some
        await world.index(whole=False)
        world.folder = folder
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera == "Camera 7"
        assert world.library.photos_of(1)["1.png"].camera == "Camera 7"

    asyncio.run(story())


def test_a_sidecar_that_cannot_be_read_now_is_read_later() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.jpg": jpeg((1, 0, 0)), "2.jpg": jpeg((2, 0, 0))})
        world = World(folder)
        folder.put("1.xmp", XMP, 5)
        folder.unreadable.add("1.xmp")
        await world.index()
        await world.reopen()
        folder.reads.clear()
        await world.index()
        # The photo itself is not read again for nothing.
        assert folder.reads == ["1.xmp"]
        folder.unreadable.clear()
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera == "Camera 7"

        folder.put("1.xmp", xmp_of("Eight"), 6)
        folder.unreadable.add("1.xmp")
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera == "Camera 7"
        folder.unreadable.clear()
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera == "Eight"

    asyncio.run(story())


def test_a_photo_that_takes_the_place_of_another_takes_its_sidecar() -> None:
    async def story() -> None:
        folder = MemoryFolder({f"{at}.jpg": jpeg((at, 0, 0)) for at in range(8)})
        folder.put("1.xmp", XMP, 5)
        world = World(folder)
        await world.index()
        folder.put("1.jpg", folder.files.pop("2.jpg"), 9)
        report = await world.index()
        assert (report.moved, report.added) == (1, 0)
        assert world.library.photos_of(1)["1.jpg"].camera == "Camera 7"

    asyncio.run(story())


def test_a_look_at_one_of_two_photos_leaves_their_sidecar_for_the_other() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.jpg": jpeg((1, 0, 0)), "1.png": jpeg((2, 0, 0))})
        world = World(folder)
        await world.index()
        folder.put("1.xmp", XMP, 5)
        some = MemoryFolder({"1.jpg": folder.files["1.jpg"]})
        some.put("1.xmp", XMP, 5)
        world.folder = some
        await world.index(whole=False)
        world.folder = folder
        await world.index()
        assert [photo.camera for photo in world.library.photos_of(1).values()] == ["Camera 7"] * 2

    asyncio.run(story())


def test_a_look_at_a_sidecar_alone_forgets_nothing_of_its_photo() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.jpg": jpeg((1, 0, 0)), "2.jpg": jpeg((2, 0, 0))})
        folder.put("1.xmp", XMP, 5)
        world = World(folder)
        await world.index()
        for changed in (5, 6):
            some = MemoryFolder({})
            some.put("1.xmp", XMP, changed)
            world.folder = some
            await world.index(whole=False)
        del folder.files["1.xmp"]
        world.folder = folder
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera is None

    asyncio.run(story())


def test_a_look_at_some_sidecars_of_a_photo_leaves_the_others_for_the_next() -> None:
    async def story() -> None:
        folder = MemoryFolder({"1.jpg": jpeg((1, 0, 0)), "2.jpg": jpeg((2, 0, 0))})
        folder.put("1.jpg.xmp", xmp_of("First"), 5)
        world = World(folder)
        await world.index()
        folder.put("1.xmp", xmp_of("Second"), 5)
        some = MemoryFolder({"1.jpg": folder.files["1.jpg"]})
        some.put("1.xmp", xmp_of("Second"), 5)
        world.folder = some
        await world.index(whole=False)
        world.folder = folder
        await world.index()
        assert world.library.photos_of(1)["1.jpg"].camera == "First"

    asyncio.run(story())
