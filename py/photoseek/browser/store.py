"""The library in IndexedDB, by way of web/engine/host/database.js, or in memory in its place.

Object stores: ``folders`` (a record a folder), ``facts`` and ``vectors`` (blocks, see
:mod:`..storage.blocks`), ``thumbnails`` (JPEG bytes by photo id), ``skipped`` and ``missing`` (a
record a folder), ``gone`` (photos that count for nothing any more, in whatever block they still
stand), ``meta`` (one record: the counters, and a generation that every write raises, so
that a tab can tell whether another one has written).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Container, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from typing import Any, TypeVar, cast

import host
import numpy as np
from pyodide.ffi import JsProxy, jsnull

from ..errors import StoreFailed, StoreFull
from ..host_objects import HostBytes
from ..library.packed_facts import PackedFacts
from ..library.ports import Added, Addition, Space, Stored, StoredVectors
from ..photo import Embedded, FolderRecord, Missing, Photo, Skipped
from ..storage.blocks import (
    SMALL_BLOCKS,
    FactsBlock,
    VectorBlock,
    due_for_merge,
    facts_without,
    merge_facts,
    merge_vectors,
    pack_facts,
    pack_vectors,
    require_sound,
    unpack_facts,
    vectors_without,
)
from ..storage.integrity import check
from ..vectors.photo_ids import Gone
from .conversion import to_host
from .storage_errors import translated
from .transaction import (
    Ids,
    Transaction,
    facts_block,
    gone_photos,
    held_rows,
    missing_photos,
    missing_record,
    vector_block,
)

T = TypeVar("T")

_READ_AT_ONCE = 4
"""Blocks of vectors: a full one has 2 MB with 512 dimensions."""

_SLICE = 16
"""Blocks that are read at once to be merged; most are small."""

_MERGES_AT_ONCE = 4
"""Of each kind, after a batch."""

_SAMPLE = 128
"""Thumbnails that are looked at to tell the size of all: within some per cent."""

_FOLLOWED_AT_ONCE = 40
"""New blocks of vectors, small ones and one that was merged of them; of more, all is read anew."""


@dataclass(frozen=True, slots=True)
class _Small:
    """What is kept beside the blocks."""

    folders: list[FolderRecord]
    removed: list[int]
    """Folders that were set aside; the rest is without them."""
    skipped: dict[int, list[Skipped]]
    missing: dict[int, Missing]


class BrowserStore:
    """Implements ports.Store. The caller sees to it that one tab writes at a time."""

    def __init__(self, database: host.Database) -> None:
        """Keep a library there."""
        self._database = database
        self._generation = 0
        self._rewritten = 0
        """The last generation that has done more than add something."""
        self._next_block = 1
        self._next_photo = 1
        self._next_folder = 1
        self._facts: dict[int, Ids] = {}
        """Facts block -> the photos in it."""
        self._sizes: dict[int, int] = {}
        """Block -> bytes of its data, as far as it is known."""
        self._known: set[int] = set()
        """Photos whose facts are stored."""
        self._vectors: dict[int, tuple[str, Ids]] = {}
        """Vector block -> model and photos: of the model in use, and of one that gets ready."""
        self._gone_in: dict[int, Ids] = {}
        """Record -> photos that are gone."""
        self._gone = Gone()
        """All of them."""
        self._removed: dict[int, list[int]] = {}
        """Folders that had been set aside when the library was opened -> the photos in them."""
        self._damaged_facts: dict[int, Ids] = {}
        self._damaged_vectors: dict[int, tuple[str, Ids]] = {}
        """Blocks that were passed over when the library was opened, as above."""

    async def open(self) -> None:
        """Open the database, and make it on a first visit."""
        async with translated():
            await self._database.open()

    async def load(self) -> Stored:
        """All but thumbnails and vectors; what stood in a damaged block is new again."""
        async with translated():
            await self._read_meta()
            small = await self._read_small()
            gone = await self._database.all("gone")
            self._gone_in = {int(record.id): gone_photos(record) for record in gone}
            self._gone = Gone(self._gone_in.values())
            # Whatever becomes of the counters: an id that is gone is never given away again.
            self._next_photo = max(self._next_photo, self._gone.next_photo)
            facts = [facts_block(record) for record in await self._database.all("facts")]
        photos: list[PackedFacts] = []
        self._vectors, self._damaged_vectors = {}, {}
        self._facts, self._damaged_facts = {}, {}
        for block in facts:
            there = self._gone.spares(block.ids)
            try:
                some = unpack_facts(block)
            except ValueError:
                self._damaged_facts[block.id] = block.ids[there]
                continue
            photos.append(some if there.all() else some.picked(there))
            self._facts[block.id] = block.ids[there]
            self._sizes[block.id] = len(block.data)
        self._known = {photo for ids in self._facts.values() for photo in ids.tolist()}
        self._removed = {
            folder: [
                id for some in photos for id in some.ids[some.rows["folder"] == folder].tolist()
            ]
            for folder in small.removed
        }
        return Stored(
            small.folders, photos, small.skipped, self._next_photo, self._next_folder, small.missing
        )

    async def vectors(self, fingerprint: str) -> AsyncIterator[StoredVectors]:
        """The vectors of a model, block by block; a damaged block is passed over."""
        self._vectors = _of_others(self._vectors, fingerprint)
        self._damaged_vectors = _of_others(self._damaged_vectors, fingerprint)
        async with translated():
            keys = await self._vector_keys(fingerprint)
        async for record in self._read(keys):
            block = vector_block(record)
            there = self._gone.spares(block.ids)
            ids, held = block.ids[there], held_rows(record, block)
            try:
                require_sound(block)
            except ValueError:
                self._damaged_vectors[block.id] = fingerprint, ids
                continue
            self._vectors[block.id] = fingerprint, ids
            self._sizes[block.id] = len(block.data)
            yield StoredVectors(ids, held if there.all() else held[there])

    async def changed_elsewhere(self) -> bool:
        """Whether another tab has written since."""
        async with translated():
            record = await self._database.get("meta", "state")
        return record is not None and int(record.generation) != self._generation

    async def mend(self) -> int:
        """Check what was loaded, and remove what is damaged or has lost what belongs to it."""
        async with translated():
            keys = (await self._database.numbers("thumbnails")).to_bytes()
            found = check(self._facts, self._vectors, np.frombuffer(keys, dtype=np.uint32))
            damaged = [*self._damaged_facts.values()]
            damaged += [ids for _, ids in self._damaged_vectors.values()]
            # All that another model has read of photos which have gone since.
            empty = [block for block, (_, ids) in self._vectors.items() if not len(ids)]
            if not damaged and not empty and found.is_whole:
                return 0
            write = Transaction()
            for block in empty:
                write.delete_vectors(block)
            for block in self._damaged_facts:
                write.delete_facts(block)
            for block in self._damaged_vectors:
                write.delete_vectors(block)
            for record in await self._records("facts", list(found.facts)):
                facts = facts_block(record)
                write.put_facts(self._facts_without(facts, found.facts[facts.id]))
            for record in await self._records("vectors", list(found.vectors)):
                vectors = vector_block(record)
                write.put_vectors(self._vectors_without(vectors, found.vectors[vectors.id]))
            for photo in found.thumbnails:
                write.delete("thumbnails", photo)
            await self._commit(write)
        self._damaged_facts, self._damaged_vectors = {}, {}
        lost = {int(photo) for ids in damaged for photo in ids}.union(*found.vectors.values())
        return len(lost.union(*found.facts.values()))

    async def added_elsewhere(self, fingerprints: Sequence[str]) -> Added | None:
        """Read the blocks that were not there before; merged ones hold known rows too."""
        before, first_new = self._generation, self._next_block
        async with translated():
            await self._read_meta()
            if self._rewritten > before:
                return None
            # Facts after the state, and only vectors that are of that state: then none of them is
            # read before the facts of its photo.
            facts = list(await self._database.allFrom("facts", first_new))
            stored = {int(key) for key in await self._database.keys("facts")}
            self._facts = {block: ids for block, ids in self._facts.items() if block in stored}
            new = {model: await self._new_vectors(model) for model in fingerprints}
            if sum(map(len, new.values())) > _FOLLOWED_AT_ONCE:
                return None
            vectors = {model: await self._records("vectors", keys) for model, keys in new.items()}
            small = await self._read_small()
        photos: list[PackedFacts] = []
        rows: dict[str, list[StoredVectors]] = {model: [] for model in fingerprints}
        try:
            for record in facts:
                described = facts_block(record)
                some = unpack_facts(described)
                known = [photo in self._known for photo in some.ids.tolist()]
                photos.append(some.picked(~np.array(known, dtype=np.bool_)))
                self._facts[described.id] = described.ids
                self._sizes[described.id] = len(described.data)
            for model, records in vectors.items():
                for record in records:
                    block = vector_block(record)
                    require_sound(block)
                    rows[model].append(StoredVectors(block.ids, held_rows(record, block)))
                    self._vectors[block.id] = model, block.ids
                    self._sizes[block.id] = len(block.data)
        except ValueError:
            return None
        self._known.update(id for some in photos for id in some.ids.tolist())
        added = Stored(
            small.folders, photos, small.skipped, self._next_photo, self._next_folder, small.missing
        )
        return Added(added, rows)

    async def append(
        self, fingerprint: str, batch: Sequence[Embedded], replaced: Sequence[int]
    ) -> None:
        """Add photos with thumbnails and vectors; ``replaced`` are removed in the same breath."""
        write = Transaction()
        ids = [item.photo.id for item in batch]
        async with translated():
            self._remove(write, replaced)
            write.put_facts(
                pack_facts(
                    self._new_block(),
                    [item.photo for item in batch if item.photo.id not in self._known],
                )
            )
            write.put_vectors(
                pack_vectors(
                    self._new_block(), fingerprint, ids, np.stack([item.vector for item in batch])
                )
            )
            for item in batch:
                write.put("thumbnails", {"photo": item.photo.id, "data": item.thumbnail})
            self._next_photo = max(self._next_photo, max(ids) + 1)
            await self._commit(write, adds=not replaced)
        self._known.difference_update(replaced)
        self._known.update(ids)
        # Tidying may wait for a better day; the batch is stored.
        # A block that has gone bad meanwhile is found when the library is opened again.
        with suppress(StoreFull, StoreFailed, ValueError):
            await self._merge()

    async def settle(
        self, missing: Mapping[int, Missing], moved: Sequence[Photo], forgotten: Sequence[int]
    ) -> None:
        """Keep what has become of photos that are not where they were."""
        write = Transaction()
        for folder, photos in missing.items():
            write.put("missing", missing_record(folder, photos))
        rewritten = {photo.id for photo in moved}
        async with translated():
            for record in await self._records("facts", _holding(self._facts, rewritten)):
                write.put_facts(self._facts_without(facts_block(record), rewritten))
            write.put_facts(pack_facts(self._new_block(), moved))
            self._remove(write, forgotten)
            await self._commit(write)
        self._known.difference_update(forgotten)

    async def save_skipped(self, folder: int, skipped: Sequence[Skipped]) -> None:
        """Replace the list of skipped files of a folder."""
        write = Transaction()
        _put_skipped(write, folder, skipped)
        async with translated():
            await self._commit(write, adds=True)

    async def save_folder(self, folder: FolderRecord) -> None:
        """Add a folder, or rename it."""
        write = Transaction()
        self._put_folder(write, folder)
        async with translated():
            await self._commit(write, adds=True)

    async def set_aside(self, folders: Sequence[FolderRecord]) -> None:
        """Keep folders out of the library; a lock says that this page may take them back."""
        write = Transaction()
        for folder in folders:
            await host.tabs.acquire(_way_back(folder.id))
            write.put("folders", _folder_record(folder) | {"removed": True})
        async with translated():
            await self._commit(write)

    async def take_back(self, folders: Sequence[FolderRecord]) -> None:
        """Let them be part of the library again."""
        write = Transaction()
        for folder in folders:
            write.put("folders", _folder_record(folder))
        async with translated():
            await self._commit(write)
        for folder in folders:
            host.tabs.release(_way_back(folder.id))

    async def purge(self) -> None:
        """Forget what was set aside, where nobody holds the lock any more."""
        for folder, photos in list(self._removed.items()):
            if await host.tabs.acquire(_way_back(folder)):
                try:
                    await self._remove_folder(folder, photos)
                finally:
                    host.tabs.release(_way_back(folder))
                del self._removed[folder]

    async def _remove_folder(self, folder: int, photos: Sequence[int]) -> None:
        """Forget a folder, in the vectors of all models."""
        write = Transaction()
        async with translated():
            gone = set(photos)
            for record in await self._records("facts", _holding(self._facts, gone)):
                write.put_facts(self._facts_without(facts_block(record), gone))
            await self._forget(write, gone)
            write.delete("folders", folder)
            write.delete("skipped", folder)
            write.delete("missing", folder)
            await self._commit(write)
            self._known.difference_update(photos)

    async def remove_vectors(self, model: str) -> None:
        """Forget what a model has read of the photos, in all its revisions and precisions."""
        write = Transaction()
        async with translated():
            for block in await self._database.keysUnder("vectors", "model", f"{model}@"):
                write.delete_vectors(int(block))
            await self._commit(write)

    async def thumbnails(self, photos: Sequence[int]) -> list[HostBytes | None]:
        """JPEG bytes as the page takes them."""
        async with translated():
            found = await self._database.many("thumbnails", "data", to_host(list(photos)))
            return [None if data is jsnull else cast("HostBytes", data) for data in found]

    async def stage_thumbnails(self, thumbnails: Sequence[tuple[int, bytes]]) -> None:
        """Lay thumbnails by, under ids that were not given away: nothing refers to them."""
        write = Transaction()
        for photo, data in thumbnails:
            write.put("thumbnails", {"photo": photo, "data": data})
        if write.operations:
            async with translated():
                await self._database.commit(to_host(write.operations))

    async def discard_staged(self) -> None:
        """Let go of thumbnails beyond the ids that were given away."""
        write = Transaction()
        write.delete_from("thumbnails", self._next_photo)
        # The next run that writes tries again.
        with suppress(StoreFull, StoreFailed):
            async with translated():
                await self._database.commit(to_host(write.operations))

    async def merge(self, fingerprint: str, addition: Addition) -> None:
        """Add many photos at once, in one transaction."""
        write = Transaction()
        added: set[int] = set()
        before = self._next_photo, self._next_folder
        async with translated():
            self._remove(write, addition.replaced)
            async for photos, vectors in addition.blocks:
                new = [photo for photo in photos if photo.id not in self._known]
                ids = [photo.id for photo in photos]
                write.put_facts(pack_facts(self._new_block(), new))
                write.put_vectors(pack_vectors(self._new_block(), fingerprint, ids, vectors))
                write.hand_over()
                added.update(ids)
            for folder in addition.folders:
                self._put_folder(write, folder)
            for number, files in addition.skipped.items():
                _put_skipped(write, number, files)
            for number, missing in addition.missing.items():
                write.put("missing", missing_record(number, missing))
            self._next_photo = max(self._next_photo, max(added) + 1)
            try:
                await self._commit(write)
            except BaseException:
                # The ids are still free: what was laid by under them can go.
                self._next_photo, self._next_folder = before
                raise
        self._known.difference_update(addition.replaced)
        self._known.update(added)

    async def storage(self) -> Space:
        """Space used: blocks as they were read or written, thumbnails by some of them."""
        async with translated():
            estimate = await self._database.estimate()
            facts, vectors = await self._bytes_of("facts"), await self._bytes_of("vectors")
            photos = list(self._known)
            some = photos[:: len(photos) // _SAMPLE + 1]
            pictures = await self._database.many("thumbnails", "data", to_host(some))
            sizes = [int(data.byteLength) for data in pictures if data is not jsnull]
        thumbnails = round(sum(sizes) / max(len(some), 1) * len(photos))
        return Space(
            int(estimate.usage),
            int(estimate.quota),
            bool(estimate.persistent),
            facts,
            thumbnails,
            vectors,
        )

    async def _bytes_of(self, store: str) -> int:
        """Only blocks that nobody has looked at yet are read, once: those of other models."""
        keys = [int(key) for key in await self._database.keys(store)]
        unknown = [key for key in keys if key not in self._sizes]
        for start in range(0, len(unknown), _READ_AT_ONCE):
            for record in await self._records(store, unknown[start : start + _READ_AT_ONCE]):
                block: Any = record
                self._sizes[int(block.id)] = int(block.data.byteLength)
        return sum(self._sizes.get(key, 0) for key in keys)

    async def _read_small(self) -> _Small:
        records = list(await self._database.all("folders"))
        removed = [int(record.id) for record in records if getattr(record, "removed", False)]
        return _Small(
            [_folder(record) for record in records if int(record.id) not in removed],
            removed,
            {
                int(record.folder): [Skipped(*file) for file in record.files.to_py()]
                for record in await self._database.all("skipped")
                if int(record.folder) not in removed
            },
            {
                int(record.folder): missing_photos(record)
                for record in await self._database.all("missing")
                if int(record.folder) not in removed
            },
        )

    async def _read_meta(self) -> None:
        record = await self._database.get("meta", "state")
        if record is not None:
            self._generation = int(record.generation)
            self._rewritten = int(getattr(record, "rewritten", record.generation))
            self._next_block = int(record.next_block)
            self._next_photo = int(record.next_photo)
            self._next_folder = int(record.next_folder)

    def _put_folder(self, write: Transaction, folder: FolderRecord) -> None:
        self._next_folder = max(self._next_folder, folder.id + 1)
        write.put("folders", _folder_record(folder))

    def _new_block(self) -> int:
        self._next_block += 1
        return self._next_block - 1

    def _remove(self, write: Transaction, photos: Sequence[int]) -> None:
        """Let photos count for nothing any more; blocks are left as they are until they merge."""
        if not photos:
            return
        ids = np.array(photos, dtype=np.uint32)
        write.put_gone(self._new_block(), ids)
        gone = Gone([ids])
        for block, (model, held) in self._vectors.items():
            there = gone.spares(held)
            if not there.any():
                write.delete_vectors(block)
            elif not there.all():
                write.vectors[block] = model, held[there]
        for block, known in (self._facts | write.facts).items():
            if known is None or (there := gone.spares(known)).all():
                continue
            if there.any():
                write.facts[block] = known[there]
            else:
                write.delete_facts(block)
        for photo in photos:
            write.delete("thumbnails", photo)

    def _facts_without(self, block: FactsBlock, photos: set[int]) -> FactsBlock:
        return facts_without(block, photos | self._gone.among(block.ids))

    def _vectors_without(self, block: VectorBlock, photos: set[int]) -> VectorBlock:
        return vectors_without(block, photos | self._gone.among(block.ids))

    async def _forget(self, write: Transaction, photos: set[int]) -> None:
        """Take photos out of the thumbnails and out of the vectors of all models."""
        # Of the models in use it is known who stands where; the others are looked through.
        stored = [int(key) for key in await self._database.keys("vectors")]
        others = [block for block in stored if block not in self._vectors]
        known = {block: ids for block, (_, ids) in self._vectors.items()}
        blocks = [*_holding(known, photos), *others]
        for start in range(0, len(blocks), _READ_AT_ONCE):
            for record in await self._records("vectors", blocks[start : start + _READ_AT_ONCE]):
                block = vector_block(record)
                _take_out(write, block, photos | self._gone.among(block.ids), self._vectors)
            write.hand_over()
        for photo in photos:
            write.delete("thumbnails", photo)

    async def _merge(self) -> None:
        """Merge small blocks once many have gathered."""
        async with translated():
            await self._merge_blocks()

    async def _merge_blocks(self) -> None:
        # A few at a time, each by itself: after many photos have gone there is much to merge.
        due = due_for_merge((block, len(ids)) for block, ids in self._facts.items())
        for facts in due[:_MERGES_AT_ONCE]:
            write = Transaction()
            parts = [
                self._facts_without(facts_block(record), set())
                async for record in self._slices("facts", facts)
            ]
            write.put_facts(merge_facts(self._new_block(), parts))
            for block in facts:
                write.delete_facts(block)
            await self._commit(write, adds=True)
        for model in {model for model, _ in self._vectors.values()}:
            due = due_for_merge(
                (block, len(ids)) for block, (of, ids) in self._vectors.items() if of == model
            )
            for vectors in due[:_MERGES_AT_ONCE]:
                write = Transaction()
                rows = [
                    self._vectors_without(vector_block(record), set())
                    async for record in self._slices("vectors", vectors)
                ]
                write.put_vectors(merge_vectors(self._new_block(), rows))
                for block in vectors:
                    write.delete_vectors(block)
                await self._commit(write, adds=True)
        if len(self._gone_in) >= SMALL_BLOCKS:
            write = Transaction()
            write.put_gone(self._new_block(), self._gone.ids)
            for gone in self._gone_in:
                write.delete_gone(gone)
            await self._commit(write, adds=True)

    async def _slices(self, store: str, blocks: Sequence[int]) -> AsyncIterator[Any]:
        """The records of blocks, few enough at once where most of their rows are gone."""
        for start in range(0, len(blocks), _SLICE):
            for record in await self._records(store, blocks[start : start + _SLICE]):
                yield record

    async def _vector_keys(self, fingerprint: str) -> list[int]:
        """A model's blocks; not those that another tab has written since the state was read."""
        keys = await self._database.keysBy("vectors", "model", fingerprint)
        return [int(key) for key in keys if int(key) < self._next_block]

    async def _new_vectors(self, fingerprint: str) -> list[int]:
        """A model's blocks that are not known; those that are gone are no longer."""
        stored = await self._vector_keys(fingerprint)
        mine = {block for block, (model, _) in self._vectors.items() if model == fingerprint}
        for block in mine.difference(stored):
            del self._vectors[block]
        known = mine.union(self._damaged_vectors)
        return [block for block in stored if block not in known]

    async def _read(self, vectors: Sequence[int]) -> AsyncIterator[Any]:
        """The records of blocks; of many the next ones are read while some are looked at."""
        if len(vectors) <= _READ_AT_ONCE:
            async with translated():
                records = await self._records("vectors", vectors)
            for record in records:
                yield record
            return
        reading = self._database.read("vectors", to_host(list(vectors)))
        try:
            while True:
                async with translated():
                    some = await reading.next()
                if some is None:
                    return
                for record in some:
                    yield record
        finally:
            reading.close()

    async def _records(self, store: str, keys: Sequence[int]) -> list[JsProxy]:
        """Blocks; without those that another tab has merged into a new one meanwhile."""
        records = await self._database.many(store, "", to_host(list(keys))) if keys else []
        return [record for record in records if record is not jsnull]

    async def _commit(self, write: Transaction, *, adds: bool = False) -> None:
        """Write in one transaction, the counters with it; then follow in memory.

        Args:
            write: What to write.
            adds: Whether it only adds; then other tabs need not load everything again.
        """
        rewritten = self._rewritten if adds else self._generation + 1
        state: dict[str, object] = {
            "key": "state",
            "generation": self._generation + 1,
            "rewritten": rewritten,
            "next_block": self._next_block,
            "next_photo": self._next_photo,
            "next_folder": self._next_folder,
        }
        write.put("meta", state)
        await self._database.commit(to_host(write.operations))
        self._generation += 1
        self._rewritten = rewritten
        self._sizes |= write.sizes
        if write.gone:
            _follow(self._gone_in, write.gone)
            self._gone = Gone(self._gone_in.values())
        _follow(self._facts, write.facts)
        _follow(self._vectors, write.vectors)


