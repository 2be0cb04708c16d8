"""Two runs in one checkout must not fetch or assemble the same things at the same time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from toolchain.output import say
from toolchain.places import CACHE

if os.name == "posix":
    import fcntl

_held = False


@contextmanager
def exclusive() -> Iterator[None]:
    """Wait for other runs, and let others wait for the body. May be nested."""
    global _held
    if _held or os.name != "posix":
        yield
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another build.py in this checkout ...")
            fcntl.flock(file, fcntl.LOCK_EX)
        _held = True
        try:
            yield
        finally:
            _held = False
