"""Which photos take part in what is asked."""

from __future__ import annotations

from ..library.facets.filtering import PhotoFilter, read_filter
from ..library.facets.hidden import SHOWN
from ..library.library import Library
from ..library.marks import HIDDEN
from ..wire.records import BrowseParams, FilterParams, MapParams, SearchParams


def wanted(
    params: SearchParams | BrowseParams | FilterParams | MapParams, library: Library
) -> PhotoFilter:
    """What was asked for; hidden photos take part where that speaks of them.

    Raises:
        BadRequest: No photo can be measured by it.
    """
    asked = read_filter(params.get("filter"))
    about = {id for id, _ in asked.conditions}
    if SHOWN[0] in about or not len(library.marks.of(HIDDEN)):
        return asked
    return PhotoFilter((*asked.conditions, SHOWN))
