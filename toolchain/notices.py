"""``licenses.txt``: what is shipped, by whom it was made, and under which terms."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable
from pathlib import Path

from toolchain import gazetteer, samples
from toolchain.failure import Failure
from toolchain.places import NODE_MODULES, ROOT
from toolchain.vendor import PARTS

_RULE = "=" * 100
_TERMS = Path(__file__).parent / "terms"


def text(wheels: Iterable[Path]) -> str:
    """The notices of Photoseek itself, its built-in model, the npm packages, Python wheels."""
    sections = [_section("Photoseek", (ROOT / "LICENSE").read_text(encoding="utf-8"))]
    weights = (_TERMS / "mini.txt").read_text(encoding="utf-8")
    sections.append(_section("mini, the built-in model (Apache-2.0)", weights))
    for package, base in sorted({(part.package, part.base) for part in PARTS}):
        folder = NODE_MODULES / package
        manifest = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        # Some packages bring no text of their licence, or none of what was compiled into them.
        ours = _TERMS / f"{package}.txt"
        files = [*([ours] if ours.exists() else []), *_texts(folder / base, folder)]
        if not files:
            raise Failure(f"{package} brings no licence: write {ours.relative_to(ROOT)}.")
        terms = "\n\n".join(path.read_text(encoding="utf-8") for path in files)
        sections.append(_section(f"{package} {manifest['version']} ({manifest['license']})", terms))
    sections += [_section(wheel.name.split("-cp")[0], _wheel_terms(wheel)) for wheel in wheels]
    sections.append(_section(gazetteer.TARGET, gazetteer.NOTICE))
    sections.append(_section("Sample photos", samples.notice()))
    return "\n".join(sections)


def _texts(*folders: Path) -> list[Path]:
    """The licence beside what is shipped, or else that of the whole package."""
    found = (sorted(folder.glob("LICENSE*")) for folder in folders)
    return next((paths for paths in found if paths), [])


def _section(title: str, terms: str) -> str:
    return f"{_RULE}\n{title}\n{_RULE}\n\n{terms.strip()}\n"


def _wheel_terms(wheel: Path) -> str:
    with zipfile.ZipFile(wheel) as archive:
        names = [
            name
            for name in sorted(archive.namelist())
            if ".dist-info/" in name and "LICEN" in name.upper() and not name.endswith("/")
        ]
        return "\n\n".join(archive.read(name).decode("utf-8", "replace") for name in names)
