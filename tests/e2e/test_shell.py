"""The service worker: offline, isolated, and never two versions at once."""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host
from tests.e2e.large_library import multiplied
from tests.e2e.test_exchange import download
from tests.e2e.waiting import wait_over_reloads, wait_until
from tests.e2e.watching import Watch
from toolchain.dist import seal

pytestmark = pytest.mark.service_worker

REGISTRATION = "(await navigator.serviceWorker.getRegistration())"


@pytest.fixture
def copied_dist(dist: Path, tmp_path: Path) -> Path:
    """A copy of ``dist/`` that a test may change."""
    return Path(shutil.copytree(dist, tmp_path / "dist"))


@pytest.fixture
def copy_server(copied_dist: Path, watch: Watch) -> Iterator[Host]:
    host = Host(copied_dist).start()
    watch.allow_origin(host.url)
    yield host
    host.stop()


def open_and_hold(page: Page, host: Host) -> None:
    """Open the page, and wait until the shell is in the cache and the page is served from it."""
    page.goto(host.url)
    wait_until(page, "navigator.serviceWorker.controller")


def cache_names(page: Page) -> list[str]:
    names: list[str] = page.evaluate("caches.keys()")
    return sorted(names)


SHELLS = "(await caches.keys()).filter((name) => name.startsWith('photoseek-shell-'))"


def shells(page: Page) -> list[str]:
    return [name for name in cache_names(page) if name.startswith("photoseek-shell-")]


