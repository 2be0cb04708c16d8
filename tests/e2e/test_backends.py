"""Where towers run. WebGPU on the adapter that Chromium emulates: slow, but the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from tests import colour_model
from tests.drawing import DRAWINGS, Drawing, draw_photos
from tests.e2e.driving import BOOT, Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch
from tests.hub import Hub
from toolchain import chromium

WEBGPU_BUILD = "vendor/onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm"


@pytest.fixture(scope="module")
def gpu_browser(driver: Playwright) -> Iterator[Browser]:
    """A Chromium that has WebGPU, emulated in software."""
    launched = driver.chromium.launch(
        executable_path=chromium.ensure(), args=[*chromium.SHORT_LIVED, "--enable-unsafe-webgpu"]
    )
    yield launched
    launched.close()


@pytest.fixture
def gpu_page(gpu_browser: Browser, watch: Watch) -> Iterator[Page]:
    context: BrowserContext = gpu_browser.new_context()
    watch.attach(context)
    yield context.new_page()
    context.close()
    watch.check()


@pytest.fixture
def hub(tmp_path: Path, watch: Watch) -> Iterator[Hub]:
    """A hub with a network so small that an emulated GPU keeps up."""
    folder = colour_model.write_colour_model(tmp_path / "colours")
    double = Hub({colour_model.ID: folder}).start()
    watch.allow_origin(double.url)
    watch.allow_origin(double.storage_url)
    yield double
    double.stop()


def choose_backend(page: Page, choice: str) -> None:
    page.get_by_test_id("library").click()
    page.get_by_test_id("backend-select").select_option(choice)
    page.keyboard.press("Escape")


def expect_it_runs(page: Page, where: str) -> None:
    page.get_by_test_id("library").click()
    page.get_by_test_id("show-details").check()
    expect(page.locator("#library-panel")).to_contain_text(where)
    page.keyboard.press("Escape")


def many_photos(folder: Path, count: int) -> Path:
    drawings = (DRAWINGS[number % len(DRAWINGS)] for number in range(count))
    return draw_photos(
        folder,
        tuple(
            Drawing(f"{number} {Path(drawing.path).name}", drawing.colour, drawing.shape)
            for number, drawing in enumerate(drawings)
        ),
    )


def test_an_emulated_card_is_used_when_asked_for_and_finds_what_the_processor_finds(
    gpu_page: Page, server: Host, hub: Hub, drawn_photos: Path
) -> None:
    # The built-in model takes an emulated card minutes.
    address = f"{server.url}?model={colour_model.ID}&hub={hub.url}"
    photoseek = Photoseek(gpu_page, address).open()
    photoseek.index(drawn_photos)
    circle = drawn_photos / "red circle.jpg"
    before = photoseek.search_by(circle)
    expect_it_runs(gpu_page, "thread")
    assert WEBGPU_BUILD not in server.asked_for

    choose_backend(gpu_page, "webgpu")
    photoseek.reload()
    now = photoseek.search_by(circle)

    assert WEBGPU_BUILD in server.asked_for
    assert paths(before) == paths(now)
    assert [hit.score for hit in now] == pytest.approx([hit.score for hit in before], abs=0.01)
    expect_it_runs(gpu_page, "on the graphics card")


def test_a_lost_gpu_costs_no_photo(
    gpu_browser: Browser, gpu_page: Page, server: Host, hub: Hub, tmp_path: Path, watch: Watch
) -> None:
    watch.allow_error("GPU|device|WebGPU")
    gpu_page.add_init_script("localStorage.setItem('photoseek:backend', 'webgpu')")
    address = f"{server.url}?model={colour_model.ID}&hub={hub.url}"
    photoseek = Photoseek(gpu_page, address).open()
    photoseek.choose(many_photos(tmp_path / "Many", 300))
    indexed = "Number(document.querySelector('[data-testid=indexed-count]').textContent)"
    wait_until(gpu_page, f"{indexed} > 0", seconds=BOOT / 1000)
    expect_it_runs(gpu_page, "on the graphics card")
    gpu_browser.new_browser_cdp_session().send("Browser.crashGpuProcess")

    expect(photoseek.indexed).to_have_text("300", timeout=BOOT)
    photoseek.ready()
    expect(photoseek.skipped).to_have_text("0 skipped")
    expect_it_runs(gpu_page, "thread")
    # The first photos were embedded by the GPU, the last by the processor, and are found alike.
    red = photoseek.search("red")[: 300 // len(DRAWINGS)]
    assert {hit.path.partition(" ")[2] for hit in red} == {"red circle.jpg"}
    assert max(hit.score for hit in red) - min(hit.score for hit in red) < 0.01


@pytest.mark.parametrize("chosen", ["wasm", "webgpu"])
def test_where_a_model_runs_can_be_changed_while_a_query_waits_for_it(
    gpu_page: Page, server: Host, hub: Hub, drawn_photos: Path, chosen: str
) -> None:
    other = {"wasm": "webgpu", "webgpu": "wasm"}[chosen]
    gpu_page.add_init_script(f"localStorage.setItem('photoseek:backend', '{other}')")
    address = f"{server.url}?model={colour_model.ID}&hub={hub.url}"
    photoseek = Photoseek(gpu_page, address).open()
    photoseek.index(drawn_photos)

    with hub.bad_day(only="onnx/text_model", hold_after=0):
        photoseek.search_box.fill("red")
        while not any("onnx/text_model" in path for path in hub.asked_for):
            gpu_page.wait_for_timeout(20)
        choose_backend(gpu_page, chosen)
    photoseek.ready()

    expect(gpu_page.locator("#problem")).to_have_text("")
    assert photoseek.shown()[0].path == "red circle.jpg"
    # What was chosen just now is what serves from now on.
    photoseek.search_by(drawn_photos / "red circle.jpg")
    expect_it_runs(gpu_page, "on the graphics card" if chosen == "webgpu" else "thread")
