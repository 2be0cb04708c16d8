"""Two tabs, one library: one indexes, both see the same, and the other one takes over."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.drawing import draw_small
from tests.e2e.database import read_library
from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host
from tests.e2e.opfs import PICKER

PHOTOS = 240
PUT_ALL = """async (pictures) => {
    for (const [path, content] of pictures) await putPicture(path, content);
}"""

Tabs = tuple[Photoseek, Photoseek]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return draw_small(tmp_path / "Small", PHOTOS)


@pytest.fixture
def open_tabs(page: Page, server: Host) -> Callable[[str], Tabs]:
    def opened(script: str) -> Tabs:
        page.context.add_init_script(script)
        other = Photoseek(page.context.new_page(), server.url).open()
        photoseek = Photoseek(page, server.url).open()
        page.bring_to_front()
        return photoseek, other

    return opened


def expect_following(photoseek: Photoseek, other: Photoseek) -> None:
    """What the first tab has stored can be found in the other one while it goes on."""
    expect(other.indexed).not_to_have_text("0", timeout=BOOT)
    other.page.bring_to_front()
    other.search_box.fill("anything")
    expect(other.results.first).to_be_visible(timeout=BOOT)  # its first search loads a tower
    photoseek.expect_state("indexing")
    other.ready()


def expect_whole(photoseek: Photoseek) -> None:
    expect(photoseek.indexed).to_have_text(str(PHOTOS), timeout=BOOT)
    expect(photoseek.page.get_by_test_id("progress")).to_be_hidden()
    expect(photoseek.page.get_by_test_id("interrupted")).to_have_count(0)
    kept = read_library(photoseek.page)
    kept.check()
    assert len(kept.photos) == PHOTOS


def test_a_tab_that_was_asked_to_index_waits_for_the_one_that_does_and_takes_over(
    open_tabs: Callable[[str], Tabs], folder: Path
) -> None:
    photoseek, other = open_tabs("")
    photoseek.choose(folder)
    expect_following(photoseek, other)

    other.choose(folder)
    card = other.page.get_by_test_id("progress")
    expect(card).to_contain_text("Waiting for another tab")
    before = int(other.indexed.inner_text())
    assert before < PHOTOS
    photoseek.page.close()

    expect_whole(other)


def test_a_run_whose_tab_is_closed_goes_on_in_another_one_that_may_read_the_folder(
    open_tabs: Callable[[str], Tabs], folder: Path
) -> None:
    photoseek, other = open_tabs(PICKER)
    pictures = [
        [path.name, base64.b64encode(path.read_bytes()).decode()]
        for path in sorted(folder.rglob("*.jpg"))
    ]
    photoseek.page.evaluate(PUT_ALL, pictures)
    photoseek.page.get_by_role("button", name="Choose a folder").click()
    expect_following(photoseek, other)
    assert int(other.indexed.inner_text()) < PHOTOS

    photoseek.page.close()

    other.expect_state("indexing")
    expect_whole(other)


def test_where_it_may_not_the_other_tab_says_what_was_interrupted_and_offers_to_go_on(
    open_tabs: Callable[[str], Tabs], folder: Path
) -> None:
    # Without a picker of folders the browser's file chooser serves, which can be driven.
    photoseek, other = open_tabs("delete window.showDirectoryPicker;")
    photoseek.choose(folder)
    expect_following(photoseek, other)
    notice = other.page.get_by_test_id("interrupted")
    expect(notice).to_have_count(0)

    photoseek.page.close()

    expect(notice).to_contain_text("“Small” is not indexed to the end")
    expect(notice).to_contain_text("Progress is saved")
    other.reload()
    with other.page.expect_file_chooser() as chooser:
        notice.get_by_test_id("go-on-reading").click()
    chooser.value.set_files(folder)

    expect_whole(other)
