"""A library goes into a file and comes back: merged, all of it or nothing."""

from __future__ import annotations

import asyncio
from typing import Any

import numpy as np
import pytest
from photoseek.exchange.layout import LARGEST_ELEMENTS_FIRST

from tests.unit.fakes import COLOURS, MemoryFolder, jpeg
from tests.unit.kept_library import MemoryStore
from tests.unit.page import Page, colours, source
from tests.unit.two_devices import between, by_path, exported, kept, tensors

# --- There and back ---


def test_a_library_comes_back_whole_and_is_searched_alike() -> None:
    async def act(fast: Page, slow: Page) -> None:
        report = await slow.ask("import_library", file=await exported(fast))
        assert (report["added"], report["replaced"], report["kept"]) == (4, 0, 0)
        assert len(report["folders"]) == 1
        assert by_path(slow) == by_path(fast)
        for text in COLOURS:
            there = await fast.ask("search", text=text, limit=10)
            here = await slow.ask("search", text=text, limit=10)
            assert [(hit["photo"]["path"], hit["score"]) for hit in here["hits"]] == [
                (hit["photo"]["path"], hit["score"]) for hit in there["hits"]
            ]

    between(act)


def test_opening_the_folder_after_an_import_reads_no_photo_again() -> None:
    async def act(fast: Page, slow: Page) -> None:
        await slow.ask("import_library", file=await exported(fast))
        folder = colours()
        report = await slow.ask("index", folder=source(folder))
        assert (report["unchanged"], report["added"], report["changed"]) == (4, 0, 0)
        assert folder.reads == []
        status = await slow.ask("status")
        assert [(each["name"], each["open"]) for each in status["folders"]] == [("holiday", True)]

    between(act)


def test_equal_libraries_make_files_that_differ_in_their_time_alone() -> None:
    async def act(fast: Page, slow: Page) -> None:
        await slow.ask("import_library", file=await exported(fast))
        assert tensors(await exported(slow)).keys() == set(LARGEST_ELEMENTS_FIRST)
        for name, tensor in tensors(await exported(slow)).items():
            assert np.array_equal(tensor, tensors(await exported(fast))[name])

    between(act)


def test_an_empty_library_can_be_exported_and_imported() -> None:
    async def act(fast: Page, slow: Page) -> None:
        before = kept(fast.store)
        report = await fast.ask("import_library", file=await exported(slow))
        assert (report["added"], report["replaced"], report["kept"]) == (0, 0, 0)
        assert kept(fast.store) == before

    between(act)


def test_importing_the_own_library_changes_nothing() -> None:
    async def act(fast: Page, _slow: Page) -> None:
        before = kept(fast.store)
        report = await fast.ask("import_library", file=await exported(fast))
        assert (report["added"], report["kept"]) == (0, 4)
        assert kept(fast.store) == before

    between(act)


def test_names_that_utf_8_cannot_say_are_escaped_and_come_back_as_they_were() -> None:
    async def act(fast: Page, slow: Page) -> None:
        halves = {f"a {chr(0xD83D)}.jpg": jpeg((1, 2, 3)), f"a {chr(0xDC00)}.jpg": jpeg((3, 2, 1))}
        await fast.ask("index", folder=source(MemoryFolder(halves), f"half {chr(0xD83D)}"))
        before = kept(fast.store)
        file = await exported(fast)
        assert rb'"path": "a \\ud83d.jpg"' in bytes(tensors(file)["facts"])
        assert (await fast.ask("import_library", file=file))["kept"] == 6
        assert kept(fast.store) == before
        await slow.ask("import_library", file=file)
        assert by_path(slow) == by_path(fast)
        table = bytes((await fast.ask("export_facts"))["file"]).decode("utf-8-sig")
        assert "half \\ud83d,a \\udc00.jpg," in table

    between(act)


