"""What models need of the world: hosts, a place for their files, something to run networks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..host_objects import HostBytes, HostFile
from ..photo import Vectors
from .backends import Lane, Pace
from .host_answers import Answer
from .records import ModelInfo, StoredModel
from .spec import ModelSpec


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

    @property
    def pace(self) -> Pace:
        """What this machine has memory for."""
        ...

    async def encode_images(self, pixel_values: NDArray[np.float32]) -> ImageEmbeddings:
        """The embeddings of pixel_values of shape (n, 3, height, width).

        Raises:
            ModelUnavailable: The tower's file could not be had.
            ModelClosed: :meth:`close` was called meanwhile; another try loads the tower again.
            InferenceFailed: onnxruntime-web could not load or run it.
        """
        ...

    async def encode_text(self, text: str) -> TextEmbedding:
        """The embedding of one text. Raises as :meth:`encode_images`."""
        ...

    async def prepare_vision(self) -> None:
        """Begin to load the vision tower: pictures will come."""
        ...

    async def release_vision(self) -> None:
        """No more pictures will come for now: give memory back; what is needed loads again."""
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
    release: Callable[[], None] = lambda: None
    """Tells the other tabs that its files are of no use to this one any more."""

    def close(self) -> None:
        """Give the towers' memory back, and let other tabs remove the model."""
        self.encoder.close()
        self.release()


class PickedFile(Protocol):
    """A file that the user chose, as the browser gives it: it passes through unopened."""

    @property
    def path(self) -> str:
        """Inside the chosen folder, with ``/`` between its parts."""
        ...

    @property
    def file(self) -> HostFile:
        """The file itself."""
        ...


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
        """Let go of a model's files.

        Raises:
            Busy: Another tab uses it, or is downloading it.
        """
        ...

    async def tidy(self) -> None:
        """Delete what tabs that were closed in the middle of something have left behind."""
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
    held: HostBytes
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

    async def whole(self, address: str) -> tuple[Answer, HostBytes]:
        """A file of the page itself.

        Raises:
            ConnectionLost: Nobody answers, or it broke off.
        """
        ...


class ChunkStore(Protocol):
    """Files kept in chunks of host_answers.CHUNK bytes, by their digest; chunk 0 is the first."""

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


class PlaceRefuses(Exception):
    """A place does not take what it was given."""

    def __init__(self, reason: str, *, full: bool) -> None:
        super().__init__(reason)
        self.full = full
        """For want of room."""


class Place(Protocol):
    """Where entries of bytes are kept, by their paths: on the disk, or in memory for a visit."""

    async def list(self, prefix: str) -> Sequence[tuple[str, int]]:
        """Paths and sizes."""
        ...

    async def put(self, path: str, parts: Sequence[HostBytes | str]) -> None:
        """Keep an entry, whole or not at all.

        Raises:
            PlaceRefuses: It does not fit.
        """
        ...

    async def read(self, path: str) -> HostBytes | None:
        """As it was put; None when it is not there, or has changed since."""
        ...

    async def remove(self, prefix: str) -> None:
        """Delete all entries whose paths begin so."""
        ...


class Buffers(Protocol):
    """Bytes outside of Python's memory, where weights of hundreds of megabytes stay."""

    def allocate(self, size: int) -> HostBytes:
        """Room for a file."""
        ...

    def fill(self, target: HostBytes, part: HostBytes, start: int) -> None:
        """Copy a part to its place."""
        ...

    def content(self, held: HostBytes) -> bytes:
        """A copy in Python's memory."""
        ...


class Holds(Protocol):
    """What the tabs of this origin have in use, by name; a tab that ends lets go of everything."""

    def turn(self) -> AbstractAsyncContextManager[None]:
        """Of all tabs, one at a time is inside."""
        ...

    async def take(self, name: str) -> None:
        """Hold it, as others may, too."""
        ...

    def drop(self, name: str) -> None:
        """Let go of it."""
        ...

    async def elsewhere(self) -> Collection[str]:
        """What other tabs hold."""
        ...


class TowerFailed(Exception):
    """onnxruntime-web could not open or run the network here."""


class TowerDied(TowerFailed):
    """What it ran in has ended, for want of memory perhaps; another may do better."""


@dataclass(frozen=True, slots=True)
class Session:
    """An open tower."""

    name: str
    lane: Lane
    inputs: Sequence[str]
    outputs: Sequence[str]
    mixes_rows: bool
    """Whether what a row gives depends on the other rows: with dynamic quantisation it does, as the
    whole batch shares one scale (cosine 0.9991 to the row alone at worst, small CLIP B/32, q8).
    Such a network is given one row at a time. ViT-B/32 q8 then takes 158 ms a photo in place of 147
    with one thread, 100 to 110 in place of 78 with two, as its weights pass once for each row;
    that is still less than fp32 in batches (248 and 121)."""


Feeds = Mapping[str, NDArray[np.float32] | NDArray[np.int32]]
"""Input name -> values; int32 become int64 on their way."""


class Towers(Protocol):
    """What runs networks, each in a worker of its own."""

    async def open(self, model: HostBytes, lane: Lane) -> Session:
        """Load a network; its bytes are handed over, and of no further use here.

        Raises:
            TowerFailed: It is damaged, or too much for this browser or backend.
        """
        ...

    async def run(
        self, session: Session, feeds: Feeds, outputs: Sequence[str]
    ) -> dict[str, NDArray[np.float32]]:
        """Run it.

        Raises:
            TowerFailed: It ran out of memory, the GPU device was lost, or the worker has died.
        """
        ...

    def close(self, session: Session) -> None:
        """End the worker, the only sure way to give its memory back."""
        ...


class Tokenizers(Protocol):
    """What understands tokenizer.json."""

    def open(self, definition: HostBytes) -> Tokenizer:
        """Make a tokenizer.

        Raises:
            ValueError: It is of a kind that is unknown here, or no JSON.
        """
        ...


class Tokenizer(Protocol):
    """Words -> ids, as the model's tokenizer.json says."""

    def encode(self, text: str, special: bool = True) -> list[int]:
        """Ids, with special tokens or without, neither truncated nor padded."""
        ...

    def token_id(self, token: str) -> int | None:
        """The id of a (special) token."""
        ...
