"""The protocol's methods on photos that were selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

import numpy as np

from ..errors import BadRequest, Forgotten, NotFound
from ..exchange.ports import Blobs
from ..library.facets.filtering import PhotoFilter
from ..library.facets.hidden import SHOWN
from ..library.marks import (
    FAVOURITE,
    FORGOTTEN,
    HIDDEN,
    LONGEST_NAME,
    NAMED,
    SAID_BY_PEOPLE,
    Mark,
    MarkKind,
)
from ..photo import Photo, Skipped, skipped
from ..pictures.formats import DECODERS
from ..wire.records import (
    ChosenInfo,
    ChosenMark,
    MarkParams,
    NoParams,
    PhotosParams,
    RenameMarkParams,
    StackedInfo,
    StacksParams,
    StacksResult,
    Status,
)
from .ports import OnProgress, WriteLock
from .reporting import Reporter
from .session import Session
from .turns import Turns

if TYPE_CHECKING:
    from ..host_objects import HostInts
    from ..library.stacks import Stack


class ActingMethods:
    """What is done with some photos, and said of them."""

    def __init__(
        self,
        session: Session,
        turns: Turns,
        reporter: Reporter,
        lock: WriteLock,
        blobs: Blobs,
        on_change: Callable[[], None],
    ) -> None:
        self._session = session
        self._turns = turns
        self._reporter = reporter
        self._lock = lock
        self._blobs = blobs
        self._on_change = on_change

    async def chosen(self, params: PhotosParams, _progress: OnProgress) -> ChosenInfo:
        """What they are together."""
        return self._together(params["photos"])

    async def stacks(self, params: StacksParams, _progress: OnProgress) -> StacksResult:
        """Photos that are nearly the same, some stacks at a time, in each the best photo first."""
        found = self._stacks()
        offset = params.get("offset", 0)
        page = found[offset : offset + params["limit"]]
        return {
            "total": len(found),
            "others": sum(len(stack.photos) - 1 for stack in found),
            "stacks": [
                {"photos": await self._best_first(stack.photos), "copies": stack.copies}
                for stack in page
            ],
        }

    async def stacked(self, _params: NoParams, _progress: OnProgress) -> StackedInfo:
        """All of them, without a look at their pictures."""
        found = self._stacks()
        photos = np.array([id for stack in found for id in stack.photos], dtype=np.int32)
        sizes = np.array([len(stack.photos) for stack in found], dtype=np.int32)
        return {"photos": cast("HostInts", photos), "sizes": cast("HostInts", sizes)}

    def _stacks(self) -> list[Stack]:
        from ..library.stacks import stacks

        library = self._session.library
        there = library.columns.matching(PhotoFilter((SHOWN,)))
        return stacks(
            there,
            library.columns.dates(there),
            library.columns.sizes(there),
            lambda photo: library.photo(photo).digest,
            library.matrix.vectors,
        )

    async def _best_first(self, ids: Sequence[int]) -> list[int]:
        from ..library.stacks import best_first
        from ..pictures.sharpness import sharpness

        session = self._session
        photos = [session.library.photo(photo) for photo in ids]
        thumbnails = await session.store.thumbnails(ids)
        sharp = [
            0.0 if each is None else sharpness(self._blobs.content(each)) for each in thumbnails
        ]
        return best_first(
            ids,
            [photo.width * photo.height for photo in photos],
            sharp,
            [photo.size for photo in photos],
        )

    async def forget(self, params: PhotosParams, _progress: OnProgress) -> Status:
        """Take photos out of the library, which its runs pass over from now on."""
        async with self._turns.writing("removing-photos"):
            session = self._session
            photos = [photo for photo in params["photos"] if photo in session.library.matrix]
            # First what keeps a run from reading them again: by itself it does no harm.
            await self._pass_over([session.library.photo(photo) for photo in photos])
            await session.store.forget(photos, then=session.library.set_marks)
            await session.take_over_if_read()
        return self._reporter.status()

    async def bring_back(self, params: PhotosParams, _progress: OnProgress) -> Status:
        """Undo ``forget``."""
        async with self._turns.writing("bringing-back"):
            session = self._session
            photos = params["photos"]
            if not set(photos) <= set(session.library.marks.of(FORGOTTEN).tolist()):
                raise NotFound(reason="removed")
            await session.store.bring_back(photos)
            await session.reopen()
            await self._pass_over([session.library.photo(photo) for photo in photos], on=False)
        return self._reporter.status()

    async def _pass_over(self, photos: Sequence[Photo], *, on: bool = True) -> None:
        """Put photos on the lists of files that are not to be read, or take them from there."""
        library = self._session.library
        for number in {photo.folder for photo in photos}:
            files = dict(library.skipped_of(number))
            for photo in photos:
                if photo.folder == number and on:
                    files[photo.path] = _passed_over(photo)
                elif photo.folder == number:
                    files.pop(photo.path, None)
            listed = list(files.values())
            await self._session.store.save_skipped(
                number, listed, then=partial(library.set_skipped, number, listed)
            )

    async def mark(self, params: MarkParams, _progress: OnProgress) -> ChosenInfo:
        """Say something of photos, or no longer."""
        session = self._session
        photos = [photo for photo in params["photos"] if photo in session.library.matrix]
        await session.store.mark(
            _mark(params["kind"], params.get("name")),
            photos,
            on=params["on"],
            then=lambda marks: session.library.set_marks(marks),
        )
        self._lock.announce()
        self._on_change()
        return self._together(params["photos"])

    async def rename_mark(self, params: RenameMarkParams, _progress: OnProgress) -> ChosenInfo:
        """Call an album or a tag something else, or do without it."""
        kind, to = params["kind"], params.get("to")
        session = self._session
        await session.store.rename_mark(
            _mark(kind, params["name"]),
            None if to is None else _mark(kind, to).name,
            then=lambda marks: session.library.set_marks(marks),
        )
        self._lock.announce()
        self._on_change()
        return self._together([])

    def _together(self, chosen: Sequence[int]) -> ChosenInfo:
        library = self._session.library
        marks, photos = library.marks, np.array(chosen, dtype=np.uint32)
        there = library.matrix.has(photos)

        def having(mark: Mark) -> int:
            return int(np.count_nonzero(np.isin(photos[there], marks.of(mark))))

        def named(kind: MarkKind) -> list[ChosenMark]:
            all_of_kind = [Mark(kind, name) for name in marks.names(kind)]
            return [
                {
                    "name": mark.name,
                    "photos": int(np.count_nonzero(library.matrix.has(marks.of(mark)))),
                    "chosen": having(mark),
                }
                for mark in all_of_kind
            ]

        return {
            "photos": int(np.count_nonzero(there)),
            "bytes": int(library.columns.sizes(photos[there]).sum()),
            "gone": photos[~there].tolist(),
            "favourites": having(FAVOURITE),
            "hidden": having(HIDDEN),
            "albums": named("album"),
            "tags": named("tag"),
        }


def _passed_over(photo: Photo) -> Skipped:
    return skipped(photo.path, photo.size, photo.modified, Forgotten(), DECODERS)


def _mark(kind: MarkKind, given: str | None) -> Mark:
    name = " ".join((given or "").split())
    if kind not in SAID_BY_PEOPLE or bool(name) != (kind in NAMED) or len(name) > LONGEST_NAME:
        raise BadRequest(reason="mark", kind=kind)
    return Mark(kind, name)
