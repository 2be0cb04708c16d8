"""Time zones by name, from the time zone database of this machine."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray


class NamedZone:
    """Implements ports.Zone."""

    def __init__(self, name: str) -> None:
        self._zone = ZoneInfo(name)

    def offsets(self, moments: NDArray[np.int64]) -> NDArray[np.int64]:
        """How far its clocks were ahead of UTC at some moments, in milliseconds."""
        seconds = [self._offset(moment / 1000) for moment in moments.tolist()]
        return np.array(seconds, dtype=np.int64) * 1000

    def _offset(self, seconds: float) -> int:
        offset = datetime.fromtimestamp(seconds, UTC).astimezone(self._zone).utcoffset()
        assert offset is not None
        return int(offset.total_seconds())
