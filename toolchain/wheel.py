"""The wheel of ``photoseek``: always the same bytes for the same sources.

It is also the build backend of ``pyproject.toml``, so ``pip install .`` installs exactly what the
page runs. Members are stored, not compressed: compressed bytes would depend on the zlib at hand.
"""

from __future__ import annotations

import base64
import hashlib
import io
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from toolchain.places import PACKAGE, ROOT

_TIME = (1980, 1, 1, 0, 0, 0)


def project() -> dict[str, Any]:
    """The table ``[project]`` of ``pyproject.toml``."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)["project"]
    return table


def file_name() -> str:
    """The name of the wheel."""
    return f"{project()['name']}-{project()['version']}-py3-none-any.whl"


def content(package: Path = PACKAGE) -> bytes:
    """The bytes of the wheel, made of this package."""
    table = project()
    info = f"{table['name']}-{table['version']}.dist-info"
    members = {
        f"{PACKAGE.name}/{path.relative_to(package).as_posix()}": path.read_bytes()
        for path in sorted(package.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    members[f"{info}/METADATA"] = _metadata(table).encode()
    members[f"{info}/WHEEL"] = (
        b"Wheel-Version: 1.0\nGenerator: photoseek\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    )
    members[f"{info}/licenses/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    members[f"{info}/RECORD"] = record(members, f"{info}/RECORD")
    return archived(members, zipfile.ZIP_STORED)


def archived(members: Mapping[str, bytes], compression: int) -> bytes:
    """A zip file of these members: always the same bytes, as far as zlib is the same."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression, compresslevel=9) as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name, _TIME)
            member.create_system = 3
            member.external_attr = 0o644 << 16
            archive.writestr(member, data, compression)
    return buffer.getvalue()


def record(members: Mapping[str, bytes], own_name: str) -> bytes:
    """The list of a wheel's files with their hashes, which is a file of the wheel itself."""
    lines = []
    for name, data in members.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(data)}")
    return ("\n".join([*lines, f"{own_name},,"]) + "\n").encode()


def build_wheel(
    wheel_directory: str,
    config_settings: object = None,
    metadata_directory: str | None = None,
) -> str:
    """Build for pip (PEP 517)."""
    (Path(wheel_directory) / file_name()).write_bytes(content())
    return file_name()


def _metadata(table: dict[str, Any]) -> str:
    lines = [
        "Metadata-Version: 2.4",
        f"Name: {table['name']}",
        f"Version: {table['version']}",
        f"Summary: {table['description']}",
        f"Requires-Python: {table['requires-python']}",
        f"License-Expression: {table['license']}",
        "License-File: LICENSE",
        *(f"Requires-Dist: {dependency}" for dependency in table["dependencies"]),
    ]
    for extra, dependencies in table["optional-dependencies"].items():
        lines.append(f"Provides-Extra: {extra}")
        lines += [f'Requires-Dist: {wanted}; extra == "{extra}"' for wanted in dependencies]
    return "\n".join(lines) + "\n"
