"""The words of a language that mean a date, a "not", a place to come."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

Day = tuple[int, int]
"""(month, day)."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language. Words are as people type them; they are compared folded, see :func:`fold`."""

    language: str
    """BCP 47."""
    months: tuple[tuple[str, ...], ...]
    """Twelve, each with its spellings, the full name first."""
    seasons: tuple[tuple[str, ...], ...]
    """Spring, summer, autumn, winter."""
    today: tuple[str, ...]
    yesterday: tuple[str, ...]
    day_before_yesterday: tuple[str, ...]
    last: tuple[str, ...]
    """Before or behind a season, a month, "year", "month", "week" or "weekend"."""
    this: tuple[str, ...]
    year: tuple[str, ...]
    month: tuple[str, ...]
    week: tuple[str, ...]
    weekend: tuple[str, ...]
    ago: tuple[str, ...]
    """Behind, or before, a number of days, weeks, months or years."""
    days: tuple[str, ...]
    weeks: tuple[str, ...]
    months_many: tuple[str, ...]
    years: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    since: tuple[str, ...]
    between: tuple[str, ...]
    to: tuple[str, ...]
    """Between the ends of a range."""
    conjunction: tuple[str, ...]
    """"and", "but": what "not" reaches no further than."""
    during: tuple[str, ...]
    """What may stand before a date: "in", "on", "from", "of"."""
    at_place: tuple[str, ...]
    """What stands before a place or a folder: "in", "at", "near"."""
    by_camera: tuple[str, ...]
    """What stands before a camera: "from my", "taken with", ..., longest first."""
    negation: tuple[str, ...]
    """"not", "without", "no"."""
    stops: tuple[str, ...]
    """Prepositions that a "not" does not reach beyond: "beach without people at sunset"."""
    holidays: tuple[tuple[str, Day, Day], ...]
    """Name, first and last day; Easter has days of its own."""
    easter: tuple[str, ...]
    ambiguous: tuple[str, ...]
    """Names of months that are other words as well: a month only beside a year, a day or "in"."""
    favourites: tuple[str, ...]
    fillers: tuple[str, ...] = ()
    """Articles, "photos of": nothing that a picture shows, where nothing else is left."""
    last_year: tuple[str, ...] = ()
    this_year: tuple[str, ...] = ()
    """Where these are one word."""
    numbers: tuple[tuple[str, ...], ...] = ()
    """One, two, three ... as words, each with its spellings."""
    negation_behind: tuple[str, ...] = ()
    """Written right behind what is not wanted."""
    month_first: bool = False
    """12/24/2023, not 24/12/2023."""


def fold(text: str) -> str:
    """Lower case, without accents, full-width letters as plain ones; as long as the text.

    Places in the folded text are places in the text, so no letter may become two or none.
    """
    if text.isascii():
        return text.lower()
    return "".join(_folded(letter) for letter in text)


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    base, *marks = list(unicodedata.normalize("NFKD", letter))
    # Hangul comes apart into letters, which are no accents.
    plain = base.casefold() if all(map(unicodedata.combining, marks)) else letter.casefold()
    return plain if len(plain) == 1 else letter


def begins_words(text: str, words: str) -> bool:
    """Whether words begin like these, one behind the other, anywhere in a text; both folded."""
    place = text.find(words)
    while place >= 0:
        if is_word_start(text, place):
            return True
        place = text.find(words, place + 1)
    return False


def is_word_start(text: str, place: int) -> bool:
    """Behind a gap or a sign, and where digits follow letters or letters digits."""
    if not place:
        return True
    before, first = text[place - 1], text[place]
    return not before.isalnum() or before.isdigit() != first.isdigit()
