"""Keeps the database of a small library as this version writes it: ``libraries/v<version>.json``.

``python -m tests.golden.make_library`` before the schema changes. The model is the one of
tests/colour_model.py, whose vectors mean the same as long as that file stays as it is.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.colour_model import ID, write_colour_model
from tests.database_dump import DUMP
from tests.drawing import Drawing, draw_photos
from tests.e2e.driving import Photoseek
from tests.hub import Hub
from toolchain import chromium
from toolchain.dist import assemble
from toolchain.server import StaticServer

LIBRARIES = Path(__file__).parent / "libraries"

DRAWINGS = (
    Drawing("red circle.jpg", "red", "circle", taken="2021:07:14 09:30:00", camera="Lumina X1"),
    Drawing("2022/blue square.png", "blue", "square"),
    Drawing("2022/June/green triangle.webp", "green", "triangle"),
)
MODIFIED = 1_600_000_000
"""Seconds since 1970: of every photo."""


def main() -> None:
    server = StaticServer(assemble()).start()
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        hub = Hub({ID: write_colour_model(Path(work) / "colours")}).start()
        photos = draw_photos(Path(work) / "Earlier", DRAWINGS)
        (photos / "notes.txt").write_text("no picture")
        for drawing in DRAWINGS:
            os.utime(photos / drawing.path, (MODIFIED, MODIFIED))
        sizes = {drawing.path: (photos / drawing.path).stat().st_size for drawing in DRAWINGS}
        browser = playwright.chromium.launch(
            executable_path=chromium.ensure(), args=list(chromium.FLAGS)
        )
        address = f"http://127.0.0.1:{server.server_port}/?model={ID}&hub={hub.url}"
        photoseek = Photoseek(browser.new_page(), address).open()
        photoseek.index(photos)
        dump = photoseek.page.evaluate(DUMP, "photoseek")
        browser.close()
        hub.stop()
    server.stop()
    LIBRARIES.mkdir(exist_ok=True)
    target = LIBRARIES / f"v{dump['version']}.json"
    kept = {"sizes": sizes, "database": dump}
    target.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print(target)


if __name__ == "__main__":
    main()
