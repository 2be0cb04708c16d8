"""Queries for a scan over coded rows, and how far its scores can be from the exact ones.

A row x is coded as signed bytes c and a factor f, with x' = f * c near x
(web/engine/rows/kernel.wat); a query q as int16 with one unit, q' = unit * int16. Then, by Cauchy
and Schwarz,

    |q.x - q'.x'|  =  |q'.(x - x') + (q - q').x|  <=  |q'| |x - x'| + |q - q'| |x|
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_BYTE = 127
"""The largest code of a component."""

_LONGEST = 1.002
"""Length of a unit vector at most, once each component was rounded to float16 (2**-11)."""

_ROUNDED = 1e-6
"""More than float32 rounds in a score (four times 2**-24) and in what it is compared with."""


@dataclass(frozen=True, slots=True)
class CodedQuery:
    """A query as a scan takes it."""

    components: NDArray[np.int16]
    """Shape (d,)."""
    unit: float
    error: float
    """No score of the scan is further than this from the exact one."""


def coded_query(query: NDArray[np.float64], residual: float) -> CodedQuery:
    """Code a query.

    Args:
        query: Shape (d,), of length 1 or 0.
        residual: The longest x - x' of all rows.
    """
    largest = float(np.abs(query).max(initial=0.0))
    # |sum of products| <= |c| |int16| <= 127 sqrt(d) / unit, which int32 must hold.
    highest = 2.0**30 / (_BYTE * np.sqrt(len(query)))
    unit = max(largest / 32767, 1 / highest)
    components = np.rint(query / unit).astype(np.int16)
    near = components * unit
    error = float(np.linalg.norm(near)) * residual * 1.001
    error += float(np.linalg.norm(query - near)) * _LONGEST
    return CodedQuery(components, unit, error + _ROUNDED)
