"""The rows of a matrix in WebAssembly, by way of web/engine/host/rows.js."""

from __future__ import annotations

import host
import numpy as np
from numpy.typing import NDArray
from pyodide.ffi import JsProxy

from ..storage.records import HeldBlock
from ..vectors.codes import coded_query
from ..vectors.ports import HeldRows
from .conversion import to_host


async def open_rows(dimensions: int) -> WasmRows:
    """Make room for rows of so many numbers."""
    return WasmRows(await host.rows.open(dimensions))


class WasmRows:
    """Implements ports.Rows. Approximate scores are those of bytes: half of float16 to read."""

    def __init__(self, rows: host.RowsMemory) -> None:
        self._rows = rows

    def __del__(self) -> None:
        """Give memory and file back: as soon as the last search over them is done."""
        self._rows.close()

    def append(self, vectors: NDArray[np.float16] | HeldRows) -> None:
        """Add rows at the end."""
        if isinstance(vectors, HeldBlock) and isinstance(vectors.data, JsProxy):
            self._rows.append(vectors.data)
        else:
            self._rows.append(to_host(np.ascontiguousarray(vectors[:]).view(np.uint8).ravel()))

    def move(self, source: int, target: int) -> None:
        """Put a row in another one's place."""
        self._rows.move(source, target)

    def truncate(self, count: int) -> None:
        """Let the rows from number ``count`` on go."""
        self._rows.truncate(count)

    def read(self, row: int) -> NDArray[np.float16]:
        """One row."""
        return np.frombuffer(self._rows.read(row).to_bytes(), dtype=np.float16)

    def score(self, query: NDArray[np.float64], rows: NDArray[np.uint32]) -> NDArray[np.float64]:
        """The scores of some rows, exactly."""
        scores = self._rows.score(to_host(query), to_host(rows))
        return np.frombuffer(scores.to_bytes(), dtype=np.float64)

    def scan(self, query: NDArray[np.float64], mask: NDArray[np.bool_] | None) -> float:
        """Score every row approximately."""
        coded = coded_query(query, self._rows.residual)
        bytes_of = None if mask is None else to_host(mask.view(np.uint8))
        self._rows.scan(to_host(coded.components), coded.unit, bytes_of)
        return coded.error

    def floor(self, k: int) -> float:
        """What k rows that take part reach with their approximate scores."""
        return self._rows.floor(k)

    def between(self, low: float, high: float) -> NDArray[np.uint32]:
        """The rows that take part with low <= approximate score < high."""
        return np.frombuffer(self._rows.between(low, high).to_bytes(), dtype=np.uint32)
