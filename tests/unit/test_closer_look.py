"""Parts of a photo beside the whole: which parts, and one vector of all."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import numpy as np
import pytest
from photoseek.models.closer_look import MOST, pooled, squares, views
from photoseek.models.embedding import embed_views
from photoseek.models.ports import ImageEmbeddings
from photoseek.models.spec import CloserLook
from PIL import Image

from tests.unit.fakes import SPEC, ColourEncoder

LOOK = CloserLook(edge=0.6, output="familiarity", sharpness=10.0, weight=2.0)
LOOKING = replace(SPEC, closer_look=LOOK)
EDGE = SPEC.image.input_edge


def found(width: int, height: int) -> list[tuple[int, ...]]:
    boxes = squares((0, 0, width * EDGE, height * EDGE), LOOKING, LOOK)
    return [tuple(round(edge / EDGE) for edge in box) for box in boxes]


def test_squares_cover_the_photo_row_by_row() -> None:
    assert found(20, 15) == [
        *((0, 0, 9, 9), (6, 0, 14, 9), (11, 0, 20, 9)),
        *((0, 6, 9, 15), (6, 6, 14, 15), (11, 6, 20, 15)),
    ]


def test_a_square_photo_has_four_and_a_panorama_only_so_many() -> None:
    assert len(found(10, 10)) == 4
    assert len(found(1000, 10)) == 2 * MOST
    assert len(found(10, 1000)) == 2 * MOST


def test_what_would_have_to_be_enlarged_is_not_looked_at() -> None:
    assert found(1, 1) == []
    assert found(10, 1) == []
    assert len(views(Image.new("RGB", (EDGE, EDGE)), LOOKING)) == 1


def test_a_model_that_does_not_ask_sees_the_whole_alone() -> None:
    assert len(views(Image.new("RGB", (10 * EDGE, 10 * EDGE)), SPEC)) == 1


def test_parts_are_of_the_photo_inside_its_box() -> None:
    image = Image.new("RGB", (10 * EDGE + 4, 10 * EDGE), "red")
    image.paste("blue", (10 * EDGE, 0, 10 * EDGE + 4, 10 * EDGE))
    shown = views(image, LOOKING, (0, 0, 10 * EDGE, 10 * EDGE))
    assert len(shown) == 5
    # The resampling filter reaches a little over the edge.
    assert np.ptp(shown[..., :-1], axis=(0, 2, 3)) == pytest.approx(0, abs=1e-6)


def test_the_part_that_looks_like_something_known_counts_most() -> None:
    axes = np.eye(4, dtype=np.float32)
    familiarity = np.array([0.9, 0.1, 0.8, 0.1], dtype=np.float32)
    (vector,) = pooled(ImageEmbeddings(axes, familiarity), [4], LOOK)
    shares = vector / vector[0]
    assert shares[1:].sum() == pytest.approx(LOOK.weight)
    assert shares[2] / shares[1] == pytest.approx(np.exp(10 * 0.7), rel=1e-3)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-6)


def test_photos_with_and_without_parts_are_embedded_as_each_alone() -> None:
    wide = Image.new("RGB", (20 * EDGE, 15 * EDGE), "blue")
    wide.paste("red", (0, 0, 10 * EDGE, 15 * EDGE))
    small = Image.new("RGB", (EDGE, EDGE), "green")
    shown = [views(image, LOOKING) for image in (wide, small, wide)]
    encoder = ColourEncoder()
    together = asyncio.run(embed_views(encoder, LOOKING, shown))
    alone = [asyncio.run(embed_views(encoder, LOOKING, [each]))[0] for each in shown]
    assert encoder.batches[:2] == [8, 7]
    assert np.allclose(together, np.stack(alone), atol=1e-6)
