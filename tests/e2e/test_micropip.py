"""The wheel comes by micropip, as packages do in a browser, and finds its other half."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.drawing import DRAWINGS, draw
from tests.e2e.hosts import Host
from tests.e2e.somebodys_page import run
from tests.e2e.test_docs import MARKED, README
from tests.e2e.watching import Watch
from toolchain import pyodide, wheel
from toolchain.places import NODE_MODULES, WEB

FOREIGN = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}

NOTEBOOK = "<!doctype html><title>Notebook</title><link rel=icon href='data:,' />"

(EXAMPLE,) = (example for example in README if example.language == "py")

PROGRAM = """
    const square = await fetch("photos/blue square.png");
    pyodide.FS.writeFile("blue square.png", new Uint8Array(await square.arrayBuffer()));
    const printed = [];
    pyodide.setStdout({
        // Pyodide tells there of every package that micropip has it load.
        batched: (line) => /^Load(ing|ed) /.test(line) || printed.push(line),
    });
    // As notebooks do for what a cell imports; micropip itself is such a package.
    await pyodide.loadPackagesFromImports(program, { messageCallback: () => undefined });
    await pyodide.runPythonAsync(program);
    window.logged = printed;
"""


@pytest.fixture
def notebook(page: Page, watch: Watch, tmp_path: Path) -> Iterator[Page]:
    """A page that has nothing of Photoseek beside it, and no headers of isolation."""
    folder = tmp_path / "notebook"
    (square,) = (drawing for drawing in DRAWINGS if drawing.path.endswith("blue square.png"))
    draw(square, folder / "photos" / "blue square.png")
    (folder / "index.html").write_text(NOTEBOOK)
    host = Host(folder, isolated=False).start()
    watch.allow_origin(host.url)
    page.goto(host.url)
    yield page
    host.stop()


@pytest.fixture
def elsewhere(dist: Path, watch: Watch) -> Iterator[Host]:
    """A host of another origin that has Photoseek, and lets other pages have it."""
    yield from serving(Host(dist, headers=FOREIGN), watch)


@pytest.fixture
def npm(watch: Watch) -> Iterator[Host]:
    """The npm package of Pyodide, as it is."""
    yield from serving(Host(NODE_MODULES / "pyodide", headers=FOREIGN), watch)


@pytest.fixture
def packages(watch: Watch) -> Iterator[Host]:
    """The wheels of the Pyodide distribution, as its CDN has them."""
    found = pyodide.wheels([*pyodide.PACKAGES, *pyodide.ON_DEMAND])
    folder = next(iter(found.values())).parent
    yield from serving(Host(folder, headers=FOREIGN), watch)


def serving(host: Host, watch: Watch) -> Iterator[Host]:
    watch.allow_origin(host.start().url)
    yield host
    host.stop()


def test_the_example_of_the_readme_with_the_pyodide_of_the_project(site: Page) -> None:
    code = f"""
        import {{ loadPyodide }} from "./photoseek/vendor/pyodide/pyodide.mjs";
        const pyodide = await loadPyodide();
        const program = {json.dumps(EXAMPLE.code)};
        {PROGRAM}
    """
    assert run(site, code) == EXAMPLE.prints


def test_the_example_of_the_readme_with_a_plain_pyodide_and_all_of_it_elsewhere(
    notebook: Page, elsewhere: Host, npm: Host, packages: Host
) -> None:
    here = "./photoseek/"
    assert here in EXAMPLE.code
    code = f"""
        import {{ loadPyodide }} from "{npm.url}pyodide.mjs";
        const pyodide = await loadPyodide({{ packageBaseUrl: "{packages.url}" }});
        const program = {json.dumps(EXAMPLE.code.replace(here, elsewhere.url))};
        {PROGRAM}
    """
    assert run(notebook, code) == EXAMPLE.prints
    # Towers run in workers, which no browser starts from another origin just so.
    assert "engine/inference.js" in elsewhere.asked_for


def test_a_wheel_that_is_not_where_its_other_half_is_says_so(
    notebook: Page, elsewhere: Host, watch: Watch, tmp_path: Path
) -> None:
    alone = tmp_path / "wheels" / "py"
    alone.mkdir(parents=True)
    (alone / wheel.file_name()).write_bytes(wheel.content())
    watch.allow_error("404")
    host = Host(alone.parent, headers=FOREIGN).start()
    watch.allow_origin(host.url)
    program = f"""
import micropip
await micropip.install("{host.url}py/{wheel.file_name()}")
from photoseek import create_index
try:
    await create_index(3)
except ModuleNotFoundError as error:
    print(error)
"""
    code = f"""
        import {{ loadPyodide }} from "{elsewhere.url}vendor/pyodide/pyodide.mjs";
        const pyodide = await loadPyodide();
        const program = {json.dumps(program)};
        {PROGRAM}
    """
    (said,) = run(notebook, code)
    host.stop()
    assert f"could not be loaded from {host.url}pyodide.js" in said


def test_every_worker_can_be_started_from_another_origin() -> None:
    started = re.compile(r"new Worker\((?!URL\.createObjectURL)")
    found = {path.name for path in WEB.rglob("*.js") if started.search(path.read_text())}
    assert found == {"start-worker.js"}


def test_the_docs_name_the_wheel_of_this_version() -> None:
    for code in (EXAMPLE.code, MARKED["micropip"]):
        assert f"/py/{wheel.file_name()}" in code
