"""What README, CONTRIBUTING and docs say of the checkout is so, as far as a machine can tell."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from toolchain.places import ROOT

DOCUMENTS = [
    ROOT / name for name in ("README.md", "CONTRIBUTING.md", "web/models/mini/README.md")
] + sorted((ROOT / "docs").glob("*.md"))

TOP = ("py/", "web/", "toolchain/", "tests/", "docs/", "requirements/", ".github/", ".ci/")
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
CODE = re.compile(r"`([^`\n]+)`")
COMMAND = re.compile(r"build\.py ([a-z]+)((?: --?[a-z][a-z-]*)*)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for target in LINK.findall(document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_paths_that_are_named_are_there(document: Path) -> None:
    text = re.sub(r"^```.*?^```", "", document.read_text(encoding="utf-8"), flags=re.M | re.S)
    for name in CODE.findall(text):
        if name.startswith(TOP) and " " not in name:
            assert list(ROOT.glob(name.rstrip("/"))), name


def test_commands_that_are_named_are_understood() -> None:
    named = {
        (verb, option)
        for document in DOCUMENTS
        for verb, options in COMMAND.findall(document.read_text(encoding="utf-8"))
        for option in options.split() or [""]
    }
    assert ("serve", "--dev") in named
    for verb in sorted({verb for verb, _ in named}):
        said = subprocess.run(
            [sys.executable, str(ROOT / "build.py"), verb, "--help"], capture_output=True, text=True
        )
        assert said.returncode == 0, verb
        for option in (option for of, option in named if of == verb and option):
            assert option in said.stdout, f"{verb} {option}"


def test_the_tables_name_every_folder() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    tops = {name.split("/")[0] for name in tracked if "/" in name and not name.startswith(".")}
    for top in tops - {"requirements"}:
        assert f"`{top}/" in readme or f"({top}/" in readme, top


def test_the_python_that_is_asked_for_is_the_one_that_is_needed() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    version = wanted.removeprefix(">=")
    for name in ("README.md", "CONTRIBUTING.md"):
        assert f"Python {version}" in (ROOT / name).read_text(encoding="utf-8")
