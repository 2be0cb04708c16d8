"""Batches in flight: embed_views -> Store.append -> Library.append, while others are decoded."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Protocol

from ..errors import StoreFull
from ..models.embedding import embed_views
from ..models.ports import Encoder
from ..models.spec import ModelSpec
from ..photo import Embedded
from ..vectors.matrix import as_stored
from .disk_space import Room
from .ports import IndexingStore
from .tally import Tally
from .viewing import Viewed


class Target(Protocol):
    """What follows the store: the library, or what a second model has read of it."""

    def append(self, batch: Sequence[Embedded], replaced: Sequence[int]) -> None:
        """Follow the store: add a batch, and drop what it replaces."""
        ...


class Batches:
    """Embeds and stores photos, some batches at a time, in the order in which they come."""

    def __init__(
        self, target: Target, store: IndexingStore, encoder: Encoder, spec: ModelSpec, tally: Tally
    ) -> None:
        self.room = Room()
        self.added = 0
        self.changed = 0
        self._target = target
        self._store = store
        self._encoder = encoder
        self._spec = spec
        self._tally = tally
        self._embedding: set[asyncio.Task[None]] = set()
        self._storing: set[asyncio.Task[None]] = set()
        self._failure: Exception | None = None
        self._last: asyncio.Task[None] | None = None

    async def add(self, batch: Sequence[Viewed]) -> None:
        """Start embedding a batch, as soon as fewer are under way than there is memory for.

        Raises:
            PhotoseekError: One before it could not be embedded or stored.
        """
        while len(self._embedding) >= self._encoder.pace.in_flight:
            await self._first_done()
        self._last = asyncio.create_task(self._embed(batch, self._last))
        self._embedding.add(self._last)

    async def finish(self) -> None:
        """Wait until every batch is stored; raises as :meth:`add`."""
        while self._embedding:
            await self._first_done()

    async def close(self) -> None:
        """Stop what is being embedded, and let what is being stored end."""
        self.room.close()
        for task in self._embedding:
            task.cancel()
        await asyncio.gather(*self._embedding, *self._storing, return_exceptions=True)

    async def _first_done(self) -> None:
        _, self._embedding = await asyncio.wait(
            self._embedding, return_when=asyncio.FIRST_COMPLETED
        )
        if self._failure is not None:
            raise self._failure

    async def _embed(self, batch: Sequence[Viewed], before: asyncio.Task[None] | None) -> None:
        """Embed and store a batch; a failure is kept for whoever waits for the next one."""
        try:
            await self._embed_and_store(batch, before)
        except Exception as error:
            self._failure = error

    async def _embed_and_store(
        self, batch: Sequence[Viewed], before: asyncio.Task[None] | None
    ) -> None:
        photos = [item.views for item in batch]
        vectors = as_stored(await embed_views(self._encoder, self._spec, photos))
        embedded = [
            Embedded(item.photo, item.thumbnail, vector)
            for item, vector in zip(batch, vectors, strict=True)
        ]
        heirs = {item.replaces: item.photo.id for item in batch if item.replaces is not None}
        if before is not None:
            # Whichever is embedded first: they are stored in the order in which they came.
            await asyncio.wait([before])
        if self._failure is not None:
            return
        # Cancelling waits for what is being stored: a full disk is waited for no longer then.
        storing = asyncio.create_task(self._keep(embedded, heirs))
        self._storing.add(storing)
        storing.add_done_callback(self._storing.discard)
        await asyncio.shield(storing)

    async def _keep(self, batch: Sequence[Embedded], heirs: Mapping[int, int]) -> None:
        await self._store_when_there_is_room(batch, heirs)
        self.changed += len(heirs)
        self.added += len(batch) - len(heirs)
        self._tally.count(len(batch))

    async def _store_when_there_is_room(
        self, batch: Sequence[Embedded], heirs: Mapping[int, int]
    ) -> None:
        replaced = list(heirs)
        while True:
            try:
                await self._store.append(
                    self._spec.fingerprint,
                    batch,
                    replaced,
                    then=lambda: self._target.append(batch, replaced),
                    heirs=heirs,
                )
            except StoreFull as full:
                if self.room.closed:
                    raise
                self._tally.pause(full)
                await self.room.wait()
            else:
                return
