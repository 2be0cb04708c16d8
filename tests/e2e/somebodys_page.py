"""A page of somebody else, who has put Photoseek beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, Route

from tests.drawing import DRAWINGS, draw
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch
from toolchain.security import ISOLATION


def open_somebodys_page(page: Page, dist: Path, watch: Watch, folder: Path) -> Iterator[Page]:
    """Somebody's page, with ``photoseek/`` and ``photos/`` beside it."""
    host = Host(dist, prefix="/photoseek/").start()
    origin = host.url.removesuffix("/photoseek/")
    watch.allow_origin(origin)
    photos = {
        path.name: path for path in (draw(drawing, folder / drawing.path) for drawing in DRAWINGS)
    }

    def photo(route: Route) -> None:
        name = route.request.url.rpartition("/")[2].replace("%20", " ")
        route.fulfill(path=photos[name], headers=ISOLATION)

    context = page.context
    context.route(f"{origin}/photos/*", photo)
    context.route(
        f"{origin}/",
        lambda route: route.fulfill(
            body="<!doctype html><title>Somebody's page</title>",
            content_type="text/html",
            headers=ISOLATION,
        ),
    )
    page.goto(f"{origin}/")
    yield page
    host.stop()


def run(site: Page, code: str) -> list[str]:
    """Run a module in the page; what it has logged, as one would read it in the console."""
    script = """
        const shown = (value) => typeof value === "string" ? value : JSON.stringify(value);
        window.logged = [];
        console.log = (...values) => logged.push(values.map(shown).join(" "));
        addEventListener("error", ({ message }) => { window.ended = message; });
        addEventListener("unhandledrejection", ({ reason }) => { window.ended = String(reason); });
    """
    site.evaluate(f"() => {{{script}}}")
    origin = site.url.rstrip("/")
    site.route(
        f"{origin}/example.js",
        lambda route: route.fulfill(
            body=f"{code}\nwindow.ended = 'well';",
            content_type="text/javascript",
            headers=ISOLATION,
        ),
    )
    site.evaluate(
        """() => {
            const script = document.createElement("script");
            document.body.append(Object.assign(script, { type: "module", src: "./example.js" }));
        }"""
    )
    wait_until(site, "window.ended", seconds=60)
    assert site.evaluate("window.ended") == "well"
    logged: list[str] = site.evaluate("window.logged")
    return logged
