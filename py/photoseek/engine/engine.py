"""The engine: one method for each method of the protocol, over the use cases and the ports."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, Set
from contextlib import asynccontextmanager, contextmanager, nullcontext, suppress
from dataclasses import replace
from typing import cast

from .. import __version__
from ..errors import Busy, FolderUnavailable, NotFound, StoreFailed, StoreFull
from ..exchange.exporting import export_facts, export_library
from ..exchange.folder_names import free_name
from ..exchange.importing import Importer, import_summary
from ..exchange.ports import Blobs
from ..exchange.reading import LibraryFile
from ..exchange.records import ExchangeProgress as Exchanged
from ..host_objects import HostBlob, HostBytes, HostDirectory
from ..indexing.changes import summary
from ..indexing.ports import Folder, FolderSource
from ..indexing.preparing import Preparation, prepare
from ..indexing.run import Indexer
from ..library.facets.filtering import read_filter
from ..library.library import open_library
from ..library.ports import Store
from ..library.query.request import parse
from ..library.searching import Searcher
from ..models.backends import Backends
from ..models.embedding import EmbeddingModel
from ..models.ports import LoadedModel, Models
from ..models.records import ModelInfo as Model
from ..photo import FolderRecord, Hit, Photo, Progress
from ..pictures.decoding import decode
from ..pictures.images import to_jpeg
from ..pictures.ports import Decoder
from ..vectors.ports import OpenRows
from ..wire.presenting import exchange_progress, exported_file, model_info, stored_model
from ..wire.protocol import (
    AddModelParams,
    BackendParams,
    BrowseParams,
    BrowseResult,
    ExchangeProgress,
    ExportedFile,
    FilterChoices,
    FilterParams,
    FolderInfo,
    FolderParams,
    FoldersParams,
    HitInfo,
    ImportParams,
    ImportReport,
    IndexParams,
    IndexProgress,
    IndexReport,
    ModelInfo,
    ModelParams,
    NoParams,
    PhotoAtParams,
    PhotoInfo,
    PhotoParams,
    PhotosParams,
    PreparingInfo,
    RemoveModelParams,
    SearchParams,
    SearchResult,
    SelectModelParams,
    SettleMissingParams,
    SkippedInfo,
    Status,
    StorageInfo,
    StoredModel,
)
from ..wire.reading import folder_source, picked_files
from .choices import choices_info
from .handover import Handover
from .ports import Folders, WriteLock

PROGRESS_INTERVAL = 0.1
"""Seconds between two progress messages of a run: as often as an eye can follow."""

ANNOUNCE_INTERVAL = 0.3
"""Seconds between two announcements of a run to other tabs, which show it within a second."""

VIEWABLE = frozenset({"JPEG", "PNG", "GIF", "WEBP", "BMP", "AVIF"})
"""Formats that every browser shows; of the others a JPEG is made."""

VIEW_EDGE = 2048
"""Longest edge in pixels of such a JPEG, and of the picture it is drafted from."""

OnProgress = Callable[[IndexProgress], None]
"""Sends the progress of a call to whoever made it."""

OnExchange = Callable[[ExchangeProgress], None]
"""The same, of an export or an import."""


class Engine:
    """A library, a model, and what can be done with them."""

    def __init__(
        self,
        *,
        store: Store,
        folders: Folders,
        blobs: Blobs,
        models: Models,
        decoder: Decoder,
        lock: WriteLock,
        backends: Backends,
        open_rows: OpenRows,
        on_change: Callable[[Status], None],
        forgets: str | None = None,
    ) -> None:
        self._store = store
        self._folders = folders
        self._blobs = blobs
        self._models = models
        self._decoder = decoder
        self._lock = lock
        self._backends = backends
        self._open_rows = open_rows
        self._on_change = on_change
        self._forgets = forgets
        self._known_folders: set[int] = set()
        self._removed: dict[int, FolderRecord] = {}
        """Folders that were removed, and can be brought back until the page is closed."""
        self._damaged = 0
        self._indexer: Indexer | None = None
        """The one that runs."""
        self._turn = asyncio.Lock()
        """Held by whoever replaces the model, or replaces or writes the library."""
        self._handover = Handover(lock, self._turn, self._unfinished, self._look, self._tell)
        self._behind = False
        """Whether reading the store was broken off: it is ahead, and everything is read again."""
        self._news = False
        """Whether another tab has written since the library was last read afresh."""
        self._reloading = False
        self._preparing: Preparation | None = None
        """A model that takes over when it has read the photos."""
        self._busy = ""
        """What the engine is at that nothing else may come between, for people."""

    async def start(self, model: str) -> None:
        """Read the model's files and open the library.

        Raises:
            ModelUnavailable: A file of the model could not be had.
            ModelUnsupported: This engine cannot use it.
            StoreFailed: The database could not be opened.
        """
        await self._use(await self._models.load(model))

    async def check(self) -> None:
        """Mend the library if it is not whole, and forget what earlier visits have removed."""
        async with self._turn:
            if not await self._lock.acquire():
                self._handover.watch()
                return  # another tab writes, and has checked it before
            try:
                await self._catch_up()
                # A disk that is full, or fails, is the business of whoever writes next.
                with suppress(StoreFull, StoreFailed):
                    await self._store.purge()
                    if found := await self._store.mend():
                        self._damaged += found
                        await self._use(self._model)
            finally:
                self._handover.release()

    async def reload(self) -> None:
        """Follow another tab that has changed the library."""
        self._news = True
        if self._reloading:
            return
        self._reloading = True
        try:
            while self._news:
                self._news = False
                async with self._turn:
                    started = time.monotonic()
                    await self._catch_up()
                # Half the time at least is left for searching, however large the library is.
                await asyncio.sleep(time.monotonic() - started)
        finally:
            self._reloading = False
        if not self._busy:
            self._handover.watch()

    async def status(self, _params: NoParams, _progress: OnProgress) -> Status:
        """What the engine holds."""
        return self.current_status()

    async def storage(self, _params: NoParams, _progress: OnProgress) -> StorageInfo:
        """Space used and left."""
        space = await self._store.storage()
        return {
            "usage": space.usage,
            "quota": space.quota,
            "persistent": space.persistent,
            "facts": space.facts,
            "thumbnails": space.thumbnails,
            "vectors": space.vectors,
            "models": sum(model.bytes for model in await self._models.stored()),
        }

    async def index(self, params: IndexParams, progress: OnProgress) -> IndexReport:
        """Add a folder to the library, or bring it up to date."""
        started = time.monotonic()
        waiting = Progress("waiting", 0, 0, "")
        on_progress = self._throttled(progress)
        async with self._writing("indexing a folder", lambda: on_progress(waiting)):
            source = folder_source(params["folder"])
            folder, files = await self._open_folder(source)
            indexer = Indexer(
                self._library, self._store, self._model.encoder, self._model.spec, self._decoder
            )
            self._indexer = indexer
            whole = not source.part
            async with self._under_way(folder) if whole else nullcontext():
                report = await indexer.run(
                    folder,
                    files,
                    on_progress,
                    whole=whole,
                    forget=not source.watched,
                )
                await self._prepare(folder, files, progress, whole=whole)
        return {
            "folder": folder.id,
            "added": report.added,
            "changed": report.changed,
            "unchanged": report.unchanged,
            "moved": report.moved,
            "back": report.back,
            "gone": report.gone,
            "forgotten": report.forgotten,
            "undecided": report.undecided,
            "skipped": report.skipped,
            "seconds": time.monotonic() - started,
            "summary": summary(report, folder.name),
        }

    async def search(self, params: SearchParams, _progress: OnProgress) -> SearchResult:
        """Rank the library by words, pictures, or both."""
        image = params.get("image")
        query = parse(
            params.get("text", ""),
            params.get("photo"),
            None if image is None else await self._folders.blob_bytes(image),
        )
        if query.is_empty:
            return {"hits": [], "total": 0, "matches": 0, "familiar": True}
        ranking = await self._searcher.search(
            query, params["limit"], params.get("offset", 0), read_filter(params.get("filter"))
        )
        return {
            "hits": [self._hit_info(hit) for hit in ranking.hits],
            "total": ranking.total,
            "matches": ranking.matches,
            "familiar": ranking.familiar,
        }

    async def browse(self, params: BrowseParams, _progress: OnProgress) -> BrowseResult:
        """Photos by date, newest first."""
        photos = self._library.by_date(read_filter(params.get("filter")))
        offset = params.get("offset", 0)
        page = map(self._library.photo, photos[offset : offset + params["limit"]])
        return {"photos": [self._photo_info(photo) for photo in page], "total": len(photos)}

    async def photo_at(self, params: PhotoAtParams, _progress: OnProgress) -> PhotoInfo | None:
        """The photo of a folder and a path inside it."""
        photo = self._library.photos_of(params["folder"]).get(params["path"])
        if photo is None or photo.id not in self._library.matrix:
            return None
        return self._photo_info(photo)

    async def filter_choices(self, params: FilterParams, _progress: OnProgress) -> FilterChoices:
        """What can be filtered by, and how many photos each choice would leave."""
        choices = self._library.columns.choices(read_filter(params.get("filter")))
        return choices_info(choices, self._library.folders)

    async def thumbnails(
        self, params: PhotosParams, _progress: OnProgress
    ) -> list[HostBytes | None]:
        """JPEG bytes in the order asked for."""
        return await self._store.thumbnails(params["photos"])

    async def original(self, params: PhotoParams, _progress: OnProgress) -> HostBlob:
        """The photo itself, or a JPEG of it where browsers cannot show its format."""
        photo = self._library.photo(params["photo"])
        blob = await self._file_of(photo)
        if photo.format in VIEWABLE:
            return blob
        picture = await decode(await self._folders.blob_bytes(blob), VIEW_EDGE // 2, self._decoder)
        picture.image.thumbnail((VIEW_EDGE, VIEW_EDGE))
        return self._folders.to_blob(to_jpeg(picture.image, quality=90), "image/jpeg")

    async def skipped(self, _params: NoParams, _progress: OnProgress) -> list[SkippedInfo]:
        """Every file that was not indexed, with its reason."""
        return [
            {
                "folder": folder.id,
                "folder_name": folder.name,
                "path": file.path,
                "code": file.code,
                "reason": file.reason,
            }
            for folder in self._library.folders.values()
            for file in self._library.skipped_of(folder.id).values()
        ]

    async def go_on(self, _params: NoParams, _progress: OnProgress) -> None:
        """Let a run that waits for room try again at once."""
        if self._indexer is not None:
            self._indexer.go_on()

    async def leave_unfinished(self, params: FolderParams, _progress: OnProgress) -> Status:
        """Let an interrupted run be; what it has read is kept."""
        async with self._writing("changing a folder"):
            if params["folder"] not in self._library.folders:
                raise NotFound("This folder is not in the library.")
            await self._mark(params["folder"], unfinished=False)
        return self.current_status()

    async def remove_folder(self, params: FolderParams, _progress: OnProgress) -> Status:
        """Take a folder out of the library; its photos stay where they are on disk."""
        async with self._writing("removing a folder"):
            folder = self._library.folders.get(params["folder"])
            if folder is None:
                raise NotFound("This folder is not in the library.")
            await self._set_aside([folder])
        return self.current_status()

    async def remove_all(self, _params: NoParams, _progress: OnProgress) -> Status:
        """Take all folders out of the library."""
        async with self._writing("removing the folders"):
            await self._set_aside(list(self._library.folders.values()))
        return self.current_status()

    async def restore_folders(self, params: FoldersParams, _progress: OnProgress) -> Status:
        """Bring folders back that were removed, with all that was known of their photos."""
        async with self._writing("bringing folders back"):
            folders = [self._removed[id] for id in params["folders"] if id in self._removed]
            if len(folders) < len(params["folders"]):
                raise NotFound("What was removed on an earlier visit cannot be brought back.")
            for folder in folders:
                if await self._known(folder.name, folder.handle) is not None:
                    raise NotFound(f"“{folder.name}” is in the library again; its place is taken.")
            await self._store.take_back(folders)
            for folder in folders:
                del self._removed[folder.id]
            await self._use(self._model)
        return self.current_status()

    async def _set_aside(self, folders: list[FolderRecord]) -> None:
        await self._store.set_aside(folders)
        for folder in folders:
            self._removed[folder.id] = folder
            self._library.remove_folder(folder.id)
        await self._finish_preparing()

    async def export_library(self, _params: NoParams, progress: OnExchange) -> ExportedFile:
        """The library as one file, for another device or another program."""
        async with self._alone("exporting the library"):
            spec = self._model.spec
            exported = await export_library(
                self._library, self._store, self._blobs, spec, _exchanging(progress)
            )
        return exported_file(exported)

    async def export_facts(self, _params: NoParams, progress: OnExchange) -> ExportedFile:
        """The facts of all photos, for a spreadsheet."""
        async with self._alone("exporting the list of photos"):
            exported = await export_facts(self._library, self._blobs, _exchanging(progress))
        return exported_file(exported)

    async def import_library(self, params: ImportParams, progress: OnExchange) -> ImportReport:
        """Merge an exported library into this one: all of it, or nothing.

        One of the model that is getting ready brings what that has not read: it takes over.
        """
        started = time.monotonic()
        on_progress = _exchanging(progress)
        async with self._writing("importing a library"):
            file = LibraryFile(self._blobs, params["file"])
            preparing = self._preparing
            if preparing is not None and await file.is_made_with(preparing.model.spec):
                rows = await file.check(preparing.model.spec, on_progress)
                self._preparing = None
                await self._take_over(preparing.model)
            else:
                rows = await file.check(self._model.spec, on_progress)

            async def reload() -> None:
                await self._use(self._model)

            importer = Importer(self._library, self._store, self._model.spec, reload)
            merge = await importer.run(file, rows, on_progress)
        return {
            "added": merge.added,
            "replaced": len(merge.replaced),
            "kept": merge.kept,
            "folders": [folder.id for folder in merge.folders],
            "seconds": time.monotonic() - started,
            "summary": import_summary(merge),
        }

    async def settle_missing(self, params: SettleMissingParams, _progress: OnProgress) -> Status:
        """Keep or remove the photos of a folder that went missing all at once."""
        folder = params["folder"]
        async with self._writing("removing photos"):
            if folder not in self._library.folders:
                raise NotFound("This folder is not in the library.")
            before = self._library.missing_of(folder)
            undecided = before.undecided
            kept = before.kept | undecided if params["keep"] else before.kept
            missing = {folder: replace(before, undecided=frozenset(), kept=kept)}
            forgotten = [] if params["keep"] else sorted(undecided)
            await self._store.settle(missing, [], forgotten)
            self._library.settle(missing, [], forgotten)
            await self._finish_preparing()
        return self.current_status()

    async def models(self, _params: NoParams, _progress: OnProgress) -> list[ModelInfo]:
        """The models that can be chosen; the one in use is among them."""
        listed = await self._models.listed()
        # Which files are kept may have changed since it was loaded; what it says of itself has not.
        mine = self._model.info
        if any(info.id == mine.id for info in listed):
            listed = [_with_facts(info, mine) if info.id == mine.id else info for info in listed]
        else:
            listed = [*listed, mine]
        return [model_info(info) for info in listed]

    async def inspect_model(self, params: ModelParams, _progress: OnProgress) -> ModelInfo:
        """Ask a model's host what files it has."""
        return model_info(await self._models.inspect(params["model"]))

    async def select_model(self, params: SelectModelParams, _progress: OnProgress) -> Status:
        """Use another model, at once or when it has read the photos.

        Its vectors are its own; the old one's stay for going back.
        """
        async with self._alone("changing the model"):
            model = await self._models.load(params["model"], params.get("precision"))
            preparing = self._stop_preparing()
            if model.spec.fingerprint == self._model.spec.fingerprint:
                if not preparing:
                    await self._take_over(model)
            else:
                preparation = await prepare(model, self._library, self._store)
                if params.get("at_once") or preparation.is_nearly_complete:
                    await self._take_over(model)
                else:
                    self._preparing = preparation
        status = self.current_status()
        self._on_change(status)
        return status

    async def select_backend(self, params: BackendParams, _progress: OnProgress) -> Status:
        """Run the model elsewhere from now on; its vectors stay the ones it has made."""
        async with self._alone("changing where the model runs"):
            self._backends.choose(params["choice"])
            self._model.encoder.close()
            if self._preparing is not None:
                self._preparing.model.encoder.close()
        return self.current_status()

    async def add_model(self, params: AddModelParams, _progress: OnProgress) -> ModelInfo:
        """Keep a model from the user's own files."""
        return model_info(await self._models.add(params["name"], picked_files(params["files"])))

    async def stored_models(self, _params: NoParams, _progress: OnProgress) -> list[StoredModel]:
        """The models whose files are kept on this device."""
        return [stored_model(model) for model in await self._models.stored()]

    async def remove_model(
        self, params: RemoveModelParams, _progress: OnProgress
    ) -> list[StoredModel]:
        """Let go of a model's files, and of its vectors if asked to; the one in use stays."""
        preparing = [] if self._preparing is None else [self._preparing.model]
        for model in (self._model, *preparing):
            if params["model"] == model.spec.id:
                raise Busy(f"{model.spec.title} is in use. Choose another model first.")
        if params.get("vectors"):
            async with self._writing("removing a model"):
                await self._store.remove_vectors(params["model"])
        await self._models.remove(params["model"])
        return [stored_model(each) for each in await self._models.stored()]

    async def pause_downloads(self, _params: NoParams, _progress: OnProgress) -> None:
        """Ask for no more bytes of models until they are resumed."""
        self._models.pause()

    async def resume_downloads(self, _params: NoParams, _progress: OnProgress) -> None:
        """Go on with the downloads of models."""
        self._models.resume()

    async def cancel_downloads(self, _params: NoParams, _progress: OnProgress) -> None:
        """End the downloads of models; what has come is kept."""
        self._models.cancel()

    async def keep_in_memory(self, _params: NoParams, _progress: OnProgress) -> None:
        """Keep files of models in memory from now on: the disk is full."""
        self._models.keep_in_memory()

    @asynccontextmanager
    async def _alone(self, doing: str) -> AsyncIterator[None]:
        """Keep everything else from changing the model or the library meanwhile."""
        with self._occupied(doing):
            async with self._turn:
                yield

    @contextmanager
    def _occupied(self, doing: str) -> Iterator[None]:
        if self._busy:
            raise Busy(f"Photoseek is {self._busy}. Cancel that, or wait until it is done.")
        self._busy = doing
        try:
            yield
        finally:
            self._busy = ""
            self._handover.watch()

    @asynccontextmanager
    async def _writing(
        self, doing: str, on_wait: Callable[[], None] | None = None
    ) -> AsyncIterator[None]:
        """Write to the library, which no other tab does meanwhile.

        Args:
            doing: What it is, for people.
            on_wait: Called before it waits for another tab; None: it does not wait.
        """
        with self._occupied(doing):
            await self._handover.take(on_wait)
            try:
                async with self._turn:
                    await self._catch_up()
                    self._handover.found(self._unfinished())
                    # An import that a crash has ended may have left some.
                    await self._store.discard_staged()
                    yield
            finally:
                self._handover.release()
                self._tell()

    @asynccontextmanager
    async def _under_way(self, folder: FolderRecord) -> AsyncIterator[None]:
        """Have it known that a run is not through a folder yet, should this tab be gone at once."""
        await self._mark(folder.id, unfinished=True)
        self._lock.announce()
        try:
            yield
        finally:
            await self._mark(folder.id, unfinished=False)

    async def _mark(self, folder: int, *, unfinished: bool) -> None:
        marked = replace(self._library.folders[folder], unfinished=unfinished)
        self._library.add_folder(marked)
        self._handover.found(self._handover.interrupted - {folder})
        # A run that cannot be marked can still be ended, and its own writes say what is wrong.
        with suppress(StoreFull, StoreFailed):
            await self._store.save_folder(marked)

    def _unfinished(self) -> Set[int]:
        return {folder.id for folder in self._library.folders.values() if folder.unfinished}

    async def _look(self) -> bool:
        """See which runs were interrupted; whether this tab can go on with one by itself."""
        await self._catch_up()
        unfinished = self._unfinished()
        readable = [await self._may_read(self._library.folders[folder]) for folder in unfinished]
        self._handover.found(unfinished)
        return any(readable)

    async def _may_read(self, folder: FolderRecord) -> bool:
        if folder.handle is None:
            return self._folders.is_open(folder.id)
        return await self._folders.may_read(folder.handle)

    def _tell(self) -> None:
        self._on_change(self.current_status())

    async def _catch_up(self) -> None:
        """Follow what other tabs have written."""
        if not self._behind and not await self._store.changed_elsewhere():
            return
        behind, self._behind = self._behind, True
        if behind or not await self._follow():
            await self._use(self._model)
        self._behind = False

    async def _follow(self) -> bool:
        """Take over what was added; False if that is not all that has changed."""
        mine = self._model.spec.fingerprint
        next_one = self._preparing and self._preparing.model.spec.fingerprint
        added = await self._store.added_elsewhere([mine, next_one] if next_one else [mine])
        if added is None:
            return False
        self._library.follow(added, mine)
        self._known_folders |= self._library.folders.keys()
        if self._preparing is not None:
            self._preparing.follow(added.vectors[self._preparing.model.spec.fingerprint])
            await self._finish_preparing()
        self._tell()
        return True

    async def _prepare(
        self, folder: FolderRecord, files: Folder, progress: OnProgress, *, whole: bool
    ) -> None:
        """Let the model that is getting ready read a folder."""
        preparing = self._preparing
        if preparing is None:
            return
        model = preparing.model
        indexer = Indexer(self._library, self._store, model.encoder, model.spec, self._decoder)
        self._indexer = indexer
        on_progress = self._throttled(progress, model.spec.title)
        await indexer.prepare(preparing, folder, files, on_progress, whole=whole)
        await self._finish_preparing()

    async def _finish_preparing(self) -> None:
        """Take over if nothing is left to read."""
        if self._preparing is not None and self._preparing.is_complete:
            model = self._preparing.model
            self._preparing = None
            await self._take_over(model)

    async def _take_over(self, model: LoadedModel) -> None:
        before = self._model
        await self._use(model)
        before.encoder.close()

    def _stop_preparing(self) -> bool:
        """Whether a model was getting ready; what it has read is kept for a later time."""
        if self._preparing is None:
            return False
        self._preparing.model.encoder.close()
        self._preparing = None
        return True

    async def _use(self, model: LoadedModel) -> None:
        """Search with a model from now on, over what the store holds now."""
        spec = model.spec
        self._behind = True
        rows = await self._open_rows(spec.dimensions)
        library = await open_library(self._store, spec.fingerprint, spec.dimensions, rows)
        for folder in self._known_folders - library.folders.keys() - self._removed.keys():
            self._folders.close(folder)
        self._known_folders = library.folders.keys() | self._removed.keys()
        self._model = model
        self._library = library
        self._behind = False
        self._searcher = Searcher(self._library, EmbeddingModel(model, self._decoder))
        if self._preparing is not None:
            self._preparing = await prepare(self._preparing.model, library, self._store)
        self._on_change(self.current_status())

    async def _file_of(self, photo: Photo) -> HostBlob:
        folder = self._library.folders[photo.folder]
        if self._folders.is_open(folder.id) or folder.handle is None:
            return await self._folders.original(folder.id, photo.path)
        # Permission may have outlived the visit: whoever asks finds out.
        handle = cast("HostDirectory", folder.handle)
        self._folders.open(folder.id, FolderSource(folder.name, handle))
        try:
            return await self._folders.original(folder.id, photo.path)
        except FolderUnavailable:
            self._folders.close(folder.id)
            raise

    async def _open_folder(self, source: FolderSource) -> tuple[FolderRecord, Folder]:
        handle = source.handle
        folder = await self._known(source.name, handle)
        if folder is None:
            name = free_name(source.name, {each.name for each in self._library.folders.values()})
            folder = FolderRecord(self._library.next_folder, name, handle)
        elif handle is not None:
            folder = replace(folder, handle=handle)
        files = self._folders.open(folder.id, source)
        if folder != self._library.folders.get(folder.id):
            await self._store.save_folder(folder)
            self._library.add_folder(folder)
            self._on_change(self.current_status())
        return folder, files

    async def _known(self, name: str, handle: object | None) -> FolderRecord | None:
        """The folder of an earlier visit that this is; files without a handle go by their name."""
        named: FolderRecord | None = None
        for folder in self._library.folders.values():
            if handle is not None and folder.handle is not None:
                if await self._folders.is_same(handle, folder.handle):
                    return folder
            elif folder.name == name:
                named = folder
        return named

    def _throttled(
        self, progress: OnProgress, preparing: str | None = None
    ) -> Callable[[Progress], None]:
        last = announced = 0.0
        told = 0

        def on_progress(state: Progress) -> None:
            nonlocal last, announced, told
            now = time.monotonic()
            if state.done != told and now - announced >= ANNOUNCE_INTERVAL:
                announced, told = now, state.done
                self._lock.announce()
            brief = state.stage != "paused" and state.done < state.total
            if now - last < PROGRESS_INTERVAL and brief:
                return
            last = now
            progress(self._progress_info(state, preparing))

        return on_progress

    def _progress_info(self, state: Progress, preparing: str | None) -> IndexProgress:
        return {
            "stage": state.stage,
            "done": state.done,
            "total": state.total,
            "indexed": len(self._library.matrix),
            "skipped": self._library.skipped_count,
            "rate": state.rate,
            "seconds_left": state.seconds_left,
            "path": state.path,
            "preparing": preparing,
            "reason": state.reason,
        }

    def current_status(self) -> Status:
        """What the engine holds now."""
        gpu = self._backends.machine.gpu
        return {
            "version": __version__,
            "model": model_info(self._model.info),
            "preparing": self._preparing_info(),
            "folders": [self._folder_info(folder) for folder in self._library.folders.values()],
            "photos": len(self._library.matrix),
            "skipped": self._library.skipped_count,
            "damaged": self._damaged,
            "forgets": self._forgets,
            "threads": self._backends.lane.threads,
            "backend": self._backends.lane.backend,
            "backend_choice": self._backends.choice,
            "gpu": None if gpu is None else gpu.name,
        }

    def _preparing_info(self) -> PreparingInfo | None:
        preparing = self._preparing
        if preparing is None:
            return None
        return {
            "model": model_info(preparing.model.info),
            "done": preparing.done,
            "total": preparing.total,
        }

    def _unread_of(self, folder: int) -> int:
        if self._preparing is not None:
            return self._preparing.unread_of(folder)
        return self._library.amount_in(folder) - self._library.count_of(folder)

    def _folder_info(self, folder: FolderRecord) -> FolderInfo:
        return {
            "id": folder.id,
            "name": folder.name,
            "photos": self._library.count_of(folder.id),
            "handle": cast("HostDirectory | None", folder.handle),
            "open": self._folders.is_open(folder.id),
            "undecided": self._library.undecided_count(folder.id),
            "unread": self._unread_of(folder.id),
            "interrupted": folder.id in self._handover.interrupted,
        }

    def _photo_info(self, photo: Photo) -> PhotoInfo:
        return {
            "id": photo.id,
            "folder": photo.folder,
            "folder_name": self._library.folders[photo.folder].name,
            "path": photo.path,
            "name": photo.name,
            "size": photo.size,
            "modified": photo.modified,
            "width": photo.width,
            "height": photo.height,
            "format": photo.format,
            "taken": photo.taken,
            "camera": photo.camera,
            "latitude": photo.latitude,
            "longitude": photo.longitude,
        }

    def _hit_info(self, hit: Hit) -> HitInfo:
        return {
            "photo": self._photo_info(hit.photo),
            "score": hit.score,
            "confidence": hit.confidence,
        }


def _with_facts(info: Model, mine: Model) -> Model:
    return replace(
        info,
        title=mine.title,
        summary=mine.summary,
        dimensions=mine.dimensions,
        languages=mine.languages,
    )


def _exchanging(progress: OnExchange) -> Callable[[Exchanged], None]:
    return lambda state: progress(exchange_progress(state))
