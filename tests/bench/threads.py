"""How many threads serve: the vision towers of mini and of CLIP ViT-B/32's size, by threads.

``python3 build.py bench threads``: milliseconds a photo, in the batch that indexing uses or one by
one, the median of some runs after a warm-up, in Chromium through the same inference worker as the
page.
"""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
from pathlib import Path

from photoseek.models.backends import BATCH
from playwright.sync_api import Page

from tests.bench._page import blank_page
from tests.bench._vit import EDGE, write_vit
from tests.bench.embedding import MEASURE
from toolchain.places import DIST

RUNS = 5
SCRATCH = DIST / "models" / "bench"
"""Beside the page, for as long as it is measured."""


def main() -> None:
    most = max(4, 2 * (os.cpu_count() or 1))
    counts = [threads for threads in (1, 2, 3, 4, 6, 8, 12, 16) if threads <= most]
    print(f"milliseconds a photo, {os.cpu_count()} cores\n")
    print(f"{'threads':28}{''.join(f'{threads:>9}' for threads in counts)}")
    SCRATCH.mkdir(parents=True)
    try:
        with blank_page() as page, tempfile.TemporaryDirectory() as scratch:
            mini = "models/mini/onnx/vision_model_quantized.onnx"
            _rows(page, "mini, q8", mini, EDGE, counts)
            for name, quantised in (("ViT-B/32, q8", True), ("ViT-B/32, fp32", False)):
                network = write_vit(Path(scratch), quantised=quantised)
                shutil.copy(network, SCRATCH / network.name)
                _rows(page, name, f"models/bench/{network.name}", EDGE, counts)
    finally:
        shutil.rmtree(SCRATCH)


def _rows(page: Page, name: str, path: str, edge: int, counts: list[int]) -> None:
    for batch in (BATCH, 1):
        feeds = {"pixel_values": {"type": "float32", "dims": [batch, 3, edge, edge]}}
        how = f"{name}, " + (f"by {batch}" if batch > 1 else "one by one")
        print(f"{how:28}", end="", flush=True)
        for threads in counts:
            request = ["vision", path, threads, feeds, "image_embeds", RUNS]
            milliseconds = statistics.median(page.evaluate(MEASURE, request)) / batch
            print(f"{milliseconds:>9.1f}", end="", flush=True)
        print()


if __name__ == "__main__":
    main()
