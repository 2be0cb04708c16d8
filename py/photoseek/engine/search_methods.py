"""The protocol's methods that find photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast, get_args

import numpy as np

from ..errors import BadRequest
from ..library.arrangement import EVEN, Arrangement, Order
from ..library.facets.filtering import PhotoFilter
from ..library.grouping import Group, Grouping
from ..library.known_names import KnownNames
from ..library.library import Library
from ..library.query.conditions import conditions
from ..library.query.plan import Name, Plan
from ..library.query.request import request
from ..library.whereabouts import TakenIn, Whereabouts
from ..photo import Photo, Ranking
from ..vectors.matrix import Scores
from ..vectors.photo_ids import Ids
from ..wire.presenting import listing, photo_info, search_result
from ..wire.records import (
    BrowseParams,
    BrowseResult,
    FilterChoices,
    FilterParams,
    Listing,
    PhotoAtParams,
    PhotoInfo,
    PhotosParams,
    SearchParams,
    SearchResult,
)
from .choices import choices_info
from .ports import Folders, OnProgress
from .session import Session
from .towns import Towns
from .wanted import wanted

if TYPE_CHECKING:
    from ..library.categories import Sorted

NOTHING = Ranking([], 0, 0, True)
"""What is found when nothing was asked."""


class SearchMethods:
    """Photos by what is on them, by name, by date, by place, and by what can be filtered."""

    def __init__(
        self, session: Session, folders: Folders, towns: Towns, seen: Callable[[], Sorted]
    ) -> None:
        self._session = session
        self._folders = folders
        self._towns = towns
        self._seen = seen

    async def search(self, params: SearchParams, _progress: OnProgress) -> SearchResult:
        """Understand what was typed, and rank the library by words, pictures, or both."""
        image = params.get("image")
        picture = None if image is None else await self._folders.blob_bytes(image)
        whereabouts = await self._towns.whereabouts(self._session.library)
        library = self._session.library
        known = KnownNames(library, whereabouts)
        plan = _understood(params, known, library)
        folders = {folder.id: folder.name for folder in library.folders.values()}
        typed = conditions(
            plan,
            library.names,
            folders,
            categories=self._of_category,
            countries=lambda code: TakenIn(code, whereabouts),
        )
        query = request(plan, _examples(params, library), picture, library.photo_named, known.there)
        if not (query.is_visual or typed):
            return search_result(NOTHING, self._shown, plan, None)
        given = wanted(params, library)
        limit, offset, listed = params["limit"], params.get("offset", 0), params.get("listed", 0)
        among = PhotoFilter((*given.conditions, *typed))
        found = await self._session.search(
            query, max(offset + limit, listed), among, _arrangement(params, whereabouts)
        )
        # Nothing has come between: what was found is of the library as it is now.
        library = self._session.library
        ranking = found.ranking(library, limit, offset)
        first = found.ids[:listed], found.scores[:listed], found.confidences[:listed]
        order = _listing(library, *first, found.groups)
        return search_result(ranking, self._shown, plan, order)

    async def browse(self, params: BrowseParams, _progress: OnProgress) -> BrowseResult:
        """Photos in an order by their facts: by date, newest first, if nothing else is said."""
        by_facts = _order(params.get("order"))
        grouping = None
        if params.get("group"):
            whereabouts = await self._towns.whereabouts(self._session.library)
            grouping = _grouping(params.get("group"), by_facts, whereabouts)
        library = self._session.library
        photos = library.listed(wanted(params, library), by_facts)
        groups: tuple[tuple[int, str], ...] = ()
        if grouping is not None:
            together = library.grouped(np.array(photos, dtype=np.uint32), grouping)
            photos, groups = [photos[at] for at in together.order.tolist()], together.starts
        offset = params.get("offset", 0)
        page = photos[offset : offset + params["limit"]]
        shown = self._shown(list(map(library.photo, page)))
        first = np.array(photos[: params.get("listed", 0)], dtype=np.uint32)
        order = _listing(library, first, np.empty(0), np.empty(0), groups)
        return {"photos": shown, "total": len(photos), "listing": order}

    async def photos(self, params: PhotosParams, _progress: OnProgress) -> list[PhotoInfo | None]:
        """What is known of some photos."""
        library = self._session.library
        there = [photo for photo in params["photos"] if photo in library.matrix]
        shown = dict(zip(there, self._shown(list(map(library.photo, there))), strict=True))
        return [shown.get(photo) for photo in params["photos"]]

    async def photo_at(self, params: PhotoAtParams, _progress: OnProgress) -> PhotoInfo | None:
        """The photo of a folder and a path inside it."""
        library = self._session.library
        photo = library.photos_of(params["folder"]).get(params["path"])
        if photo is None or photo.id not in library.matrix:
            return None
        return self._shown([photo])[0]

    async def filter_choices(self, params: FilterParams, _progress: OnProgress) -> FilterChoices:
        """What can be filtered by, and how many photos each choice would leave."""
        library = self._session.library
        choices = library.columns.choices(wanted(params, library))
        return choices_info(choices, library.folders)

    def _of_category(self, name: str) -> list[int]:
        photos: list[int] = self._seen().of(name, self._session.library.matrix.ids).tolist()
        return photos

    def _shown(self, photos: Sequence[Photo]) -> list[PhotoInfo]:
        library = self._session.library
        said = library.marks.said_of([photo.id for photo in photos])
        return [
            photo_info(
                photo,
                library.folders[photo.folder].name,
                date,
                library.companions_of(photo),
                each,
            )
            for photo, date, each in zip(photos, library.dates_of(photos), said, strict=True)
        ]


def _listing(
    library: Library,
    ids: Ids,
    scores: Scores,
    confidences: Scores,
    groups: Sequence[tuple[int, str]],
) -> Listing | None:
    """None where none is listed."""
    if not len(ids):
        return None
    return listing(ids, library.columns.shapes(ids), scores, confidences, groups)


def _understood(params: SearchParams, known: KnownNames, library: Library) -> Plan:
    """The plan of what was typed; names that no file has are words."""
    from ..library.query.parse import parse

    text = params.get("text", "")
    as_words = set(params.get("as_words") or ())
    day, language = _day(params.get("today")), params.get("language") or "en"
    plan = parse(text, day, language, known, as_words)
    unknown = {
        text[part.start : part.end].lstrip("-+")
        for part in plan.parts
        if isinstance(part.meaning, Name)
        and not part.negated
        and not text[part.start :].startswith("name:")
        and not len(library.names.matching(part.meaning.pattern, exact=part.meaning.exact))
    }
    return parse(text, day, language, known, as_words | unknown) if unknown else plan


def _examples(params: SearchParams, library: Library) -> list[int]:
    """The photos that were given; of several, those that are there."""
    photo, more = params.get("photo"), params.get("photos") or []
    first = [] if photo is None else [photo]
    return list(dict.fromkeys([*first, *(each for each in more if each in library.matrix)]))


def _arrangement(params: SearchParams, whereabouts: Whereabouts) -> Arrangement:
    least = params.get("least")
    if least is not None and not 0 < least < 1:
        raise BadRequest(reason="least")
    order = _order(params.get("order"))
    grouping = _grouping(params.get("group"), order, whereabouts)
    return Arrangement(order, EVEN if least is None else least, grouping)


def _grouping(by: str | None, order: Order, whereabouts: Whereabouts) -> Grouping | None:
    for known in get_args(Group):
        if by == known:
            return Grouping(cast("Group", known), whereabouts, order == "oldest")
    if by is not None:
        raise BadRequest(reason="group", known=list(get_args(Group)))
    return None


def _order(order: str | None) -> Order:
    for known in get_args(Order):
        if order == known:
            return cast("Order", known)
    if order is not None:
        raise BadRequest(reason="order", known=list(get_args(Order)))
    return "best"


def _day(today: str | None) -> date:
    """The page's day, which a worker in another zone may not know; else this one's."""
    try:
        return date.fromisoformat(today) if today else date.today()
    except ValueError as error:
        raise BadRequest(reason="date", text=today) from error
