"""When a picture was taken, in all spellings that cameras and programs have for it.

It is wall-clock time: what a clock showed where it was taken. A zone behind it says where that was,
and is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from .exif import Exif
from .texts import text
from .xmp import Properties

_DAYS = (
    re.compile(
        r"(?P<year>\d{4})(?P<mark>[:\-/.年]?)\s?(?P<month>\d{1,2})(?:(?P=mark)|月)\s?(?P<day>\d{1,2})日?"
    ),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"),
    re.compile(r"(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{1,2})/(?P<year>\d{4})"),
    re.compile(r"(?P<month>\d{1,2})/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{4})"),
    re.compile(
        r"(?:[a-z]{3,9},?\s+)?(?P<day>\d{1,2})[\s-](?P<name>[a-z]{3})[a-z]*\.?[\s-](?P<year>\d{4})"
    ),
    re.compile(
        r"(?:[a-z]{3}\s+)?(?P<name>[a-z]{3})[a-z]*\.?\s+(?P<day>\d{1,2}),\s*(?P<year>\d{4})"
    ),
    # Its year stands behind the time.
    re.compile(
        r"[a-z]{3}\s+(?P<name>[a-z]{3})\s+(?P<day>\d{1,2})(?=\s+\d\d:\d\d:\d\d(?:\s\S+)?\s(?P<year>\d{4}))"
    ),
)
"""The order of numbers with slashes is known where one of them is no month."""

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

_TIMES = (
    re.compile(
        r"[t\s:_,;-]*(?P<before>[ap]\.?m\.?|上午|下午|午前|午後|오전|오후)?\s*"
        r"(?P<hour>\d{1,2})\s*(?P<mark>[:h.\-])\s*(?P<minute>\d{1,2})"
        r"(?:\s*(?:(?P=mark)|m)\s*(?P<second>\d{1,2})(?:[.,](?P<fraction>\d+))?)?"
        r"\s*(?P<half>[ap]\.?m)?"
    ),
    re.compile(
        r"[t\s:_,;-]*(?P<before>)(?P<hour>\d\d)(?P<minute>\d\d)"
        r"(?:(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?(?P<half>)"
    ),
)

_MOST = 100
"""Characters that are looked at."""

_AFTERNOON = ("p", "下午", "午後", "오후")

_EXIF_DATES = ((0x9003, 0x9291), (0x9004, 0x9292))
"""DateTimeOriginal and DateTimeDigitized, each with its fraction of a second."""

_CHANGED = (0x0132, 0x9290)
"""DateTime: when the file was changed, which in most is when it was taken."""

_XMP_DATES = (
    *("exif:DateTimeOriginal", "photoshop:DateCreated", "exif:DateTimeDigitized"),
    *("xmp:CreateDate", "dc:date"),
)

_XMP_CHANGES = ("tiff:DateTime", "xmp:ModifyDate")

_GPS_DAY, _GPS_TIME = 29, 7


def taken(exif: Exif, xmp: Properties, iptc: str | None, others: Iterable[str] = ()) -> str | None:
    """The first that is a date, from what is said of the picture to what is said of the file.

    IPTC keeps day and time apart; programs that write XMP as well write but the day there.

    Args:
        exif: Tags.
        xmp: Properties.
        iptc: Day and time of IPTC, one behind the other.
        others: Texts of other kinds that may be dates.
    """
    dates = (*_candidates(exif, xmp, iptc), *map(read_date, others))
    first = next(filter(None, dates), None)
    by_iptc = read_date(iptc or "")
    return by_iptc if first and by_iptc and by_iptc.startswith(f"{first}T") else first


def moment_by_satellite(exif: Exif) -> int | None:
    """Milliseconds since 1970, UTC: when the device knew last where it was."""
    day, parts = read_date(text(exif.gps.get(_GPS_DAY))), exif.gps.get(_GPS_TIME)
    if day is None or not isinstance(parts, tuple) or len(parts) != 3:
        return None
    try:
        seconds = sum(float(part) * unit for part, unit in zip(parts, (3600, 60, 1), strict=True))
        moment = datetime.fromisoformat(f"{day[:10]}+00:00").timestamp() + seconds
        return int(moment * 1000) if 0 <= seconds <= 86_400 else None
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None


def read_date(spelling: str, fraction: str = "") -> str | None:
    """A date as ISO 8601, down to milliseconds if it says so, or None if it is none.

    Args:
        spelling: As found.
        fraction: Digits behind the point of the seconds, where they are kept apart.
    """
    spelling, fraction = _in_ascii(spelling[:_MOST]), _in_ascii(fraction)
    spelling = spelling.strip(" \t\r\n\"'").lower()
    matches = (pattern.match(spelling) for pattern in _DAYS)
    day = next(filter(None, matches), None)
    midnight = day and _midnight(day.groupdict())
    if not day or not midnight:
        return None
    times = (pattern.match(spelling, day.end()) for pattern in _TIMES)
    time = next(filter(None, times), None)
    if not time:
        return midnight.date().isoformat()
    hour, minute, second = (int(time[name] or 0) for name in ("hour", "minute", "second"))
    if half := time["before"] or time["half"]:
        hour = hour % 12 + (12 if half.startswith(_AFTERNOON) else 0)
    if hour > 24 or minute > 59 or second > 60:
        return None
    try:
        # Hour 24 is hour 0 of the next day, and second 60 that of the next minute.
        moment = midnight + timedelta(hours=hour, minutes=minute, seconds=second)
    except OverflowError:
        return None
    digits = (time["fraction"] or fraction)[:3].ljust(3, "0")
    return moment.isoformat() + (f".{digits}" if digits != "000" else "")


def _in_ascii(spelling: str) -> str:
    """With the digits of all writings as those of this one, as what becomes of dates expects."""
    return spelling if spelling.isascii() else "".join(map(_digit, spelling))


def _digit(each: str) -> str:
    return str(unicodedata.decimal(each, each))


def _midnight(said: dict[str, str | None]) -> datetime | None:
    name = said.get("name")
    try:
        month = _MONTHS.index(name) + 1 if name else int(said["month"] or 0)
        return datetime(int(said["year"] or 0), month, int(said["day"] or 0))
    except ValueError:
        return None


def _candidates(exif: Exif, xmp: Properties, iptc: str | None) -> Iterator[str | None]:
    for tag, fraction in _EXIF_DATES:
        yield _exif_date(exif, tag, fraction)
    for name in _XMP_DATES:
        yield read_date(xmp.get(name, ""))
    yield read_date(iptc or "")
    yield _exif_date(exif, *_CHANGED)
    for name in _XMP_CHANGES:
        yield read_date(xmp.get(name, ""))


def _exif_date(exif: Exif, tag: int, fraction: int) -> str | None:
    digits = text(exif.tags.get(fraction))
    return read_date(text(exif.tags.get(tag)), digits if digits.isdecimal() else "")
