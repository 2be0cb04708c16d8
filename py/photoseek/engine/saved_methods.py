"""The protocol's methods on searches that have a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..errors import BadRequest, StoreFailed
from ..library.saved_searches import LONGEST_VIEW, SavedSearches
from ..wire.records import (
    NoParams,
    RenameSearchParams,
    SavedSearchInfo,
    SavedSearchParams,
    SaveSearchParams,
)
from .ports import OnProgress, Store

_TRIES = 20
"""Changes in other tabs at the same time."""


class SavedMethods:
    """Searches to come back to. Nothing here waits for a run that writes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def saved_searches(
        self, _params: NoParams, _progress: OnProgress
    ) -> list[SavedSearchInfo]:
        """All of them, in the order in which they were saved."""
        return _info(await self._store.searches())

    async def save_search(
        self, params: SaveSearchParams, _progress: OnProgress
    ) -> list[SavedSearchInfo]:
        """Keep one; what is kept already gets the new name."""
        name, view = params["name"], params["view"]
        if not view or len(view) > LONGEST_VIEW:
            raise BadRequest(reason="view")
        return _info(await self._change(lambda now: now.add(name, view)))

    async def rename_search(
        self, params: RenameSearchParams, _progress: OnProgress
    ) -> list[SavedSearchInfo]:
        """Give one another name."""
        return _info(await self._change(lambda now: now.rename(params["search"], params["name"])))

    async def remove_search(
        self, params: SavedSearchParams, _progress: OnProgress
    ) -> list[SavedSearchInfo]:
        """Forget one; the photos stay."""
        return _info(await self._change(lambda now: now.remove(params["search"])))

    async def merge(self, others: Iterable[tuple[str, str]]) -> None:
        """Take over those of another library, names and views, that are not there."""
        brought = tuple(others)
        if brought:
            await self._change(lambda now: now.merge(brought))

    async def _change(self, change: Callable[[SavedSearches], SavedSearches]) -> SavedSearches:
        for tries_left in reversed(range(_TRIES)):
            before = await self._store.searches()
            now = change(before)
            if now == before:
                break
            try:
                await self._store.save_searches(now, before)
                break
            except StoreFailed:
                # Another tab may have come first.
                if not tries_left or await self._store.searches() == before:
                    raise
        return now


def _info(searches: SavedSearches) -> list[SavedSearchInfo]:
    return [{"id": each.id, "name": each.name, "view": each.view} for each in searches.all]
