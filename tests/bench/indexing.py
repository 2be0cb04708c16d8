"""What a photo costs from file to stored vector, against the browser's own decoder.

``python3 build.py bench indexing [MODEL] [COUNT] [CORES ...]``: COUNT drawn JPEGs of 12
megapixels and about 3 MB are chosen as a folder. The baseline, in the same run and browser, is
``createImageBitmap`` of the same files at full size: only the decoding, which every other photo
search in a browser begins with.

MODEL is one that lies beside the page, or ``vit``: a vision tower of the size of CLIP ViT-B/32, q8.
With CORES, the page believes in each of these numbers of them, in turn: the vision tower has as
many workers, up to four.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from photoseek.models.catalogue import BUILT_IN
from PIL import Image
from playwright.sync_api import Browser, Route, sync_playwright

from tests.bench._vit import OUTPUT, write_vit
from tests.built import module_with
from tests.e2e.driving import Photoseek
from tests.hub import Hub
from tests.small_models import write_small_model
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


VIT = "bench/vit"

_CORES = r"navigator\.hardwareConcurrency \?\? 1"


def main() -> None:
    model = sys.argv[1] if len(sys.argv) > 1 else BUILT_IN
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    server = StaticServer(DIST).start()
    with (
        tempfile.TemporaryDirectory() as scratch,
        sync_playwright() as playwright,
        ExitStack() as end,
    ):
        address = f"http://127.0.0.1:{server.server_port}/?model={model}"
        if model == "vit":
            hub = Hub({VIT: _vit(Path(scratch) / "vit")}).start()
            end.callback(hub.stop)
            address = f"http://127.0.0.1:{server.server_port}/?model={VIT}&hub={hub.url}"
        warm = _photos(Path(scratch) / "Warm", 2, seed=1)
        photos = _photos(Path(scratch) / "Bench", count, seed=0)
        browser = playwright.chromium.launch(
            executable_path=chromium.ensure(), args=list(chromium.FLAGS)
        )
        print(f"{model}, {count} JPEGs of 4000 x 3000, milliseconds a photo")
        for threads in [*map(int, sys.argv[3:])] if len(sys.argv) > 3 else [None]:
            _measure(browser, address, photos, warm, threads)
        browser.close()
    server.stop()


def _measure(browser: Browser, address: str, photos: Path, warm: Path, threads: int | None) -> None:
    context = browser.new_context(service_workers="allow" if threads is None else "block")
    page = context.new_page()
    page.add_init_script(KEEP_FILES)
    if threads is not None:
        module = module_with(DIST, _CORES)
        page.route(f"**/{module}", lambda route: _with_cores(route, DIST / module, threads))
    photoseek = Photoseek(page, address).open()
    # Brings the model's files.
    photoseek.index(warm)
    count = len(list(photos.iterdir()))
    start = time.perf_counter()
    said = photoseek.index(photos)
    ours = (time.perf_counter() - start) * 1000 / count
    baseline = page.evaluate(DECODE)
    context.close()
    print(said if threads is None else f"{threads} threads: {said}")
    print(f"  file to stored vector and thumbnail  {ours:7.1f}")
    print(f"  createImageBitmap alone              {baseline:7.1f}")
    print(f"  ratio                                {ours / baseline:7.2f}", flush=True)


def _with_cores(route: Route, module: Path, cores: int) -> None:
    """There are as many threads as cores: let the page believe in this number of them."""
    said = re.sub(_CORES, str(cores), module.read_text("utf-8"))
    route.fulfill(body=said, content_type="text/javascript")


def _vit(folder: Path) -> Path:
    """A model whose vision tower has the size of CLIP ViT-B/32."""
    write_small_model("clip-vit-base-patch32", folder)
    config = json.loads((folder / "config.json").read_text("utf-8"))
    (folder / "config.json").write_text(json.dumps(config | {"projection_dim": OUTPUT}), "utf-8")
    for path in (folder / "onnx").glob("vision_*.onnx"):
        path.unlink()
    write_vit(folder / "onnx", quantised=True)
    return folder


def _photos(folder: Path, count: int, seed: int) -> Path:
    """Smooth shapes with some grain: the size on disk of a real photo."""
    folder.mkdir()
    random = np.random.default_rng(seed)
    for number in range(count):
        coarse = random.integers(0, 256, (12, 16, 3), dtype=np.uint8)
        smooth = Image.fromarray(coarse).resize((4000, 3000), Image.Resampling.BICUBIC)
        grain = random.integers(-12, 13, (3000, 4000, 1), dtype=np.int16)
        pixels = (np.asarray(smooth).astype(np.int16) + grain).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{number:03}.jpg", quality=88)
    return folder


if __name__ == "__main__":
    main()
