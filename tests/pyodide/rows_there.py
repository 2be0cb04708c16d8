"""Runs inside Pyodide, where test_rows.py sends it: the browser's rows beside numpy's."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from photoseek.browser.rows import open_rows
from photoseek.vectors.matrix import Matrix, Nearest, as_stored, normalised

_kept: list[Matrix] = []
"""Its file is looked at afterwards."""


def ready() -> list[str]:
    """Nothing: whoever has this answer can ask the rest."""
    return []


async def differences_of_many() -> list[str]:
    """The same for 20,000 rows more than stay in memory, some of them moved and read back."""
    random = np.random.default_rng(9)
    count, dimensions = 131_072 + 20_000, 24
    vectors = _vectors(random, count, dimensions, "clustered")
    ours, theirs = Matrix(dimensions, await open_rows(dimensions)), Matrix(dimensions)
    gone = random.permutation(count)[:3_000].astype(np.uint32)
    for matrix in (ours, theirs):
        for part in np.array_split(np.arange(count, dtype=np.uint32), 30):
            matrix.append(part, vectors[part])
        matrix.remove(gone)
        matrix.append(gone[:500], vectors[gone[:500]])
    _kept[:] = [ours]
    found = []
    for k in (1, 100, count):
        query = normalised(vectors[random.integers(count)] + 0.3 * vectors[5])
        one, other = (matrix.top_k(query, k, str, threshold=0.9) for matrix in (ours, theirs))
        if not _same(one, other):
            found.append(f"k {k}")
    photos = [0, 131_071, 131_072, count - 1, *gone[:500].tolist()]
    for photo in photos:
        if not np.array_equal(np.array(ours.vector(photo)), np.array(theirs.vector(photo))):
            found.append(f"row {photo}")
    return found


async def differences(dimensions: int, kind: str) -> list[str]:
    """What the two answer differently, over queries, masks, removals, and every kind of k."""
    random = np.random.default_rng(dimensions)
    vectors = _vectors(random, 9_000, dimensions, kind)
    ours, theirs = Matrix(dimensions, await open_rows(dimensions)), Matrix(dimensions)
    found: list[str] = []
    for stage in ("filled", "thinned", "filled again"):
        if stage == "thinned":
            gone = random.permutation(9_000)[:4_000].astype(np.uint32)
        for matrix in (ours, theirs):
            if stage == "thinned":
                matrix.remove(gone)
            else:
                ids = np.arange(9_000, dtype=np.uint32) if stage == "filled" else gone[:3_000]
                # Blocks end within what is appended.
                for part in np.array_split(ids, 4):
                    matrix.append(part, vectors[part])
        for k in (1, 100, 2_000, 9_000):
            asked = vectors[random.integers(9_000)] + 0.3 * vectors[random.integers(9_000)]
            query = normalised(asked)
            for share in (None, 0.02, 0.6):
                allowed = None
                if share is not None:
                    allowed = random.permutation(9_000)[: int(9_000 * share)].astype(np.uint32)
                for threshold in (-0.02, 0.2, 1.0):
                    one, other = (
                        matrix.top_k(query, k, str, threshold=threshold, allowed=allowed)
                        for matrix in (ours, theirs)
                    )
                    if not _same(one, other):
                        found.append(f"{stage}, k {k}, share {share}, threshold {threshold}")
        for photo in (0, 17, 4096, 8_999):
            one_row, other_row = ours.vector(photo), theirs.vector(photo)
            if not np.array_equal(np.array(one_row), np.array(other_row)):
                found.append(f"{stage}, row {photo}")
    return found


def _vectors(
    random: np.random.Generator, count: int, dimensions: int, kind: str
) -> NDArray[np.float32]:
    rows = random.standard_normal((count, dimensions))
    if kind == "clustered":
        centres = random.standard_normal((30, dimensions))
        rows = centres[random.integers(0, 30, count)] + 0.05 * rows
        # A photo that is there twice ties with itself.
        rows[4::5] = rows[3::5]
    if kind == "outlying":
        rows[:, 0] *= 40
        rows[5] = 0
    return as_stored(normalised(rows))


def _same(one: Nearest, other: Nearest) -> bool:
    return (
        np.array_equal(one.ids, other.ids)
        and np.array_equal(one.scores, other.scores)
        and (one.total, one.above) == (other.total, other.above)
    )
