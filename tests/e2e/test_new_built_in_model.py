"""A new version of the page brings another built-in model: photos read by the earlier one."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.colour_model import write_colour_model
from tests.e2e.driving import BOOT, Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch
from toolchain.dist import seal

pytestmark = pytest.mark.service_worker

REGISTRATION = "(await navigator.serviceWorker.getRegistration())"


@pytest.fixture
def version(dist: Path, tmp_path: Path) -> Path:
    """A copy of ``dist/`` with an earlier built-in model, which knew colours alone."""
    copied = Path(shutil.copytree(dist, tmp_path / "dist"))
    build_in(write_colour_model(tmp_path / "earlier"), copied)
    return copied


@pytest.fixture
def host(version: Path, watch: Watch) -> Iterator[Host]:
    running = Host(version).start()
    watch.allow_origin(running.url)
    yield running
    running.stop()


def build_in(model: Path, version: Path) -> None:
    """Put a model's files in the place of the built-in one's, as a build would."""
    folder = version / "models" / "mini"
    shutil.rmtree(folder)
    shutil.copytree(model, folder)
    listed = [
        {
            "path": path.relative_to(folder).as_posix(),
            "size": path.stat().st_size,
            "digest": f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}",
        }
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".json", ".onnx")
    ]
    index = version / "models" / "index.json"
    models = json.loads(index.read_text(encoding="utf-8"))
    models["mini"]["files"] = listed
    index.write_text(json.dumps(models), encoding="utf-8")
    seal(version)


def test_photos_that_an_earlier_built_in_model_has_read_are_read_by_the_new_one(
    page: Page, dist: Path, version: Path, host: Host, drawn_photos: Path
) -> None:
    photoseek = Photoseek(page, host.url).open()
    photoseek.index(drawn_photos)
    wait_until(page, "navigator.serviceWorker.controller", seconds=120)
    old = photoseek.search("dark")
    assert paths(old)[0] == "night/moon.jpg"

    build_in(dist / "models" / "mini", version)
    page.evaluate("navigator.serviceWorker.ready.then((known) => known.update())")
    wait_until(page, f"{REGISTRATION}.waiting")
    page.evaluate(f"(async () => {REGISTRATION}.waiting.postMessage({{ type: 'activate' }}))()")
    wait_until(page, f"!{REGISTRATION}.waiting")
    photoseek.reload()

    photoseek.index(drawn_photos)
    expect(photoseek.indexed).to_have_text("5", timeout=BOOT)
    new = photoseek.search("dark")
    # Vectors of the two are never compared: every score is the new model's.
    assert set(paths(new)) == set(paths(old))
    assert not {hit.score for hit in new} & {hit.score for hit in old}
