"""Use case: folder -> vectors.

::

    Folder.walk -> changes.plan -> decode -> closer_look.views -> embed_views
                -> Store.append -> Library.append

That is: walking.take_stock, reading_ahead, viewing, batches.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import replace

from ..errors import PhotoError
from ..library.library import Library
from ..models.ports import Encoder
from ..models.spec import ModelSpec
from ..photo import FolderRecord, Progress, Report, Skipped, skipped
from ..pictures.formats import DECODERS
from ..pictures.ports import Decoder
from .batches import Batches
from .beside import said_beside
from .ports import Folder, IndexingStore
from .preparing import Preparation
from .reading_ahead import read_ahead
from .retelling import retell
from .sidecar_changes import unread
from .tally import Tally
from .tasks import Task, tasks_of
from .viewing import Viewed, Viewer
from .walking import Stock, take_stock, unread_by

OnProgress = Callable[[Progress], None]


class Indexer:
    """Brings a library up to date with a folder. Cancelling a run keeps what it has stored."""

    def __init__(
        self,
        library: Library,
        store: IndexingStore,
        encoder: Encoder,
        spec: ModelSpec,
        decoder: Decoder,
    ) -> None:
        self._library = library
        self._store = store
        self._encoder = encoder
        self._spec = spec
        self._decoder = decoder
        self._batches: Batches | None = None

    def go_on(self) -> None:
        """Try a full disk again at once, instead of after a while."""
        if self._batches is not None:
            self._batches.room.say()

    async def run(
        self,
        folder: FolderRecord,
        files: Folder,
        on_progress: OnProgress,
        *,
        whole: bool = True,
        forget: bool = True,
        within: Sequence[int] = (),
        on_walked: Callable[[], Awaitable[None]] | None = None,
    ) -> Report:
        """Walk a folder and index what is new or changed.

        Args:
            folder: Its record in the library.
            files: Its files.
            on_progress: Called often; must return at once.
            whole: False for files that are only some of the folder's: none is taken for gone.
            forget: Whether photos that an earlier walk did not see either are forgotten.
            within: Folders of the library that lie in this one, by id: their photos become its own.
            on_walked: Called once it is known, and kept, what has become of the photos.

        Raises:
            FolderUnavailable: It cannot be read (any more).
            ModelUnavailable: The vision tower's file could not be had.
            InferenceFailed: The vision tower could not run.
            StoreFailed: What was stored before stays; the next run goes on from there.
        """
        found = await take_stock(
            folder.id,
            files,
            self._library,
            self._store,
            on_progress,
            whole,
            forget,
            folder.everything,
            within,
        )
        if on_walked is not None:
            await on_walked()
        # What a cancelled run does not come to is neither indexed nor skipped.
        self._library.set_skipped(folder.id, found.skipped)
        if found.told_anew:
            found = await self._retell(folder.id, found, files, on_progress)
        done = await self._read(self._library, folder, tasks_of(found), files, on_progress)
        return replace(
            found.report,
            added=done.added,
            changed=done.changed,
            skipped=self._library.skipped_in(folder.id),
        )

    async def read_for(
        self,
        target: Preparation,
        folder: FolderRecord,
        files: Folder,
        on_progress: OnProgress,
        *,
        whole: bool = True,
    ) -> None:
        """Walk a folder and embed the photos that another model has not seen; nothing else.

        Args:
            target: What that model has seen. The encoder is its own.
            folder: Its record in the library.
            files: Its files.
            on_progress: Called often; must return at once.
            whole: False for files that are only some of the folder's.

        Raises:
            PhotoseekError: As :meth:`run`.
        """
        unseen = await unread_by(target, folder.id, files, on_progress, folder.everything)
        tasks = [Task(entry, photo) for entry, photo in unseen]
        await self._read(target, folder, tasks, files, on_progress)
        if whole:
            target.walked(folder.id)

    async def _retell(
        self, folder: int, found: Stock, files: Folder, on_progress: OnProgress
    ) -> Stock:
        tally = Tally(len(found.told_anew), on_progress)
        now = await retell(
            found.told_anew,
            found.sidecars,
            files,
            self._library,
            self._store,
            self._decoder,
            tally,
        )
        untold = [photo for photo in found.told_anew if photo.id not in now]
        left = self._library.skipped_of(folder).values()
        self._library.set_skipped(folder, found.sidecars.after(left, untold))
        unembedded = [(entry, now.get(photo.id, photo)) for entry, photo in found.unembedded]
        return replace(found, unembedded=unembedded)

    async def _read(
        self,
        target: Library | Preparation,
        folder: FolderRecord,
        tasks: Sequence[Task],
        files: Folder,
        on_progress: OnProgress,
    ) -> Batches:
        """Read, decode, embed and store files; those that cannot be indexed are skipped."""
        tally = Tally(len(tasks), on_progress)
        batches = Batches(target, self._store, self._encoder, self._spec, tally)
        viewer = Viewer(
            folder.id,
            _ids_from(target.next_photo),
            self._spec,
            self._decoder,
            self._library.clock,
        )
        self._batches = batches
        batch: list[Viewed] = []
        if tasks:
            # Beside the decoding of the first ones.
            await self._encoder.prepare_vision()
        try:
            async with aclosing(
                read_ahead(tasks, files, lambda task: tally.at(task.entry.path))
            ) as reads:
                async for task, read in reads:
                    try:
                        if isinstance(read, PhotoError):
                            raise read
                        clock = self._library.clock
                        said, later = await said_beside(task.sidecars, files, clock)
                        batch.append(await viewer.view(task, read, said))
                        for path in later:
                            target.skip(folder.id, unread(path, task.entry.path))
                    except PhotoError as error:
                        target.skip(folder.id, _skipped(task, error))
                        tally.count(1)
                    if len(batch) == self._encoder.pace.batch:
                        await batches.add(batch)
                        batch = []
                    # A search must not wait for a whole batch.
                    await asyncio.sleep(0)
            if batch:
                await batches.add(batch)
            await batches.finish()
        finally:
            await batches.close()
            try:
                left = target.skipped_of(folder.id)
                await self._store.save_skipped(folder.id, list(left.values()))
            finally:
                await self._encoder.release_vision()
        return batches


def _ids_from(first: int) -> Callable[[], int]:
    """Ids for photos that are new to the library."""
    following = first - 1

    def new_id() -> int:
        nonlocal following
        following += 1
        return following

    return new_id


def _skipped(task: Task, error: PhotoError) -> Skipped:
    entry = task.entry
    return skipped(entry.path, entry.size, entry.modified, error, DECODERS)
