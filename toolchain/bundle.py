"""The modules of the page, put together by esbuild: a handful of files in place of 160.

Each module costs a start a request, and under the service worker a look into the cache. On two
cores, in turns: a first visit is ready after 2.4 s in place of 3.2, a warm start after 1.9 in place
of 2.4 and painted after 0.3 in place of 0.5. What is made is not minified: a trace names functions
and lines that can be read in ``dist/``.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from toolchain import node, policy, vendor
from toolchain.failure import Failure
from toolchain.output import step
from toolchain.places import CACHE, WEB
from toolchain.stamp import Stamp, fingerprint

CHUNKS = "code"
"""The folder in ``dist/`` for what several have in common, and for what is imported later."""

_ENTRIES = re.compile(
    r"app\.js|early\.js|ui/photos/last-wall\.js|messages/(index|(?!en)[a-z]{2})\.js"  # the page's
    r"|client\.js|pyodide\.js"  # anybody's
    r"|engine/(worker|inference|decoding|reading|life)\.js"  # workers
    r"|client/boot-trouble\.js"  # for whoever looks why a page does not start
)
"""What is asked for by its address, and keeps it."""

_AS_THEY_ARE = re.compile(r"first-aid\.js|sw\.js|sw/.+")
"""Runs where modules do not; or is compared by browsers, file by file."""

_SCRIPT = Path(__file__).with_suffix(".mjs")
_FOLDER = CACHE / "bundle"
_IMPORT_MAP = re.compile(r'<script type="importmap">(.*?)</script>', re.DOTALL)


def files(web: dict[str, Path]) -> dict[str, Path]:
    """These files of ``web/``, with their modules and those of npm put together."""
    sources = {
        name: path
        for name, path in web.items()
        if name.endswith(".js") and not _AS_THEY_ARE.fullmatch(name)
    }
    others = {name: path for name, path in web.items() if name not in sources}
    return {**others, **_bundled(sources)}


def _bundled(sources: dict[str, Path]) -> dict[str, Path]:
    modules = {**sources, **vendor.modules()}
    task = json.dumps(
        {
            "entries": sorted(name for name in sources if _ENTRIES.fullmatch(name)),
            "modules": {name: str(path) for name, path in sorted(modules.items())},
            "imports": _imports(),
            "chunks": CHUNKS,
        }
    )
    out = _FOLDER / "out"
    stamp = Stamp(_FOLDER / "made.stamp")
    key = fingerprint(_SCRIPT, node.version("esbuild"), task, *modules.values())
    if not stamp.vouches(key):
        shutil.rmtree(_FOLDER, ignore_errors=True)
        out.mkdir(parents=True)
        (_FOLDER / "task.json").write_text(task, encoding="utf-8")
        with step("Putting the modules of the page together"):
            said = node.script(_SCRIPT, str(_FOLDER / "task.json"), str(out))
        if said:
            raise Failure(f"The modules could not be put together. esbuild said:\n{said}")
        stamp.write(key)
    return {path.relative_to(out).as_posix(): path for path in out.rglob("*") if path.is_file()}


def _imports() -> dict[str, str]:
    """The names that the page gives to modules of npm."""
    found = _IMPORT_MAP.search((WEB / policy.PAGE).read_text(encoding="utf-8"))
    imports: dict[str, str] = json.loads(found[1])["imports"] if found else {}
    return imports
