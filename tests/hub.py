"""A double of a model hub on this machine: its addresses, its listing, and its bad days.

Like huggingface.co it lists files at ``/api/models/{id}/tree/{revision}``, gives small ones itself
at ``/{id}/resolve/{revision}/{file}``, and sends whoever wants a large one to another origin, which
knows ranges but answers no CORS preflight.
"""

from __future__ import annotations

import hashlib
import json
import re
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from toolchain.ending_server import EndingServer

PIECE = 1 << 16


@dataclass
class Day:
    """What goes wrong with files whose path contains ``only``. A new one is a good day."""

    only: str = ""
    status: int | None = None
    """Every request is answered with this."""
    front_page: bool = False
    """A web page in place of the file, as of a network that wants a login."""
    wrong_bytes: bool = False
    """One byte of the file is another one."""
    short_by: int = 0
    """Bytes missing at the end; the host thinks that is all there is."""
    cut_after: list[int] = field(default_factory=list)
    """The next answers break off after so many bytes."""
    hold_after: int | None = None
    """Answers stop after so many bytes, until the day is over."""
    then_cut: bool = False
    """What was held then breaks off."""
    ranges: bool = True
    silent: bool = False
    """Connections are closed without a word."""
    content: bytes | None = None
    """In place of the file."""
    endless: bytes | None = None
    """In place of the file, again and again: the answer never ends."""
    pause: float = 0.0
    """Seconds between two pieces of what never ends."""
    mute: bool = False
    """Nothing is answered, and nothing closed."""
    listing: bytes | None = None
    """In place of the listing."""
    next_page: str = ""
    """Where the listing is said to go on."""


@dataclass(frozen=True)
class Asked:
    """A request for a file, as it came to whoever holds it."""

    path: str
    """``id/file``"""
    start: int


