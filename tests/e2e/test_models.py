"""Models from a hub: chosen in the address or in the page, fetched once, kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.colour_model import ID, write_colour_model
from tests.e2e.driving import BOOT, Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch
from tests.hub import Hub


@pytest.fixture
def hub(tmp_path: Path, watch: Watch) -> Iterator[Hub]:
    double = Hub({ID: write_colour_model(tmp_path / "colours")}).start()
    watch.allow_origin(double.url)
    yield double
    double.stop()


def address(server: Host, hub: Hub, model: str = ID) -> str:
    return f"{server.url}?model={model}&hub={hub.url}"


def test_a_model_of_the_hub_is_fetched_tower_by_tower_once_and_then_never_again(
    page: Page, server: Host, hub: Hub, drawn_photos: Path
) -> None:
    photoseek = Photoseek(page, address(server, hub)).open()
    assert not any(path.endswith(".onnx") for path in hub.asked_for)
    photoseek.search("green")
    assert f"{ID}/onnx/text_model_quantized.onnx" in hub.asked_for
    assert f"{ID}/onnx/vision_model_quantized.onnx" not in hub.asked_for
    photoseek.index(drawn_photos)
    found = photoseek.search("red")
    assert paths(found)[0] == "red circle.jpg"
    assert len(hub.asked_for) == len(set(hub.asked_for)) == 6

    hub.asked_for.clear()
    photoseek.reload()

    assert photoseek.search("red") == found
    assert hub.asked_for == []


def test_every_model_has_its_own_index_and_going_back_is_instant(
    page: Page, server: Host, hub: Hub, drawn_photos: Path
) -> None:
    mini = Photoseek(page, f"{server.url}?hub={hub.url}").open()
    mini.index(drawn_photos)
    before = mini.search("a red circle")
    page.goto(address(server, hub))
    colours = mini.ready()
    expect(colours.indexed).to_have_text("0")
    assert "5 new" in colours.index(drawn_photos)
    assert paths(colours.search("dark"))[0] == "night/moon.jpg"

    page.goto(f"{server.url}?hub={hub.url}")
    mini.ready()

    expect(mini.indexed).to_have_text("5")
    assert mini.search("a red circle") == before
    expect(page.get_by_test_id("model-select").locator("option:checked")).to_contain_text(
        "built in", ignore_case=True
    )


@pytest.mark.parametrize("day", ["missing", "unavailable", "front page"])
def test_a_hub_on_a_bad_day_is_said_to_be_one_and_the_built_in_model_offered(
    page: Page, server: Host, hub: Hub, watch: Watch, day: str
) -> None:
    watch.allow_error("Failed to load resource")
    hub.status = {"missing": 404, "unavailable": 503}.get(day)
    hub.front_page = day == "front page"
    photoseek = Photoseek(page, address(server, hub))
    page.goto(photoseek.url)
    photoseek.expect_state("error")
    expect(page.get_by_test_id("error-message")).to_contain_text("config.json of tests/colours")

    hub.status, hub.front_page = None, False
    page.get_by_test_id("restart").click()
    photoseek.ready()
    photoseek.search("red")


def test_the_built_in_model_is_one_click_away_from_a_model_that_cannot_be_had(
    page: Page, server: Host, hub: Hub, watch: Watch
) -> None:
    watch.allow_error("Failed to load resource")
    photoseek = Photoseek(page, address(server, hub, "no/such-model"))
    page.goto(photoseek.url)
    photoseek.expect_state("error")
    page.get_by_test_id("use-built-in").click()
    expect(page.locator("html")).to_have_attribute("data-state", "ready", timeout=BOOT)
