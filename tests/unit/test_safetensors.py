"""The container is the one of the safetensors library, and a damaged header is refused."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from photoseek.exchange.safetensors import PREFIX, Header, header_size, pack_header, unpack_header
from safetensors import SafetensorError
from safetensors.numpy import load, save

ROWS = np.arange(12, dtype="<f2").reshape(3, 4)
BYTES = np.frombuffer(b"any text", dtype=np.uint8)


def unpacked(file: bytes) -> Header:
    size = header_size(file[:PREFIX], len(file))
    return unpack_header(file[PREFIX : PREFIX + size], len(file) - PREFIX - size)


def with_header(header: object, data: bytes) -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(PREFIX, "little") + text + data


def entry(dtype: str = "U8", shape: Any = (4,), offsets: Any = (0, 4)) -> dict[str, Any]:
    return {"dtype": dtype, "shape": shape, "data_offsets": offsets}


def test_the_library_reads_what_is_written_here() -> None:
    header = pack_header([("rows", "F16", (3, 4)), ("text", "U8", (8,))], {"of": "Zoë"})
    loaded = load(header + ROWS.tobytes() + BYTES.tobytes())
    assert np.array_equal(loaded["rows"], ROWS)
    assert np.array_equal(loaded["text"], BYTES)
    assert len(header) % 8 == 0


def test_what_the_library_writes_is_read_here() -> None:
    header = unpacked(save({"rows": ROWS, "text": BYTES}, metadata={"of": "Zoë"}))
    assert header.metadata == {"of": "Zoë"}
    assert header.tensors["rows"].shape == (3, 4)
    assert header.tensors["text"].dtype == "U8"


@given(
    some.dictionaries(
        some.text(min_size=1).filter(lambda name: name != "__metadata__"),
        some.lists(some.integers(0, 5), max_size=3).map(tuple),
        max_size=5,
    )
)
def test_any_names_and_shapes_come_back(shapes: dict[str, tuple[int, ...]]) -> None:
    header = pack_header([(name, "U8", shape) for name, shape in shapes.items()], {})
    size = sum(int(np.prod(shape)) for shape in shapes.values())
    file = header + bytes(size)
    assert {name: tensor.shape for name, tensor in unpacked(file).tensors.items()} == shapes
    assert {name: rows.shape for name, rows in load(file).items()} == shapes


DAMAGED = {
    "no header": b"",
    "half a length": b"\x08\x00\x00",
    "a header longer than the file": (1000).to_bytes(8, "little") + b"{}",
    "a header longer than any": (1 << 62).to_bytes(8, "little") + b"{}",
    "no JSON": with_header(b"{never closed", b""),
    "no UTF-8": with_header(b'{"\xff\xfe": 1}', b""),
    "no record": with_header([1, 2], b""),
    "a name twice": with_header(b'{"a": 1, "a": 2}', b""),
    "nested without end": with_header(b"[" * 100_000, b""),
    "nested deeper than WebAssembly goes": with_header(
        b'{"a": ' * 20_000 + b"1" + b"}" * 20_000, b""
    ),
    "metadata that are no texts": with_header({"__metadata__": {"n": 1}}, b""),
    "a tensor that is none": with_header({"a": 5}, b""),
    "no dtype": with_header({"a": {"shape": [4], "data_offsets": [0, 4]}}, b"1234"),
    "an unknown dtype": with_header({"a": entry("F17")}, b"1234"),
    "a negative shape": with_header({"a": entry(shape=(-4,))}, b"1234"),
    "a shape of fractions": with_header({"a": entry(shape=(4.0,))}, b"1234"),
    "a shape of truths": with_header({"a": entry(shape=(True,), offsets=(0, 1))}, b"1"),
    "a shape larger than its bytes": with_header({"a": entry(shape=(5,))}, b"1234"),
    "three offsets": with_header({"a": entry(offsets=(0, 2, 4))}, b"1234"),
    "an overlap": with_header({"a": entry(), "b": entry(offsets=(2, 6))}, b"123456"),
    "a hole": with_header({"a": entry(), "b": entry(offsets=(6, 10))}, b"1234567890"),
    "too few bytes": with_header({"a": entry()}, b"123"),
    "too many bytes": with_header({"a": entry()}, b"12345"),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_container_is_refused(damage: str) -> None:
    with pytest.raises(ValueError, match=r"^\S+"):
        unpacked(DAMAGED[damage])


@pytest.mark.parametrize("damage", ["a hole", "an overlap", "too many bytes", "an unknown dtype"])
def test_the_library_refuses_the_same(damage: str) -> None:
    with pytest.raises(SafetensorError):
        load(DAMAGED[damage])
