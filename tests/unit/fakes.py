"""The ports, in memory: real behaviour on the smallest possible world."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from io import BytesIO
from typing import cast

import numpy as np
from numpy.typing import NDArray
from photoseek.errors import Busy, FolderUnavailable, ModelClosed, UnreadableFile, UnsupportedFormat
from photoseek.host_objects import HostBlob, HostBytes
from photoseek.indexing.ports import FileEntry, Folder, FolderSource
from photoseek.library.library import Library
from photoseek.library.packed_facts import pack
from photoseek.library.stored import Stored, StoredVectors
from photoseek.models.backends import USUAL, Machine
from photoseek.models.calibration import Calibration
from photoseek.models.embedding import EmbeddingModel
from photoseek.models.host_answers import Answer
from photoseek.models.ports import (
    Body,
    ConnectionLost,
    ImageEmbeddings,
    LoadedModel,
    PickedFile,
    TextEmbedding,
)
from photoseek.models.records import ModelInfo, StoredModel
from photoseek.models.spec import Familiarity, ModelSpec
from photoseek.models.text_spec import TextSpec
from photoseek.photo import FolderRecord, Photo, Vectors
from photoseek.pictures.content_digest import ends_of
from photoseek.pictures.image_spec import ImageSpec
from photoseek.pictures.picture import Picture
from photoseek.pictures.sources import Held, Source
from photoseek.vectors.matrix import normalised
from PIL import Image

COLOURS = {"red": (255, 0, 0), "green": (0, 160, 0), "blue": (0, 0, 255), "white": (255,) * 3}

MACHINE = Machine(
    "a browser", 2, isolated=True, single_threaded=False, little_memory=False, gpu=None
)

SPEC = ModelSpec(
    id="colours",
    revision="1",
    precision="q8",
    title="Colours",
    summary="",
    languages=("en",),
    dimensions=3,
    text_output="text_embeds",
    image_output="image_embeds",
    image=ImageSpec(8, 8, None, 2, 1 / 255, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),
    text=TextSpec(16, "[PAD]", "longest"),
    text_calibration=Calibration(20.0, -18.0),
    image_calibration=Calibration(20.0, -18.0),
    familiarity=Familiarity("familiarity", 0.5),
)


def jpeg(colour: tuple[int, int, int], size: tuple[int, int] = (32, 24)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", quality=95)
    return out.getvalue()


def photo(number: int, path: str | None = None, folder: int = 1) -> Photo:
    return Photo(number, folder, path or f"{number}.jpg", 100, 1_000 * number, 32, 24, "JPEG")


def library_of(photos: Sequence[Photo] = (), vectors: Vectors | None = None) -> Library:
    rows = np.eye(3, dtype=np.float32)[: len(photos)] if vectors is None else vectors
    ids = np.array([item.id for item in photos], dtype=np.uint32)
    following = max((item.id for item in photos), default=0) + 1
    library = Library(Stored([FolderRecord(1, "holiday")], [pack(photos)], {}, following, 2), 3)
    library.add_vectors(StoredVectors(ids, rows.astype(np.float16)))
    return library


class ColourEncoder:
    """Embeds a picture as its mean colour, and a colour's name as that colour."""

    def __init__(self) -> None:
        self.batches: list[int] = []
        self.released = 0
        self.texts: list[str] = []
        self.gate: asyncio.Event | None = None
        """When set, image batches wait for it."""
        self.text_gate: asyncio.Event | None = None
        """When set, texts wait for it; whoever waits when the encoder is closed is told so."""
        self.closed = 0
        self.pace = USUAL

    async def encode_images(self, pixel_values: NDArray[np.float32]) -> ImageEmbeddings:
        self.batches.append(len(pixel_values))
        if self.gate is not None:
            await self.gate.wait()
        vectors = normalised(pixel_values.mean(axis=(2, 3)) + np.float32(1e-3))
        return ImageEmbeddings(vectors, vectors.max(axis=1))

    async def encode_text(self, text: str) -> TextEmbedding:
        self.texts.append(text)
        before = self.closed
        await (asyncio.sleep(0) if self.text_gate is None else self.text_gate.wait())
        if self.closed != before:
            raise ModelClosed(model="colours")
        colour = np.array(COLOURS.get(text, (128, 128, 128)), dtype=np.float32) + np.float32(1e-3)
        return TextEmbedding(normalised(colour), 1.0 if text in COLOURS else 0.0)

    async def prepare_vision(self) -> None:
        pass

    async def release_vision(self) -> None:
        self.released += 1

    def close(self) -> None:
        self.closed += 1


