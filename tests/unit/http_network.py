"""Hosts on this machine, asked over real connections."""

from __future__ import annotations

import asyncio
import http.client
from urllib.parse import urlsplit

from photoseek.host_objects import HostBytes
from photoseek.models.host_answers import Answer
from photoseek.models.ports import ConnectionLost, Piece


class HttpBody:
    """Implements ports.Body."""

    def __init__(
        self, answer: Answer, connection: http.client.HTTPConnection, got: http.client.HTTPResponse
    ) -> None:
        self.answer = answer
        self._connection = connection
        self._got = got

    async def read(self, limit: int) -> Piece | None:
        try:
            data = await asyncio.to_thread(self._got.read1, limit)
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise ConnectionLost(repr(error)) from error
        return Piece(data, HostBytes(data)) if data else None

    def close(self) -> None:
        self._connection.close()


class HttpNetwork:
    """Implements ports.Network; ``page`` is what lies beside the page."""

    def __init__(self, page: dict[str, bytes]) -> None:
        self.page = page
        self._open_ones: list[http.client.HTTPConnection | http.client.HTTPResponse] = []

    def close(self) -> None:
        """End what nobody waits for any more."""
        for each in self._open_ones:
            each.close()

    async def open(self, address: str, start: int) -> HttpBody:
        return await self._open("GET", address, {"Range": f"bytes={start}-"} if start else {})

    async def ask(self, address: str) -> Answer:
        body = await self._open("HEAD", address, {})
        body.close()
        return body.answer

    async def whole(self, address: str) -> tuple[Answer, HostBytes]:
        return Answer(address, 200, {}), HostBytes(self.page[address])

    async def _open(self, method: str, address: str, headers: dict[str, str]) -> HttpBody:
        try:
            return await asyncio.to_thread(self._asked, method, address, headers)
        except (OSError, http.client.HTTPException) as error:
            raise ConnectionLost(repr(error)) from error

    def _asked(self, method: str, address: str, headers: dict[str, str]) -> HttpBody:
        parts = urlsplit(address)
        # Longer than anybody waits here: threads must end with the test.
        connection = http.client.HTTPConnection(parts.netloc, timeout=2)
        self._open_ones.append(connection)
        connection.request(method, address.removeprefix(f"http://{parts.netloc}"), None, headers)
        got = connection.getresponse()
        self._open_ones.append(got)
        if got.status == 302:
            connection.close()
            return self._asked(method, got.headers["Location"], headers)
        told = {name.lower(): value for name, value in got.getheaders()}
        return HttpBody(Answer(address, got.status, told), connection, got)
