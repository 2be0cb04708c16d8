"""Records of the wire -> records of the rooms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ..indexing.ports import FolderSource
from ..models.ports import PickedFile
from . import records as wire


def folder_source(source: wire.FolderSource) -> FolderSource:
    """A folder the user chose."""
    return FolderSource(
        name=source["name"],
        handle=source.get("handle"),
        files=source.get("files"),
        part=bool(source.get("part")),
        watched=bool(source.get("watched")),
    )


def picked_files(files: Sequence[wire.PickedFile]) -> Sequence[PickedFile]:
    """Files the user chose: the records of a message's lists are the browser's own."""
    return cast("Sequence[PickedFile]", files)
