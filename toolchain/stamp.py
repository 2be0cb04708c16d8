"""A stamp vouches that a folder was made from certain inputs, so that it need not be made again."""

from __future__ import annotations

import hashlib
from pathlib import Path


def fingerprint(*inputs: str | bytes | Path) -> str:
    """A hash of texts, bytes and the contents of files."""
    total = hashlib.sha256()
    for item in inputs:
        match item:
            case Path():
                content = item.read_bytes()
            case str():
                content = item.encode()
            case _:
                content = item
        # Each input is hashed by itself, so that nothing can move from one to the next.
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


class Stamp:
    """A small file beside what it vouches for: whoever deletes the one deletes the other."""

    def __init__(self, path: Path) -> None:
        """Name the file; it need not be there."""
        self._path = path

    def vouches(self, key: str) -> bool:
        """Whether it was written with this key."""
        try:
            return self._path.read_text(encoding="ascii") == key
        except OSError:
            return False

    def write(self, key: str) -> None:
        """Vouch for the key from now on."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(key, encoding="ascii")

    def remove(self) -> None:
        """Vouch for nothing while things are being changed."""
        self._path.unlink(missing_ok=True)


def write_if_changed(path: Path, text: str) -> None:
    """Leave a file alone that says so already: whoever compares times sees no change."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