def test_a_large_library_is_never_in_memory_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photoseek.exchange.reading.SLICE", 64)

    async def act(fast: Page, slow: Page) -> None:
        many = {f"{number}.jpg": jpeg((number, 0, 255 - number)) for number in range(40)}
        await fast.ask("index", folder=source(MemoryFolder(many), "many"))
        monkeypatch.setattr("photoseek.exchange.importing.STAGED_AT_ONCE", 4)
        monkeypatch.setattr("photoseek.exchange.importing.READ_AT_ONCE", 8)
        file = await exported(fast)
        await slow.ask("import_library", file=file)
        assert by_path(slow) == by_path(fast)
        assert slow.blobs.largest_read < len(file) / 3

    between(act)


def test_progress_is_told_in_bytes_and_then_in_photos() -> None:
    async def act(fast: Page, slow: Page) -> None:
        call = fast.send("export_library")
        file = (await fast.answer(call))["result"]["file"]
        assert progress(fast, call)[-1] == {"stage": "writing", "done": 4, "total": 4}
        call = slow.send("import_library", file=file)
        await slow.answer(call)
        told = progress(slow, call)
        (checked,) = {each["total"] for each in told if each["stage"] == "checking"}
        assert told[-2]["done"] == checked
        assert told[-1] == {"stage": "adding", "done": 4, "total": 4}

    between(act)


def progress(page: Page, call: int) -> list[Any]:
    return [
        message["progress"]
        for message in page.messages
        if message.get("id") == call and "progress" in message
    ]


# --- Merging ---


def test_of_two_states_of_a_photo_the_later_one_stays() -> None:
    async def act(fast: Page, slow: Page) -> None:
        folder = colours()
        folder.put("red.jpg", jpeg((250, 10, 10), (40, 30)), 1_800_000_000_000)
        folder.put("blue.jpg", jpeg((10, 10, 250), (40, 30)), 1_600_000_000_000)
        await slow.ask("index", folder=source(folder))
        mine = by_path(slow)
        report = await slow.ask("import_library", file=await exported(fast))
        assert (report["added"], report["replaced"], report["kept"]) == (0, 1, 3)
        theirs, merged = by_path(fast), by_path(slow)
        assert merged == mine | {"holiday/blue.jpg": theirs["holiday/blue.jpg"]}

    between(act)


def test_what_is_new_joins_the_folder_of_that_name_and_others_are_made() -> None:
    async def act(fast: Page, slow: Page) -> None:
        only_red = MemoryFolder({"red.jpg": jpeg(COLOURS["red"])})
        await slow.ask("index", folder=source(only_red))
        extra = MemoryFolder({"a/b.jpg": jpeg((9, 9, 9)), "c.jpg": jpeg((9, 9, 200))})
        await fast.ask("index", folder=source(extra, "Zoë’s"))
        report = await slow.ask("import_library", file=await exported(fast))
        assert (report["added"], report["kept"], len(report["folders"])) == (5, 1, 1)
        folders = {each["name"]: each for each in (await slow.ask("status"))["folders"]}
        assert {name: each["photos"] for name, each in folders.items()} == {
            "holiday": 4,
            "Zoë’s": 2,
        }
        assert folders["Zoë’s"]["handle"] is None
        assert by_path(slow) == by_path(fast)

    between(act)


def test_what_could_not_be_read_here_but_elsewhere_is_no_longer_skipped() -> None:
    async def act(fast: Page, slow: Page) -> None:
        broken = colours()
        broken.files["red.jpg"] = b"\xff\xd8 not all of it"
        broken.files["text.jpg"] = b"a text"
        broken.modified["text.jpg"] = 1
        await slow.ask("index", folder=source(broken))
        assert (await slow.ask("status"))["skipped"] == 2
        await slow.ask("import_library", file=await exported(fast))
        assert [file["path"] for file in await slow.ask("skipped")] == ["text.jpg"]
        assert (await slow.ask("status"))["photos"] == 4

    between(act)


