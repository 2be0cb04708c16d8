"""The journey in the other two engines; the rest of this folder shows it in Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.firefox import firefox
from tests.e2e.hosts import Host
from tests.e2e.journey import go
from tests.e2e.webkit import webkit
from toolchain import engines

ABSENT = "is not here, and is installed on Debian alone, for its root"


def test_the_journey_in_firefox(server: Host, tmp_path: Path) -> None:
    program = engines.firefox()
    if program is None:
        pytest.skip(f"Firefox {ABSENT}")
    errors: list[str] = []
    with firefox(program, errors) as tab:
        go(tab, server, tmp_path)
    assert not errors


def test_the_journey_in_webkit(server: Host, tmp_path: Path) -> None:
    found = engines.webkit()
    if found is None:
        pytest.skip(f"WebKitGTK {ABSENT}")
    with webkit(found) as tab:
        go(tab, server, tmp_path)
