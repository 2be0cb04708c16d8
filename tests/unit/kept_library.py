"""The real store over a database in memory: one that can be full or fail, and be looked into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from photoseek.errors import StoreFailed, StoreFull
from photoseek.photo import FolderRecord, Missing, Photo, Skipped
from photoseek.storage import records
from photoseek.storage.facts_blocks import unpack_facts
from photoseek.storage.memory_database import MemoryDatabase, MemoryLocks
from photoseek.storage.ports import Record
from photoseek.storage.store import Store
from photoseek.vectors.blocks import unpack_vectors
from photoseek.vectors.photo_ids import Gone


class TrialDatabase(MemoryDatabase):
    """A database in memory that can be full, or refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.full_after: int | None = None
        """Thumbnails that there is room for."""
        self.merges_fail = False
        """Whether it refuses to write a folder with its photos, as an import does."""

    async def apply(self, operations: Sequence[tuple[str, str, Any]]) -> None:
        stores = {store for store, kind, _ in operations if kind == "put"}
        room = self.full_after
        if room is not None and "thumbnails" in stores and len(self.kept("thumbnails")) >= room:
            raise StoreFull()
        if self.merges_fail and {"folders", "facts"} <= stores:
            raise StoreFailed()
        await super().apply(operations)

    @property
    def stores(self) -> dict[str, dict[Any, Record]]:
        """All of it."""
        return self._stores

    def copy(self) -> TrialDatabase:
        """The same in another database."""
        other = TrialDatabase()
        other._stores = {store: dict(records) for store, records in self._stores.items()}
        return other

    def kept(self, store: str) -> dict[Any, Record]:
        """The records of a store by their keys."""
        return self._stores[store]


class MemoryStore(Store):
    """A store of one tab; everything that any tab has written can be looked at."""

    def __init__(
        self, database: TrialDatabase | None = None, locks: set[str] | None = None
    ) -> None:
        self.database = TrialDatabase() if database is None else database
        self.shared_locks: set[str] = set() if locks is None else locks
        self.own_locks = MemoryLocks(self.shared_locks)
        super().__init__(self.database, self.own_locks)

    def keep_folders(self, *folders: FolderRecord) -> None:
        """As an earlier visit has left them."""
        self.database.kept("folders").update(
            {each.id: records.folder_record(each) for each in folders}
        )

    def keep_thumbnails(self, thumbnails: Mapping[int, bytes]) -> None:
        """As an earlier visit has left them."""
        self.database.kept("thumbnails").update(
            {photo: {"photo": photo, "data": data} for photo, data in thumbnails.items()}
        )

    async def another(self) -> MemoryStore:
        """The store of another tab, which has read the library."""
        store = MemoryStore(self.database, self.shared_locks)
        await store.load()
        for record in self.database.kept("vectors").values():
            async for _ in store.vectors(record["model"]):
                pass
        return store

    @property
    def folders(self) -> dict[int, FolderRecord]:
        """All of them, also those that were set aside."""
        return {key: records.folder(each) for key, each in self.database.kept("folders").items()}

    @property
    def photos(self) -> dict[int, Photo]:
        """The facts that count."""
        gone = self._gone()
        parts = [
            unpack_facts(records.facts_block(each)) for each in self.database.kept("facts").values()
        ]
        there = [photo for part in parts for photo in part.picked(gone.spares(part.ids)).photos()]
        assert len({photo.id for photo in there}) == len(there), "a photo stands there twice"
        return {photo.id: photo for photo in sorted(there, key=lambda photo: photo.id)}

    @property
    def thumbs(self) -> dict[int, bytes]:
        """By photo."""
        return {key: each["data"] for key, each in self.database.kept("thumbnails").items()}

    @property
    def rows(self) -> dict[str, dict[int, NDArray[np.float16]]]:
        """Model -> photo -> vector, of those that count."""
        gone = self._gone()
        found: dict[str, dict[int, NDArray[np.float16]]] = {}
        for record in self.database.kept("vectors").values():
            block = records.vector_block(record)
            of_model = found.setdefault(block.model, {})
            for photo, row, there in zip(
                block.ids.tolist(), unpack_vectors(block), gone.spares(block.ids), strict=True
            ):
                assert not there or photo not in of_model, "a vector stands there twice"
                if there:
                    of_model[photo] = row
        return {model: rows for model, rows in found.items() if rows}

    @property
    def skipped(self) -> dict[int, list[Skipped]]:
        """By folder."""
        kept = self.database.kept("skipped")
        return {key: records.skipped_files(each) for key, each in kept.items()}

    @property
    def missing(self) -> dict[int, Missing]:
        """By folder."""
        kept = self.database.kept("missing")
        return {key: records.missing_photos(each) for key, each in kept.items()}

    def lose_thumbnail(self, photo: int) -> None:
        """As a damaged disk does."""
        del self.database.kept("thumbnails")[photo]

    def _gone(self) -> Gone:
        return Gone([records.gone_photos(each) for each in self.database.kept("gone").values()])
