"""Processor time to understand what was typed, find names and suggest them, in CPython."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial

import numpy as np
from photoseek.library.candidates import candidates
from photoseek.library.columns import Columns
from photoseek.library.gazetteer import Gazetteer
from photoseek.library.marks import UNMARKED
from photoseek.library.names import NameIndex
from photoseek.library.query.languages import vocabularies
from photoseek.library.query.parse import parse
from photoseek.library.suggesting import Candidates, suggestions
from photoseek.library.whereabouts import Whereabouts
from photoseek.photo import Photo

from tests.unit.queries import TODAY, Holidays

COUNTS = (10_000, 100_000)
PLACES = 3_000
"""Directories with two words each."""
RUNS = 15
TYPED = "beach in Munich july 2023 not people camera:nikon >2mb"


def main() -> None:
    for count in COUNTS:
        _measure(count)
        _suggest(count)


def _measure(count: int) -> None:
    random = np.random.default_rng(1)
    letters = np.array(list("abcdefghijklmnoprstuvwz"))
    words = ["".join(random.choice(letters, random.integers(5, 12))) for _ in range(PLACES)]
    index = NameIndex()
    index.put(
        (at + 1, f"{words[at % PLACES]} {words[at * 7 % PLACES]} 2019/IMG_{at:06}.jpg")
        for at in range(count)
    )
    index.beginning(["a"])
    word = words[5]
    wrong = f"{word[:2]}{word[3]}{word[2]}{word[4:]}"
    start = time.process_time()
    index.meant(wrong)
    first = (time.process_time() - start) * 1000
    print(f"{count:,} photos; words of names gathered for the first slip: {first:.0f} ms")
    for what, run in {
        "parsed": lambda: parse(TYPED, TODAY, "en", Holidays()),
        "a rare word": lambda: index.beginning([word]),
        "two words": lambda: index.beginning([word, "2019"]),
        "a word in no name": lambda: index.beginning(["sunset"]),
        "a number": lambda: index.beginning(["004711"]),
        "a slip": lambda: index.beginning([index.meant(wrong)]),
        "no slip either": lambda: index.meant("qqqqqqqq"),
    }.items():
        print(f"{_median(run):>8.2f} ms  {what}")


def _suggest(count: int) -> None:
    random = np.random.default_rng(1)
    letters = np.array(list("abcdefghijklmnoprstuvwz"))
    words = ["".join(random.choice(letters, random.integers(5, 12))) for _ in range(PLACES)]
    photos = [
        Photo(
            *(at + 1, 1, f"{words[at % PLACES]} {words[at * 7 % PLACES]}/IMG_{at:06}.jpg", 1),
            *(1_262_304_000_000 + at * 4_000_000, 4000, 3000, "JPEG"),
            camera=f"NIKON D{at % 9}00",
        )
        for at in range(count)
    ]
    columns, folders = Columns(), {1: "photos"}
    columns.put(photos)
    english = vocabularies("en")

    def made() -> Candidates:
        return candidates(columns, folders, Whereabouts(Gazetteer()), english, {}, UNMARKED)

    offered = made()
    print(f"{_median(made):>8.2f} ms  what can be suggested gathered, when the library has changed")
    for typed in ("a", f"dog in {words[5][:4]}", "july 2", "nikon", "nothing like it"):
        time_taken = _median(partial(suggestions, typed, offered, english, 8))
        print(f"{time_taken:>8.2f} ms  suggestions for {typed!r}")


def _median(run: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        run()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
