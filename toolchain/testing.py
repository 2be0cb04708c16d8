"""``build.py test``: sets up what the tests need, then hands over to pytest."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence

from toolchain import chromium, dist, distribution, engines, environment
from toolchain.output import say
from toolchain.places import PYTHON, ROOT, TESTS

SUITES = ("unit", "pyodide", "e2e")

WORKERS = min(4, os.cpu_count() or 1)
"""Processes that test side by side, each with a Chromium of its own."""

MOST_TRIED_AGAIN = 3
"""Failures. One or two of two thousand tests fail now and then where browsers share busy cores;
what is really broken fails again, alone. More than this have another reason."""

_TESTS_FAILED = 1
"""Pytest's exit status when tests ran and some failed."""

_LEAVING_OUT = ("--deselect", "--ignore")
"""Options whose value names tests that are not to be run."""


def run(suites: Sequence[str], arguments: Sequence[str]) -> int:
    """Run these suites, all by default; the exit status is pytest's.

    After a whole run, the few tests that failed beside others are tried once more, alone.
    """
    chosen = [suite for suite in SUITES if suite in suites] or list(SUITES)
    interpreter = environment.with_packages("dev")
    if chosen != ["unit"]:
        say(f"Testing in {chromium.without_windows()}")
        dist.assemble()
    if "pyodide" in chosen:
        distribution.assemble()
    # Arguments that name tests replace the folders, as they do for pytest itself.
    names_tests = any(
        argument.partition("::")[0].endswith(".py") and before not in _LEAVING_OUT
        for before, argument in zip(("", *arguments), arguments, strict=False)
    )
    if "e2e" in chosen and not names_tests:
        engines.firefox()
        engines.webkit()
    folders = [] if names_tests else [str(TESTS / suite) for suite in chosen]
    side_by_side = [] if names_tests else ["--numprocesses", str(WORKERS), "--dist", "worksteal"]
    command = [str(interpreter), "-m", "pytest"]
    status = subprocess.run([*command, *folders, *side_by_side, *arguments], cwd=ROOT).returncode
    failed = _failed(chosen) if side_by_side and status == _TESTS_FAILED else []
    if not 0 < len(failed) <= MOST_TRIED_AGAIN:
        return status
    say("Once more, alone, what failed beside others:")
    status = subprocess.run([*command, *failed], cwd=ROOT).returncode
    if status == 0:
        say(f"UNSTEADY: failed beside others, passed alone: {', '.join(failed)}")
    return status


def _failed(suites: Sequence[str]) -> list[str]:
    """The tests of these suites that failed when they last ran, by pytest's own record."""
    record = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"
    names = json.loads(record.read_text()) if record.is_file() else {}
    folders = tuple(f"tests/{suite}/" for suite in suites)
    return sorted(name for name in names if name.startswith(folders))


def bench(name: str | None, arguments: Sequence[str]) -> int:
    """Run one benchmark, or name them all."""
    known = sorted(path.stem for path in (TESTS / "bench").glob("[a-z]*.py"))
    if name not in known:
        say(f"Benchmarks: {', '.join(known) or 'none yet'}")
        return 0 if name is None else 1
    dist.assemble()
    return _module(f"tests.bench.{name}", arguments)


def fuzz(arguments: Sequence[str]) -> int:
    """Open damaged files of all formats."""
    return _module("tests.fuzz.running", arguments)


def _module(name: str, arguments: Sequence[str]) -> int:
    """Run it from the root, where it shares what the tests have."""
    command = [str(environment.with_packages("dev")), "-m", name, *arguments]
    path = os.pathsep.join([str(ROOT), str(PYTHON)])
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": path}).returncode
