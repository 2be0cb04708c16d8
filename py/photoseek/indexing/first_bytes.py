"""Files whose names do not tell what they are: judged by their first bytes."""

from __future__ import annotations

import re
from dataclasses import replace

from ..errors import NotAnImage
from ..photo import Skipped, skipped
from ..pictures.formats import sniff
from .changes import Plan
from .ports import FileEntry, Folder

HEAD = 64
"""Bytes in which every format but SVG has announced itself."""

_AT_ONCE = 256
"""Files that are opened together, as a walk asks for their sizes."""

_STRICTER = {
    "BMP": re.compile(rb"BM.{12}[\x0c\x10\x28\x34\x38\x40\x6c\x7c]\0\0\0", re.DOTALL),
    "ICO": re.compile(rb"\0\0\x01\0[^\0]\0.{3}\0[\0\x01]\0", re.DOTALL),
    "PPM": re.compile(rb"P[1-6]\s+(#[^\n]*\s+)?\d+\s+\d+\s"),
    "MOV": re.compile(rb"....ftypqt  ", re.DOTALL),
    "JXL": re.compile(rb"\xff\x0a[^\n\r]|\0\0\0\x0cJXL ", re.DOTALL),
}
"""Signatures of two bytes or so begin other files too, where no ending speaks for a picture."""


def is_picture(head: bytes) -> bool:
    """Whether these first bytes are those of a picture."""
    announced = sniff(head)
    if announced is None:
        return False
    stricter = _STRICTER.get(announced.name)
    return stricter is None or stricter.match(head) is not None


async def judge(plan: Plan, files: Folder) -> Plan:
    """Read the first bytes of what is unclear: pictures are new, everything else is skipped.

    What is skipped is remembered, and its bytes are not read again while it stays as it is.

    Args:
        plan: A walk.
        files: Where its files are.
    """
    new: list[FileEntry] = []
    others: list[Skipped] = []
    for start in range(0, len(plan.unclear), _AT_ONCE):
        some = plan.unclear[start : start + _AT_ONCE]
        heads = await files.read_heads([entry.path for entry in some], HEAD)
        for entry, head in zip(some, heads, strict=True):
            # Of one that cannot be read, whoever indexes it says why.
            if head is None or is_picture(head):
                new.append(entry)
            else:
                why = NotAnImage(reason="content")
                others.append(skipped(entry.path, entry.size, entry.modified, why))
    return replace(plan, new=[*plan.new, *new], unclear=[], skipped=[*plan.skipped, *others])
