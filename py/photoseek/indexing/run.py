"""Use case: folder -> vectors.

::

    Folder.walk -> changes.plan -> decode -> closer_look.views -> embed_views
                -> Store.append -> Library.append
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace

from ..errors import (
    BrokenImage,
    EmptyFile,
    FolderUnavailable,
    ImageTooLarge,
    PhotoError,
    PhotoseekError,
    StoreFull,
    UnreadableFile,
)
from ..library.library import Library
from ..models.closer_look import Views, views
from ..models.embedding import BATCH, IN_FLIGHT, embed_views
from ..models.ports import Encoder
from ..models.spec import ModelSpec
from ..photo import Embedded, FolderRecord, Photo, Progress, Report, Skipped
from ..pictures.content_digest import content_digest, ends_of
from ..pictures.decoding import decode
from ..pictures.metadata.file_names import date_in_name
from ..pictures.opening import MAX_BYTES
from ..pictures.ports import Decoder
from ..pictures.thumbnails import thumbnail
from ..vectors.matrix import as_stored
from .disk_space import Room
from .ports import FileEntry, Folder, IndexingStore
from .preparing import Preparation
from .walking import take_stock

READ_AHEAD = 3
"""Files whose bytes are fetched while another one is decoded."""

UNREADABLE_IN_A_ROW = 25
"""After so many failures to read it is the folder that is gone, not its files."""

RATE_WINDOW = 20.0
"""Seconds over which the rate is measured."""

OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class _Task:
    entry: FileEntry
    before: Photo | None
    """What the library holds of this path."""
    changed: bool
    """Whether the file is another one than ``before`` by now."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    photo: Photo
    thumbnail: bytes
    views: Views
    replaces: int | None


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
        self._run: _Run | None = None

    def go_on(self) -> None:
        """Try a full disk again at once, instead of after a while."""
        if self._run is not None:
            self._run.room.say()

    async def run(
        self,
        folder: FolderRecord,
        files: Folder,
        on_progress: OnProgress,
        *,
        whole: bool = True,
        forget: bool = True,
    ) -> Report:
        """Walk a folder and index what is new or changed.

        Args:
            folder: Its record in the library.
            files: Its files.
            on_progress: Called often; must return at once.
            whole: False for files that are only some of the folder's: none is taken for gone.
            forget: Whether photos that an earlier walk did not see either are forgotten.

        Raises:
            FolderUnavailable: It cannot be read (any more).
            ModelUnavailable: The vision tower's file could not be had.
            InferenceFailed: The vision tower could not run.
            StoreFailed: What was stored before stays; the next run goes on from there.
        """
        found = await take_stock(
            folder.id, files, self._library, self._store, on_progress, whole, forget
        )
        tasks = [
            *(_Task(entry, None, changed=False) for entry in found.new),
            *(_Task(entry, photo, changed=True) for entry, photo in found.changed),
            *(_Task(entry, photo, changed=False) for entry, photo in found.unembedded),
        ]
        # What a cancelled run does not come to is neither indexed nor skipped.
        self._library.set_skipped(folder.id, found.skipped)
        run = _Run(
            self._library, self._store, self._encoder, self._spec, folder, tasks, on_progress
        )
        try:
            await self._embed_all(run, files)
        finally:
            await run.close()
        return replace(
            found.report,
            added=run.added,
            changed=run.changed,
            skipped=len(self._library.skipped_of(folder.id)),
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
        known = target.photos_of(folder.id)
        tasks: list[_Task] = []
        walked = 0
        async for some in files.walk():
            walked += len(some)
            on_progress(Progress("walking", 0, walked, ""))
            for entry in some:
                photo = known.get(entry.path)
                if photo is None or target.is_embedded(photo):
                    continue
                if (entry.size, entry.modified) == (photo.size, photo.modified):
                    tasks.append(_Task(entry, photo, changed=False))
        run = _Run(target, self._store, self._encoder, self._spec, folder, tasks, on_progress)
        try:
            await self._embed_all(run, files)
        finally:
            await run.close()
        if whole:
            target.walked(folder.id)

    async def _embed_all(self, run: _Run, files: Folder) -> None:
        self._run = run
        batch: list[_Prepared] = []
        unreadable = 0
        reads = _read_ahead(run.tasks, files)
        try:
            for task, read in reads:
                run.at(task.entry.path)
                try:
                    batch.append(await self._prepare(task, _opened(await read), run))
                    unreadable = 0
                except PhotoError as error:
                    unreadable = unreadable + 1 if isinstance(error, UnreadableFile) else 0
                    if unreadable >= UNREADABLE_IN_A_ROW:
                        raise FolderUnavailable(
                            "The folder can no longer be read. Choose it again to go on.",
                            error.detail,
                        ) from error
                    run.skip(task, error)
                if len(batch) == BATCH:
                    await run.embed(batch)
                    batch = []
                # A search must not wait for a whole batch.
                await asyncio.sleep(0)
            if batch:
                await run.embed(batch)
            await run.finish()
        finally:
            reads.close()

    async def _prepare(self, task: _Task, data: bytes, run: _Run) -> _Prepared:
        try:
            return await self._decode_and_preprocess(task, data, run)
        except PhotoseekError:
            raise
        except MemoryError as error:
            raise ImageTooLarge("Not enough memory for this picture.") from error
        except Exception as error:
            # One odd file must not stop the run; its detail names the error.
            raise BrokenImage("The picture could not be prepared.", repr(error)) from error

    async def _decode_and_preprocess(self, task: _Task, data: bytes, run: _Run) -> _Prepared:
        picture = await decode(data, self._spec.image.input_edge, self._decoder)
        metadata = picture.metadata
        same = task.before if task.before is not None and not task.changed else None
        photo = same or Photo(
            id=run.new_id(),
            folder=run.folder.id,
            path=task.entry.path,
            size=task.entry.size,
            modified=task.entry.modified,
            width=picture.width,
            height=picture.height,
            format=picture.format,
            taken=metadata.taken or date_in_name(task.entry.path),
            camera=metadata.camera,
            latitude=metadata.latitude,
            longitude=metadata.longitude,
            digest=content_digest(task.entry.size, ends_of(data)),
            lens=metadata.lens,
            aperture=metadata.aperture,
            exposure=metadata.exposure,
            iso=metadata.iso,
            focal_length=metadata.focal_length,
            incomplete=picture.incomplete,
        )
        return _Prepared(
            photo=photo,
            thumbnail=thumbnail(picture.image),
            views=views(picture.image, self._spec, picture.box),
            replaces=task.before.id if task.before is not None and task.changed else None,
        )


class _Run:
    """One run's bookkeeping: ids, batches in flight, skipped files, progress."""

    def __init__(
        self,
        library: Library | Preparation,
        store: IndexingStore,
        encoder: Encoder,
        spec: ModelSpec,
        folder: FolderRecord,
        tasks: list[_Task],
        on_progress: OnProgress,
    ) -> None:
        self.folder = folder
        self.tasks = tasks
        self.added = 0
        self.changed = 0
        self._library = library
        self._store = store
        self._encoder = encoder
        self._spec = spec
        self._on_progress = on_progress
        self._next_id = library.next_photo
        self._embedding: set[asyncio.Task[None]] = set()
        self._storing: set[asyncio.Task[None]] = set()
        self._failure: Exception | None = None
        self.room = Room()
        self._full: str | None = None
        """Why the run waits, while the disk is full."""
        self._store_lock = asyncio.Lock()
        self._done = 0
        self._path = ""
        self._marks: deque[tuple[float, int]] = deque([(time.monotonic(), 0)])
        self._report()

    def new_id(self) -> int:
        """An id for a photo that is new to the library."""
        self._next_id += 1
        return self._next_id - 1

    def at(self, path: str) -> None:
        """Say which file is at hand."""
        self._path = path
        self._report()

    def skip(self, task: _Task, error: PhotoError) -> None:
        """Record a file that cannot be indexed."""
        entry = task.entry
        self._library.skip(
            self.folder.id,
            Skipped(entry.path, entry.size, entry.modified, error.code, error.message),
        )
        self._advance(1)

    async def embed(self, batch: list[_Prepared]) -> None:
        """Start embedding a batch, as soon as fewer than IN_FLIGHT are under way."""
        while len(self._embedding) >= IN_FLIGHT:
            await self._first_done()
        self._embedding.add(asyncio.create_task(self._embed(batch)))

    async def finish(self) -> None:
        """Wait until every batch is stored."""
        while self._embedding:
            await self._first_done()

    async def close(self) -> None:
        """Stop what is being embedded, let what is being stored end, keep the skipped files."""
        self.room.close()
        for task in self._embedding:
            task.cancel()
        await asyncio.gather(*self._embedding, *self._storing, return_exceptions=True)
        try:
            skipped = self._library.skipped_of(self.folder.id)
            await self._store.save_skipped(self.folder.id, list(skipped.values()))
        finally:
            await self._encoder.release_vision()

    async def _first_done(self) -> None:
        _, self._embedding = await asyncio.wait(
            self._embedding, return_when=asyncio.FIRST_COMPLETED
        )
        if self._failure is not None:
            raise self._failure

    async def _embed(self, batch: list[_Prepared]) -> None:
        """Embed and store a batch; a failure is kept for whoever waits for the next one."""
        try:
            await self._embed_and_store(batch)
        except Exception as error:
            self._failure = error

    async def _embed_and_store(self, batch: list[_Prepared]) -> None:
        photos = [item.views for item in batch]
        vectors = as_stored(await embed_views(self._encoder, self._spec, photos))
        embedded = [
            Embedded(item.photo, item.thumbnail, vector)
            for item, vector in zip(batch, vectors, strict=True)
        ]
        replaced = [item.replaces for item in batch if item.replaces is not None]
        # A transaction that has begun cannot be called back: cancelling waits for it instead,
        # or memory and disk would differ.
        storing = asyncio.create_task(self._keep(embedded, replaced))
        self._storing.add(storing)
        storing.add_done_callback(self._storing.discard)
        await asyncio.shield(storing)

    async def _keep(self, batch: list[Embedded], replaced: list[int]) -> None:
        async with self._store_lock:
            await self._store_when_there_is_room(batch, replaced)
        self.changed += len(replaced)
        self.added += len(batch) - len(replaced)
        self._advance(len(batch))

    async def _store_when_there_is_room(self, batch: list[Embedded], replaced: list[int]) -> None:
        while True:
            try:
                await self._store.append(
                    self._spec.fingerprint,
                    batch,
                    replaced,
                    then=lambda: self._library.append(batch, replaced),
                )
            except StoreFull as full:
                if self.room.closed:
                    raise
                self._full = full.message
                self._report()
                await self.room.wait()
            else:
                self._full = None
                return

    def _advance(self, files: int) -> None:
        self._done += files
        now = time.monotonic()
        self._marks.append((now, self._done))
        while len(self._marks) > 2 and now - self._marks[0][0] > RATE_WINDOW:
            self._marks.popleft()
        self._report()

    def _report(self) -> None:
        (start, before), (end, after) = self._marks[0], self._marks[-1]
        rate = (after - before) / (end - start) if after > before and end > start else None
        self._on_progress(
            Progress(
                stage="paused" if self._full else "indexing",
                done=self._done,
                total=len(self.tasks),
                path=self._path,
                rate=rate,
                seconds_left=(len(self.tasks) - self._done) / rate if rate else None,
                reason=self._full,
            )
        )


def _read_ahead(
    tasks: list[_Task], files: Folder
) -> Generator[tuple[_Task, asyncio.Task[bytes | PhotoError]], None, None]:
    """Each task with its file's bytes on the way, those of the next ones behind them."""
    reads: deque[asyncio.Task[bytes | PhotoError]] = deque()
    ahead = iter(tasks)
    try:
        for task in tasks:
            while len(reads) <= READ_AHEAD and (coming := next(ahead, None)) is not None:
                reads.append(asyncio.create_task(_read(files, coming.entry)))
            yield task, reads.popleft()
    finally:
        for read in reads:
            read.cancel()


async def _read(files: Folder, entry: FileEntry) -> bytes | PhotoError:
    """The file's bytes, or why not: an error that is raised before anybody waits is reported."""
    if entry.size == 0:
        return EmptyFile("The file is empty.")
    if entry.size > MAX_BYTES:
        return ImageTooLarge(f"{entry.size // 1_000_000} MB are more than can be read here.")
    try:
        return await files.read(entry.path)
    except PhotoError as error:
        return error
    except MemoryError:
        return ImageTooLarge("Not enough memory to read the file.")


def _opened(read: bytes | PhotoError) -> bytes:
    if isinstance(read, PhotoError):
        raise read
    return read
