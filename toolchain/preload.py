"""Names every module of the page in its head, so that all of them come at once.

Without that a browser learns of a module when it has read the one that imports it: from ``app.js``
to the last of them lie six round trips to the host.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

_MAP = re.compile(r'<script type="importmap">(.*?)</script>\n', re.DOTALL)
_SCRIPT = re.compile(r'<script type="module" src="\./([^"]+)"')
_IMPORT = re.compile(r'(?:^|;)(?:import|export)\b[\w\s{},*$]*"([^"]+)"', re.MULTILINE)
"""Static ones, as they are written here and in what npm brings for the page."""

_LATER = ("client.js",)
"""Imported by a call, at every start."""


def with_modules(html: str, folder: Path) -> str:
    """The page with links to what its modules import, from an assembled folder."""
    head = _MAP.search(html)
    if head is None:
        return html
    names = json.loads(head[1])["imports"]
    scripts = _SCRIPT.findall(html)
    found = dict.fromkeys([*scripts, *_LATER])
    waiting = list(found)
    for name in waiting:
        for imported in _IMPORT.findall((folder / name).read_text(encoding="utf-8")):
            path = _path(imported, name, names, folder)
            if path not in found:
                found[path] = None
                waiting.append(path)
    links = "".join(
        f'    <link rel="modulepreload" href="./{name}" />\n'
        for name in found
        if name not in scripts
    )
    return html[: head.end()] + links + html[head.end() :]


def _path(imported: str, by: str, names: dict[str, str], folder: Path) -> str:
    """Where a module lies in the folder, by what another one calls it."""
    if imported.startswith("."):
        return (folder / by).parent.joinpath(imported).resolve().relative_to(folder).as_posix()
    prefix = max((name for name in names if imported.startswith(name)), key=len)
    return (names[prefix] + imported.removeprefix(prefix)).removeprefix("./")
