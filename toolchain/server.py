"""A static server on this machine, with the headers that a host should send."""

from __future__ import annotations

import email.utils
import shutil
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

from toolchain.ending_server import EndingServer
from toolchain.media import media_type

ISOLATION = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What makes a page ``crossOriginIsolated``, which threads need."""


class StaticServer(EndingServer):
    """Serves a folder below a prefix; with or without the headers of cross-origin isolation."""

    def __init__(
        self,
        folder: Path,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        prefix: str = "/",
        isolated: bool = True,
    ) -> None:
        """Bind the port; 0 takes any that is free."""
        self.folder = folder.resolve()
        self.prefix = prefix
        self.extra_headers = ISOLATION if isolated else {}
        self.asked_for: list[str] = []
        """The path of every request below the prefix, in the order they came."""
        super().__init__((host, port), _Handler)

    @property
    def url(self) -> str:
        """The address of the page."""
        return f"http://{self.server_address[0]!s}:{self.server_port}{self.prefix}"

    def start(self) -> Self:
        """Serve in a thread."""
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return self


class _Handler(BaseHTTPRequestHandler):
    server: StaticServer
    protocol_version = "HTTP/1.1"
    # Headers and body are two packets; otherwise the second waits for an answer to the first.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the terminal is for people."""

    def _answer(self, *, with_body: bool) -> None:
        path = self._file()
        if path is None:
            self._head(HTTPStatus.NOT_FOUND, {"Content-Length": "0"})
            return
        facts = path.stat()
        caching = {
            "Cache-Control": "no-cache",
            "ETag": f'"{facts.st_mtime_ns:x}-{facts.st_size:x}"',
            "Last-Modified": email.utils.formatdate(facts.st_mtime, usegmt=True),
        }
        if self.headers.get("If-None-Match") == caching["ETag"]:
            self._head(HTTPStatus.NOT_MODIFIED, caching)
            return
        about = {"Content-Type": media_type(path.name), "Content-Length": str(facts.st_size)}
        self._head(HTTPStatus.OK, {**about, **caching})
        if with_body:
            with path.open("rb") as file:
                shutil.copyfileobj(file, self.wfile)

    def _head(self, status: HTTPStatus, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, **self.server.extra_headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def _file(self) -> Path | None:
        """The file that was asked for, if it lies in the folder."""
        asked = unquote(urlsplit(self.path).path)
        if not asked.startswith(self.server.prefix):
            return None
        name = asked.removeprefix(self.server.prefix)
        self.server.asked_for.append(name)
        path = (self.server.folder / (name or "index.html")).resolve()
        inside = path.is_relative_to(self.server.folder) and path.is_file()
        return path if inside else None
