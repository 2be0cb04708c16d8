"""The engine without the library: one method for each of protocol.WorkbenchMethods."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any, Protocol, cast

import numpy as np

from ..errors import BadRequest
from ..host_objects import HostFloats, HostImage
from ..models.backends import BackendChoice
from ..models.embedding import EmbeddingModel
from ..photo import Vectors
from ..pictures.opening import ImageSource
from ..strict_json import read_json
from ..vectors.vector_index import VectorIndex
from ..wire.records import (
    AddVectorsParams,
    EmbeddingModelInfo,
    EmbedImagesParams,
    EmbedProgress,
    EmbedTextsParams,
    IndexHandleParams,
    IndexInfo,
    LoadModelParams,
    MatchInfo,
    ModelHandleParams,
    OpenIndexParams,
    RowsParams,
    SearchVectorsParams,
)

OnProgress = Callable[[EmbedProgress], None]
"""Sends the progress of a call to whoever made it."""


class CreateModel(Protocol):
    """Makes a model by its id."""

    def __call__(
        self, model: str, hub: str | None, precision: str | None, backend: BackendChoice
    ) -> Awaitable[EmbeddingModel]: ...


class CreateIndex(Protocol):
    """Makes an index, or opens the one of this name."""

    def __call__(
        self, vectors_of: EmbeddingModel | int, name: str | None
    ) -> Awaitable[VectorIndex]: ...


ReadImage = Callable[[HostImage], Awaitable[ImageSource]]
"""What has crossed the wire -> what EmbeddingModel takes."""


class Workbench:
    """Models and indexes of one page, by their handles."""

    def __init__(
        self, create_model: CreateModel, create_index: CreateIndex, read_image: ReadImage
    ) -> None:
        self._create_model = create_model
        self._create_index = create_index
        self._read_image = read_image
        self._models: dict[int, EmbeddingModel] = {}
        self._indexes: dict[int, VectorIndex] = {}
        self._handles = count(1)

    async def load_model(
        self, params: LoadModelParams, _progress: OnProgress
    ) -> EmbeddingModelInfo:
        """Read a model's files; its towers follow when they are first used."""
        model = await self._create_model(
            params["model"],
            params.get("hub"),
            params.get("precision"),
            params.get("backend", "auto"),
        )
        handle = next(self._handles)
        self._models[handle] = model
        return {"model": handle, "id": model.id, "dimensions": model.dimensions}

    async def embed_texts(self, params: EmbedTextsParams, _progress: OnProgress) -> HostFloats:
        """The embeddings of some texts."""
        return _floats(await self._model(params["model"]).embed_texts(params["texts"]))

    async def embed_images(self, params: EmbedImagesParams, progress: OnProgress) -> HostFloats:
        """The embeddings of some pictures."""
        model = self._model(params["model"])
        images = [await self._read_image(image) for image in params["images"]]
        rows = await model.embed_images(
            images, lambda done, total: progress({"done": done, "total": total})
        )
        return _floats(rows)

    async def close_model(self, params: ModelHandleParams, _progress: OnProgress) -> None:
        """Give a model's memory back."""
        model = self._models.pop(params["model"], None)
        if model is not None:
            model.close()

    async def open_index(self, params: OpenIndexParams, _progress: OnProgress) -> IndexInfo:
        """Make an index, or open the one of this name."""
        model, dimensions = params.get("model"), params.get("dimensions")
        vectors_of = dimensions if model is None else self._model(model)
        if vectors_of is None:
            raise BadRequest(reason="dimensions")
        index = await self._create_index(vectors_of, params.get("name"))
        handle = next(self._handles)
        self._indexes[handle] = index
        return self._info(handle)

    async def add_vectors(self, params: AddVectorsParams, _progress: OnProgress) -> IndexInfo:
        """Add rows, or replace those of the same ids."""
        index = self._index(params["index"])
        flat = np.asarray(params["vectors"], dtype=np.float32)
        if flat.size != len(params["ids"]) * index.dimensions:
            raise BadRequest(
                reason="vectors",
                rows=len(params["ids"]),
                dimensions=index.dimensions,
                numbers=flat.size,
            )
        rows = flat.reshape(-1, index.dimensions)
        await index.add(params["ids"], rows, [_read(line) for line in params["metadata"]])
        return self._info(params["index"])

    async def remove_vectors(self, params: RowsParams, _progress: OnProgress) -> IndexInfo:
        """Take rows out."""
        await self._index(params["index"]).remove(params["ids"])
        return self._info(params["index"])

    async def clear_index(self, params: IndexHandleParams, _progress: OnProgress) -> IndexInfo:
        """Take every row out."""
        await self._index(params["index"]).clear()
        return self._info(params["index"])

    async def search_vectors(
        self, params: SearchVectorsParams, _progress: OnProgress
    ) -> list[MatchInfo]:
        """The nearest rows."""
        wanted = params.get("filter")
        found = self._index(params["index"]).search(
            np.asarray(params["vector"], dtype=np.float32),
            params["k"],
            None if wanted is None else _read(wanted),
        )
        return [
            {
                "id": match.id,
                "score": match.score,
                "metadata": json.dumps(match.metadata, ensure_ascii=False),
            }
            for match in found
        ]

    async def close_index(self, params: IndexHandleParams, _progress: OnProgress) -> None:
        """Let go of an index; what is kept stays kept."""
        index = self._indexes.pop(params["index"], None)
        if index is not None:
            index.close()

    def _model(self, handle: int) -> EmbeddingModel:
        try:
            return self._models[handle]
        except KeyError:
            raise BadRequest(reason="model-closed") from None

    def _index(self, handle: int) -> VectorIndex:
        try:
            return self._indexes[handle]
        except KeyError:
            raise BadRequest(reason="index-closed") from None

    def _info(self, handle: int) -> IndexInfo:
        index = self._indexes[handle]
        return {
            "index": handle,
            "dimensions": index.dimensions,
            "size": len(index),
            "damaged": index.damaged,
        }


def _read(text: str) -> Any:
    """JSON of other people's code.

    Raises:
        BadRequest: It would end the interpreter.
    """
    try:
        return read_json(text.encode())
    except ValueError as error:
        raise BadRequest(reason="metadata", detail=str(error)) from error


def _floats(rows: Vectors) -> HostFloats:
    """Flat: that is how it becomes a typed array."""
    return cast("HostFloats", rows.ravel())
