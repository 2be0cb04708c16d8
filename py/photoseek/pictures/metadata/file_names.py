"""Dates in names of files: what messengers, phones and screenshots leave of one."""

from __future__ import annotations

import re

from .dates import read_date

_DAYS = (
    # With marks between them any year may be meant, as scans of old prints have it.
    re.compile(
        r"(?<!\d)(?P<year>1[89]\d\d|20[0-4]\d)(?P<mark>[-_.])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
    ),
    re.compile(r"(?<!\d)(?P<year>199\d|20[0-4]\d)(?P<month>\d\d)(?P<day>\d\d)"),
    # Nobody writes the month first with points; Telegram writes the day first.
    re.compile(r"(?<!\d)(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>1[89]\d\d|20[0-4]\d)"),
    re.compile(r"@(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>20[0-4]\d)(?=_)"),
)

_TIME_WITH_MARKS = re.compile(
    r"(?P<gap>[-_ T.,]{1,3}|\s?\D{1,14}?[\s.]|\s?\D{2}\s?)"
    r"(?P<hour>\d\d?)(?P<mark>[-_.:h ])(?P<minute>\d\d)(?:(?:(?P=mark)|m)(?P<second>\d\d)"
    r"(?:s?[-_.]?(?P<fraction>\d{3})(?!\d))?)?(?!\d)(?:\s?(?P<half>[AP])\.?M\b)?",
    re.IGNORECASE,
)
"""Systems put a word of their language before it: ``at``, ``um``, ``à``, ``a la(s)``, ``kl.``."""

_TIME_RUN_TOGETHER = re.compile(
    r"[-_ T]?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)(?P<fraction>\d{3})?(?!\d)",
    re.IGNORECASE,
)

_HALVES = {"上午": "AM", "午前": "AM", "오전": "AM", "下午": "PM", "午後": "PM", "오후": "PM"}
"""Which half of the day, where it is said before the hour."""

_HASH = re.compile(r"[0-9a-f]{16}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-")
"""What begins or ends with a date by chance."""

_MOMENT = re.compile(
    r"(?:FB_IMG_|FB_VID_|IMG_|VID_|image_|video_|mmexport|wx_camera_|Screenshot_|Screenrecord_)"
    r"(?P<milliseconds>1\d{12})(?!\d)|RPReplay_Final(?P<seconds>1\d{9})(?!\d)",
    re.IGNORECASE,
)
"""Facebook, WeChat and screen recordings count from 1970; elsewhere such numbers are of goods."""


def date_in_name(path: str) -> str | None:
    """ISO 8601 without zone, down to what the name says, or None.

    ``IMG-20190714-WA0001.jpg``, ``PXL_20230405_101112345.jpg``, ``2024-03-02 at 10.11.12.png``.
    """
    name = path.rpartition("/")[2]
    hashed = [found.span() for found in _HASH.finditer(name) if not found[0].isdecimal()]
    for pattern in _DAYS:
        for found in pattern.finditer(name):
            if any(start <= found.start() < end for start, end in hashed):
                continue
            day = f"{found['year']}-{found['month']}-{found['day']}"
            if read_date(day):
                return _with_time(day, name[found.end() :])
    return None


def moment_in_name(path: str) -> int | None:
    """Milliseconds since 1970, UTC, where a name says no more; None: nor that."""
    found = _MOMENT.match(path.rpartition("/")[2])
    if not found:
        return None
    return int(found["milliseconds"] or 1000 * int(found["seconds"]))


def _with_time(day: str, rest: str) -> str | None:
    """A day, and the time that follows it, if one does; None: its digits are of another number."""
    for pattern in (_TIME_RUN_TOGETHER, _TIME_WITH_MARKS):
        found = pattern.match(rest)
        said = found.groupdict() if found else {}
        if not said or _is_a_count(said):
            continue
        before = said.get("gap", "").strip()
        half = _HALVES.get(before) or (f"{said['half']}M" if said.get("half") else "")
        time = f"{said['hour']}:{said['minute']}:{said['second'] or '00'}{half}"
        if whole := read_date(f"{day} {time}", said["fraction"] or ""):
            return whole
    return None if rest[:1].isdecimal() else day


def _is_a_count(said: dict[str, str | None]) -> bool:
    """Whether two numbers behind a day are rather of a series, or of whatever a word says."""
    wordy = any(each.isalpha() and each != "T" for each in said.get("gap") or "")
    return said["second"] is None and (wordy or said.get("mark") not in (".", ":", "h"))
