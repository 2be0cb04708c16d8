"""What Python finds missing after a start from a snapshot is brought once."""

from __future__ import annotations

import importlib
import random
import sys
from pathlib import Path

import pytest
from photoseek.browser import snapshot


def test_what_was_not_imported_has_the_files_brought_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    brought = 0

    def bring() -> None:
        nonlocal brought
        brought += 1
        (tmp_path / "brought_late.py").write_text("word = 'here'")
        (tmp_path / "brought_too.py").write_text("")

    snapshot.wake(bring)
    importlib.import_module("json")
    assert brought == 0
    assert importlib.import_module("brought_late").word == "here"
    importlib.import_module("brought_too")
    assert brought == 1


def test_every_start_draws_other_random_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    drawn = []
    for _ in range(2):
        random.seed(0)
        snapshot.wake(lambda: None)
        drawn.append(random.random())
    assert drawn[0] != drawn[1]
