"""Compiles Python for the page beforehand: in Node, with the Pyodide that is shipped.

A boot loads some 400 modules, and Python in WebAssembly takes longer to compile them than to run
them: on two cores a first visit is ready after 2.4 s instead of 3.9, for 0.7 MB more to download.
"""

from __future__ import annotations

import ast
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from toolchain import node
from toolchain.failure import Failure
from toolchain.output import step
from toolchain.places import CACHE, NODE_MODULES, PACKAGE
from toolchain.stamp import Stamp, fingerprint

STANDARD_LIBRARY = "python_stdlib.zip"

FOLDER = CACHE / "bytecode"
_SCRIPT = Path(__file__).with_name("bytecode.mjs")
_COMPILER = (_SCRIPT, _SCRIPT.with_name("byte_compiler.py"), _SCRIPT.with_name("wheel.py"))
_NOT_THERE = {"__future__", "host"}
"""Imports that are for the compiler, and from the page."""


def distribution(wheels: Mapping[str, Path]) -> dict[str, Path]:
    """The standard library and the wheels, with bytecode for what Photoseek loads of them."""
    archives = {STANDARD_LIBRARY: NODE_MODULES / "pyodide" / STANDARD_LIBRARY, **wheels}
    return _made("distribution", archives, "replace", list(wheels), imports(PACKAGE))


def own(name: str, content: bytes) -> Path:
    """The wheel with its sources and their bytecode."""
    return _made("own", {name: content}, "add", name)[name]


def imports(package: Path) -> list[str]:
    """The statements by which the sources of a package import from others, sorted."""
    trees = [ast.parse(path.read_bytes()) for path in package.rglob("*.py")]
    return sorted(
        {
            ast.unparse(statement)
            for tree in trees
            for statement in ast.walk(tree)
            if (modules := _imported(statement)) and modules.isdisjoint(_NOT_THERE)
        }
    )


def _imported(statement: ast.AST) -> set[str]:
    match statement:
        case ast.Import(names=names):
            return {alias.name for alias in names}
        case ast.ImportFrom(module=str(module), level=0):
            return {module}
        case _:
            return set()


def _made(
    purpose: str, archives: Mapping[str, Path | bytes], function: str, *arguments: object
) -> dict[str, Path]:
    """What ``byte_compiler.py`` makes of these archives; kept until anything changes."""
    folder = FOLDER / purpose
    made = {name: folder / "out" / name for name in archives}
    stamp = Stamp(folder / "made.stamp")
    task = json.dumps(arguments)
    version = node.version("pyodide")
    key = fingerprint(*_COMPILER, version, task, *archives, *archives.values())
    if stamp.vouches(key) and all(path.exists() for path in made.values()):
        return made
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "in").mkdir(parents=True)
    (folder / "out").mkdir()
    for name, source in archives.items():
        content = source.read_bytes() if isinstance(source, Path) else source
        (folder / "in" / name).write_bytes(content)
    with step(f"Compiling Python for the page ({purpose})"):
        said = node.script(_SCRIPT, str(folder), function, task)
    if said:
        raise Failure(f"Python could not be compiled for the page. Pyodide said:\n{said}")
    shutil.rmtree(folder / "in")
    for path in made.values():
        path.chmod(0o644)
    stamp.write(key)
    return made
