"""What files a model has, how large they are and what their bytes hash to, before any is fetched.

Three listings say so: a hub's tree (``/api/models/{id}/tree/{revision}?recursive=true``, as
documented for huggingface.co), ``models/index.json`` beside the page, and a record kept here.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

CONFIG = "config.json"
PREPROCESSOR = "preprocessor_config.json"
TOKENIZER = "tokenizer.json"
TOKENIZER_CONFIG = "tokenizer_config.json"
SETTINGS = (CONFIG, PREPROCESSOR, TOKENIZER, TOKENIZER_CONFIG)

_MOST_SETTINGS = 4 * 2**20
_MOST_TOKENIZER = 64 * 2**20
_MOST_TOWER = 2**31
_MOST_FILES = 500
_OID = re.compile(r"[0-9a-f]{2,64}")

Tower = Literal["text", "vision"]
TOWERS: tuple[Tower, ...] = ("text", "vision")


class Hash(Protocol):
    """A running hash of :mod:`hashlib`."""

    def update(self, data: bytes, /) -> None:
        """Take in more bytes."""
        ...

    def hexdigest(self) -> str:
        """The hash of all of them."""
        ...


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model, as a listing describes it."""

    path: str
    """Inside the model's folder."""
    size: int | None
    """Bytes; None where the host does not say."""
    digest: str
    """``sha256:...`` of the bytes, ``git:...`` (the id of a git blob), or, where nothing is known
    of the bytes, ``version:...``, which only tells one state of an address from another."""

    @property
    def checkable(self) -> bool:
        """Whether the digest says anything about the bytes."""
        return not self.digest.startswith("version:")

    def hash(self) -> Hash:
        """What the bytes are to be fed to, in order."""
        if self.digest.startswith("git:"):
            # A git blob is hashed with a header in front; small files are listed by this id alone.
            return hashlib.sha1(b"blob %d\0" % (self.size or 0), usedforsecurity=False)
        return hashlib.sha256()

    def is_hash(self, found: Hash) -> bool:
        """Whether the bytes were the listed ones; True where nothing can be said."""
        return not self.checkable or found.hexdigest() == self.digest.partition(":")[2]


Listing = Mapping[str, ModelFile]
"""By path: the settings and the towers of a model, in every precision it has."""


def is_needed(path: str) -> bool:
    """Whether a file of a repository is one that this engine may fetch."""
    return path in SETTINGS or (
        path.startswith(tuple(f"onnx/{tower}_model" for tower in TOWERS))
        and ".onnx" in path
        and path.count("/") == 1
    )


def most_bytes(path: str) -> int:
    """How large a file of a model may be: settings are read whole, towers loaded into 4 GiB.

    The largest that are known: a tokenizer_config.json of 1.2 MB, a tokenizer.json of 34 MB.
    """
    if path == TOKENIZER:
        return _MOST_TOKENIZER
    return _MOST_SETTINGS if path in SETTINGS else _MOST_TOWER


def part_of(path: str) -> str:
    """What a file is of a model: ``text`` or ``vision``, a tower; or ``settings``."""
    for tower in TOWERS:
        if path.startswith(f"onnx/{tower}_model"):
            return tower
    return "settings"


def read_tree(tree: object) -> dict[str, ModelFile]:
    """A hub's tree: large files go by the SHA-256 of their LFS object, small ones by their git id.

    Args:
        tree: As JSON gives it; whoever wrote it is not trusted.

    Raises:
        ValueError: This is no such tree.
    """
    if not isinstance(tree, list):
        raise ValueError("a listing that is no list")
    files = {file.path: file for entry in tree if (file := _read_entry(entry)) is not None}
    if len(files) > _MOST_FILES:
        raise ValueError(f"{len(files)} files of towers and settings")
    return files


def _read_entry(entry: object) -> ModelFile | None:
    match entry:
        case {"type": "file", "path": str(path), "lfs": {"oid": str(oid), **large}, **small}:
            kind, size = "sha256", large.get("size", small.get("size"))
        case {"type": "file", "path": str(path), "oid": str(oid), "size": size, **rest} if not (
            rest.get("lfs")
        ):
            kind = "git"
        case {"type": str(other), "path": str()} if other != "file":
            return None
        case _:
            raise ValueError(f"an entry like {str(entry)[:80]}")
    if not is_needed(path):
        return None
    # 2**53 and more are no numbers of JavaScript's.
    if isinstance(size, bool) or not isinstance(size, int) or not 0 <= size < 2**53:
        raise ValueError(f"a file of {str(size)[:40]} bytes")
    if not _OID.fullmatch(oid):
        raise ValueError(f"the hash {oid[:80]!r}")
    return ModelFile(path, size, f"{kind}:{oid}")


def read_records(entries: Iterable[Mapping[str, Any]]) -> dict[str, ModelFile]:
    """What :func:`to_records` has written."""
    return {
        str(entry["path"]): ModelFile(str(entry["path"]), entry["size"], str(entry["digest"]))
        for entry in entries
    }


def to_records(listing: Listing) -> list[dict[str, object]]:
    """A listing as plain data."""
    return [
        {"path": file.path, "size": file.size, "digest": file.digest} for file in listing.values()
    ]


def content_id(files: Iterable[ModelFile]) -> str:
    """Twelve hexadecimal digits that change with the content of any of the files.

    Vectors are told apart by it: the same files give the same vectors, wherever they came from.
    """
    text = json.dumps(sorted((file.path, file.digest) for file in files))
    return hashlib.sha256(text.encode()).hexdigest()[:12]
