"""The list of the offline shell, as a module that the service worker imports.

A module, and not JSON to be fetched: browsers look for a new service worker by comparing scripts,
so a new list is a new version, and a version can never get hold of another one's list.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from toolchain import gazetteer, pyodide, samples, security, vendor
from toolchain.fetch import sha256
from toolchain.media import media_type
from toolchain.places import WEB
from toolchain.stamp import fingerprint, write_if_changed

SCRIPT = "sw.js"
LIST = "sw/precache.js"
_FOR_OTHERS = {SCRIPT, LIST, "_headers", "sbom.cdx.json"}
"""What browsers keep by themselves, and what is for hosts and for whoever takes stock."""

_TRANSLATION = re.compile(r"messages/(?!en)[a-z]{2}\.js")
"""English is what is said where another language cannot be had."""

SCREENSHOTS = "screenshots/"
"""What a browser shows whoever is about to install the page."""

BUILT_IN_MODEL = "models/mini/"
"""The other models below ``models/`` are weights: downloaded and kept by the engine."""


def write(dist: Path) -> None:
    """List the shell of an assembled folder, and put the service worker of that version there."""
    files = [_entry(dist, path) for path in _shell(dist)]
    code = [path for path in sorted((dist / "sw").glob("*.js")) if path != dist / LIST]
    script = (WEB / SCRIPT).read_text(encoding="utf-8")
    headers = security.table((dist / "index.html").read_text(encoding="utf-8"))
    version = fingerprint(json.dumps([files, headers]), script, *code)[:16]
    write_if_changed(dist / SCRIPT, f"{script}\n// The shell it holds: {version}\n")
    # One file a line, so that two versions can be compared by eye.
    lines = ",\n".join(f"  {json.dumps(file)}" for file in files)
    write_if_changed(
        dist / LIST,
        f'export const version = "{version}";\n\n'
        f"export const headers = {json.dumps(headers, indent=2)};\n\n"
        f"export const files = [\n{lines},\n];\n",
    )


def _shell(dist: Path) -> list[str]:
    """Every file that the page needs offline."""
    paths = [path.relative_to(dist).as_posix() for path in dist.rglob("*") if path.is_file()]
    return sorted(
        path
        for path in paths
        if path not in _FOR_OTHERS
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
    is_asked_for = (
        path in on_demand
        or path.startswith((samples.FOLDER, SCREENSHOTS))
        or bool(_TRANSLATION.fullmatch(path))
    )
    return {**entry, "onDemand": True} if is_asked_for else entry
