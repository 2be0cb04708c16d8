"""A database of the browser, by way of web/engine/host/database.js."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any

import host
import numpy as np
from js import Array
from numpy.typing import NDArray
from pyodide.ffi import JsArray, JsBuffer, JsProxy, jsnull

from ..storage.ports import Estimate, Key, Record
from .conversion import to_host
from .storage_errors import translated

_AT_ONCE = 4
"""Records of a stream that are asked for here; of more a worker reads the next ones meanwhile."""


class BrowserDatabase:
    """Implements ports.Database. Bytes of records stay in JavaScript's memory."""

    def __init__(self, database: host.Database) -> None:
        self._database = database

    async def open(self) -> None:
        """Open the database, and make it on a first visit."""
        async with translated():
            await self._database.open()

    async def get(self, store: str, key: Key) -> Record | None:
        """One record."""
        async with translated():
            found = await self._database.get(store, to_host(key))
        return None if found is None or found is jsnull else _record(found)

    async def all(self, store: str, first: int = 0) -> list[Record]:
        """All records from a key on."""
        async with translated():
            return [_record(each) for each in await self._database.all(store, first)]

    async def many(self, store: str, keys: Sequence[Key]) -> list[Record | None]:
        """Some records."""
        async with translated():
            found = await self._database.many(store, to_host(list(keys)))
            return [None if each is jsnull else _record(each) for each in found]

    async def stream(self, store: str, keys: Sequence[Key]) -> AsyncIterator[Record]:
        """Large records, one by one."""
        if len(keys) <= _AT_ONCE:
            for record in await self.many(store, keys):
                if record is not None:
                    yield record
            return
        reading = self._database.read(store, to_host(list(keys)))
        try:
            while True:
                async with translated():
                    some = await reading.next()
                if some is None:
                    return
                for each in some:
                    yield _record(each)
        finally:
            reading.close()

    async def keys(self, store: str) -> NDArray[np.uint32]:
        """All keys."""
        async with translated():
            found = await self._database.keys(store)
        return np.frombuffer(found.to_bytes(), dtype=np.uint32)

    async def keys_by(self, store: str, index: str, first: str, last: str) -> list[Any]:
        """Keys of some records."""
        async with translated():
            found = await self._database.keysBy(store, index, first, last)
        keys: list[Any] = found.to_py()
        return keys

    def writes(self) -> BrowserWrites:
        """Begin a transaction."""
        return BrowserWrites(self._database)

    async def estimate(self) -> Estimate:
        """Space used and left."""
        async with translated():
            found = await self._database.estimate()
        return Estimate(int(found.usage), int(found.quota), bool(found.persistent))


class BrowserWrites:
    """Implements ports.Writes: operations as database.js takes them."""

    def __init__(self, database: host.Database) -> None:
        self._database = database
        self._operations = Array.new()

    def require(self, store: str, key: Key, field: str, value: int) -> None:
        """Write nothing otherwise."""
        self._add({"kind": "require", "store": store, "key": key, "field": field, "value": value})

    def put(self, store: str, record: Record) -> None:
        """Write a record."""
        self._add({"kind": "put", "store": store, "value": record})

    def delete(self, store: str, key: Key) -> None:
        """Remove a record."""
        self._add({"kind": "delete", "store": store, "key": key})

    def delete_from(self, store: str, key: int) -> None:
        """Remove all records from this key on."""
        self._add({"kind": "deleteFrom", "store": store, "key": key})

    def copy(self) -> BrowserWrites:
        """The same so far."""
        copy = BrowserWrites(self._database)
        copy._operations = self._operations.slice()
        return copy

    async def commit(self) -> None:
        """All or nothing."""
        async with translated():
            await self._database.commit(self._operations)

    def _add(self, operation: dict[str, object]) -> None:
        self._operations.push(to_host(operation))


def _record(found: JsProxy) -> Record:
    """An object of the database; its typed arrays stay where they are."""
    return {name: _value(value) for name, value in found.to_py(depth=1).items()}


def _value(value: Any) -> Any:
    if value is jsnull:
        return None
    if not isinstance(value, JsProxy) or isinstance(value, JsBuffer):
        return value
    if isinstance(value, JsArray):
        return value.to_py()
    # Handles of folders pass through.
    kind: Any = value
    return _record(value) if kind.constructor.name == "Object" else value
