"""The engine, put together: what it holds, and the objects that answer the protocol's methods."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..exchange.ports import Blobs
from ..library.ports import Zone
from ..models.backends import Backends
from ..models.ports import Models, Network
from ..pictures.ports import Decoder
from ..vectors.ports import OpenRows
from ..wire.presenting import storage_info
from ..wire.records import NoParams, Status, StorageInfo
from .acting_methods import ActingMethods
from .exchange_methods import ExchangeMethods
from .folder_access import FolderAccess
from .folder_methods import FolderMethods
from .index_methods import IndexMethods
from .map_methods import MapMethods
from .model_methods import ModelMethods
from .overview_methods import OverviewMethods
from .picture_methods import PictureMethods
from .ports import Folders, OnProgress, Store, WriteLock
from .reporting import Reporter
from .saved_methods import SavedMethods
from .search_methods import SearchMethods
from .session import Session
from .suggesting_methods import SuggestingMethods
from .towns import Towns
from .turns import Turns


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
        zone: Zone,
        network: Network,
        on_change: Callable[[Status], None],
        forgets: str | None = None,
    ) -> None:
        def changed() -> None:
            on_change(self.current_status())

        self._models = models
        self._access = access = FolderAccess(folders, store, lambda: self.session.library)
        self.session = session = Session(store, decoder, open_rows, zone, access.keep_only, changed)
        self._turns = turns = Turns(session, access, lock, changed)
        self._reporter = reporter = Reporter(session, access, turns, backends, forgets)
        overview = OverviewMethods(session, towns := Towns(network, blobs))
        saved = SavedMethods(store)
        self.methods: Sequence[object] = (
            self,
            IndexMethods(session, access, turns, lock, reporter, changed),
            SearchMethods(session, folders, towns, overview.sorted),
            SuggestingMethods(session, towns, overview.sorted),
            overview,
            MapMethods(session, towns),
            saved,
            ActingMethods(session, self._turns, reporter, lock, blobs, changed),
            PictureMethods(session, access, folders),
            FolderMethods(session, access, turns, reporter),
            ExchangeMethods(session, turns, blobs, saved),
            ModelMethods(session, turns, models, backends, reporter, changed),
        )
        """What answers the methods of the protocol; each is one object's."""

    async def start(self, model: str) -> None:
        """Read the model's files and open the library.

        Raises:
            ModelUnavailable: A file of the model could not be had.
            ModelUnsupported: This engine cannot use it.
            StoreFailed: The database could not be opened.
        """
        await self.session.use(await self._models.load(model))

    async def check(self) -> None:
        """Mend the library if it is not whole, and forget what earlier visits have removed."""
        await self._turns.check()

    async def reload(self) -> None:
        """Follow another tab that has changed the library."""
        await self._turns.reload()

    def current_status(self) -> Status:
        """What the engine holds now."""
        return self._reporter.status()

    async def status(self, _params: NoParams, _progress: OnProgress) -> Status:
        """What the engine holds."""
        return self.current_status()

    async def storage(self, _params: NoParams, _progress: OnProgress) -> StorageInfo:
        """Space used and left."""
        space = await self.session.store.storage()
        return storage_info(space, sum(model.bytes for model in await self._models.stored()))
