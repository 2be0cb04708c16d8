"""A library, kept in a database.

Stores of records: ``folders`` (a record a folder), ``facts`` and ``vectors`` (blocks),
``thumbnails`` (JPEG bytes by photo id), ``skipped`` and ``missing`` (a record a folder), ``gone``
(photos that count for nothing any more, in whatever block they still stand), ``marks`` (a record a
mark: favourites, albums, tags ...), ``meta`` (the counters, and a generation that every write
raises; the same of marks; the saved searches; what photos are of).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import cast

import numpy as np

from ..errors import StoreFailed, StoreFull
from ..host_objects import HostBytes
from ..library.marks import FORGOTTEN, Mark, Marks
from ..library.saved_searches import SavedSearches
from ..library.stored import Added, Addition, Space, Stored, StoredVectors
from ..photo import Embedded, FolderRecord, Missing, Photo, Skipped
from ..vectors.blocks import FULL, pack_vectors
from .contents import holding
from .facts_blocks import pack_facts
from .kept import Kept, Then, generation_of, nothing
from .loading import added_elsewhere, load, vectors
from .marking import change_marks, marks_elsewhere
from .mending import mend
from .merging import merge_small_blocks
from .ports import Database, Locks
from .purging import FORGOTTEN_LOCK, purge, remove, way_back
from .records import facts_block, folder_record, missing_record, skipped_record
from .searches import save_searches, searches
from .shielding import to_its_end
from .sorted_photos import Seen, save_sorted_photos, sorted_photos
from .space import space


class Store:
    """Implements engine.ports.Store. The caller sees to it that one tab writes at a time.

    Before anything is written the library is loaded, also after a write that has failed.
    """

    def __init__(self, database: Database, locks: Locks) -> None:
        """Keep a library there; ``locks`` are shared with whoever else does."""
        self._kept = Kept(database)
        self._locks = locks

    async def load(self) -> Stored:
        """All but thumbnails and vectors; what stood in a damaged block is new again."""
        return await load(self._kept)

    def vectors(self, fingerprint: str) -> AsyncIterator[StoredVectors]:
        """The vectors of a model, block by block; a damaged block is passed over."""
        return vectors(self._kept, fingerprint)

    async def changed_elsewhere(self) -> bool:
        """Whether the database holds something else than what was read or written here."""
        stored = await generation_of(self._kept.database)
        return self._kept.behind or stored != self._kept.contents.generation

    async def added_elsewhere(self, fingerprints: Sequence[str]) -> Added | None:
        """Read the blocks that were not there before; merged ones hold known rows too."""
        return await added_elsewhere(self._kept, fingerprints)

    @property
    def marks(self) -> Marks:
        """As they were last read or written here."""
        return self._kept.contents.marks

    async def marks_elsewhere(self) -> Marks | None:
        """All marks, if somebody else has changed some since they were read."""
        return await marks_elsewhere(self._kept)

    async def mark(
        self, mark: Mark, photos: Sequence[int], *, on: bool, then: Callable[[Marks], None]
    ) -> None:
        """Give a mark to photos, or take it from them: in whatever tab, whoever else writes."""
        some = list(photos)
        change = partial(Marks.changed, mark=mark, photos=some, on=on)
        await to_its_end(change_marks(self._kept, change, then))

    async def rename_mark(
        self, mark: Mark, name: str | None, *, then: Callable[[Marks], None]
    ) -> None:
        """Call a mark something else, or take it from all photos (None)."""
        change = partial(Marks.renamed, mark=mark, name=name)
        await to_its_end(change_marks(self._kept, change, then))

    async def forget(self, photos: Sequence[int], then: Callable[[Marks], None]) -> None:
        """Let photos be out of the library; a lock says that this page may bring them back."""
        await to_its_end(self._forget(photos, then))

    async def _forget(self, photos: Sequence[int], then: Callable[[Marks], None]) -> None:
        await self._locks.acquire(FORGOTTEN_LOCK)
        change = partial(Marks.changed, mark=FORGOTTEN, photos=photos, on=True)
        await change_marks(self._kept, change, then)

    async def bring_back(self, photos: Sequence[int]) -> None:
        """Let them be part of the library again, which has to be loaded again."""
        await self.mark(FORGOTTEN, photos, on=False, then=lambda _: self._kept.fall_behind())

    async def mend(self) -> int:
        """Check what was loaded, and remove what is damaged or has lost what belongs to it."""
        return await mend(self._kept)

    async def append(
        self,
        fingerprint: str,
        batch: Sequence[Embedded],
        replaced: Sequence[int],
        then: Then = nothing,
        heirs: Mapping[int, int] | None = None,
    ) -> None:
        """Add photos with thumbnails and vectors; ``replaced`` are removed in the same breath.

        What was said of photos is said of their ``heirs`` then: old -> new.
        """
        contents, write = self._kept.contents, self._kept.begin()
        ids = [item.photo.id for item in batch]
        remove(contents, write, replaced)
        new = [item.photo for item in batch if item.photo.id not in contents.known]
        write.put_facts(pack_facts(contents.new_block(), new))
        rows = np.stack([item.vector for item in batch])
        write.put_vectors(pack_vectors(contents.new_block(), fingerprint, ids, rows))
        write.put_thumbnails((item.photo.id, item.thumbnail) for item in batch)
        write.add(ids)
        marks = partial(Marks.inherited, heirs=heirs) if heirs else None
        await self._kept.commit(write, adds=not replaced, then=then, marks=marks)
        # Tidying may wait for a better day; the batch is stored.
        # A block that has gone bad meanwhile is found when the library is opened again.
        with suppress(StoreFull, StoreFailed, ValueError):
            await merge_small_blocks(self._kept)

    async def settle(
        self,
        missing: Mapping[int, Missing],
        moved: Sequence[Photo],
        forgotten: Sequence[int],
        then: Then = nothing,
    ) -> None:
        """Keep what has become of photos that are not where they were."""
        contents, write = self._kept.contents, self._kept.begin()
        for folder, photos in missing.items():
            write.put("missing", missing_record(folder, photos))
        rewritten = {photo.id for photo in moved}
        for record in await self._kept.records("facts", holding(contents.facts, rewritten)):
            write.put_facts(contents.facts_without(facts_block(record), rewritten))
        write.put_facts(pack_facts(contents.new_block(), moved))
        remove(contents, write, forgotten)
        await self._kept.commit(write, then=then)

    async def save_skipped(
        self, folder: int, skipped: Sequence[Skipped], then: Then = nothing
    ) -> None:
        """Replace the list of skipped files of a folder."""
        write = self._kept.begin()
        write.put("skipped", skipped_record(folder, skipped))
        await self._kept.commit(write, adds=True, then=then)

    async def save_folder(self, folder: FolderRecord, then: Then = nothing) -> None:
        """Add a folder, or rename it."""
        write = self._kept.begin()
        write.put_folder(folder)
        await self._kept.commit(write, adds=True, then=then)

    async def set_aside(self, folders: Sequence[FolderRecord], then: Then = nothing) -> None:
        """Keep folders out of the library; a lock says that this page may take them back."""
        await to_its_end(self._set_aside(folders, then))

    async def _set_aside(self, folders: Sequence[FolderRecord], then: Then) -> None:
        write = self._kept.begin()
        for folder in folders:
            await self._locks.acquire(way_back(folder.id))
            write.put("folders", folder_record(folder, removed=True))
        try:
            await self._kept.commit(write, then=then)
        except BaseException:
            for folder in folders:
                self._locks.release(way_back(folder.id))
            raise

    async def take_back(self, folders: Sequence[FolderRecord], then: Then = nothing) -> None:
        """Let them be part of the library again."""
        write = self._kept.begin()
        for folder in folders:
            write.put_folder(folder)

        def all_back() -> None:
            for folder in folders:
                self._locks.release(way_back(folder.id))
            then()

        await self._kept.commit(write, load_again=True, then=all_back)

    async def purge(self) -> None:
        """Forget what was set aside, where nobody holds the lock any more."""
        await to_its_end(purge(self._kept, self._locks))

    async def remove_vectors(self, model: str) -> None:
        """Forget what a model has read of the photos, in all its revisions and precisions."""
        write, first = self._kept.begin(), f"{model}@"
        keys = await self._kept.database.keys_by("vectors", "model", first, f"{first}\uffff")
        for block in keys:
            write.delete_vectors(int(block))
        await self._kept.commit(write)

    async def thumbnails(self, photos: Sequence[int]) -> list[HostBytes | None]:
        """JPEG bytes as the page takes them."""
        found = await self._kept.database.many("thumbnails", photos)
        return [None if record is None else cast("HostBytes", record["data"]) for record in found]

    async def stage_thumbnails(self, thumbnails: Sequence[tuple[int, bytes]]) -> None:
        """Lay thumbnails by, under ids that were not given away: nothing refers to them."""
        if thumbnails:
            write = self._kept.begin()
            write.put_thumbnails(thumbnails)
            await self._kept.commit_beside(write)

    async def discard_staged(self) -> None:
        """Let go of thumbnails beyond the ids that were given away."""
        write = self._kept.begin()
        # The next run that writes tries again.
        with suppress(StoreFull, StoreFailed):
            # Which those are memory may not know, if a merge has failed.
            state = await self._kept.database.get("meta", "state")
            first = 1 if state is None else int(state["next_photo"])
            write.writes.delete_from("thumbnails", first)
            await self._kept.commit_beside(write)

    async def merge(self, fingerprint: str, addition: Addition) -> None:
        """Add many photos at once, in one transaction; then the library has to be loaded again."""
        contents, write = self._kept.contents, self._kept.begin()
        remove(contents, write, addition.replaced)
        async for photos, rows in addition.blocks:
            for start in range(0, len(photos), FULL):
                some = photos[start : start + FULL]
                ids = [photo.id for photo in some]
                new = [photo for photo in some if photo.id not in contents.known]
                write.put_facts(pack_facts(contents.new_block(), new))
                part = rows[start : start + FULL]
                write.put_vectors(pack_vectors(contents.new_block(), fingerprint, ids, part))
                write.add(ids)
        for folder in addition.folders:
            write.put_folder(folder)
        for number, files in addition.skipped.items():
            write.put("skipped", skipped_record(number, files))
        for number, missing in addition.missing.items():
            write.put("missing", missing_record(number, missing))
        said = addition.heirs or addition.said

        def marks(before: Marks) -> Marks:
            return before.inherited(addition.heirs).joined(addition.said)

        await self._kept.commit(write, load_again=True, marks=marks if said else None)

    async def searches(self) -> SavedSearches:
        """The saved searches, also those of other tabs."""
        return await searches(self._kept)

    async def save_searches(self, now: SavedSearches, before: SavedSearches) -> None:
        """Replace them, unless another tab has since they were read."""
        await save_searches(self._kept, now, before)

    async def sorted_photos(self, model: str) -> Seen | None:
        """What a model has found photos to be of; None if it has not looked last."""
        return await sorted_photos(self._kept, model)

    async def save_sorted_photos(self, model: str, seen: Seen) -> None:
        """Keep it in place of what was there."""
        await save_sorted_photos(self._kept, model, seen)

    async def storage(self) -> Space:
        """Space used: blocks as they were read or written, thumbnails by some of them."""
        return await space(self._kept)
