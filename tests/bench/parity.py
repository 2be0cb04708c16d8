"""Vectors of the browser against Python's reference, for each model, precision and backend.

``python3 build.py bench parity [--small] [model ...]``: CLIP ViT-B/32 and B/16 and SigLIP base in
full size, with random weights, made once into ``.cache/parity/`` where ``mini`` is trained; or the
small ones of the tests; or those of them that are named. The reference is transformers' processor,
the Rust tokenizer, and native onnxruntime on the same file, q8 and fp16 as well; that an fp32 file
gives what torch gives is checked when it is made.

Photos are JPEG files, which the reference decodes in full: *whole* ones of the web, so small that
Photoseek does so, too, and *drafted* ones, some of them enlarged to 12 megapixels. The small
networks run on WebGPU as well, with fewer photos where it is emulated; the full ones on a card.
"""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import Page, Route

from tests.bench._page import blank_page
from tests.hub import Hub
from tests.quantising import halve, quantise
from tests.reference_model import SUFFIX, ReferenceModel
from tests.small_models import SMALL_MODELS, write_small_model
from toolchain import training
from toolchain.places import CACHE, ROOT

WHOLE = 40
DRAFTED = 10
FEW = 5
"""Photos for an emulated card, as many texts, and one drafted photo: it takes seconds for each."""
TOP = 10
TEXTS = [
    f"a photo of {what}{where}"
    for what in ("a dog", "two boats", "an old red car", "a birthday cake", "犬")
    for where in ("", " on a beach at sunset", ", black and white")
]

EMBED = """async ([id, hub, precision, backend, whole, drafted, texts]) => {
    const { createModel } = await import("./client.js");
    const model = await createModel(id, { hub, precision, backend });
    const rows = [];
    for (const [kind, count] of Object.entries({ whole, drafted })) {
        for (let photo = 0; photo < count; photo++) {
            const file = await (await fetch(`photos/${kind}/${photo}`)).blob();
            rows.push(await model.embedImage(file));
        }
    }
    const words = await model.embedTexts(texts);
    await model.close();
    return [rows, words].map((vectors) => vectors.map((row) => Array.from(row)));
}"""

VERDICTS = """() => new Promise((resolve, reject) => {
    const opening = indexedDB.open("photoseek-workbench");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
        const reading = opening.result.transaction("verdicts").objectStore("verdicts").getAll();
        reading.onsuccess = () => { opening.result.close(); resolve(reading.result); };
    };
})"""

GPU = """async () => {
    const adapter = await navigator.gpu?.requestAdapter();
    if (!adapter) return null;
    const { isFallbackAdapter, architecture } = adapter.info;
    const software = isFallbackAdapter || architecture === "swiftshader";
    return { software, half: adapter.features.has("shader-f16") };
}"""


