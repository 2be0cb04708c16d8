"""Puts bytecode into archives of Python sources. Runs in Pyodide, by way of ``bytecode.mjs``.

Bytecode is of one version of Python, so only the one that will read it can write it.
"""

from __future__ import annotations

import importlib
import py_compile
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Collection
from pathlib import Path

from toolchain.wheel import archived, record

_UNREAD = (".pyi", ".pxd", ".pyx", ".h", ".a")
"""What compilers and type checkers read, and no page."""
_SITE_PACKAGES = "/lib/python3.14/site-packages"


def replace(folder: str, wheels: Collection[str], imports: Collection[str]) -> None:
    """Make bytecode of what these statements load, in Python's own library and in the wheels.

    ``folder/in`` has ``python_stdlib.zip`` and the wheels, ``folder/out`` gets them.
    The other sources stay as they are: bytecode is larger, and they are rarely read.
    """
    for wheel in wheels:
        shutil.unpack_archive(f"{folder}/in/{wheel}", _SITE_PACKAGES, "zip")
    importlib.invalidate_caches()
    # Pyodide imports tarfile to unpack wheels.
    exec("\n".join([*imports, "import tarfile"]), {})
    loaded = {
        file.split("/python314.zip/")[-1].removeprefix(f"{_SITE_PACKAGES}/")
        for module in list(sys.modules.values())
        if (file := str(getattr(module, "__file__", None))).endswith(".py")
    }
    for name in ("python_stdlib.zip", *wheels):
        root = _SITE_PACKAGES if name.endswith(".whl") else "/lib/python314.zip"
        with zipfile.ZipFile(f"{folder}/in/{name}") as archive:
            members = {}
            for member in _files(archive):
                if member in loaded:
                    members[f"{member}c"] = _bytecode(archive.read(member), f"{root}/{member}")
                elif not member.endswith(_UNREAD):
                    members[member] = archive.read(member)
        _write(members, f"{folder}/out/{name}")


def add(folder: str, wheel: str) -> None:
    """Put bytecode beside every source of a wheel.

    For what is ours: tracebacks show its lines, and another version of Python can read it.
    """
    with zipfile.ZipFile(f"{folder}/in/{wheel}") as archive:
        members = {member: archive.read(member) for member in _files(archive)}
    tag = sys.implementation.cache_tag
    for member in [member for member in members if member.endswith(".py")]:
        parent, _, file = member.rpartition("/")
        beside = f"{parent}/__pycache__/{file.removesuffix('.py')}.{tag}.pyc"
        members[beside] = _bytecode(members[member], f"{_SITE_PACKAGES}/{member}")
    _write(members, f"{folder}/out/{wheel}")


def _files(archive: zipfile.ZipFile) -> list[str]:
    return [info.filename for info in archive.infolist() if not info.is_dir()]


def _bytecode(source: bytes, path: str) -> bytes:
    """What ``path`` is compiled to; it is never compared with its source."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "source.py")
        file.write_bytes(source)
        compiled = py_compile.compile(
            str(file),
            cfile=f"{scratch}/source.pyc",
            dfile=path,
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        assert compiled is not None
        return Path(compiled).read_bytes()


def _write(members: dict[str, bytes], path: str) -> None:
    """Write an archive; that of a wheel lists its files anew."""
    for name in [name for name in members if name.endswith(".dist-info/RECORD")]:
        del members[name]
        members[name] = record(members, name)
    Path(path).write_bytes(archived(members, zipfile.ZIP_DEFLATED))
