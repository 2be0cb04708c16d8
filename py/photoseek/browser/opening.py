"""Opens the library: in the browser's database, or in memory where there is none to be had."""

from __future__ import annotations

from dataclasses import dataclass

import host

from ..engine.ports import WriteLock
from ..errors import PageOutdated, PageReplaced, StoreFailed, StoreFull
from ..storage.memory_database import MemoryDatabase, MemoryLocks
from ..storage.store import Store
from .database import BrowserDatabase
from .tabs import OwnLock, TabLock, TabLocks


@dataclass(frozen=True, slots=True)
class Opened:
    """Where the library is kept, and who else may write there."""

    store: Store
    lock: WriteLock
    forgets: str | None
    """A code for why it is in memory: ``site-data-blocked``, ``no-database``, ``left-alone``;
    None: it is kept."""


async def open_store() -> Opened:
    """Open the database, or do without.

    Raises:
        PageOutdated: A newer page has written the library; so only a newer page may go on.
        StoreFull: No space for a database.
    """
    database = BrowserDatabase(host.database)
    try:
        await database.open()
    except (PageOutdated, PageReplaced, StoreFull):
        raise
    except StoreFailed:
        return memory_store(_why())
    return Opened(Store(database, TabLocks(host.tabs)), TabLock(host.tabs), None)


def memory_store(why: str = "left-alone") -> Opened:
    """A library in memory, whatever may be kept."""
    return Opened(Store(MemoryDatabase(), MemoryLocks()), OwnLock(), why)


def _why() -> str:
    # Browsers do not tell a private window from one whose site data are blocked, nor that from a
    # database that is broken; but what is blocked is blocked for models, too.
    return "no-database" if host.weights.lasting else "site-data-blocked"
