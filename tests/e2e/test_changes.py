"""Files come, go and change their names while the page is open, and between its visits."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.drawing import Drawing
from tests.e2e.database import read_library
from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host
from tests.e2e.opfs import PICKER, choose, expect_found, put

DRAWINGS = [
    Drawing("red.jpg", "red", "circle"),
    Drawing("blue.png", "blue", "square"),
    Drawing("green.webp", "green", "triangle"),
    Drawing("2023/orange.jpg", "orange", "circle"),
    Drawing("2023/white.jpg", "white", "square"),
    Drawing("2023/black.jpg", "black", "triangle"),
]
PATHS = [drawing.path for drawing in DRAWINGS]


@pytest.fixture
def photoseek(page: Page, server: Host, tmp_path: Path) -> Photoseek:
    """A library of six drawings in one folder, on a later visit."""
    page.add_init_script(PICKER)
    opened = Photoseek(page, server.url).open()
    for drawing in DRAWINGS:
        put(opened, drawing, tmp_path)
    assert choose(opened).startswith("Pictures: 6 new.")
    # From here on the folder is closed: no browser tells of changes before it is opened again.
    return opened.reload()


def test_a_walk_tells_new_moved_gone_and_back_in_a_sentence(
    photoseek: Photoseek, tmp_path: Path
) -> None:
    page = photoseek.page
    page.evaluate("movePicture('red.jpg', 'best/of/circle.jpg')")
    page.evaluate("removePicture('blue.png')")
    put(photoseek, Drawing("new.jpg", "blue", "triangle"), tmp_path)
    for path in ("notes.txt", "._new.jpg", ".trash/old.jpg", "2023/.hidden/old.jpg"):
        page.evaluate(f"putPicture({path!r}, '')")

    assert choose(photoseek).startswith(
        "Pictures: 1 new, 1 moved, 4 already indexed, 1 no longer there, 2 skipped."
    )
    expect(photoseek.indexed).to_have_text("6")
    expect_found(photoseek, "best/of/circle.jpg", "new.jpg", *PATHS[2:])

    photoseek.reload()
    expect(photoseek.indexed).to_have_text("6")
    put(photoseek, DRAWINGS[1], tmp_path)
    assert choose(photoseek).startswith("Pictures: 1 back, 6 already indexed, 2 skipped.")
    expect_found(photoseek, "best/of/circle.jpg", "new.jpg", *PATHS[1:])


def test_a_moved_photo_keeps_its_vector_and_its_thumbnail(photoseek: Photoseek) -> None:
    page = photoseek.page
    before = {result.path: result.score for result in photoseek.search("a red circle")}
    kept = stored(page)
    page.evaluate("movePicture('2023/orange.jpg', '2024/renamed.jpg')")

    assert choose(photoseek).startswith("Pictures: 1 moved, 5 already indexed.")

    after = {result.path: result.score for result in photoseek.shown()}
    assert after.pop("2024/renamed.jpg") == before.pop("2023/orange.jpg")
    assert after == before
    assert stored(page) == kept
    picture = photoseek.result("2024/renamed.jpg").locator("img")
    expect(picture).to_have_js_property("complete", value=True)


def test_what_two_walks_do_not_see_is_forgotten(photoseek: Photoseek) -> None:
    photoseek.page.evaluate("removePicture('blue.png')")
    choose(photoseek)
    assert stored(photoseek.page) == (6, 6)
    assert choose(photoseek).startswith("Pictures: 5 already indexed, 1 removed.")
    assert stored(photoseek.page) == (5, 5)


def test_many_photos_gone_at_once_are_asked_about_and_can_be_kept(photoseek: Photoseek) -> None:
    page = photoseek.page
    page.evaluate("removePicture('red.jpg')")
    page.evaluate("removePicture('blue.png')")
    assert choose(photoseek).startswith("Pictures: 4 already indexed, 2 missing.")
    photoseek.reload()

    question = page.get_by_test_id("missing")
    expect(question).to_contain_text("2 of 6 photos are no longer in “Pictures”")
    expect_found(photoseek, *PATHS)
    page.get_by_test_id("keep-missing").click()

    expect(question).to_have_count(0)
    choose(photoseek)
    photoseek.reload()
    expect(question).to_have_count(0)
    expect_found(photoseek, *PATHS)


def test_many_photos_gone_at_once_are_removed_at_the_users_word(photoseek: Photoseek) -> None:
    page = photoseek.page
    page.evaluate("removePicture('red.jpg')")
    page.evaluate("removePicture('blue.png')")
    choose(photoseek)
    page.get_by_test_id("remove-missing").click()

    expect(photoseek.indexed).to_have_text("4")
    expect_found(photoseek, *PATHS[2:])
    assert stored(page) == (4, 4)


def test_the_question_goes_when_the_drive_is_back(photoseek: Photoseek, tmp_path: Path) -> None:
    page = photoseek.page
    page.evaluate("removePicture('red.jpg')")
    page.evaluate("removePicture('blue.png')")
    choose(photoseek)
    photoseek.reload()
    put(photoseek, DRAWINGS[0], tmp_path)
    put(photoseek, DRAWINGS[1], tmp_path)
    page.get_by_test_id("look-again").click()

    expect(page.get_by_test_id("missing")).to_have_count(0)
    photoseek.ready()
    expect(photoseek.indexed).to_have_text("6")


def test_photos_are_indexed_as_they_arrive_in_a_folder_that_is_open(
    photoseek: Photoseek, tmp_path: Path
) -> None:
    choose(photoseek)
    put(photoseek, Drawing("2024/June/new.jpg", "blue", "triangle"), tmp_path)

    expect(photoseek.indexed).to_have_text("7", timeout=BOOT)
    photoseek.ready()
    expect_found(photoseek, "2024/June/new.jpg", *PATHS)
    said = photoseek.page.evaluate("said.at(-1)")
    assert said.strip().startswith("Pictures: 1 new, 6 already indexed.")

    photoseek.page.evaluate("movePicture('2024/June/new.jpg', 'elsewhere.jpg')")
    expect(photoseek.result("elsewhere.jpg")).to_be_visible(timeout=BOOT)
    photoseek.page.evaluate("removePicture('elsewhere.jpg')")
    expect(photoseek.indexed).to_have_text("6", timeout=BOOT)


def stored(page: Page) -> tuple[int, int]:
    """How many thumbnails and vectors the library has; it is whole."""
    kept = read_library(page)
    kept.check()
    return len(kept.thumbnails), len(kept.embedded)
