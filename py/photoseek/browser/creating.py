"""Composes models and indexes for other people's code, without the library."""

from __future__ import annotations

from collections.abc import Callable

import host
import numpy as np
from pyodide.ffi import JsException

from ..errors import UnreadableFile
from ..host_objects import HostImage
from ..models.backends import BackendChoice, Backends
from ..models.embedding import EmbeddingModel
from ..models.records import ModelProgress
from ..pictures.opening import ImageSource
from ..storage.index_store import IndexStore
from ..vectors.vector_index import VectorIndex
from .database import BrowserDatabase
from .decoder import BrowserDecoder
from .machine import describe
from .models import browser_models
from .rows import open_rows
from .tabs import TabLocks


async def create_model(
    model: str,
    hub: str | None,
    precision: str | None,
    backend: BackendChoice,
    on_progress: Callable[[ModelProgress], None],
) -> EmbeddingModel:
    """Read a model's files; see :func:`photoseek.create_model`."""
    backends = Backends(await describe(), backend)
    models = browser_models(hub, backends, on_progress)
    return EmbeddingModel(await models.load(model, precision), BrowserDecoder())


async def create_index(vectors_of: EmbeddingModel | int, name: str | None) -> VectorIndex:
    """Make an index, or open the one of this name; see :func:`photoseek.create_index`."""
    if isinstance(vectors_of, int):
        dimensions, space = vectors_of, f"{vectors_of} numbers"
    else:
        dimensions, space = vectors_of.dimensions, vectors_of.spec.fingerprint
    if name is None:
        return VectorIndex(dimensions, space, rows=await open_rows(dimensions))
    database = BrowserDatabase(host.indexes)
    await database.open()
    store = IndexStore(database, TabLocks(host.tabs), name)
    await store.open()
    index = VectorIndex(dimensions, space, store, await open_rows(dimensions))
    try:
        await index.load()
    except BaseException:
        store.close()
        raise
    return index


async def read_image(image: HostImage) -> ImageSource:
    """What has crossed the wire -> what EmbeddingModel takes."""
    try:
        pixels = host.pictures.pixels(image)
        if pixels is not None:
            rows = np.frombuffer(pixels.data.to_bytes(), dtype=np.uint8)
            return rows.reshape(int(pixels.height), int(pixels.width), 4)
        return (await host.files.bytes(image)).to_bytes()
    except JsException as error:
        raise UnreadableFile(detail=str(error)) from error
