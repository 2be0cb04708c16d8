"""The wire: every message gets one answer, errors are data, calls can be cancelled."""

from __future__ import annotations

import asyncio
from io import BytesIO
from typing import get_type_hints

import pytest
from photoseek.wire.protocol import Methods
from PIL import Image

from tests.unit.fakes import COLOURS, MemoryFolder, jpeg
from tests.unit.page import Page, colours, source, story


def test_every_method_of_the_protocol_is_answered() -> None:
    targets = Page().engine.methods
    for method in set(get_type_hints(Methods)) - {"cancel"}:
        answering = [target for target in targets if callable(getattr(target, method, None))]
        assert len(answering) == 1, method


def test_a_folder_is_indexed_searched_browsed_and_removed() -> None:
    async def act(page: Page) -> None:
        report = await page.ask("index", folder=source(colours()))
        assert (report["added"], report["skipped"]) == (4, 0)
        found = await page.ask("search", text="green", limit=2)
        hit = found["hits"][0]
        assert (hit["photo"]["path"], hit["photo"]["folder_name"]) == ("green.jpg", "holiday")
        assert (await page.ask("browse", limit=3))["total"] == 4
        data = await page.ask("thumbnails", photos=[hit["photo"]["id"], 99])
        assert data[0].startswith(b"\xff\xd8")
        assert data[1] is None
        status = await page.ask("remove_folder", folder=report["folder"])
        assert (status["photos"], status["folders"]) == (0, [])
        next_page = Page(page.reopened())
        await next_page.engine.start("colours")
        await next_page.engine.check()
        assert not page.store.photos
        assert not page.store.thumbs

    story(act)


def test_a_view_is_listed_whole_and_details_come_on_demand() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        found = await page.ask("search", text="green", limit=2, listed=3)
        assert len(found["hits"]) == 2
        order = found["listing"]
        everything = (await page.ask("search", text="green", limit=9))["hits"][:3]
        assert order["ids"].tolist() == [hit["photo"]["id"] for hit in everything]
        assert order["scores"].tolist() == [hit["score"] for hit in everything]
        assert order["confidences"] == pytest.approx([hit["confidence"] for hit in everything])

        browsed = await page.ask("browse", limit=1, listed=100)
        order = browsed["listing"]
        assert (len(browsed["photos"]), browsed["total"]) == (1, 4)
        details = await page.ask("photos", photos=[*order["ids"].tolist(), 99])
        assert details.pop() is None
        assert details[0] == browsed["photos"][0]
        assert order["widths"].tolist() == [photo["width"] for photo in details]
        assert order["heights"].tolist() == [photo["height"] for photo in details]
        days = [photo["date"][:10] for photo in details]
        assert order["days"].astype("datetime64[D]").astype(str).tolist() == days
        assert not len(order["scores"])
        assert (await page.ask("browse", limit=1))["listing"] is None

    story(act)


def test_a_photo_is_found_by_its_folder_and_path() -> None:
    async def act(page: Page) -> None:
        folder = (await page.ask("index", folder=source(colours())))["folder"]
        found = await page.ask("photo_at", folder=folder, path="green.jpg")
        assert (found["path"], found["folder_name"]) == ("green.jpg", "holiday")
        assert await page.ask("photo_at", folder=folder, path="gone.jpg") is None
        assert await page.ask("photo_at", folder=99, path="green.jpg") is None
        # The other model has not read it.
        await page.ask("select_model", model="other", at_once=True)
        assert await page.ask("photo_at", folder=folder, path="green.jpg") is None

    story(act)


def test_what_was_removed_can_be_brought_back_whole() -> None:
    async def act(page: Page) -> None:
        bad = colours()
        bad.put("page.jpg", b"<html>", 1)
        one = await page.ask("index", folder=source(bad))
        two = await page.ask("index", folder=source(colours(), "work"))
        before = await page.ask("status")
        found = await page.ask("search", text="green", limit=9)
        after = await page.ask("remove_all")
        assert (after["photos"], after["skipped"], after["folders"]) == (0, 0, [])

        await page.ask("restore_folders", folders=[one["folder"], two["folder"]])

        assert await page.ask("status") == before
        assert await page.ask("search", text="green", limit=9) == found
        assert (await page.fail("restore_folders", folders=[1]))["code"] == "not-found"

    story(act)