def _put_skipped(write: Transaction, folder: int, skipped: Sequence[Skipped]) -> None:
    write.put("skipped", {"folder": folder, "files": [astuple(file) for file in skipped]})


def _follow(blocks: dict[int, T], written: dict[int, T | None]) -> None:
    for block, now in written.items():
        if now is None:
            blocks.pop(block, None)
        else:
            blocks[block] = now


def _of_others(blocks: dict[int, tuple[str, Ids]], fingerprint: str) -> dict[int, tuple[str, Ids]]:
    """The blocks of other models."""
    return {block: each for block, each in blocks.items() if each[0] != fingerprint}


def _holding(blocks: dict[int, Ids], photos: set[int]) -> list[int]:
    wanted = np.fromiter(photos, dtype=np.uint32, count=len(photos))
    return [block for block, ids in blocks.items() if np.isin(ids, wanted).any()]


def _folder_record(folder: FolderRecord) -> dict[str, object]:
    return {
        "id": folder.id,
        "name": folder.name,
        "handle": folder.handle,
        "unfinished": folder.unfinished,
    }


def _folder(record: Any) -> FolderRecord:
    handle = None if record.handle is jsnull else record.handle
    unfinished = bool(getattr(record, "unfinished", False))
    return FolderRecord(int(record.id), str(record.name), handle, unfinished)


def _way_back(folder: int) -> str:
    """The lock that a page holds while it may take a folder back."""
    return f"photoseek-removed-{folder}"


def _take_out(
    write: Transaction, block: VectorBlock, photos: set[int], in_use: Container[int]
) -> None:
    """Take photos out of a block, which may be of another model than the one in use."""
    if not np.isin(block.ids, list(photos)).any():
        return
    try:
        left = vectors_without(block, photos)
    except ValueError:
        # Damaged: its photos are indexed anew anyway.
        write.delete("vectors", block.id)
        return
    if block.id in in_use:
        write.put_vectors(left)
    else:
        write.put_others_vectors(left)