class Hub:
    """Two servers: the hub, and the storage that it redirects to."""

    def __init__(self, repositories: dict[str, Path], tls: ssl.SSLContext | None = None) -> None:
        self.repositories = repositories
        self._scheme = "https" if tls else "http"
        self.asked: list[Asked] = []
        self.listings = 0
        """How often a listing was asked for."""
        self.day = Day()
        self.page_size: int | None = None
        """Files in a page of the listing; None: all of them."""
        self.sent = 0
        """Bytes of bodies that never end."""
        self._hub = _server(self._answer_hub, tls)
        self._storage = _server(self._answer_storage, tls)

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._hub.server_port}"

    @property
    def storage_url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._storage.server_port}"

    @property
    def asked_for(self) -> list[str]:
        """Files that were asked for, as ``id/file``."""
        return [asked.path for asked in self.asked]

    def starts(self, name: str) -> list[int]:
        """The bytes from which a file was asked for, one a request."""
        return [asked.start for asked in self.asked if asked.path.endswith(name)]

    def start(self) -> Hub:
        for server in (self._hub, self._storage):
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def stop(self) -> None:
        self.day = Day()
        for server in (self._hub, self._storage):
            server.stop()

    @contextmanager
    def bad_day(self, **what: Any) -> Iterator[Day]:
        """A day on which something goes wrong."""
        self.day = Day(**what)
        yield self.day
        self.day = Day()

    def _answer_hub(self, request: _Handler, path: str, query: str) -> None:
        if self.day.silent:
            request.close_connection = True
            return
        if self.day.mute and self.day.only in path:
            self._say_nothing(request)
            return
        for model, folder in self.repositories.items():
            if path.startswith(f"/api/models/{model}/tree/"):
                self.listings += 1
                self._list(request, folder, path, query)
                return
            if match := re.fullmatch(rf"/{re.escape(model)}/resolve/[^/]+/(.+)", path):
                name = match[1]
                if _is_large(name) and not self._refuses(name):
                    request.redirect(f"{self.storage_url}/{model}/{name}?Signature=abc")
                else:
                    self._give(request, f"{model}/{name}", folder / name)
                return
        # The hub does not say whether a name is free or private.
        request.give(401, "text/plain", b"Invalid username or password.")

    def _answer_storage(self, request: _Handler, path: str, _query: str) -> None:
        for model, folder in self.repositories.items():
            if path.startswith(f"/{model}/"):
                name = path.removeprefix(f"/{model}/")
                self._give(request, f"{model}/{name}", folder / name)
                return
        request.give(403, "text/plain", b"Access denied")

    def _list(self, request: _Handler, folder: Path, path: str, query: str) -> None:
        if self.day.status is not None and not self.day.only:
            request.give(self.day.status, "text/plain", b"not now")
            return
        if self.day.front_page and not self.day.only:
            request.give(200, "text/html", b"<!doctype html><p>Please log in.</p>")
            return
        if not self.day.only and self.day.endless is not None:
            request.give_without_end(self, self.day, "application/json")
            return
        headers = {}
        if self.day.listing is not None:
            if self.day.next_page:
                headers["Link"] = f'<{self.day.next_page}>; rel="next"'
            request.give(200, "application/json", self.day.listing, headers)
            return
        entries = _tree(folder)
        if self.page_size is not None:
            cursor = int((re.search(r"cursor=(\d+)", query) or ["", "0"])[1])
            following = cursor + self.page_size
            if following < len(entries):
                headers["Link"] = f'<{self.url}{path}?{_cursor(query, following)}>; rel="next"'
            entries = entries[cursor:following]
        request.give(200, "application/json", json.dumps(entries).encode(), headers)

    def _say_nothing(self, request: _Handler) -> None:
        day = self.day
        while self.day is day:
            threading.Event().wait(0.02)
        request.close_connection = True

    def _refuses(self, name: str) -> bool:
        return self.day.status is not None and self.day.only in name

    def _give(self, request: _Handler, asked: str, path: Path) -> None:
        start = int((re.fullmatch(r"bytes=(\d+)-", request.headers.get("Range", "")) or "00")[1])
        self.asked.append(Asked(asked, start))
        day = self.day if self.day.only in asked else Day()
        if day.status is not None:
            request.give(day.status, "text/plain", b"not now", {"Retry-After": "30"})
        elif day.front_page:
            page = b"<!doctype html><p>Please log in.</p>"
            request.give(200, "text/html; charset=utf-8", page)
        elif day.mute:
            self._say_nothing(request)
        elif not path.is_file():
            request.give(404, "text/plain", b"Entry not found")
        elif day.endless is not None:
            request.give_without_end(self, day, "application/octet-stream")
        elif day.content is not None:
            request.give_part(day.content, start, self, day)
        else:
            content = bytearray(path.read_bytes())
            if day.wrong_bytes:
                content[-1] ^= 1
            del content[len(content) - day.short_by :]
            request.give_part(bytes(content), start if day.ranges else 0, self, day)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.server.answer(self, unquote(parts.path), parts.query)  # type: ignore[attr-defined]

    do_HEAD = do_GET

    def give(
        self, status: int, kind: str, body: bytes, headers: dict[str, str] | None = None
    ) -> None:
        self._head(
            status, {"Content-Type": kind, "Content-Length": str(len(body))} | (headers or {})
        )
        if self.command == "GET":
            self.wfile.write(body)

    def redirect(self, address: str) -> None:
        self._head(302, {"Location": address, "Content-Length": "0"})

    def give_part(self, content: bytes, start: int, hub: Hub, day: Day) -> None:
        headers = {"Content-Type": "application/octet-stream", "Accept-Ranges": "bytes"}
        headers["ETag"] = f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'
        headers["Content-Length"] = str(len(content) - start)
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        self._head(206 if start else 200, headers)
        if self.command != "GET":
            return
        cut = day.cut_after.pop(0) if day.cut_after else None
        sent = 0
        for at in range(start, len(content), PIECE):
            if cut is not None and sent >= cut:
                self.close_connection = True
                return
            if day.hold_after is not None and sent >= day.hold_after:
                while hub.day is day:
                    threading.Event().wait(0.02)
                if day.then_cut:
                    self.close_connection = True
                    return
            self.wfile.write(content[at : at + PIECE])
            sent += PIECE

    def give_without_end(self, hub: Hub, day: Day, kind: str) -> None:
        assert day.endless is not None
        self.close_connection = True
        self._head(200, {"Content-Type": kind, "Connection": "close"})
        if self.command != "GET":
            return
        try:
            while hub.day is day:
                self.wfile.write(day.endless)
                hub.sent += len(day.endless)
                threading.Event().wait(day.pause)
        except OSError:
            return  # nobody listens any more

    def _head(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        shown = "ETag, Link, Accept-Ranges, Content-Range, X-Linked-Size, X-Linked-ETag"
        everywhere = {
            "Access-Control-Allow-Origin": "*",
            "Access-Control-Expose-Headers": shown,
        }
        for name, value in {**everywhere, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the test says what it has seen."""


def _server(answer: Any, tls: ssl.SSLContext | None) -> EndingServer:
    server = EndingServer(("127.0.0.1", 0), _Handler)
    if tls:
        # Whoever connects is greeted in the thread that serves them: silence holds up nobody.
        server.socket = tls.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    server.answer = answer  # type: ignore[attr-defined]
    return server


def _tree(folder: Path) -> list[dict[str, Any]]:
    return [_entry(folder, path) for path in sorted(folder.rglob("*"))]


def _entry(folder: Path, path: Path) -> dict[str, Any]:
    name = path.relative_to(folder).as_posix()
    if path.is_dir():
        return {"type": "directory", "oid": "0" * 40, "size": 0, "path": name}
    content = path.read_bytes()
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
    entry = {"type": "file", "oid": blob, "size": len(content), "path": name}
    if _is_large(name):
        oid = hashlib.sha256(content).hexdigest()
        entry["lfs"] = {"oid": oid, "size": len(content), "pointerSize": 134}
    return entry


def _is_large(name: str) -> bool:
    return name.endswith(".onnx")


def _cursor(query: str, at: int) -> str:
    return f"{re.sub(r'&?cursor=[^&]*', '', query)}&cursor={at}"