def test_a_folder_that_was_chosen_again_is_not_brought_back_beside_itself() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        report = await page.ask("index", folder=source(folder))
        await page.ask("remove_folder", folder=report["folder"])
        await page.ask("index", folder=source(folder))
        refused = await page.fail("restore_folders", folders=[report["folder"]])
        assert refused["code"] == "not-found"
        assert (await page.ask("status"))["photos"] == 4

    story(act)


def test_a_filter_narrows_searching_browsing_and_what_is_left_to_choose() -> None:
    async def act(page: Page) -> None:
        files = MemoryFolder({"a/red.jpg": jpeg(COLOURS["red"]), "b/blue.jpg": jpeg((0, 0, 255))})
        await page.ask("index", folder=source(files))
        asked = {"path": "b"}
        found = await page.ask("search", text="red", limit=9, filter=asked)
        assert [hit["photo"]["path"] for hit in found["hits"]] == ["b/blue.jpg"]
        assert found["total"] == 1
        browsed = await page.ask("browse", limit=9, filter=asked)
        assert [photo["path"] for photo in browsed["photos"]] == ["b/blue.jpg"]
        choices = await page.ask("filter_choices", filter=asked)
        assert choices["kinds"] == [{"value": "JPEG", "photos": 1}]
        assert [each["name"] for each in choices["directories"]] == ["holiday", "a", "b"]
        assert (await page.fail("browse", limit=9, filter={"since": "May"}))[
            "code"
        ] == "bad-request"

    story(act)


def test_the_same_handle_is_the_same_folder_and_another_of_that_name_is_not() -> None:
    async def act(page: Page) -> None:
        first, other = colours(), colours()
        await page.ask("index", folder=source(first))
        again = await page.ask("index", folder=source(first))
        assert (again["unchanged"], again["added"]) == (4, 0)
        await page.ask("index", folder=source(other))
        status = await page.ask("status")
        assert [folder["name"] for folder in status["folders"]] == ["holiday", "holiday (2)"]

    story(act)


def card(first: int, *names: str) -> MemoryFolder:
    """Photos that no other card has."""
    return MemoryFolder(
        {f"100CANON/{name}": jpeg((first + 9 * at, 40, 90)) for at, name in enumerate(names)}
    )


CANON = ("IMG_0.JPG", "IMG_1.JPG", "IMG_2.JPG", "IMG_3.JPG")


@pytest.mark.parametrize("names", [CANON, ("IMG_7.JPG", "IMG_8.JPG", "IMG_9.JPG", "IMG_10.JPG")])
def test_two_cards_of_one_name_are_two_folders_at_each_choosing(names: tuple[str, ...]) -> None:
    async def act(page: Page) -> None:
        one, other = card(10, *CANON), card(120, *names)
        first = await page.ask("index", folder=source(one, "DCIM", keep=False))
        second = await page.ask("index", folder=source(other, "DCIM", keep=False))
        assert (second["added"], second["changed"], second["undecided"]) == (4, 0, 0)
        status = await page.ask("status")
        assert [folder["name"] for folder in status["folders"]] == ["DCIM", "DCIM (2)"]
        assert status["photos"] == 8
        for files, before in ((one, first), (other, second)):
            again = await page.ask("index", folder=source(files, "DCIM", keep=False))
            assert again["folder"] == before["folder"]
            assert (again["unchanged"], again["added"], again["undecided"]) == (4, 0, 0)

    story(act)


