"""Photoseek: find photos by describing them.

The data flows one way::

    Folder.walk -> changes.plan -> decode -> closer_look.views -> embed_views
                -> Store.append -> Library.append -> Matrix.append
    what was typed -> query.parse -> Encoder.encode_text -> combine -> Matrix.top_k -> hits

The rooms, each with a docstring that says what it may import; tests/unit/test_architecture.py keeps
the arrows::

    photo, errors, host_objects   what flows through every room; strict_json reads what hosts send
    pictures/     bytes -> an upright picture, facts, thumbnail, pixel_values, content digest
    models/       what a model's files say, getting them, backends, tokens, embedding
    vectors/      the matrix of unit vectors, its exact top-k, the index for other people's code
    library/      photos in memory, filters, what was typed, searching
    indexing/     what a walk means, the run, a second model in the making, watching
    storage/      blocks, integrity, the store
    exchange/     a library as a file
    engine/       messages in and out; a session of model and library; whose turn it is to write
    wire/         the protocol, and the rooms' records as it shows them
    browser/      an adapter a port, and main.py, which composes; the only room that knows js and
                  pyodide

For other people's code, in any Pyodide (docs/embedding.md): :func:`create_model` and
:func:`create_index`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .models.backends import BackendChoice
    from .models.embedding import EmbeddingModel
    from .models.records import ModelProgress
    from .vectors.vector_index import VectorIndex

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
        ModuleNotFoundError: This is no Pyodide, or the JavaScript of Photoseek is not beside the
            wheel: see browser/other_half.py.
    """
    await _other_half()
    from .browser import creating

    return await creating.create_model(
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
    await _other_half()
    from .browser import creating

    return await creating.create_index(vectors_of, name)


async def _other_half() -> None:
    # Here and not above: the rest of the package runs in plain CPython too.
    from .browser import other_half

    await other_half.bring()
