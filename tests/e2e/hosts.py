"""Static hosts for the tests, which can be taken away and brought back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from toolchain.server import StaticServer


class Host:
    """Serves a folder at an address that stays the same when it is stopped and started again."""

    def __init__(
        self,
        folder: Path,
        *,
        prefix: str = "/",
        isolated: bool = True,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._folder = folder
        self._prefix = prefix
        self._isolated = isolated
        self._headers = headers or {}
        self._port = 0
        self._server: StaticServer | None = None
        self.asked_for: list[str] = []
        """Every path that was asked for, from the page on."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}{self._prefix}"

    def start(self) -> Host:
        server = StaticServer(
            self._folder, port=self._port, prefix=self._prefix, isolated=self._isolated
        )
        server.asked_for = self.asked_for
        server.extra_headers = {**server.extra_headers, **self._headers}
        self._port = server.server_port
        self._server = server.start()
        return self

    def stop(self) -> None:
        if self._server is not None:
            self._server.stop()
            self._server = None
