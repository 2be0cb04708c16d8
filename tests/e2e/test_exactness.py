"""Models of the hub's layout give in the browser what Python's reference gives."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.drawing import DRAWINGS, draw
from tests.e2e.somebodys_page import run
from tests.e2e.watching import Watch
from tests.hub import Hub
from tests.reference_model import ReferenceModel
from tests.small_models import SMALL_MODELS, write_small_model

TEXTS = ["", "a photo of a dog", "Ein HUND am Strand…", "犬 🐕", "a very long text, " * 40]
CLOSE = {"fp32": 0.9999, "fp16": 0.9999, "q8": 0.999}
"""Least cosine to the reference, which runs the same file."""
ALIKE = {"fp32": 1e-5, "fp16": 1e-3, "q8": 1e-5}
"""How far alone and in a batch may be apart: sums are taken in another order, and then rounded."""


@pytest.fixture(scope="session")
def small_models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("models")
    return {f"tests/{name}": write_small_model(name, folder / name) for name in SMALL_MODELS}


@pytest.fixture
def hub(small_models: dict[str, Path], watch: Watch) -> Iterator[Hub]:
    double = Hub(small_models).start()
    watch.allow_origin(double.url)
    watch.allow_origin(double.storage_url)
    yield double
    double.stop()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Drawn ones, and one of noise; none is so large that it would be drafted."""
    folder = tmp_path_factory.mktemp("pictures")
    files = [draw(drawing, folder / drawing.path) for drawing in DRAWINGS]
    noise = np.random.default_rng(1).integers(0, 256, (201, 333, 3), dtype=np.uint8)
    return [path.read_bytes() for path in files] + [_encoded(Image.fromarray(noise), "PNG")]


def _encoded(image: Image.Image, fmt: str) -> bytes:
    out = BytesIO()
    image.save(out, fmt, quality=92)
    return out.getvalue()


Embedded = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Pictures in batches, the same ones alone, and texts; each of shape (n, d)."""


def embedded(
    site: Page, hub: Hub, model: str, precisions: list[str], images: list[bytes], texts: list[str]
) -> Iterator[Embedded]:
    """What a page gets of a model, in one precision after the other."""
    files = [base64.b64encode(image).decode() for image in images]
    code = f"""
        import {{ createModel }} from "./photoseek/client.js";
        const blobs = {json.dumps(files)}.map((file) =>
            new Blob([Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0))]));
        const models = [];
        for (const precision of {json.dumps(precisions)}) {{
            const options = {{ hub: "{hub.url}", precision, backend: "wasm" }};
            const model = await createModel("{model}", options);
            models.push(model);
            const together = await model.embedImages(blobs);
            const alone = [];
            for (const blob of blobs) alone.push(await model.embedImage(blob));
            const words = await model.embedTexts({json.dumps(texts)});
            for (const rows of [together, alone, words]) {{
                if (!rows.every((row) => row instanceof Float32Array)) throw new Error("type");
                console.log(JSON.stringify(rows.map((row) => Array.from(row))));
            }}
        }}
        for (const model of models) await model.close();
    """
    rows = [np.array(json.loads(line)) for line in run(site, code)]
    return zip(rows[0::3], rows[1::3], rows[2::3], strict=True)


@pytest.mark.parametrize("name", SMALL_MODELS)
def test_vectors_are_those_of_the_reference_alone_and_in_a_batch(
    site: Page, hub: Hub, small_models: dict[str, Path], pictures: list[bytes], name: str
) -> None:
    model = f"tests/{name}"
    found = embedded(site, hub, model, list(CLOSE), pictures, TEXTS)

    for (precision, close), (together, alone, words) in zip(CLOSE.items(), found, strict=True):
        reference = ReferenceModel(small_models[model], precision)
        wanted = np.stack([reference.embed_image(picture) for picture in pictures])
        assert (wanted @ wanted.T).min() < 0.9, "the pictures are too alike to tell anything"
        assert (alone * wanted).sum(axis=-1).min() >= close, precision
        assert np.allclose(together, alone, atol=ALIKE[precision]), precision
        wanted_words = np.stack([reference.embed_text(text) for text in TEXTS])
        assert (words * wanted_words).sum(axis=-1).min() >= close, precision
        for rows in (together, alone, words):
            assert np.allclose(np.linalg.norm(rows, axis=-1), 1, atol=1e-6)


@pytest.mark.parametrize("name", SMALL_MODELS)
def test_a_drafted_photo_has_the_vector_of_the_full_one(
    site: Page, hub: Hub, small_models: dict[str, Path], photos: Path, name: str
) -> None:
    model = f"tests/{name}"
    path = sorted(photos.glob("*.jpg"))[0]
    large = _encoded(Image.open(path).convert("RGB").resize((3373, 2531), 1), "JPEG")
    wanted = ReferenceModel(small_models[model], "fp32").embed_image(large)

    ((_, (found,), _),) = embedded(site, hub, model, ["fp32"], [large], [""])

    assert found @ wanted >= 0.999
