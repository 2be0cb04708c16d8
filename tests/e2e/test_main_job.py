"""Choose a folder, describe a photo, see it: what a person does, on the built page."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.drawing import Drawing, draw
from tests.e2e.driving import BOOT, Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch

DRAWN = {
    "red circle.jpg",
    "2022/blue square.png",
    "2022/green triangle.webp",
    "2022/June/on its side.jpg",
    "night/moon.jpg",
}

MANY = 100


@pytest.fixture
def photoseek(page: Page, server: Host) -> Photoseek:
    return Photoseek(page, server.url)


@pytest.fixture
def many_photos(tmp_path: Path) -> Path:
    """Enough photos for a run to be interrupted: many seconds of work on a fast machine."""
    folder = tmp_path / "Many"
    drawn = draw(Drawing("one.jpg", "teal", "circle"), tmp_path / "one.jpg")
    Image.open(drawn).resize((3000, 2250)).save(drawn)
    for number in range(MANY):
        target = folder / f"{number // 100}" / f"{number:03}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(drawn, target)
    return folder


def test_the_page_is_drawn_and_takes_words_before_the_engine_is_up(
    photoseek: Photoseek, drawn_photos: Path
) -> None:
    page = photoseek.page
    page.goto(photoseek.url, wait_until="commit")
    expect(photoseek.search_box).to_be_visible()
    photoseek.expect_state("booting")
    photoseek.choose(drawn_photos)
    photoseek.search_box.fill("a red circle")

    expect(photoseek.indexed).to_have_text("5", timeout=BOOT)
    photoseek.ready()
    expect(photoseek.results).to_have_count(5)


def test_a_folder_is_indexed_searched_and_kept_over_a_reload(
    photoseek: Photoseek, drawn_photos: Path
) -> None:
    photoseek.open()
    assert "5 new" in photoseek.index(drawn_photos)
    found = photoseek.search("a red circle")
    assert set(paths(found)) == DRAWN
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
    assert all(-1 <= hit.score <= 1 for hit in found)

    photoseek.reload()

    expect(photoseek.indexed).to_have_text("5")
    assert photoseek.search("a red circle") == found


@pytest.mark.service_worker
def test_with_the_server_gone_everything_goes_on(
    photoseek: Photoseek, server: Host, drawn_photos: Path, tmp_path: Path, watch: Watch
) -> None:
    photoseek.open()
    photoseek.index(drawn_photos)
    found = photoseek.search("blue")
    photoseek.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    watch.allow_error("ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED")
    server.stop()

    photoseek.reload()

    assert photoseek.search("blue") == found
    more = tmp_path / "More"
    draw(Drawing("later.jpg", "purple", "circle"), more / "later.jpg")
    assert "1 new" in photoseek.index(more)
    assert set(paths(photoseek.search("blue"))) == DRAWN | {"later.jpg"}


def test_cancelling_keeps_what_is_done_and_the_next_run_goes_on_from_there(
    photoseek: Photoseek, many_photos: Path
) -> None:
    photoseek.open()
    photoseek.choose(many_photos)
    expect(photoseek.indexed).not_to_have_text("0", timeout=BOOT)
    photoseek.page.get_by_test_id("cancel").click()
    photoseek.ready()
    expect(photoseek.page.get_by_test_id("progress")).to_be_hidden()
    kept = int(photoseek.indexed.inner_text())
    assert 0 < kept < MANY

    photoseek.reload()
    expect(photoseek.indexed).to_have_text(str(kept))
    assert f"{MANY - kept} new, {kept} already indexed" in photoseek.index(many_photos)
    expect(photoseek.indexed).to_have_text(str(MANY))


def test_what_is_there_is_found_while_indexing_runs(
    photoseek: Photoseek, many_photos: Path
) -> None:
    photoseek.open()
    photoseek.choose(many_photos)
    expect(photoseek.indexed).not_to_have_text("0", timeout=BOOT)
    photoseek.search_box.fill("anything")
    expect(photoseek.results.first).to_be_visible()
    photoseek.expect_state("indexing")
    photoseek.page.get_by_test_id("cancel").click()
    photoseek.ready()


def test_files_that_are_no_photos_are_counted_and_listed_with_their_reason(
    photoseek: Photoseek, drawn_photos: Path
) -> None:
    good = (drawn_photos / "red circle.jpg").read_bytes()
    (drawn_photos / "cut off.jpg").write_bytes(good[:200])
    (drawn_photos / "page.jpg").write_text("<!doctype html><p>not found</p>")
    (drawn_photos / "nothing.png").touch()
    (drawn_photos / "diary.txt").write_text("dear diary")
    (drawn_photos / "._red circle.jpg").write_bytes(b"\0" * 50)
    Image.new("1", (30_000, 30_000)).save(drawn_photos / "bomb.png")

    photoseek.open()
    assert "5 new" in photoseek.index(drawn_photos)

    expect(photoseek.skipped).to_contain_text("5")
    photoseek.skipped.click()
    listed = photoseek.page.get_by_test_id("skipped-item")
    expect(listed).to_have_count(5)
    text = "\n".join(listed.all_inner_texts())
    for name in ("cut off.jpg", "page.jpg", "nothing.png", "diary.txt", "bomb.png"):
        assert name in text
    photoseek.page.keyboard.press("Escape")
    photoseek.reload()
    expect(photoseek.skipped).to_contain_text("5")


def test_a_second_visit_indexes_only_what_is_new_or_changed(
    photoseek: Photoseek, drawn_photos: Path
) -> None:
    photoseek.open()
    photoseek.index(drawn_photos)
    assert "5 already indexed" in photoseek.index(drawn_photos)
    draw(Drawing("new.jpg", "pink", "square"), drawn_photos / "new.jpg")
    draw(Drawing("changed", "black", "square"), drawn_photos / "2022/blue square.png")
    os.utime(drawn_photos / "2022/blue square.png", (1_600_000_000, 1_600_000_000))
    (drawn_photos / "night/moon.jpg").unlink()

    word = photoseek.index(drawn_photos)

    assert "1 new, 1 changed, 3 already indexed, 1 no longer there" in word
    expect(photoseek.indexed).to_have_text("5")


def test_a_photo_finds_its_like(drawn_library: Photoseek, drawn_photos: Path) -> None:
    found = drawn_library.search_by(drawn_photos / "2022/blue square.png")
    assert found[0].path == "2022/blue square.png"
    assert found[0].score > 0.99
    drawn_library.page.get_by_test_id("clear-query").click()
    drawn_library.ready()
    expect(drawn_library.results).to_have_count(0)

    drawn_library.search("red")
    tile = drawn_library.results.filter(has=drawn_library.page.locator("img")).first
    path = tile.get_attribute("data-path")
    tile.hover()
    tile.get_by_test_id("more-like-this").click()
    drawn_library.ready()
    expect(drawn_library.results).to_have_count(4)
    assert path not in paths(drawn_library.shown())


def test_a_photo_is_shown_large_with_its_facts(drawn_library: Photoseek) -> None:
    drawn_library.search("a circle")
    drawn_library.result("red circle.jpg").click()
    lightbox = drawn_library.page.get_by_test_id("lightbox")
    expect(lightbox).to_be_visible()
    for fact in ("red circle.jpg", "Drawn photos", "2021", "640", "Lumina X1"):
        expect(lightbox).to_contain_text(fact)
    drawn_library.page.keyboard.press("Escape")
    expect(lightbox).to_have_count(0)
    expect(drawn_library.results).to_have_count(5)


def test_odd_names_and_deep_folders_are_only_names(photoseek: Photoseek, tmp_path: Path) -> None:
    folder = tmp_path / "Ünïcødé #1 & 100% “quoted”"
    names = {
        "a/b/c/d/e/f/deep.jpg",
        "#hash?query&x=1.jpg",
        "100%25 done.jpg",
        "<script>alert(1)</script>.jpg",
        "日本語/写真.jpg",
        "emoji 🐘.JPEG",
        "no ending",
    }
    for name in names:
        drawn = draw(Drawing("x.jpg", "teal", "circle"), tmp_path / "x.jpg")
        target = folder / name.replace("</script>", "<∕script>")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(drawn, target)
    photoseek.open()
    photoseek.index(folder)
    expect(photoseek.indexed).to_have_text("7")
    expected = {name.replace("</script>", "<∕script>") for name in names}
    found = photoseek.search("circle")
    assert set(paths(found)) == expected
    # Equal photos have equal scores, and then the path decides.
    assert paths(found) == sorted(expected)


def test_an_empty_folder_is_said_to_be_one(photoseek: Photoseek, tmp_path: Path) -> None:
    (tmp_path / "Nothing").mkdir()
    (tmp_path / "Nothing" / "notes.txt").write_text("no photo")
    photoseek.open()
    assert "1 skipped" in photoseek.index(tmp_path / "Nothing")
    expect(photoseek.indexed).to_have_text("0")


QUERIES = {
    "teapot": "n04398044_teapot.jpg",
    "ladybug": "n02165456_ladybug.jpg",
    "pretzel": "n07695742_pretzel.jpg",
    "cat": "n02124075_Egyptian_cat.jpg",
    "beach": "n09428293_seashore.jpg",
    "bridge": "n04532670_viaduct.jpg",
    "a birdhouse": "n02843684_birdhouse.jpg",
    "snorkel": "n04251144_snorkel.jpg",
}
"""What a photo shows, in words that are not always its name -> the photo."""


def test_real_photos_come_first_when_they_are_described(photoseek: Photoseek, photos: Path) -> None:
    photoseek.open()
    photoseek.index(photos)
    for query, expected in QUERIES.items():
        assert expected in paths(photoseek.search(query))[:3], query


def test_words_outside_what_the_built_in_model_knows_are_said_to_be_and_another_is_offered(
    drawn_library: Photoseek,
) -> None:
    word = drawn_library.page.get_by_test_id("unfamiliar")
    drawn_library.search("quarterly tax report")
    expect(word).to_be_visible()
    expect(word).to_contain_text("doesn’t know “quarterly tax report”")
    expect(word.get_by_role("button", name="Download a better one")).to_be_visible()
    drawn_library.search("a dog")
    expect(word).to_have_count(0)


PASTE = """([text, name, where]) => {
    const transfer = new DataTransfer();
    if (text) transfer.setData("text/plain", text);
    transfer.setData("text/html", "<table><tr><td>blue</td></tr></table>");
    const canvas = new OffscreenCanvas(40, 40);
    canvas.getContext("2d").fillRect(0, 0, 40, 40);
    return canvas.convertToBlob().then((blob) => {
        transfer.items.add(new File([blob], name, { type: "image/png" }));
        const paste = { clipboardData: transfer, bubbles: true, cancelable: true };
        const event = new ClipboardEvent("paste", paste);
        document.querySelector(where).dispatchEvent(event);
        return event.defaultPrevented;
    });
}"""
"""Pastes as a browser does: cells of a table are there as text, as HTML, and as a picture."""


def test_pasted_cells_of_a_table_are_words_and_a_pasted_picture_is_one(
    drawn_library: Photoseek,
) -> None:
    page = drawn_library.page
    chip = page.get_by_test_id("query-image")
    drawn_library.search("")

    # The browser itself puts text into the box.
    assert not page.evaluate(PASTE, ["blue\tsquare\n", "image.png", "#search"])
    expect(chip).to_have_count(0)
    assert page.evaluate(PASTE, ["blue\tsquare\n", "image.png", "main"])
    expect(drawn_library.search_box).to_have_value("blue square")
    expect(chip).to_have_count(0)

    drawn_library.search("")
    for text in ("", "black.png", "/home/me/black.png"):
        assert page.evaluate(PASTE, [text, "black.png", "#search"])
        expect(chip).to_have_count(1)
        page.get_by_test_id("clear-query").click()
    drawn_library.ready()
