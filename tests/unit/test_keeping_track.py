"""Files come, go and change their names; the library keeps track of its photos."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from io import BytesIO

import pytest
from photoseek.engine.query_encoder import RememberingEncoder
from photoseek.indexing.run import Indexer
from photoseek.library.library import open_library
from photoseek.library.searching import encode
from photoseek.photo import FolderRecord, Report
from photoseek.pictures.content_digest import ends_of
from PIL import Image

from tests.ranking import rank
from tests.unit.fakes import (
    COLOURS,
    SPEC,
    ColourEncoder,
    MemoryFolder,
    NoDecoder,
    embedding_model,
    jpeg,
)
from tests.unit.kept_library import MemoryStore
from tests.unit.queries import typed

HOLIDAY, TRIP = FolderRecord(1, "holiday"), FolderRecord(2, "trip")


class World:
    """Two folders of a library, opened afresh for every walk."""

    def __init__(self, *folders: MemoryFolder) -> None:
        self.folders = dict(zip((HOLIDAY, TRIP), folders, strict=False))
        self.store = MemoryStore()
        self.store.keep_folders(*self.folders)
        self.encoder = ColourEncoder()
        self.spec = SPEC

    async def walk(self, record: FolderRecord = HOLIDAY, *, whole: bool = True) -> Report:
        await self.reopen()
        files = self.folders[record]
        files.reads.clear()
        indexer = Indexer(self.library, self.store, self.encoder, self.spec, NoDecoder())
        report = await indexer.run(record, files, lambda _: None, whole=whole)
        in_memory = await self.found()
        await self.reopen()
        assert in_memory == await self.found(), "memory and disk differ"
        return report

    async def reopen(self) -> None:
        self.library = await open_library(self.store, self.spec.fingerprint, 3)

    async def found(self) -> set[tuple[int, str, float]]:
        """Every photo that a search finds: folder, path, score."""
        asked = await encode(typed("red"), RememberingEncoder(embedding_model(self.encoder)))
        hits = rank(asked, self.library, 1000).hits
        assert len(hits) == len(self.library.by_date()) == len(self.library.columns)
        return {(hit.photo.folder, hit.photo.path, hit.score) for hit in hits}

    async def paths(self) -> set[str]:
        return {path for _, path, _ in await self.found()}


def twelve() -> MemoryFolder:
    shades = {f"{number:02}.jpg": jpeg((20 * number, 0, 90)) for number in range(8)}
    return MemoryFolder({**{f"{name}.jpg": jpeg(rgb) for name, rgb in COLOURS.items()}, **shades})


def test_a_renamed_file_keeps_its_embedding_and_only_its_ends_are_read() -> None:
    async def story() -> None:
        folder = twelve()
        world = World(folder)
        await world.walk()
        scores = {score for _, _, score in await world.found()}
        batches = list(world.encoder.batches)
        folder.put("2024/a/sunset.jpg", folder.files.pop("red.jpg"), modified=5)

        report = await world.walk()

        assert (report.moved, report.added, report.set_aside, report.unchanged) == (1, 0, 0, 11)
        assert (folder.reads, folder.ends_read) == ([], ["2024/a/sunset.jpg"])
        assert world.encoder.batches == batches
        assert {score for _, _, score in await world.found()} == scores
        assert "2024/a/sunset.jpg" in await world.paths()
        assert (await world.walk()).unchanged == 12

    asyncio.run(story())


def test_a_file_moved_to_another_folder_of_the_library_keeps_its_embedding() -> None:
    async def story() -> None:
        old, new = twelve(), MemoryFolder({})
        world = World(old, new)
        await world.walk()
        new.put("red.jpg", old.files.pop("red.jpg"), modified=5)

        assert (await world.walk(HOLIDAY)).set_aside == 1
        assert "red.jpg" not in await world.paths()
        report = await world.walk(TRIP)

        assert (report.moved, report.added, new.reads) == (1, 0, [])
        assert (2, "red.jpg") in {(folder, path) for folder, path, _ in await world.found()}
        assert (await world.walk(HOLIDAY)).forgotten == 0

    asyncio.run(story())


def test_a_gone_file_is_no_longer_found_and_comes_back_with_its_embedding() -> None:
    async def story() -> None:
        folder = twelve()
        world = World(folder)
        await world.walk()
        before = await world.found()
        red = folder.files.pop("red.jpg")

        assert (await world.walk()).set_aside == 1
        assert len(await world.found()) == 11
        folder.files["red.jpg"] = red
        report = await world.walk()

        assert (report.back, report.added, folder.reads) == (1, 0, [])
        assert await world.found() == before

    asyncio.run(story())


@pytest.mark.parametrize("path", ["red.jpg", "elsewhere.jpg"])
def test_a_gone_file_that_comes_back_with_another_date_is_known_by_its_content(path: str) -> None:
    async def story() -> None:
        folder = twelve()
        world = World(folder)
        await world.walk()
        red = folder.files.pop("red.jpg")
        await world.walk()
        folder.put(path, red, modified=99)

        report = await world.walk()

        same = path == "red.jpg"
        assert (report.back, report.moved, report.added) == (int(same), int(not same), 0)
        assert len(await world.found()) == 12

    asyncio.run(story())


def test_what_two_walks_do_not_see_is_forgotten_everywhere() -> None:
    async def story() -> None:
        folder = twelve()
        world = World(folder)
        await world.walk()
        del folder.files["red.jpg"]
        await world.walk()
        assert len(world.store.photos) == 12

        report = await world.walk()

        assert (report.forgotten, report.set_aside) == (1, 0)
        assert len(world.store.photos) == len(world.store.thumbs) == 11
        assert {len(rows) for rows in world.store.rows.values()} == {11}

    asyncio.run(story())


def test_a_drive_without_power_costs_nothing() -> None:
    async def story() -> None:
        folder = twelve()
        world = World(folder)
        await world.walk()
        before, files = await world.found(), dict(folder.files)
        folder.files.clear()

        for _ in range(3):
            report = await world.walk()
            assert (report.undecided, report.set_aside, report.forgotten) == (12, 0, 0)
        assert await world.found() == before
        folder.files.update(files)
        report = await world.walk()

        assert (report.undecided, report.back, report.added) == (0, 12, 0)
        assert await world.found() == before

    asyncio.run(story())


def test_a_moved_photo_keeps_the_vectors_of_every_model() -> None:
    async def story() -> None:
        folder = twelve()
        world = World(folder)
        await world.walk()
        world.spec = replace(SPEC, id="another")
        folder.put("sunset.jpg", folder.files.pop("red.jpg"), modified=5)

        report = await world.walk()

        assert (report.moved, len(await world.found())) == (1, 12)
        assert {len(rows) for rows in world.store.rows.values()} == {12}
        world.spec = SPEC
        await world.reopen()
        assert "sunset.jpg" in await world.paths()
        assert (await world.walk()).unchanged == 12

    asyncio.run(story())


def test_a_copy_is_a_photo_of_its_own() -> None:
    async def story() -> None:
        folder = twelve()
        world = World(folder)
        await world.walk()
        folder.put("copy.jpg", folder.files["red.jpg"], modified=5)

        report = await world.walk()

        assert (report.added, report.moved, len(await world.found())) == (1, 0, 13)

    asyncio.run(story())


def test_names_that_change_hands_take_their_embeddings_along() -> None:
    async def story() -> None:
        folder = twelve()
        world = World(folder)
        await world.walk()
        score = {path: score for _, path, score in await world.found()}
        red, green = folder.files["red.jpg"], folder.files["green.jpg"]
        folder.put("red.jpg", green, modified=7)
        folder.put("green.jpg", red, modified=8)

        report = await world.walk()

        after = {path: score for _, path, score in await world.found()}
        assert after["red.jpg"] == score["green.jpg"]
        assert after["green.jpg"] == score["red.jpg"]
        assert (report.moved, report.changed, folder.reads) == (2, 0, [])

    asyncio.run(story())


def test_loose_files_of_another_visit_are_not_taken_for_gone() -> None:
    async def story() -> None:
        folder = twelve()
        world = World(folder)
        await world.walk(whole=False)
        folder.files = {"black.jpg": jpeg((0, 0, 0))}
        folder.modified["black.jpg"] = 4

        report = await world.walk(whole=False)

        assert (report.added, report.set_aside, report.undecided) == (1, 0, 0)
        assert len(await world.found()) == 13

    asyncio.run(story())


def scan(line: int) -> bytes:
    """A page with wide white margins, and one dark line in its middle."""
    page = Image.new("RGB", (800, 600), "white")
    page.paste((0, 0, 0), (100, line, 700, line + 20))
    out = BytesIO()
    page.save(out, "BMP")
    return out.getvalue()


def test_another_scan_with_the_same_margins_is_not_the_one_that_is_gone() -> None:
    async def story() -> None:
        one, other = scan(280), scan(320)
        assert (len(one), ends_of(one)) == (len(other), ends_of(other))
        folder = twelve()
        folder.put("one.bmp", one, modified=5)
        world = World(folder)
        await world.walk()
        del folder.files["one.bmp"]
        folder.put("other.bmp", other, modified=6)

        report = await world.walk()

        assert (report.moved, report.added, report.set_aside) == (0, 1, 1)

    asyncio.run(story())


def test_a_scan_that_was_moved_is_known_by_all_of_it() -> None:
    async def story() -> None:
        folder = twelve()
        folder.put("one.bmp", scan(280), modified=5)
        world = World(folder)
        await world.walk()
        folder.put("2024/one.bmp", folder.files.pop("one.bmp"), modified=6)

        report = await world.walk()

        assert (report.moved, report.added, report.set_aside) == (1, 0, 0)

    asyncio.run(story())
