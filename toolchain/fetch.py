"""Downloads with a known SHA-256: what does not match is never kept."""

from __future__ import annotations

import hashlib
import re
import urllib.error
import urllib.request
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path

from toolchain.failure import Failure
from toolchain.output import Progress

CHUNK = 1 << 18
_NEXT = re.compile(r'<([^>]+)>\s*;[^,]*\brel="?next"?')


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


def read_page(url: str, *, timeout: float) -> tuple[bytes, str | None]:
    """The bytes at an address, and the address of the page that follows, if the host names one."""
    try:
        with urllib.request.urlopen(url, timeout=timeout) as response:
            following = _NEXT.search(response.headers.get("Link") or "")
            return response.read(), following[1] if following else None
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        raise Unreachable(f"{url}: {error}") from error


def resume(url: str, part: Path, size: int, *, timeout: float, progress: Progress) -> None:
    """Append to a file what it still lacks of ``size`` bytes; its content is not checked."""
    part.parent.mkdir(parents=True, exist_ok=True)
    there = part.stat().st_size if part.exists() else 0
    if there >= size:
        part.unlink(missing_ok=True)
        there = 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={there}-"} if there else {})
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:
            # A host may not know ranges, and send all of it.
            goes_on = response.status == HTTPStatus.PARTIAL_CONTENT
            loaded = there if goes_on else 0
            with part.open("ab" if goes_on else "wb") as file:
                while chunk := response.read(CHUNK):
                    loaded += file.write(chunk)
                    progress.update(f"{loaded / 1e6:.1f} of {size / 1e6:.1f} MB,")
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        raise Unreachable(f"{url}: {error}") from error
    if loaded != size:
        raise Unreachable(f"{url} ended after {loaded:,} of {size:,} bytes")
