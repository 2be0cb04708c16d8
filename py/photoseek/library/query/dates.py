"""Dates as people type them: "July 2023", "24.12.2023", "last summer", "2019 to 2021", "yesterday".

Pure: what day it is, is told. Seasons are those of the northern hemisphere, by whole months.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from .plan import Taken, TakenYearly
from .vocabulary import Vocabulary, fold

FIRST_YEAR = 1826
"""Of the oldest photograph there is; a number before it is no year of a photo."""

Days = tuple[date, date]
"""From one to another, both included."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date in the text, and where it ends."""

    end: int
    meaning: Taken | TakenYearly
    bare_month: bool = False
    """Only a month's name, without a year, a day or a preposition."""


class DateReader:
    """Reads dates in some languages, on a day that is today."""

    def __init__(self, vocabularies: Sequence[Vocabulary], today: date) -> None:
        self._today = today
        self._words = vocabularies
        self._month_of = _numbered(word.months for word in vocabularies)
        self._season_of = _numbered(word.seasons for word in vocabularies)
        self._holidays = {
            fold(name): (first, last)
            for word in vocabularies
            for name, first, last in word.holidays
        }
        self._numbers = _numbered(word.numbers for word in vocabularies)
        self._ambiguous = _folded(name for word in vocabularies for name in word.ambiguous)
        self._month_first = vocabularies[0].month_first
        month = _any_of(self._month_of)
        season = _any_of(self._season_of)
        holiday = _any_of([*self._holidays, *self._names("easter")])
        of = r"(?:\s*[.,]?\s*(?:of|de|del|di|d'|van|의|の|的)?\s*)"
        ordinal = r"(?:st|nd|rd|th|er|ª|º|\.)?"
        year = r"(?P<y>(?:1[89]|20)\d\d)"
        of_year = rf"(?:(?P<s>{season})|(?P<h>{holiday})|(?P<m>\d{{1,2}})\s*[月월]|(?P<mn>{month}))"
        self._atoms = [
            (_pattern(pattern), make)
            for patterns, make in (
                ([r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"], self._day),
                (
                    [rf"{year}\s*[年년]\s*(?P<m>\d{{1,2}})\s*[月월]\s*(?P<d>\d{{1,2}})\s*[日일]"],
                    self._day,
                ),
                ([rf"{year}\s*[年년]\s*(?P<m>\d{{1,2}})\s*[月월]"], self._month),
                ([rf"{year}\s*[年년]{of}(?P<s>{season})"], self._season),
                ([rf"{year}\s*[年년]{of}(?P<h>{holiday})"], self._holiday),
                ([rf"{year}\s*[年년]"], self._year),
                ([rf"{year}[-/](?P<m>0?[1-9]|1[0-2])(?![-/.]\d)"], self._month),
                ([r"(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<y>\d{4})"], self._either_order),
                (
                    [
                        rf"(?P<d>\d{{1,2}})(?!\d){ordinal}{of}(?P<mn>{month}){of}{year}",
                        rf"(?P<mn>{month})\.?\s*(?P<d>\d{{1,2}}){ordinal}{of}{year}",
                    ],
                    self._day,
                ),
                ([rf"(?P<mn>{month})\.?{of}{year}", rf"{year}\s+(?P<mn>{month})"], self._month),
                ([rf"(?P<s>{season}){of}{year}", rf"{year}\s+(?P<s>{season})"], self._season),
                ([rf"(?P<h>{holiday}){of}{year}", rf"{year}\s+(?P<h>{holiday})"], self._holiday),
                (self._beside("last", rf"(?P<h>{holiday})"), self._last_holiday),
                (self._beside("last", rf"(?P<s>{season})"), self._last_season),
                (self._beside("this", rf"(?P<s>{season})"), self._this_season),
                (self._beside("last", rf"(?P<mn>{month})"), self._last_month_named),
                # Where "last year" is one word, its summer need not be the last one.
                ([rf"(?:{self._any('last_year')}){of}{of_year}"], self._in_last_year),
                ([rf"(?:{self._any('this_year')}){of}{of_year}"], self._in_this_year),
                ([self._any("last_year")], self._last_year),
                ([self._any("this_year")], self._this_year),
                (self._beside("last", self._any("year")), self._last_year),
                (self._beside("this", self._any("year")), self._this_year),
                (self._beside("last", self._any("month")), self._last_month),
                (self._beside("this", self._any("month")), self._this_month),
                (self._beside("last", self._any("weekend")), self._last_weekend),
                (self._beside("last", self._any("week")), self._last_week),
                (self._beside("this", self._any("week")), self._this_week),
                (self._ago("days"), self._days_ago),
                (self._ago("weeks"), self._weeks_ago),
                (self._ago("months_many"), self._months_ago),
                (self._ago("years"), self._years_ago),
                ([self._any("day_before_yesterday")], lambda _: self._back(2)),
                ([self._any("yesterday")], lambda _: self._back(1)),
                ([self._any("today")], lambda _: self._back(0)),
                ([r"(?:the\s+)?(?P<y>(?:1[89]|20)\d0)['’]?s"], self._decade),
                ([r"the\s+['’]?(?P<y>\d0)['’]?s"], self._decade),
                # Not of 2023-13 or 2023-02-30, which are no dates.
                ([rf"{year}(?![-/.]\d{{1,2}}(?!\d))"], self._year),
            )
            for pattern in patterns
        ]
        self._yearly = [
            (_pattern(pattern), make)
            for pattern, make in (
                (r"(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일]", self._every_day),
                (rf"(?P<d>\d{{1,2}})(?!\d){ordinal}{of}(?P<mn>{month})", self._every_day),
                (rf"(?P<mn>{month})\.?\s*(?P<d>\d{{1,2}}){ordinal}", self._every_day),
                (rf"(?P<h>{_any_of(self._holidays)})", self._every_holiday),
            )
        ]
        self._bare_month = _pattern(rf"(?P<mn>{month})")
        self._spans = _pattern(
            r"(?P<a>\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?)?\.\.(?P<b>\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?)?"
        )
        self._prefix = {
            name: re.compile(rf"(?:{self._any(name)})(?:\s+|(?<=['’]))")
            for name in ("during", "before", "after", "since", "between")
        }
        self._to = re.compile(rf"\s*(?:{self._any('to')})\s*")

    def at(self, folded: str, start: int) -> Found | None:
        """The date that stands at a place of the folded text, with the preposition before it."""
        for read in (self._open_range, self._range, self._one_sided, self._single):
            found = read(folded, start)
            if found is not None:
                return found
        return None

    def days(self, text: str) -> Days | None:
        """What a whole text means, if it is one date: the value of ``before:``, ``on:`` ..."""
        folded = fold(text)
        found = self._atom(folded, 0)
        return found[1] if found is not None and found[0] == len(folded) else None

    def _single(self, folded: str, start: int) -> Found | None:
        inside = self._after(folded, start, "during")
        for place in ([inside] if inside is not None else []) + [start]:
            atom = self._atom(folded, place)
            if atom is not None:
                return Found(atom[0], Taken(*atom[1]))
            for pattern, make in self._yearly:
                if (match := pattern.match(folded, place)) and (made := make(match)):
                    return Found(match.end(), made)
            match = self._bare_month.match(folded, place)
            if match is not None:
                if place == start and match["mn"] in self._ambiguous:
                    return None
                month = self._month_of[match["mn"]]
                every = TakenYearly((month, 1), (month, monthrange(2024, month)[1]))
                return Found(match.end(), every, bare_month=place == start)
        return None

    def _open_range(self, folded: str, start: int) -> Found | None:
        match = self._spans.match(folded, start)
        if match is None or not (match["a"] or match["b"]):
            return None
        since = self.days(match["a"]) if match["a"] else None
        until = self.days(match["b"]) if match["b"] else None
        if (match["a"] and since is None) or (match["b"] and until is None):
            return None
        return Found(match.end(), Taken(since and since[0], until and until[1]))

    def _range(self, folded: str, start: int) -> Found | None:
        inside = self._after(folded, start, "between")
        for place in ([inside] if inside is not None else []) + [start]:
            first = self._atom(folded, place) or self._month_of_second(folded, place)
            if first is None:
                continue
            to = self._to.match(folded, first[0])
            second = to and self._atom(folded, to.end())
            if to is None or second is None:
                continue
            # "christmas 2021 and 2022" without "between" is no range that anybody means.
            if place == start and to.group().strip() in ("and", "und", "et", "y", "e", "en", "i"):
                continue
            days = sorted([first[1], second[1]])
            return Found(second[0], Taken(days[0][0], days[1][1]))
        return None

    def _month_of_second(self, folded: str, place: int) -> tuple[int, Days] | None:
        """The first of "june to august 2021": the year stands behind the second month."""
        match = self._bare_month.match(folded, place)
        to = match and self._to.match(folded, match.end())
        second = to and self._atom(folded, to.end())
        if match is None or second is None:
            return None
        days = _month(second[1][0].year, self._month_of[match["mn"]])
        return (match.end(), days) if days[0] <= second[1][0] else None

    def _one_sided(self, folded: str, start: int) -> Found | None:
        for name in ("before", "after", "since"):
            place = self._after(folded, start, name)
            atom = None if place is None else self._atom(folded, place)
            if atom is None:
                continue
            end, (first, last) = atom
            if name == "before":
                return Found(end, Taken(None, first - timedelta(days=1)))
            return Found(end, Taken(first if name == "since" else last + timedelta(days=1), None))
        return None

    def _atom(self, folded: str, start: int) -> tuple[int, Days] | None:
        for pattern, make in self._atoms:
            match = pattern.match(folded, start)
            days = match and make(match)
            if match is not None and days is not None:
                return match.end(), days
        return None

    def _after(self, folded: str, start: int, name: str) -> int | None:
        match = self._prefix[name].match(folded, start)
        return None if match is None else match.end()

    def _day(self, match: re.Match[str]) -> Days | None:
        month = self._month_number(match)
        return _day(int(match["y"]), month, int(match["d"]))

    def _either_order(self, match: re.Match[str]) -> Days | None:
        first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
        orders = [(second, first), (first, second)]
        if self._month_first and "." not in match.group():
            orders.reverse()
        return next(filter(None, (_day(year, month, day) for month, day in orders)), None)

    def _month(self, match: re.Match[str]) -> Days | None:
        month = self._month_number(match)
        return _month(int(match["y"]), month) if 1 <= month <= 12 else None

    def _month_number(self, match: re.Match[str]) -> int:
        groups = match.groupdict()
        return self._month_of[groups["mn"]] if groups.get("mn") else int(groups["m"])

    def _year(self, match: re.Match[str]) -> Days | None:
        year = int(match["y"])
        if not FIRST_YEAR <= year <= self._today.year + 1:
            return None
        return date(year, 1, 1), date(year, 12, 31)

    def _decade(self, match: re.Match[str]) -> Days | None:
        year = int(match["y"])
        if year < 100:
            year += 2000 if year <= self._today.year % 100 - 10 and year < 30 else 1900
        return date(year, 1, 1), date(year + 9, 12, 31)

    def _season(self, match: re.Match[str]) -> Days:
        return _season(int(match["y"]), self._season_of[match["s"]])

    def _last_season(self, match: re.Match[str]) -> Days:
        season, year = self._season_of[match["s"]], self._today.year
        while (days := _season(year, season))[1] >= self._today:
            year -= 1
        return days

    def _this_season(self, match: re.Match[str]) -> Days:
        season, year = self._season_of[match["s"]], self._today.year
        before = _season(year - 1, season)
        return before if before[1] >= self._today else _season(year, season)

    def _in_last_year(self, match: re.Match[str]) -> Days | None:
        return self._in_year(match, self._today.year - 1)

    def _in_this_year(self, match: re.Match[str]) -> Days | None:
        return self._in_year(match, self._today.year)

    def _in_year(self, match: re.Match[str], year: int) -> Days | None:
        if match["s"]:
            return _season(year, self._season_of[match["s"]])
        if match["h"]:
            return self._holiday_in(match["h"], year)
        month = self._month_number(match)
        return _month(year, month) if 1 <= month <= 12 else None

    def _holiday(self, match: re.Match[str]) -> Days:
        return self._holiday_in(match["h"], int(match["y"]))

    def _holiday_in(self, name: str, year: int) -> Days:
        if name in self._holidays:
            first, last = self._holidays[name]
            return date(year, *first), date(year, *last)
        sunday = easter(year)
        return sunday - timedelta(days=2), sunday + timedelta(days=1)

    def _last_holiday(self, match: re.Match[str]) -> Days:
        year = self._today.year
        while (days := self._holiday_in(match["h"], year))[0] > self._today:
            year -= 1
        return days

    def _last_month_named(self, match: re.Match[str]) -> Days:
        month, year = self._month_of[match["mn"]], self._today.year
        while (days := _month(year, month))[1] >= self._today:
            year -= 1
        return days

    def _last_year(self, _: re.Match[str]) -> Days:
        year = self._today.year - 1
        return date(year, 1, 1), date(year, 12, 31)

    def _this_year(self, _: re.Match[str]) -> Days:
        return date(self._today.year, 1, 1), date(self._today.year, 12, 31)

    def _last_month(self, _: re.Match[str]) -> Days:
        return self._month_back(1)

    def _this_month(self, _: re.Match[str]) -> Days:
        return self._month_back(0)

    def _month_back(self, months: int) -> Days:
        at = self._today.year * 12 + self._today.month - 1 - months
        return _month(at // 12, at % 12 + 1)

    def _this_week(self, _: re.Match[str]) -> Days:
        return self._week_back(0)

    def _last_week(self, _: re.Match[str]) -> Days:
        return self._week_back(1)

    def _week_back(self, weeks: int) -> Days:
        monday = self._today - timedelta(days=self._today.weekday() + 7 * weeks)
        return monday, monday + timedelta(days=6)

    def _last_weekend(self, _: re.Match[str]) -> Days:
        # Of today's week once it is over, else of the one before.
        saturday = self._today - timedelta(days=self._today.weekday() + 2)
        return saturday, saturday + timedelta(days=1)

    def _back(self, days: int) -> Days:
        day = self._today - timedelta(days=days)
        return day, day

    def _days_ago(self, match: re.Match[str]) -> Days:
        return self._back(self._amount(match))

    def _weeks_ago(self, match: re.Match[str]) -> Days:
        return self._week_back(self._amount(match))

    def _months_ago(self, match: re.Match[str]) -> Days:
        return self._month_back(self._amount(match))

    def _years_ago(self, match: re.Match[str]) -> Days | None:
        year = self._today.year - self._amount(match)
        return (date(year, 1, 1), date(year, 12, 31)) if year >= FIRST_YEAR else None

    def _every_day(self, match: re.Match[str]) -> TakenYearly | None:
        month, day = self._month_number(match), int(match["d"])
        if _day(2024, month, day) is None:
            return None
        return TakenYearly((month, day), (month, day))

    def _every_holiday(self, match: re.Match[str]) -> TakenYearly:
        return TakenYearly(*self._holidays[match["h"]])

    def _names(self, field: str) -> list[str]:
        return _folded(name for word in self._words for name in getattr(word, field))

    def _any(self, field: str) -> str:
        return _any_of(self._names(field))

    def _beside(self, words: str, what: str) -> list[str]:
        """A word before or behind another one: "last summer", "été dernier"."""
        beside = self._any(words)
        # Chinese and Japanese write them without a space between.
        gap = r"(?:\s+|(?<=[\u3000-\u9fff]))"
        return [rf"(?:{beside}){gap}(?:{what})", rf"(?:{what})\s+(?:{beside})"]

    def _ago(self, unit: str) -> list[str]:
        """So many units back: "3 years ago", "vor 3 Jahren"."""
        amount, units, ago = (
            rf"(?P<n>\d{{1,3}}|{_any_of(self._numbers)})",
            self._any(unit),
            self._any("ago"),
        )
        return [rf"{amount}\s*(?:{units})\s*(?:{ago})", rf"(?:{ago})\s+{amount}\s+(?:{units})"]

    def _amount(self, match: re.Match[str]) -> int:
        typed = match["n"]
        return int(typed) if typed.isdecimal() else self._numbers[typed]


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _pattern(text: str) -> re.Pattern[str]:
    """It ends where a word does; languages without spaces write the next word right behind."""
    return re.compile(rf"(?:{text})(?![a-z0-9\u00c0-\u05ff])")


def _numbered(lists: Iterable[Sequence[Sequence[str]]]) -> dict[str, int]:
    """Spelling -> its number, counted from 1 for months and seasons alike."""
    return {
        fold(name): number
        for names in lists
        for number, spellings in enumerate(names, 1)
        for name in spellings
    }


def _folded(names: Iterable[str]) -> list[str]:
    return [fold(name) for name in names]


def _any_of(names: Iterable[str]) -> str:
    """A pattern of these words, the longest first; of none, one that fits nothing."""
    ordered = sorted(set(names), key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered) or r"(?!)"


def _day(year: int, month: int, day: int) -> Days | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    # What is taken after a day begins with the next, and MAXYEAR ends without one.
    return (found, found) if FIRST_YEAR <= year < MAXYEAR else None


def _month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _season(year: int, season: int) -> Days:
    """Its three months; a winter is that of the year in which it begins."""
    month = 3 * season
    last = (year, month + 2) if season < 4 else (year + 1, 2)
    return date(year, month, 1), _month(*last)[1]
