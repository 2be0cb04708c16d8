"""When a photo was taken, or else when its file was changed: wall-clock time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...errors import BadRequest
from .facet import Given, Kind, Value
from .facts import Facts, Mask
from .ranges import Between

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?")
"""ISO 8601 without zone, down to whatever is known."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The facet: ``since`` and ``until`` name a year, a month, a day ..., both included."""

    id: str = "date"
    kind: Kind = "months"
    menu: str = "date"
    fields: tuple[str, ...] = ("since", "until")
    offers: str = "months"

    def parse(self, given: Given) -> Between | None:
        """See :class:`facet.Facet`."""
        since = _moment(given.get("since"), after=False)
        until = _moment(given.get("until"), after=True)
        if since is None and until is None:
            return None
        return Between(_date, since, None if until is None else until - 1)

    def choices(self, facts: Facts, mask: Mask) -> Sequence[Value]:
        """``2022-07``, newest first."""
        months = facts["date"].astype("datetime64[ms]").astype("datetime64[M]").astype(np.int64)
        first = int(months.min(initial=0))
        there = np.flatnonzero(np.bincount(months - first))
        left = np.bincount(months[mask] - first, minlength=len(there) and there[-1] + 1)[there]
        names = np.datetime_as_string((there + first).astype("datetime64[M]")).tolist()
        return [Value(*each) for each in zip(names, left.tolist(), strict=True)][::-1]


DATES = Dates()


def _date(facts: Facts) -> NDArray[np.int64]:
    return facts["date"]


def _moment(text: str | None, *, after: bool) -> int | None:
    """Where the year, month, day, minute ... that a text names begins, or what comes after it."""
    if not text:
        return None
    try:
        if not _DATE.fullmatch(text):
            raise ValueError(text)
        named = np.datetime64(text) + int(after)
    except ValueError as error:
        raise BadRequest(reason="date", text=text) from error
    return int(named.astype("datetime64[ms]").astype(np.int64))
