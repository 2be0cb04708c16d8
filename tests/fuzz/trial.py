"""One process that opens damaged files, as a run of the indexer does; running.py watches it.

It is given numbers, a line each, and answers each with a line of JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from photoseek.errors import PhotoError, UnsupportedFormat
from photoseek.pictures.content_digest import content_digest
from photoseek.pictures.decoding import decode
from photoseek.pictures.picture import Picture
from photoseek.pictures.sources import Held, Source
from photoseek.pictures.thumbnails import thumbnail

from tests.fuzz.mutations import mutated
from tests.fuzz.seeds import seeds

SHORTEST = 224
"""Pixels, as of most models."""


class _Nobody:
    """The worker beside Python has decoders of its own, and can be ended: none is tried here."""

    async def decode(
        self, file: Source, fmt: str, edge: int, seconds: float, profile: bytes | None
    ) -> Picture:
        raise UnsupportedFormat(reason="here", format=fmt)

    async def salvage(self, file: Source, fmt: str, edge: int, seconds: float) -> Picture:
        raise UnsupportedFormat(reason="here", format=fmt)


def opened(data: bytes) -> str:
    """What becomes of a file: ``whole``, or the code of the error that people are told."""

    async def run() -> str:
        file = Held(data)
        try:
            picture = await decode(file, SHORTEST, _Nobody())
        except PhotoError as error:
            return error.code
        thumbnail(picture.image)
        await content_digest(file)
        return "cut off" if picture.incomplete else "whole"

    return asyncio.run(run())


def _try(number: int, seed: int, files: dict[str, bytes]) -> dict[str, Any]:
    name, data = mutated(number, seed, files)
    _forget_peak()
    before, started = _peak(), time.process_time()
    try:
        outcome, fault = opened(data), None
    except Exception as error:
        # None but those that have a sentence may come out: that is what is looked for.
        outcome, fault = "raised", repr(error)[:300]
    return {
        "number": number,
        "name": name,
        "outcome": outcome,
        "fault": fault,
        "seconds": time.process_time() - started,
        "grown": _peak() - before,
    }


def _forget_peak() -> None:
    # Not on Linux, or not allowed: then the peak is that of the whole process.
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    """The most memory that this process has held, in bytes; 0 where the system does not say."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def main() -> None:
    """Answer until there are no more numbers."""
    seed, files = int(sys.argv[1]), seeds()
    # The first file of a kind has its decoder imported.
    for data in files.values():
        opened(data)
    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(_try(int(line), seed, files)), flush=True)


if __name__ == "__main__":
    main()
