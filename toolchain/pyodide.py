"""The Python wheels of the Pyodide distribution: from its CDN, or else from a wheel that has them.

The npm package ``pyodide`` brings the core and a lock file with the SHA-256 of every wheel, so it
does not matter where a wheel comes from.
"""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from toolchain import environment, fetch, node
from toolchain.failure import Failure
from toolchain.fetch import sha256
from toolchain.lock import exclusive
from toolchain.output import Progress, say, step
from toolchain.places import CACHE, NODE_MODULES

PACKAGES = ("numpy", "pillow")
"""What the engine loads before its own wheel."""

ON_DEMAND = ("micropip",)
"""What lies beside them for whoever asks for it, as ``loadPackage`` does, which checks its hash."""

SHIPPED = "vendor/pyodide"
"""Where all of it lies in ``dist/``."""

_CDN = "https://cdn.jsdelivr.net/pyodide/v{version}/full/{file_name}"
_CONNECT_SECONDS = 5


def lock() -> dict[str, Any]:
    """The lock file of the distribution."""
    path = NODE_MODULES / "pyodide" / "pyodide-lock.json"
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def with_dependencies(packages: Iterable[str], locked: dict[str, Any]) -> list[str]:
    """The packages and everything they depend on, sorted."""
    found: set[str] = set()
    waiting = list(packages)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += locked["packages"][name]["depends"]
    return sorted(found)


def cut_lock(packages: Iterable[str], locked: dict[str, Any]) -> dict[str, Any]:
    """The lock file with these packages alone."""
    return {**locked, "packages": {name: locked["packages"][name] for name in sorted(packages)}}


def relocked(locked: dict[str, Any], made: Mapping[str, Path]) -> dict[str, Any]:
    """The lock file for wheels of which others were made: file name -> path."""
    packages = {
        name: {**package, "sha256": sha256(made[package["file_name"]])}
        for name, package in locked["packages"].items()
    }
    return {**locked, "packages": packages}


def on_demand() -> set[str]:
    """The files in ``dist/`` that are fetched when somebody asks for them."""
    locked = lock()
    boot = with_dependencies(PACKAGES, locked)
    names = set(with_dependencies(ON_DEMAND, locked)).difference(boot)
    return {f"{SHIPPED}/{locked['packages'][name]['file_name']}" for name in names}


def wheels(packages: Iterable[str]) -> dict[str, Path]:
    """The checked wheels of these packages: file name -> path."""
    version = node.version("pyodide")
    locked = lock()["packages"]
    folder = CACHE / f"pyodide-{version}"
    wanted = {locked[name]["file_name"]: locked[name]["sha256"] for name in packages}
    with exclusive():
        missing = {name: digest for name, digest in wanted.items() if not (folder / name).exists()}
        if missing:
            try:
                with step(f"Downloading Pyodide {version}'s wheels") as progress:
                    _from_cdn(version, missing, folder, progress)
            except (fetch.Unreachable, fetch.WrongContent):
                say("The Pyodide CDN cannot be had: taking the same wheels from PyPI instead.")
                with step("Downloading open-webui, which carries them (106 MB, not kept)"):
                    _from_carrier(missing, folder)
    return {name: folder / name for name in wanted}


def _from_cdn(version: str, missing: dict[str, str], folder: Path, progress: Progress) -> None:
    for name, digest in missing.items():
        url = _CDN.format(version=version, file_name=name)
        content = fetch.read(url, timeout=_CONNECT_SECONDS, progress=progress)
        fetch.keep(content, folder / name, digest)


def _from_carrier(missing: dict[str, str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        environment.download("pyodide-wheels", Path(scratch))
        (carrier,) = Path(scratch).glob("*.whl")
        with zipfile.ZipFile(carrier) as archive:
            for name, digest in missing.items():
                member = f"open_webui/frontend/pyodide/{name}"
                if member not in archive.namelist():
                    raise Failure(
                        f"{name} is neither on the Pyodide CDN nor in {carrier.name}. Let this "
                        "machine reach cdn.jsdelivr.net, or put the file into "
                        f"{folder.relative_to(CACHE.parent)} by hand."
                    )
                fetch.keep(archive.read(member), folder / name, digest)
