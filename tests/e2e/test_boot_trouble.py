"""A boot that cannot succeed says why, soon, and offers a way on; a slow one is no failure."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.built import module_with
from tests.e2e.driving import BOOT
from tests.e2e.hosts import Host
from tests.e2e.slow_host import STOPS, SlowServer
from tests.e2e.test_shell import open_and_hold
from tests.e2e.watching import Watch
from toolchain import snapshot, wheel

SOON = 60_000
"""Milliseconds. A reader knows within 15 s; here every request goes through the test as well, on
cores that others use, and 15 s were once too few."""

WASM = "vendor/pyodide/pyodide.asm.wasm"
SNAPSHOT = f"py/{snapshot.FILE}"
WHEEL = f"py/{wheel.file_name()}"

HOST = r"async function createHost\("
WORDS = r"couldNotStart: \"Photoseek could not"
"""In modules of the engine's worker and of the page."""

NO_MODULE_WORKERS = """
    globalThis.Worker = class extends Worker {
        constructor(address) { super(address); }
    };
"""
"""Browsers without them leave the options unread."""


def expect_ready(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-state", "ready", timeout=BOOT)


def expect_reason(page: Page, words: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-state", "error", timeout=SOON)
    expect(page.get_by_test_id("error-message")).to_contain_text(re.compile(words))
    expect(page.get_by_test_id("boot")).to_be_hidden()


def refuse(route: Route) -> None:
    route.abort()


def not_there(route: Route) -> None:
    route.fulfill(status=404)


def never(route: Route) -> None:
    """Leave the request as it is, for ever."""


@pytest.mark.parametrize(
    ("part", "answer", "words"),
    [
        (WASM, refuse, "could not be loaded: {part}"),
        (WASM, not_there, "is missing on this site: {part}"),
        (WASM, never, "does not arrive: {part}"),
        (SNAPSHOT, never, "does not arrive: {part}"),
        ("engine/worker.js", not_there, "is missing on this site: {part}"),
        (HOST, not_there, "is missing on this site: {part}"),
        (HOST, never, "does not arrive: {part}"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_part_that_does_not_come_is_named(
    page: Page, server: Host, dist: Path, watch: Watch, part: str, answer: object, words: str
) -> None:
    if part == HOST:
        part = module_with(dist, part)
    watch.allow_error("Failed to load resource|Failed to fetch|ERR_FAILED|404")
    page.context.route(f"**/{part}", answer)  # type: ignore[arg-type]
    page.goto(server.url)
    expect_reason(page, words.format(part=re.escape(part)))


@pytest.mark.parametrize(
    ("answer", "words"),
    [(refuse, "could not be loaded: {part}"), (never, "does not arrive: {part}")],
    ids=["refuse", "never"],
)
def test_a_wheel_that_does_not_come_is_named(
    page: Page, server: Host, watch: Watch, answer: object, words: str
) -> None:
    watch.allow_error("Failed to load resource|Failed to fetch|ERR_FAILED|TypeError")
    page.context.route(f"**/{SNAPSHOT}", lambda route: route.fulfill(body=b"something else"))
    page.context.route(f"**/{WHEEL}", answer)  # type: ignore[arg-type]
    page.goto(server.url)
    expect_reason(page, words.format(part=re.escape(WHEEL)))


@pytest.mark.parametrize("part", [WORDS, r"new PhotoWall\("])
def test_a_page_without_one_of_its_own_parts_says_so(
    page: Page, server: Host, dist: Path, watch: Watch, part: str
) -> None:
    part = module_with(dist, part)
    watch.allow_error("Failed to load resource|fetching the script|404")
    page.context.route(f"**/{part}", not_there)
    page.goto(server.url)
    expect_reason(page, "A part of Photoseek could not be loaded")
    page.context.unroute_all()
    page.get_by_test_id("reload").click()
    expect_ready(page)


def test_a_page_one_of_whose_own_parts_never_comes_says_so(
    page: Page, server: Host, dist: Path
) -> None:
    page.context.route(f"**/{module_with(dist, WORDS)}", never)
    page.goto(server.url, wait_until="commit")
    expect_reason(page, "does not arrive")


def test_without_webassembly(page: Page, server: Host) -> None:
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(server.url)
    expect_reason(page, "runs no WebAssembly")


def test_a_policy_that_forbids_webassembly(page: Page, dist: Path, watch: Watch) -> None:
    policy = "script-src 'self' 'unsafe-inline'"
    host = Host(dist, headers={"Content-Security-Policy": policy}).start()
    watch.allow_origin(host.url)
    watch.allow_error("WebAssembly|Content Security Policy")
    try:
        page.goto(host.url)
        expect_reason(page, "'wasm-unsafe-eval'")
    finally:
        host.stop()


def test_without_workers_of_modules(page: Page, server: Host) -> None:
    page.add_init_script(NO_MODULE_WORKERS)
    page.goto(server.url)
    expect_reason(page, "too old")


def test_opened_as_a_file(page: Page, dist: Path, watch: Watch) -> None:
    watch.allow_origin("file://")
    watch.allow_error("CORS policy|ERR_FAILED|file:")
    page.goto((dist / "index.html").as_uri())
    expect_reason(page, r"build\.py serve")


@pytest.mark.service_worker
def test_without_a_network_what_the_service_worker_has_is_no_trouble(
    page: Page, server: Host, watch: Watch
) -> None:
    open_and_hold(page, server)
    server.stop()
    watch.allow_error("ERR_CONNECTION_REFUSED|ERR_FAILED")
    find = "async () => (await import('./client/boot-trouble.js')).findTrouble()"
    assert page.evaluate(find) is None
    page.evaluate("caches.keys().then((names) => Promise.all(names.map((n) => caches.delete(n))))")
    assert page.evaluate(find)["reason"] in ("blocked", "missing")


@pytest.fixture
def slow_server(dist: Path, watch: Watch) -> Iterator[SlowServer]:
    server = SlowServer(dist).start()
    watch.allow_origin(server.url)
    yield server
    server.rates.clear()
    server.stop()


def test_a_response_stops_in_the_middle_and_restart_asks_again(
    page: Page, slow_server: SlowServer
) -> None:
    slow_server.rates[WASM] = STOPS
    page.goto(slow_server.url)
    expect_reason(page, f"does not arrive: {re.escape(WASM)}")
    slow_server.rates.clear()
    page.get_by_test_id("restart").click()
    expect_ready(page)


def test_a_slow_line_is_no_failure(page: Page, dist: Path, slow_server: SlowServer) -> None:
    seconds = 12
    slow_server.rates[WASM] = (dist / WASM).stat().st_size // seconds
    page.goto(slow_server.url)
    started = time.monotonic()
    expect_ready(page)
    assert time.monotonic() - started > seconds / 2
