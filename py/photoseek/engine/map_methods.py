"""The protocol's method that shows photos on a map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..library.facets.places import read_box
from ..wire.presenting import map_info
from ..wire.records import MapInfo, MapParams
from .ports import OnProgress
from .session import Session
from .towns import Towns
from .wanted import wanted

if TYPE_CHECKING:
    from ..library.map import Label

_FARTHEST, _CLOSEST = 0.0, 24.0
"""Zooms: nobody draws a world of less than 256 pixels, or one of a millimetre a pixel."""


class MapMethods:
    """Photos by their places."""

    def __init__(self, session: Session, towns: Towns) -> None:
        self._session = session
        self._towns = towns

    async def map(self, params: MapParams, _progress: OnProgress) -> MapInfo:
        """What there is in a view, or where all photos are."""
        from ..library.map import View, labels

        whereabouts = await self._towns.whereabouts(self._session.library)
        library = self._session.library
        asked = wanted(params, library)
        box = read_box(params.get("box"))
        if box is None:
            return map_info(library.columns.around_all(asked))
        view = View(box, min(max(params.get("zoom", _FARTHEST), _FARTHEST), _CLOSEST))
        shown = library.columns.mapped(asked, view, whereabouts)
        names: Sequence[Label] = labels(whereabouts.map, view) if whereabouts.gazetteer else ()
        return map_info(box, shown, names)
