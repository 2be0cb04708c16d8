"""Folder -> library, over ports in memory."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from photoseek.engine.query_encoder import RememberingEncoder
from photoseek.errors import FolderUnavailable, StoreFull
from photoseek.indexing import disk_space as room
from photoseek.indexing.reading_ahead import UNREADABLE_IN_A_ROW
from photoseek.indexing.run import Indexer
from photoseek.library.library import Library, open_library
from photoseek.library.searching import encode
from photoseek.models.backends import BATCH, SPARING
from photoseek.photo import FolderRecord, Progress, Report, Vectors
from photoseek.pictures.ports import Decoder

from tests.ranking import rank
from tests.unit.fakes import (
    COLOURS,
    SPEC,
    ColourEncoder,
    MemoryFolder,
    NoDecoder,
    embedding_model,
    jpeg,
    library_of,
)
from tests.unit.kept_library import MemoryStore
from tests.unit.queries import typed

HOLIDAY = FolderRecord(1, "holiday")


class World:
    """A library in the making."""

    def __init__(self, folder: MemoryFolder, decoder: Decoder | None = None) -> None:
        self.folder = folder
        self.decoder = decoder or NoDecoder()
        self.store = MemoryStore()
        self.store.keep_folders(HOLIDAY)
        self.encoder = ColourEncoder()
        self.library = library_of()
        self.progress: list[Progress] = []

    async def index(self, *, whole: bool = True) -> Report:
        if await self.store.changed_elsewhere():
            await self.reopen()
        self.indexer = Indexer(self.library, self.store, self.encoder, SPEC, self.decoder)
        return await self.indexer.run(HOLIDAY, self.folder, self.progress.append, whole=whole)

    async def paused(self) -> None:
        """Until the run has come to a pause that it was not in before."""
        before = len(self.progress)
        while not any(state.stage == "paused" for state in self.progress[before:]):
            await asyncio.sleep(0)

    async def reopen(self) -> None:
        self.library = await open_library(self.store, SPEC.fingerprint, 3)

    def paths(self) -> set[str]:
        return set(self.library.photos_of(1))


def many(count: int) -> MemoryFolder:
    return MemoryFolder({f"{number:03}.jpg": jpeg((number, 0, 0)) for number in range(count)})


def vectors(library: Library) -> Vectors:
    rows = [library.matrix.vector(photo) for photo in range(1, 5)]
    return np.stack([row for row in rows if row is not None])


def colours() -> MemoryFolder:
    return MemoryFolder({f"{name}.jpg": jpeg(colour) for name, colour in COLOURS.items()})


def test_a_folder_becomes_photos_thumbnails_and_vectors() -> None:
    async def story() -> None:
        world = World(colours())
        report = await world.index()

        assert report == Report(added=4, changed=0, unchanged=0, set_aside=0, skipped=0)
        asked = await encode(typed("blue"), RememberingEncoder(embedding_model(world.encoder)))
        best = rank(asked, world.library, 1).hits[0].photo
        assert (best.path, best.width, best.height) == ("blue.jpg", 32, 24)
        assert world.store.thumbs[best.id].startswith(b"\xff\xd8")

    asyncio.run(story())


def test_what_is_in_memory_is_what_a_reload_finds() -> None:
    async def story() -> None:
        world = World(colours())
        await world.index()
        before = vectors(world.library)
        await world.reopen()
        after = vectors(world.library)
        assert np.array_equal(before, after)

    asyncio.run(story())


def test_photos_are_embedded_in_batches_and_the_vision_tower_is_released() -> None:
    async def story() -> None:
        world = World(many(BATCH * 2 + 3))
        await world.index()
        assert world.encoder.batches == [BATCH, BATCH, 3]
        assert world.encoder.released == 1

    asyncio.run(story())


def test_where_memory_is_short_few_photos_are_held_at_a_time() -> None:
    async def story() -> None:
        world = World(many(7))
        world.encoder.pace = SPARING
        gate = world.encoder.gate = asyncio.Event()
        run = asyncio.create_task(world.index())
        for _ in range(200):
            await asyncio.sleep(0)
        # One batch is being embedded; the next one waits, and nothing is read for a third.
        assert world.encoder.batches == [2]
        gate.set()
        await run
        assert world.encoder.batches == [2, 2, 2, 1]
        assert len(world.library.matrix) == 7

    asyncio.run(story())


def test_a_second_visit_reads_only_what_is_new_or_changed() -> None:
    async def story() -> None:
        world = World(colours())
        await world.index()
        world.folder.reads.clear()
        world.folder.put("red.jpg", jpeg((250, 0, 0), (48, 48)), modified=2)
        world.folder.put("new/black.jpg", jpeg((0, 0, 0)), modified=3)
        await world.reopen()

        report = await world.index()

        assert sorted(world.folder.reads) == ["new/black.jpg", "red.jpg"]
        assert report == Report(added=1, changed=1, unchanged=3, set_aside=0, skipped=0)
        assert len(world.library.matrix) == len(world.store.photos) == 5
        assert world.library.photos_of(1)["red.jpg"].width == 48

    asyncio.run(story())


def test_another_model_embeds_known_photos_again_without_doubling_them() -> None:
    async def story() -> None:
        world = World(colours())
        await world.index()
        world.library = await open_library(world.store, "another/model", 3)
        assert len(world.library.matrix) == 0

        await world.index()

        assert len(world.library.matrix) == len(world.store.photos) == 4

    asyncio.run(story())


def test_bad_files_are_listed_with_their_reason_and_do_not_stop_the_run() -> None:
    async def story() -> None:
        folder = colours()
        folder.put("broken.jpg", jpeg((9, 9, 9))[:200], 1)
        folder.put("empty.png", b"", 1)
        folder.put("page.jpg", b"<html>", 1)
        folder.put("movie.mp4", b"....", 1)
        folder.put("phone.heic", b"\0\0\0\x20ftypheic" + b"\0" * 64, 1)
        folder.put("locked.jpg", b"x", 1)
        folder.unreadable.add("locked.jpg")
        world = World(folder)

        report = await world.index()

        assert (report.added, report.skipped) == (4, 6)
        assert {file.path: file.code for file in world.store.skipped[1]} == {
            "broken.jpg": "broken",
            "empty.png": "empty",
            "page.jpg": "not-an-image",
            "movie.mp4": "not-an-image",
            "phone.heic": "unsupported",
            "locked.jpg": "unreadable",
        }

    asyncio.run(story())


def test_skipped_files_are_remembered_but_an_unreadable_one_is_tried_again() -> None:
    async def story() -> None:
        folder = colours()
        folder.put("page.jpg", b"<html>", 1)
        folder.put("locked.jpg", jpeg((1, 2, 3)), 1)
        folder.unreadable.add("locked.jpg")
        world = World(folder)
        await world.index()
        await world.reopen()
        folder.reads.clear()
        folder.unreadable.clear()

        report = await world.index()

        assert folder.reads == ["locked.jpg"]
        assert (report.added, report.skipped) == (1, 1)

    asyncio.run(story())


def test_cancelling_keeps_what_is_stored_and_the_next_run_goes_on_from_there() -> None:
    async def story() -> None:
        world = World(many(BATCH * 5))
        run = asyncio.create_task(world.index())
        while len(world.library.matrix) < BATCH:
            await asyncio.sleep(0)
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
        kept = len(world.library.matrix)
        assert BATCH <= kept < BATCH * 5
        assert len(world.store.photos) == kept
        assert world.encoder.released == 1
        await world.reopen()

        report = await world.index()

        assert (report.unchanged, report.added) == (kept, BATCH * 5 - kept)
        assert len(world.store.photos) == BATCH * 5

    asyncio.run(story())


def test_on_a_full_disk_the_run_pauses_says_why_and_goes_on_when_there_is_room() -> None:
    async def story() -> None:
        world = World(many(BATCH * 4))
        world.store.database.full_after = BATCH * 2
        run = asyncio.create_task(world.index())
        await world.paused()
        assert len(world.library.matrix) == len(world.store.photos) == BATCH * 2
        assert isinstance(world.progress[-1].reason, StoreFull)

        world.indexer.go_on()
        await world.paused()
        world.store.database.full_after = None
        world.indexer.go_on()
        report = await run

        assert (report.unchanged, report.added) == (0, BATCH * 4)
        assert len(world.store.photos) == BATCH * 4
        assert world.progress[-1].stage == "indexing"

    asyncio.run(story())


def test_it_finds_out_by_itself_that_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        monkeypatch.setattr(room, "RETRY", 0.001)
        world = World(many(BATCH * 2))
        world.store.database.full_after = BATCH
        run = asyncio.create_task(world.index())
        await world.paused()
        world.store.database.full_after = None
        assert (await run).added == BATCH * 2

    asyncio.run(story())


def test_a_run_that_is_paused_can_be_cancelled_and_the_next_one_goes_on_from_there() -> None:
    async def story() -> None:
        world = World(many(BATCH * 4))
        world.store.database.full_after = BATCH * 2
        run = asyncio.create_task(world.index())
        await world.paused()
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
        world.store.database.full_after = None

        report = await world.index()

        assert (report.unchanged, report.added) == (BATCH * 2, BATCH * 2)

    asyncio.run(story())


def test_files_that_cannot_be_read_are_skipped_however_many_and_tried_again_last() -> None:
    async def story() -> None:
        world = World(many(50))
        names = list(world.folder.files)
        world.folder.unreadable.update(names[10:40])
        for visit in range(2):
            report = await world.index()
            assert (report.added, report.unchanged) == ((20, 0) if visit == 0 else (0, 20))
            assert report.skipped == 30
            skipped = world.library.skipped_of(1).values()
            assert {file.code for file in skipped} == {"unreadable"}
        world.folder.put("new.jpg", jpeg((1, 2, 3)), 5)
        world.folder.unreadable.clear()
        world.folder.reads.clear()
        report = await world.index()
        assert world.folder.reads == ["new.jpg", *names[10:40]]
        assert (report.added, report.skipped) == (31, 0)

    asyncio.run(story())


def test_a_folder_that_goes_away_ends_the_run_instead_of_skipping_everything() -> None:
    async def story() -> None:
        world = World(many(UNREADABLE_IN_A_ROW + 10))
        world.folder.gone_after = 5
        with pytest.raises(FolderUnavailable):
            await world.index()

    asyncio.run(story())


def test_an_error_that_nobody_foresaw_is_not_taken_for_success(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story() -> None:
        world = World(many(BATCH * 3))

        async def fail(*_: object, **__: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(world.store, "append", fail)
        with pytest.raises(ZeroDivisionError):
            await world.index()
        assert len(world.library.matrix) == 0

    asyncio.run(story())


def test_other_work_gets_its_turn_after_every_photo() -> None:
    async def story() -> None:
        world = World(many(BATCH))
        run = asyncio.create_task(world.index())
        turns = 0
        while not run.done():
            turns += 1
            await asyncio.sleep(0)
        assert turns > BATCH

    asyncio.run(story())


def test_progress_counts_up_to_the_end() -> None:
    async def story() -> None:
        world = World(many(20))
        await world.index()
        assert world.progress[0].stage == "walking"
        assert [state.done for state in world.progress] == sorted(
            state.done for state in world.progress
        )
        assert (world.progress[-1].done, world.progress[-1].total) == (20, 20)
        assert world.progress[-1].rate is not None

    asyncio.run(story())
