"""The facts of many photos, packed: rows of numbers, labels that many photos share, and texts.

What a library is kept as and opened from: packed rows are read without a loop, and become a Photo
when one is asked for. As JSON lines they took 0.5 s for 100,000 photos (Pyodide, Chromium).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from math import isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..photo import Photo

Rows = NDArray[np.void]
"""Shape (n,), of dtype ROW."""

_FIRST_ROW = [
    ("id", "<u4"),
    ("folder", "<u4"),
    ("size", "<i8"),
    ("modified", "<i8"),
    ("date", "<i8"),  # as date_of gives it
    ("latitude", "<f8"),
    ("longitude", "<f8"),  # NaN where there is none
    ("width", "<i4"),
    ("height", "<i4"),
    # Which label it has:
    ("directory", "<u4"),
    ("format", "<u4"),
    ("camera", "<u4"),
    # How many bytes long its texts are; less than 0: it has none.
    ("name", "<i4"),
    ("taken", "<i4"),
    ("digest", "<i4"),
]
_SECOND_ROW = [
    *_FIRST_ROW,
    ("lens", "<u4"),  # which label it has
    ("aperture", "<f8"),
    ("exposure", "<f8"),
    ("focal_length", "<f8"),  # NaN where there is none
    ("iso", "<u4"),  # 0 where there is none
    ("incomplete", "u1"),
]
ROW = np.dtype([*_SECOND_ROW, ("seconds", "<f8")])  # NaN where it is no film

_TEXTS = ("name", "taken", "digest")

_MAGIC = b"PF3\n"
_EARLIER = {b"PF1\n": _FIRST_ROW, b"PF2\n": _SECOND_ROW}
"""Rows of versions before; the first knows no lenses. JSON lines, which are what was kept up to
version 2 of the database, start with a bracket."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What many photos share."""

    directories: Sequence[str]
    """Inside the folder, with the ``/`` behind it."""
    formats: Sequence[str]
    cameras: Sequence[str | None]
    lenses: Sequence[str | None]


