"""A model as other people's code uses it, and the same by messages."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np
import pytest
from photoseek import create_model
from photoseek.engine.dispatch import Service
from photoseek.engine.workbench import Workbench
from photoseek.errors import NotAnImage, PhotoError, UnreadableFile
from photoseek.host_objects import HostImage
from photoseek.models.backends import BATCH, BackendChoice
from photoseek.models.embedding import EmbeddingModel
from photoseek.pictures.opening import ImageSource, from_image
from photoseek.vectors.vector_index import VectorIndex
from photoseek.wire.protocol import WorkbenchMethods
from PIL import ExifTags, Image

from tests.unit.fakes import COLOURS, ColourEncoder, embedding_model, jpeg


def embed(image: ImageSource) -> Any:
    return asyncio.run(embedding_model().embed_image(image))


def test_a_picture_may_come_as_bytes_a_path_a_pil_image_or_an_array(tmp_path: Path) -> None:
    data = jpeg(COLOURS["red"])
    path = tmp_path / "red.jpg"
    path.write_bytes(data)
    wanted = embed(data)
    assert wanted.dtype == np.float32
    assert np.linalg.norm(wanted) == pytest.approx(1)
    pixels = np.full((24, 32, 3), COLOURS["red"], dtype=np.uint8)
    opaque = np.dstack([pixels, np.full((24, 32), 255, dtype=np.uint8)])
    forms: list[ImageSource] = [
        bytearray(data),
        memoryview(data),
        path,
        str(path),
        Image.open(path),
        pixels,
        pixels[::-1, ::-1],
        opaque,
    ]
    for form in forms:
        assert embed(form) @ wanted > 0.999, type(form)
    grey = np.full((24, 32), 128, dtype=np.uint8)
    assert embed(grey) == pytest.approx(np.full(3, 3**-0.5), abs=1e-3)
    assert np.array_equal(embed(grey), embed(grey[..., np.newaxis]))


def test_a_pil_image_is_turned_upright(tmp_path: Path) -> None:
    # Red above blue, stored lying on its side.
    picture = Image.new("RGB", (8, 8), "blue")
    picture.paste("red", (0, 0, 8, 4))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    picture.rotate(90).save(tmp_path / "turned.png", exif=exif)
    upright = from_image(Image.open(tmp_path / "turned.png"))
    assert np.array_equal(np.asarray(upright.image), np.asarray(picture))


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((4, 4, 3), dtype=np.float32),
        np.zeros((4, 4, 2), dtype=np.uint8),
        np.zeros((4, 0, 3), dtype=np.uint8),
        np.zeros(4, dtype=np.uint8),
    ],
)
def test_an_array_that_holds_no_pixels_is_refused_with_what_it_is(pixels: Any) -> None:
    with pytest.raises(NotAnImage, match="reason=array"):
        embed(pixels)


def test_what_is_not_there_or_no_picture_is_a_photo_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        embed(tmp_path / "missing.jpg")
    with pytest.raises(PhotoError):
        embed(b"words")


def test_many_pictures_give_what_each_gives_alone_in_their_order() -> None:
    encoder = ColourEncoder()
    model = embedding_model(encoder)
    images = [jpeg(colour) for colour in COLOURS.values()] * 5
    told: list[tuple[int, int]] = []
    rows = asyncio.run(model.embed_images(images, lambda done, total: told.append((done, total))))
    assert encoder.batches == [BATCH, BATCH, 4]
    assert told == [(8, 20), (16, 20), (20, 20)]
    alone = [asyncio.run(model.embed_image(image)) for image in images]
    assert np.array_equal(rows, np.stack(alone))
    assert asyncio.run(model.embed_images([])).shape == (0, 3)
    assert asyncio.run(model.embed_texts([])).shape == (0, 3)


def test_a_cancelled_call_leaves_no_run_behind() -> None:
    encoder = ColourEncoder()

    async def story() -> None:
        encoder.gate = asyncio.Event()
        model = embedding_model(encoder)
        call = asyncio.create_task(model.embed_images([jpeg(COLOURS["red"])] * 30))
        while len(encoder.batches) < 2:
            await asyncio.sleep(0)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []

    asyncio.run(story())


def test_outside_pyodide_it_says_what_is_missing() -> None:
    with pytest.raises(ModuleNotFoundError):
        asyncio.run(create_model())


# --- The same by messages ---------------------------------------------------------------------


async def create(
    model: str, hub: str | None, precision: str | None, backend: BackendChoice
) -> EmbeddingModel:
    return embedding_model()


async def create_index(vectors_of: EmbeddingModel | int, name: str | None) -> VectorIndex:
    return VectorIndex(vectors_of if isinstance(vectors_of, int) else vectors_of.dimensions)


async def read_image(image: HostImage) -> ImageSource:
    assert isinstance(image, bytes)
    return image


def converse(*requests: tuple[str, dict[str, Any]]) -> list[Mapping[str, Any]]:
    """The answers to some requests, one after the other."""

    async def run() -> list[Mapping[str, Any]]:
        said: list[Mapping[str, Any]] = []
        workbench = Workbench(create, create_index, read_image)
        service = Service([workbench], WorkbenchMethods, said.append)
        for call, (method, params) in enumerate(requests):
            service.handle({"id": call, "method": method, "params": params})
            while not any(each["id"] == call and "progress" not in each for each in said):
                await asyncio.sleep(0)
        return [each for each in said if "progress" not in each]

    return asyncio.run(run())


def test_every_method_is_there_and_takes_params_and_progress() -> None:
    methods = set(get_type_hints(WorkbenchMethods)) - {"cancel"}
    assert methods <= set(dir(Workbench))


def test_from_a_picture_to_a_match_by_messages() -> None:
    answers = converse(
        ("load_model", {"model": "colours"}),
        ("open_index", {"model": 1}),
        ("embed_images", {"model": 1, "images": [jpeg(COLOURS["red"]), jpeg(COLOURS["blue"])]}),
        ("embed_texts", {"model": 1, "texts": ["blue"]}),
    )
    model, index, rows, words = (answer["result"] for answer in answers)
    assert (model["id"], model["dimensions"], index["size"]) == ("colours", 3, 0)
    assert rows.shape == (6,)
    found = converse(
        ("open_index", {"dimensions": 3}),
        ("add_vectors", {"index": 1, "ids": ["r", "b"], "vectors": rows, "metadata": ["{}"] * 2}),
        ("search_vectors", {"index": 1, "vector": words, "k": 1}),
        ("remove_vectors", {"index": 1, "ids": ["r"]}),
        ("clear_index", {"index": 1}),
    )
    (match,) = found[2]["result"]
    assert match["id"] == "b"
    assert json.loads(match["metadata"]) == {}
    assert [found[at]["result"]["size"] for at in (1, 3, 4)] == [2, 1, 0]


def test_handles_that_were_closed_and_vectors_that_do_not_fit_are_refused() -> None:
    answers = converse(
        ("load_model", {"model": "colours"}),
        ("close_model", {"model": 1}),
        ("embed_texts", {"model": 1, "texts": ["red"]}),
        ("open_index", {}),
        ("open_index", {"dimensions": 3}),
        ("add_vectors", {"index": 2, "ids": ["a"], "vectors": [1, 2], "metadata": ["{}"]}),
        ("close_index", {"index": 2}),
        ("search_vectors", {"index": 2, "vector": [1, 2, 3], "k": 1}),
    )
    assert [answer["error"]["code"] for answer in (answers[at] for at in (2, 3, 5, 7))] == [
        "bad-request"
    ] * 4


def test_json_that_would_end_python_in_a_browser_is_refused() -> None:
    deep = "[" * 20_000 + "]" * 20_000
    row = {"index": 1, "ids": ["a"], "vectors": [1, 0, 0]}
    answers = converse(
        ("open_index", {"dimensions": 3}),
        ("add_vectors", {**row, "metadata": [f'{{"a": {deep}}}']}),
        ("search_vectors", {"index": 1, "vector": [1, 0, 0], "k": 1, "filter": deep}),
    )
    assert [answer["error"]["code"] for answer in answers[1:]] == ["bad-request"] * 2
