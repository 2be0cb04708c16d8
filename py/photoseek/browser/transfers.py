"""Bytes on their way here, by way of web/engine/host/transfers.js."""

from __future__ import annotations

from collections.abc import Mapping

import host
from pyodide.ffi import JsException, JsNull

from ..host_objects import HostBytes
from ..models.host_answers import Answer
from ..models.ports import Body, ConnectionLost, Piece
from .conversion import from_host


class _TransferBody:
    """Implements ports.Body."""

    def __init__(self, answer: Answer, transfer: host.Transfer) -> None:
        self.answer = answer
        self._transfer = transfer

    async def read(self, limit: int) -> Piece | None:
        """The next bytes."""
        try:
            held = await self._transfer.read(limit)
        except JsException as error:
            raise ConnectionLost(str(error)) from error
        return None if isinstance(held, JsNull) else Piece(held.to_bytes(), HostBytes(held))

    def close(self) -> None:
        """Let the rest go."""
        self._transfer.close()


class BrowserNetwork:
    """Implements ports.Network with fetch()."""

    async def open(self, address: str, start: int) -> Body:
        """Ask a host for a file from byte ``start`` on."""
        return await _opened(address, host.transfers.open(address, start))

    async def ask(self, address: str) -> Answer:
        """What a host says of a file, without the file."""
        transfer = host.transfers.ask(address)
        body = await _opened(address, transfer)
        body.close()
        return body.answer

    async def whole(self, address: str) -> tuple[Answer, HostBytes]:
        """A file of the page itself."""
        try:
            given = await host.transfers.whole(address)
        except JsException as error:
            raise ConnectionLost(str(error)) from error
        return _answer(address, given), HostBytes(given.content)


class PickedFiles:
    """Implements ports.Transport with files of the user, by their paths."""

    def __init__(self, files: Mapping[str, object]) -> None:
        self._files = files

    async def open(self, address: str, start: int) -> Body:
        """Read a file from byte ``start`` on."""
        return await _opened(address, host.transfers.openBlob(self._files[address], start))


async def _opened(address: str, transfer: host.Transfer) -> _TransferBody:
    try:
        return _TransferBody(_answer(address, await transfer.head()), transfer)
    except JsException as error:
        transfer.close()
        raise ConnectionLost(str(error)) from error
    except BaseException:
        # Nobody waits any longer: neither does the connection.
        transfer.close()
        raise


def _answer(address: str, head: host.Head) -> Answer:
    return Answer(address, int(head.status), from_host(head.headers, 1))
