"""The list of the offline shell, as a module that the service worker imports.

A module, and not JSON to be fetched: browsers look for a new service worker by comparing scripts,
so a new list is a new version, and a version can never get hold of another one's list.
"""

from __future__ import annotations

import json
from pathlib import Path

from toolchain import gazetteer, pyodide, samples, vendor
from toolchain.fetch import sha256
from toolchain.media import media_type
from toolchain.places import WEB
from toolchain.stamp import fingerprint

SCRIPT = "sw.js"
LIST = "sw/precache.js"

BUILT_IN_MODEL = "models/mini/"
"""The other models below ``models/`` are weights: downloaded and kept by the engine."""


def write(dist: Path) -> None:
    """List the shell of an assembled folder, and put the service worker of that version there."""
    files = [_entry(dist, path) for path in _shell(dist)]
    code = [path for path in sorted((dist / "sw").glob("*.js")) if path != dist / LIST]
    script = (WEB / SCRIPT).read_text(encoding="utf-8")
    version = fingerprint(json.dumps(files), script, *code)[:16]
    _write_if_changed(dist / SCRIPT, f"{script}\n// The shell it holds: {version}\n")
    # One file a line, so that two versions can be compared by eye.
    lines = ",\n".join(f"  {json.dumps(file)}" for file in files)
    _write_if_changed(
        dist / LIST,
        f'export const version = "{version}";\n\nexport const files = [\n{lines},\n];\n',
    )


def _shell(dist: Path) -> list[str]:
    """Every file that the page needs offline; not the service worker, which browsers keep."""
    paths = [path.relative_to(dist).as_posix() for path in dist.rglob("*") if path.is_file()]
    return sorted(
        path
        for path in paths
        if path not in (SCRIPT, LIST)
        and (
            not path.startswith("models/")
            or path == "models/index.json"
            or path.startswith(BUILT_IN_MODEL)
        )
    )


def _entry(dist: Path, path: str) -> dict[str, str | int | bool]:
    entry: dict[str, str | int | bool] = {
        "path": path,
        "sha256": sha256(dist / path),
        "size": (dist / path).stat().st_size,
        "type": media_type(path),
    }
    on_demand = vendor.on_demand() | pyodide.on_demand() | {gazetteer.TARGET}
    is_asked_for = path in on_demand or path.startswith(samples.FOLDER)
    return {**entry, "onDemand": True} if is_asked_for else entry


def _write_if_changed(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
