"""What the use cases need of the world. ``browser/`` implements it; the unit tests fake it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .downloads import Answer
from .images import Picture
from .models import ModelSpec
from .packed_facts import PackedFacts
from .photo import Embedded, FolderRecord, Missing, Photo, Skipped, Vectors
from .protocol import (
    FolderSource,
    HostBlob,
    HostBytes,
    ModelInfo,
    PickedFile,
    StoredModel,
)

UNKNOWN = -1
"""Size and date of what has not been looked into."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file that a walk has seen, or a folder that it could not look into."""

    path: str
    """Inside the folder, ``/`` between the parts."""
    size: int
    """UNKNOWN where nobody asked, as the name is no photo's, and where it could not be told."""
    modified: int
    """Milliseconds since 1970, UTC; UNKNOWN as above."""


class Folder(Protocol):
    """A folder whose files can be read now."""

    def walk(self) -> AsyncIterator[list[FileEntry]]:
        """All files of all subfolders, some at a time.

        Raises:
            FolderUnavailable: The browser does not let us read it (any more).
        """
        ...

    async def read(self, path: str) -> bytes:
        """The bytes of one file.

        Raises:
            UnreadableFile: It is gone, locked, or permission was lost.
        """
        ...

    async def read_ends(self, path: str) -> bytes:
        """The first and last bytes of one file; see content_digest.ends_of. Raises as read."""
        ...


class Folders(Protocol):
    """The folders whose files can be read now, by the id they have in the library."""

    def open(self, folder: int, source: FolderSource) -> Folder:
        """Make the files of a folder readable.

        Raises:
            FolderRefused: The source holds neither a handle nor files.
        """
        ...

    def is_open(self, folder: int) -> bool:
        """Whether its files can be read now."""
        ...

    def close(self, folder: int) -> None:
        """Let go of a folder's files."""
        ...

    async def may_read(self, handle: object) -> bool:
        """Whether a folder of an earlier visit can be read without asking."""
        ...

    async def is_same(self, one: object, other: object) -> bool:
        """Whether two handles are of one folder on disk."""
        ...

    async def original(self, folder: int, path: str) -> HostBlob:
        """A file as the browser has it.

        Raises:
            FolderUnavailable: The folder is not open, or no longer readable.
        """
        ...

    async def blob_bytes(self, blob: HostBlob) -> bytes:
        """The bytes of a file that came with a query.

        Raises:
            UnreadableFile: It is gone.
        """
        ...

    def to_blob(self, data: bytes, mime: str) -> HostBlob:
        """Wrap bytes for the page."""
        ...


class HeldRows(Protocol):
    """Rows of float16 that somebody else holds: a :class:`Rows` takes them over as they are."""

    @property
    def shape(self) -> tuple[int, ...]:
        """(n, d)."""
        ...

    def __getitem__(self, rows: Any) -> NDArray[np.float16]:
        """Some of them, as numpy picks."""
        ...


class Rows(Protocol):
    """Where a matrix keeps its rows, and how it scores them: n unit vectors, numbered from 0.

    Rows are float16, a query is float64 as :func:`vectors.on_grid` makes it. Then scores are exact,
    the same in every implementation, and equal where rows are equal.
    """

    def append(self, vectors: NDArray[np.float16] | HeldRows) -> None:
        """Add rows at the end: shape (m, d), L2-normalised or zero."""
        ...

    def move(self, source: int, target: int) -> None:
        """Put a row in another one's place."""
        ...

    def truncate(self, count: int) -> None:
        """Let the rows from number ``count`` on go."""
        ...

    def read(self, row: int) -> NDArray[np.float16]:
        """One row, shape (d,)."""
        ...

    def score(self, query: NDArray[np.float64], rows: NDArray[np.uint32]) -> NDArray[np.float64]:
        """The scores of some rows, exactly."""
        ...

    def scan(self, query: NDArray[np.float64], mask: NDArray[np.bool_] | None) -> float:
        """Score every row approximately, for :meth:`floor` and :meth:`between`.

        Args:
            query: Shape (d,), L2-normalised.
            mask: Shape (n,): which rows take part; None: all.

        Returns:
            A bound: no approximate score is further than this from the exact one.
        """
        ...

    def floor(self, k: int) -> float:
        """What k rows that take part reach with their approximate scores."""
        ...

    def between(self, low: float, high: float) -> NDArray[np.uint32]:
        """The rows that take part with low <= approximate score < high."""
        ...


