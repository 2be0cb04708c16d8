"""Names of folders: two of one name are told apart by a number."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

_NUMBER = re.compile(r" \(\d+\)$")


def free_name(name: str, taken: Container[str]) -> str:
    """The name, with a number behind it if another folder has it."""
    if name not in taken:
        return name
    numbered = (f"{name} ({number})" for number in count(2))
    return next(free for free in numbered if free not in taken)


def base_name(name: str) -> str:
    """The name without such numbers."""
    while (shorter := _NUMBER.sub("", name)) != name and shorter:
        name = shorter
    return name
