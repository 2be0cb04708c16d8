"""The time zone of this browser, by way of web/engine/host/clock.js."""

from __future__ import annotations

import host
import numpy as np
from numpy.typing import NDArray

from .conversion import to_host


class BrowserZone:
    """Implements ports.Zone."""

    def offsets(self, moments: NDArray[np.int64]) -> NDArray[np.int64]:
        """How far its clocks were ahead of UTC at some moments, in milliseconds."""
        offsets = host.clock.offsets(to_host(moments.astype(np.float64)))
        return np.frombuffer(offsets.to_bytes(), dtype=np.float64).astype(np.int64)
