"""Photoseek: find photos by describing them.

The data flows one way::

    Folder.walk -> changes.plan -> decode -> closer_look.views -> embed_views
                -> Store.append -> Library.append -> Matrix.append
    what was typed -> query.parse -> Encoder.encode_text -> combine -> Matrix.top_k -> hits

Imports point inward, from the last line of this map to the first:

    photo, errors, protocol                     records, the error tree, the wire
    listings, references, precisions            models: their files, names, settings
    known_models, downloads, picking
    image_spec, text_spec, models               what a model's own files say
    packed_facts, photo_table                   the facts of many photos, as they are kept
    photo_filter, columns                       which photos take part in a search
    images, preprocess, query, codes, blocks    pure logic on one thing each
    content_digest, integrity, room
    backends, filters
    ports                                       what the use cases need of the world
    numpy_rows, vectors                         exact nearest neighbours
    changes, decoding, tokens, library          pure logic over ports' records
    recognising, walking, watching              what a walk finds, and when to walk again
    vector_index, handover                      ; whose turn it is to write, among tabs
    fetching, hosts, downloading                getting a model's files
    embedding                                   a model: words and pictures -> vectors
    preparing                                   a second model, before it takes over
    indexing, searching                         the two use cases of photos
    engine, workbench, service                  the protocol's methods; messages in and out
    browser/                                    the only place that may import js or pyodide

For other people's code, in any Pyodide (docs/embedding.md): :func:`create_model` and
:func:`create_index`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .backends import BackendChoice
    from .embedding import EmbeddingModel
    from .protocol import ModelProgress
    from .vector_index import VectorIndex

__version__ = "0.1.0"

__all__ = ["create_index", "create_model"]


async def create_model(
    model: str = "mini",
    *,
    hub: str | None = None,
    precision: str | None = None,
    backend: BackendChoice = "auto",
    on_progress: Callable[[ModelProgress], None] | None = None,
) -> EmbeddingModel:
    """Open a model. Its towers are fetched and loaded when they are first used.

    Args:
        model: ``mini``, which is built in; the id of a hub's repository, or a folder's URL.
        hub: Another origin with the hub's layout.
        precision: ``q8``, ``fp16``, ``fp32`` or ``q4``; None: what suits the backend.
        backend: Where it runs; ``auto``: the fastest that is right on this machine.
        on_progress: Told of every file on its way, now and later.

    Raises:
        ModelUnavailable: A file could not be had.
        ModelUnsupported: Its files say something this engine cannot do.
        ModuleNotFoundError: This is no Pyodide with web/pyodide.js installed in it.
    """
    # Here and not above: the rest of the package runs in plain CPython too.
    from .browser import workbench

    return await workbench.create_model(
        model, hub, precision, backend, on_progress or (lambda _: None)
    )


async def create_index(vectors_of: EmbeddingModel | int, name: str | None = None) -> VectorIndex:
    """Make an index for vectors with ids and metadata.

    Args:
        vectors_of: The model that makes the vectors, or how many numbers each has.
        name: Keeps the index in IndexedDB under this name; one that is there already is opened.

    Raises:
        BadRequest: The index of this name holds the vectors of another model.
        Busy: It is open elsewhere.
        StoreFailed: The database could not be used.
    """
    from .browser import workbench

    return await workbench.create_index(vectors_of, name)
