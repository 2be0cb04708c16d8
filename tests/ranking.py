"""What a search finds, with what is known of the photos: the engine asks for the two apart."""

from __future__ import annotations

from photoseek.library.arrangement import BEST, Arrangement
from photoseek.library.facets.filtering import EVERYTHING, PhotoFilter
from photoseek.library.library import Library
from photoseek.library.searching import Asked, order
from photoseek.photo import Ranking


def rank(
    asked: Asked,
    library: Library,
    limit: int,
    offset: int = 0,
    among: PhotoFilter = EVERYTHING,
    arrangement: Arrangement = BEST,
) -> Ranking:
    """One page of the order, with what is known of its photos; raises as :func:`order`."""
    found = order(asked, library, offset + limit, among, arrangement)
    return found.ranking(library, limit, offset)
