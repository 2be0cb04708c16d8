"""The Pyodide distribution that ``tests/pyodide`` runs in: what is shipped, and pytest besides."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from toolchain import environment, pyodide, wheel
from toolchain.fetch import sha256
from toolchain.lock import exclusive
from toolchain.output import step
from toolchain.places import CACHE, DIST, REQUIREMENTS
from toolchain.stamp import Stamp, fingerprint

FOLDER = CACHE / "pyodide-test"
_SHIPPED = DIST / "vendor" / "pyodide"
_WHEELS = CACHE / "pyodide-test-wheels"


def assemble() -> Path:
    """Bring the distribution up to date with an assembled ``dist/``."""
    with exclusive():
        _download()
        FOLDER.mkdir(parents=True, exist_ok=True)
        own = DIST / "py" / wheel.file_name()
        sources = [*_SHIPPED.iterdir(), *_WHEELS.glob("*.whl"), own]
        for source in sources:
            shutil.copy2(source, FOLDER)
        (FOLDER / "pyodide-lock.json").write_text(json.dumps(_lock(own)), encoding="utf-8")
    return FOLDER


def _download() -> None:
    stamp = Stamp(_WHEELS / "made.stamp")
    key = fingerprint(REQUIREMENTS / "pyodide-test.txt")
    if not stamp.vouches(key):
        shutil.rmtree(_WHEELS, ignore_errors=True)
        with step("Downloading pytest for Pyodide"):
            environment.download("pyodide-test", _WHEELS)
        stamp.write(key)


def _lock(own: Path) -> dict[str, Any]:
    """Pyodide's lock file, with the wheels at hand and ours."""
    locked = pyodide.lock()
    shipped = json.loads((_SHIPPED / "pyodide-lock.json").read_text(encoding="utf-8"))["packages"]
    packages = {**locked["packages"], **shipped}
    at_hand = {
        path.name.split("-")[0].lower().replace("_", "-"): path for path in _WHEELS.glob("*.whl")
    }
    for name, path in at_hand.items():
        packages[name] |= {"file_name": path.name, "sha256": sha256(path)}
        # atomicwrites has no wheel on PyPI; pytest needs it on Windows alone.
        packages[name]["depends"] = [
            wanted for wanted in packages[name]["depends"] if wanted != "atomicwrites"
        ]
    packages["photoseek"] = {
        "depends": list(pyodide.PACKAGES),
        "file_name": own.name,
        "imports": ["photoseek"],
        "install_dir": "site",
        "name": "photoseek",
        "package_type": "package",
        "sha256": sha256(own),
        "unvendored_tests": False,
        "version": wheel.project()["version"],
    }
    names = [*shipped, *at_hand, "photoseek"]
    return pyodide.cut_lock(names, {**locked, "packages": packages})
