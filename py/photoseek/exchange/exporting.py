"""Use cases: library -> one file, and library -> CSV.

::

    Library.by_date -> facts, vectors, Store.thumbnails -> parts of a Blob -> header before them
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

import numpy as np
from numpy.typing import ArrayLike

from ..host_objects import HostBlob
from ..library.library import Library
from ..library.saved_searches import NO_SEARCHES, SavedSearches
from ..models.listings import Hash
from ..models.spec import ModelSpec
from ..photo import Photo, Vector
from . import facts_csv, layout
from .layout import (
    DTYPES,
    EMBEDDINGS,
    FACTS,
    LARGEST_ELEMENTS_FIRST,
    OFFSETS,
    THUMBNAILS,
    Description,
)
from .ports import Blobs, Thumbnails
from .records import ExchangeProgress, ExportedFile
from .safetensors import pack_header
from .whole_characters import whole_characters

ROWS = 256
"""Photos at a time: about 3 MB of thumbnails in memory."""

MIME = "application/octet-stream"
"""safetensors has no registered type, and this one has browsers save it."""

OnProgress = Callable[[ExchangeProgress], None]


async def export_library(
    library: Library,
    store: Thumbnails,
    blobs: Blobs,
    spec: ModelSpec,
    on_progress: OnProgress,
    searches: SavedSearches = NO_SEARCHES,
) -> ExportedFile:
    """All photos that can be found, as one file; see :mod:`.layout`.

    No more than ROWS photos are in memory at once; the parts lie with the browser.

    Raises:
        StoreFailed: The thumbnails could not be read.
    """
    photos = in_order(library)
    names = _names(library)
    parts = {name: _Part(blobs) for name in DTYPES}
    count, offset = 0, 0
    used: set[int] = set()
    parts[OFFSETS].add(_offsets([0]))
    for done, some in _batches(photos):
        thumbnails = await store.thumbnails([photo.id for photo in some])
        whole = [
            (photo, vector, blobs.content(thumbnail))
            for photo, thumbnail in zip(some, thumbnails, strict=True)
            # One that has lost something is read again when its folder is: see integrity.py.
            if (vector := library.matrix.vector(photo.id)) is not None and thumbnail is not None
        ]
        if whole:
            parts[EMBEDDINGS].add(_float16([vector for _, vector, _ in whole]))
            there = [photo for photo, _, _ in whole]
            said = library.marks.said_of([photo.id for photo in there])
            parts[FACTS].add(layout.pack_facts(there, names, said))
            parts[THUMBNAILS].add(b"".join(thumbnail for _, _, thumbnail in whole))
            ends = offset + np.cumsum([len(thumbnail) for _, _, thumbnail in whole])
            parts[OFFSETS].add(_offsets(ends))
            count, offset = count + len(whole), int(ends[-1])
            used.update(photo.folder for photo, _, _ in whole)
        on_progress(ExchangeProgress("writing", done, len(photos)))
        # A search must not wait for the whole library.
        await asyncio.sleep(0)
    description = Description(
        fingerprint=spec.fingerprint,
        model=spec.id,
        title=spec.title,
        precision=spec.precision,
        dimensions=spec.dimensions,
        photos=count,
        folders=tuple(name for folder, name in names.items() if folder in used),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        digests={name: part.digest.hexdigest() for name, part in parts.items()},
        searches=tuple((each.name, each.view) for each in searches.all),
    )
    shapes: dict[str, tuple[int, ...]] = {name: (part.size,) for name, part in parts.items()}
    shapes |= {OFFSETS: (count + 1,), EMBEDDINGS: (count, spec.dimensions)}
    header = pack_header(
        [(name, DTYPES[name], shapes[name]) for name in LARGEST_ELEMENTS_FIRST],
        layout.to_metadata(description),
    )
    data = [blob for name in LARGEST_ELEMENTS_FIRST for blob in parts[name].blobs]
    return _exported(blobs.joined([header, *data], MIME), "library", "safetensors", count)


async def export_facts(
    library: Library,
    blobs: Blobs,
    on_progress: OnProgress,
    chosen: Sequence[int] | None = None,
) -> ExportedFile:
    """The facts of all photos that can be found, or of some, as CSV; see :mod:`.facts_csv`."""
    photos = in_order(library)
    if chosen is not None:
        wanted = set(chosen)
        photos = [photo for photo in photos if photo.id in wanted]
    names = _names(library)
    parts = [facts_csv.heading()]
    for done, some in _batches(photos):
        said = library.marks.said_of([photo.id for photo in some])
        parts.append(facts_csv.lines(some, names, said))
        on_progress(ExchangeProgress("writing", done, len(photos)))
        await asyncio.sleep(0)
    file = blobs.joined(parts, "text/csv;charset=utf-8")
    return _exported(file, "photos", "csv", len(photos))


def in_order(library: Library) -> list[Photo]:
    """Photos that can be found, by folder and path: equal libraries make equal files."""
    folders = library.folders
    photos = [library.photo(number) for number in library.by_date()]
    return sorted(photos, key=lambda photo: (folders[photo.folder].name, photo.path))


def _names(library: Library) -> dict[int, str]:
    return {folder.id: whole_characters(folder.name) for folder in library.folders.values()}


def _batches(photos: Sequence[Photo]) -> Iterator[tuple[int, Sequence[Photo]]]:
    """Some photos at a time, and how many there were with them."""
    for start in range(0, len(photos), ROWS):
        some = photos[start : start + ROWS]
        yield start + len(some), some


def _offsets(offsets: ArrayLike) -> bytes:
    return np.asarray(offsets, dtype="<i8").tobytes()


def _float16(rows: Sequence[Vector]) -> bytes:
    return np.stack(rows).astype("<f2").tobytes()


def _exported(file: HostBlob, what: str, ending: str, photos: int) -> ExportedFile:
    day = datetime.now().date().isoformat()
    return ExportedFile(file=file, name=f"Photoseek {what} {day}.{ending}", photos=photos)


class _Part:
    """A tensor that grows, piece by piece, in the browser's hands."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self.blobs: list[HostBlob] = []
        self.size = 0
        """Bytes."""
        self.digest: Hash = hashlib.sha256()

    def add(self, data: bytes) -> None:
        """Append bytes."""
        self.digest.update(data)
        self.size += len(data)
        self.blobs.append(self._blobs.joined([data], MIME))
