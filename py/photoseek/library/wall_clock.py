"""Wall-clock time: what a clock on the wall showed, where the photo was taken.

Cameras write it, without a zone, and people remember it: a photo of half past nine in the evening
stays one, wherever it is looked at. Files know only a moment, of which the zone of this browser
makes what its owner's clock showed then. Filters, headings, order and display all use this one
number: milliseconds since 1970, as if the wall's clock showed UTC, so that no hour is skipped.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..photo import Photo
from .packed_facts import Rows, dates_of
from .ports import Zone

Milliseconds = NDArray[np.int64]
"""Shape (n,)."""


class _Utc:
    """Implements ports.Zone: for whoever has no zone."""

    def offsets(self, moments: Milliseconds) -> Milliseconds:
        """None at any time."""
        return np.zeros_like(moments)


UTC: Zone = _Utc()


def wall_clock(rows: Rows, zone: Zone) -> Milliseconds:
    """Of packed facts: when taken, in the camera's own time, or else changed."""
    dates: Milliseconds = rows["date"].copy()
    untaken = rows["taken"] < 0
    dates[untaken] += zone.offsets(dates[untaken])
    return dates


def shown_dates(photos: Sequence[Photo], zone: Zone) -> list[str]:
    """The same of some photos, as ISO 8601 without zone, down to milliseconds."""
    moments = dates_of(photos)
    untaken = np.array([photo.taken is None for photo in photos], dtype=np.bool_)
    if untaken.any():
        moments[untaken] += zone.offsets(moments[untaken])
    return _iso(moments)


def clock_at(moment: int, zone: Zone) -> str:
    """What clocks of a zone showed at a moment; as above."""
    moments = np.array([moment])
    return _iso(moments + zone.offsets(moments))[0]


def _iso(moments: Milliseconds) -> list[str]:
    texts: list[str] = np.datetime_as_string(moments.astype("datetime64[ms]")).tolist()
    return texts
