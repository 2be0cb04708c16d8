"""Brings the engine's worker up: imports what a first answer needs, starts it, brings the rest.

In a snapshot (snapshot.py) all of it is there already; what follows is for starts without one.

A third of the package, and all of Pillow, serve pictures that are read and libraries that move. The
functions that use those modules import them, so that nobody waits for them who opens a library;
``tests/unit/test_boot_imports.py`` keeps it so. When the engine is up they come before they are
asked for.
"""

from __future__ import annotations

import asyncio
import gc
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyodide.ffi import JsProxy

    from .main import Handle

LATER = ("library.query.parse", "pictures.decoding", "models.closer_look", "indexing.run")
"""Modules that are needed soon, in this order; each brings what it imports."""

_background: set[asyncio.Task[None]] = set()


async def start(options: JsProxy) -> Handle | None:
    """See :func:`.main.start`."""
    # Nothing of what is imported is ever garbage: looking through it again and again is a good part
    # of the time that imports take.
    gc.disable()
    from . import main

    gc.freeze()
    gc.enable()
    handle = await main.start(options)
    if handle is not None:
        task = asyncio.create_task(_bring_the_rest())
        _background.add(task)
        task.add_done_callback(_background.discard)
    return handle


async def _bring_the_rest() -> None:
    for module in LATER:
        # What was asked for meanwhile goes first.
        await asyncio.sleep(0.05)
        import_module(f"photoseek.{module}")
