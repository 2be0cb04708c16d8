"""The safetensors container: a header that names tensors, then their bytes.

The format is that of https://github.com/huggingface/safetensors: eight bytes with the length of the
header, the header as JSON, the tensors back to back. Only the header is read and written here; what
lies behind it may be larger than memory.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..strict_json import require_shallow

MAX_HEADER = 100_000_000
"""Bytes; the reference implementation takes no longer header either."""

PREFIX = 8
"""Bytes of the header's own length, little endian, before it."""

BYTES = {
    "BOOL": 1,
    "U8": 1,
    "I8": 1,
    "U16": 2,
    "I16": 2,
    "F16": 2,
    "BF16": 2,
    "U32": 4,
    "I32": 4,
    "F32": 4,
    "U64": 8,
    "I64": 8,
    "F64": 8,
}
"""Of one element, by dtype."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """Where a tensor lies, and what it is."""

    dtype: str
    shape: tuple[int, ...]
    start: int
    """Its first byte, counted from the end of the header."""

    @property
    def size(self) -> int:
        """Bytes."""
        return math.prod(self.shape) * BYTES[self.dtype]


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the tensors."""

    tensors: Mapping[str, Tensor]
    metadata: Mapping[str, str]


def pack_header(
    tensors: Sequence[tuple[str, str, tuple[int, ...]]], metadata: Mapping[str, str]
) -> bytes:
    """The bytes before the tensors, padded so that these begin at a multiple of eight.

    Args:
        tensors: Name, dtype and shape of each, in the order in which their bytes follow; those with
            the largest elements first, or they are not aligned.
        metadata: What else is to be said, texts only.
    """
    header: dict[str, object] = {"__metadata__": dict(metadata)}
    start = 0
    for name, dtype, shape in tensors:
        end = start + Tensor(dtype, shape, start).size
        header[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [start, end]}
        start = end
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(PREFIX, "little") + text


def header_size(prefix: bytes, file_size: int) -> int:
    """Bytes of the header that follows the first eight bytes of a file.

    Raises:
        ValueError: There is no room for it.
    """
    if len(prefix) < PREFIX:
        raise ValueError("it is too short")
    size = int.from_bytes(prefix, "little")
    if size > MAX_HEADER or PREFIX + size > file_size:
        raise ValueError("its header is longer than it can be")
    return size


def unpack_header(text: bytes, data_size: int) -> Header:
    """Read and check a header.

    Args:
        text: The header, without the eight bytes before it.
        data_size: Bytes behind it.

    Raises:
        ValueError: It is not a header, or does not fit the bytes behind it: tensors that overlap,
            leave a hole, end too early or too late, or are of an unknown dtype.
    """
    require_shallow(text)
    try:
        header = json.loads(text.decode(), object_pairs_hook=_no_duplicates)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError("its header is not JSON") from error
    if not isinstance(header, dict):
        raise ValueError("its header is not a record")
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(v, str) for v in metadata.values()):
        raise ValueError("its metadata are not texts")
    tensors = {name: _tensor(name, entry) for name, entry in header.items()}
    end = 0
    for name, tensor in sorted(tensors.items(), key=lambda item: (item[1].start, item[1].size)):
        if tensor.start != end:
            raise ValueError(f"{name} does not begin where the one before it ends")
        end += tensor.size
    if end != data_size:
        raise ValueError(f"{data_size:,} bytes follow its header where {end:,} should")
    return Header(tensors, metadata)


def _tensor(name: str, entry: Any) -> Tensor:
    try:
        dtype, shape, (start, end) = entry["dtype"], entry["shape"], entry["data_offsets"]
        numbers = [*shape, start, end]
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"its header says too little of {name}") from error
    if dtype not in BYTES:
        raise ValueError(f"{name} is of an unknown type")
    if not all(type(number) is int and number >= 0 for number in numbers):
        raise ValueError(f"{name} has a shape or a place that is no number")
    tensor = Tensor(dtype, tuple(shape), start)
    if start + tensor.size != end:
        raise ValueError(f"{name} has more or fewer bytes than its shape takes")
    return tensor


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise ValueError("its header names something twice")
    return record
