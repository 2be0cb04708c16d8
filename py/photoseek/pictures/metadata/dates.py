"""When a picture was taken, in all spellings that cameras and programs have for it.

It is wall-clock time: what a clock showed where it was taken. A zone behind it says where that was,
and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from .exif import Exif
from .texts import text
from .xmp import Properties

_SPELLING = re.compile(
    r"\s*(?P<year>\d{4})(?P<sep>[:\-/.]?)(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
    r"(?:[T\s:_-]+(?P<hour>\d{1,2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})"
    r"(?:[.,](?P<fraction>\d+))?)?\s*(?P<half>[AP]\.?M)?)?",
    re.IGNORECASE,
)

_EXIF_DATES = ((0x9003, 0x9291), (0x9004, 0x9292))
"""DateTimeOriginal and DateTimeDigitized, each with its fraction of a second."""

_CHANGED = (0x0132, 0x9290)
"""DateTime: when the file was changed, which in most is when it was taken."""

_XMP_DATES = ("exif:DateTimeOriginal", "photoshop:DateCreated", "xmp:CreateDate")


def taken(exif: Exif, xmp: Properties, iptc: str | None) -> str | None:
    """The first that is a date, from what is said of the picture to what is said of the file.

    IPTC keeps day and time apart; programs that write XMP as well write but the day there.
    """
    first = next(filter(None, _candidates(exif, xmp, iptc)), None)
    by_iptc = read_date(iptc or "")
    return by_iptc if first and by_iptc and by_iptc.startswith(f"{first}T") else first


def read_date(spelling: str, fraction: str = "") -> str | None:
    """A date as ISO 8601, down to milliseconds if it says so, or None if it is none.

    Args:
        spelling: As found.
        fraction: Digits behind the point of the seconds, where they are kept apart.
    """
    found = _SPELLING.match(spelling)
    if not found:
        return None
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    try:
        midnight = datetime(year, month, day)
        if found["hour"] is None:
            return midnight.date().isoformat()
        hour, minute = int(found["hour"]), int(found["minute"])
        second = int(found["second"] or 0)
        if found["half"]:
            hour = hour % 12 + (12 if found["half"][0] in "Pp" else 0)
        if hour > 24 or minute > 59 or second > 60:
            return None
        # Hour 24 is hour 0 of the next day, and second 60 that of the next minute.
        moment = midnight + timedelta(hours=hour, minutes=minute, seconds=second)
    except (ValueError, OverflowError):
        return None
    digits = (found["fraction"] or fraction)[:3].ljust(3, "0")
    return moment.isoformat() + (f".{digits}" if digits != "000" else "")


def _candidates(exif: Exif, xmp: Properties, iptc: str | None) -> Iterator[str | None]:
    for tag, fraction in _EXIF_DATES:
        yield _exif_date(exif, tag, fraction)
    for name in _XMP_DATES:
        yield read_date(xmp.get(name, ""))
    yield read_date(iptc or "")
    yield _exif_date(exif, *_CHANGED)
    yield read_date(xmp.get("xmp:ModifyDate", ""))


def _exif_date(exif: Exif, tag: int, fraction: int) -> str | None:
    digits = text(exif.tags.get(fraction))
    return read_date(text(exif.tags.get(tag)), digits if digits.isdecimal() else "")
