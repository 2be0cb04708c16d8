"""Names in the order in which people count: IMG_9 before IMG_10."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"([0-9]+)")


def name_key(path: str) -> tuple[object, ...]:
    """A key to sort by: texts without regard to case, numbers by their value."""
    # Texts and numbers take turns, so that only like is compared with like.
    parts = _NUMBER.split(path.casefold())
    return (*(_value(part) if at % 2 else part for at, part in enumerate(parts)), path)


def _value(digits: str) -> tuple[int, str]:
    """Sorts as the number does; Python makes no numbers of very many digits."""
    number = digits.lstrip("0")
    return len(number), number