OpenRows = Callable[[int], Awaitable[Rows]]
"""Makes room for rows of so many numbers."""


class Blobs(Protocol):
    """Files in the browser's hands, which may be larger than our memory."""

    def joined(self, parts: Sequence[bytes | HostBlob], mime: str) -> HostBlob:
        """One file of many parts; those that are blobs already are not read for it."""
        ...

    def size(self, blob: HostBlob) -> int:
        """Bytes."""
        ...

    async def read(self, blob: HostBlob, start: int, end: int) -> bytes:
        """Some bytes of a file.

        Raises:
            UnreadableFile: It is gone, or has changed since it was chosen.
        """
        ...

    def content(self, data: HostBytes) -> bytes:
        """Bytes that the store has handed out."""
        ...


class Decoder(Protocol):
    """The browser's own image decoders, for formats that Pillow lacks."""

    async def decode(self, data: bytes, fmt: str, edge: int) -> Picture:
        """Decode to at most ``edge`` pixels on the longest side.

        Raises:
            UnsupportedFormat: This browser cannot either.
        """
        ...


@dataclass(frozen=True, slots=True)
class TextEmbedding:
    """What the text tower says of one query."""

    vector: NDArray[np.float32]
    """Shape (d,), L2-normalised."""
    familiarity: float | None
    """Nearness to what the model was trained on, where the model tells; see models.Familiarity."""


@dataclass(frozen=True, slots=True)
class ImageEmbeddings:
    """What the vision tower says of some pictures."""

    vectors: Vectors
    """Shape (n, d), rows L2-normalised."""
    familiarity: NDArray[np.float32] | None
    """Shape (n,): nearness to what the model was trained on; see models.CloserLook."""


class Encoder(Protocol):
    """A model's two towers. Each loads when it is first used."""

    async def encode_images(self, pixel_values: NDArray[np.float32]) -> ImageEmbeddings:
        """The embeddings of pixel_values of shape (n, 3, height, width).

        Raises:
            ModelUnavailable: The tower's file could not be had.
            InferenceFailed: onnxruntime-web could not load or run it.
        """
        ...

    async def encode_text(self, text: str) -> TextEmbedding:
        """The embedding of one text. Raises as :meth:`encode_images`."""
        ...

    async def release_vision(self) -> None:
        """Give the vision tower's memory back; it loads again when it is needed."""
        ...

    def close(self) -> None:
        """Give both towers' memory back; each loads again if it is used again."""
        ...


class Verdicts(Protocol):
    """What trials of backends have found on this machine; see backends.Backends."""

    async def all(self) -> Mapping[str, str]:
        """Every verdict, by its key."""
        ...

    async def keep(self, key: str, verdict: str) -> None:
        """Remember a verdict."""
        ...


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """A model ready for use; its towers load when they are first needed."""

    spec: ModelSpec
    encoder: Encoder
    info: ModelInfo


class Models(Protocol):
    """Where models come from."""

    async def load(self, model: str, precision: str | None = None) -> LoadedModel:
        """Read a model's files.

        Raises:
            BadModelName: What was typed names no model.
            ModelUnavailable: A file could not be had; in one of its kinds.
            ModelUnsupported: They say something this engine cannot do.
        """
        ...

    async def listed(self) -> list[ModelInfo]:
        """The models that can be chosen by name."""
        ...

    async def inspect(self, model: str) -> ModelInfo:
        """Ask a model's host what files it has. Raises as :meth:`load`."""
        ...

    async def add(self, name: str, files: Sequence[PickedFile]) -> ModelInfo:
        """Keep a model from the user's own files. Raises as :meth:`load`."""
        ...

    async def stored(self) -> list[StoredModel]:
        """The models whose files are kept on this device."""
        ...

    async def remove(self, model: str) -> None:
        """Let go of a model's files."""
        ...

    def pause(self) -> None:
        """Hold downloads."""
        ...

    def resume(self) -> None:
        """Go on with them."""
        ...

    def cancel(self) -> None:
        """End them; what has come is kept."""
        ...

    def keep_in_memory(self) -> None:
        """Keep files in memory from now on: the disk is full."""
        ...


