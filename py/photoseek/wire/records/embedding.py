"""Models and indexes for other people's code, without the library."""

from typing import NotRequired, TypedDict

from ...host_objects import HostFloats, HostImage
from .models import BackendChoice


class LoadModelParams(TypedDict):
    model: str
    hub: NotRequired[str | None]
    precision: NotRequired[str | None]
    backend: NotRequired[BackendChoice]


class EmbeddingModelInfo(TypedDict):
    """A model that is open."""

    model: int
    """Its handle."""
    id: str
    dimensions: int


class ModelHandleParams(TypedDict):
    model: int


class EmbedTextsParams(TypedDict):
    model: int
    texts: list[str]


class EmbedImagesParams(TypedDict):
    model: int
    images: list[HostImage]


class EmbedProgress(TypedDict):
    """How many pictures of one call are embedded."""

    done: int
    total: int


class OpenIndexParams(TypedDict):
    """Either a model, whose vectors are to be kept, or the length of vectors from elsewhere."""

    model: NotRequired[int | None]
    dimensions: NotRequired[int | None]
    name: NotRequired[str | None]
    """Kept in IndexedDB under this name; without one it is in memory."""


class IndexInfo(TypedDict):
    """An index that is open."""

    index: int
    """Its handle."""
    dimensions: int
    size: int
    """Rows in it."""
    damaged: int
    """Rows that could not be read when it was opened; they are gone from it."""


class IndexHandleParams(TypedDict):
    index: int


class AddVectorsParams(TypedDict):
    index: int
    ids: list[str]
    vectors: HostFloats
    """One behind the other."""
    metadata: list[str]
    """JSON, for each row."""


class RowsParams(TypedDict):
    index: int
    ids: list[str]


class SearchVectorsParams(TypedDict):
    index: int
    vector: HostFloats
    k: int
    filter: NotRequired[str | None]
    """JSON; see vectors/metadata_filter.py."""


class MatchInfo(TypedDict):
    """A row that a search has found."""

    id: str
    score: float
    """Cosine similarity."""
    metadata: str
    """JSON."""
