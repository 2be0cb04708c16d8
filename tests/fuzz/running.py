"""``build.py fuzz``: damaged files of all formats, each opened within bounds of time and memory."""

from __future__ import annotations

import argparse
import json
import os
import select
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.fuzz.mutations import mutated
from tests.fuzz.seeds import seeds

SEED = 11
SECONDS = 2.0
"""Of the processor, for one file."""
SILENCE = 30.0
"""Seconds by the clock after which a process is ended: it hangs, however busy the machine is."""
MEMORY = 1_000_000_000
"""Bytes for one file: the largest picture that is decoded has 400 MB, and is converted once."""
TRIAL = "tests.fuzz.trial"
ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".cache" / "fuzz"


@dataclass
class Report:
    """What was seen."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")
    largest: tuple[int, str] = (0, "")
    findings: list[str] = field(default_factory=list)

    def take(self, answer: dict[str, Any]) -> None:
        """Count one file."""
        what = f"{answer['number']} ({answer['name']})"
        self.outcomes[answer["outcome"]] += 1
        self.slowest = max(self.slowest, (answer["seconds"], what))
        self.largest = max(self.largest, (answer["grown"], what))
        if answer["fault"]:
            self.findings.append(f"{what} raised {answer['fault']}")
        if answer["seconds"] > SECONDS:
            self.findings.append(f"{what} took {answer['seconds']:.1f} s")
        if answer["grown"] > MEMORY:
            self.findings.append(f"{what} took {answer['grown'] / 1e6:.0f} MB")

    def __str__(self) -> str:
        counted = ", ".join(f"{name} {count}" for name, count in self.outcomes.most_common())
        return (
            f"{self.outcomes.total()} files: {counted}\n"
            f"slowest {self.slowest[0]:.2f} s: {self.slowest[1]}\n"
            f"largest {self.largest[0] / 1e6:.0f} MB: {self.largest[1]}\n"
            + "".join(f"FOUND {finding}\n" for finding in self.findings)
        )


def fuzz(numbers: range, seed: int = SEED) -> Report:
    """Open the damaged files of these numbers."""
    report, waiting = Report(), iter(numbers)
    while (number := next(waiting, None)) is not None:
        with _Trial(seed) as trial:
            while number is not None:
                answer = trial.ask(number)
                if answer is None:
                    report.outcomes["ended"] += 1
                    report.findings.append(f"{number} ({trial.end()})")
                    break
                report.take(answer)
                number = next(waiting, None)
    return report


class _Trial:
    """The process that opens them."""

    def __init__(self, seed: int) -> None:
        path = os.pathsep.join([str(ROOT), str(ROOT / "py")])
        self._process = subprocess.Popen(
            [sys.executable, "-m", TRIAL, str(seed)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Decoders have much to say of each file.
            stderr=subprocess.DEVNULL,
        )
        if self._line(4 * SILENCE) != b"ready\n":
            raise RuntimeError("the whole files cannot be opened")

    def ask(self, number: int) -> dict[str, Any] | None:
        """What became of a file; None: the process hangs, or has died."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{number}\n".encode())
        self._process.stdin.flush()
        line = self._line(SILENCE)
        answer: dict[str, Any] | None = json.loads(line) if line else None
        return answer

    def end(self) -> str:
        """End it; how it stood."""
        try:
            status = self._process.wait(1)
        except subprocess.TimeoutExpired:
            status = None
        return "hangs" if status is None else f"ended the process: {status}"

    def _line(self, seconds: float) -> bytes:
        stdout = self._process.stdout
        assert stdout is not None
        ready, _, _ = select.select([stdout], [], [], seconds)
        return stdout.readline() if ready else b""

    def __enter__(self) -> _Trial:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()


def main() -> int:
    """The command: report, and keep what was found."""
    parser = argparse.ArgumentParser(prog="build.py fuzz")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--first", type=int, default=0, help="number of the first file")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument(
        "--decoders", type=int, default=0, help="files for the decoders in the browser"
    )
    options = parser.parse_args()
    started = time.monotonic()
    if options.decoders:
        from tests.fuzz.decoders import fuzz_decoders

        numbers = range(options.first, options.first + options.decoders)
        told, found = fuzz_decoders(numbers, options.seed)
        print(told + "".join(f"FOUND {each}\n" for each in found), end="")
        if found:
            return 1
    report = fuzz(range(options.first, options.first + options.count), options.seed)
    print(f"{report}{time.monotonic() - started:.0f} s")
    for number in _numbers(report.findings):
        KEPT.mkdir(parents=True, exist_ok=True)
        (KEPT / str(number)).write_bytes(mutated(number, options.seed, seeds())[1])
    if report.findings:
        print(f"The files are in {KEPT.relative_to(ROOT)}.")
    return 1 if report.findings else 0


def _numbers(findings: list[str]) -> Iterator[int]:
    return (int(finding.partition(" ")[0]) for finding in findings)


if __name__ == "__main__":
    sys.exit(main())