class MemoryFolder:
    """A folder whose files are a dict."""

    def __init__(self, files: dict[str, bytes], modified: int = 1_700_000_000_000) -> None:
        self.files = dict(files)
        self.modified = dict.fromkeys(files, modified)
        self.unreadable: set[str] = set()
        self.inside: list[object] = []
        """Folders by handle that lie in it."""
        self.gone = False
        """Whether the folder itself can no longer be looked into."""
        self.gone_after: int | None = None
        """After so many reads it is."""
        self.reads: list[str] = []
        self.ends_read: list[str] = []
        self.heads_read: list[str] = []

    def put(self, path: str, data: bytes, modified: int) -> None:
        self.files[path] = data
        self.modified[path] = modified

    async def walk(self, everything: bool = False) -> AsyncIterator[list[FileEntry]]:
        if self.gone:
            raise FolderUnavailable(reason="folder")
        for path, data in list(self.files.items()):
            yield [FileEntry(path, len(data), self.modified[path])]

    async def check(self) -> None:
        if self.gone:
            raise FolderUnavailable(reason="folder")

    async def read(self, path: str) -> Held:
        self.reads.append(path)
        self.gone = self.gone or len(self.reads) == self.gone_after
        await asyncio.sleep(0)
        if self.gone or path in self.unreadable:
            raise UnreadableFile()
        return Held(self.files[path])

    async def open(self, path: str) -> Held:
        return await self.read(path)

    async def read_heads(self, paths: Sequence[str], length: int) -> list[bytes | None]:
        self.heads_read += paths
        return [
            None if self.gone or path in self.unreadable else self.files[path][:length]
            for path in paths
        ]

    async def read_ends(self, path: str) -> bytes:
        self.ends_read.append(path)
        if self.gone or path in self.unreadable:
            raise UnreadableFile()
        return ends_of(self.files[path])


class NoDecoder:
    """A browser that can decode nothing more than Pillow."""

    async def decode(
        self, file: Source, fmt: str, edge: int, seconds: float, profile: bytes | None
    ) -> Picture:
        raise UnsupportedFormat(reason="browser", format=fmt)

    async def salvage(self, file: Source, fmt: str, edge: int, seconds: float) -> Picture:
        raise UnsupportedFormat(reason="browser", format=fmt)


class MemoryFolders:
    """Folders by the handle that was given for them; a handle here is a MemoryFolder."""

    def __init__(self) -> None:
        self.mounted: dict[int, MemoryFolder] = {}

    def open(self, folder: int, source: FolderSource) -> Folder:
        files = cast(MemoryFolder, source.handle or source.files)
        self.mounted[folder] = files
        return files

    def is_open(self, folder: int) -> bool:
        return folder in self.mounted

    def close(self, folder: int) -> None:
        self.mounted.pop(folder, None)

    async def may_read(self, handle: object) -> bool:
        return not cast(MemoryFolder, handle).unreadable

    async def is_there(self, handle: object) -> bool:
        return not cast(MemoryFolder, handle).gone

    def opened(self, folder: int) -> Folder:
        return self.mounted[folder]

    async def is_in(self, outer: object, inner: object) -> bool:
        return isinstance(outer, MemoryFolder) and inner in outer.inside

    async def is_same(self, one: object, other: object) -> bool:
        return one is other

    async def original(self, folder: int, path: str) -> HostBlob:
        return cast(HostBlob, self.mounted[folder].files[path])

    def file(self, blob: HostBlob) -> Held:
        return Held(cast(bytes, blob))

    async def blob_bytes(self, blob: HostBlob) -> bytes:
        return cast(bytes, blob)

    def typed(self, blob: HostBlob, mime: str) -> HostBlob:
        return blob

    def to_blob(self, data: bytes, mime: str) -> HostBlob:
        return cast(HostBlob, data)


