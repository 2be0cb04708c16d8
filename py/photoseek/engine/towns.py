"""The gazetteer, fetched when somebody first searches a library that has places in it."""

from __future__ import annotations

import logging

from ..errors import PhotoseekError
from ..exchange.ports import Blobs
from ..library.gazetteer import Gazetteer
from ..library.library import Library
from ..library.whereabouts import Whereabouts
from ..models.model_files import shell_file
from ..models.ports import Network

ADDRESS = "places/cities.txt"
"""Beside the page; toolchain/gazetteer.py puts it there."""

_log = logging.getLogger(__name__)


class Towns:
    """The towns of the world, once they are needed."""

    def __init__(self, network: Network, blobs: Blobs) -> None:
        self._network = network
        self._blobs = blobs
        self._known: Whereabouts | None = None

    async def whereabouts(self, library: Library) -> Whereabouts:
        """The towns, if the library has a place at all; none where the text could not be had."""
        if self._known is None and library.columns.has_places():
            try:
                text = self._blobs.content(await shell_file(ADDRESS, self._network))
                self._known = Whereabouts(Gazetteer(text.decode()))
            except PhotoseekError as error:
                # Offline, before it was ever needed: names of towns are words until another search.
                _log.warning("no gazetteer: %s", error.code)
        return self._known or Whereabouts(Gazetteer())
