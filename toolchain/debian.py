"""Packages of Debian, where this is one and its root asks."""

from __future__ import annotations

import os
import shutil
import subprocess

from toolchain.output import step


def can_install() -> bool:
    """Whether there is any use in trying."""
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0


def install(name: str, *packages: str) -> None:
    """Try to; whether it worked is seen by whether what was wanted is there afterwards."""
    with step(f"Installing {name} with apt"):
        _run("apt-get", "update")
        _run("apt-get", "install", "-y", "--no-install-recommends", *packages)


def _run(*command: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, env=environment, capture_output=True)
