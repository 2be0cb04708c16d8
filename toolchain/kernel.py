"""Assembles the WebAssembly that is written by hand: ``web/engine/rows/kernel.wat``.

wat2wasm (npm package wabt) writes the same bytes for the same text; they are kept until either
changes.
"""

from __future__ import annotations

from pathlib import Path

from toolchain import node
from toolchain.failure import Failure
from toolchain.places import CACHE, WEB
from toolchain.stamp import Stamp, fingerprint

SOURCE = WEB / "engine" / "rows" / "kernel.wat"
_MADE = CACHE / "kernel"


def wasm() -> Path:
    """The assembled kernel."""
    target = _MADE / "kernel.wasm"
    stamp = Stamp(_MADE / "made.stamp")
    key = fingerprint(SOURCE, node.version("wabt"))
    if not stamp.vouches(key) or not target.exists():
        stamp.remove()
        _MADE.mkdir(parents=True, exist_ok=True)
        # Its own message names the line.
        if node.run("wat2wasm", str(SOURCE), f"--output={target}", tools=False) != 0:
            raise Failure(f"{SOURCE.name} could not be assembled.")
        stamp.write(key)
    return target
