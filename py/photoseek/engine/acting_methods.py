"""The protocol's methods on photos that were selected."""

from __future__ import annotations

import numpy as np

from ..wire.records import ChosenInfo, PhotosParams
from .ports import OnProgress
from .session import Session


class ActingMethods:
    """What is done with some photos."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def chosen(self, params: PhotosParams, _progress: OnProgress) -> ChosenInfo:
        """What they are together."""
        library = self._session.library
        photos = np.array(params["photos"], dtype=np.uint32)
        there = library.matrix.has(photos)
        return {
            "photos": int(np.count_nonzero(there)),
            "bytes": int(library.columns.sizes(photos[there]).sum()),
            "gone": photos[~there].tolist(),
        }
