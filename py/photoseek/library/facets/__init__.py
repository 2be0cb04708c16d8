"""What photos can be filtered by: one file a facet, and one line for it in ``FACETS`` here.

A facet says which fields of a filter are its own, reads them into a condition (:mod:`.facet`), and
counts what can be chosen. The page draws it by its kind and names it by its id, so a new one needs
nothing there but a label in the page's messages. :mod:`.facts` holds what they look at.
"""

from .albums import ALBUMS
from .bytes import BYTES
from .cameras import CAMERAS
from .dates import DATES
from .directories import DIRECTORIES
from .facet import Facet
from .favourites import FAVOURITES
from .hidden import HIDDEN_PHOTOS
from .kinds import KINDS
from .orientations import ORIENTATIONS
from .pixels import PIXELS
from .places import PLACES
from .tags import TAGS

FACETS: tuple[Facet, ...] = (
    FAVOURITES,
    ALBUMS,
    TAGS,
    DIRECTORIES,
    DATES,
    KINDS,
    PIXELS,
    BYTES,
    CAMERAS,
    ORIENTATIONS,
    PLACES,
    HIDDEN_PHOTOS,
)
"""In the order in which the page shows them."""

__all__ = ["FACETS", "Facet"]
