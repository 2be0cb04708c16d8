"""What a photo costs from file to stored vector, against the browser's own decoder.

``python3 build.py bench indexing [MODEL] [COUNT]``: COUNT drawn JPEGs of 12 megapixels and about
3 MB are chosen as a folder. The baseline, in the same run and browser, is ``createImageBitmap`` of
the same files at full size: only the decoding, which every other photo search in a browser begins
with.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from photoseek.known_models import BUILT_IN
from PIL import Image
from playwright.sync_api import sync_playwright

from tests.e2e.driving import Photoseek
from toolchain import chromium
from toolchain.places import DIST
from toolchain.server import StaticServer

DECODE = """async () => {
    const files = window.kept;
    const start = performance.now();
    for (const file of files) (await createImageBitmap(file)).close();
    return (performance.now() - start) / files.length;
}"""

KEEP_FILES = """
    window.kept = [];
    addEventListener("change", ({ target }) => kept.push(...(target.files ?? [])), true);
"""


def main() -> None:
    model = sys.argv[1] if len(sys.argv) > 1 else BUILT_IN
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    server = StaticServer(DIST).start()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        photos = _photos(Path(folder) / "Bench", count)
        browser = playwright.chromium.launch(
            executable_path=chromium.ensure(), args=list(chromium.FLAGS)
        )
        page = browser.new_page()
        page.add_init_script(KEEP_FILES)
        photoseek = Photoseek(page, f"http://127.0.0.1:{server.server_port}/?model={model}").open()
        start = time.perf_counter()
        said = photoseek.index(photos)
        ours = (time.perf_counter() - start) * 1000 / count
        baseline = page.evaluate(DECODE)
        browser.close()
    server.stop()
    print(said)
    print(f"{model}, {count} JPEGs of 4000 x 3000, milliseconds a photo")
    print(f"  file to stored vector and thumbnail  {ours:7.1f}")
    print(f"  createImageBitmap alone              {baseline:7.1f}")
    print(f"  ratio                                {ours / baseline:7.2f}")


def _photos(folder: Path, count: int) -> Path:
    """Smooth shapes with some grain: the size on disk of a real photo."""
    folder.mkdir()
    random = np.random.default_rng(0)
    for number in range(count):
        coarse = random.integers(0, 256, (12, 16, 3), dtype=np.uint8)
        smooth = Image.fromarray(coarse).resize((4000, 3000), Image.Resampling.BICUBIC)
        grain = random.integers(-12, 13, (3000, 4000, 1), dtype=np.int16)
        pixels = (np.asarray(smooth).astype(np.int16) + grain).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{number:03}.jpg", quality=88)
    return folder


if __name__ == "__main__":
    main()