def test_a_folder_without_a_handle_is_known_though_some_of_it_has_changed() -> None:
    async def act(page: Page) -> None:
        files = card(10, *CANON)
        before = await page.ask("index", folder=source(files, "DCIM", keep=False))
        files.put("100CANON/IMG_0.JPG", jpeg((200, 200, 200)), 5)
        files.put("101CANON/IMG_1.JPG", files.files.pop("100CANON/IMG_1.JPG"), 5)
        again = await page.ask("index", folder=source(files, "DCIM", keep=False))
        assert again["folder"] == before["folder"]
        assert (again["changed"], again["moved"], again["unchanged"]) == (1, 1, 2)

    story(act)


def test_loose_files_of_one_name_replace_nothing() -> None:
    async def act(page: Page) -> None:
        loose = {"name": "Dropped files", "part": True}
        await page.ask("index", folder={**loose, "files": MemoryFolder({"a.jpg": jpeg((1, 2, 3))})})
        more = {"b.jpg": jpeg((200, 2, 3))}
        report = await page.ask("index", folder={**loose, "files": MemoryFolder(more)})
        assert report["added"] == 1
        assert len((await page.ask("status"))["folders"]) == 1
        other = MemoryFolder({"a.jpg": jpeg((7, 200, 3))})
        report = await page.ask("index", folder={**loose, "files": other})
        assert (report["added"], report["changed"]) == (1, 0)
        status = await page.ask("status")
        assert (status["photos"], len(status["folders"])) == (3, 2)

    story(act)


@pytest.mark.parametrize("keep", [True, False])
def test_a_renamed_folder_is_known_by_its_photos(keep: bool) -> None:
    async def act(page: Page) -> None:
        files = card(10, *CANON)
        before = await page.ask("index", folder=source(files, "Trip", keep=keep))
        files.gone = True
        renamed = MemoryFolder(files.files)
        again = await page.ask("index", folder=source(renamed, "Rome", keep=keep))
        assert again["folder"] == before["folder"]
        assert (again["unchanged"], again["added"]) == (4, 0)
        status = await page.ask("status")
        assert [folder["name"] for folder in status["folders"]] == ["Rome"]

    story(act)


def test_a_copy_of_a_folder_that_is_still_there_is_another_folder() -> None:
    async def act(page: Page) -> None:
        files = card(10, *CANON)
        await page.ask("index", folder=source(files, "Trip"))
        again = await page.ask("index", folder=source(MemoryFolder(files.files), "Copy"))
        assert again["added"] == 4

    story(act)


def test_files_without_a_handle_are_known_again() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours(), keep=False))
        again = await page.ask("index", folder=source(colours(), keep=False))
        assert (again["unchanged"], again["added"]) == (4, 0)

    story(act)


@pytest.mark.parametrize("keep", [True, False])
def test_photos_gone_all_at_once_are_kept_or_removed_at_the_users_word(keep: bool) -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        del folder.files["red.jpg"], folder.files["blue.jpg"]
        report = await page.ask("index", folder=source(folder))
        assert (report["undecided"], report["gone"]) == (2, 0)
        status = await page.ask("status")
        assert (status["photos"], status["folders"][0]["undecided"]) == (4, 2)

        status = await page.ask("settle_missing", folder=report["folder"], keep=keep)

        left = 4 if keep else 2
        assert (status["photos"], status["folders"][0]["undecided"]) == (left, 0)
        assert len(page.store.photos) == left
        again = await page.ask("index", folder=source(folder))
        assert (again["undecided"], again["forgotten"]) == (0, 0)
        error = await page.fail("settle_missing", folder=77, keep=keep)
        assert error["code"] == "not-found"

    story(act)


