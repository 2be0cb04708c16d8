"""What a library needs to open and to be searched is all that a start waits for."""

from __future__ import annotations

import subprocess
import sys

import pytest
from photoseek.browser.boot import LATER

from toolchain.places import PYTHON

PROGRAM = """
import sys
from unittest.mock import MagicMock
for name in ("host", "js", "pyodide", "pyodide.ffi"):
    sys.modules[name] = MagicMock()
import photoseek.browser.main
print(*sys.modules)
"""
"""The browser's modules are only looked at: nothing of them runs."""


@pytest.fixture(scope="module")
def imported() -> set[str]:
    """All modules that a start imports."""
    command = [sys.executable, "-c", PROGRAM]
    ran = subprocess.run(command, cwd=PYTHON, capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


@pytest.mark.parametrize(
    "later",
    ["PIL", "photoseek.exchange.layout", "photoseek.engine.workbench"]
    + [f"photoseek.{module}" for module in LATER],
)
def test_what_a_start_does_not_need_comes_later(imported: set[str], later: str) -> None:
    assert "photoseek.engine.engine" in imported
    assert later not in imported
