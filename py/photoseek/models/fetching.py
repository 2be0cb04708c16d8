"""The use case of getting one file of a model: whole, checked, and never twice.

::

    chunks that are kept  ┐
    the host's answer     ┴-> running hash -> chunks kept -> the listed digest -> sealed

A file is walked chunk by chunk in one pass. A chunk that is kept is read and checked; for one that
is not, the host is asked from there on (``Range: bytes=N-``). So a cut, a closed tab, a crash and a
damaged chunk all mend in the same way.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

from ..errors import DownloadCut, HubUnreachable, ModelDamaged, ModelUnavailable
from .host_answers import (
    CHUNK,
    ENDURANCE,
    PATIENCE,
    Wanted,
    host_of,
    looks_like_page,
    offset_of,
    web_page,
)
from .listings import SETTINGS, TOKENIZER, ModelFile, most_bytes
from .ports import Body, ChunkStore, ConnectionLost, Piece, Transport

RETRY_AFTER = (0.5, 1.0, 2.0)
"""Seconds before the host is asked again, after one, two, three cuts that brought nothing."""

LEAST = 4096
"""Bytes that a host has to send in :data:`ENDURANCE` seconds."""

Came = TypeVar("Came")
Wait = Callable[[], Awaitable[None]]
"""Returns when the download may go on: at once, or at the end of a pause."""
OnBytes = Callable[[int, int], None]
"""Told of progress: bytes that the file has now, and how many of them just came from the host."""


async def fetch(
    file: ModelFile,
    address: str,
    wanted: Wanted,
    transport: Transport,
    store: ChunkStore,
    *,
    may_go_on: Wait,
    on_bytes: OnBytes,
) -> None:
    """Bring a file into the store, and seal it there once all of it is right.

    Args:
        file: As it was listed.
        address: Where it is.
        wanted: What it is, for errors.
        transport: How it comes.
        store: Where it goes.
        may_go_on: Awaited before every piece.
        on_bytes: Told of progress.

    Raises:
        ModelUnavailable: In one of its kinds, each with its code; what is kept is right.
    """
    # Small settings whose size nobody told come at once, or are not worth waiting for.
    hurry = file.size is None and file.path in SETTINGS and file.path != TOKENIZER
    try:
        async with asyncio.timeout(ENDURANCE if hurry else None):
            await _fetch(file, address, wanted, transport, store, may_go_on, on_bytes)
    except TimeoutError as error:
        await store.delete(file.digest)
        raise _given_up(address, wanted, "it does not come to an end") from error


async def _fetch(
    file: ModelFile,
    address: str,
    wanted: Wanted,
    transport: Transport,
    store: ChunkStore,
    may_go_on: Wait,
    on_bytes: OnBytes,
) -> None:
    source = _Source(file, address, wanted, transport, may_go_on)
    most = most_bytes(file.path) if file.size is None else file.size
    keeper = _Keeper(file.digest, store)
    kept = await store.kept(file.digest)
    check = file.hash()
    start = index = 0
    try:
        while start < most:
            limit = min(CHUNK, most - start)
            held = await store.read(file.digest, index) if kept.get(index) == limit else None
            if held is not None:
                check.update(held)
                start += limit
                on_bytes(start, 0)
            else:
                pieces: list[Piece] = []
                begun = start
                async for piece in source.read(start, limit):
                    check.update(piece.data)
                    pieces.append(piece)
                    start += len(piece.data)
                    on_bytes(start, len(piece.data))
                if pieces:
                    await keeper.put(index, pieces)
                if start - begun < limit:
                    break
            index += 1
        await keeper.finish()
    finally:
        source.close()
        await keeper.settle()
    if file.size is None and start >= most:
        await store.delete(file.digest)
        raise ModelDamaged(
            reason="too-large", **wanted, detail=f"{address}: more than {most} bytes"
        )
    if not file.is_hash(check) or (file.size is not None and start != file.size):
        await store.delete(file.digest)
        raise ModelDamaged(
            reason="other-bytes",
            **wanted,
            detail=f"{address}: {check.hexdigest()}, not {file.digest}",
        )
    await store.seal(file.digest, start)


class _Keeper:
    """Puts a chunk away while the next one is on its way: one at a time, and one ahead at most."""

    def __init__(self, digest: str, store: ChunkStore) -> None:
        self._digest = digest
        self._store = store
        self._putting: asyncio.Task[None] | None = None

    async def put(self, chunk: int, pieces: list[Piece]) -> None:
        """Begin to put a chunk away, once the one before is.

        Raises:
            NoRoomForModel: The one before did not fit.
        """
        await self.finish()
        self._putting = asyncio.create_task(self._store.put(self._digest, chunk, pieces))

    async def finish(self) -> None:
        """Wait for the chunk that is being put away. Raises as :meth:`put`."""
        if self._putting is not None:
            await asyncio.shield(self._putting)
            self._putting = None

    async def settle(self) -> None:
        """Wait for it without a word: something else has gone wrong already."""
        if self._putting is not None:
            await asyncio.wait([self._putting])
            if not self._putting.cancelled():
                self._putting.exception()


class _Source:
    """A file at its host, read from wherever it is needed; goes on where the connection broke."""

    def __init__(
        self, file: ModelFile, address: str, wanted: Wanted, transport: Transport, may_go_on: Wait
    ) -> None:
        self._file = file
        self._address = address
        self._wanted = wanted
        self._transport = transport
        self._may_go_on = may_go_on
        self._body: Body | None = None
        self._at = 0
        """Where in the file the body is."""
        self._ranges: bool | None = None
        """Whether the host gives parts of the file, once that is known."""
        self._answered = False
        self._fruitless = 0
        """Cuts in a row that brought nothing."""
        self._since = 0.0
        """When the last LEAST bytes were together."""
        self._little = 0
        """Bytes since then."""

    def close(self) -> None:
        if self._body is not None:
            self._body.close()
            self._body = None

    async def read(self, start: int, limit: int) -> AsyncIterator[Piece]:
        """``limit`` bytes from ``start`` on; fewer only where a file of unknown size ends."""
        end = start + limit
        self._since = time.monotonic()
        while start < end:
            await self._wait_for_leave()
            try:
                piece = await self._next(start, end)
            except ConnectionLost as error:
                await self._broken(error)
                continue
            if piece is None:
                return
            self._fruitless = 0
            self._count(len(piece.data))
            behind = self._at < start
            self._at += len(piece.data)
            if not behind:
                start = self._at
                yield piece

    async def _wait_for_leave(self) -> None:
        asked = time.monotonic()
        await self._may_go_on()
        # A pause is none of the host's doing.
        self._since += time.monotonic() - asked

    def _count(self, arrived: int) -> None:
        self._little += arrived
        now = time.monotonic()
        if self._little >= LEAST:
            self._since, self._little = now, 0
        elif now - self._since > ENDURANCE:
            reason = f"{self._little} bytes in {now - self._since:.0f} s"
            raise _given_up(self._address, self._wanted, reason)

    async def _next(self, start: int, end: int) -> Piece | None:
        elsewhere = self._at > start or (self._at < start and self._ranges is not False)
        if self._body is None or elsewhere:
            self._body = await self._open(start)
        # What a host sends of the part before is read up to where it is wanted, and let go.
        limit = (start if self._at < start else end) - self._at
        piece = await _in_time(self._body.read(limit))
        if piece is None and self._file.size is not None:
            raise ConnectionLost(f"ended after {self._at:,} of {self._file.size:,} bytes")
        if piece is not None and self._at == 0 and looks_like_page(piece.data):
            raise web_page(self._address, self._wanted)
        return piece

    async def _open(self, start: int) -> Body:
        self.close()
        asked_from = 0 if self._ranges is False else start
        try:
            body = await _in_time(self._transport.open(self._address, asked_from))
        except ConnectionLost:
            if not asked_from or self._ranges:
                raise
            # The hub may redirect to storage that gives other origins whole files, but no parts.
            # https://github.com/huggingface/datasets/issues/7931
            asked_from = 0
            body = await _in_time(self._transport.open(self._address, asked_from))
            self._ranges = False
        self._answered = True
        try:
            self._at = offset_of(body.answer, self._file, asked_from, self._wanted)
        except ModelUnavailable:
            body.close()
            raise
        if asked_from:
            self._ranges = self._at == asked_from
        return body

    async def _broken(self, error: ConnectionLost) -> None:
        self.close()
        if not self._answered:
            raise unreachable(self._address, self._wanted, error) from error
        late = time.monotonic() - self._since > ENDURANCE
        if late or self._fruitless == len(RETRY_AFTER):
            raise _given_up(self._address, self._wanted, str(error)) from error
        await asyncio.sleep(RETRY_AFTER[self._fruitless])
        self._fruitless += 1


async def _in_time(coming: Awaitable[Came]) -> Came:
    try:
        async with asyncio.timeout(PATIENCE):
            return await coming
    except TimeoutError as error:
        raise ConnectionLost(f"nothing came for {PATIENCE:.0f} s") from error


def _given_up(address: str, wanted: Wanted, reason: str) -> DownloadCut:
    return DownloadCut(**wanted, detail=f"{address}: {reason}")


def unreachable(address: str, wanted: Wanted, error: Exception) -> HubUnreachable:
    """The error for a host that does not answer at all."""
    return HubUnreachable(
        reason="host", host=host_of(address), **wanted, detail=f"{address}: {error}"
    )
