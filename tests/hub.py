"""A double of a model hub on this machine: its addresses, its listing, and its bad days."""

from __future__ import annotations

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit


class Hub:
    """Serves repositories at ``/{id}/resolve/{revision}/{file}`` and lists them."""

    def __init__(self, repositories: dict[str, Path]) -> None:
        self.repositories = repositories
        self.asked_for: list[str] = []
        """Files that were asked for, as ``id/file``."""
        self.status: int | None = None
        """When set, every file is answered with this status."""
        self.front_page = False
        """When set, every file is answered with a web page, as captive portals do."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> Hub:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str) -> tuple[int, str, bytes]:
        """Status, content type and body of a request."""
        for model, folder in self.repositories.items():
            if path.startswith(f"/api/models/{model}/tree/"):
                return 200, "application/json", json.dumps(_tree(folder)).encode()
            if path.startswith(f"/{model}/resolve/"):
                name = path.removeprefix(f"/{model}/resolve/").partition("/")[2]
                self.asked_for.append(f"{model}/{name}")
                return self._file(folder / name)
        return 404, "text/plain", b"Repository not found"

    def _file(self, path: Path) -> tuple[int, str, bytes]:
        if self.status is not None:
            return self.status, "text/plain", b"not now"
        if self.front_page:
            return 200, "text/html; charset=utf-8", b"<!doctype html><p>Please log in.</p>"
        if not path.is_file():
            return 404, "text/plain", b"Entry not found"
        return 200, "application/octet-stream", path.read_bytes()


def _tree(folder: Path) -> list[dict[str, Any]]:
    return [
        {
            "type": "file",
            "path": path.relative_to(folder).as_posix(),
            "size": path.stat().st_size,
            "lfs": {"oid": hashlib.sha256(path.read_bytes()).hexdigest()},
        }
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]


def _handler(hub: Hub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            status, kind, body = hub.answer(unquote(urlsplit(self.path).path))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing: the test says what it has seen."""

    return Handler
