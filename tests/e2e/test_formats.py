"""Formats that Pillow lacks are indexed and found like any other."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host
from tests.e2e.waiting import wait_until
from tests.e2e.watching import Watch
from tests.raw_files import jpeg, number, tiff_raw

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"

SIDECAR = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Model="Scanner 7"/></rdf:RDF></x:xmpmeta>"""


@pytest.fixture
def photoseek(page: Page, server: Host) -> Photoseek:
    return Photoseek(page, server.url)


@pytest.mark.service_worker
def test_heic_is_indexed_in_a_browser_without_it_and_stays_offline(
    photoseek: Photoseek, server: Host, drawn_photos: Path, tmp_path: Path, watch: Watch
) -> None:
    photoseek.open()
    photoseek.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    photoseek.index(drawn_photos)
    asked = "\n".join(server.asked_for)
    assert "libheif" not in asked

    for name in ("plain", "rotated", "grid"):
        shutil.copy(PICTURES / f"{name}.heic", drawn_photos)
    assert "3 new" in photoseek.index(drawn_photos)
    expect(photoseek.indexed).to_have_text("8")
    assert "vendor/libheif/libheif.wasm" in "\n".join(server.asked_for)

    watch.allow_error("ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED")
    server.stop()
    photoseek.reload()
    more = tmp_path / "More"
    more.mkdir()
    shutil.copy(PICTURES / "burst.heic", more)
    assert "1 new" in photoseek.index(more)
    expect(photoseek.skipped).to_have_text("0 skipped")


def test_a_jpeg_of_nothing_does_not_hold_up_the_others(
    photoseek: Photoseek, drawn_photos: Path
) -> None:
    photoseek.open()
    photoseek.index(drawn_photos)
    head = (drawn_photos / "red circle.jpg").read_bytes()[:300]
    hostile = drawn_photos / "zeros.jpg"
    hostile.write_bytes(head)
    with hostile.open("r+b") as file:
        # A hole in the file: nothing of it is on the disk.
        file.truncate(300_000_000)

    started = time.monotonic()
    photoseek.index(drawn_photos)

    assert time.monotonic() - started < 10
    expect(photoseek.skipped).to_have_text("1 skipped")
    expect(photoseek.indexed).to_have_text("5")


def test_raws_scans_and_other_formats_are_indexed(photoseek: Photoseek, tmp_path: Path) -> None:
    folder = tmp_path / "Formats"
    folder.mkdir()
    pictures = ("plain.jxl", "plain.jp2", "rotated.avif", "ten-bit.hif", "mirrored.heic")
    for name in (*pictures, "plain.mp4"):
        shutil.copy(PICTURES / name, folder)
    raw = tiff_raw(b"NIKON CORPORATION", jpeg(), orientation=6, more=[number(262, 32803)])
    (folder / "raw.nef").write_bytes(raw + bytes(20_000_000))
    (folder / "raw.tif").write_bytes(raw)
    Image.new("RGB", (64, 48), "olive").save(folder / "cut off.bmp")
    (folder / "cut off.bmp").write_bytes((folder / "cut off.bmp").read_bytes()[:5000])
    Image.new("RGBA", (64, 48), "plum").save(folder / "see-through.jp2")
    cut = (PICTURES / "plain.jp2").read_bytes()
    (folder / "cut off.jp2").write_bytes(cut[: len(cut) * 6 // 10])
    (folder / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    Image.new("RGB", (64, 48), "teal").save(folder / "scan.tif", compression="tiff_adobe_deflate")
    (folder / "saved from somewhere.image").write_bytes(jpeg())
    (folder / "noted.somewhere").write_text("Nothing that anybody could see.")
    for beside in ("mirrored.dng", "mirrored.mov"):
        (folder / beside).write_bytes(raw)
    (folder / "scan.xmp").write_text(SIDECAR)
    (folder / "#recycle").mkdir()
    (folder / "#recycle" / "old.jpg").write_bytes(jpeg((50, 40)))
    photoseek.open()
    photoseek.index(folder)
    photoseek.skipped.click()
    told = photoseek.page.get_by_test_id("skipped-item")
    expect(told).to_have_count(5)
    expect(told.filter(has_text="cut off.jp2")).to_contain_text("damaged")
    kind = told.filter(has_text="see-through.jp2")
    expect(kind).to_have_attribute("data-code", "unsupported")
    drawing, noted = told.filter(has_text="drawing.svg"), told.filter(has_text="noted.somewhere")
    expect(drawing).to_contain_text("drawings, not photos")
    expect(noted).to_contain_text("no picture")
    expect(photoseek.indexed).to_have_text("11")

    page = photoseek.page
    page.keyboard.press("Escape")
    page.locator("[data-testid=photo][data-path='mirrored.heic']").click()
    expect(page.get_by_test_id("photo-beside")).to_have_text("mirrored.dng, mirrored.mov")
    with page.expect_download() as saved:
        page.get_by_test_id("download-beside").first.click()
    assert saved.value.suggested_filename == "mirrored.dng"
    assert Path(saved.value.path()).read_bytes() == raw
    page.keyboard.press("Escape")
    page.locator("[data-testid=photo][data-path='scan.tif']").click()
    expect(page.get_by_test_id("details")).to_contain_text("Scanner 7")
    page.keyboard.press("Escape")
    page.locator("[data-testid=photo][data-path='cut off.bmp']").click()
    expect(page.get_by_test_id("photo-incomplete")).to_be_visible()
    expect(page.get_by_test_id("lightbox").get_by_test_id("download")).to_be_visible()
    expect(page.get_by_test_id("thumbnail-only")).to_have_count(0)
    page.keyboard.press("Escape")
    film = page.locator("[data-testid=photo][data-path='plain.mp4']")
    expect(film.get_by_test_id("length")).to_have_text("0:02")
    film.click()
    expect(page.get_by_test_id("photo-length")).to_have_text("0:02")
    wait_until(page, "document.querySelector('video')?.readyState >= 2")
    page.keyboard.press("Escape")
    (folder / "scan.xmp").write_text(SIDECAR.replace("7", "8"))
    photoseek.index(folder)
    photoseek.skipped.click()
    told.filter(has_text="#recycle").get_by_test_id("look-into").click()
    expect(photoseek.indexed).to_have_text("12")
    expect(photoseek.skipped).to_have_text("4 skipped")
    page.locator("[data-testid=photo][data-path='scan.tif']").click()
    expect(page.get_by_test_id("photo-camera")).to_have_text("Scanner 8")
    expect(page.get_by_test_id("photo-beside")).to_have_text("scan.xmp")
    page.keyboard.press("Escape")
    page.locator("#library-button").click()
    page.get_by_test_id("leave-out").click()
    expect(photoseek.skipped).to_have_text("4 skipped")
