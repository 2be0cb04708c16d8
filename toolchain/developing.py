"""``build.py serve --dev``: the sources as they lie, and a page that reloads when one changes.

What is made of none of them as it lies (``vendor/``, the kernel, the list of models) comes from
``dist/`` or its package. There is no service worker: it would hold on to what it has.
"""

from __future__ import annotations

import json
import time
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path

from toolchain import integrity, policy, vendor, wheel
from toolchain.places import PACKAGE, WEB
from toolchain.server import Handler, StaticServer, inside
from toolchain.stamp import fingerprint

_IN_THE_PAGE = Path(__file__).with_name("in_the_page")
_CHANGES = "dev/changes"
_LOOK_EVERY = 0.25
"""Seconds between two looks at the sources."""
_BREATHE_EVERY = 40
"""Looks after which a word is sent, so that a page that has gone is noticed."""


class SourceServer(StaticServer):
    """Serves the modules of the page as they were written, over what was built."""

    def __init__(
        self, folder: Path, host: str = "127.0.0.1", port: int = 0, *, web: Path = WEB
    ) -> None:
        """Bind the port; ``folder`` is ``dist/``, assembled."""
        self._web = web.resolve()
        self._vendored = vendor.modules()
        super().__init__(folder, host, port)

    def find(self, name: str) -> Path | bytes | None:
        """What lies at a path: the built page, with its modules apart."""
        source = inside(self._web, name) if name.endswith(".js") and name != "sw.js" else None
        return source or super().find(name) or self._vendored.get(name)


class DevelopmentServer(SourceServer):
    """Serves all sources over what was built."""

    def __init__(
        self,
        folder: Path,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        web: Path = WEB,
        package: Path = PACKAGE,
    ) -> None:
        """Bind the port; ``folder`` is ``dist/``, assembled."""
        self._package = package.resolve()
        super().__init__(folder, host, port, web=web)

    def find(self, name: str) -> Path | bytes | None:
        """What lies at a path: made from the sources at this moment, where it is of them."""
        if name in ("", "index.html"):
            return self._page()
        if name == "sw.js":
            return _IN_THE_PAGE / "sw.js"
        if name == "dev/reload.js":
            return _IN_THE_PAGE / "reload.js"
        if name == f"py/{wheel.file_name()}":
            return wheel.content(self._package)
        if name == "py/index.json":
            # The snapshot has the sources as they were.
            return json.dumps({"wheel": wheel.file_name()}).encode()
        return inside(self._web, name) or super().find(name)

    def state(self) -> str:
        """A word for the sources as they are now."""
        seen = []
        for folder in (self._web, self._package):
            for path in sorted(folder.rglob("*")):
                # Some editors write a file by way of another, which is gone by now.
                with suppress(FileNotFoundError):
                    if path.is_file() and "__pycache__" not in path.parts:
                        seen.append(f"{path} {path.stat().st_mtime_ns}")
        return fingerprint("\n".join(seen))[:16]

    def _page(self) -> bytes:
        html = (self._web / "index.html").read_text(encoding="utf-8")
        script = '<script type="module" src="./dev/reload.js"></script>'
        # Browsers hold the hashes of a built page against the parts of one that has none.
        files = {**integrity.files_of(self.folder, self._web), **self._vendored}
        html = integrity.with_hashes(html, files)
        return policy.with_policy(html).replace("</head>", f"{script}</head>").encode()


class _Handler(Handler):
    server: DevelopmentServer

    def do_GET(self) -> None:
        if self.path == f"{self.server.prefix}{_CHANGES}":
            self._tell_of_changes()
        else:
            super().do_GET()

    def _tell_of_changes(self) -> None:
        """Server-sent events: the state of the sources, now and after every change."""
        self.head(
            HTTPStatus.OK,
            {
                "Content-Type": "text/event-stream",
                "Cache-Control": "no-store",
                "Connection": "close",
            },
            _CHANGES,
        )
        told = None
        with suppress(OSError):
            while True:
                for _ in range(_BREATHE_EVERY):
                    state = self.server.state()
                    if state != told:
                        told = state
                        self.wfile.write(f"data: {state}\n\n".encode())
                    time.sleep(_LOOK_EVERY)
                self.wfile.write(b": still here\n\n")


DevelopmentServer.handler = _Handler
