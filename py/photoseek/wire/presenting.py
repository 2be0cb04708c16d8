"""Records of the rooms -> records of the wire."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from ..errors import PhotoseekError
from ..host_objects import HostDirectory
from ..library.marks import Said
from ..library.query.plan import Plan
from ..library.stored import Space
from ..models.records import ModelInfo, ModelProgress, StoredModel
from ..photo import FolderRecord, Photo, Progress, Ranking, Report, Skipped
from . import records as wire
from .chips import chip

if TYPE_CHECKING:
    from ..exchange.merging import Merge
    from ..exchange.records import ExchangeProgress, ExportedFile
    from ..host_objects import HostInts, HostNumbers
    from ..library.columns import Mapped, Shapes
    from ..library.facets.facts import Ids
    from ..library.facets.places import Box
    from ..library.map import Cluster, Label

INTERNAL = "internal"
"""The code of what nobody has thought of."""


def error_info(error: Exception) -> wire.ErrorInfo:
    """What went wrong, as data."""
    if isinstance(error, PhotoseekError):
        return {
            "code": error.code,
            "parameters": dict(error.parameters),
            "detail": error.detail,
        }
    detail = "".join(traceback.format_exception(error))
    return {"code": INTERNAL, "parameters": {}, "detail": detail}


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


def photo_info(
    photo: Photo, folder: str, date: str, beside: Sequence[str], said: Said
) -> wire.PhotoInfo:
    """The facts of a photo, and what is known of it elsewhere.

    Args:
        photo: The photo.
        folder: Name of its folder.
        date: Its date as people see it.
        beside: Names of files that belong to it.
        said: What people have said of it.
    """
    return {
        "id": photo.id,
        "folder": photo.folder,
        "folder_name": folder,
        "path": photo.path,
        "name": photo.name,
        "size": photo.size,
        "modified": photo.modified,
        "width": photo.width,
        "height": photo.height,
        "format": photo.format,
        "date": date,
        "taken": photo.taken,
        "camera": photo.camera,
        "latitude": photo.latitude,
        "longitude": photo.longitude,
        "lens": photo.lens,
        "aperture": photo.aperture,
        "exposure": photo.exposure,
        "iso": photo.iso,
        "focal_length": photo.focal_length,
        "incomplete": photo.incomplete,
        "seconds": photo.seconds,
        "favourite": said.favourite,
        "hidden": said.hidden,
        "albums": list(said.albums),
        "tags": list(said.tags),
        "beside": list(beside),
    }


def search_result(
    ranking: Ranking,
    shown: Callable[[Sequence[Photo]], list[wire.PhotoInfo]],
    plan: Plan,
    listing: wire.Listing | None,
) -> wire.SearchResult:
    """The hits of one query, and what was understood of it."""
    return {
        "hits": [
            {
                "photo": photo,
                "score": hit.score,
                "confidence": hit.confidence,
            }
            for hit, photo in zip(
                ranking.hits, shown([hit.photo for hit in ranking.hits]), strict=True
            )
        ],
        "total": ranking.total,
        "matches": ranking.matches,
        "familiar": ranking.familiar,
        "named": ranking.named,
        "chips": [chip(part, plan.text) for part in plan.chips()],
        "listing": listing,
    }


def listing(
    ids: Ids,
    shapes: Shapes,
    scores: NDArray[np.float64],
    confidences: NDArray[np.float64],
    groups: Sequence[tuple[int, str]],
) -> wire.Listing:
    """The order of what was found; numpy arrays become typed arrays on their way."""
    return {
        "ids": cast("HostInts", ids.astype(np.int32)),
        "widths": cast("HostInts", shapes.widths),
        "heights": cast("HostInts", shapes.heights),
        "days": cast("HostInts", shapes.days),
        "scores": cast("HostNumbers", scores),
        "confidences": cast("HostNumbers", confidences),
        "groups": [{"at": at, "value": value} for at, value in groups],
    }


def map_info(
    box: Box | None, mapped: Mapped | None = None, labels: Sequence[Label] = ()
) -> wire.MapInfo:
    """A view of the map, or where all photos are."""
    return {
        "box": None if box is None else _corners(box),
        "clusters": [_cluster(each) for each in mapped.clusters] if mapped else [],
        "labels": [
            {"name": each.name, "latitude": each.latitude, "longitude": each.longitude}
            for each in labels
        ],
        "inside": mapped.inside if mapped else 0,
        "located": mapped.located if mapped else 0,
    }


def _cluster(cluster: Cluster) -> wire.ClusterInfo:
    return {
        "photos": cluster.photos,
        "newest": cluster.newest,
        "latitude": cluster.latitude,
        "longitude": cluster.longitude,
        "box": _corners(cluster.box),
        "inseparable": cluster.inseparable,
        "town": cluster.town,
        "towns": cluster.towns,
    }


def _corners(box: Box) -> list[float]:
    return [box.south, box.west, box.north, box.east]


def folder_info(
    folder: FolderRecord,
    *,
    photos: int,
    is_open: bool,
    undecided: int,
    unread: int,
    interrupted: bool,
) -> wire.FolderInfo:
    """A folder, with what the library, the models and the tabs say of it."""
    return {
        "id": folder.id,
        "name": folder.name,
        "photos": photos,
        "handle": cast("HostDirectory | None", folder.handle),
        "open": is_open,
        "undecided": undecided,
        "unread": unread,
        "interrupted": interrupted,
        "everything": folder.everything,
    }


def skipped_file(folder: FolderRecord, file: Skipped) -> wire.SkippedInfo:
    """A file that was not indexed, and why."""
    return {
        "folder": folder.id,
        "folder_name": folder.name,
        "path": file.path,
        "code": file.code,
        "parameters": file.parameters or {},
        "sentence": file.reason if file.parameters is None else None,
    }


def storage_info(space: Space, models: int) -> wire.StorageInfo:
    """Space used and left; ``models`` is that of their files."""
    return {
        "usage": space.usage,
        "quota": space.quota,
        "persistent": space.persistent,
        "facts": space.facts,
        "thumbnails": space.thumbnails,
        "vectors": space.vectors,
        "models": models,
    }


def index_progress(
    state: Progress, indexed: int, skipped: int, preparing: str | None
) -> wire.IndexProgress:
    """How far a run is, and what the library holds meanwhile."""
    return {
        "stage": state.stage,
        "done": state.done,
        "total": state.total,
        "indexed": indexed,
        "skipped": skipped,
        "rate": state.rate,
        "seconds_left": state.seconds_left,
        "path": state.path,
        "preparing": preparing,
        "reason": None if state.reason is None else error_info(state.reason),
    }


def index_report(folder: FolderRecord, report: Report, seconds: float) -> wire.IndexReport:
    """What a run found and did."""
    return {
        "folder": folder.id,
        "added": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "moved": report.moved,
        "back": report.back,
        "gone": report.set_aside,
        "forgotten": report.forgotten,
        "undecided": report.undecided,
        "skipped": report.skipped,
        "seconds": seconds,
    }


def import_report(merge: Merge, seconds: float) -> wire.ImportReport:
    """What an import has brought."""
    return {
        "added": merge.added,
        "replaced": len(merge.replaced),
        "kept": merge.kept,
        "folders": [folder.id for folder in merge.folders],
        "seconds": seconds,
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
    }
