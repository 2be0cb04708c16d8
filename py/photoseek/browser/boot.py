"""Brings the engine's worker up: imports everything, then starts it."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyodide.ffi import JsProxy

    from .main import Handle


async def start(options: JsProxy) -> Handle | None:
    """See :func:`.main.start`."""
    # Nothing of what is imported is ever garbage: looking through it again and again is a good part
    # of the time that imports take.
    gc.disable()
    from . import main

    gc.freeze()
    gc.enable()
    return await main.start(options)
