"""Exact top-k, against float64 numpy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from photoseek.photo import Vector, Vectors
from photoseek.vectors.matrix import Matrix, as_stored, normalised, on_grid


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


def expected(vectors: Vectors, names: Sequence[str], asked: Vector) -> list[int]:
    """Numbers of the rows, best first: all float64 cosines, sorted; ties by name."""
    scores = vectors.astype(np.float64) @ on_grid(asked)
    return sorted(range(len(vectors)), key=lambda number: (-scores[number], names[number]))


def clustered(count: int) -> Vectors:
    """Photos in series: close to each other, and every fifth one twice."""
    random = np.random.default_rng(5)
    centres = random.standard_normal((12, 16))
    rows = centres[random.integers(0, 12, count)] + 0.05 * random.standard_normal((count, 16))
    rows[4::5] = rows[3::5][: len(rows[4::5])]
    return as_stored(normalised(rows))


@pytest.mark.parametrize("data", ["random", "clustered"])
@pytest.mark.parametrize("k", [1, 10, 100, 999, 1000, 5000])
def test_top_k_is_what_sorting_all_float64_cosines_gives(k: int, data: str) -> None:
    random = np.random.default_rng(0).standard_normal((1000, 16))
    vectors = clustered(1000) if data == "clustered" else as_stored(normalised(random))
    names = [f"{number * 7919 % 1000:03}" for number in range(1000)]
    matrix = Matrix(16)
    matrix.append(range(1000), vectors)

    found = matrix.top_k(query(), k, names.__getitem__)

    assert found.ids.tolist() == expected(vectors, names, query())[:k]
    assert found.total == 1000


@pytest.mark.parametrize("share", [0.01, 0.1, 0.9])
def test_a_mask_loses_no_hit(share: float) -> None:
    vectors, names = clustered(2000), [f"{number:04}" for number in range(2000)]
    matrix = Matrix(16)
    matrix.append(range(2000), vectors)
    random = np.random.default_rng(6)
    allowed = random.permutation(2000)[: int(2000 * share)].astype(np.uint32)

    found = matrix.top_k(query(), 10, names.__getitem__, allowed=allowed, exclude=allowed[:1])

    wanted = set(allowed[1:].tolist())
    right = [number for number in expected(vectors, names, query()) if number in wanted]
    assert found.ids.tolist() == right[:10]
    assert found.total == len(wanted)


def test_many_removals_and_additions_leave_the_right_rows() -> None:
    random = np.random.default_rng(7)
    vectors, names = clustered(3000), [f"{number:04}" for number in range(3000)]
    matrix = Matrix(16)
    there: set[int] = set()
    for _ in range(40):
        fresh = [number for number in random.integers(0, 3000, 200).tolist() if number not in there]
        fresh = sorted(set(fresh))
        matrix.append(fresh, vectors[fresh])
        there.update(fresh)
        gone = random.permutation(sorted(there))[:90].tolist()
        matrix.remove([*gone, 5000])
        there.difference_update(gone)

    found = matrix.top_k(query(), 50, names.__getitem__)

    right = [number for number in expected(vectors, names, query()) if number in there]
    assert len(matrix) == len(there)
    assert found.ids.tolist() == right[:50]
    assert all(np.array_equal(row(matrix, number), vectors[number]) for number in there)


@pytest.mark.parametrize("threshold", [-2, -0.3, 0.0, 0.4, 0.95, 2])
def test_the_scores_that_reach_a_threshold_are_counted_exactly(threshold: float) -> None:
    vectors = clustered(5000)
    matrix = Matrix(16)
    matrix.append(range(5000), vectors)
    scores = vectors.astype(np.float64) @ on_grid(query())

    found = matrix.top_k(query(), 3, str, threshold=threshold)

    assert found.above == np.count_nonzero(scores >= threshold)


def test_sums_on_the_grid_are_exact_in_any_order() -> None:
    rows = clustered(200).astype(np.float64)
    there = rows @ on_grid(query())
    back = rows[:, ::-1] @ on_grid(query())[::-1]
    assert np.array_equal(there, back)
    assert np.abs(on_grid(query()) - query().astype(np.float64)).max() <= 2.0**-29


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
