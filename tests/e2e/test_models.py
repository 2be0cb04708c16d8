"""Models: found, downloaded once and right whatever happens, kept, used offline, and removed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

import toolchain.dist
import toolchain.hub
from tests.colour_model import ID, write_colour_model
from tests.drawing import draw_small
from tests.e2e.driving import BOOT, Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch
from tests.hub import Day, Hub

CHUNK = 16 * 2**20
TEXT_TOWER = "text_model_quantized.onnx"
VISION_TOWER = "vision_model_quantized.onnx"
KEPT = "(await (await caches.open('photoseek-weights')).keys()).map((key) => key.url)"


@pytest.fixture
def colours(tmp_path: Path) -> Path:
    """The files of a small model."""
    return write_colour_model(tmp_path / "colours")


@pytest.fixture
def hub(colours: Path, watch: Watch) -> Iterator[Hub]:
    yield from running(Hub({ID: colours}), watch)


@pytest.fixture
def slow_hub(tmp_path: Path, watch: Watch) -> Iterator[Hub]:
    """A hub whose model has a text tower of several chunks."""
    large = write_colour_model(tmp_path / "large", ballast=2 * CHUNK + CHUNK // 2)
    yield from running(Hub({ID: large}), watch)


def running(hub: Hub, watch: Watch) -> Iterator[Hub]:
    hub.start()
    watch.allow_origin(hub.url)
    watch.allow_origin(hub.storage_url)
    yield hub
    hub.stop()


def address(server: Host, hub: Hub, model: str = ID) -> str:
    return f"{server.url}?model={model}&hub={hub.url}"


def problem(page: Page) -> Locator:
    return page.get_by_test_id("error-message")


def wait_for_chunks(page: Page, count: int) -> None:
    wait_until(page, f"({KEPT}).filter((url) => url.includes('/chunks/sha256')).length >= {count}")


# --- Downloaded once -----------------------------------------------------------------------------


def test_a_model_of_the_hub_is_fetched_tower_by_tower_once_and_then_never_again(
    page: Page, server: Host, hub: Hub, drawn_photos: Path
) -> None:
    hub.page_size = 3
    photoseek = Photoseek(page, address(server, hub)).open()
    assert not any(path.endswith(".onnx") for path in hub.asked_for)
    photoseek.search("green")
    assert f"{ID}/onnx/{TEXT_TOWER}" in hub.asked_for
    assert f"{ID}/onnx/{VISION_TOWER}" not in hub.asked_for
    photoseek.index(drawn_photos)
    found = photoseek.search("red")
    assert paths(found)[0] == "red circle.jpg"
    assert len(hub.asked_for) == len(set(hub.asked_for)) == 6

    hub.asked.clear()
    hub.listings = 0
    photoseek.reload()

    assert photoseek.search("red") == found
    assert (hub.asked, hub.listings) == ([], 0)


@pytest.mark.service_worker
def test_with_every_request_failing_a_model_that_is_there_finds_indexes_and_is_changed(
    page: Page, server: Host, hub: Hub, drawn_photos: Path, tmp_path: Path, watch: Watch
) -> None:
    photoseek = Photoseek(page, address(server, hub)).open()
    photoseek.index(drawn_photos)
    found = photoseek.search("red")
    wait_until(page, "navigator.serviceWorker.controller")
    server.stop()
    hub.stop()
    # The browser looks for a new version of the service worker, in vain.
    watch.allow_error("ERR_CONNECTION_REFUSED")

    photoseek.reload()

    assert photoseek.search("red") == found
    more = draw_small(tmp_path / "More photos", 5)
    assert "5 new" in photoseek.index(more)
    page.get_by_test_id("model-select").select_option("mini")
    photoseek.ready()
    page.get_by_test_id("model-select").select_option(ID)
    photoseek.ready()
    assert paths(photoseek.search("red"))[0] == "red circle.jpg"


def test_a_damaged_copy_is_noticed_and_fetched_again(page: Page, server: Host, hub: Hub) -> None:
    photoseek = Photoseek(page, address(server, hub)).open()
    photoseek.search("green")
    page.evaluate(
        """async () => {
            const cache = await caches.open("photoseek-weights");
            for (const key of await cache.keys()) {
                const kept = await cache.match(key);
                if (!key.url.includes("/chunks/sha256")) continue;
                const { headers } = kept;
                const content = new Uint8Array(await kept.arrayBuffer());
                content[0] ^= 1;
                await cache.put(key, new Response(content, { headers }));
            }
        }"""
    )
    photoseek.reload().search("green")
    expect(problem(page)).to_have_count(0)
    assert hub.starts(TEXT_TOWER) == [0, 0]


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
    chosen = page.get_by_test_id("model-select").locator("option:checked")
    expect(chosen).to_have_text("Built-in (basic)")


def test_a_model_beside_the_page_comes_first_and_no_hub_is_asked(
    page: Page,
    dist: Path,
    hub: Hub,
    tmp_path: Path,
    watch: Watch,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = Path(shutil.copytree(dist, tmp_path / "site"))
    monkeypatch.setattr(toolchain.hub, "DIST", site)
    monkeypatch.setattr(toolchain.dist, "DIST", site)
    toolchain.hub.bring(ID, hub=hub.url, precisions=["q8"])
    toolchain.dist.assemble()
    hub.asked.clear()
    hub.listings = 0
    host = Host(site).start()
    watch.allow_origin(host.url)

    photoseek = Photoseek(page, address(host, hub)).open()
    photoseek.search("green")

    expect(problem(page)).to_have_count(0)
    expect(page.get_by_test_id("model-select").locator("option:checked")).to_contain_text(
        "on this site"
    )
    assert f"models/{ID}/onnx/{TEXT_TOWER}" in host.asked_for
    assert (hub.asked, hub.listings) == ([], 0)
    host.stop()


# --- Bad days ------------------------------------------------------------------------------------


def test_every_way_a_download_can_fail_is_said_and_mended_without_a_reload(
    page: Page, server: Host, hub: Hub, watch: Watch
) -> None:
    watch.allow_error("Failed to load resource")
    watch.allow_error("ERR_")
    photoseek = Photoseek(page, address(server, hub)).open()
    days = {
        "model-refused": Day(TEXT_TOWER, status=401),
        "model-refused: ": Day(TEXT_TOWER, status=403),
        "model-not-found": Day(TEXT_TOWER, status=404),
        "hub-busy": Day(TEXT_TOWER, status=429),
        "hub-failed": Day(TEXT_TOWER, status=503),
        "web-page-instead": Day(TEXT_TOWER, front_page=True),
        "model-damaged": Day(TEXT_TOWER, wrong_bytes=True),
        "model-damaged: ": Day(TEXT_TOWER, short_by=1),
        "hub-unreachable": Day(silent=True),
    }
    for number, (code, day) in enumerate(days.items()):
        hub.day = day
        photoseek.search(f"green {number}")
        expect(page.locator(".problem pre")).to_contain_text(code)
        expect(problem(page)).not_to_be_empty()
        kept = page.evaluate(f"(async () => ({KEPT}).filter((url) => url.includes('sha256')))()")
        assert kept == [], f"{code} has left something behind"

    hub.day = Day()
    photoseek.search("green")
    expect(problem(page)).to_have_count(0)
    assert page.evaluate("performance.getEntriesByType('navigation').length") == 1


@pytest.mark.parametrize("day", ["missing", "unavailable", "front page"])
def test_a_hub_on_a_bad_day_is_said_to_be_one_and_the_built_in_model_offered(
    page: Page, server: Host, hub: Hub, watch: Watch, day: str
) -> None:
    watch.allow_error("Failed to load resource")
    photoseek = Photoseek(page, address(server, hub))
    what = {"missing": {"status": 404}, "unavailable": {"status": 503}}.get(day)
    with hub.bad_day(**(what or {"front_page": True})):
        page.goto(photoseek.url)
        photoseek.expect_state("error")
        expect(problem(page)).to_contain_text("the list of files of tests/colours")

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
    expect(problem(page)).to_contain_text("no model of this name")
    page.get_by_test_id("use-built-in").click()
    expect(page.locator("html")).to_have_attribute("data-state", "ready", timeout=BOOT)


def test_a_cut_connection_goes_on_where_it_broke(
    page: Page, server: Host, slow_hub: Hub, watch: Watch
) -> None:
    watch.allow_error("ERR_")
    photoseek = Photoseek(page, address(server, slow_hub)).open()
    # Held until a chunk is kept: what had come and was not read yet goes down with the connection.
    with slow_hub.bad_day(only=TEXT_TOWER, hold_after=20_000_000, then_cut=True):
        photoseek.search_box.fill("green")
        wait_for_chunks(photoseek.page, 1)
    photoseek.ready()
    expect(problem(page)).to_have_count(0)
    first, second = slow_hub.starts(TEXT_TOWER)
    assert first == 0
    assert CHUNK <= second <= 20_000_000 + 2**16


def test_a_download_goes_on_in_a_new_tab_after_the_old_one_was_closed(
    context: BrowserContext, server: Host, slow_hub: Hub
) -> None:
    closed = Photoseek(context.new_page(), address(server, slow_hub)).open()
    with slow_hub.bad_day(only=TEXT_TOWER, hold_after=CHUNK + 2**20):
        closed.search_box.fill("green")
        wait_for_chunks(closed.page, 1)
        closed.page.close()

    opened = Photoseek(context.new_page(), address(server, slow_hub)).open()
    opened.search("green")

    expect(problem(opened.page)).to_have_count(0)
    assert slow_hub.starts(TEXT_TOWER) == [0, CHUNK]


def test_a_download_shows_its_bytes_can_be_held_ended_and_gone_on_with(
    page: Page, server: Host, slow_hub: Hub
) -> None:
    photoseek = Photoseek(page, address(server, slow_hub)).open()
    card = page.get_by_test_id("download")
    with slow_hub.bad_day(only=TEXT_TOWER, hold_after=CHUNK + 2**20):
        photoseek.search_box.fill("green")
        expect(page.get_by_test_id("download-facts")).to_contain_text("of 41.9 MB")
        expect(page.get_by_test_id("download-facts")).to_contain_text("the part for words")
        wait_for_chunks(page, 1)
        page.get_by_test_id("download-pause").click()
        expect(card).to_contain_text("Paused: Colours")
    page.get_by_test_id("download-resume").click()
    photoseek.ready()
    expect(card).to_be_hidden()
    assert slow_hub.starts(TEXT_TOWER) == [0]


def test_a_download_that_was_ended_goes_on_when_it_is_wanted_again(
    page: Page, server: Host, slow_hub: Hub, watch: Watch
) -> None:
    watch.allow_error("ERR_")
    photoseek = Photoseek(page, address(server, slow_hub)).open()
    with slow_hub.bad_day(only=TEXT_TOWER, hold_after=CHUNK + 2**20):
        photoseek.search_box.fill("green")
        wait_for_chunks(page, 1)
        page.get_by_test_id("download-cancel").click()
        toast = page.get_by_test_id("toast").filter(has_text="was stopped")
        expect(toast).to_be_visible()
        expect(page.get_by_test_id("download")).to_be_hidden()
        expect(problem(page)).to_have_count(0)
    toast.get_by_role("button", name="Continue").click()
    wait_until(page, f"({KEPT}).some((url) => url.includes('/sealed/sha256'))")
    assert slow_hub.starts(TEXT_TOWER) == [0, CHUNK]


@pytest.mark.service_worker
def test_on_a_full_disk_a_model_serves_from_memory(
    page: Page, server: Host, slow_hub: Hub, drawn_photos: Path
) -> None:
    photoseek = Photoseek(page, address(server, slow_hub)).open()
    wait_until(page, "navigator.serviceWorker.controller")
    used = page.evaluate("navigator.storage.estimate().then(({ usage }) => usage)")
    browser = page.context.new_cdp_session(page)
    limit = {"origin": server.url.rstrip("/"), "quotaSize": used + CHUNK + CHUNK // 2}
    browser.send("Storage.overrideQuotaForOrigin", limit)
    photoseek.search("green")
    expect(problem(page)).to_contain_text("There is no room on this device")
    page.get_by_test_id("use-memory").click()
    photoseek.search("red")
    expect(problem(page)).to_have_count(0)
    assert slow_hub.starts(TEXT_TOWER)[-1] >= CHUNK
    browser.send("Storage.overrideQuotaForOrigin", {"origin": server.url.rstrip("/")})
    photoseek.index(drawn_photos)
    assert paths(photoseek.search("red"))[0] == "red circle.jpg"


@pytest.mark.parametrize("link", ["?hub=https://hub.example", "?model=https://hub.example/clip"])
def test_a_link_asks_before_anything_is_fetched_from_the_host_that_it_names(
    page: Page, server: Host, watch: Watch, link: str
) -> None:
    watch.allow_error("ERR_")
    photoseek = Photoseek(page, f"{server.url}{link}")
    page.goto(photoseek.url)
    question = page.locator("#confirm-dialog")
    expect(question).to_contain_text("hub.example")
    page.get_by_test_id("confirm-no").click()
    photoseek.ready().search("red")
    expect(page.get_by_test_id("model-select")).to_have_value("mini")
    assert watch.origins == {server.url.rstrip("/")}

    watch.allow_origin("https://hub.example")
    page.goto(photoseek.url)
    page.get_by_test_id("confirm-yes").click()
    if "hub" in link[:5]:
        photoseek.ready()
        opened_dialog(page)
    else:
        photoseek.expect_state("error")
    expect(question).to_be_hidden()
    assert "https://hub.example" in watch.origins


# --- The list of models --------------------------------------------------------------------------


def opened_dialog(page: Page) -> Locator:
    page.get_by_test_id("models").click()
    dialog = page.get_by_test_id("models-dialog")
    expect(dialog.get_by_test_id("model").first).to_be_visible()
    return dialog


def entry(dialog: Locator, model: str) -> Locator:
    return dialog.locator(f"[data-testid=model][data-model='{model}']")


def test_any_model_can_be_typed_in_and_taken_in_any_precision_it_has(
    page: Page, server: Host, tmp_path: Path, watch: Watch
) -> None:
    watch.allow_error("Failed to load resource")
    both = write_colour_model(tmp_path / "both", precisions=("_quantized", ""))
    blind = write_colour_model(tmp_path / "blind")
    (blind / "onnx" / VISION_TOWER).unlink()
    for hub in running(Hub({ID: both, "tests/blind": blind}), watch):
        photoseek = Photoseek(page, f"{server.url}?hub={hub.url}").open()
        dialog = opened_dialog(page)
        known = entry(dialog, "Xenova/clip-vit-base-patch32")
        expect(known).to_contain_text("English")
        expect(known.get_by_test_id("model-problem")).to_contain_text("no model of this name")

        for typed, says in [
            ("what is this", "names no model"),
            ("tests/blind", "no network for photos"),
            ("tests/none", "no model of this name"),
        ]:
            dialog.get_by_test_id("other-model").fill(typed)
            dialog.get_by_test_id("look-up").click()
            expect(dialog.get_by_test_id("models-problem")).to_contain_text(says)
            expect(dialog.get_by_test_id("copy-diagnostics").first).to_be_visible()

        dialog.get_by_test_id("other-model").fill(f"{hub.url}/{ID}/tree/main")
        dialog.get_by_test_id("look-up").click()
        found = entry(dialog, ID)
        expect(found.get_by_test_id("precision").locator("option")).to_have_count(2)
        expect(found.get_by_test_id("precision")).to_have_value("q8")
        assert hub.asked == []
        found.get_by_test_id("precision").select_option("fp32")
        found.get_by_test_id("use-model").click()
        expect(page.get_by_test_id("model-select")).to_have_value(ID)
        photoseek.ready()
        photoseek.search("green")
        assert hub.starts("onnx/text_model.onnx") == [0]

        page.goto(f"{server.url}?hub={hub.url}")
        photoseek.ready().search("green")
        assert hub.starts("onnx/text_model.onnx") == [0]
        assert hub.starts(TEXT_TOWER) == []


@pytest.mark.parametrize(
    ("file", "change", "says"),
    [
        ("tokenizer.json", {"normalizer": {"type": "Odd"}}, "a tokenizer of an unknown kind"),
        ("preprocessor_config.json", {"image_processor_type": "OddProcessor"}, "OddProcessor"),
        ("config.json", {"model_type": "odd"}, "a model of type “odd”"),
    ],
)
def test_what_a_models_files_do_not_support_is_said_and_nothing_is_kept(
    page: Page, server: Host, hub: Hub, colours: Path, file: str, change: dict[str, Any], says: str
) -> None:
    settings = colours / file
    settings.write_text(json.dumps(json.loads(settings.read_text("utf-8")) | change), "utf-8")
    photoseek = Photoseek(page, address(server, hub))
    page.goto(photoseek.url)
    photoseek.expect_state("error")
    expect(problem(page)).to_contain_text(says)
    assert page.evaluate(f"(async () => {KEPT})()") == []


def test_a_hub_that_is_not_there_is_said_once_in_the_list(
    page: Page, server: Host, hub: Hub, watch: Watch
) -> None:
    watch.allow_error("ERR_")
    Photoseek(page, f"{server.url}?hub={hub.url}").open()
    hub.stop()
    dialog = opened_dialog(page)
    expect(dialog.get_by_test_id("models-problem")).to_contain_text("does not answer")
    expect(dialog.get_by_test_id("model-problem")).to_have_count(0)


def test_a_hub_that_lies_costs_its_own_model_and_the_page_goes_on_with_the_one_it_has(
    page: Page, server: Host, hub: Hub, colours: Path, drawn_photos: Path, watch: Watch
) -> None:
    watch.allow_error("ERR_")
    photoseek = Photoseek(page, f"{server.url}?hub={hub.url}").open()
    photoseek.index(drawn_photos)
    found = photoseek.search("a red circle")
    entry_of = '{"type": "file", "path": "config.json", "oid": "ab", "size": %s}'
    lies = [
        Day(listing=b"[" * 200_000 + b"]" * 200_000),
        Day(listing=f"[{entry_of % '1e18'}]".encode()),
        Day(listing=f"[{entry_of % '-5'}]".encode()),
        Day(endless=b"[" + b" " * 65_535),
        Day(mute=True),
    ]
    for lie in lies:
        hub.day = lie
        dialog = opened_dialog(page)
        dialog.get_by_test_id("other-model").fill(ID)
        dialog.get_by_test_id("look-up").click()
        expect(dialog.get_by_test_id("models-problem")).not_to_be_empty(timeout=30_000)
        page.keyboard.press("Escape")
        hub.day = Day()
    assert hub.sent < 100e6

    (colours / "config.json").write_bytes(b'{"a":' * 200_000 + b"1" + b"}" * 200_000)
    dialog = opened_dialog(page)
    dialog.get_by_test_id("other-model").fill(ID)
    dialog.get_by_test_id("look-up").click()
    entry(dialog, ID).get_by_test_id("use-model").click()
    wait_until(page, "document.body.textContent.includes('config.json')")
    page.keyboard.press("Escape")
    assert photoseek.search("a red circle") == found


def test_a_model_that_another_tab_uses_cannot_be_removed(
    context: BrowserContext, server: Host, hub: Hub
) -> None:
    using = Photoseek(context.new_page(), address(server, hub)).open()
    using.search("green")
    other = Photoseek(context.new_page(), f"{server.url}?model=mini&hub={hub.url}").open()
    dialog = opened_dialog(other.page)
    entry(dialog, ID).get_by_test_id("remove-model").click()
    other.page.get_by_test_id("confirm-yes").click()
    expect(problem(other.page)).to_contain_text("another tab")
    assert other.page.evaluate(f"(async () => ({KEPT}).length)()") > 0

    using.page.close()
    entry(dialog, ID).get_by_test_id("remove-model").click()
    other.page.get_by_test_id("confirm-yes").click()
    wait_until(other.page, f"({KEPT}).length === 0")


def test_the_address_of_a_folder_is_a_model_too(
    page: Page, server: Host, hub: Hub, watch: Watch
) -> None:
    # It is asked for every file that a model may have; most are not there.
    watch.allow_error("Failed to load resource")
    photoseek = Photoseek(page, address(server, hub, f"{hub.storage_url}/{ID}")).open()
    photoseek.search("green")
    expect(problem(page)).to_have_count(0)
    before = len(hub.asked)
    photoseek.reload().search("green")
    assert len(hub.asked) == before


def test_a_model_from_the_users_own_files_needs_no_network_and_can_be_removed(
    page: Page, server: Host, hub: Hub, colours: Path, drawn_photos: Path, watch: Watch
) -> None:
    watch.allow_error("Failed to load resource")
    photoseek = Photoseek(page, f"{server.url}?hub={hub.url}").open()
    dialog = opened_dialog(page)
    dialog.get_by_test_id("model-folder").set_input_files(drawn_photos)
    expect(dialog.get_by_test_id("models-problem")).to_contain_text("holds no config.json")

    dialog.get_by_test_id("model-folder").set_input_files(colours)
    own = entry(dialog, "file:colours")
    expect(own.get_by_test_id("model-facts")).to_contain_text("on this device")
    expect(dialog.get_by_test_id("models-stored")).to_contain_text("1 model on this device")
    own.get_by_test_id("use-model").click()
    photoseek.ready()
    assert "5 new" in photoseek.index(drawn_photos)
    assert paths(photoseek.search("dark"))[0] == "night/moon.jpg"
    assert hub.asked == []

    photoseek.reload()
    assert paths(photoseek.search("dark"))[0] == "night/moon.jpg"
    dialog = opened_dialog(page)
    expect(entry(dialog, "file:colours").get_by_test_id("remove-model")).to_be_disabled()
    entry(dialog, "mini").get_by_test_id("use-model").click()
    photoseek.ready()
    page.get_by_test_id("search-at-once").click()
    expect(page.get_by_test_id("model-select")).to_have_value("mini")
    photoseek.ready()
    dialog = opened_dialog(page)
    entry(dialog, "file:colours").get_by_test_id("remove-model").click()
    page.get_by_test_id("confirm-yes").click()
    expect(dialog.get_by_test_id("models-stored")).to_contain_text("Only the built-in model")
    assert page.evaluate(f"(async () => {KEPT})()") == []
