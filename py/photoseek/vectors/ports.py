"""Where a matrix keeps its rows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray


class HeldRows(Protocol):
    """Rows of float16 that somebody else holds: a :class:`Rows` takes them over as they are."""

    @property
    def shape(self) -> tuple[int, ...]:
        """(n, d)."""
        ...

    def __getitem__(self, rows: Any) -> NDArray[np.float16]:
        """Some of them, as numpy picks."""
        ...


class Rows(Protocol):
    """Where a matrix keeps its rows, and how it scores them: n unit vectors, numbered from 0.

    Rows are float16, a query is float64 as :func:`vectors.on_grid` makes it. Then scores are exact,
    the same in every implementation, and equal where rows are equal.
    """

    def append(self, vectors: NDArray[np.float16] | HeldRows) -> None:
        """Add rows at the end: shape (m, d), L2-normalised or zero."""
        ...

    def move(self, source: int, target: int) -> None:
        """Put a row in another one's place."""
        ...

    def truncate(self, count: int) -> None:
        """Let the rows from number ``count`` on go."""
        ...

    def read(self, row: int) -> NDArray[np.float16]:
        """One row, shape (d,)."""
        ...

    def score(self, query: NDArray[np.float64], rows: NDArray[np.uint32]) -> NDArray[np.float64]:
        """The scores of some rows, exactly."""
        ...

    def scan(self, query: NDArray[np.float64], mask: NDArray[np.bool_] | None) -> float:
        """Score every row approximately, for :meth:`floor` and :meth:`between`.

        Args:
            query: Shape (d,), L2-normalised.
            mask: Shape (n,): which rows take part; None: all.

        Returns:
            A bound: no approximate score is further than this from the exact one.
        """
        ...

    def floor(self, k: int) -> float:
        """What k rows that take part reach with their approximate scores."""
        ...

    def between(self, low: float, high: float) -> NDArray[np.uint32]:
        """The rows that take part with low <= approximate score < high."""
        ...


OpenRows = Callable[[int], Awaitable[Rows]]
"""Makes room for rows of so many numbers."""
