"""The records that flow through the house. No behaviour beyond themselves."""

from __future__ import annotations

import json
from collections.abc import Set
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from .errors import PhotoError, PhotoseekError

Vector = NDArray[np.float32]
"""Shape (d,), L2-normalised."""
Vectors = NDArray[np.float32]
"""Shape (n, d), rows L2-normalised."""


@dataclass(frozen=True, slots=True)
class Photo:
    """The facts of one photo in the library."""

    id: int
    folder: int
    path: str
    """Inside its folder, ``/`` between the parts."""
    size: int
    """Bytes."""
    modified: int
    """Milliseconds since 1970, UTC."""
    width: int
    height: int
    """Pixels, upright."""
    format: str
    """Pillow's name: ``JPEG``, ``PNG`` ..."""
    taken: str | None = None
    """ISO 8601 without zone, in the camera's own time, down to what is known."""
    camera: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    """Degrees, WGS 84."""
    digest: str | None = None
    """Of its content, see content_digest.py; None where it was indexed before there was one."""
    lens: str | None = None
    aperture: float | None = None
    """f-number."""
    exposure: float | None = None
    """Seconds."""
    iso: int | None = None
    focal_length: float | None = None
    """Millimetres, of the lens itself."""
    incomplete: bool = False
    """The file ends before its picture does; it is there as far as it goes."""
    seconds: float | None = None
    """How long it lasts; None: it is no film."""

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Embedded:
    """A photo on its way into the library: its facts, its thumbnail and its embedding."""

    photo: Photo
    thumbnail: bytes
    """JPEG."""
    vector: Vector


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not indexed, and why."""

    path: str
    size: int
    modified: int
    code: str
    """Of the error: see errors.PhotoError."""
    reason: str
    """JSON: the error's parameters. In libraries of earlier versions, a sentence."""
    decoders: int = 0
    """DECODERS of pictures/formats.py when nothing there could decode it."""

    @property
    def parameters(self) -> dict[str, Any] | None:
        """The error's parameters; None: ``reason`` is a sentence."""
        try:
            said = json.loads(self.reason)
        except ValueError:
            return None
        return said if isinstance(said, dict) else None


def skipped(path: str, size: int, modified: int, error: PhotoError, decoders: int = 0) -> Skipped:
    """The record of a file that cannot become a photo."""
    parameters = json.dumps(error.parameters, ensure_ascii=False, separators=(",", ":"))
    return Skipped(path, size, modified, error.code, parameters, decoders)


@dataclass(frozen=True, slots=True)
class Missing:
    """Photos of one folder, by id, whose files its last walk did not see."""

    aside: frozenset[int] = frozenset()
    """Set aside: no search finds them, and a second walk that does not see them forgets them."""
    undecided: frozenset[int] = frozenset()
    """Too many at once: they can be found until the user has decided."""
    kept: frozenset[int] = frozenset()
    """The user has decided: they stay."""

    def __bool__(self) -> bool:
        return bool(self.aside or self.undecided or self.kept)

    def any_of(self, photos: Set[int]) -> bool:
        """Whether some of the photos are among them."""
        return not photos.isdisjoint(self.aside | self.undecided | self.kept)

    def without(self, photos: Set[int]) -> Missing:
        """The same, less some photos."""
        return Missing(self.aside - photos, self.undecided - photos, self.kept - photos)


@dataclass(frozen=True, slots=True)
class FolderRecord:
    """A folder in the library."""

    id: int
    name: str
    handle: object | None = None
    """What the browser gave us to open it again on a later visit, if it gave anything."""
    unfinished: bool = False
    """A run through it has begun and not ended; who is at it now is told by the lock alone."""
    everything: bool = False
    """Whether folders of programs and of the system in it are looked into as well."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A photo and how well it fits a query."""

    photo: Photo
    score: float
    """Cosine similarity."""
    confidence: float
    """Calibrated probability of a match, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """One page of the hits of a query, best first."""

    hits: list[Hit]
    total: int
    """Photos that were ranked."""
    matches: int
    """How many of them are named, or have a confidence of at least 0.5."""
    familiar: bool
    """False when the words are outside what the model was trained on."""
    named: int = 0
    """How many of all hits, from the first on, are there because they are called so."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an indexing run is."""

    stage: Literal["waiting", "walking", "indexing", "paused"]
    done: int
    total: int
    path: str
    rate: float | None = None
    """Files a second."""
    seconds_left: float | None = None
    reason: PhotoseekError | None = None
    """Why it is paused."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an indexing run found and did."""

    added: int
    changed: int
    unchanged: int
    set_aside: int
    """By this walk, which has not seen them."""
    skipped: int
    """Files of this folder that are not in the library, all runs together."""
    moved: int = 0
    """Under another path than before, recognised by their content."""
    back: int = 0
    """Missing before, and there again."""
    forgotten: int = 0
    """Set aside by an earlier walk, and removed now."""
    undecided: int = 0
    """Missing, too many at once: the user has to decide."""
