"""A host with a bad line: what it sends of some files comes slowly, or stops in the middle."""

from __future__ import annotations

import time
from http import HTTPStatus
from pathlib import Path

from toolchain.media import media_type
from toolchain.server import Handler, StaticServer

STOPS = 0
"""Bytes a second of a file that stops after its first half."""

_PIECES_A_SECOND = 4


class SlowServer(StaticServer):
    """Serves a folder, and keeps to a rate for each file that is named in ``rates``."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.rates: dict[str, int] = {}
        """Path -> bytes a second."""


class _Handler(Handler):
    server: SlowServer

    def do_GET(self) -> None:
        name = self.path.lstrip("/").partition("?")[0]
        rate = self.server.rates.get(name)
        if rate is None:
            super().do_GET()
            return
        content = (self.server.folder / name).read_bytes()
        about = {"Content-Type": media_type(name), "Content-Length": str(len(content))}
        self.head(HTTPStatus.OK, about, name)
        if rate == STOPS:
            self.wfile.write(content[: len(content) // 2])
            while name in self.server.rates:
                time.sleep(0.1)
            self.close_connection = True
            return
        piece = rate // _PIECES_A_SECOND
        for start in range(0, len(content), piece):
            self.wfile.write(content[start : start + piece])
            time.sleep(1 / _PIECES_A_SECOND)


SlowServer.handler = _Handler