class MemoryBlobs:
    """Blobs are bytes here; what was asked for is written down."""

    def __init__(self) -> None:
        self.largest_read = 0

    def joined(self, parts: Sequence[bytes | HostBlob], mime: str) -> HostBlob:
        return cast(HostBlob, b"".join(cast("Sequence[bytes]", parts)))

    def size(self, blob: HostBlob) -> int:
        return len(cast(bytes, blob))

    async def read(self, blob: HostBlob, start: int, end: int) -> bytes:
        await asyncio.sleep(0)
        self.largest_read = max(self.largest_read, end - start)
        return cast(bytes, blob)[start:end]

    def content(self, data: HostBytes) -> bytes:
        return cast(bytes, data)


def described(model: str, precision: str = "q8") -> ModelInfo:
    """What people are told of a model that lies beside the page."""
    return ModelInfo(
        id=model,
        title=model,
        summary="",
        dimensions=3,
        download=0,
        languages=("en",),
        local=True,
        origin="site",
        precision=precision,
    )


class OneModel:
    """A hub with SPEC, and a second model that differs in name alone."""

    def __init__(self) -> None:
        self.encoder = ColourEncoder()
        self.kept: list[StoredModel] = []
        self.asked: list[str] = []
        """What was asked of the downloads."""
        self.elsewhere: set[str] = set()
        """Models that other tabs use."""

    async def load(self, model: str, precision: str | None = None) -> LoadedModel:
        spec = ModelSpec(
            **{name: getattr(SPEC, name) for name in SPEC.__slots__ if name != "id"}, id=model
        )
        return LoadedModel(spec, self.encoder, described(model, precision or "q8"))

    async def listed(self) -> list[ModelInfo]:
        return []

    async def inspect(self, model: str) -> ModelInfo:
        return (await self.load(model)).info

    async def add(self, name: str, files: Sequence[PickedFile]) -> ModelInfo:
        self.kept.append(StoredModel(id=name, title=name, origin="files", bytes=len(files)))
        return await self.inspect(name)

    async def stored(self) -> list[StoredModel]:
        return self.kept

    async def remove(self, model: str) -> None:
        if model in self.elsewhere:
            raise Busy(reason="model-in-use-elsewhere", model=model, title=model)
        self.kept = [each for each in self.kept if each.id != model]

    async def tidy(self) -> None:
        pass

    def pause(self) -> None:
        self.asked.append("pause")

    def resume(self) -> None:
        self.asked.append("resume")

    def cancel(self) -> None:
        self.asked.append("cancel")

    def keep_in_memory(self) -> None:
        self.asked.append("keep in memory")


def embedding_model(encoder: ColourEncoder | None = None) -> EmbeddingModel:
    """The colour model as other people's code has it."""
    loaded = LoadedModel(SPEC, encoder or ColourEncoder(), described(SPEC.id))
    return EmbeddingModel(loaded, NoDecoder())


class Lock:
    """A lock that another tab may hold."""

    def __init__(self) -> None:
        self.taken = False
        self.releases = 0
        self.announced = 0

    async def wait(self) -> None:
        while not await self.acquire():
            await asyncio.sleep(0)

    def announce(self) -> None:
        self.announced += 1

    async def acquire(self) -> bool:
        if self.taken:
            return False
        self.taken = True
        return True

    def release(self) -> None:
        self.taken = False
        self.releases += 1


class FewTowns:
    """A page beside a gazetteer of two towns and a country. Implements ports.Network."""

    def __init__(self) -> None:
        self.reads = 0
        self.there = True

    async def whole(self, address: str) -> tuple[Answer, HostBytes]:
        self.reads += 1
        if not self.there:
            raise ConnectionLost
        text = (
            "\n=DE\x01Germany\tgermany\tdeutschland\t\n"
            "Berlin\x0152.524\x0113.411\x013426354\x01DE\tberlin\tberlino\t\n"
            "Munich\x0148.137\x0111.575\x011505005\x01DE\tmunich\tmunchen\t\n"
        )
        return Answer(address, 200, {}), HostBytes(text.encode())

    async def ask(self, address: str) -> Answer:
        raise NotImplementedError

    async def open(self, address: str, start: int) -> Body:
        raise NotImplementedError
