"""Texts as UTF-8 can say them."""

from __future__ import annotations

import re

_ESCAPED = re.compile(r"\\u(d[89a-f][0-9a-f]{2})")


def whole_characters(text: str) -> str:
    r"""Half of a surrogate pair, which a file's name may hold, becomes ``\udXXX``.

    Not one character for all of them: names that differ must not become the same.
    """
    return text.encode(errors="backslashreplace").decode()


def as_named(text: str) -> str:
    """The way back of :func:`whole_characters`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
