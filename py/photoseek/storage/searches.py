"""Saved searches: one record, beside what the library's generation counts."""

from __future__ import annotations

from ..library.saved_searches import SavedSearch, SavedSearches
from .kept import Kept

_KEY = "searches"


async def searches(kept: Kept) -> SavedSearches:
    """As they are kept now."""
    record = await kept.database.get("meta", _KEY)
    if record is None:
        return SavedSearches()
    all = tuple(SavedSearch(int(id), str(name), str(view)) for id, name, view in record["all"])
    return SavedSearches(int(record["version"]), all)


async def save_searches(kept: Kept, now: SavedSearches, before: SavedSearches) -> None:
    """Replace them.

    Raises:
        StoreFull: No space; nothing was written.
        StoreFailed: Another tab has written since ``before`` was read, or anything else.
    """
    write = kept.begin()
    write.writes.require("meta", _KEY, "version", before.version)
    all = [(each.id, each.name, each.view) for each in now.all]
    write.put("meta", {"key": _KEY, "version": now.version, "all": all})
    await kept.commit_beside(write)
