"""No score of coded rows is further from the exact one than the bound says."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from photoseek.vectors.codes import coded_query
from photoseek.vectors.matrix import as_stored, normalised, on_grid


def coded(rows: NDArray[np.float32]) -> tuple[NDArray[np.float64], float]:
    """Rows as kernel.wat codes them, and the longest difference."""
    factors = np.abs(rows).max(axis=1, keepdims=True) / np.float32(127)
    codes = np.rint(rows / np.where(factors == 0, 1, factors))
    near = codes.astype(np.float64) * factors
    return near, float(np.linalg.norm(rows - near, axis=1).max())


@pytest.mark.parametrize("dimensions", [16, 512, 768])
@pytest.mark.parametrize("outlier", [1, 30])
def test_the_bound_holds_and_is_narrow(dimensions: int, outlier: float) -> None:
    random = np.random.default_rng(dimensions)
    rows = random.standard_normal((500, dimensions))
    # CLIP's vectors have components many times as large as the others.
    rows[:, 3] *= outlier
    stored = as_stored(normalised(rows))
    stored[0] = 0
    near, residual = coded(stored)
    for number in range(50):
        query = on_grid(stored[number + 1] if number % 2 else normalised(rows[number] + rows[3]))
        asked = coded_query(query, residual)
        scores = near @ (asked.components * asked.unit)
        apart = np.abs(scores - stored.astype(np.float64) @ query)
        assert apart.max() <= asked.error
        assert asked.error < residual + 2e-3


def test_products_fit_into_int32_even_where_all_components_are_alike() -> None:
    for dimensions in (16, 768, 4096):
        same = on_grid(np.full(dimensions, dimensions**-0.5, dtype=np.float32))
        components = coded_query(same, 0.0).components.astype(np.int64)
        assert (components * 127).sum() < 2**31


def test_a_query_of_zeros_is_one() -> None:
    assert not coded_query(np.zeros(16), 0.1).components.any()