def test_what_the_system_keeps_in_a_folder_is_looked_into_where_that_is_wanted() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        for name in ("#recycle/old.jpg", ".thumbnails/1.jpg", ".hidden/2.jpg"):
            folder.put(name, jpeg((1, 2, len(name))), 1)
        report = await page.ask("index", folder=source(folder))
        assert (report["added"], report["skipped"]) == (4, 2)
        told = await page.ask("skipped")
        assert {each["path"] for each in told} == {"#recycle", ".thumbnails"}

        status = await page.ask("look_into", folder=report["folder"], everything=True)
        assert status["folders"][0]["everything"]
        report = await page.ask("index", folder=source(folder))
        assert (report["added"], report["skipped"]) == (2, 0)

        await page.ask("look_into", folder=report["folder"], everything=False)
        assert (await page.ask("index", folder=source(folder)))["skipped"] == 2
        error = await page.fail("look_into", folder=77, everything=True)
        assert error["code"] == "not-found"

    story(act)


def test_indexing_reports_progress() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        progress = [message["progress"] for message in page.messages if "progress" in message]
        assert progress[-1]["done"] == progress[-1]["total"] == 4
        assert progress[-1]["indexed"] == 4

    story(act)


def test_a_search_is_answered_while_indexing_runs() -> None:
    async def act(page: Page) -> None:
        page.models.encoder.gate = asyncio.Event()
        run = page.send("index", folder=source(colours()))
        found = await page.ask("search", text="red", limit=5)
        assert found["hits"] == []
        page.models.encoder.gate.set()
        assert (await page.answer(run))["result"]["added"] == 4

    story(act)


def test_cancel_ends_the_call_with_the_code_cancelled() -> None:
    async def act(page: Page) -> None:
        page.models.encoder.gate = asyncio.Event()
        run = page.send("index", folder=source(colours()))
        await asyncio.sleep(0.05)
        assert await page.ask("cancel", call=run) is None
        assert (await page.answer(run))["error"]["code"] == "cancelled"
        assert not page.lock.taken
        assert await page.ask("cancel", call=12345) is None

    story(act)


def test_a_call_that_is_cancelled_before_its_first_step_is_answered_too() -> None:
    async def act(page: Page) -> None:
        call = page.send("search", text="red", limit=1)
        page.send("cancel", call=call)
        assert (await page.answer(call))["error"]["code"] == "cancelled"

    story(act)


def test_the_model_does_not_change_under_a_run() -> None:
    async def act(page: Page) -> None:
        page.models.encoder.gate = asyncio.Event()
        run = page.send("index", folder=source(colours()))
        await asyncio.sleep(0.05)
        assert (await page.fail("select_model", model="other"))["code"] == "busy"
        assert (await page.fail("remove_folder", folder=1))["code"] == "busy"
        page.models.encoder.gate.set()
        assert (await page.answer(run))["result"]["added"] == 4
        assert (await page.ask("status"))["model"]["id"] == "colours"

    story(act)


def test_a_folder_is_not_removed_from_a_stale_picture_of_the_library() -> None:
    async def act(page: Page) -> None:
        folder = (await page.ask("index", folder=source(colours())))["folder"]
        # Another tab has removed it meanwhile.
        elsewhere = await page.store.another()
        await elsewhere.set_aside(list(elsewhere.folders.values()))
        assert (await page.fail("remove_folder", folder=folder))["code"] == "not-found"
        assert (await page.ask("browse", limit=5))["total"] == 0

    story(act)


def test_a_run_waits_for_the_other_tab_and_starts_when_that_is_done_or_gone() -> None:
    async def act(page: Page) -> None:
        page.lock.taken = True
        call = page.send("index", folder=source(colours()))
        while not page.messages or page.messages[-1].get("progress", {}).get("stage") != "waiting":
            await asyncio.sleep(0)
        assert (await page.fail("remove_folder", folder=1))["code"] == "busy"
        page.lock.release()
        assert (await page.answer(call))["result"]["added"] == 4

    story(act)


def test_other_tabs_hear_of_photos_while_the_run_goes_on() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        assert page.lock.announced > 0

    story(act)


def test_what_another_tab_has_written_is_read_before_writing() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        # The other tab has emptied the library.
        elsewhere = await page.store.another()
        await elsewhere.settle({}, [], list(elsewhere.photos))
        assert (await page.ask("index", folder=source(folder)))["added"] == 4
        assert len(page.store.photos) == 4

    story(act)


