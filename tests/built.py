"""Where something of the sources is in ``dist/``: the build puts modules together."""

from __future__ import annotations

import re
from pathlib import Path


def module_with(dist: Path, pattern: str) -> str:
    """The one module, by its path in ``dist/``, that has a text like this."""
    (found,) = [path for path in dist.rglob("*.js") if re.search(pattern, path.read_text("utf-8"))]
    return found.relative_to(dist).as_posix()
