"""The pure layers give inside Pyodide what they give in CPython."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from photoseek.pictures.image_spec import ImageSpec
from photoseek.pictures.opening import open_picture
from photoseek.pictures.preprocess import pixel_values
from PIL import Image
from pytest_pyodide import run_in_pyodide

from tests.drawing import DRAWINGS, draw
from tests.unit.test_preprocess import drawn

CLIP = (224, 224, 224, 3, 1 / 255, (0.48, 0.46, 0.41), (0.27, 0.26, 0.28))


@run_in_pyodide(packages=["photoseek"])
def decode_and_preprocess(selenium: Any, data: bytes, spec: tuple[Any, ...]) -> tuple[Any, ...]:
    from photoseek.pictures.image_spec import ImageSpec
    from photoseek.pictures.opening import open_picture
    from photoseek.pictures.preprocess import pixel_values
    from photoseek.pictures.thumbnails import thumbnail

    picture = open_picture(data, 224)
    values = pixel_values(picture.image, ImageSpec(*spec), picture.box)
    facts = (picture.width, picture.height, picture.format, picture.metadata.taken)
    return facts, values.tobytes(), thumbnail(picture.image)[:3]


@run_in_pyodide(packages=["photoseek"])
def pixels(selenium: Any, data: bytes) -> bytes:
    from photoseek.pictures.opening import open_picture

    return open_picture(data, 224).image.tobytes()


@run_in_pyodide(packages=["photoseek"])
def why_not(selenium: Any, data: bytes) -> str:
    from photoseek.errors import PhotoError
    from photoseek.pictures.opening import open_picture

    try:
        open_picture(data, 224)
    except PhotoError as error:
        return error.code
    return "opened"


@run_in_pyodide(packages=["photoseek"])
def nearest(selenium: Any) -> tuple[list[int], list[int]]:
    import numpy as np
    from photoseek.vectors.matrix import Matrix, normalised

    random = np.random.default_rng(0)
    matrix = Matrix(64)
    rows = normalised(random.standard_normal((3000, 64)))
    matrix.append(list(range(3000)), rows)
    query = normalised(random.standard_normal(64))
    expected = np.argsort(-(rows.astype(np.float64) @ query.astype(np.float64)))[:100]
    return matrix.top_k(query, 100, str).ids.tolist(), expected.tolist()


@run_in_pyodide(packages=["photoseek"])
def packed_and_unpacked(selenium: Any) -> bool:
    import numpy as np
    from photoseek.vectors.blocks import pack_vectors, unpack_vectors
    from photoseek.vectors.matrix import as_stored, normalised

    rows = normalised(np.random.default_rng(1).standard_normal((50, 32)))
    back = unpack_vectors(pack_vectors(1, "m", range(50), rows))
    return bool(np.array_equal(back, as_stored(rows)))


def test_pictures_become_the_same_pixel_values(selenium: Any, tmp_path: Path) -> None:
    for drawing in DRAWINGS:
        data = draw(drawing, tmp_path / drawing.path).read_bytes()
        here = open_picture(data, 224)
        facts, values, start = decode_and_preprocess(selenium, data, CLIP)

        assert facts == (here.width, here.height, here.format, here.metadata.taken)
        assert start == b"\xff\xd8\xff"
        there = np.frombuffer(values, dtype=np.float32).reshape(3, 224, 224)
        apart = np.abs(there - pixel_values(here.image, ImageSpec(*CLIP), here.box))
        # One step of 255, in units of the normalised values.
        assert apart.max() <= 1.01 / 255 / 0.26


@pytest.mark.parametrize("size", [(640, 480), (251, 333), (2, 9)], ids=str)
def test_small_jpegs_have_the_colours_of_the_reference_there_too(
    selenium: Any, size: tuple[int, int]
) -> None:
    # CPython's Pillow has libjpeg-turbo, Pyodide's has libjpeg 9.
    data = BytesIO()
    drawn(*size).save(data, "JPEG", quality=85, subsampling="4:2:0")
    assert pixels(selenium, data.getvalue()) == open_picture(data.getvalue(), 224).image.tobytes()


def test_files_that_are_no_photo_have_their_reason_there_too(selenium: Any) -> None:
    whole = BytesIO()
    Image.new("RGB", (400, 300), "red").save(whole, "JPEG")
    assert why_not(selenium, b"") == "empty"
    assert why_not(selenium, b"words") == "not-an-image"
    assert why_not(selenium, whole.getvalue()[:300]) == "broken"
    assert why_not(selenium, whole.getvalue()[:900]) == "opened"  # as far as it goes
    assert why_not(selenium, b"\0\0\0\x20ftypheic" + b"\0" * 64) == "unsupported"
    assert why_not(selenium, b"\0\0\0\x20ftypavif" + b"\0" * 64) == "unsupported"
    assert why_not(selenium, whole.getvalue()) == "opened"


def test_top_k_is_exact_there_too(selenium: Any) -> None:
    found, expected = nearest(selenium)
    assert found == expected


def test_blocks_survive_there_too(selenium: Any) -> None:
    assert packed_and_unpacked(selenium)