class ConnectionLost(Exception):
    """No answer, or one that ended too early."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some bytes of a file on its way."""

    data: bytes
    held: object
    """The same bytes where the store takes them from."""


class Body(Protocol):
    """An answer that is being read."""

    answer: Answer

    async def read(self, limit: int) -> Piece | None:
        """The next bytes, at most ``limit``; None at the end.

        Raises:
            ConnectionLost: It broke off.
        """
        ...

    def close(self) -> None:
        """Let the rest go."""
        ...


class Transport(Protocol):
    """How the bytes of files come: over the network, or from the user's own files."""

    async def open(self, address: str, start: int) -> Body:
        """Ask for a file from byte ``start`` on.

        Raises:
            ConnectionLost: Nobody answers.
        """
        ...


class Network(Transport, Protocol):
    """Hosts, which can also be asked about a file."""

    async def ask(self, address: str) -> Answer:
        """What a host says of a file, without the file.

        Raises:
            ConnectionLost: Nobody answers.
        """
        ...


class ChunkStore(Protocol):
    """Files kept in chunks of downloads.CHUNK bytes, by their digest; chunk 0 is the first."""

    async def kept(self, digest: str) -> Mapping[int, int]:
        """Sizes of the chunks that are there."""
        ...

    async def read(self, digest: str, chunk: int) -> bytes | None:
        """A chunk as it was put; one that has gone bad is dropped, and None."""
        ...

    async def put(self, digest: str, chunk: int, pieces: Sequence[Piece]) -> None:
        """Keep a chunk.

        Raises:
            NoRoomForModel: The disk is full.
        """
        ...

    async def seal(self, digest: str, size: int) -> None:
        """Vouch for the whole file."""
        ...

    async def delete(self, digest: str) -> None:
        """Let go of all of a file."""
        ...


class Tokenizer(Protocol):
    """Words -> ids, as the model's tokenizer.json says."""

    def encode(self, text: str, special: bool = True) -> list[int]:
        """Ids, with special tokens or without, neither truncated nor padded."""
        ...

    def token_id(self, token: str) -> int | None:
        """The id of a (special) token."""
        ...


@dataclass(frozen=True, slots=True)
class Stored:
    """A library as it was kept: folders, facts and skipped files."""

    folders: list[FolderRecord]
    photos: list[PackedFacts]
    skipped: dict[int, list[Skipped]]
    """By folder id."""
    next_photo: int
    """An id that no photo has ever had."""
    next_folder: int
    """An id that no folder has ever had."""
    missing: dict[int, Missing] = field(default_factory=dict)
    """By folder id."""


@dataclass(frozen=True, slots=True)
class StoredVectors:
    """Some vectors of one model, as they were kept."""

    ids: NDArray[np.uint32]
    """Shape (n,): the photo of each vector."""
    vectors: NDArray[np.float16] | HeldRows
    """Shape (n, d)."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What an import adds to a library."""

    folders: Sequence[FolderRecord]
    """New ones."""
    blocks: AsyncIterator[tuple[Sequence[Photo], Vectors]]
    """Photos, some at a time, with their vectors, shape (n, d)."""
    replaced: Sequence[int]
    """Photos that go."""
    skipped: Mapping[int, Sequence[Skipped]]
    """Folder -> its list of skipped files, where that changes."""
    missing: Mapping[int, Missing]
    """Folder -> its missing photos, where that changes."""


@dataclass(frozen=True, slots=True)
class Space:
    """What a library takes, in bytes."""

    usage: int
    """All that the browser keeps for this page, as it estimates it."""
    quota: int
    persistent: bool
    """Whether the browser has agreed to keep it."""
    facts: int
    thumbnails: int
    """Estimated from some of them."""
    vectors: int
    """Of all models."""


