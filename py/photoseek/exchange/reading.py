"""An exported library, read slice by slice, and every byte of it checked before it is used."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..errors import ExportDamaged, ExportOfOtherModel, ExportTooNew, NotAnExport
from ..host_objects import HostBlob
from ..models.spec import ModelSpec
from ..photo import Vectors
from .layout import (
    EMBEDDINGS,
    FACTS,
    OFFSETS,
    THUMBNAILS,
    Description,
    ImportedPhoto,
    read_description,
    unpack_fact,
)
from .ports import Blobs
from .records import ExchangeProgress
from .safetensors import PREFIX, Header, header_size, unpack_header

SLICE = 4_000_000
"""Bytes that are read at once."""

LARGEST_THUMBNAIL = 1_000_000
"""Bytes; ours have some 10,000."""

UNIT = 0.005
"""How far a vector's length may be from 1: float16 takes 512 numbers no further than 0.0005."""

OnProgress = Callable[[ExchangeProgress], None]


class LibraryFile:
    """An exported library, of which some bytes at a time are in memory."""

    def __init__(self, blobs: Blobs, blob: HostBlob) -> None:
        self._blobs = blobs
        self._blob = blob
        self._data = 0
        """Where the tensors begin."""
        self._header = Header({}, {})
        self._offsets: NDArray[np.int64] = np.zeros(1, dtype=np.int64)
        self.searches: tuple[tuple[str, str], ...] = ()
        """Saved searches, names and views, once it is checked."""

    async def check(self, spec: ModelSpec, on_progress: OnProgress) -> list[ImportedPhoto]:
        """Read all of it, and find it as it was written.

        Returns:
            The facts of its rows.

        Raises:
            NotAnExport: It is some other file.
            ExportDamaged: Something in it is not as it was written.
            ExportTooNew: A newer version of Photoseek has written it.
            ExportOfOtherModel: Its vectors are not those of ``spec``.
            UnreadableFile: The browser could not read it.
        """
        try:
            description = await self._read_header()
            self.searches = description.searches
            require_same_model(description, spec)
            check = _Check(self, self._header, description, on_progress)
            await check.run(OFFSETS)
            self._offsets = await self._read_offsets()
            rows = await check.facts()
            await check.vectors()
            await check.run(THUMBNAILS)
        except ValueError as error:
            raise ExportDamaged(detail=str(error)) from error
        return rows

    async def is_made_with(self, spec: ModelSpec) -> bool:
        """Whether its header says that it is of this model; nothing of it is checked yet."""
        try:
            return (await self._read_header()).fingerprint == spec.fingerprint
        except (ValueError, NotAnExport, ExportTooNew):
            return False  # check() will say so

    async def slices(self, name: str, step: int) -> AsyncIterator[bytes]:
        """The bytes of a tensor, ``step`` at a time."""
        size = self._header.tensors[name].size
        for start in range(0, size, step):
            yield await self.read(name, start, min(start + step, size))

    async def read(self, name: str, start: int, end: int) -> bytes:
        """Some bytes of a tensor.

        Raises:
            UnreadableFile: The browser could not read it.
        """
        at = self._data + self._header.tensors[name].start
        return await self._blobs.read(self._blob, at + start, at + end)

    async def vectors(self, first: int, last: int) -> Vectors:
        """Rows ``first`` to ``last``, the latter not with them: float32 of shape (n, d)."""
        dimensions = self._header.tensors[EMBEDDINGS].shape[1]
        data = await self.read(EMBEDDINGS, first * dimensions * 2, last * dimensions * 2)
        return np.frombuffer(data, "<f2").reshape(-1, dimensions).astype(np.float32)

    async def thumbnails(self, first: int, last: int) -> list[bytes]:
        """JPEG files of these rows, each empty where there is none."""
        offsets = self._offsets[first : last + 1]
        data = await self.read(THUMBNAILS, int(offsets[0]), int(offsets[-1]))
        return [data[start:end] for start, end in pairwise((offsets - offsets[0]).tolist())]

    async def _read_header(self) -> Description:
        file_size = self._blobs.size(self._blob)
        prefix = await self._blobs.read(self._blob, 0, min(PREFIX, file_size))
        try:
            size = header_size(prefix, file_size)
            text = await self._blobs.read(self._blob, PREFIX, PREFIX + size)
            if not text.startswith(b"{"):
                raise ValueError("its header is not a record")
        except ValueError as error:
            raise NotAnExport(reason="not-whole", detail=str(error)) from error
        self._data = PREFIX + size
        self._header = unpack_header(text, file_size - self._data)
        return read_description(self._header)

    async def _read_offsets(self) -> NDArray[np.int64]:
        tensor = self._header.tensors[OFFSETS]
        offsets = np.frombuffer(await self.read(OFFSETS, 0, tensor.size), "<i8").astype(np.int64)
        sizes = np.diff(offsets)
        if offsets[0] != 0 or offsets[-1] != self._header.tensors[THUMBNAILS].size:
            raise ValueError("its thumbnails do not begin or end where they should")
        if len(sizes) and (sizes.min() < 1 or sizes.max() > LARGEST_THUMBNAIL):
            raise ValueError("a thumbnail has an impossible size")
        return offsets


