"""A server of this machine that, once stopped, is gone for the browsers that had it open, too."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class EndingServer(ThreadingHTTPServer):
    """A thread for each connection; ``stop`` ends the ones that browsers keep alive as well."""

    daemon_threads = True
    # On Windows it would let two servers share one port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        """Bind the port; 0 takes any that is free."""
        self._connections: set[socket.socket] = set()
        super().__init__(address, handler)

    def stop(self) -> None:
        """Refuse new connections and end the ones that are open."""
        self.shutdown()
        self.server_close()
        for connection in list(self._connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection, and remember it for as long as it lives."""
        connection, address = super().get_request()
        self._connections.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        """Forget a connection that has ended."""
        self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of a file is no news."""
