"""Vectors of the browser against Python's reference, for each model, precision and backend.

``python3 build.py bench parity [--small] [model ...]``: CLIP ViT-B/32 and B/16 and SigLIP base in
full size, with random weights, made once into ``.cache/parity/`` where ``mini`` is trained; or the
small ones of the tests; or those of them that are named. The reference is transformers' processor,
the Rust tokenizer, and native onnxruntime on the same file; that an fp32 file gives what torch
gives is checked when it is made.

Photos come in two ways: whole, as PNG files, which both sides decode alike; and as the JPEG files
they are, which the reference decodes in full and Photoseek drafts.
"""

from __future__ import annotations

import base64
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps
from playwright.sync_api import Page

from tests.bench._page import blank_page
from tests.hub import Hub
from tests.quantising import quantise
from tests.reference_model import ReferenceModel
from tests.small_models import SMALL_MODELS, write_small_model
from toolchain import training
from toolchain.places import CACHE, ROOT

PHOTOS = 40
TOP = 10
TEXTS = [
    f"a photo of {what}{where}"
    for what in ("a dog", "two boats", "an old red car", "a birthday cake", "犬")
    for where in ("", " on a beach at sunset", ", black and white")
]

EMBED = """async ([id, hub, precision, backend, files, texts]) => {
    const { createModel } = await import("./client.js");
    const model = await createModel(id, { hub, precision, backend });
    const bytes = (file) => Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
    const images = await model.embedImages(files.map((file) => new Blob([bytes(file)])));
    const words = await model.embedTexts(texts);
    await model.close();
    return [images, words].map((rows) => rows.map((row) => Array.from(row)));
}"""

HAS_GPU = """async () => {
    const adapter = await navigator.gpu?.requestAdapter();
    return Boolean(adapter && !adapter.info.isFallbackAdapter);
}"""


def main() -> None:
    small = "--small" in sys.argv
    folders = _models([name for name in sys.argv[1:] if name != "--small"], small=small)
    files = _photos()
    whole = [_as_png(file) for file in files]
    hub = Hub({f"parity/{name}": folder for name, folder in folders.items()}).start()
    print(f"{len(files)} photos, {len(TEXTS)} texts; cosine to the reference\n")
    heads = ("whole min", "median", "drafted min", "median", "texts min", "median", f"top {TOP}")
    print(f"{'':26}{'':6}{'':8}" + "".join(f"{head:>12}" for head in heads))
    with blank_page() as page:
        backends = ["wasm", *(["webgpu"] if page.evaluate(HAS_GPU) else [])]
        for name, folder in folders.items():
            for precision in ("fp32", "q8"):
                reference = ReferenceModel(folder, precision)
                wanted = (
                    np.stack([reference.embed_image(file) for file in whole]),
                    np.stack([reference.embed_image(file) for file in files]),
                    np.stack([reference.embed_text(text) for text in TEXTS]),
                )
                for backend in backends:
                    found = _in_browser(
                        page, f"parity/{name}", hub, precision, backend, [*whole, *files]
                    )
                    _say(name, precision, backend, found, wanted)
    hub.stop()


Embedded = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Whole photos, the same ones drafted, and texts; each of shape (n, d)."""


def _in_browser(
    page: Page, model: str, hub: Hub, precision: str, backend: str, files: list[bytes]
) -> Embedded:
    encoded = [base64.b64encode(file).decode() for file in files]
    request = [model, hub.url, precision, backend, encoded, TEXTS]
    images, words = page.evaluate(EMBED, request)
    whole, drafted = np.array(images, dtype=np.float32).reshape(2, len(images) // 2, -1)
    return whole, drafted, np.array(words, dtype=np.float32)


def _say(name: str, precision: str, backend: str, found: Embedded, wanted: Embedded) -> None:
    cosines = [(ours * theirs).sum(axis=-1) for ours, theirs in zip(found, wanted, strict=True)]
    figures = [figure for rows in cosines for figure in (rows.min(), np.median(rows))]
    first, second = (
        np.argsort(-(words @ drafted.T))[:, :TOP] for _, drafted, words in (found, wanted)
    )
    agreed = np.mean([len(set(a) & set(b)) / TOP for a, b in zip(first, second, strict=True)])
    row = "".join(f"{figure:>12.6f}" for figure in figures)
    print(f"{name:26}{precision:6}{backend:8}{row}{agreed:>12.1%}", flush=True)


def _models(named: list[str], *, small: bool) -> dict[str, Path]:
    folder = CACHE / ("parity-small" if small else "parity")
    if small:
        for name in SMALL_MODELS:
            if not (folder / name).exists():
                write_small_model(name, folder / name)
    elif not folder.exists():
        _make(folder)
    return {name: folder / name for name in named or SMALL_MODELS}


def _make(folder: Path) -> None:
    """Full-size networks; in a folder of another name until they are complete."""
    print("Making the networks; that takes some minutes, once.", flush=True)
    making = folder.with_name("parity-making")
    command = [str(training.interpreter()), "-m", "tests.golden.make_networks"]
    subprocess.run([*command, "--full", str(making)], cwd=ROOT, check=True)
    for network in making.glob("*/onnx/*_model.onnx"):
        quantise(network)
    making.rename(folder)


def _photos() -> list[bytes]:
    samples = sorted((ROOT.parent / "shared" / "photos" / "samples").glob("*.jpg"))[:PHOTOS]
    if samples:
        return [path.read_bytes() for path in samples]
    print("No real photos are here: noise in many colours takes their place.")
    random = np.random.default_rng(0)
    return [_noise(random) for _ in range(PHOTOS)]


def _as_png(file: bytes) -> bytes:
    """Upright, so that nothing but its pixels is left."""
    out = BytesIO()
    ImageOps.exif_transpose(Image.open(BytesIO(file))).convert("RGB").save(
        out, "PNG", compress_level=1
    )
    return out.getvalue()


def _noise(random: np.random.Generator) -> bytes:
    coarse = random.integers(0, 256, (9, 12, 3), dtype=np.uint8)
    out = BytesIO()
    Image.fromarray(coarse).resize((1600, 1200), Image.Resampling.BICUBIC).save(out, "JPEG")
    return out.getvalue()


if __name__ == "__main__":
    main()