class _Check:
    """One reading of every byte of a file."""

    def __init__(
        self, file: LibraryFile, header: Header, description: Description, on_progress: OnProgress
    ) -> None:
        self._file = file
        self._header = header
        self._description = description
        self._on_progress = on_progress
        self._done = 0
        self._total = sum(tensor.size for tensor in header.tensors.values())

    async def run(self, name: str) -> None:
        """Compare a tensor with its SHA-256."""
        async for _ in self._slices(name, SLICE):
            pass

    async def facts(self) -> list[ImportedPhoto]:
        """The facts of every row."""
        rows: list[ImportedPhoto] = []
        rest = b""
        async for data in self._slices(FACTS, SLICE):
            *lines, rest = (rest + data).split(b"\n")
            rows += map(unpack_fact, lines)
        if rest:
            raise ValueError("the facts of a photo end too early")
        if len(rows) != self._description.photos:
            raise ValueError(f"it has the facts of {len(rows):,} photos")
        if len({(row.folder_name, row.photo.path) for row in rows}) != len(rows):
            raise ValueError("a photo is in it twice")
        return rows

    async def vectors(self) -> None:
        """Every row is finite and of length 1."""
        row = 2 * self._description.dimensions
        async for data in self._slices(EMBEDDINGS, max(1, SLICE // row) * row):
            rows = np.frombuffer(data, "<f2").astype(np.float32).reshape(-1, row // 2)
            # A comparison with NaN is never true.
            if not np.all(np.abs(np.linalg.norm(rows, axis=1) - 1) <= UNIT):
                raise ValueError("a vector in it is not of length 1")

    async def _slices(self, name: str, step: int) -> AsyncIterator[bytes]:
        digest = hashlib.sha256()
        async for data in self._file.slices(name, step):
            digest.update(data)
            self._done += len(data)
            self._on_progress(ExchangeProgress("checking", self._done, self._total))
            # A search must not wait for the whole file.
            await asyncio.sleep(0)
            yield data
        if digest.hexdigest() != self._description.digests.get(name):
            raise ValueError(f"the checksum of its {name.replace('_', ' ')} is wrong")


def require_same_model(description: Description, spec: ModelSpec) -> None:
    """Refuse vectors that a library of this model cannot be searched with.

    Raises:
        ExportOfOtherModel: It says with which model the library was made.
    """
    if description.fingerprint == spec.fingerprint and description.dimensions == spec.dimensions:
        return
    same = (description.model, description.precision) == (spec.id, spec.precision)
    raise ExportOfOtherModel(
        reason="other-version" if same else "other-model",
        title=description.title,
        model=description.model,
        precision=description.precision,
        used_title=spec.title,
        used_model=spec.id,
        used_precision=spec.precision,
        detail=f"{description.fingerprint} is not {spec.fingerprint}",
    )
