"""The map of places: clusters, a box that narrows the photos, by hand, by keyboard, offline."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.drawing import Drawing, draw_photos
from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch

PLACES = {
    "munich.jpg": (48.137, 11.575),
    "garden.jpg": (48.152, 11.592),
    "augsburg.jpg": (48.371, 10.898),
    "new york.jpg": (40.71, -74.0),
    "tokyo.jpg": (35.68, 139.69),
}
OUTLINES = "vendor/world-atlas/countries-"


@pytest.fixture
def travels(tmp_path: Path) -> Path:
    drawings = [Drawing(name, "red", "circle", place=at) for name, at in PLACES.items()]
    return draw_photos(tmp_path / "Travels", (*drawings, Drawing("nowhere.jpg", "blue", "square")))


def the_map(page: Page) -> Locator:
    return page.get_by_test_id("map")


def open_map(page: Page) -> None:
    page.get_by_test_id("open-map").click()
    expect(the_map(page)).to_have_attribute("data-shown", "")


def names(page: Page) -> list[str]:
    return page.get_by_test_id("place").locator(".map-place-name").all_inner_texts()


def shown(page: Page) -> set[str]:
    paths = page.get_by_test_id("photo").all()
    return {each.get_attribute("data-path") or "" for each in paths}


def zoom(page: Page) -> float:
    return float(the_map(page).get_attribute("data-zoom") or "nan")


def drag(page: Page, around: Locator, *, first: str = "") -> None:
    """A box around a mark."""
    box = around.bounding_box()
    assert box
    if first:
        page.get_by_test_id(first).click()
    page.mouse.move(box["x"] - 10, box["y"] - 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 30, box["y"] + 30)
    expect(page.locator("#map-box")).to_be_visible()
    page.mouse.move(box["x"] + box["width"] + 12, box["y"] + box["height"] + 10)
    page.mouse.up()


def pinch(page: Page, by: float) -> None:
    """Two fingers in the middle of the map go apart, or together."""
    session = page.context.new_cdp_session(page)
    box = the_map(page).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def touch(kind: str, apart: float) -> None:
        points = [{"x": x - apart, "y": y, "id": 1}, {"x": x + apart, "y": y, "id": 2}]
        session.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [] if kind == "touchEnd" else points},
        )

    touch("touchStart", 80)
    for step in range(1, 5):
        touch("touchMove", 80 * by ** (step / 4))
    touch("touchEnd", 0)


def test_photos_are_found_by_their_places(page: Page, server: Host, travels: Path) -> None:
    photoseek = Photoseek(page, server.url).open()
    photoseek.index(travels)
    open_map(page)
    # The whole world: what lies together is one, with the town of most of it.
    expect(page.get_by_test_id("cluster")).to_have_count(3)
    assert names(page) == ["Munich +1", "New York City", "Tokyo"]
    expect(page.locator(".map-here")).to_have_text("5 photos in this part of the map")

    # A click comes nearer, as far as there is more to be told apart.
    far = zoom(page)
    page.get_by_test_id("cluster").first.click()
    expect(page.get_by_test_id("cluster").first).to_have_attribute("title", "Munich")
    expect(page.locator(".map-here")).to_have_text("3 photos in this part of the map")
    assert zoom(page) > far + 4
    the_map(page).focus()
    page.keyboard.press("Home")
    expect(page.locator(".map-here")).to_have_text("5 photos in this part of the map")

    # By wheel and by pinching.
    middle = the_map(page).bounding_box()
    assert middle
    before = zoom(page)
    page.mouse.move(middle["x"] + 300, middle["y"] + 200)
    page.mouse.wheel(0, -400)
    wait_until(page, f"+document.getElementById('map').dataset.zoom > {before + 1}")
    before = zoom(page)
    pinch(page, 2)
    assert zoom(page) == pytest.approx(before + 1, abs=0.1)
    page.get_by_test_id("show-all-places").click()
    expect(page.locator(".map-here")).to_have_text("5 photos in this part of the map")

    # A box is a filter: a chip, an entry of the history, a part of the address.
    drag(page, page.get_by_test_id("cluster").nth(1), first="draw-box")
    expect(page.get_by_test_id("map-dialog")).not_to_be_visible()
    place = page.get_by_test_id("filter-place")
    expect(place.locator(".filter-text")).to_have_text("Area on the map")
    expect(page.get_by_test_id("photo")).to_have_count(1)
    assert shown(page) == {"new york.jpg"}
    assert "area=" in page.url
    page.go_back()
    expect(page.get_by_test_id("photo")).to_have_count(6)
    page.go_forward()
    expect(page.get_by_test_id("photo")).to_have_count(1)
    photoseek.reload()
    expect(place.locator(".filter-text")).to_have_text("Area on the map")
    assert shown(page) == {"new york.jpg"}

    # The map begins where the photos are narrowed to, and shows the others all the same.
    open_map(page)
    expect(page.locator("#map-box")).to_be_visible()
    expect(page.locator(".map-here")).to_have_text("1 photo in this part of the map")
    page.get_by_test_id("show-all-places").click()
    expect(page.get_by_test_id("cluster")).to_have_count(3)
    page.go_back()
    expect(page.get_by_test_id("map-dialog")).not_to_be_visible()
    place.get_by_test_id("remove-filter").click()
    expect(page.get_by_test_id("photo")).to_have_count(6)

    # By keyboard alone: the arrows and the list.
    page.get_by_test_id("open-map").press("Enter")
    expect(the_map(page)).to_be_focused()
    expect(page.get_by_test_id("place")).to_have_count(3)
    page.keyboard.press("+")
    page.keyboard.press("+")
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".map-here")).to_have_text("1 photo in this part of the map")
    page.get_by_test_id("show-here").press("Enter")
    expect(page.get_by_test_id("photo")).to_have_count(1)
    assert shown(page) == {"tokyo.jpg"}
    open_map(page)
    page.get_by_test_id("show-all-places").click()
    expect(page.get_by_test_id("place")).to_have_count(3)
    page.get_by_test_id("place").first.press("Enter")
    expect(page.get_by_test_id("photo")).to_have_count(3)
    assert shown(page) == {"munich.jpg", "garden.jpg", "augsburg.jpg"}


@pytest.mark.service_worker
def test_the_map_that_was_open_once_is_there_without_a_network(
    page: Page, server: Host, watch: Watch, travels: Path
) -> None:
    photoseek = Photoseek(page, server.url).open()
    photoseek.index(travels)
    assert not [path for path in server.asked_for if path.startswith(OUTLINES)]
    open_map(page)
    wait_until(page, f"await caches.match('{OUTLINES}110m.json')")
    page.keyboard.press("Escape")
    wait_until(page, "navigator.serviceWorker.controller")
    server.stop()
    watch.allow_error("ERR_CONNECTION_REFUSED")
    watch.allow_error("countries-50m")
    photoseek.reload()
    open_map(page)
    expect(page.get_by_test_id("cluster")).to_have_count(3)
    drawn = """() => {
        const canvas = document.getElementById("map-canvas");
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size;
    }"""
    wait_until(page, f"({drawn})() > 4")
    expect(page.locator(".map-side .hint")).to_have_count(0)
    # The finer outlines were never fetched, and the page says so.
    page.get_by_test_id("cluster").first.click()
    expect(page.locator(".map-side .hint")).to_have_count(1)