@dataclass(frozen=True, slots=True)
class PackedFacts:
    """The facts of some photos."""

    rows: Rows
    labels: Labels
    texts: bytes
    """UTF-8; name, moment and digest of each photo lie one behind the other."""
    starts: NDArray[np.int64]
    """Shape (n,): where the texts of each photo start."""

    @property
    def ids(self) -> NDArray[np.uint32]:
        """Shape (n,)."""
        return np.ascontiguousarray(self.rows["id"])

    @property
    def own_texts(self) -> bytes:
        """The texts of these photos alone: others may lie before them."""
        first = int(self.starts[0]) if len(self.starts) else 0
        return self.texts[first : first + int(_lengths(self.rows).sum())]

    def photo(self, row: int) -> Photo:
        """One photo."""
        # By their places: 120 times a search, and a dict of them took as long again.
        (
            id,
            folder,
            size,
            modified,
            _date,
            latitude,
            longitude,
            width,
            height,
            directory,
            format,
            camera,
            *lengths,
            lens,
            aperture,
            exposure,
            focal_length,
            iso,
            incomplete,
            seconds,
        ) = self.rows[row].item()
        name, taken, digest = self._texts(row, lengths)
        return Photo(
            id,
            folder,
            f"{self.labels.directories[directory]}{name}",
            size,
            modified,
            width,
            height,
            self.labels.formats[format],
            taken,
            self.labels.cameras[camera],
            _known(latitude),
            _known(longitude),
            digest,
            self.labels.lenses[lens],
            _known(aperture),
            _known(exposure),
            iso or None,
            _known(focal_length),
            bool(incomplete),
            _known(seconds),
        )

    def path(self, row: int) -> str:
        """The path of one photo."""
        (name,) = self._texts(row, [int(self.rows["name"][row])])
        return f"{self.labels.directories[self.rows['directory'][row]]}{name}"

    def photos(self) -> list[Photo]:
        """All of them."""
        return [self.photo(row) for row in range(len(self.rows))]

    def picked(self, keep: NDArray[np.bool_]) -> PackedFacts:
        """Some of them.

        Args:
            keep: Shape (n,).
        """
        rows = self.rows[keep]
        starts = self.starts[keep]
        ends = starts + _lengths(rows)
        texts = b"".join(
            self.texts[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
        )
        return _packed(rows, self.labels, texts)

    def to_bytes(self) -> bytes:
        """As they are kept; :func:`from_bytes` is the way back."""
        labels = [getattr(self.labels, each.name) for each in fields(Labels)]
        header = json.dumps(labels, separators=(",", ":")).encode()
        sizes = np.array([len(self.rows), len(header)], dtype="<u4").tobytes()
        return b"".join([_MAGIC, sizes, header, self.rows.tobytes(), self.own_texts])

    def _texts(self, row: int, lengths: Iterable[int]) -> list[str | None]:
        at = int(self.starts[row])
        texts: list[str | None] = []
        for length in lengths:
            if length < 0:
                texts.append(None)
                continue
            # Names of files may hold half of a surrogate pair.
            texts.append(self.texts[at : at + length].decode(errors="surrogatepass"))
            at += length
        return texts


def pack(photos: Sequence[Photo]) -> PackedFacts:
    """Pack photos."""
    directories: dict[str, int] = {}
    formats: dict[str, int] = {}
    cameras: dict[str | None, int] = {}
    lenses: dict[str | None, int] = {}
    rows = []
    texts: list[bytes] = []
    for photo, date in zip(photos, dates_of(photos).tolist(), strict=True):
        cut = photo.path.rfind("/") + 1
        name = photo.path[cut:].encode(errors="surrogatepass")
        taken = None if photo.taken is None else photo.taken.encode(errors="surrogatepass")
        digest = None if photo.digest is None else photo.digest.encode()
        texts += (name, taken or b"", digest or b"")
        rows.append(
            (
                photo.id,
                photo.folder,
                photo.size,
                photo.modified,
                date,
                _or_nan(photo.latitude),
                _or_nan(photo.longitude),
                photo.width,
                photo.height,
                directories.setdefault(photo.path[:cut], len(directories)),
                formats.setdefault(photo.format, len(formats)),
                cameras.setdefault(photo.camera, len(cameras)),
                len(name),
                -1 if taken is None else len(taken),
                -1 if digest is None else len(digest),
                lenses.setdefault(photo.lens, len(lenses)),
                _or_nan(photo.aperture),
                _or_nan(photo.exposure),
                _or_nan(photo.focal_length),
                photo.iso or 0,
                photo.incomplete,
                _or_nan(photo.seconds),
            )
        )
    labels = Labels(list(directories), list(formats), list(cameras), list(lenses))
    return _packed(np.array(rows, dtype=ROW), labels, b"".join(texts))


def is_packed(data: bytes) -> bool:
    """Whether these are bytes of :meth:`PackedFacts.to_bytes`."""
    return data.startswith((_MAGIC, *_EARLIER))


def from_bytes(data: bytes) -> PackedFacts:
    """What :meth:`PackedFacts.to_bytes` has made; it keeps the bytes, and copies none.

    What versions before have made is read too.

    Raises:
        ValueError: They are something else.
    """
    at = len(_MAGIC) + 8
    count, header = np.frombuffer(data, "<u4", 2, len(_MAGIC)).tolist()
    labels = json.loads(data[at : at + header])
    if len(labels) < len(fields(Labels)):
        labels.append([None])
    earlier = _EARLIER.get(bytes(data[: len(_MAGIC)]))
    if earlier is not None:
        narrow = np.frombuffer(data, earlier, count, at + header)
        return _packed(_widened(narrow), Labels(*labels), data, at + header + narrow.nbytes)
    rows = np.frombuffer(data, ROW, count, at + header)
    return _packed(rows, Labels(*labels), data, at + header + rows.nbytes)


def joined(parts: Sequence[PackedFacts]) -> PackedFacts:
    """All photos of all parts, in that order."""
    rows = np.concatenate([part.rows for part in parts])
    ends = np.cumsum([len(part.rows) for part in parts]).tolist()
    by_part = [rows[end - len(part.rows) : end] for part, end in zip(parts, ends, strict=True)]

    def merge(column: str, lists: Sequence[Sequence[Any]]) -> list[Any]:
        known: dict[Any, int] = {}
        for some, labels in zip(by_part, lists, strict=True):
            codes = [known.setdefault(label, len(known)) for label in labels]
            some[column] = np.array(codes, dtype=np.uint32)[some[column]]
        return list(known)

    labels = Labels(
        merge("directory", [part.labels.directories for part in parts]),
        merge("format", [part.labels.formats for part in parts]),
        merge("camera", [part.labels.cameras for part in parts]),
        merge("lens", [part.labels.lenses for part in parts]),
    )
    return _packed(rows, labels, b"".join(part.own_texts for part in parts))


def date_of(photo: Photo) -> int:
    """Milliseconds since 1970: when it was taken, in the camera's own time, or else modified."""
    if photo.taken:
        try:
            return int(np.datetime64(photo.taken[:23], "ms").astype(np.int64))
        except ValueError:
            pass
    return photo.modified


def dates_of(photos: Sequence[Photo]) -> NDArray[np.int64]:
    """Of each photo what :func:`date_of` gives."""
    modified = np.array([photo.modified for photo in photos], dtype=np.int64)
    try:
        # 20 times as fast as one by one.
        texts = [photo.taken[:23] if photo.taken else "NaT" for photo in photos]
        taken = np.array(texts, dtype="datetime64[ms]")
    except ValueError:
        return np.array([date_of(photo) for photo in photos], dtype=np.int64)
    return np.where(np.isnat(taken), modified, taken.astype(np.int64))


def _widened(narrow: Rows) -> Rows:
    """Rows of a version before, with what it did not know."""
    rows = np.zeros(len(narrow), dtype=ROW)
    for column in ("aperture", "exposure", "focal_length", "seconds"):
        rows[column] = np.nan
    for column in narrow.dtype.names or ():
        rows[column] = narrow[column]
    return rows


def _or_nan(number: float | None) -> float:
    return np.nan if number is None else number


def _known(number: float) -> float | None:
    return None if isnan(number) else number


def _packed(rows: Rows, labels: Labels, texts: bytes, start: int = 0) -> PackedFacts:
    ends = start + np.cumsum(_lengths(rows))
    return PackedFacts(rows, labels, texts, np.append(start, ends)[:-1])


def _lengths(rows: Rows) -> NDArray[np.int64]:
    """Bytes of the texts of each photo."""
    lengths = np.zeros(len(rows), dtype=np.int64)
    for column in _TEXTS:
        lengths += np.maximum(rows[column], 0)
    return lengths
