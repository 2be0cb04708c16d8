"""``build.py train``: makes the built-in model, in an environment of its own: torch is large."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from toolchain import environment
from toolchain.lock import exclusive
from toolchain.output import step
from toolchain.places import PYTHON, ROOT, TRAINING_VENV
from toolchain.stamp import Stamp, fingerprint
from toolchain.wheel import project


def run(command: str, arguments: Sequence[str]) -> int:
    """Run ``python -m mini <command>`` with what the extra ``train`` asks for."""
    return subprocess.run(
        [interpreter(), "-m", "mini", command, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(PYTHON)},
    ).returncode


def interpreter() -> Path:
    """The interpreter of that environment, once everything is installed beside it."""
    wanted: list[str] = project()["optional-dependencies"]["train"]
    with exclusive():
        python = environment.python(TRAINING_VENV)
        stamp = Stamp(TRAINING_VENV / "train.stamp")
        key = fingerprint(*wanted)
        if not stamp.vouches(key):
            with step("Installing torch and what else training needs"):
                environment.pip(
                    ["install", *wanted], wanted="The packages of training", venv=TRAINING_VENV
                )
            stamp.write(key)
    return python
