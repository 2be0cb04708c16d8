"""Dates in names of files: what messengers, phones and screenshots leave of one."""

from __future__ import annotations

import re

from .dates import read_date

_DATE = re.compile(
    r"(?<!\d)(?P<year>199\d|20\d\d)(?P<sep>[-_.]?)(?P<month>\d\d)(?P=sep)(?P<day>\d\d)"
    r"(?:(?:[-_ T.]|\sat\s|\sum\s)(?P<hour>\d\d)(?P<colon>[-_.:h]?)(?P<minute>\d\d)"
    r"(?:[-_.:m]?(?P<second>\d\d)(?P<fraction>\d{3})?)?(?!\d)\s?(?P<half>[AP]M)?)?(?!\d)",
    re.IGNORECASE,
)


def date_in_name(path: str) -> str | None:
    """ISO 8601 without zone, down to what the name says, or None.

    ``IMG-20190714-WA0001.jpg``, ``PXL_20230405_101112345.jpg``, ``2024-03-02 at 10.11.12.png``.
    """
    name = path.rpartition("/")[2]
    found = _DATE.search(name)
    if not found:
        return None
    day = f"{found['year']}-{found['month']}-{found['day']}"
    if found["hour"] is None:
        return read_date(day)
    time = f"{found['hour']}:{found['minute']}:{found['second'] or '00'}{found['half'] or ''}"
    return read_date(f"{day} {time}", found["fraction"] or "") or read_date(day)
