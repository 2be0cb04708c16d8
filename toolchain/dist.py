"""Assembles ``dist/``: everything that is served, and nothing that has to be run to serve it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from toolchain import (
    bill,
    bundle,
    bytecode,
    gazetteer,
    integrity,
    kernel,
    notices,
    policy,
    precache,
    preload,
    pyodide,
    security,
    snapshot,
    vendor,
    wheel,
)
from toolchain.fetch import sha256
from toolchain.lock import exclusive
from toolchain.node import packages
from toolchain.places import DIST, WEB
from toolchain.stamp import write_if_changed

_HEADERS = "_headers"
_SEALS = {policy.PAGE, _HEADERS, precache.SCRIPT, precache.LIST}


def assemble() -> Path:
    """Bring ``dist/`` up to date; what is already there and right is left alone."""
    with exclusive():
        packages()
        plan: dict[str, Path | bytes] = {**bundle.files(_web()), **vendor.files(), **_python()}
        plan["engine/rows/kernel.wasm"] = kernel.wasm()
        plan[gazetteer.TARGET] = gazetteer.file()
        plan["models/index.json"] = _json(_models(plan))
        # What speaks of the other files comes last.
        for name in _SEALS:
            plan.pop(name, None)
        _carry_out(plan, kept=_SEALS)
        seal(DIST)
    return DIST


def seal(folder: Path) -> None:
    """Write what speaks of the other files of an assembled folder: hashes, headers, the shell."""
    index = (WEB / policy.PAGE).read_text(encoding="utf-8")
    files = integrity.files_of(folder)
    html = policy.with_policy(integrity.with_hashes(preload.with_modules(index, folder), files))
    write_if_changed(folder / policy.PAGE, html)
    precache.write(folder)
    names = files.keys() - {_HEADERS}
    write_if_changed(folder / _HEADERS, security.for_hosts(names, html))


def _web() -> dict[str, Path]:
    """What people wrote, without what only the tools read."""
    return {
        path.relative_to(WEB).as_posix(): path
        for path in WEB.rglob("*")
        if path.is_file()
        and not path.name.endswith(".d.ts")
        and not (path.name.startswith("tsconfig") and path.suffix == ".json")
        and path != kernel.SOURCE
    }


def _python() -> dict[str, Path | bytes]:
    """Python's library, Pyodide's lock file and wheels, our own wheel, and all their notices."""
    locked = pyodide.lock()
    boot = pyodide.with_dependencies(pyodide.PACKAGES, locked)
    names = pyodide.with_dependencies([*boot, *pyodide.ON_DEMAND], locked)
    wheels = pyodide.wheels(names)
    made = {**wheels, **bytecode.distribution(pyodide.wheels(boot))}
    plan: dict[str, Path | bytes] = {
        f"{pyodide.SHIPPED}/{name}": path for name, path in made.items()
    }
    cut = pyodide.relocked(pyodide.cut_lock(names, locked), made)
    plan[f"{pyodide.SHIPPED}/pyodide-lock.json"] = _json(cut)
    own = bytecode.own(wheel.file_name(), wheel.content())
    plan[f"py/{wheel.file_name()}"] = own
    kept, said = snapshot.files({**made, wheel.file_name(): own})
    plan |= {f"py/{name}": content for name, content in kept.items()}
    plan["py/index.json"] = _json(
        {
            "wheel": wheel.file_name(),
            "version": wheel.project()["version"],
            "snapshot": said,
        }
    )
    plan["licenses.txt"] = notices.text(wheels.values()).encode()
    plan["sbom.cdx.json"] = bill.text(wheels.values()).encode()
    return plan


def _models(plan: dict[str, Path | bytes]) -> dict[str, dict[str, object]]:
    """The models beside the page: those of the sources and those put there since.

    Model id -> ``files``, each with its path, its size, and its SHA-256 as ``digest``.
    """
    there = {path.relative_to(DIST).as_posix(): path for path in DIST.glob("models/**/*.*")}
    files: dict[str, Path | bytes] = {}
    files |= {name: path for name, path in there.items() if _is_added_model(name)}
    files |= {name: path for name, path in plan.items() if name.startswith("models/")}
    ids = sorted({name[7:-12] for name in files if name.endswith("/config.json")})
    return {model: _model(f"models/{model}/", files) for model in ids}


def _model(folder: str, files: dict[str, Path | bytes]) -> dict[str, object]:
    listed = [
        {
            "path": name.removeprefix(folder),
            "size": path.stat().st_size,
            "digest": f"sha256:{sha256(path)}",
        }
        for name, path in sorted(files.items())
        if name.startswith(folder) and name.endswith((".json", ".onnx")) and isinstance(path, Path)
    ]
    return {"files": listed}


def _carry_out(plan: dict[str, Path | bytes], kept: set[str]) -> None:
    for name, source in plan.items():
        target = DIST / name
        if isinstance(source, Path):
            if not _same_file(source, target):
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
        elif not target.exists() or target.read_bytes() != source:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source)
    _remove_others(plan.keys() | kept)


def _same_file(source: Path, target: Path) -> bool:
    if not target.exists():
        return False
    there, wanted = target.stat(), source.stat()
    return (there.st_size, there.st_mtime_ns) == (wanted.st_size, wanted.st_mtime_ns)


def _remove_others(names: set[str]) -> None:
    """Delete what no source asks for, but not the models that ``build.py model`` put there."""
    for path in sorted(DIST.rglob("*"), reverse=True):
        name = path.relative_to(DIST).as_posix()
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif name not in names and not _is_added_model(name):
            path.unlink()


def _is_added_model(name: str) -> bool:
    if not name.startswith("models/"):
        return False
    sources = (
        [path.name for path in (WEB / "models").iterdir()] if (WEB / "models").exists() else []
    )
    return name.split("/")[1] not in sources


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=1) + "\n").encode()
