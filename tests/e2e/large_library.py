"""A library file with its photos many times over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

Record = dict[str, Any]


def as_they_are(_number: int, record: Record) -> Record:
    return record


def multiplied(
    file: Path,
    times: int,
    target: Path,
    change: Callable[[int, Record], Record] = as_they_are,
    move: Callable[[NDArray[Any]], NDArray[Any]] = np.copy,
) -> Path:
    """The file with its photos many times over, in directories of other names.

    Args:
        file: An exported library.
        times: How many of each photo there will be.
        target: Where to write it.
        change: What else is different about a record of one repetition.
        move: What becomes of all the vectors.
    """
    arrays = load_file(file)
    with safe_open(file, "numpy") as opened:
        said = opened.metadata()
    records = [json.loads(line) for line in arrays["facts"].tobytes().splitlines()]
    lines = [
        json.dumps(change(number, record | {"path": f"{number}/{record['path']}"})) + "\n"
        for number in range(times)
        for record in records
    ]
    sizes = np.tile(np.diff(arrays["thumbnail_offsets"]), times)
    grown: dict[str, NDArray[Any]] = {
        "embeddings": move(np.tile(arrays["embeddings"], (times, 1))),
        "facts": np.frombuffer("".join(lines).encode(), dtype=np.uint8),
        "thumbnails": np.tile(arrays["thumbnails"], times),
        "thumbnail_offsets": np.concatenate([[0], np.cumsum(sizes)]),
    }
    sums = {name: hashlib.sha256(rows.tobytes()).hexdigest() for name, rows in grown.items()}
    said |= {"photos": str(len(lines)), "sha256": json.dumps(sums)}
    save_file(grown, target, metadata=said)
    return target
