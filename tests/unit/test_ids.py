"""What the outside may drive the page by is there under its names: one id, one thing."""

from __future__ import annotations

import re

import pytest

from toolchain.places import ROOT

IDS = [
    *("folder-input", "search", "result", "indexed-count", "skipped-count", "progress", "cancel"),
    *("image-query-input", "model-select", "photo", "chip", "selected-count", "sort", "language"),
    *("details", "skipped-item"),
]

SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (ROOT / "web").rglob("*")
    if path.suffix in (".js", ".html") and "vendor" not in path.parts
)


@pytest.mark.parametrize("name", IDS)
def test_an_id_that_others_rely_on_is_given(name: str) -> None:
    # Attributes stand in the page or in templates; some are chosen between, or set in a script.
    assert re.search(rf"testid[^\n]{{0,60}}[\"'=]{name}[\"'\s>]", SOURCES)
