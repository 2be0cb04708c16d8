"""Filters: chips under the search box narrow what is searched and shown, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.drawing import Drawing, draw
from tests.e2e.driving import Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until

IN_2022 = {"2022/blue square.png", "2022/green triangle.webp", "2022/June/on its side.jpg"}


@pytest.fixture
def growing(page: Page, server: Host, drawn_photos: Path) -> Photoseek:
    """A library of its own, for a test that adds to it."""
    opened = Photoseek(page, server.url).open()
    opened.index(drawn_photos)
    return opened


def chip(photoseek: Photoseek, facet: str) -> Locator:
    return photoseek.page.get_by_test_id(f"filter-{facet}")


def choose(photoseek: Photoseek, facet: str, value: str) -> None:
    """Open a chip's menu, choose, and close it."""
    chip(photoseek, facet).locator(".filter-open").click()
    chip(photoseek, facet).get_by_text(value, exact=True).click()
    photoseek.page.keyboard.press("Escape")
    # Its entry of the history goes with the menu: of two steps back at once, one would be lost.
    wait_until(photoseek.page, "!history.state?.over")
    photoseek.ready()


def browsed(photoseek: Photoseek) -> set[str]:
    photos = photoseek.page.get_by_test_id("photo").all()
    return {photo.get_attribute("data-path") or "" for photo in photos}


def test_filters_narrow_searching_and_browsing_and_go_one_by_one(drawn_library: Photoseek) -> None:
    page = drawn_library.page
    choose(drawn_library, "folder", "2022")
    expect(page.get_by_test_id("photo")).to_have_count(3)
    assert browsed(drawn_library) == IN_2022

    everything = {hit.path: hit.score for hit in drawn_library.search("red circle")}
    assert set(everything) == IN_2022
    choose(drawn_library, "kind", "PNG")
    choose(drawn_library, "kind", "WEBP")
    expect(drawn_library.results).to_have_count(2)
    assert all(everything[hit.path] == hit.score for hit in drawn_library.shown())

    chip(drawn_library, "folder").get_by_test_id("remove-filter").click()
    expect(chip(drawn_library, "folder").locator(".filter-open")).to_be_focused()
    choose(drawn_library, "camera", "Lumina X1")
    expect(page.get_by_test_id("nothing-left")).to_be_visible()
    chip(drawn_library, "kind").get_by_test_id("remove-filter").click()
    expect(drawn_library.results).to_have_count(1)
    assert paths(drawn_library.shown()) == ["red circle.jpg"]

    page.get_by_test_id("clear-filters").click()
    expect(drawn_library.results).to_have_count(5)
    expect(page.get_by_test_id("clear-filters")).to_have_count(0)


def test_sizes_are_of_the_picture_or_of_the_file(growing: Photoseek, tmp_path: Path) -> None:
    page = growing.page
    random = np.random.default_rng(1)
    more = tmp_path / "More"
    more.mkdir()
    for name, edge in {"two megapixels.png": 1500, "four megapixels.jpg": 2000}.items():
        noise = random.integers(0, 255, (edge, edge, 3), dtype=np.uint8)
        Image.fromarray(noise).save(more / name)
    growing.index(more)
    size = chip(growing, "size")
    size.locator(".filter-open").click()
    groups = [
        group.locator(".option").all_inner_texts() for group in size.get_by_role("radiogroup").all()
    ]
    assert [[" ".join(each.split()) for each in group] for group in groups] == [
        ["Any size", "Under 1 MP 5", "1 to 4 MP 1", "4 to 16 MP 1"],
        ["Any size", "Under 100 kB 5", "1 to 10 MB 2"],
    ]
    size.get_by_text("1 to 10 MB", exact=True).click()
    expect(page.get_by_test_id("photo")).to_have_count(2)
    size.get_by_text("4 to 16 MP", exact=True).click()
    expect(page.get_by_test_id("photo")).to_have_count(1)
    assert browsed(growing) == {"four megapixels.jpg"}
    expect(size.locator(".filter-text")).to_have_text("4 to 16 MP, 1 to 10 MB")
    growing.reload()
    expect(size.locator(".filter-text")).to_have_text("4 to 16 MP, 1 to 10 MB")
    assert browsed(growing) == {"four megapixels.jpg"}


def test_a_date_is_a_year_a_month_of_it_or_days(drawn_library: Photoseek) -> None:
    page = drawn_library.page
    date = chip(drawn_library, "date")
    date.locator(".filter-open").click()
    date.get_by_text("2022", exact=True).click()
    expect(page.get_by_test_id("photo")).to_have_count(1)
    date.get_by_role("button", name="December 2022, 1").click()
    expect(date.locator(".filter-text")).to_have_text("December 2022")
    assert browsed(drawn_library) == {"2022/green triangle.webp"}
    date.get_by_label("From").fill("2021-07-14")
    date.get_by_label("To").fill("2021-07-14")
    page.keyboard.press("Tab")
    expect(date.locator(".filter-text")).to_have_text("Jul 14, 2021")
    expect(page.get_by_test_id("photo")).to_have_count(1)
    expect(page.get_by_test_id("photo")).to_have_attribute("data-path", "red circle.jpg")
    expect(page.get_by_test_id("photo")).to_have_count(1)


def test_filters_are_chosen_by_keyboard_and_counts_say_what_is_left(
    drawn_library: Photoseek,
) -> None:
    page = drawn_library.page
    choose(drawn_library, "orientation", "Portrait")
    expect(page.get_by_test_id("photo")).to_have_count(1)
    opener = chip(drawn_library, "camera").locator(".filter-open")
    opener.focus()
    page.keyboard.press("Enter")
    first = chip(drawn_library, "camera").get_by_role("checkbox", name="Lumina X1")
    expect(first).to_be_focused()
    options = chip(drawn_library, "camera").locator(".option")
    expect(options).to_have_text(["Lumina X1 0", "Lumina X2 1"], use_inner_text=False)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(chip(drawn_library, "camera").locator(".filter-text")).to_have_text("Lumina X2")
    expect(page.get_by_test_id("photo")).to_have_count(1)


def test_photos_near_a_photo_are_found_from_the_photo(growing: Photoseek, tmp_path: Path) -> None:
    page = growing.page
    more = tmp_path / "More"
    for name, place in {"tower.jpg": (48.87, 2.3), "far.jpg": (48.0, 2.3)}.items():
        draw(Drawing(name, "teal", "square", place=place), more / name)
    growing.index(more)
    growing.search("circle")
    growing.result("red circle.jpg").click()
    page.get_by_test_id("nearby").click()

    expect(growing.results).to_have_count(2)
    assert set(paths(growing.shown())) == {"red circle.jpg", "tower.jpg"}
    expect(chip(growing, "place").locator(".filter-text")).to_have_text("Within 5 km")
    choose(growing, "place", "Within 100 km")
    expect(growing.results).to_have_count(3)


def test_a_library_with_one_value_of_everything_has_nothing_to_filter_by(
    page: Page, server: Host, tmp_path: Path
) -> None:
    draw(Drawing("one.jpg", "red", "circle"), tmp_path / "One" / "one.jpg")
    photoseek = Photoseek(page, server.url).open()
    photoseek.index(tmp_path / "One")
    expect(page.get_by_test_id("photo")).to_have_count(1)
    expect(page.locator("#filters")).to_be_hidden()
