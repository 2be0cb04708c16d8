"""The photos that the page offers to whoever has none at hand, and whose they are."""

from __future__ import annotations

import json
from pathlib import Path

from toolchain.places import WEB

FOLDER = "samples/"

_LIST = WEB / FOLDER / "samples.json"


def notice() -> str:
    """Title, author, terms and source of each; all were made smaller, nothing else."""
    samples = json.loads(_LIST.read_text(encoding="utf-8"))
    lines = [
        f"{each['file']}: {each['title']}, by {each['author']} ({each['licence']}), "
        f"from the package {each['package']}"
        for each in samples
    ]
    return "\n".join([*lines, "", "CC BY 2.0: https://creativecommons.org/licenses/by/2.0/"])


def files() -> list[Path]:
    """What the list names."""
    samples = json.loads(_LIST.read_text(encoding="utf-8"))
    return [WEB / FOLDER / each["file"] for each in samples]
