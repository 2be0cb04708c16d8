"""What a library's file says: a safetensors container with a model's vectors and their photos.

==================== ===== ======= ==============================================================
``embeddings``       F16   (n, d)  L2-normalised rows, one a photo
``facts``            U8    (m,)    UTF-8 JSON lines, one a photo in the order of the rows
``thumbnails``       U8    (t,)    JPEG files, one behind the other
``thumbnail_offsets`` I64  (n+1,)  photo i's thumbnail is the bytes from offset i to offset i + 1
==================== ===== ======= ==============================================================

The metadata (:class:`Description`) name the model, and carry the SHA-256 of every tensor.
docs/export.md describes the file for other people's programs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any, get_args, get_type_hints

from ..errors import ExportTooNew, NotAnExport
from ..library.marks import LONGEST_NAME, NOTHING, Said
from ..library.saved_searches import LONGEST_VIEW
from ..photo import Photo
from ..strict_json import require_shallow
from .safetensors import Header
from .whole_characters import as_named, whole_characters

FORMAT = "photoseek-library"
VERSION = 1
"""Raised when an older Photoseek could not read the file rightly."""

EMBEDDINGS = "embeddings"
FACTS = "facts"
THUMBNAILS = "thumbnails"
OFFSETS = "thumbnail_offsets"

LARGEST_ELEMENTS_FIRST = (OFFSETS, EMBEDDINGS, FACTS, THUMBNAILS)
"""The order of the tensors, in which all are aligned."""

DTYPES = {OFFSETS: "I64", EMBEDDINGS: "F16", FACTS: "U8", THUMBNAILS: "U8"}

_NOT_EXPORTED = frozenset({"id", "folder"})
"""Numbers that mean something in one library only."""


@dataclass(frozen=True, slots=True)
class Description:
    """The metadata of a library's file."""

    fingerprint: str
    """Of the model: only equal ones are compared."""
    model: str
    """Its id."""
    title: str
    """What people call it."""
    precision: str
    dimensions: int
    photos: int
    folders: tuple[str, ...]
    """Names of the folders that the photos are in."""
    created: str
    """ISO 8601, UTC."""
    digests: Mapping[str, str]
    """SHA-256 of each tensor, in hexadecimal digits."""
    searches: tuple[tuple[str, str], ...] = ()
    """Saved searches: what they are called, and what they ask."""


def to_metadata(description: Description) -> dict[str, str]:
    """The metadata as the container takes them: texts."""
    return {
        "format": FORMAT,
        "version": str(VERSION),
        "fingerprint": description.fingerprint,
        "model": description.model,
        "title": description.title,
        "precision": description.precision,
        "dimensions": str(description.dimensions),
        "photos": str(description.photos),
        "folders": json.dumps(description.folders, ensure_ascii=False),
        "created": description.created,
        "sha256": json.dumps(dict(description.digests)),
        "searches": json.dumps(description.searches),
    }


