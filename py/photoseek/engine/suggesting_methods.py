"""The protocol's method that offers something while it is being typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..library.marks import Marks
from ..library.suggesting import Candidates
from ..wire.records import SuggestionInfo, SuggestParams
from .ports import OnProgress
from .session import Session
from .towns import Towns

if TYPE_CHECKING:
    from ..library.categories import Sorted

MOST = 8


class SuggestingMethods:
    """Names, times and things of the library."""

    def __init__(self, session: Session, towns: Towns, seen: Callable[[], Sorted]) -> None:
        self._seen = seen
        self._session = session
        self._towns = towns
        self._made: tuple[tuple[object, ...], Marks, Candidates] | None = None

    async def suggest(self, params: SuggestParams, _progress: OnProgress) -> list[SuggestionInfo]:
        """How what is being typed may go on."""
        from ..library.candidates import candidates
        from ..library.query.languages import vocabularies
        from ..library.suggesting import suggestions

        whereabouts = await self._towns.whereabouts(self._session.library)
        library = self._session.library
        words = vocabularies(params.get("language") or "en")
        folders = {folder.id: folder.name for folder in library.folders.values()}
        things = self._seen().things(library.matrix.ids)
        key = (
            id(library),
            library.columns.version,
            tuple(things.items()),
            tuple(folders.items()),
            words,
            whereabouts,
        )
        marks = library.marks
        if self._made is None or self._made[0] != key or self._made[1] is not marks:
            made = candidates(library.columns, folders, whereabouts, words, things, marks)
            self._made = key, marks, made
        found = suggestions(params["text"], self._made[2], words, MOST)
        return [
            {"kind": each.kind, "value": each.value, "text": each.text, "photos": each.photos}
            for each in found
        ]