def test_the_page_opens_and_boots_with_the_server_gone(
    page: Page, server: Host, watch: Watch
) -> None:
    open_and_hold(page, server)
    server.stop()
    # The browser looks for a new version of the service worker, in vain.
    watch.allow_error("ERR_CONNECTION_REFUSED")

    page.goto(f"{server.url}?model=mini")
    expect(page.get_by_test_id("search")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-state", "ready", timeout=60_000)
    page.goto(f"{server.url}index.html")
    expect(page.get_by_test_id("search")).to_be_visible()


def test_what_a_graphics_card_needs_is_kept_for_the_road_once_it_was_used(
    page: Page, server: Host, watch: Watch
) -> None:
    open_and_hold(page, server)
    fetched = """async () => {
        const answer = await fetch("vendor/onnxruntime-web/ort.webgpu.min.mjs");
        return (await answer.text()).length;
    }"""
    size = page.evaluate(fetched)
    assert size > 0
    wait_until(page, "await caches.match('vendor/onnxruntime-web/ort.webgpu.min.mjs')")
    server.stop()
    watch.allow_error("ERR_CONNECTION_REFUSED")
    assert page.evaluate(fetched) == size


def test_a_host_that_sends_no_headers_gets_threads_after_one_reload(
    page: Page, plain_server: Host
) -> None:
    loads: list[str] = []
    page.on("domcontentloaded", lambda loaded: loads.append(loaded.url))
    page.goto(plain_server.url)
    wait_over_reloads(page, "crossOriginIsolated")
    expect(page.locator("html")).to_have_attribute("data-state", "ready", timeout=60_000)
    assert loads == [plain_server.url] * 2


def test_a_new_version_waits_and_downloads_only_what_changed(
    page: Page, copied_dist: Path, copy_server: Host
) -> None:
    open_and_hold(page, copy_server)
    page.evaluate("caches.open('photoseek-weights')")
    before = cache_names(page)
    copy_server.asked_for.clear()

    with (copied_dist / "ui/shell/tokens.css").open("a", encoding="utf-8") as style:
        style.write("/* the new version */\n")
    seal(copied_dist)
    page.evaluate("navigator.serviceWorker.ready.then((known) => known.update())")
    wait_until(page, f"{REGISTRATION}.waiting")

    tokens_css = "fetch('ui/shell/tokens.css').then((answer) => answer.text())"
    assert "the new version" not in page.evaluate(tokens_css)
    # Among what was asked for is the service worker itself, which the browser compares.
    asked_for = {path for path in copy_server.asked_for if not path.startswith("sw")}
    assert asked_for == {"index.html", "ui/shell/tokens.css"}

    # An idle page that a new version takes over loads itself anew.
    with page.expect_event("load"):
        page.evaluate(f"(async () => {REGISTRATION}.waiting.postMessage({{ type: 'activate' }}))()")
    assert "the new version" in page.evaluate(tokens_css)
    wait_until(page, f"(await caches.keys()).length === {len(before)}")
    after = cache_names(page)
    assert after != before
    assert "photoseek-weights" in after


def wait_for_a_new_version(page: Page, dist: Path) -> None:
    with (dist / "ui/shell/tokens.css").open("a", encoding="utf-8") as style:
        style.write("/* the new version */\n")
    seal(dist)
    page.evaluate("navigator.serviceWorker.ready.then((known) => known.update())")
    wait_until(page, f"{REGISTRATION}.waiting")


ACTIVATE = f"(async () => {REGISTRATION}.waiting.postMessage({{ type: 'activate' }}))()"
"""What another tab does whose user wants the new version."""


def test_a_page_that_could_bring_a_folder_back_is_not_reloaded_under_its_user(
    page: Page, copied_dist: Path, copy_server: Host, drawn_photos: Path
) -> None:
    photoseek = Photoseek(page, copy_server.url).open()
    wait_until(page, "navigator.serviceWorker.controller")
    photoseek.index(drawn_photos)
    wait_for_a_new_version(page, copied_dist)
    page.get_by_test_id("library").click()
    page.get_by_test_id("remove-folder").click()
    expect(photoseek.indexed).to_have_text("0")
    page.evaluate("window.stays = true")

    page.evaluate(ACTIVATE)
    wait_until(page, f"!{REGISTRATION}.waiting")
    expect(page.get_by_test_id("toast").filter(has_text="new version")).to_be_visible()

    page.get_by_test_id("removed").get_by_role("button", name="Bring back").click()
    expect(photoseek.indexed).to_have_text("5")
    assert page.evaluate("window.stays")


def test_a_page_that_imports_is_not_reloaded_under_its_user(
    page: Page, copied_dist: Path, copy_server: Host, drawn_photos: Path, tmp_path: Path
) -> None:
    photoseek = Photoseek(page, copy_server.url).open()
    wait_until(page, "navigator.serviceWorker.controller")
    photoseek.index(drawn_photos)
    large = multiplied(download(photoseek, "export-library", tmp_path), 600, tmp_path / "large")
    wait_for_a_new_version(page, copied_dist)
    page.evaluate("window.stays = true")
    page.get_by_test_id("import-input").set_input_files(
        {"name": "x.safetensors", "mimeType": "", "buffer": large.read_bytes()}
    )
    expect(page.get_by_test_id("exchange")).to_be_visible()

    page.evaluate(ACTIVATE)

    wait_until(page, f"!{REGISTRATION}.waiting")
    expect(page.get_by_test_id("exchange")).to_be_visible()
    expect(photoseek.indexed).to_have_text("3005", timeout=BOOT)
    assert page.evaluate("window.stays")


def test_a_page_keeps_to_its_version_also_in_workers_that_it_starts_later(
    context: BrowserContext,
    copied_dist: Path,
    copy_server: Host,
    drawn_photos: Path,
) -> None:
    old = Photoseek(context.new_page(), copy_server.url).open()
    open_and_hold(old.page, copy_server)
    old.ready()
    # A page with something typed in is not loaded anew by itself.
    old.search("red")

    for name, line in [
        ("ui/shell/tokens.css", "/* the new version */"),
        ("engine/inference.js", 'throw new Error("of another version");'),
    ]:
        with (copied_dist / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
    seal(copied_dist)
    new = Photoseek(context.new_page(), copy_server.url).open().page
    new.evaluate("navigator.serviceWorker.ready.then((known) => known.update())")
    wait_until(new, f"{REGISTRATION}.waiting")
    with new.expect_event("load"):
        new.evaluate(f"(async () => {REGISTRATION}.waiting.postMessage({{ type: 'activate' }}))()")

    tokens_css = "fetch('ui/shell/tokens.css').then((answer) => answer.text())"
    assert "the new version" in new.evaluate(tokens_css)
    assert "the new version" not in old.page.evaluate(tokens_css)
    # The vision tower's worker starts only now.
    old.page.bring_to_front()
    assert "5 new" in old.index(drawn_photos)
    assert len(shells(new)) == 2

    old.page.close()
    new.reload()
    wait_until(new, f"{SHELLS}.length === 1")
    assert "the new version" in new.evaluate(tokens_css)


def test_a_file_that_is_not_the_listed_one_is_not_installed(
    page: Page, copied_dist: Path, copy_server: Host
) -> None:
    (copied_dist / "manifest.webmanifest").write_text("{}", encoding="utf-8")
    page.add_init_script(
        """navigator.serviceWorker.register = new Proxy(navigator.serviceWorker.register, {
            async apply(register, container, how) {
                const registration = await Reflect.apply(register, container, how);
                const { installing } = registration;
                installing?.addEventListener("statechange", () => {
                    window.became = installing.state;
                });
                return registration;
            },
        });"""
    )
    page.goto(copy_server.url)
    wait_until(page, "window.became === 'redundant'")
    assert not [name for name in cache_names(page) if name.startswith("photoseek-shell")]
    expect(page.get_by_test_id("search")).to_be_visible()


def test_what_is_not_of_the_shell_is_isolated_and_not_kept(
    page: Page, plain_server: Host, watch: Watch
) -> None:
    page.goto(plain_server.url)
    wait_over_reloads(page, "crossOriginIsolated")
    watch.allow_error("404")
    status, policy = page.evaluate(
        """async () => {
            const answer = await fetch("models/none/config.json");
            return [answer.status, answer.headers.get("Cross-Origin-Embedder-Policy")];
        }"""
    )
    assert (status, policy) == (404, "require-corp")


def test_a_host_that_sends_no_headers_has_its_workers_ruled_all_the_same(
    page: Page, plain_server: Host
) -> None:
    page.goto(plain_server.url)
    wait_over_reloads(page, "crossOriginIsolated")
    policies = page.evaluate(
        """async () => {
            const policies = {};
            for (const name of ["index.html", "engine/worker.js", "engine/inference.js"]) {
                const { headers } = await fetch(name);
                policies[name] = headers.get("Content-Security-Policy");
            }
            return policies;
        }"""
    )
    assert "connect-src 'self' https: http:;" in policies.pop("engine/worker.js")
    for policy in policies.values():
        assert "connect-src 'self';" in policy
        assert "require-trusted-types-for 'script'" in policy


def test_every_module_of_the_page_is_named_in_its_head(dist: Path) -> None:
    html = (dist / "index.html").read_text(encoding="utf-8")
    named = set(re.findall(r' (?:href|src)="\./([^"]+\.js)"', html))
    waiting = ["app.js", "early.js", "client.js"]
    for name in waiting:
        assert name in named
        imported = re.findall(r'^(?:import|\}) .*?"(\.[^"]+)";$', (dist / name).read_text(), re.M)
        paths = [
            posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) for path in imported
        ]
        waiting += [path for path in paths if path not in waiting]
    assert len(waiting) > 6
