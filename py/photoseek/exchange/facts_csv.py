"""The facts of photos as CSV, for spreadsheets: RFC 4180, UTF-8 with a byte order mark.

Excel takes UTF-8 for what it is by the mark only; other readers pass over it. What a spreadsheet
would take for a formula gets an apostrophe before it, as OWASP advises against CSV injection: a
file's name is not ours to trust. That holds behind a semicolon or a tab as well, where spreadsheets
of many languages begin a new cell.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from io import StringIO

from ..library.marks import NOTHING, Said
from ..photo import Photo
from .whole_characters import whole_characters

COLUMNS = (
    "folder",
    "path",
    "size",
    "modified",
    "width",
    "height",
    "format",
    "taken",
    "camera",
    "latitude",
    "longitude",
    "lens",
    "aperture",
    "exposure",
    "iso",
    "focal_length",
    "favourite",
    "albums",
    "tags",
)
"""``size`` in bytes; ``modified`` ISO 8601 in UTC; ``taken`` ISO 8601 in the camera's own time;
``exposure`` in seconds; ``focal_length`` in millimetres; ``favourite`` is ``yes`` or empty; between
several names stands a line break."""

_FORMULA = re.compile(r"(^|[;\t\r\n])(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
"""Where one may begin; the last four are the full-width = + - and @."""


def heading() -> bytes:
    """The first line, with the byte order mark."""
    return b"\xef\xbb\xbf" + _lines([COLUMNS])


def lines(
    photos: Sequence[Photo], folder_names: Mapping[int, str], said: Sequence[Said] | None = None
) -> bytes:
    """One line a photo."""
    return _lines(
        (
            _text(folder_names[photo.folder]),
            _text(photo.path),
            photo.size,
            _moment(photo.modified),
            photo.width,
            photo.height,
            photo.format,
            _text(photo.taken),
            _text(photo.camera),
            photo.latitude,
            photo.longitude,
            _text(photo.lens),
            photo.aperture,
            photo.exposure,
            photo.iso,
            photo.focal_length,
            "yes" if each.favourite else None,
            _text("\n".join(each.albums)),
            _text("\n".join(each.tags)),
        )
        for photo, each in zip(photos, said or [NOTHING] * len(photos), strict=True)
    )


def _lines(rows: Iterable[tuple[object, ...]]) -> bytes:
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def _text(value: str | None) -> str | None:
    return None if value is None else _FORMULA.sub(r"\1'", whole_characters(value))


def _moment(milliseconds: int) -> str:
    # Not fromtimestamp(): it refuses years that a file system may well give.
    try:
        moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return ""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
