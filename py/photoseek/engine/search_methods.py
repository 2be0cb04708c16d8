"""The protocol's methods that find photos."""

from __future__ import annotations

from collections.abc import Iterable

from ..library.facets.filtering import read_filter
from ..library.query.request import parse
from ..photo import Photo
from ..wire.presenting import photo_info, search_result
from ..wire.protocol import (
    BrowseParams,
    BrowseResult,
    FilterChoices,
    FilterParams,
    PhotoAtParams,
    PhotoInfo,
    SearchParams,
    SearchResult,
)
from .choices import choices_info
from .ports import Folders, OnProgress
from .session import Session


class SearchMethods:
    """Photos by what is on them, by date, by place, and by what can be filtered."""

    def __init__(self, session: Session, folders: Folders) -> None:
        self._session = session
        self._folders = folders

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
        ranking = await self._session.search(
            query, params["limit"], params.get("offset", 0), read_filter(params.get("filter"))
        )
        # Nothing has come between: the hits are of the library as it is now.
        library = self._session.library
        return search_result(ranking, library.folders, library.date_of)

    async def browse(self, params: BrowseParams, _progress: OnProgress) -> BrowseResult:
        """Photos by date, newest first."""
        library = self._session.library
        photos = library.by_date(read_filter(params.get("filter")))
        offset = params.get("offset", 0)
        page = map(library.photo, photos[offset : offset + params["limit"]])
        return {"photos": self._shown(page), "total": len(photos)}

    async def photo_at(self, params: PhotoAtParams, _progress: OnProgress) -> PhotoInfo | None:
        """The photo of a folder and a path inside it."""
        library = self._session.library
        photo = library.photos_of(params["folder"]).get(params["path"])
        if photo is None or photo.id not in library.matrix:
            return None
        (shown,) = self._shown([photo])
        return shown

    async def filter_choices(self, params: FilterParams, _progress: OnProgress) -> FilterChoices:
        """What can be filtered by, and how many photos each choice would leave."""
        library = self._session.library
        choices = library.columns.choices(read_filter(params.get("filter")))
        return choices_info(choices, library.folders)

    def _shown(self, photos: Iterable[Photo]) -> list[PhotoInfo]:
        library = self._session.library
        return [
            photo_info(photo, library.folders[photo.folder].name, library.date_of(photo))
            for photo in photos
        ]
