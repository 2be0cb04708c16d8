"""Files of models: how they come, and where they are kept.

By way of web/engine/host/transfers.js and web/engine/host/weights.js.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, unquote

import host
from pyodide.ffi import JsException, JsProxy, jsnull

from ..errors import ModelUnavailable, NoRoomForModel
from ..models.host_answers import CHUNK, Answer
from ..models.listings import ModelFile
from ..models.ports import Body, ConnectionLost, Piece
from .conversion import from_host, to_host

PATIENCE = 30_000.0
"""Milliseconds that a host may send nothing before the connection counts as broken."""


class _TransferBody:
    """Implements ports.Body."""

    def __init__(self, address: str, transfer: host.Transfer) -> None:
        self._transfer = transfer
        self.answer = answer(address, transfer)

    async def read(self, limit: int) -> Piece | None:
        """The next bytes."""
        try:
            held = present(await self._transfer.read(limit, PATIENCE))
        except JsException as error:
            raise ConnectionLost(str(error)) from error
        return None if held is None else Piece(held.to_bytes(), held)

    def close(self) -> None:
        """Let the rest go."""
        self._transfer.close()


class Network:
    """Implements ports.Transport with fetch()."""

    async def open(self, address: str, start: int) -> Body:
        """Ask a host for a file from byte ``start`` on."""
        try:
            transfer = await host.transfers.open(address, start, PATIENCE)
        except JsException as error:
            raise ConnectionLost(str(error)) from error
        return _TransferBody(address, transfer)

    async def ask(self, address: str) -> Answer:
        """What a host says of a file, without the file."""
        try:
            return answer(address, await host.transfers.ask(address))
        except JsException as error:
            raise ConnectionLost(str(error)) from error

    async def whole(self, address: str) -> tuple[Answer, JsProxy]:
        """A host's answer, with its body as a Uint8Array."""
        try:
            given = await host.transfers.whole(address)
        except JsException as error:
            raise ConnectionLost(str(error)) from error
        return answer(address, given), given.content


class PickedFiles:
    """Implements ports.Transport with files of the user, by their paths."""

    def __init__(self, files: Mapping[str, object]) -> None:
        self._files = files

    async def open(self, address: str, start: int) -> Body:
        """Read a file from byte ``start`` on."""
        return _TransferBody(address, host.transfers.openBlob(self._files[address], start))

    async def describe(self, path: str) -> ModelFile:
        """A file's size and SHA-256, by which it is kept."""
        size, digest = 0, hashlib.sha256()
        body = await self.open(path, 0)
        try:
            while (piece := await body.read(CHUNK)) is not None:
                size += len(piece.data)
                digest.update(piece.data)
        except ConnectionLost as error:
            raise ModelUnavailable(
                f"{path} could not be read. Choose the files once more.", str(error)
            ) from error
        return ModelFile(path, size, f"sha256:{digest.hexdigest()}")


def answer(address: str, head: host.Head) -> Answer:
    """The head of a host's answer."""
    return Answer(address, int(head.status), from_host(head.headers, 1))


class KeptFiles:
    """Implements ports.ChunkStore, and holds a small record for each model.

    Entries: ``chunks/{digest}/{chunk}``, ``sealed/{digest}`` (the size of a file that is all there
    and right), ``models/{id}.json``.
    """

    def __init__(self) -> None:
        self._memory = host.weights.inMemory()
        self._disk = host.weights.onDisk() if host.weights.lasting else None
        self.in_memory = self._disk is None
        """Whether what comes from now on stays in memory, for this visit."""

    async def kept(self, digest: str) -> Mapping[int, int]:
        """Sizes of the chunks that are there."""
        prefix = _chunks(digest)
        return {
            int(entry.path.removeprefix(prefix)): int(entry.size)
            for place in self._places()
            for entry in await place.list(prefix)
        }

    async def read(self, digest: str, chunk: int) -> bytes | None:
        """A chunk as it was put; one that has gone bad is dropped, and None."""
        held = await self._read(_chunk(digest, chunk))
        return None if held is None else bytes(held.to_bytes())

    async def put(self, digest: str, chunk: int, pieces: Sequence[Piece]) -> None:
        """Keep a chunk."""
        await self._put(_chunk(digest, chunk), [piece.held for piece in pieces])

    async def seal(self, digest: str, size: int) -> None:
        """Vouch for the whole file."""
        await self._put(_seal(digest), [str(size)])

    async def delete(self, digest: str) -> None:
        """Let go of all of a file."""
        for place in self._places():
            await place.remove(_seal(digest))
            await place.remove(_chunks(digest))

    async def whole(self, file: ModelFile) -> JsProxy | None:
        """A sealed file as a Uint8Array with a buffer of its own; None when part of it is gone."""
        sealed = await self._read(_seal(file.digest))
        if sealed is None:
            return None
        size = int(sealed.to_bytes())
        content = host.weights.allocate(size)
        for chunk, start in enumerate(range(0, size, CHUNK)):
            part = await self._read(_chunk(file.digest, chunk))
            if part is None:
                return None
            content.set(part, start)
        return content  # type: ignore[no-any-return]

    async def usage(self) -> dict[str, int]:
        """Bytes that are kept of each file, by its digest."""
        found: dict[str, int] = {}
        for place in self._places():
            for entry in await place.list("chunks/"):
                digest = entry.path.split("/")[1].replace("-", ":", 1)
                found[digest] = found.get(digest, 0) + int(entry.size)
        return found

    async def records(self) -> dict[str, Any]:
        """What was recorded of each model, by its id."""
        found = {}
        for place in self._places():
            for entry in await place.list("models/"):
                content = await self._read(entry.path)
                if content is not None:
                    model = unquote(entry.path[len("models/") : -len(".json")])
                    found[model] = json.loads(content.to_bytes().decode())
        return found

    async def record(self, model: str, facts: Mapping[str, object] | None) -> None:
        """Record something of a model; None forgets it."""
        path = _record(model)
        if facts is not None:
            await self._put(path, [json.dumps(facts)])
            return
        for place in self._places():
            await place.remove(path)

    def _places(self) -> list[host.Kept]:
        return [self._memory] if self._disk is None else [self._memory, self._disk]

    async def _read(self, path: str) -> Any:
        for place in self._places():
            held = present(await place.read(path))
            if held is not None:
                return held
            await place.remove(path)
        return None

    async def _put(self, path: str, parts: list[Any]) -> None:
        place = self._memory if self.in_memory or self._disk is None else self._disk
        try:
            await place.put(path, to_host(parts))
        except JsException as error:
            full = error.name == "QuotaExceededError"
            raise NoRoomForModel(
                f"{'There is no room on this device' if full else 'This browser refuses'} to keep "
                "the model. Make some room, or use the model from memory: then it works now, and "
                "is downloaded again on the next visit.",
                str(error),
            ) from error


def present(value: Any) -> Any:
    """A value of JavaScript, with None for its null."""
    return None if value is jsnull else value


def _chunks(digest: str) -> str:
    return f"chunks/{_name(digest)}/"


def _chunk(digest: str, chunk: int) -> str:
    # Of one length, so that none is the beginning of another.
    return f"{_chunks(digest)}{chunk:05}"


def _seal(digest: str) -> str:
    return f"sealed/{_name(digest)}"


def _record(model: str) -> str:
    return f"models/{quote(model, safe='')}.json"


def _name(digest: str) -> str:
    return digest.replace(":", "-", 1)