def test_photos_known_without_a_vector_of_this_model_get_theirs() -> None:
    async def act(fast: Page, slow: Page) -> None:
        await slow.ask("select_model", model="other")
        await slow.ask("index", folder=source(colours()))
        await slow.ask("select_model", model="colours", at_once=True)
        before = dict(slow.store.photos)
        report = await slow.ask("import_library", file=await exported(fast))
        assert report["added"] == 4
        assert slow.store.photos == before
        assert len(slow.store.rows["other@1/q8/2"]) == 4
        assert by_path(slow) == by_path(fast)

    between(act)


def test_two_folders_of_one_name_stay_two() -> None:
    """ "Pictures" is on every machine; if two became one, the next walk would miss most photos."""

    async def act(fast: Page, slow: Page) -> None:
        mine = MemoryFolder({"red.jpg": jpeg((99, 9, 9), (64, 48)), "cat.jpg": jpeg((4, 9, 9))})
        await slow.ask("index", folder=source(mine))
        before = by_path(slow)
        file = await exported(fast)
        report = await slow.ask("import_library", file=file)
        assert (report["added"], report["replaced"], report["kept"]) == (4, 0, 0)
        theirs = {path.replace("/", " (2)/"): facts for path, facts in by_path(fast).items()}
        assert by_path(slow) == before | theirs

        again = await slow.ask("import_library", file=file)
        assert (again["added"], again["kept"], again["folders"]) == (0, 4, [])
        # What was read here is not new here when it comes back.
        there = await fast.ask("import_library", file=await exported(slow))
        assert (there["added"], there["kept"]) == (2, 4)
        assert {name.partition("/")[0] for name in by_path(fast)} == {"holiday", "holiday (2)"}
        home = await slow.ask("import_library", file=await exported(fast))
        assert (home["added"], home["kept"], home["folders"]) == (0, 6, [])
        report = await slow.ask("index", folder=source(mine))
        assert (report["unchanged"], report["gone"], report["undecided"]) == (2, 0, 0)

    between(act)


def test_an_empty_folder_takes_the_photos_of_its_name() -> None:
    async def act(fast: Page, slow: Page) -> None:
        await slow.ask("index", folder=source(MemoryFolder({})))
        report = await slow.ask("import_library", file=await exported(fast))
        assert (report["added"], report["folders"]) == (4, [])
        assert by_path(slow) == by_path(fast)

    between(act)


def test_a_photo_that_was_set_aside_comes_back_with_a_file_and_is_there_once() -> None:
    async def act(fast: Page, slow: Page) -> None:
        many = {f"{number}.jpg": jpeg((number, 0, 255 - number)) for number in range(10)}
        folder = MemoryFolder(many)
        await fast.ask("index", folder=source(MemoryFolder(many), "many"))
        await slow.ask("index", folder=source(folder, "many"))
        del folder.files["3.jpg"]
        assert (await slow.ask("index", folder=source(folder, "many")))["gone"] == 1
        report = await slow.ask("import_library", file=await exported(fast))
        assert (report["added"], report["kept"]) == (5, 9)
        assert by_path(slow) == by_path(fast)
        assert len(slow.store.photos) == len(by_path(slow))
        assert not any(slow.store.missing.values())
        # Its file is still gone: it is set aside again.
        assert (await slow.ask("index", folder=source(folder, "many")))["gone"] == 1

    between(act)


def test_a_photo_that_has_lost_its_thumbnail_is_left_out_of_the_file() -> None:
    async def act(fast: Page, slow: Page) -> None:
        lost = next(photo for photo in fast.store.photos.values() if photo.path == "green.jpg")
        fast.store.lose_thumbnail(lost.id)
        made = await fast.ask("export_library")
        assert made["photos"] == 3
        report = await slow.ask("import_library", file=bytes(made["file"]))
        assert report["added"] == 3
        assert "holiday/green.jpg" not in by_path(slow)

    between(act)


