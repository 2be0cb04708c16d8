"""Python starts from a snapshot of its memory, which has all that people do; and without one."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, Route

from tests.drawing import draw_photos
from tests.e2e.driving import Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch
from toolchain import snapshot

ARCHIVES = (".whl", "python_stdlib.zip")


def test_a_start_brings_no_archive_and_nothing_that_people_do_needs_one(
    page: Page, server: Host, tmp_path: Path
) -> None:
    draw_photos(tmp_path)
    asked: list[Request] = []
    page.context.on("request", lambda request: asked.append(request))
    app = Photoseek(page, server.url).open()
    app.index(tmp_path)
    assert paths(app.search("red circle"))
    assert paths(app.search("red -blue"))
    assert paths(app.search_by(next(tmp_path.glob("*.jpg"))))
    app.reload()
    files = {request.url.rpartition("/")[2] for request in asked}
    assert snapshot.FILE in files
    assert [name for name in files if name.endswith(ARCHIVES)] == []


def cut(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.body()[:100_000])


def of_another_version(route: Route) -> None:
    """Another Pyodide takes it for what it is: no snapshot of its own."""
    route.fulfill(response=route.fetch(), body=b"\x1f\x8b\x08\x00" + bytes(5000))


def not_there(route: Route) -> None:
    route.fulfill(status=404)


@pytest.mark.parametrize("answer", [cut, of_another_version, not_there])
def test_without_a_snapshot_python_starts_part_by_part(
    page: Page, server: Host, watch: Watch, tmp_path: Path, answer: object
) -> None:
    watch.allow_error("404|snapshot|gzip|compressed|incorrect|unexpected")
    page.context.route(f"**/{snapshot.FILE}", answer)  # type: ignore[arg-type]
    draw_photos(tmp_path)
    app = Photoseek(page, server.url).open()
    app.index(tmp_path)
    assert paths(app.search("red circle"))
