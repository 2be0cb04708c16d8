"""The database that something is kept in, and the locks that tabs share."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Key = int | str | Sequence[int | str]

Record = Mapping[str, Any]
"""Numbers, texts, lists of them, :class:`Held` bytes, and objects of the browser that pass through.
Arrays are flat. The record's key is one of its fields, or some."""


class Held(Protocol):
    """Bytes or numbers of a record where the database has them: outside of Python, in a browser."""

    def to_bytes(self) -> bytes:
        """A copy."""
        ...

    def __len__(self) -> int:
        """How many."""
        ...


@dataclass(frozen=True, slots=True)
class Estimate:
    """Space on the disk, in bytes."""

    usage: int
    """All that the browser keeps for this page, as it estimates it."""
    quota: int
    persistent: bool
    """Whether the browser has agreed to keep it."""


class Writes(Protocol):
    """What one transaction writes. Each piece leaves Python's memory, which never shrinks again."""

    def require(self, store: str, key: Key, field: str, value: int) -> None:
        """Write nothing unless a field of a record is this number; 0 where there is no record."""
        ...

    def put(self, store: str, record: Record) -> None:
        """Write a record under its own key; arrays and bytes are copied."""
        ...

    def delete(self, store: str, key: Key) -> None:
        """Remove a record."""
        ...

    def delete_from(self, store: str, key: int) -> None:
        """Remove all records from this key on, upwards."""
        ...

    def copy(self) -> Writes:
        """The same so far; what is added to one of them is not in the other."""
        ...

    async def commit(self) -> None:
        """All or nothing. Whoever stops waiting does not stop it: see :mod:`.kept`.

        Raises:
            StoreFull: No space; nothing was written.
            StoreFailed: With ``behind``, what was required is not so, and nothing was written.
                Anything else; nothing was written, as far as anybody knows.
        """
        ...


class Database(Protocol):
    """Stores of records. All that it is asked can raise StoreFailed."""

    async def get(self, store: str, key: Key) -> Record | None:
        """One record."""
        ...

    async def all(self, store: str, first: int = 0) -> list[Record]:
        """All records from a key on, by their keys."""
        ...

    async def many(self, store: str, keys: Sequence[Key]) -> list[Record | None]:
        """Some records, in the order of the keys."""
        ...

    def stream(self, store: str, keys: Sequence[Key]) -> AsyncIterator[Record]:
        """Large records, the next ones read while one is looked at; absent ones are left out."""
        ...

    async def keys(self, store: str) -> NDArray[np.uint32]:
        """All keys, which are numbers: shape (n,), ascending."""
        ...

    async def keys_by(self, store: str, index: str, first: str, last: str) -> list[Any]:
        """Keys of the records whose field of the index's name is from ``first`` to ``last``."""
        ...

    def writes(self) -> Writes:
        """Begin a transaction."""
        ...

    async def estimate(self) -> Estimate:
        """Space used and left."""
        ...


class Locks(Protocol):
    """Names that one tab at a time holds, until it lets go or is gone."""

    async def acquire(self, name: str, patience: float = 0.0) -> bool:
        """Take a lock; False when somebody else has it, also after some seconds."""
        ...

    def release(self, name: str) -> None:
        """Give it back, if it is held."""
        ...