def test_what_is_found_damaged_is_said_and_indexed_again() -> None:
    async def act(page: Page) -> None:
        folder = colours()
        await page.ask("index", folder=source(folder))
        lost = page.store.photos[2]
        page.store.lose_thumbnail(2)

        await page.engine.check()

        status = await page.ask("status")
        assert (status["photos"], status["damaged"]) == (3, 1)
        report = await page.ask("index", folder=source(folder))
        assert (report["added"], report["unchanged"]) == (1, 3)
        assert page.store.photos[2] == lost
        assert 2 in page.store.thumbs

    story(act)


def test_a_library_that_another_tab_writes_to_is_not_checked() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        page.store.lose_thumbnail(2)
        page.lock.taken = True
        await page.engine.check()
        assert (await page.ask("status"))["photos"] == 4

    story(act)


def test_messages_that_do_not_fit_the_protocol_are_refused_with_a_reason() -> None:
    async def act(page: Page) -> None:
        assert (await page.fail("explode"))["code"] == "bad-request"
        assert (await page.fail("__init__"))["code"] == "bad-request"
        missing = await page.fail("search", text="red")
        assert (missing["code"], missing["parameters"]["missing"]) == ("bad-request", ["limit"])
        assert (await page.fail("original", photo=77))["code"] == "not-found"

    story(act)


def test_what_nobody_foresaw_is_an_internal_error_with_its_traceback() -> None:
    async def act(page: Page) -> None:
        error = await page.fail("search", text=7, limit=1)
        assert error["code"] == "internal"
        assert "Traceback" in error["detail"]

    story(act)


def test_space_is_told_by_what_takes_it() -> None:
    async def act(page: Page) -> None:
        await page.ask("index", folder=source(colours()))
        await page.ask("add_model", name="mine", files=[{"path": "a"}, {"path": "b"}])
        space = await page.ask("storage")
        assert space["facts"] == len(page.store.database.kept("facts")[1]["data"])
        assert space["thumbnails"] == sum(map(len, page.store.thumbs.values()))
        assert (space["vectors"], space["models"]) == (4 * 3 * 2, 2)
        assert (space["usage"], space["quota"], space["persistent"]) == (0, 0, False)

    story(act)


def test_nothing_asked_finds_nothing() -> None:
    async def act(page: Page) -> None:
        assert (await page.ask("search", text="   ", limit=5))["hits"] == []

    story(act)


def test_the_page_hears_when_the_library_changes() -> None:
    async def act(page: Page) -> None:
        page.changes.clear()
        await page.ask("index", folder=source(colours()))
        assert page.changes[-1]["photos"] == 4

    story(act)


def test_what_belongs_to_a_photo_can_be_had_and_nothing_else_beside_it() -> None:
    async def act(page: Page) -> None:
        files = {"a/1.jpg": jpeg((1, 2, 3)), "a/1.MOV": b"the movie", "a/2.txt": b"private"}
        await page.ask("index", folder=source(MemoryFolder(files)))
        photo = (await page.ask("browse", limit=1))["photos"][0]["id"]
        assert await page.ask("photo_file", photo=photo, name="1.MOV") == b"the movie"
        assert await page.ask("photo_file", photo=photo, name=None) == files["a/1.jpg"]
        assert (await page.fail("photo_file", photo=photo, name="2.txt"))["code"] == "not-found"

    story(act)


def test_the_file_of_a_photo_is_what_lies_on_the_disk() -> None:
    async def act(page: Page) -> None:
        out = BytesIO()
        Image.new("RGB", (40, 30), "red").save(out, "TIFF")
        await page.ask("index", folder=source(MemoryFolder({"scan.tif": out.getvalue()})))
        photo = (await page.ask("browse", limit=1))["photos"][0]["id"]
        assert (await page.ask("original", photo=photo)).startswith(b"\xff\xd8")
        assert await page.ask("photo_file", photo=photo) == out.getvalue()

    story(act)
