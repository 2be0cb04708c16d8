"""Back, Forward, Reload and an address lead to what was shown, and tell nobody what it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.driving import Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.test_filters import IN_2022, chip, choose
from tests.e2e.waiting import wait_until


@pytest.fixture
def photoseek(page: Page, server: Host, drawn_photos: Path) -> Photoseek:
    opened = Photoseek(page, server.url).open()
    opened.index(drawn_photos)
    return opened


def entries(photoseek: Photoseek) -> int:
    return int(photoseek.page.evaluate("history.length"))


def at(photoseek: Photoseek, fragment: str) -> None:
    """Wait for the address to end like this."""
    expect(photoseek.page).to_have_url(re.compile(f"[^#]{re.escape(fragment)}$"))


def go(photoseek: Photoseek, steps: int) -> Photoseek:
    # Playwright waits for a load after go_back(), and here there is none.
    photoseek.page.evaluate(f"history.go({steps})")
    return photoseek


def test_words_and_filters_are_steps_to_go_back_to(photoseek: Photoseek) -> None:
    page = photoseek.page
    before = entries(photoseek)
    photoseek.search_box.press_sequentially("red cir", delay=20)
    at(photoseek, "#q=red+cir")
    photoseek.search_box.press_sequentially("cle", delay=20)
    at(photoseek, "#q=red+circle")
    assert entries(photoseek) == before + 1
    expect(page).to_have_title("red circle – Photoseek")
    choose(photoseek, "folder", "2022")
    choose(photoseek, "kind", "PNG")
    at(photoseek, "#q=red+circle&folder=Drawn+photos%2F2022&kind=PNG")
    expect(photoseek.results).to_have_count(1)

    go(photoseek, -1)
    expect(chip(photoseek, "kind").locator(".filter-text")).to_have_count(0)
    expect(photoseek.results).to_have_count(3)
    assert set(paths(photoseek.shown())) == IN_2022
    go(photoseek, -2)
    expect(photoseek.search_box).to_have_value("")
    expect(page.get_by_test_id("photo")).to_have_count(5)
    at(photoseek, "/")
    go(photoseek, 3)
    expect(photoseek.search_box).to_have_value("red circle")
    expect(photoseek.results).to_have_count(1)

    before_it = photoseek.ready().shown()
    photoseek.reload()
    expect(photoseek.search_box).to_have_value("red circle")
    assert photoseek.shown() == before_it
    expect(chip(photoseek, "folder").locator(".filter-text")).to_have_text("2022")
    # Cleared, it is one more step, and not the end of those before it.
    page.get_by_test_id("clear-filters").click()
    expect(photoseek.results).to_have_count(5)
    go(photoseek, -1)
    expect(photoseek.results).to_have_count(1)


def test_back_from_photos_like_one_leads_to_the_search_it_was_found_by(
    photoseek: Photoseek,
) -> None:
    page = photoseek.page
    photoseek.search("red circle")
    photoseek.result("red circle.jpg").click()
    page.get_by_test_id("lightbox").get_by_test_id("more-like-this").click()
    likeness = page.get_by_test_id("query-image")
    expect(likeness).to_have_attribute("title", "Photos like red circle.jpg")
    at(photoseek, "#like=Drawn+photos%2Fred+circle.jpg")
    expect(page.get_by_test_id("lightbox")).to_have_count(0)
    expect(photoseek.results).to_have_count(4)

    photoseek.reload()
    expect(likeness).to_have_attribute("title", "Photos like red circle.jpg")
    expect(photoseek.results).to_have_count(4)
    go(photoseek, -1)
    expect(photoseek.search_box).to_have_value("red circle")
    expect(likeness).to_have_count(0)
    expect(photoseek.results).to_have_count(5)


def test_a_photo_from_elsewhere_is_kept_until_the_page_is_loaded_again(
    photoseek: Photoseek, drawn_photos: Path
) -> None:
    page = photoseek.page
    likeness = page.get_by_test_id("query-image")
    found = photoseek.search_by(drawn_photos / "2022" / "blue square.png")
    photoseek.search("blue")
    at(photoseek, "#q=blue")
    both = photoseek.shown()
    assert both != found
    go(photoseek, -1)
    expect(photoseek.search_box).to_have_value("")
    expect(likeness).to_have_count(1)
    assert photoseek.ready().shown() == found
    go(photoseek, 1)
    expect(photoseek.search_box).to_have_value("blue")
    assert photoseek.ready().shown() == both

    photoseek.reload()
    expect(likeness).to_have_count(0)
    expect(photoseek.search_box).to_have_value("blue")
    wait_until(page, "said.some((each) => each.includes('not kept here'))")


def test_an_address_says_what_to_show_and_no_host_hears_it(photoseek: Photoseek) -> None:
    page = photoseek.page
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto("about:blank")
    nonsense = "&folder=Elsewhere&since=2022-13&orientation=round&near=1,2&min-pixels=x"
    page.goto(f"{photoseek.url}?model=mini#q=triangle&kind=WEBP{nonsense}")
    photoseek.ready()
    expect(photoseek.search_box).to_have_value("triangle")
    assert paths(photoseek.shown()) == ["2022/green triangle.webp"]
    at(photoseek, "?model=mini#q=triangle&kind=WEBP")
    assert asked
    assert not [url for url in asked if "triangle" in url or "WEBP" in url]

    page.get_by_role("link", name="Photoseek").click()
    expect(page.get_by_test_id("photo")).to_have_count(5)
    at(photoseek, "?model=mini")
