"""Whatever ends Python, a worker or its memory is noticed, said, and put right once by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Worker, expect

from tests.built import module_with
from tests.drawing import draw_small
from tests.e2e.database import read_library
from tests.e2e.driving import BOOT, Photoseek
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch

INDEXED = "Number(document.querySelector('[data-testid=indexed-count]').textContent)"

FATAL = """() => {
    // Python asks for the time by way of an import that WebAssembly cannot do without.
    performance.now = () => { throw new Error("an import of WebAssembly has failed"); };
    self.onmessage({ data: { id: 1e6, method: "import_library", params: { file: new Blob() } } });
}"""
SILENT = "() => self.close()"
OUT_OF_MEMORY = """() => {
    // As where a browser has no more to give: memory cannot grow, and the message needs it.
    WebAssembly.Memory.prototype.grow = () => { throw new RangeError("no more memory"); };
    const text = "x".repeat(2 ** 28);
    self.onmessage({ data: { id: 1e6, method: "search", params: { text, limit: 5 } } });
}"""

HANGING = """() => {
    // Python asks for the time, and never gets an answer: nor does anything else in its thread.
    performance.now = () => { for (;;); };
    self.onmessage({ data: { id: 1e6, method: "import_library", params: { file: new Blob() } } });
}"""


@pytest.fixture
def photoseek(page: Page, server: Host, watch: Watch) -> Photoseek:
    # What Pyodide says when it dies.
    watch.allow_error("atal error|cause of|WebAssembly|memory|Memory|Error")
    return Photoseek(page, server.url).open()


def engine(page: Page) -> Worker:
    """The worker that Python runs in; after a restart, the new one."""
    return [worker for worker in page.workers if worker.url.endswith("engine/worker.js")][-1]


def kill(page: Page, script: str) -> None:
    """End the engine's worker, and wait until another one stands in for it."""
    dying = engine(page)
    with page.expect_worker(lambda worker: worker.url == dying.url, timeout=BOOT):
        start(dying, script)


def start(worker: Worker, script: str) -> None:
    """Run something in a worker that does not live to tell of it."""
    worker.evaluate(f"script => void setTimeout(() => ({script})())", script)


@pytest.mark.parametrize("how", [FATAL, SILENT, OUT_OF_MEMORY], ids=["fatal", "silent", "memory"])
def test_a_dead_engine_is_started_again_and_answers(
    photoseek: Photoseek, drawn_photos: Path, how: str
) -> None:
    photoseek.index(drawn_photos)
    before = photoseek.indexed.inner_text()
    kill(photoseek.page, how)
    wait_until(photoseek.page, "said.some((word) => /start again/.test(word))", seconds=90)
    photoseek.ready()
    assert photoseek.search("a red circle")[0].path == "red circle.jpg"
    assert photoseek.indexed.inner_text() == before


def test_a_run_and_a_query_go_on_where_they_were(photoseek: Photoseek, tmp_path: Path) -> None:
    folder = draw_small(tmp_path / "Small", 300)
    photoseek.choose(folder)
    wait_until(photoseek.page, f"{INDEXED} > 0", seconds=BOOT / 1000)
    photoseek.search_box.fill("a red circle")
    kill(photoseek.page, SILENT)

    expect(photoseek.indexed).to_have_text("300", timeout=BOOT)
    photoseek.ready()
    assert photoseek.shown()
    kept = read_library(photoseek.page)
    kept.check()
    assert len(kept.photos) == 300


def test_a_second_death_soon_after_is_said_and_left_to_the_reader(photoseek: Photoseek) -> None:
    page = photoseek.page
    kill(page, SILENT)
    photoseek.ready()
    start(engine(page), SILENT)
    photoseek.expect_state("error")
    page.get_by_test_id("restart").click()
    photoseek.ready()


def test_a_query_is_answered_though_its_worker_dies(
    photoseek: Photoseek, drawn_photos: Path
) -> None:
    photoseek.index(drawn_photos)
    photoseek.search("the moon")
    towers = [each for each in photoseek.page.workers if "inference" in each.url]
    start(towers[-1], SILENT)
    assert photoseek.search("a red circle")[0].path == "red circle.jpg"


def test_a_query_is_answered_though_its_worker_hangs(
    page: Page, server: Host, dist: Path, drawn_photos: Path
) -> None:
    # Ten seconds for five minutes.
    patient = r"(var PATIENCE\d*) = 60;"
    module = module_with(dist, patient)
    hasty = re.sub(patient, r"\1 = 2;", (dist / module).read_text())
    page.route(
        f"**/{module}",
        lambda route: route.fulfill(response=route.fetch(), body=hasty),
    )
    photoseek = Photoseek(page, server.url).open()
    photoseek.index(drawn_photos)
    photoseek.search("the moon")
    towers = [each for each in page.workers if "inference" in each.url]
    start(towers[-1], "() => { for (;;); }")
    assert photoseek.search("a red circle")[0].path == "red circle.jpg"


def test_a_file_that_nests_deeper_than_webassembly_goes_is_refused(
    photoseek: Photoseek, drawn_photos: Path, tmp_path: Path
) -> None:
    photoseek.index(drawn_photos)
    header = b'{"a": ' * 20_000 + b"1" + b"}" * 20_000
    deep = tmp_path / "deep.safetensors"
    deep.write_bytes(len(header).to_bytes(8, "little") + header)
    photoseek.page.get_by_test_id("import-input").set_input_files(deep)
    expect(photoseek.page.locator("#problem")).to_have_text(re.compile("damaged"), timeout=BOOT)
    assert photoseek.search("a red circle")[0].path == "red circle.jpg"


NOTICED = """[
    said.filter((word) => /did not answer any more/.test(word)).length,
    document.documentElement.dataset.state === "error",
]"""


def hang(photoseek: Photoseek) -> None:
    """Hang the engine, ask it something, and let the page's time go faster until it is noticed."""
    page = photoseek.page
    start(engine(page), HANGING)
    photoseek.search_box.fill("a red circle")
    before = page.evaluate(NOTICED)
    # No longer than that: the next one's boot has its own time.
    for _ in range(40):
        page.clock.run_for(4_000)
        if page.evaluate(NOTICED) != before:
            return
        page.wait_for_timeout(100)


def test_an_engine_that_hangs_is_started_again_with_the_run_and_the_query(
    page: Page, server: Host, tmp_path: Path
) -> None:
    page.clock.install()
    photoseek = Photoseek(page, server.url).open()
    photoseek.choose(draw_small(tmp_path / "Small", 300))
    wait_until(page, f"{INDEXED} > 0", seconds=BOOT / 1000)
    hang(photoseek)
    wait_until(page, "said.some((word) => /did not answer any more/.test(word))", seconds=90)

    expect(photoseek.indexed).to_have_text("300", timeout=BOOT)
    photoseek.ready()
    assert photoseek.shown()
    read_library(page).check()

    # A second time soon after that is left to the reader.
    photoseek.search_box.fill("")
    photoseek.ready()
    hang(photoseek)
    photoseek.expect_state("error")
    expect(page.get_by_test_id("error-message")).to_contain_text("does not answer any more")
    page.get_by_test_id("restart").click()
    photoseek.ready()