def read_description(header: Header) -> Description:
    """What a file's header says, checked against itself.

    Raises:
        NotAnExport: It is a safetensors file, but not one of ours.
        ExportTooNew: A later version of Photoseek has written it.
        ValueError: It contradicts itself.
    """
    said = header.metadata
    if said.get("format") != FORMAT:
        raise NotAnExport(reason="other-safetensors")
    try:
        if int(said["version"]) > VERSION:
            raise ExportTooNew(detail=f"version {said['version']}, this one reads {VERSION}")
        description = Description(
            fingerprint=said["fingerprint"],
            model=said["model"],
            title=said["title"],
            precision=said["precision"],
            dimensions=int(said["dimensions"]),
            photos=int(said["photos"]),
            folders=tuple(str(name) for name in _parsed(said["folders"])),
            created=said["created"],
            digests=dict(_parsed(said["sha256"])),
            searches=tuple(map(_search, _parsed(said.get("searches", "[]")))),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError("its metadata are incomplete") from error
    _check_tensors(header, description)
    return description


def _parsed(text: str) -> Any:
    require_shallow(text.encode())
    return json.loads(text)


def _search(said: Any) -> tuple[str, str]:
    name, view = said
    if not (isinstance(name, str) and isinstance(view, str) and 0 < len(view) <= LONGEST_VIEW):
        raise ValueError("a saved search asks nothing")
    return as_named(name), as_named(view)


def _check_tensors(header: Header, description: Description) -> None:
    shapes = {
        EMBEDDINGS: (description.photos, description.dimensions),
        OFFSETS: (description.photos + 1,),
    }
    for name, dtype in DTYPES.items():
        tensor = header.tensors.get(name)
        if tensor is None:
            raise ValueError(f"{name} is missing")
        if tensor.dtype != dtype or len(tensor.shape) != (2 if name == EMBEDDINGS else 1):
            raise ValueError(f"{name} is not of the right type")
        if tensor.shape != shapes.get(name, tensor.shape):
            raise ValueError(f"{name} is not of the size that the number of photos asks for")


# --- Facts ---------------------------------------------------------------------------------------


def pack_facts(
    photos: Sequence[Photo], folder_names: Mapping[int, str], said: Sequence[Said] | None = None
) -> bytes:
    """Photos as JSON lines, with what people have said of each."""
    return b"".join(
        json.dumps(
            {"folder": folder_names[photo.folder]}
            | {name: _whole(getattr(photo, name)) for name in _EXPORTED}
            | {name: _whole(value) for name, value in asdict(each).items() if value},
            ensure_ascii=False,
        ).encode()
        + b"\n"
        for photo, each in zip(photos, said or [NOTHING] * len(photos), strict=True)
    )


def _whole(fact: object) -> object:
    if isinstance(fact, tuple):
        return list(map(_whole, fact))
    return whole_characters(fact) if isinstance(fact, str) else fact


@dataclass(frozen=True, slots=True)
class ImportedPhoto:
    """One row of a file."""

    folder_name: str
    photo: Photo
    """Its ids are 0: the library that takes it gives it its own."""
    said: Said = NOTHING


def unpack_fact(line: bytes) -> ImportedPhoto:
    """Read one line.

    Raises:
        ValueError: It is not the facts of a photo.
    """
    require_shallow(line)
    try:
        record = json.loads(line.decode(), parse_constant=_refuse)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError("the facts of a photo are not JSON") from error
    if not isinstance(record, dict):
        raise ValueError("the facts of a photo are not a record")
    known = {name: record[name] for name in _EXPORTED if name in record}
    for name, value in known.items():
        if type(value) not in _TYPES[name]:
            raise ValueError(f"{name} of a photo is {value!r}")
    folder = record.get("folder")
    try:
        photo = Photo(id=0, folder=0, **known)
    except TypeError as error:
        raise ValueError("the facts of a photo are incomplete") from error
    if not isinstance(folder, str) or not folder:
        raise ValueError("a photo is in no folder")
    if b"\\u" in line:
        _require_unicode(folder, *known.values())
    _require_possible(photo)
    said = _said(record)
    return ImportedPhoto(as_named(folder), replace(photo, path=as_named(photo.path)), said)


def _said(record: Mapping[str, Any]) -> Said:
    """What people have said of a photo; older files say nothing."""
    said = {}
    for name in ("favourite", "hidden"):
        said[name] = record.get(name, False)
        if not isinstance(said[name], bool):
            raise ValueError(f"{name} of a photo is {said[name]!r}")
    for name in ("albums", "tags"):
        names = record.get(name, [])
        if not isinstance(names, list) or not all(map(_is_name, names)):
            raise ValueError(f"{name} of a photo are {names!r}")
        said[name] = tuple(names)
    return Said(**said)


def _is_name(name: object) -> bool:
    # JSON can escape halves of characters, which nothing can store.
    return (
        isinstance(name, str) and 0 < len(name) <= LONGEST_NAME and whole_characters(name) == name
    )


def _require_possible(photo: Photo) -> None:
    """What could not be stored, or counted with, must not come in: see columns.py."""
    parts = photo.path.split("/")
    if not all(parts) or {".", ".."} & set(parts):
        raise ValueError(f"{photo.path!r} is no path inside a folder")
    if not 0 <= photo.size <= _LARGEST_FILE:
        raise ValueError(f"{photo.path} has no size")
    if not (1 <= photo.width <= _LONGEST_EDGE and 1 <= photo.height <= _LONGEST_EDGE):
        raise ValueError(f"{photo.path} has no width and height")
    if abs(photo.modified) > _END_OF_TIME or not _is_moment(photo.taken):
        raise ValueError(f"{photo.path} is of no time")
    for degrees, most in ((photo.latitude, 90), (photo.longitude, 180)):
        # A comparison with NaN is never true.
        if degrees is not None and not abs(degrees) <= most:
            raise ValueError(f"{photo.path} is at no place on earth")
    for number in (*(getattr(photo, name) for name in _EXPOSURE), photo.iso):
        if number is not None and not 0 < number <= _MOST:
            raise ValueError(f"{photo.path} was taken as no camera can")


def _is_moment(taken: str | None) -> bool:
    try:
        return taken is None or datetime.fromisoformat(taken).tzinfo is None
    except ValueError:
        return False


def _require_unicode(*values: object) -> None:
    """JSON can escape halves of characters, which nothing can store."""
    try:
        "".join(value for value in values if isinstance(value, str)).encode()
    except UnicodeEncodeError as error:
        raise ValueError("a text in the facts of a photo is not Unicode") from error


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no fact")


_LARGEST_FILE = 2**53
_LONGEST_EDGE = 2**31 - 1
_MOST = 1e6
"""ISO, seconds and millimetres."""
_END_OF_TIME = 8_640_000_000_000_000
"""Milliseconds from 1970: as far as a browser's dates go."""


_EXPORTED = tuple(field.name for field in fields(Photo) if field.name not in _NOT_EXPORTED)
_HINTS = get_type_hints(Photo)
_TYPES = {name: get_args(_HINTS[name]) or (_HINTS[name],) for name in _EXPORTED}
"""Which types the value of a fact may have."""
_EXPOSURE = ("aperture", "exposure", "focal_length", "seconds")
for _number in ("latitude", "longitude", *_EXPOSURE):
    _TYPES[_number] += (int,)  # other people's JSON has no 48.0
