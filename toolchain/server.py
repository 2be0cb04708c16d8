"""A static server on this machine, with the headers that a host should send."""

from __future__ import annotations

import email.utils
import io
import shutil
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import BinaryIO, ClassVar, Self
from urllib.parse import unquote, urlsplit

from toolchain import policy, security
from toolchain.ending_server import EndingServer
from toolchain.media import media_type
from toolchain.stamp import fingerprint


class StaticServer(EndingServer):
    """Serves a folder below a prefix; with the headers that a host should send, or without any."""

    handler: ClassVar[type[BaseHTTPRequestHandler]]

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
        self.isolated = isolated
        self.extra_headers: dict[str, str] = {}
        """Sent with every answer, in place of any others of the name."""
        self.asked_for: list[str] = []
        """The path of every request below the prefix, in the order they came."""
        super().__init__((host, port), self.handler)

    @property
    def url(self) -> str:
        """The address of the page."""
        return f"http://{self.server_address[0]!s}:{self.server_port}{self.prefix}"

    def find(self, name: str) -> Path | bytes | None:
        """What lies at a path below the prefix; None: nothing."""
        return inside(self.folder, name or "index.html")

    def policies(self, name: str | None) -> dict[str, str]:
        """The headers that rule what lies at a path; None: there is nothing."""
        if not self.isolated:
            return {}
        if name is None:
            return security.NOTHING
        name = name or policy.PAGE
        page = self.find(name) if name == policy.PAGE else None
        html = page.read_bytes() if isinstance(page, Path) else page or b""
        return security.headers(name, html.decode())

    def start(self) -> Self:
        """Serve in a thread."""
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return self


def inside(folder: Path, name: str) -> Path | None:
    """A file of a folder, never one outside of it."""
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder) and path.is_file() else None


class Handler(BaseHTTPRequestHandler):
    """Answers with what the server finds."""

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
        name = self._name()
        found = None if name is None else self.server.find(name)
        if name is None or found is None:
            self.head(HTTPStatus.NOT_FOUND, {"Content-Length": "0"}, None)
            return
        if isinstance(found, Path):
            facts = found.stat()
            size = facts.st_size
            caching = {
                "ETag": f'"{facts.st_mtime_ns:x}-{size:x}"',
                "Last-Modified": email.utils.formatdate(facts.st_mtime, usegmt=True),
            }
        else:
            size = len(found)
            caching = {"ETag": f'"{fingerprint(found)[:32]}"'}
        caching["Cache-Control"] = "no-cache"
        if self.headers.get("If-None-Match") == caching["ETag"]:
            self.head(HTTPStatus.NOT_MODIFIED, caching, name)
            return
        about = {"Content-Type": media_type(name or "index.html"), "Content-Length": str(size)}
        self.head(HTTPStatus.OK, {**about, **caching}, name)
        if with_body:
            content: BinaryIO = found.open("rb") if isinstance(found, Path) else io.BytesIO(found)
            with content:
                shutil.copyfileobj(content, self.wfile)

    def head(self, status: HTTPStatus, headers: dict[str, str], name: str | None) -> None:
        """Send the status and the headers, those that rule what lies at a path among them."""
        self.send_response(status)
        policies = self.server.policies(name)
        for header, value in {**headers, **policies, **self.server.extra_headers}.items():
            self.send_header(header, value)
        self.end_headers()

    def _name(self) -> str | None:
        """The path below the prefix; None: it lies outside."""
        asked = unquote(urlsplit(self.path).path)
        if not asked.startswith(self.server.prefix):
            return None
        name = asked.removeprefix(self.server.prefix)
        self.server.asked_for.append(name)
        return name


StaticServer.handler = Handler
