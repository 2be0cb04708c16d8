"""Virtual environments with hash-checked packages, made when they are first needed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from toolchain.failure import Failure
from toolchain.lock import exclusive
from toolchain.output import step
from toolchain.places import REQUIREMENTS, VENV
from toolchain.stamp import Stamp, fingerprint

_BIN = "Scripts" if os.name == "nt" else "bin"


def bin_folder(venv: Path = VENV) -> Path:
    """Where an environment keeps its programs."""
    return venv / _BIN


def python(venv: Path = VENV) -> Path:
    """The interpreter of an environment, which is made if it is not there."""
    interpreter = bin_folder(venv) / ("python.exe" if os.name == "nt" else "python")
    with exclusive():
        stamp = Stamp(venv / "made.stamp")
        key = fingerprint(sys.version, sys.base_prefix)
        # An interpreter that was upgraded or removed leaves a link to nowhere behind.
        if interpreter.exists() and stamp.vouches(key):
            return interpreter
        with step(f"Making a virtual environment in {venv.name}"):
            made = subprocess.run(
                [sys.executable, "-m", "venv", "--clear", str(venv)],
                capture_output=True,
                text=True,
            )
        if made.returncode != 0:
            raise Failure(
                f"Python could not make a virtual environment in {venv}. On Debian and Ubuntu, "
                "install the package python3-venv first; elsewhere, use a Python with venv and "
                f"ensurepip. Python said: {_last_lines(made.stdout + made.stderr)}"
            )
        stamp.write(key)
    return interpreter


def with_packages(name: str, venv: Path = VENV) -> Path:
    """The interpreter, once everything in ``requirements/<name>.txt`` is installed beside it."""
    with exclusive():
        interpreter = python(venv)
        requirements = REQUIREMENTS / f"{name}.txt"
        stamp = Stamp(venv / f"{name}.stamp")
        key = fingerprint(requirements)
        if not stamp.vouches(key):
            with step(f"Installing the Python packages of requirements/{name}.txt"):
                pip(
                    ["install", "--require-hashes", "--no-deps", "-r", str(requirements)],
                    wanted=f"The Python packages of requirements/{name}.txt",
                    venv=venv,
                )
            stamp.write(key)
    return interpreter


def download(name: str, target: Path) -> None:
    """Put the wheels of ``requirements/<name>.txt`` into a folder, as they are."""
    requirements = REQUIREMENTS / f"{name}.txt"
    pip(
        [
            "download",
            "--require-hashes",
            "--no-deps",
            "--no-cache-dir",
            # They are unpacked, not installed, so it does not matter for which Python they are.
            "--ignore-requires-python",
            *("--only-binary", ":all:"),
            *("--dest", str(target)),
            *("--requirement", str(requirements)),
        ],
        wanted=f"The files of requirements/{name}.txt",
    )


def pip(arguments: Sequence[str], *, wanted: str, venv: Path = VENV) -> None:
    """Run pip; ``wanted`` begins the sentence that is said when it fails."""
    command = [str(python(venv)), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    done = subprocess.run([*command, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure(
            f"{wanted} could not be had. Check that this machine reaches the Python package index "
            f"(or that pip is set up for a mirror), then try again. pip said: "
            f"{_last_lines(done.stderr or done.stdout)}"
        )


def _last_lines(text: str) -> str:
    return "\n  ".join(["", *text.strip().splitlines()[-4:]])
