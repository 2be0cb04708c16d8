"""A model gets ready beside the one that answers: over reloads, and until it has the photos."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.colour_model import ID, write_colour_model
from tests.e2e.driving import BOOT, Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch
from tests.hub import Day, Hub

VISION_TOWER = "vision_model_quantized.onnx"


@pytest.fixture
def hub(tmp_path: Path, watch: Watch) -> Iterator[Hub]:
    running = Hub({ID: write_colour_model(tmp_path / "colours")})
    running.start()
    watch.allow_origin(running.url)
    watch.allow_origin(running.storage_url)
    yield running
    running.stop()


@pytest.fixture
def photoseek(page: Page, server: Host, hub: Hub, drawn_photos: Path) -> Photoseek:
    """The page with photos that the built-in model has read, and a model that has not."""
    opened = Photoseek(page, f"{server.url}?hub={hub.url}&model={ID}").open()
    page.goto(f"{server.url}?hub={hub.url}")
    opened.ready().index(drawn_photos)
    return opened


def choose(photoseek: Photoseek, model: str) -> None:
    photoseek.page.get_by_test_id("model-select").select_option(model)


def expect_in_use(photoseek: Photoseek, model: str) -> None:
    select = photoseek.page.get_by_test_id("model-select")
    expect(select).to_have_value(model, timeout=BOOT)
    photoseek.ready()
    expect(select).to_have_value(model)


def preparing(photoseek: Photoseek) -> Locator:
    return photoseek.page.get_by_test_id("preparing")


def test_the_old_model_answers_until_the_new_one_has_read_the_photos_and_going_back_is_instant(
    photoseek: Photoseek, hub: Hub
) -> None:
    before = photoseek.search("a red circle")
    hub.day = Day(VISION_TOWER, hold_after=0)
    choose(photoseek, ID)

    expect(preparing(photoseek)).to_contain_text("Colours is getting ready")
    photoseek.expect_state("indexing")
    photoseek.search_box.fill("blue")
    photoseek.search_box.fill("a red circle")
    expect(photoseek.result(before[-1].path)).to_have_attribute("data-score", str(before[-1].score))
    assert photoseek.shown() == before
    hub.day = Day()

    expect(preparing(photoseek)).to_be_hidden(timeout=BOOT)
    expect_in_use(photoseek, ID)
    assert paths(photoseek.search("dark"))[0] == "night/moon.jpg"
    choose(photoseek, "mini")
    expect_in_use(photoseek, "mini")
    expect(preparing(photoseek)).to_be_hidden()
    assert photoseek.search("a red circle") == before


def test_it_goes_on_getting_ready_after_a_reload_and_is_then_remembered(
    photoseek: Photoseek, hub: Hub, drawn_photos: Path, watch: Watch
) -> None:
    watch.allow_error("Failed to load resource")
    hub.day = Day(VISION_TOWER, status=503)
    choose(photoseek, ID)
    expect(photoseek.page.get_by_test_id("error-message")).to_be_visible(timeout=BOOT)
    expect(preparing(photoseek)).to_be_visible()

    photoseek.reload()
    expect(preparing(photoseek)).to_contain_text("Colours is getting ready")
    expect_in_use(photoseek, "mini")
    expect(photoseek.indexed).to_have_text("5")
    hub.day = Day()
    photoseek.index(drawn_photos)
    expect_in_use(photoseek, ID)

    photoseek.reload()
    expect_in_use(photoseek, ID)
    expect(photoseek.indexed).to_have_text("5")
    expect(preparing(photoseek)).to_be_hidden()


def test_it_can_answer_at_once_and_its_preparation_can_be_ended(
    photoseek: Photoseek, hub: Hub
) -> None:
    before = photoseek.search("a red circle")
    hub.day = Day(VISION_TOWER, hold_after=0)
    choose(photoseek, ID)
    expect(preparing(photoseek)).to_be_visible()
    photoseek.expect_state("indexing")
    photoseek.page.get_by_test_id("stay").click()
    expect(preparing(photoseek)).to_be_hidden()
    expect_in_use(photoseek, "mini")
    assert photoseek.search("a red circle") == before

    choose(photoseek, ID)
    expect(preparing(photoseek)).to_be_visible()
    photoseek.expect_state("indexing")
    photoseek.page.get_by_test_id("search-at-once").click()
    expect(preparing(photoseek)).to_be_hidden()
    expect(photoseek.indexed).to_have_text("0")
    hub.day = Day()
    expect(photoseek.indexed).to_have_text("5", timeout=BOOT)
    expect_in_use(photoseek, ID)
    assert paths(photoseek.search("dark"))[0] == "night/moon.jpg"


def test_a_model_is_removed_with_what_it_has_read(
    photoseek: Photoseek, hub: Hub, server: Host
) -> None:
    page = photoseek.page
    choose(photoseek, ID)
    expect_in_use(photoseek, ID)
    for forgets, photos in ((False, "5"), (True, "0")):
        choose(photoseek, "mini")
        expect_in_use(photoseek, "mini")
        page.get_by_test_id("models").click()
        entry = page.locator(f"[data-testid=model][data-model='{ID}']")
        entry.get_by_test_id("remove-model").click()
        page.get_by_test_id("confirm-also").set_checked(forgets)
        page.get_by_test_id("confirm-yes").click()
        expect(page.get_by_test_id("models-stored")).to_contain_text("Only the built-in model")
        page.goto(f"{server.url}?hub={hub.url}&model={ID}")
        expect_in_use(photoseek, ID)
        expect(photoseek.indexed).to_have_text(photos)
