"""A library goes from one browser to another in a file, and a list of it into a spreadsheet."""

from __future__ import annotations

import base64
import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, Playwright, expect
from safetensors.numpy import load_file

from tests.e2e.database import read_library
from tests.e2e.driving import BOOT, Photoseek, Result
from tests.e2e.hosts import Host
from tests.e2e.large_library import multiplied
from tests.e2e.mortal import MortalChromium
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch
from toolchain.places import ROOT

QUERIES = ("a red circle", "blue", "the moon")


@pytest.fixture
def fast(page: Page, server: Host) -> Photoseek:
    """The machine that has read the photos."""
    return Photoseek(page, server.url)


@pytest.fixture
def slow(browser: Browser, server: Host, watch: Watch) -> Iterator[Photoseek]:
    """Another machine."""
    context = browser.new_context()
    watch.attach(context)
    yield Photoseek(context.new_page(), server.url)
    context.close()


def download(photoseek: Photoseek, button: str, folder: Path) -> Path:
    """Export by a button of the panel."""
    photoseek.page.get_by_test_id("library").click()
    with photoseek.page.expect_download() as saved:
        photoseek.page.get_by_test_id(button).click()
    expect(photoseek.page.get_by_test_id("exchange")).to_be_hidden()
    target = folder / saved.value.suggested_filename
    saved.value.save_as(target)
    return target


def bring(photoseek: Photoseek, file: Path) -> str:
    """Import a file, and what the page says then."""
    before = photoseek.page.evaluate("said.length")
    photoseek.page.get_by_test_id("import-input").set_input_files(file)
    wait_until(photoseek.page, f"said.length > {before}", seconds=BOOT / 1000)
    return str(photoseek.page.evaluate("said.at(-1)")).strip()


def answers(photoseek: Photoseek) -> list[list[Result]]:
    return [photoseek.search(query) for query in QUERIES]


def read_as_documented(file: Path) -> None:
    """The five lines of docs/export.md, and the safetensors library: both read the page's file."""
    docs = (ROOT / "docs/export.md").read_text(encoding="utf-8")
    (lines,) = re.findall(
        r"^```python\n(import json, numpy.*?)^```$", docs, re.DOTALL | re.MULTILINE
    )
    names: dict[str, Any] = {}
    exec(lines.replace("library.safetensors", str(file)), names)
    assert len({photo["path"] for photo in names["photos"]}) == 5
    assert np.array_equal(names["embeddings"], load_file(file)["embeddings"])
    lengths = np.linalg.norm(names["embeddings"].astype(np.float32), axis=1)
    assert np.allclose(lengths, 1, atol=1e-3)


def test_a_library_read_on_one_machine_serves_on_another(
    fast: Photoseek, slow: Photoseek, drawn_photos: Path, tmp_path: Path
) -> None:
    fast.open().index(drawn_photos)
    file = download(fast, "export-library", tmp_path)
    read_as_documented(file)
    there = answers(fast)

    slow.open()
    assert bring(slow, file) == "Imported: 5 added. Open their folders to see them in full size."
    expect(slow.indexed).to_have_text("5")
    assert answers(slow) == there
    # The pictures have come along; the folder has not been opened here.
    shown = "[...document.querySelectorAll('[data-testid=result] img')]"
    wait_until(slow.page, f"{shown}.length === 5 && {shown}.every((img) => img.naturalWidth > 0)")

    assert slow.index(drawn_photos).strip() == f"{drawn_photos.name}: 5 already indexed."
    slow.reload()
    assert answers(slow) == there
    assert bring(slow, file) == "Imported: 5 there already."


def test_a_damaged_file_is_refused_and_changes_nothing(
    fast: Photoseek, drawn_photos: Path, tmp_path: Path
) -> None:
    fast.open().index(drawn_photos)
    before = answers(fast)
    file = download(fast, "export-library", tmp_path)
    damaged = tmp_path / "damaged.safetensors"
    data = bytearray(file.read_bytes())
    data[-100] ^= 1
    damaged.write_bytes(data)

    fast.page.get_by_test_id("import-input").set_input_files(damaged)
    message = fast.page.get_by_test_id("error-message")
    expect(message).to_contain_text("Nothing was imported", timeout=BOOT)
    details = fast.page.locator(".problem pre")
    expect(details).to_contain_text("the checksum of its thumbnails is wrong")
    fast.page.get_by_test_id("dismiss").click()
    fast.reload()
    assert answers(fast) == before


def test_a_browser_that_is_killed_in_the_middle_of_an_import_has_the_library_as_it_was(
    driver: Playwright, server: Host, drawn_photos: Path, watch: Watch, tmp_path: Path
) -> None:
    chromium = MortalChromium(driver, tmp_path / "profile")

    def opened() -> Photoseek:
        context = chromium.start()
        watch.attach(context)
        return Photoseek(context.new_page(), server.url).open()

    try:
        photoseek = opened()
        photoseek.index(drawn_photos)
        file = download(photoseek, "export-library", tmp_path)
        large = multiplied(file, 300, tmp_path / "large.safetensors")
        before = answers(photoseek)
        # While thumbnails are laid by, and when all of them are: the rest is about to be written.
        for laid_by in (6, 1505):
            photoseek.page.get_by_test_id("import-input").set_input_files(large)
            wait_until(photoseek.page, f"await {THUMBNAILS} >= {laid_by}", seconds=BOOT / 1000)
            chromium.kill()
            photoseek = opened()
            expect(photoseek.indexed).to_have_text(re.compile("^(5|1505)$"))
            if photoseek.indexed.inner_text() == "5":
                assert answers(photoseek) == before
                wait_until(photoseek.page, f"await {THUMBNAILS} === 5")
            read_library(photoseek.page).check()
        bring(photoseek, large)
        expect(photoseek.indexed).to_have_text("1505")
        read_library(photoseek.page).check()
    finally:
        chromium.kill()


THUMBNAILS = """new Promise((resolve, reject) => {
    const opening = indexedDB.open("photoseek");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
        const counting = opening.result.transaction("thumbnails").objectStore("thumbnails").count();
        counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
        };
    };
})"""
"""How many there are in the database."""


def test_a_library_may_be_dropped_onto_the_page(
    fast: Photoseek, slow: Photoseek, drawn_photos: Path, tmp_path: Path
) -> None:
    fast.open().index(drawn_photos)
    file = download(fast, "export-library", tmp_path)
    slow.open()
    slow.page.evaluate(
        """(content) => {
            const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
            const transfer = new DataTransfer();
            transfer.items.add(new File([bytes], "My library.safetensors"));
            const drop = new DragEvent("drop", { dataTransfer: transfer, bubbles: true });
            document.querySelector("main").dispatchEvent(drop);
        }""",
        base64.b64encode(file.read_bytes()).decode(),
    )
    expect(slow.indexed).to_have_text("5", timeout=BOOT)


def test_the_facts_go_into_a_spreadsheet(
    fast: Photoseek, drawn_photos: Path, tmp_path: Path
) -> None:
    fast.open().index(drawn_photos)
    file = download(fast, "export-facts", tmp_path)
    with file.open(encoding="utf-8-sig", newline="") as table:
        rows = {row["path"]: row for row in csv.DictReader(table)}
    assert len(rows) == 5
    circle = rows["red circle.jpg"]
    assert (circle["folder"], circle["camera"]) == (drawn_photos.name, "Lumina X1")
    assert (circle["taken"], circle["width"]) == ("2021-07-14T09:30:00", "640")
    assert float(circle["latitude"]) == pytest.approx(48.858, abs=1e-3)
