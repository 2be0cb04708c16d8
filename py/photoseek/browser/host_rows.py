"""Rows of float16 that JavaScript holds, on their way past Python's memory, which never shrinks."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyodide.ffi import JsBuffer


class HostRows:
    """Implements ports.HeldRows."""

    def __init__(self, data: JsBuffer, shape: tuple[int, int]) -> None:
        """Hold the rows of a Uint8Array: float16, little endian."""
        self.data = data
        self.shape = shape

    def __getitem__(self, rows: Any) -> NDArray[np.float16]:
        whole = np.frombuffer(self.data.to_bytes(), "<f2").reshape(self.shape)
        some: NDArray[np.float16] = whole[rows]
        return some
