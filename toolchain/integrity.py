"""Subresource hashes: the page takes no style sheet and no module but those it was built with.

Workers have no such thing; what they load is in the service worker's list, by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

_LOADED = re.compile(r'<(?:script type="module" src|link rel="stylesheet" href)="\./([^"]+)"')
"""Not first-aid.js: of a page that was opened as a file it is what says so, and there browsers take
nothing that has a hash."""

_PAGES_OWN = re.compile(
    r"[^/]+|engine/[^/]+|(client|code|messages|ui|vendor/(lit-html|photoswipe|topojson-client))/.+"
)
"""The modules that run in the page, built or as they were written."""


def with_hashes(html: str, files: Mapping[str, Path]) -> str:
    """The page with the hash of everything that it loads of these files."""
    html = _LOADED.sub(lambda tag: f'{tag[0]} integrity="{_digest(files[tag[1]])}"', html)
    return re.sub(
        r'(<script type="importmap">)(.*?)(</script>)',
        lambda tag: f"{tag[1]}{_with_modules(tag[2], files)}{tag[3]}",
        html,
        flags=re.DOTALL,
    )


def files_of(*folders: Path) -> dict[str, Path]:
    """The files of folders by their paths in them; what comes later hides what came before."""
    return {
        path.relative_to(folder).as_posix(): path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _with_modules(importmap: str, files: Mapping[str, Path]) -> str:
    hashes = {
        f"./{name}": _digest(path)
        for name, path in sorted(files.items())
        if name.endswith(".js") and name != "sw.js" and _PAGES_OWN.fullmatch(name)
    }
    # What was put into other modules needs no name any more.
    named = {
        name: place
        for name, place in json.loads(importmap)["imports"].items()
        if any(f"./{path}".startswith(place) for path in files)
    }
    return json.dumps({"imports": named, "integrity": hashes}, indent=0)


def _digest(path: Path) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()}"
