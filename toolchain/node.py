"""npm packages, from the lock file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from toolchain import environment
from toolchain.failure import Failure
from toolchain.lock import exclusive
from toolchain.output import step
from toolchain.places import NODE_MODULES, ROOT
from toolchain.stamp import Stamp, fingerprint

_STAMP = NODE_MODULES / ".photoseek.stamp"


def packages(*, tools: bool = False) -> Path:
    """``node_modules`` with what ``dist/`` is made of and, if asked, the tools that check it."""
    key = fingerprint(ROOT / "package.json", ROOT / "package-lock.json", ROOT / ".npmrc")
    with exclusive():
        stamp = Stamp(_STAMP)
        if stamp.vouches(f"{key} tools") or (not tools and stamp.vouches(key)):
            return NODE_MODULES
        stamp.remove()
        with step("Installing the npm packages of package-lock.json"):
            _npm("ci", *([] if tools else ["--omit=dev"]))
        stamp.write(f"{key} tools" if tools else key)
    return NODE_MODULES


def version(package: str) -> str:
    """The version of an installed package."""
    manifest = json.loads((NODE_MODULES / package / "package.json").read_text(encoding="utf-8"))
    return str(manifest["version"])


def run(program: str, *arguments: str, tools: bool = True) -> int:
    """Run what a package brought, from the root of the checkout; it is one of the tools or not."""
    packages(tools=tools)
    suffix = ".cmd" if os.name == "nt" else ""
    command = [str(NODE_MODULES / ".bin" / f"{program}{suffix}"), *arguments]
    return subprocess.run(command, cwd=ROOT, env=_with_node()).returncode


def script(path: Path, *arguments: str) -> str:
    """Run a script with Node itself; what it had to complain of, empty if all went well."""
    done = _node(path, *arguments)
    return "" if done.returncode == 0 else done.stderr[-4000:] or f"exit status {done.returncode}"


def output(path: Path, *arguments: str, given: str = "") -> str:
    """What a script prints that Node runs, with ``given`` as its input."""
    done = _node(path, *arguments, given=given)
    if done.returncode != 0:
        raise Failure(f"{path.name} failed: {done.stderr[-4000:]}")
    return done.stdout


def _node(path: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    env = _with_node()
    command = [shutil.which("node", path=env["PATH"]) or "node", str(path), *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=env, input=given, capture_output=True, text=True, encoding="utf-8"
    )


def _npm(*arguments: str) -> None:
    env = _with_node()
    npm = shutil.which("npm", path=env["PATH"])
    if npm is None:
        raise Failure("npm is not here and could not be installed. Install Node.js 20 or newer.")
    done = subprocess.run([npm, *arguments], cwd=ROOT, env=env, capture_output=True, text=True)
    if done.returncode != 0:
        said = "\n  ".join(["", *done.stderr.strip().splitlines()[-6:]])
        raise Failure(
            "The npm packages of package-lock.json could not be had. Check that this machine "
            "reaches the npm registry (or that npm is set up for a mirror), then try again. "
            f"npm said: {said}"
        )


def _with_node() -> dict[str, str]:
    """The environment of a process that finds node and npm; they come from a wheel if need be."""
    env = dict(os.environ)
    if shutil.which("npm") is None or shutil.which("node") is None:
        environment.with_packages("node")
        env["PATH"] = os.pathsep.join([str(environment.bin_folder()), env.get("PATH", "")])
    return env
