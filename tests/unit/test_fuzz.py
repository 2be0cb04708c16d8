"""Damaged files of every format end in a picture or in a sentence, soon, and in bounded memory."""

from __future__ import annotations

import pytest
from photoseek.pictures.formats import FORMATS, sniff

from tests.fuzz import running
from tests.fuzz.mutations import mutated
from tests.fuzz.running import fuzz
from tests.fuzz.seeds import seeds


def test_400_damaged_files_cost_nothing_but_themselves() -> None:
    report = fuzz(range(400))
    assert not report.findings, str(report)
    assert report.outcomes.total() == 400
    # Some are opened all the same, some are refused: both roads were taken.
    assert report.outcomes["whole"] > 20
    assert report.outcomes["broken"] > 20


def test_all_formats_with_a_signature_are_among_them() -> None:
    known = {found.name for data in seeds().values() if (found := sniff(data)) is not None}
    assert known == {each.name for each in FORMATS if each.magic}


def test_a_number_is_always_the_same_file() -> None:
    files = seeds()
    assert [mutated(number, 1, files) for number in range(50)] == [
        mutated(number, 1, files) for number in range(50)
    ]
    assert len({mutated(number, 1, files)[1] for number in range(50)}) > 40


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "SILENCE", 1.0)
    monkeypatch.setattr(running, "TRIAL", "tests.unit.faulty_trial")


@pytest.mark.usefixtures("impatient")
def test_what_dies_hangs_raises_or_takes_too_much_is_found_and_the_others_go_on() -> None:
    report = fuzz(range(10))
    assert report.outcomes == {"whole": 5, "ended": 2, "raised": 1, "slow": 1, "large": 1}
    found = [finding.partition("(")[2] for finding in report.findings]
    assert found == [
        "ended the process: 7)",
        "hangs)",
        "x) raised KeyError",
        "x) took 2.5 s",
        "x) took 2000 MB",
    ]
