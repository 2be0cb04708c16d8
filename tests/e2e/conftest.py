"""The built page, hosts for it, and a browser that is watched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.shared_library import SharedLibrary
from tests.e2e.somebodys_page import open_somebodys_page
from tests.e2e.watching import Watch
from toolchain.dist import assemble


@pytest.fixture(scope="session")
def dist() -> Path:
    """``dist/``, up to date."""
    return assemble()


@pytest.fixture
def server(dist: Path, watch: Watch) -> Iterator[Host]:
    """A host that does as it should."""
    yield from _running(Host(dist), watch)


@pytest.fixture
def plain_server(dist: Path, watch: Watch) -> Iterator[Host]:
    """A host like GitHub Pages: below a path, and without the headers of isolation."""
    yield from _running(Host(dist, prefix="/photoseek/", isolated=False), watch)


@pytest.fixture
def watch() -> Watch:
    """What the browser of this test does."""
    return Watch()


@pytest.fixture
def context(
    browser: Browser, watch: Watch, request: pytest.FixtureRequest
) -> Iterator[BrowserContext]:
    """A browser profile of its own; the test fails if anything unexpected happened in it."""
    # To keep 45 MB for offline use takes 2 s of a processor, of the 10 s of a short test.
    keeps = request.node.get_closest_marker("service_worker") is not None
    fresh = browser.new_context(service_workers="allow" if keeps else "block")
    watch.attach(fresh)
    yield fresh
    fresh.close()
    watch.check()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab."""
    return context.new_page()


@pytest.fixture(scope="session")
def shared_library(
    browser: Browser, dist: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SharedLibrary]:
    """One page for all the tests of this process that only look."""
    shared = SharedLibrary(browser, dist, tmp_path_factory.mktemp("shared"))
    yield shared
    shared.close()


@pytest.fixture
def drawn_library(shared_library: SharedLibrary) -> Iterator[Photoseek]:
    """The page with the drawn photos in its library: to look at, not to change."""
    with shared_library.lent() as photoseek:
        yield photoseek


@pytest.fixture
def site(page: Page, dist: Path, watch: Watch, tmp_path: Path) -> Iterator[Page]:
    """Somebody's page, with ``photoseek/`` and ``photos/`` beside it."""
    yield from open_somebodys_page(page, dist, watch, tmp_path / "photos")


def _running(host: Host, watch: Watch) -> Iterator[Host]:
    watch.allow_origin(host.start().url)
    yield host
    host.stop()
