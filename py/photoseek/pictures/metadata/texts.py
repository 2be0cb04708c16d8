"""Texts as cameras write them."""

from __future__ import annotations

import unicodedata

MAX_CHARACTERS = 80
"""Of names: longer ones are nonsense, or meant to harm."""


def raw(value: object) -> bytes:
    """The bytes of a text, which some cameras give another type than text."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, tuple) and all(isinstance(each, int) for each in value):
        return bytes(each & 0xFF for each in value)
    # Pillow reads every byte of a text as one of Latin-1.
    return str(value).encode("latin-1", errors="replace")


def text(value: object) -> str:
    """What stands before the first NUL: UTF-8, or else Latin-1, without control characters."""
    if value is None:
        return ""
    data = raw(value).partition(b"\0")[0]
    try:
        decoded = data.decode()
    except UnicodeDecodeError:
        decoded = data.decode("latin-1")
    return tidy(decoded)


def tidy(decoded: str) -> str:
    """On one line, and no longer than a name is."""
    head = decoded[: 8 * MAX_CHARACTERS]
    shown = "".join(
        " " if each.isspace() else each
        for each in head
        if each.isspace() or unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    return " ".join(shown.split())[:MAX_CHARACTERS].rstrip()
