"""Records of the rooms -> records of the wire."""

from __future__ import annotations

from ..exchange.records import ExchangeProgress, ExportedFile
from ..models.records import ModelInfo, ModelProgress, StoredModel
from . import protocol as wire


def model_info(model: ModelInfo) -> wire.ModelInfo:
    """A model that can be chosen."""
    return {
        "id": model.id,
        "title": model.title,
        "summary": model.summary,
        "dimensions": model.dimensions,
        "download": model.download,
        "languages": list(model.languages),
        "local": model.local,
        "origin": model.origin,
        "precision": model.precision,
        "precisions": [
            {"precision": each.precision, "size": each.size, "stored": each.stored}
            for each in model.precisions
        ],
    }


def stored_model(model: StoredModel) -> wire.StoredModel:
    """A model whose files are kept on this device."""
    return {
        "id": model.id,
        "title": model.title,
        "origin": model.origin,
        "bytes": model.bytes,
        "precisions": list(model.precisions),
    }


def model_progress(progress: ModelProgress) -> wire.ModelProgress:
    """How far the files of a model are."""
    return {
        "model": progress.model,
        "parts": list(progress.parts),
        "loaded": progress.loaded,
        "total": progress.total,
        "rate": progress.rate,
        "seconds_left": progress.seconds_left,
        "state": progress.state,
    }


def exchange_progress(progress: ExchangeProgress) -> wire.ExchangeProgress:
    """How far an export or an import is."""
    return {"stage": progress.stage, "done": progress.done, "total": progress.total}


def exported_file(exported: ExportedFile) -> wire.ExportedFile:
    """A file to be saved."""
    return {
        "file": exported.file,
        "name": exported.name,
        "photos": exported.photos,
        "summary": exported.summary,
    }