def test_a_file_of_the_model_that_is_getting_ready_lets_it_take_over() -> None:
    async def act(fast: Page, slow: Page) -> None:
        await fast.ask("select_model", model="other", at_once=True)
        await fast.ask("index", folder=source(colours()))
        file = await exported(fast)
        await slow.ask("index", folder=source(colours()))
        status = await slow.ask("select_model", model="other")
        assert (status["model"]["id"], status["preparing"]["done"]) == ("colours", 0)

        assert (await slow.fail("import_library", file=file[:-1]))["code"] == "export-damaged"
        status = await slow.ask("status")
        assert (status["model"]["id"], status["preparing"]["done"]) == ("colours", 0)
        assert (await slow.ask("import_library", file=file))["added"] == 4
        status = await slow.ask("status")
        assert (status["model"]["id"], status["preparing"], status["photos"]) == ("other", None, 4)
        assert len(slow.store.photos) == 4
        # Going back is instant, as ever.
        assert (await slow.ask("select_model", model="colours"))["photos"] == 4

    between(act)


# --- All or nothing ---


def test_a_full_disk_leaves_the_library_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photoseek.exchange.importing.STAGED_AT_ONCE", 2)

    async def act(fast: Page, slow: Page) -> None:
        slow.store.database.full_after = 2
        error = await slow.fail("import_library", file=await exported(fast))
        assert error["code"] == "store-full"
        assert error["parameters"] == {"reason": "import"}
        assert kept(slow.store) == kept(MemoryStore())

    between(act)


def test_a_store_that_fails_at_the_last_moment_leaves_the_library_as_it_was() -> None:
    async def act(fast: Page, slow: Page) -> None:
        slow.store.database.merges_fail = True
        assert (await slow.fail("import_library", file=await exported(fast)))["code"] == (
            "store-failed"
        )
        assert kept(slow.store) == kept(MemoryStore())
        assert (await slow.ask("status"))["folders"] == []

    between(act)


def test_a_cancelled_import_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cancelled at every step that it can be cancelled at: before the end, nothing; then, all."""
    monkeypatch.setattr("photoseek.exchange.reading.SLICE", 512)
    monkeypatch.setattr("photoseek.exchange.importing.STAGED_AT_ONCE", 1)

    async def act(fast: Page, _slow: Page) -> None:
        file = await exported(fast)
        outcomes = []
        for steps in range(0, 400, 3):
            slow = Page()
            await slow.engine.start("colours")
            call = slow.send("import_library", file=file)
            for _ in range(steps):
                await asyncio.sleep(0)
            await slow.ask("cancel", call=call)
            answer = await slow.answer(call)
            if "error" in answer:
                assert answer["error"]["code"] == "cancelled"
                assert kept(slow.store) == kept(MemoryStore())
                assert not slow.lock.taken
                assert (await slow.ask("import_library", file=file))["added"] == 4
            assert by_path(slow) == by_path(fast)
            assert (await slow.ask("status"))["photos"] == 4
            outcomes.append("error" in answer)
        assert True in outcomes
        assert False in outcomes

    between(act)


def test_what_a_crash_left_of_an_import_goes_with_the_next_run_that_writes() -> None:
    async def act(fast: Page, slow: Page) -> None:
        await slow.store.stage_thumbnails([(1, b"jpeg"), (2, b"jpeg"), (900, b"jpeg")])
        await slow.ask("index", folder=source(MemoryFolder({"x.jpg": jpeg((1, 2, 3))}), "mine"))
        assert set(slow.store.thumbs) == set(slow.store.photos)
        assert len(slow.store.thumbs) == 1

    between(act)


def test_no_import_while_another_tab_writes() -> None:
    async def act(fast: Page, slow: Page) -> None:
        slow.lock.taken = True
        assert (await slow.fail("import_library", file=await exported(fast)))["code"] == "busy"

    between(act)