def main() -> None:
    small = "--small" in sys.argv
    folders = _models([name for name in sys.argv[1:] if name != "--small"], small=small)
    whole = _photos()
    drafted = [_enlarged(file) for file in whole[:: WHOLE // DRAFTED]]
    hub = Hub({f"parity/{name}": folder for name, folder in folders.items()}).start()
    print(f"{len(whole)} photos, {len(drafted)} drafted ones, {len(TEXTS)} texts; cosine\n")
    heads = ("whole min", "median", "drafted min", "median", "texts min", "median", f"top {TOP}")
    print(f"{'':26}{'':6}{'':9}" + "".join(f"{head:>12}" for head in heads))
    with blank_page("--enable-unsafe-webgpu") as page:
        served = {"whole": whole, "drafted": drafted}
        page.route("**/photos/*/*", lambda route: _serve(route, served))
        gpu = page.evaluate(GPU)
        for name, folder in folders.items():
            for precision in SUFFIX:
                reference = ReferenceModel(folder, precision)
                wanted = (
                    np.stack([reference.embed_image(photo) for photo in whole]),
                    np.stack([reference.embed_image(photo) for photo in drafted]),
                    np.stack([reference.embed_text(text) for text in TEXTS]),
                )
                for backend in _backends(gpu, precision, small=small):
                    few = backend == "webgpu" and gpu["software"]
                    counts = (FEW, 1) if few else (len(whole), len(drafted))
                    texts = TEXTS[:FEW] if few else TEXTS
                    request = [f"parity/{name}", hub.url, precision, backend, *counts, texts]
                    images, words = map(np.array, page.evaluate(EMBED, request))
                    found = (images[: counts[0]], images[counts[0] :], words)
                    _say(name, precision, _where(page, name, precision, backend), found, wanted)
    hub.stop()


def _backends(gpu: dict[str, bool] | None, precision: str, *, small: bool) -> list[str]:
    if gpu is None or (gpu["software"] and not small) or (precision == "fp16" and not gpu["half"]):
        return ["wasm"]
    return ["wasm", "webgpu"]


def _where(page: Page, name: str, precision: str, backend: str) -> str:
    """The backend that was asked for, if both towers passed their check on it."""
    if backend == "wasm":
        return backend
    file = f"_model{SUFFIX[precision]}.onnx"
    verdicts = [
        verdict["lane"].partition(" ")[0]
        for verdict in page.evaluate(VERDICTS)
        if f"parity/{name}@" in verdict["key"] and verdict["key"].endswith(file)
    ]
    return backend if verdicts == [backend] * 2 else "refused"


Embedded = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Whole photos, drafted ones, and texts; each of shape (n, d)."""


def _say(name: str, precision: str, backend: str, found: Embedded, wanted: Embedded) -> None:
    cosines = [
        (ours * theirs[: len(ours)]).sum(axis=-1)
        for ours, theirs in zip(found, wanted, strict=True)
    ]
    figures = [figure for part in cosines for figure in (part.min(), np.median(part))]
    agreed = f"{_agreed(found, wanted):.1%}" if len(found[0]) >= 2 * TOP else ""
    row = "".join(f"{figure:>12.6f}" for figure in figures)
    print(f"{name:26}{precision:6}{backend:9}{row}{agreed:>12}", flush=True)


def _agreed(found: Embedded, wanted: Embedded) -> float:
    """The share of the first TOP photos of every text that both have among them."""
    first, second = (np.argsort(-(words @ whole.T))[:, :TOP] for whole, _, words in (found, wanted))
    shares = [len(set(a) & set(b)) / TOP for a, b in zip(first, second, strict=True)]
    return float(np.mean(shares))


def _serve(route: Route, served: dict[str, list[bytes]]) -> None:
    kind, photo = route.request.url.split("/")[-2:]
    route.fulfill(body=served[kind][int(photo)])


def _models(named: list[str], *, small: bool) -> dict[str, Path]:
    folder = CACHE / ("parity-small" if small else "parity")
    if small:
        for name in SMALL_MODELS:
            if not (folder / name).exists():
                write_small_model(name, folder / name)
    elif not folder.exists():
        _make(folder)
    names = named or sorted(path.name for path in folder.iterdir())
    return {name: folder / name for name in names}


def _make(folder: Path) -> None:
    """Full-size networks; in a folder of another name until they are complete."""
    print("Making the networks; that takes some minutes, once.", flush=True)
    making = folder.with_name("parity-making")
    command = [str(training.interpreter()), "-m", "tests.golden.make_networks"]
    subprocess.run([*command, "--full", str(making)], cwd=ROOT, check=True)
    for network in making.glob("*/onnx/*_model.onnx"):
        halve(network)
        quantise(network)
    making.rename(folder)


def _photos() -> list[bytes]:
    samples = sorted((ROOT.parent / "shared" / "photos" / "samples").glob("*.jpg"))
    # Drafted ones are seen to below.
    small = [path for path in samples if min(Image.open(path).size) < 800][:WHOLE]
    if small:
        return [path.read_bytes() for path in small]
    print("No real photos are here: noise in many colours takes their place.")
    random = np.random.default_rng(0)
    return [_noise(random) for _ in range(WHOLE)]


def _enlarged(file: bytes) -> bytes:
    """As a camera would have taken it: about 12 megapixels, with grain."""
    image = Image.open(BytesIO(file)).convert("RGB")
    scale = (12e6 / (image.width * image.height)) ** 0.5
    size = (round(image.width * scale), round(image.height * scale))
    pixels = np.asarray(image.resize(size, Image.Resampling.LANCZOS), dtype=np.float32)
    grain = np.random.default_rng(0).normal(0, 4, (size[1], size[0], 1))
    return _jpeg(Image.fromarray((pixels + grain).clip(0, 255).astype(np.uint8)))


def _noise(random: np.random.Generator) -> bytes:
    coarse = random.integers(0, 256, (9, 12, 3), dtype=np.uint8)
    return _jpeg(Image.fromarray(coarse).resize((640, 480), Image.Resampling.BICUBIC))


def _jpeg(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=92)
    return out.getvalue()


if __name__ == "__main__":
    main()
