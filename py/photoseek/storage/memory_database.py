"""A database in Python's memory: where the browser gives none, as in some private windows.

It answers as IndexedDB does: a moment later, and with copies.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import StoreFailed
from .ports import Estimate, Key, Record

LIBRARY: Mapping[str, tuple[str, ...]] = {
    "folders": ("id",),
    "facts": ("id",),
    "vectors": ("id",),
    "thumbnails": ("photo",),
    "skipped": ("folder",),
    "missing": ("folder",),
    "gone": ("id",),
    "marks": ("kind", "name"),
    "meta": ("key",),
}
"""As in web/engine/host/database.js: store -> the fields of its key."""

INDEXES: Mapping[str, tuple[str, ...]] = {"blocks": ("index", "id")}
"""The same of what is kept for other people's code."""


class MemoryBytes(bytes):
    """Implements ports.Held."""

    def to_bytes(self) -> bytes:
        """They are."""
        return bytes(self)


class MemoryDatabase:
    """Implements ports.Database. Tabs share one by sharing the object."""

    def __init__(self, schema: Mapping[str, tuple[str, ...]] = LIBRARY) -> None:
        """Keep nothing yet; ``schema`` says the fields of each store's key."""
        self._schema = schema
        self._stores: dict[str, dict[Any, Record]] = {store: {} for store in schema}

    async def moment(self) -> None:
        """Let others have their turn before there is an answer."""
        await asyncio.sleep(0)

    async def get(self, store: str, key: Key) -> Record | None:
        """One record."""
        await self.moment()
        return self._stores[store].get(_hashable(key))

    async def all(self, store: str, first: int = 0) -> list[Record]:
        """All records from a key on."""
        await self.moment()
        records = self._stores[store]
        return [records[key] for key in sorted(records) if not first or key >= first]

    async def many(self, store: str, keys: Sequence[Key]) -> list[Record | None]:
        """Some records."""
        await self.moment()
        return [self._stores[store].get(_hashable(key)) for key in keys]

    async def stream(self, store: str, keys: Sequence[Key]) -> AsyncIterator[Record]:
        """Some records, without those that are not there."""
        for record in await self.many(store, keys):
            if record is not None:
                yield record

    async def keys(self, store: str) -> NDArray[np.uint32]:
        """All keys."""
        await self.moment()
        return np.array(sorted(self._stores[store]), dtype=np.uint32)

    async def keys_by(self, store: str, index: str, first: str, last: str) -> list[Any]:
        """Keys of some records."""
        await self.moment()
        records = sorted(self._stores[store].items())
        return [key for key, record in records if first <= record[index] <= last]

    def writes(self) -> MemoryWrites:
        """Begin a transaction."""
        return MemoryWrites(self)

    async def estimate(self) -> Estimate:
        """Nothing of it is on the disk."""
        await self.moment()
        return Estimate(0, 0, persistent=False)

    async def apply(self, operations: Sequence[_Operation]) -> None:
        """Do what a transaction has gathered."""
        await self.moment()
        for store, kind, given in operations:
            if kind == "require":
                key, field, value = given
                if self._stores[store].get(key, {}).get(field, 0) != value:
                    raise StoreFailed(reason="behind", detail=f"{field} is not {value}")
        for store, kind, given in operations:
            records = self._stores[store]
            if kind == "require":
                continue
            if kind == "put":
                key = tuple(given[field] for field in self._schema[store])
                records[key if len(key) > 1 else key[0]] = given
            elif kind == "delete":
                records.pop(given, None)
            else:
                for key in [key for key in records if key >= given]:
                    del records[key]
        # Whoever waits for a transaction hears of its end when that is past.
        await self.moment()


_Operation = tuple[str, str, Any]
"""Store, kind, and the record, the key, or what is required."""


class MemoryWrites:
    """Implements ports.Writes."""

    def __init__(self, database: MemoryDatabase) -> None:
        self._database = database
        self._operations: list[_Operation] = []

    def require(self, store: str, key: Key, field: str, value: int) -> None:
        """Write nothing otherwise."""
        self._operations.append((store, "require", (_hashable(key), field, value)))

    def put(self, store: str, record: Record) -> None:
        """Write a record."""
        copy = {name: _copied(value) for name, value in record.items()}
        self._operations.append((store, "put", copy))

    def delete(self, store: str, key: Key) -> None:
        """Remove a record."""
        self._operations.append((store, "delete", _hashable(key)))

    def delete_from(self, store: str, key: int) -> None:
        """Remove all records from this key on."""
        self._operations.append((store, "delete from", key))

    def copy(self) -> MemoryWrites:
        """The same so far."""
        copy = MemoryWrites(self._database)
        copy._operations = list(self._operations)
        return copy

    async def commit(self) -> None:
        """Do it."""
        await self._database.apply(self._operations)


class MemoryLocks:
    """Implements ports.Locks: of one tab."""

    def __init__(self, taken: set[str] | None = None) -> None:
        """Share what is taken with other tabs, if there are any."""
        self._taken = set() if taken is None else taken
        self._mine: set[str] = set()

    async def acquire(self, name: str, patience: float = 0.0) -> bool:
        """Take a lock."""
        await asyncio.sleep(0)
        if name in self._taken:
            return False
        self._taken.add(name)
        self._mine.add(name)
        return True

    def release(self, name: str) -> None:
        """Give it back."""
        if name in self._mine:
            self._mine.remove(name)
            self._taken.remove(name)

    def close(self) -> None:
        """The tab is gone."""
        self._taken -= self._mine
        self._mine.clear()


def _copied(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _copied(item) for name, item in value.items()}
    if isinstance(value, np.ndarray):
        return MemoryBytes(value.tobytes())
    if isinstance(value, bytes):
        return value if isinstance(value, MemoryBytes) else MemoryBytes(value)
    if isinstance(value, list | tuple):
        return [_copied(item) for item in value]
    return value


def _hashable(key: Key) -> Any:
    return tuple(key) if isinstance(key, list) else key
