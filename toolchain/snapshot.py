"""Python's memory with everything imported, made in Node with the Pyodide that is shipped.

A start puts it back in place of loading a library, three wheels and some 700 modules.
"""

from __future__ import annotations

import gzip
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

from toolchain import bytecode, node
from toolchain.failure import Failure
from toolchain.output import step
from toolchain.places import CACHE, PACKAGE, WEB
from toolchain.stamp import Stamp, fingerprint

FILE = "snapshot.bin"
NOTHING = "nothing.zip"
_SCRIPT = Path(__file__).with_name("snapshot.mjs")
_LIBRARIES = WEB / "engine" / "python" / "libraries.js"
_FOLDER = CACHE / "snapshot"


def files(wheels: Mapping[str, Path]) -> tuple[dict[str, Path | bytes], dict[str, object]]:
    """What lies in ``py/`` for a start from the snapshot, and what ``index.json`` says of it.

    Args:
        wheels: ``python_stdlib.zip`` and the wheels with their bytecode, ours among them.
    """
    made = _FOLDER / FILE
    packed = _FOLDER / f"{FILE}.gz"
    stamp = Stamp(_FOLDER / "made.stamp")
    statements = "\n".join(bytecode.imports(PACKAGE))
    version = node.version("pyodide")
    key = fingerprint(
        Path(__file__), _SCRIPT, _LIBRARIES, version, statements, *wheels, *wheels.values()
    )
    if not (stamp.vouches(key) and made.exists() and packed.exists()):
        shutil.rmtree(_FOLDER, ignore_errors=True)
        _unpack(wheels)
        with step("Keeping Python's memory for the page"):
            said = node.script(_SCRIPT, str(_FOLDER), statements)
            if said:
                raise Failure(f"Python's memory could not be kept. Pyodide said:\n{said}")
            packed.write_bytes(gzip.compress(made.read_bytes(), mtime=0))
        stamp.write(key)
    libraries = sorted((_FOLDER / "site").rglob("*.so"))
    shipped: dict[str, Path | bytes] = {
        f"{path.name.split('.')[0]}.wasm": path for path in libraries
    }
    return (
        {**shipped, FILE: packed, NOTHING: _empty_archive()},
        {
            "file": FILE,
            "size": made.stat().st_size,
            "layout": int((_FOLDER / "layout.txt").read_text(encoding="ascii")),
        },
    )


def _unpack(wheels: Mapping[str, Path]) -> None:
    """The wheels into ``site/``, with those libraries alone that are loaded at a start."""
    wanted = _LIBRARIES.read_text(encoding="utf-8")
    site = _FOLDER / "site"
    for name, path in wheels.items():
        if not name.endswith(".whl"):
            shutil.copy(path, _FOLDER / name)
            continue
        with zipfile.ZipFile(path) as archive:
            for member in archive.namelist():
                # Pyodide takes a package whose dist-info is there for one that it has loaded.
                if ".dist-info/" in member:
                    continue
                if not member.endswith(".so") or f'"{member.split(".")[0]}"' in wanted:
                    archive.extract(member, site)


def _empty_archive() -> bytes:
    return b"PK\x05\x06" + bytes(18)
