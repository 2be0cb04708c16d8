"""What readers choose about the page itself, and what it tells of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.driving import Photoseek


@pytest.fixture
def page(drawn_library: Photoseek) -> Iterator[Page]:
    """With the panel at the side open."""
    page = drawn_library.page
    panel_open(page)
    yield page
    panel_open(page)
    page.get_by_test_id("theme").select_option("system")
    page.get_by_test_id("show-details").set_checked(False)
    page.get_by_test_id("show-details").press("Escape")


def panel_open(page: Page) -> None:
    if page.locator("#library-panel").is_hidden():
        page.get_by_test_id("library").click()


def test_figures_are_for_those_who_ask(page: Page, drawn_library: Photoseek) -> None:
    tiles, figures = page.get_by_test_id("result"), page.locator(".tile .score")
    expect(page.get_by_test_id("model-about")).not_to_contain_text("dimensions")
    page.get_by_test_id("show-details").press("Escape")
    drawn_library.search("red circle")
    expect(tiles.first.get_by_role("button").first).not_to_have_accessible_name(re.compile("%"))
    expect(figures).to_have_count(0)

    panel_open(page)
    page.get_by_test_id("show-details").check()
    expect(figures.first).to_contain_text("%")
    expect(tiles.first.get_by_role("button").first).to_have_accessible_name(re.compile("%"))
    expect(page.get_by_test_id("model-about")).to_contain_text("512 dimensions")
    page.get_by_test_id("show-details").uncheck()
    expect(figures).to_have_count(0)


def test_light_and_dark_are_chosen_and_kept(page: Page) -> None:
    def background() -> str:
        colour: str = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        return colour

    bars = page.locator('meta[name="theme-color"]')
    assert background() == "rgb(255, 255, 255)"
    page.get_by_test_id("theme").select_option("dark")
    assert background() == "rgb(17, 18, 20)"
    expect(bars.first).to_have_attribute("content", "#111214")
    expect(bars.last).to_have_attribute("content", "#111214")
    page.emulate_media(color_scheme="dark")
    page.get_by_test_id("theme").select_option("light")
    assert background() == "rgb(255, 255, 255)"
    expect(bars.last).to_have_attribute("content", "#ffffff")
    assert page.evaluate("localStorage.getItem('photoseek:theme')") == "light"
    page.get_by_test_id("theme").select_option("system")
    assert background() == "rgb(17, 18, 20)"
    assert page.evaluate("localStorage.getItem('photoseek:theme')") is None
    page.emulate_media(color_scheme="light")
    assert background() == "rgb(255, 255, 255)"


def test_the_page_says_what_it_is_and_whose_work_is_in_it(page: Page) -> None:
    page.get_by_test_id("open-about").click()
    about = page.get_by_test_id("about")
    expect(about).to_contain_text("never leave this device")
    expect(about.get_by_test_id("version")).to_contain_text(re.compile(r"Photoseek \d+\.\d+"))
    licenses = about.get_by_test_id("licenses").get_attribute("href")
    text = page.evaluate("async (from) => (await fetch(from)).text()", licenses)
    assert "onnxruntime" in text
    page.keyboard.press("Escape")
    expect(about).to_be_hidden()


def test_one_plain_offer_stands_where_the_names_of_all_models_would(page: Page) -> None:
    offer = page.get_by_test_id("better-search")
    expect(offer).to_have_text(re.compile(r"Better search: download CLIP( \(\d+ MB\))?$"))
    expect(offer).to_have_attribute("title", re.compile("almost anything"))
    names = page.get_by_test_id("model-select")
    expect(names).to_be_visible()
    assert names.evaluate("({ offsetWidth }) => offsetWidth") < 48
    page.get_by_test_id("show-details").check()
    assert names.evaluate("({ offsetWidth }) => offsetWidth") > 80
