"""JSON from hosts that may lie: bounded in size by whoever reads it, and here in depth."""

from __future__ import annotations

import json
import re

import numpy as np

DEEPEST = 64
"""Objects and lists inside one another; those of models' files are some ten deep. In WebAssembly
Python's reader ends the interpreter where they are some thousands deep."""

_STRINGS = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)


def read_json(content: bytes) -> object:
    """What JSON says.

    Raises:
        ValueError: It is no JSON, or goes deeper than anything that is of use.
    """
    require_shallow(content)
    parsed: object = json.loads(content.decode())
    return parsed


def require_shallow(content: bytes) -> None:
    """Refuse JSON that would end the interpreter.

    Raises:
        ValueError: It goes deeper than anything that is of use.
    """
    if content.count(b"[") + content.count(b"{") <= DEEPEST:
        return
    codes = np.frombuffer(_STRINGS.sub(b"", content), dtype=np.uint8)
    opening = np.isin(codes, np.frombuffer(b"[{", dtype=np.uint8))
    closing = np.isin(codes, np.frombuffer(b"]}", dtype=np.uint8))
    steps = opening.astype(np.int8) - closing.astype(np.int8)
    if steps.size and np.cumsum(steps, dtype=np.int32).max() > DEEPEST:
        raise ValueError(f"JSON more than {DEEPEST} levels deep")
