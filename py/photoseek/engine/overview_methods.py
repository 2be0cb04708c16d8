"""The protocol's methods that show what there is before anything is asked."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ..errors import ModelClosed, StoreFailed, StoreFull
from ..wire.records import OverviewInfo, OverviewParams, SuggestionInfo
from .ports import OnProgress
from .session import Session
from .towns import Towns

if TYPE_CHECKING:
    from ..library.categories import Labels, Sorted

_AT_ONCE = 64
"""Photos that are looked at before a search may come between: some 10 ms."""

_CLIP_SHARPNESS = 100.0

_PLACES, _CAMERAS, _THINGS = 4, 3, 7

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class OverviewMethods:
    """Categories, places, cameras, and this day in earlier years."""

    def __init__(self, session: Session, towns: Towns) -> None:
        self._session = session
        self._towns = towns
        self._sorted: tuple[str, Sorted] | None = None
        """By the model of this fingerprint."""
        self._labels: tuple[str, Labels] | None = None

    def sorted(self) -> Sorted:
        """What the model in use has seen so far."""
        from ..library.categories import Sorted

        model = self._session.model.spec.fingerprint
        if self._sorted is None or self._sorted[0] != model:
            self._sorted = model, Sorted()
        return self._sorted[1]

    async def look_through(self, params: OverviewParams, progress: OnProgress) -> OverviewInfo:
        """The overview, when every photo has been looked at. Searches go first."""
        session = self._session
        model = session.model.spec.fingerprint
        known = self.sorted()
        if not len(known.bits):
            kept = await session.store.sorted_photos(model)
            if kept is not None:
                known.bits, known.labels = kept
        unseen = known.unseen(session.library.matrix.ids)
        try:
            labels = await self._of_model() if len(unseen) else None
            for start in range(0, len(unseen), _AT_ONCE):
                await asyncio.sleep(0)
                if labels is None or session.model.spec.fingerprint != model:
                    break
                some = unseen[start : start + _AT_ONCE]
                some = some[session.library.matrix.has(some)]
                known.put(some, *labels.sort(session.library.matrix.vectors(some)))
        except ModelClosed:
            pass  # another one answers, and is asked on another day
        if len(unseen):
            # What cannot be kept is found out again on another day.
            with suppress(StoreFull, StoreFailed):
                await session.store.save_sorted_photos(model, (known.bits, known.labels))
        return await self.overview(params, progress)

    async def overview(self, params: OverviewParams, _progress: OnProgress) -> OverviewInfo:
        """What is known by now."""
        from ..library.categories import counts

        whereabouts = await self._towns.whereabouts(self._session.library)
        library, known = self._session.library, self.sorted()
        photos = library.matrix.ids
        entries: list[SuggestionInfo] = []
        day = date.fromisoformat(params["today"])
        on_this_day = library.columns.taken_on(day.month, day.day, before=day.year)
        if on_this_day:
            text = f"{_MONTHS[day.month - 1]} {day.day}"
            entries.append(_entry("day", params["today"], text, on_this_day))
        entries += [
            _entry("category", name, f"category:{name}", amount)
            for name, amount in counts(known, photos)
        ]
        if whereabouts.gazetteer and library.columns.has_places():
            places = library.columns.place_names(whereabouts).all[:_PLACES]
            entries += [
                _entry("place", each.name, f'near:"{each.name}"', each.photos) for each in places
            ]
        entries += [
            _entry("camera", name, f'camera:"{name}"', amount)
            for name, amount in library.columns.photos_by_camera()[:_CAMERAS]
            if name and '"' not in name
        ]
        things = list(known.things(photos))[:_THINGS]
        return {"entries": entries, "things": things}

    async def _of_model(self) -> Labels:
        from ..library.categories import LABELS, Labels

        model = self._session.model.spec
        if self._labels is None or self._labels[0] != model.fingerprint:
            vectors = []
            for label in LABELS:
                vectors.append(await self._session.words(label))
                await asyncio.sleep(0)
            sharpness = model.backdrop.sharpness if model.backdrop else _CLIP_SHARPNESS
            self._labels = model.fingerprint, Labels(np.stack(vectors), sharpness)
        return self._labels[1]


def _entry(kind: str, value: str, text: str, photos: int) -> SuggestionInfo:
    return {"kind": kind, "value": value, "text": text, "photos": photos}  # type: ignore[typeddict-item]
