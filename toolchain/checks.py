"""``build.py check``: everything that can be said about the sources without running them."""

from __future__ import annotations

import re
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from toolchain import environment, node, texts, wire
from toolchain.lock import exclusive
from toolchain.output import say, step
from toolchain.places import CACHE, REQUIREMENTS, ROOT, WEB
from toolchain.stamp import Stamp, fingerprint

_PYODIDE_TYPES = CACHE / "pyodide-types"

# Escaped dots keep this file itself from matching.
_REGISTRIES = re.compile(r"registry\.npmjs|registry\.yarnpkg|pypi\.org|python[h]osted\.org")


def run(*, fix: bool) -> bool:
    """Run every check, and say for each whether it passed; ``fix`` formats and generates first."""
    environment.with_packages("dev")
    node.packages(tools=True)
    _pyodide_types()
    if fix:
        wire.write()
        _python_tool("ruff", "check", "--fix-only", "--quiet", ".")
        _python_tool("ruff", "format", "--quiet", ".")
        node.run("biome", "check", "--write", "--log-level=none")
    checks: dict[str, Callable[[], bool]] = {
        "Python format (ruff)": lambda: _python_tool("ruff", "format", "--check", "--quiet", "."),
        "Python lint (ruff)": lambda: _python_tool("ruff", "check", "--quiet", "."),
        "Python types (mypy)": lambda: _python_tool("mypy", "--no-error-summary"),
        "JavaScript lint and format (biome)": lambda: (
            node.run("biome", "check", "--error-on-warnings", "--log-level=warn") == 0
        ),
        **{
            f"JavaScript types (tsc, {project})": partial(_types_hold, project)
            for project in _typescript_projects()
        },
        "web/protocol.d.ts is what py/photoseek/wire says": _protocol_is_fresh,
        "what people read is in web/messages/": _texts_are_messages,
        "no registry addresses": _names_no_registry,
    }
    failed = [name for name, check in checks.items() if not _passes(name, check)]
    say(f"\n{len(checks) - len(failed)} of {len(checks)} checks passed.")
    return not failed


def _passes(name: str, check: Callable[[], bool]) -> bool:
    started = time.monotonic()
    passed = check()
    say(f"{'ok  ' if passed else 'FAIL'} {name}  {time.monotonic() - started:.1f} s")
    return passed


def _python_tool(*command: str) -> bool:
    interpreter = environment.with_packages("dev")
    return subprocess.run([interpreter, "-m", *command], cwd=ROOT).returncode == 0


def _types_hold(project: str) -> bool:
    return node.run("tsc", "--project", project) == 0


def _typescript_projects() -> Sequence[str]:
    projects = sorted(
        path for folder in (ROOT / "toolchain", WEB) for path in folder.rglob("tsconfig.json")
    )
    return [path.relative_to(ROOT).as_posix() for path in projects]


def _protocol_is_fresh() -> bool:
    if wire.is_fresh():
        return True
    say("web/protocol.d.ts is stale: run `python3 build.py generate`.")
    return False


def _texts_are_messages() -> bool:
    found = texts.stray()
    for each in found:
        say(str(each))
    return not found


def _names_no_registry() -> bool:
    """Lock files and the like would tie everyone to the registry of the machine they came from."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = False
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            continue
        for number, line in enumerate(lines, 1):
            if _REGISTRIES.search(line):
                say(f"{name}:{number}: {line.strip()[:120]}")
                found = True
    return not found


def _pyodide_types() -> None:
    """Unpack the types of ``pyodide.ffi``: its wheel wants Pyodide's own Python, mypy does not."""
    stamp = Stamp(_PYODIDE_TYPES / "made.stamp")
    key = fingerprint(REQUIREMENTS / "pyodide-types.txt")
    with exclusive():
        if stamp.vouches(key):
            return
        with tempfile.TemporaryDirectory() as scratch, step("Downloading the types of pyodide"):
            environment.download("pyodide-types", Path(scratch))
            (found,) = Path(scratch).glob("*.whl")
            with zipfile.ZipFile(found) as archive:
                names = [
                    name
                    for name in archive.namelist()
                    if name.startswith(("pyodide/", "_pyodide/"))
                ]
                archive.extractall(_PYODIDE_TYPES, names)
        stamp.write(key)