@dataclass(frozen=True, slots=True)
class Added:
    """What other tabs have added to a library."""

    stored: Stored
    """The photos are the new ones alone."""
    vectors: Mapping[str, Sequence[StoredVectors]]
    """By model; some of them may be known."""


class Store(Protocol):
    """Where a library is kept. Every method is one transaction: all or nothing.

    Raises:
        StoreFull: No space; nothing was changed.
        StoreFailed: Anything else; nothing was changed.
    """

    async def load(self) -> Stored:
        """Everything but the thumbnails and the vectors."""
        ...

    def vectors(self, fingerprint: str) -> AsyncIterator[StoredVectors]:
        """The vectors of a model, some at a time; from then on what is removed leaves them too."""
        ...

    async def mend(self) -> int:
        """Check what was loaded: no block damaged, no photo twice, no vector without its photo.

        What fails is removed, so that the next run indexes those photos again.

        Returns:
            How many photos those are; the library has to be loaded again if it is any.
        """
        ...

    async def changed_elsewhere(self) -> bool:
        """Whether another tab has written since this one has loaded or written."""
        ...

    async def added_elsewhere(self, fingerprints: Sequence[str]) -> Added | None:
        """What another tab has added since, with the vectors of these models.

        Returns:
            None if it has done more, or very much: then everything has to be loaded again.
        """
        ...

    async def append(
        self, fingerprint: str, batch: Sequence[Embedded], replaced: Sequence[int]
    ) -> None:
        """Add photos with thumbnails and vectors; ``replaced`` are removed in the same breath.

        A photo whose facts are there already (it has vectors of another model) gets its vector.
        """
        ...

    async def settle(
        self, missing: Mapping[int, Missing], moved: Sequence[Photo], forgotten: Sequence[int]
    ) -> None:
        """Keep what a walk, or the user, says of photos that are not where they were.

        Args:
            missing: By folder id, what is missing from now on.
            moved: Photos with new facts under the ids they have.
            forgotten: Photos to remove: facts, thumbnails, vectors of all models.
        """
        ...

    async def save_skipped(self, folder: int, skipped: Sequence[Skipped]) -> None:
        """Replace the list of skipped files of a folder."""
        ...

    async def save_folder(self, folder: FolderRecord) -> None:
        """Add a folder, or rename it."""
        ...

    async def set_aside(self, folders: Sequence[FolderRecord]) -> None:
        """Keep folders, with all that is in them, out of the library from now on."""
        ...

    async def take_back(self, folders: Sequence[FolderRecord]) -> None:
        """Undo :meth:`set_aside`; the library has to be loaded again."""
        ...

    async def purge(self) -> None:
        """Forget the folders set aside for good, unless the page that has done so is still open.

        Their photos go, the thumbnails, the vectors of all models, the lists of skipped files.
        """
        ...

    async def remove_vectors(self, model: str) -> None:
        """Forget what a model has read of the photos, in all its revisions and precisions."""
        ...

    async def thumbnails(self, photos: Sequence[int]) -> list[HostBytes | None]:
        """JPEG bytes as the page takes them; None where there is none."""
        ...

    async def stage_thumbnails(self, thumbnails: Sequence[tuple[int, bytes]]) -> None:
        """Lay thumbnails by for :meth:`merge`, by the ids that their photos will have.

        Until then nothing refers to them.
        """
        ...

    async def discard_staged(self) -> None:
        """Let go of thumbnails that were laid by for a merge that never came."""
        ...

    async def merge(self, fingerprint: str, addition: Addition) -> None:
        """Add many photos at once, whose thumbnails lie by, all of them or none."""
        ...

    async def storage(self) -> Space:
        """Space used; a large library is not read for it."""
        ...


class WriteLock(Protocol):
    """One run at a time writes to the library, in whatever tab."""

    async def acquire(self) -> bool:
        """Take the lock; False when somebody else has it."""
        ...

    async def wait(self) -> None:
        """Take the lock as soon as nobody else has it, who may be gone without a word by then."""
        ...

    def release(self) -> None:
        """Give it back."""
        ...

    def announce(self) -> None:
        """Let other tabs know that the library has changed."""
        ...
