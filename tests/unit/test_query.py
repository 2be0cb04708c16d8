"""What was typed -> a plan: a table of queries as people type them, and what holds for any text."""

from __future__ import annotations

from datetime import date
from math import isfinite
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from photoseek.library.query.languages import LANGUAGES, vocabularies
from photoseek.library.query.parse import LONGEST, parse
from photoseek.library.query.plan import Plan, Taken, Words

from tests.unit.queries import TODAY, Holidays, written

TABLE = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "golden" / "queries.tsv")
    .read_text("utf-8")
    .split("\n")
    if line
]
"""Language, what was typed, its parts with `` | `` between them."""


def understood(text: str, language: str = "en", **more: frozenset[str]) -> Plan:
    return parse(text, TODAY, language, Holidays(), **more)


@pytest.mark.parametrize(("language", "typed", "parts"), TABLE)
def test_every_query_of_the_table_is_understood(language: str, typed: str, parts: str) -> None:
    assert written(understood(typed, language)) == parts.split(" | ")


@given(some.text(some.sampled_from(list('ab 2019-:"*^+.,<>月日äÀé\\/\t')) | some.characters()))
def test_any_text_is_a_plan_whose_parts_stand_in_it_one_behind_the_other(typed: str) -> None:
    plan = understood(typed)
    place = 0
    for part in plan.parts:
        assert place <= part.start < part.end <= len(typed)
        place = part.end
        assert plan.without(part).strip() == plan.without(part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_its_months_in_order(language: str) -> None:
    mine = vocabularies(language)[0]
    assert mine.language == language
    assert len(mine.months) == 12 and len(mine.seasons) == 4
    for number, names in enumerate(mine.months, 1):
        (part,) = understood(f"{names[0]} 2020", language).parts
        assert isinstance(part.meaning, Taken) and part.meaning.since is not None
        assert (part.meaning.since.year, part.meaning.since.month) == (2020, number)


def test_what_is_to_be_words_is_left_to_the_picture_model() -> None:
    plan = understood("dog in Munich 2023", as_words=frozenset({"in munich"}))
    assert written(plan) == ["dog in Munich", "2023-01-01..2023-12-31"]
    plan = understood("dog in 2023", as_words=frozenset({"in 2023"}))
    assert written(plan) == ["dog in 2023"]


def test_plain_words_are_no_chips_and_all_else_is() -> None:
    plan = understood("a dog 2*sunset -people 2023")
    assert [plan.text[chip.start : chip.end] for chip in plan.chips()] == [
        "2*sunset",
        "-people",
        "2023",
    ]
    assert plan.words == "a dog"
    assert plan.not_wanted == (Words("people"),)


def test_taking_a_part_away_leaves_the_rest_as_it_was_typed() -> None:
    plan = understood("Strand im Juli 2023 ohne Hund", "de")
    chip = next(part for part in plan.parts if isinstance(part.meaning, Taken))
    assert plan.without(chip) == "Strand ohne Hund"


def test_a_text_without_end_is_cut() -> None:
    assert len(understood("dog " * LONGEST).text) == LONGEST


@pytest.mark.parametrize(
    "text",
    [
        "after 9999-12-31",
        "before 9999-12-31",
        "after:9999-12-31",
        "on:9999-12-31",
        "2020-01-01..9999-12-31",
        f">{'9' * 400}mp",
        f"<={'9' * 400}gb",
        f"{'9' * 400}*dog",
        f"dog^{'9' * 400}",
    ],
    ids=lambda text: text[:12],
)
def test_no_day_or_number_is_too_great_to_be_read(text: str) -> None:
    plan = understood(text)
    days = [part.meaning.until for part in plan.parts if isinstance(part.meaning, Taken)]
    assert all(day is None or day < date.max for day in days)
    words = [part.meaning for part in plan.parts if isinstance(part.meaning, Words)]
    assert all(isfinite(each.weight) for each in words)
