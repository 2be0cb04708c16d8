"""Exact top-k, against float64 numpy."""

from __future__ import annotations

import numpy as np
import pytest
from photoseek.photo import Vector
from photoseek.vectors import Matrix, normalised


def random_matrix(count: int, seed: int = 0) -> Matrix:
    matrix = Matrix(16)
    rows = normalised(np.random.default_rng(seed).standard_normal((count, 16)))
    matrix.append(list(range(1, count + 1)), rows)
    return matrix


def row(matrix: Matrix, photo: int) -> Vector:
    vector = matrix.vector(photo)
    assert vector is not None
    return vector


def query(seed: int = 1) -> Vector:
    return normalised(np.random.default_rng(seed).standard_normal(16))


@pytest.mark.parametrize("k", [1, 10, 999, 1000, 5000])
def test_top_k_is_what_sorting_all_float64_cosines_gives(k: int) -> None:
    matrix = random_matrix(1000)
    rows = np.stack([row(matrix, photo) for photo in range(1, 1001)]).astype(np.float64)
    expected = np.argsort(-(rows @ query().astype(np.float64)))[:k] + 1

    found = matrix.top_k(query(), k, str)

    assert found.ids.tolist() == expected.tolist()
    assert found.total == 1000


def test_equal_scores_are_ordered_by_the_tiebreak() -> None:
    matrix = Matrix(2)
    same = np.array([[1, 0]] * 5 + [[0, 1]], dtype=np.float32)
    matrix.append([1, 2, 3, 4, 5, 6], same)
    names = {1: "e", 2: "d", 3: "c", 4: "b", 5: "a", 6: "z"}

    found = matrix.top_k(np.array([1, 0], dtype=np.float32), 3, names.__getitem__)

    assert found.ids.tolist() == [5, 4, 3]


def test_only_allowed_photos_are_ranked_and_those_that_are_not_there_change_nothing() -> None:
    matrix = random_matrix(50)
    allowed = np.array([40, 7, 23, 999], dtype=np.uint32)
    every = matrix.top_k(query(), 50, str).ids.tolist()

    found = matrix.top_k(query(), 2, str, exclude=[7], allowed=allowed)

    assert found.ids.tolist() == [photo for photo in every if photo in (40, 23)]
    assert found.total == 2


def test_excluded_photos_are_masked_before_the_ranking() -> None:
    matrix = random_matrix(50)
    best = int(matrix.top_k(query(), 1, str).ids[0])

    found = matrix.top_k(query(), 50, str, exclude=[best])

    assert best not in found.ids.tolist()
    assert len(found.ids) == found.total == 49


def test_scores_that_reach_the_threshold_are_counted_beyond_k() -> None:
    matrix = random_matrix(200)
    everything = matrix.top_k(query(), 200, str)
    threshold = float(everything.scores[30])

    assert matrix.top_k(query(), 5, str, threshold=threshold).above == 31


def test_removed_rows_are_gone_and_the_others_keep_their_vectors() -> None:
    matrix = random_matrix(20)
    kept = row(matrix, 7)
    matrix.remove([1, 6, 20, 99])

    assert len(matrix) == 17
    assert 6 not in matrix
    assert np.array_equal(row(matrix, 7), kept)
    assert matrix.vector(6) is None


def test_an_empty_matrix_answers_with_nothing() -> None:
    found = Matrix(16).top_k(query(), 10, str)
    assert (found.ids.size, found.total, found.above) == (0, 0, 0)


def test_a_photo_has_one_vector() -> None:
    matrix = random_matrix(3)
    with pytest.raises(ValueError, match="one vector"):
        matrix.append([2], np.ones((1, 16), dtype=np.float32))
    with pytest.raises(ValueError, match="do not fit"):
        matrix.append([4], np.ones((1, 8), dtype=np.float32))


def test_normalised_rows_have_length_one_and_zero_stays_zero() -> None:
    rows = normalised(np.array([[3, 4], [0, 0]]))
    assert rows.dtype == np.float32
    assert np.allclose(rows, np.array([[0.6, 0.8], [0, 0]]))
