"""``build.py serve``: the server in the foreground, for a person."""

from __future__ import annotations

import errno
import os
import sys
import webbrowser
from pathlib import Path
from typing import Protocol

from toolchain.failure import Failure
from toolchain.output import say
from toolchain.server import StaticServer

DEFAULT_PORT = 8000
_NEIGHBOURS = 20


class Bind(Protocol):
    """Makes a server of an address; 0 takes any port."""

    def __call__(self, folder: Path, host: str, port: int) -> StaticServer: ...


def serve(
    folder: Path,
    *,
    host: str,
    port: int | None,
    open_browser: bool,
    bind: Bind = StaticServer,
) -> None:
    """Serve until Ctrl+C."""
    server = _bind(folder, host, port, bind)
    say(f"Photoseek is at {server.url}   (Ctrl+C ends it)")
    if open_browser and _has_display():
        webbrowser.open(server.url)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        say("")
    finally:
        server.server_close()


def _bind(folder: Path, host: str, port: int | None, bind: Bind) -> StaticServer:
    candidates = [port] if port is not None else [*_around(DEFAULT_PORT), 0]
    for candidate in candidates:
        try:
            return bind(folder, host, candidate)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise Failure(
                    f"Cannot serve on {host}: {error.strerror}. "
                    "Leave out --host to serve on this machine alone."
                ) from error
    raise Failure(f"Port {port} is taken or not allowed. Choose another, or leave out --port.")


def _around(port: int) -> range:
    return range(port, port + _NEIGHBOURS)


def _has_display() -> bool:
    if os.environ.get("CI"):
        return False
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True
