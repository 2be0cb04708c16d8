"""What models need of the world: hosts, a place for their files, something to run networks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..host_objects import HostFile
from ..photo import Vectors
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
