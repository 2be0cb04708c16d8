"""The decoding worker gives the pixels of what Pillow lacks, and ends what takes too long."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from photoseek.pictures.heif import read_heif, without_turns
from photoseek.pictures.sources import parse
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.drawing import corners
from toolchain.developing import SourceServer
from toolchain.dist import assemble

PICTURES = Path(__file__).parents[1] / "golden" / "pictures"

DECODE = """async ([content, format, edge]) => {
    const { createDecoding } = await import("./engine/host/decoding.js");
    const bytes = Uint8Array.from(content);
    const decoding = createDecoding();
    try {
        const pixels = await decoding.decode(bytes, format, "image/x", edge, 60);
        return { ...pixels, data: [...pixels.data] };
    } catch (error) {
        return { name: error.name, message: error.message };
    }
}"""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    server = SourceServer(assemble()).start()
    page = browser.new_page()
    page.route("**/blank.html", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(f"{server.url}blank.html")
    yield page
    page.close()
    server.stop()


@pytest.mark.parametrize(
    ("name", "fmt", "size"),
    [
        ("plain.heic", "HEIC", (96, 64)),
        ("ten-bit.hif", "HEIC", (96, 64)),
        ("rotated.heic", "HEIC", (96, 64)),
        ("mirrored.heic", "HEIC", (96, 64)),
        ("grid.heic", "HEIC", (128, 192)),
        ("burst.heic", "HEIC", (96, 64)),
        ("rotated.avif", "AVIF", (96, 64)),
        ("plain.jxl", "JXL", (96, 64)),
        ("plain.jp2", "JPEG2000", (96, 64)),
        ("deep.j2k", "JPEG2000", (96, 64)),
    ],
)
def test_what_pillow_lacks_is_decoded(
    blank: Page, name: str, fmt: str, size: tuple[int, int]
) -> None:
    data = (PICTURES / name).read_bytes()
    heif = parse(data, read_heif)
    found = blank.evaluate(DECODE, [list(without_turns(data, heif)), fmt, 1000])
    assert "data" in found, found
    assert sorted((found["fullWidth"], found["fullHeight"])) == sorted(size)
    pixels = np.array(found["data"], np.uint8).reshape(found["height"], found["width"], 4)
    image = Image.fromarray(pixels).convert("RGB")
    for turn in heif.turns:
        image = image.transpose(turn)
    assert image.size == size
    assert np.abs(np.asarray(image).astype(int) - np.asarray(corners(size))).mean() < 6


def test_a_codec_that_cannot_be_fetched_is_no_fault_of_the_picture(blank: Page) -> None:
    blank.route("**/libheif.wasm", lambda route: route.abort())
    found = blank.evaluate(DECODE, [list((PICTURES / "plain.heic").read_bytes()), "HEIC", 1000])
    blank.unroute("**/libheif.wasm")
    assert found["name"] == "Unavailable"


def test_a_damaged_picture_is_damaged_and_others_are_decoded_after_it(blank: Page) -> None:
    whole = (PICTURES / "plain.heic").read_bytes()
    found = blank.evaluate(DECODE, [list(whole[:400]), "HEIC", 1000])
    assert found["name"] == "Damaged"
    assert "data" in blank.evaluate(DECODE, [list(whole), "HEIC", 1000])


def test_what_no_browser_and_no_codec_knows_is_unknown(blank: Page) -> None:
    assert blank.evaluate(DECODE, [list(b"8BPS" * 50), "PSD", 1000])["name"] == "Unknown"
