"""``build.py serve --dev``: the sources as they lie, no service worker, and a page that follows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.driving import BOOT
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch
from toolchain.developing import DevelopmentServer
from toolchain.places import PACKAGE, WEB

pytestmark = pytest.mark.service_worker

VERSION = """async () => {
    const engine = await (await import("./client.js")).open();
    const { version } = await engine.status();
    engine.close();
    return version;
}"""


@dataclass(frozen=True)
class Checkout:
    """A copy of the sources that a test may change."""

    web: Path
    package: Path

    def server(self, dist: Path, port: int = 0) -> DevelopmentServer:
        return DevelopmentServer(dist, port=port, web=self.web, package=self.package)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(
        Path(shutil.copytree(WEB, tmp_path / "web")),
        Path(
            shutil.copytree(
                PACKAGE, tmp_path / "photoseek", ignore=shutil.ignore_patterns("__pycache__")
            )
        ),
    )


@pytest.fixture
def development(checkout: Checkout, dist: Path, watch: Watch) -> Iterator[DevelopmentServer]:
    server = checkout.server(dist).start()
    watch.allow_origin(server.url)
    yield server
    server.stop()


def expect_ready(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-state", "ready", timeout=BOOT)


def test_the_page_loads_itself_anew_with_what_was_changed(
    page: Page, checkout: Checkout, development: DevelopmentServer
) -> None:
    page.goto(development.url)
    expect_ready(page)
    assert page.evaluate("crossOriginIsolated")

    with page.expect_event("load"), (checkout.web / "app.js").open("a") as script:
        script.write('\ndocument.documentElement.dataset.changed = "yes";\n')
    expect(page.locator("html")).to_have_attribute("data-changed", "yes")
    expect_ready(page)

    face = checkout.package / "__init__.py"
    before = face.read_text(encoding="utf-8")
    after = before.replace('__version__ = "', '__version__ = "changed-')
    assert after != before
    with page.expect_event("load"):
        face.write_text(after, encoding="utf-8")
    expect_ready(page)
    assert page.evaluate(VERSION).startswith("changed-")


def test_no_service_worker_holds_the_page_not_even_one_of_before(
    page: Page, checkout: Checkout, dist: Path, watch: Watch
) -> None:
    built = Host(dist).start()
    watch.allow_origin(built.url)
    # The page of before may be asked for in the moment in which its service worker is replaced.
    watch.allow_error("'integrity' attribute")
    page.goto(built.url)
    wait_until(page, "navigator.serviceWorker.controller", seconds=BOOT / 1000)
    built.stop()

    with (checkout.web / "app.js").open("a") as script:
        script.write('\ndocument.documentElement.dataset.changed = "yes";\n')
    server = checkout.server(dist, port=int(built.url.split(":")[-1].strip("/"))).start()
    try:
        page.goto(server.url)
        expect(page.locator("html")).to_have_attribute("data-changed", "yes", timeout=BOOT)
        expect_ready(page)
        wait_until(page, "!(await navigator.serviceWorker.getRegistrations()).length")
        assert page.evaluate("navigator.serviceWorker.controller") is None
        names: list[str] = page.evaluate("caches.keys()")
        assert not [name for name in names if name.startswith("photoseek-shell")]
    finally:
        server.stop()
