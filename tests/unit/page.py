"""The other end of an engine's wire, and an engine over the ports in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from photoseek.engine.dispatch import Service
from photoseek.engine.engine import Engine
from photoseek.engine.ports import Folders, Store, WriteLock
from photoseek.library.wall_clock import UTC
from photoseek.models.backends import Backends
from photoseek.vectors.numpy_rows import NumpyRows
from photoseek.wire.protocol import Methods

from tests.unit.fakes import (
    COLOURS,
    MACHINE,
    FewTowns,
    Lock,
    MemoryBlobs,
    MemoryFolder,
    MemoryFolders,
    NoDecoder,
    OneModel,
    jpeg,
)
from tests.unit.kept_library import MemoryStore


class Caller:
    """Asks an engine over a store, by its messages."""

    pause = 0.0
    """Seconds between two looks whether an answer is there."""

    def __init__(self, store: Store, lock: WriteLock, folders: Folders | None = None) -> None:
        self.messages: list[Mapping[str, Any]] = []
        self.changes: list[Mapping[str, Any]] = []
        self.models = OneModel()
        self.blobs = MemoryBlobs()
        self.towns = FewTowns()
        self.engine = Engine(
            store=store,
            folders=folders or MemoryFolders(),
            blobs=self.blobs,
            models=self.models,
            decoder=NoDecoder(),
            lock=lock,
            backends=Backends(MACHINE),
            open_rows=_open_rows,
            zone=UTC,
            network=self.towns,
            on_change=self.changes.append,
        )
        self.service = Service(self.engine.methods, Methods, self.messages.append)
        self.calls = 0

    def send(self, method: str, **params: Any) -> int:
        self.calls += 1
        self.service.handle({"id": self.calls, "method": method, "params": params})
        return self.calls

    async def answer(self, call: int) -> Mapping[str, Any]:
        while True:
            for message in self.messages:
                if message.get("id") == call and "progress" not in message:
                    return message
            await asyncio.sleep(self.pause)

    async def ask(self, method: str, **params: Any) -> Any:
        answer = await self.answer(self.send(method, **params))
        assert "error" not in answer, answer
        return answer["result"]

    async def fail(self, method: str, **params: Any) -> Any:
        return (await self.answer(self.send(method, **params)))["error"]

    def cancel_all(self) -> None:
        """Whatever it was asked."""
        for call in list(self.service._calls.values()):
            call.cancel()


class Page(Caller):
    """One whose library is in memory."""

    def __init__(self, store: MemoryStore | None = None, lock: Lock | None = None) -> None:
        self.store = store or MemoryStore()
        self.lock = lock or Lock()
        super().__init__(self.store, self.lock)

    def reopened(self) -> MemoryStore:
        """The store of the next page, once this one is closed."""
        self.store.own_locks.close()
        return MemoryStore(self.store.database, self.store.shared_locks)


def colours() -> MemoryFolder:
    return MemoryFolder({f"{name}.jpg": jpeg(colour) for name, colour in COLOURS.items()})


def story(act: Callable[[Page], Any]) -> None:
    async def run() -> None:
        page = Page()
        await page.engine.start("colours")
        await act(page)

    asyncio.run(run())


def source(folder: MemoryFolder, name: str = "holiday", *, keep: bool = True) -> dict[str, Any]:
    return {"name": name, "handle" if keep else "files": folder}


async def _open_rows(dimensions: int) -> NumpyRows:
    return NumpyRows(dimensions)
