"""Downloads with a known SHA-256: what does not match is never kept."""

from __future__ import annotations

import hashlib
import urllib.error
import urllib.request
from http.client import HTTPException
from pathlib import Path

from toolchain.failure import Failure
from toolchain.output import Progress

CHUNK = 1 << 18


class Unreachable(Exception):
    """The address did not answer, or not with the file; another source may have it."""


class WrongContent(Failure):
    """What came is not the file that was asked for."""


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def keep(content: bytes, target: Path, expected: str) -> None:
    """Write checked content, so that the target is either whole or not there."""
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        raise WrongContent(
            f"{target.name} is not the file that was asked for: its SHA-256 is {found}, not "
            f"{expected}. It was thrown away; try again, or look at what stands between this "
            "machine and the network."
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.write_bytes(content)
    part.replace(target)


def read(url: str, *, timeout: float, progress: Progress | None = None) -> bytes:
    """The bytes at an address; ``timeout`` is for connecting and for each read."""
    chunks: list[bytes] = []
    loaded = 0
    try:
        with urllib.request.urlopen(url, timeout=timeout) as response:
            total = int(response.headers.get("Content-Length") or 0)
            while chunk := response.read(CHUNK):
                chunks.append(chunk)
                loaded += len(chunk)
                if progress is not None and total:
                    progress.update(f"{loaded / 1e6:.1f} of {total / 1e6:.1f} MB,")
            if total and loaded != total:
                raise Unreachable(f"{url} ended after {loaded} of {total} bytes")
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        raise Unreachable(f"{url}: {error}") from error
    return b"".join(chunks)
