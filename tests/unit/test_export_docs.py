"""What README and docs/export.md say of the file, done to a real one by other programs."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from photoseek.exchange.exporting import export_library, in_order
from photoseek.library.library import Library
from photoseek.library.packed_facts import pack
from photoseek.library.stored import Stored, StoredVectors
from photoseek.photo import FolderRecord, Photo, Vectors
from photoseek.vectors.matrix import normalised

from tests.unit.fakes import SPEC, MemoryBlobs, jpeg
from tests.unit.kept_library import MemoryStore
from toolchain.places import ROOT

PHOTOS, DIMENSIONS = 3000, 64
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
README = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
DOCS = BLOCK.findall((ROOT / "docs/export.md").read_text(encoding="utf-8"))
NUMPY, SAFETENSORS, FAISS, QDRANT, LANCEDB = DOCS
IN_FAISS, IN_LANCEDB = README


@pytest.fixture(scope="module")
def library() -> Library:
    """3,000 photos without order, in two folders."""
    random = np.random.default_rng(5)
    photos = [
        Photo(number, 1 + number % 2, f"{number * 7919 % PHOTOS}.jpg", 9, 9, 4, 3, "JPEG")
        for number in range(1, PHOTOS + 1)
    ]
    folders = [FolderRecord(1, "Zoë"), FolderRecord(2, "Anna")]
    made = Library(Stored(folders, [pack(photos)], {}, PHOTOS + 1, 3), DIMENSIONS)
    vectors = normalised(random.standard_normal((PHOTOS, DIMENSIONS))).astype(np.float16)
    ids = np.arange(1, PHOTOS + 1, dtype=np.uint32)
    made.add_vectors(StoredVectors(ids, vectors))
    return made


@pytest.fixture
def file(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its export, in the current folder, as the examples want it."""
    monkeypatch.chdir(tmp_path)
    store = MemoryStore()
    thumbnails = {number: jpeg((number % 256, 9, 9), (4, 3)) for number in range(1, PHOTOS + 1)}
    store.keep_thumbnails(thumbnails)
    spec = _with_dimensions(DIMENSIONS)
    made = asyncio.run(export_library(library, store, MemoryBlobs(), spec, lambda _: None))
    target = tmp_path / "library.safetensors"
    target.write_bytes(cast(bytes, made.file))
    return target


def _with_dimensions(dimensions: int) -> Any:
    values = {name: getattr(SPEC, name) for name in SPEC.__slots__}
    return type(SPEC)(**values | {"dimensions": dimensions})


def run(*examples: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    for example in examples:
        exec(compile(example, "an example", "exec"), names)
    return names


def nearest_to_the_first(library: Library) -> tuple[list[str], Sequence[float]]:
    """The exact search of Photoseek: names and scores of the first hundred."""
    first = in_order(library)[0]
    query = cast(Vectors, library.matrix.vector(first.id))
    found = library.matrix.top_k(query, 100, lambda photo: library.photo(photo).path)
    return [library.photo(number).path for number in found.ids.tolist()], found.scores.tolist()


def test_five_lines_of_numpy_read_all_of_it(library: Library, file: Path) -> None:
    assert len([line for line in NUMPY.splitlines() if line and "import" not in line]) == 5
    names = run(NUMPY)
    photos = in_order(library)
    assert [record["path"] for record in names["photos"]] == [photo.path for photo in photos]
    assert {record["folder"] for record in names["photos"]} == {"Anna", "Zoë"}
    rows = np.stack([cast(Vectors, library.matrix.vector(photo.id)) for photo in photos])
    assert np.array_equal(names["embeddings"].astype(np.float32), rows)


def test_the_thumbnail_of_a_row_is_found(library: Library, file: Path) -> None:
    first = in_order(library)[0]
    assert run(SAFETENSORS)["jpeg"] == jpeg((first.id % 256, 9, 9), (4, 3))


def test_faiss_gives_the_same_first_hundred(library: Library, file: Path) -> None:
    names = run(SAFETENSORS, FAISS)
    paths, scores = nearest_to_the_first(library)
    assert names["paths"] == paths
    assert np.allclose(names["scores"][0], scores, atol=1e-6)


def test_the_examples_of_the_readme_find_the_same(library: Library, file: Path) -> None:
    photos = in_order(library)
    paths, _ = nearest_to_the_first(library)
    assert [photos[row].path for row in run(IN_FAISS)["rows"][0]] == paths
    pytest.importorskip("lancedb", reason="lancedb is not among the tools of the tests")
    found = run(IN_FAISS, IN_LANCEDB)["found"]
    assert [record["path"] for record in found] == paths


@pytest.mark.parametrize(
    ("package", "example"),
    [("qdrant_client", QDRANT), ("lancedb", LANCEDB)],
    ids=["qdrant", "lance"],
)
def test_other_engines_give_the_same_first_hundred(
    library: Library, file: Path, package: str, example: str
) -> None:
    pytest.importorskip(package, reason=f"{package} is not among the tools of the tests")
    vectors = 'vectors = library["embeddings"].astype("float32")'
    assert run(SAFETENSORS, vectors, example)["paths"] == nearest_to_the_first(library)[0]
