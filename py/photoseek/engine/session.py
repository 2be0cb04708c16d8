"""The model that answers, the library it answers from, and the model that takes over from it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

import numpy as np

from ..errors import ModelClosed
from ..indexing.preparing import Preparation, go_on_with
from ..library.arrangement import BEST, Arrangement
from ..library.facets.filtering import PhotoFilter
from ..library.library import Library, open_library
from ..library.marks import FORGOTTEN
from ..library.ports import Zone
from ..library.query.request import Query
from ..library.searching import Order, encode, order
from ..models.embedding import EmbeddingModel
from ..models.ports import LoadedModel
from ..photo import Vector
from ..pictures.ports import Decoder
from ..vectors.ports import OpenRows
from .ports import Store
from .query_encoder import RememberingEncoder

if TYPE_CHECKING:
    from ..indexing.run import Indexer


class Session:
    """What the engine answers from. Another model, or a look at the store, replaces parts of it.

    Whoever has waited for something asks the session again: what it held before may be another's.
    """

    model: LoadedModel
    """It answers."""
    library: Library
    """As this model has read it."""

    def __init__(
        self,
        store: Store,
        decoder: Decoder,
        open_rows: OpenRows,
        zone: Zone,
        on_opened: Callable[[Collection[int]], None],
        on_change: Callable[[], None],
    ) -> None:
        """Answer from a store.

        Args:
            store: Where the library is kept.
            decoder: What the browser can decode.
            open_rows: Makes room for vectors.
            zone: Where people look at the photos.
            on_opened: Told which folders a library has that was read afresh.
            on_change: Told when something else is held.
        """
        self.store = store
        self.decoder = decoder
        self.preparing: Preparation | None = None
        """The model that takes over when it has read the photos."""
        self._open_rows = open_rows
        self._zone = zone
        self._on_opened = on_opened
        self._on_change = on_change
        self._behind = False
        """Whether reading the store was broken off: it is ahead, and everything is read again."""

    async def search(
        self, query: Query, count: int, among: PhotoFilter, arrangement: Arrangement = BEST
    ) -> Order:
        """Rank the library as it is when the query has become vectors; see :mod:`..searching`."""
        while True:
            encoder = self._encoder
            try:
                asked = await encode(query, encoder)
            except ModelClosed:
                continue  # it runs elsewhere now, or another one answers
            # Vectors of another model than the library's are compared with nothing.
            if encoder is self._encoder:
                return order(asked, self.library, count, among, arrangement)

    async def words(self, text: str) -> Vector:
        """A text as the model in use sees it. Nothing is remembered of it.

        Raises:
            ModelUnavailable: The text tower's file could not be had.
            ModelClosed: The model was let go meanwhile.
            InferenceFailed: The tower could not run.
        """
        return await self._encoder.vector(text)

    def indexer(self, model: LoadedModel) -> Indexer:
        """What brings this library up to date with a folder, as a model reads it."""
        from ..indexing.run import Indexer

        return Indexer(self.library, self.store, model.encoder, model.spec, self.decoder)

    async def use(self, model: LoadedModel) -> None:
        """Answer with a model from now on, from what the store holds now.

        Raises:
            StoreFailed: The store could not be read; the session is as it was, and behind.
        """
        await self._answer(model, RememberingEncoder(EmbeddingModel(model, self.decoder)))

    async def reopen(self) -> None:
        """Read everything afresh; raises as :meth:`use`."""
        # What it remembers of queries holds as long as the model does.
        await self._answer(self.model, self._encoder)

    async def catch_up(self) -> None:
        """Follow what other tabs have written; raises as :meth:`use`."""
        library, forgotten = self.library, self.library.marks.of(FORGOTTEN)
        if self._behind or await self.store.changed_elsewhere():
            behind, self._behind = self._behind, True
            if behind or not await self._follow():
                await self.reopen()
            self._behind = False
        marks = await self.store.marks_elsewhere()
        if marks is not None:
            self.library.set_marks(marks)
            self._on_change()
        if self.library is library and len(np.setdiff1d(forgotten, library.marks.of(FORGOTTEN))):
            await self.reopen()  # some are back

    async def select(self, model: LoadedModel, *, at_once: bool) -> None:
        """Answer with another model: when it has read the photos, or at once.

        One that could not be taken, for whatever reason, is let go.
        """
        try:
            await self._select(model, at_once=at_once)
        except BaseException:
            if model is not self.model:
                model.close()
            raise

    async def _select(self, model: LoadedModel, *, at_once: bool) -> None:
        stopped = self._stop_preparing()
        if model.spec.fingerprint == self.model.spec.fingerprint:
            if stopped:
                model.close()
            else:
                await self.take_over(model)
            return
        preparation = await go_on_with(model, self.library, self.store)
        if at_once or preparation.is_nearly_complete:
            await self.take_over(model)
        else:
            self.preparing = preparation

    async def take_over(self, model: LoadedModel) -> None:
        """Answer with a model instead of the one before it, which is let go.

        If that is broken off all is as before, and the model gets ready still, if it did.
        """
        before, preparing = self.model, self.preparing
        if preparing is not None and preparing.model is model:
            self.preparing = None
        try:
            await self.use(model)
        except BaseException:
            self.preparing = preparing
            raise
        before.close()

    async def take_over_if_read(self) -> None:
        """Let the model take over that gets ready, if nothing is left for it to read."""
        if self.preparing is not None and self.preparing.is_complete:
            await self.take_over(self.preparing.model)

    def close_encoders(self) -> None:
        """Let the towers go, which come back elsewhere when they are needed."""
        self.model.encoder.close()
        if self.preparing is not None:
            self.preparing.model.encoder.close()

    def holds(self, model: str) -> LoadedModel | None:
        """The model of this id, if it answers or gets ready."""
        preparing = [] if self.preparing is None else [self.preparing.model]
        return next((each for each in (self.model, *preparing) if each.spec.id == model), None)

    def _stop_preparing(self) -> bool:
        """Whether a model was getting ready; what it has read is kept for a later time."""
        if self.preparing is None:
            return False
        self.preparing.model.close()
        self.preparing = None
        return True

    async def _answer(self, model: LoadedModel, encoder: RememberingEncoder) -> None:
        self._behind = True
        spec = model.spec
        rows = await self._open_rows(spec.dimensions)
        library = await open_library(
            self.store, spec.fingerprint, spec.dimensions, rows, self._zone
        )
        preparing = self.preparing
        if preparing is not None:
            preparing = await go_on_with(preparing.model, library, self.store)
        # From here on nothing can break it off: all of it is another's, or nothing.
        self._on_opened(library.folders.keys())
        library.set_marks(self.store.marks)  # some may have been given since it was read
        self.model, self.library, self._encoder = model, library, encoder
        self.preparing = preparing
        self._behind = False
        self._on_change()

    async def _follow(self) -> bool:
        """Take over what was added; False if that is not all that has changed."""
        mine = self.model.spec.fingerprint
        following = self.preparing and self.preparing.model.spec.fingerprint
        added = await self.store.added_elsewhere([mine, following] if following else [mine])
        if added is None:
            return False
        self.library.follow(added, mine)
        self._on_opened(self.library.folders.keys())
        if self.preparing is not None:
            self.preparing.follow(added.vectors[self.preparing.model.spec.fingerprint])
            await self.take_over_if_read()
        self._on_change()
        return True
