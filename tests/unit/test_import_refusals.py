"""What is not a library as it was exported is refused, with the reason, and nothing changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from photoseek.exchange.layout import EMBEDDINGS, FACTS, OFFSETS, THUMBNAILS, unpack_fact
from safetensors.numpy import save

from tests.unit.fakes import MemoryFolder, jpeg
from tests.unit.kept_library import MemoryStore
from tests.unit.page import Page, source
from tests.unit.two_devices import between, exported, kept, tensors


def metadata(file: bytes) -> dict[str, str]:
    header = json.loads(file[8 : 8 + int.from_bytes(file[:8], "little")])
    return dict(header["__metadata__"])


def rewritten(
    file: bytes,
    parts: dict[str, NDArray[Any]] | None = None,
    *,
    keep_sums: bool = False,
    **said: str,
) -> bytes:
    """The file with other tensors or other metadata, by the safetensors library's hand."""
    arrays = tensors(file) | (parts or {})
    words = metadata(file)
    if not keep_sums:
        sums = {name: hashlib.sha256(rows.tobytes()).hexdigest() for name, rows in arrays.items()}
        words["sha256"] = json.dumps(sums)
    return save(arrays, metadata=words | said)


def flipped(file: bytes, name: str) -> bytes:
    """The file with one bit of a tensor turned."""
    header = json.loads(file[8 : 8 + int.from_bytes(file[:8], "little")])
    start, end = header[name]["data_offsets"]
    at = 8 + int.from_bytes(file[:8], "little") + (start + end) // 2
    return file[:at] + bytes([file[at] ^ 4]) + file[at + 1 :]


def row(file: bytes, number: int, value: float) -> dict[str, NDArray[Any]]:
    rows = tensors(file)[EMBEDDINGS].copy()
    rows[number] = value
    return {EMBEDDINGS: rows}


def offsets(file: bytes, number: int, value: int) -> dict[str, NDArray[Any]]:
    ends = tensors(file)[OFFSETS].copy()
    ends[number] = value
    return {OFFSETS: ends}


def facts(file: bytes, change: Callable[[list[Any]], object]) -> dict[str, NDArray[Any]]:
    lines = [json.loads(line) for line in tensors(file)[FACTS].tobytes().splitlines()]
    change(lines)
    text = "".join(json.dumps(line) + "\n" for line in lines).encode()
    return {FACTS: np.frombuffer(text, dtype=np.uint8)}


def fact(name: str, value: object) -> Callable[[bytes], bytes]:
    return lambda file: rewritten(file, facts(file, lambda lines: lines[1].update({name: value})))


def without(file: bytes, name: str) -> bytes:
    arrays = tensors(file)
    del arrays[name]
    return save(arrays, metadata=metadata(file))


def text_of(file: bytes, text: bytes) -> bytes:
    return rewritten(file, {FACTS: np.frombuffer(text, dtype=np.uint8)})


DAMAGE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut off": (lambda file: file[:-1], "follow its header"),
    "cut in half": (lambda file: file[: len(file) // 2], "follow its header"),
    "something behind it": (lambda file: file + b"\n", "follow its header"),
    "a bit turned in a vector": (lambda file: flipped(file, EMBEDDINGS), "checksum of its emb"),
    "a bit turned in a thumbnail": (lambda file: flipped(file, THUMBNAILS), "checksum of its th"),
    "a bit turned in an offset": (lambda file: flipped(file, OFFSETS), ""),
    "a bit turned in a fact": (lambda file: flipped(file, FACTS), ""),
    "no checksums": (lambda file: rewritten(file, sha256="{}"), "checksum"),
    "checksums of something else": (lambda file: rewritten(file, sha256="[1]"), "incomplete"),
    "vectors that are not numbers": (
        lambda file: rewritten(file, row(file, 2, np.nan)),
        "length 1",
    ),
    "vectors without end": (lambda file: rewritten(file, row(file, 2, np.inf)), "length 1"),
    "a vector of zeros": (lambda file: rewritten(file, row(file, 0, 0)), "length 1"),
    "a vector too long": (lambda file: rewritten(file, row(file, 3, 0.6)), "length 1"),
    "float32 vectors": (
        lambda file: rewritten(file, {EMBEDDINGS: tensors(file)[EMBEDDINGS].astype(np.float32)}),
        "right type",
    ),
    "a row too few": (
        lambda file: rewritten(file, {EMBEDDINGS: tensors(file)[EMBEDDINGS][:-1]}),
        "number of photos",
    ),
    "more photos than rows": (lambda file: rewritten(file, photos="5"), "number of photos"),
    "fewer dimensions": (lambda file: rewritten(file, dimensions="2"), "number of photos"),
    "no vectors": (lambda file: without(file, EMBEDDINGS), "missing"),
    "no facts": (lambda file: without(file, FACTS), "missing"),
    "a number that is none": (lambda file: rewritten(file, photos="four"), "incomplete"),
    "an offset before the first": (lambda file: rewritten(file, offsets(file, 0, -1)), "begin"),
    "an offset behind the last": (lambda file: rewritten(file, offsets(file, 4, 9)), "begin or"),
    "offsets that go back": (lambda file: rewritten(file, offsets(file, 1, 1 << 40)), "size"),
    "a photo without a thumbnail": (
        lambda file: rewritten(file, offsets(file, 1, 0)),
        "impossible size",
    ),
    "a fact too few": (
        lambda file: rewritten(file, facts(file, lambda lines: lines.pop())),
        "facts of 3 photos",
    ),
    "a photo twice": (
        lambda file: rewritten(file, facts(file, lambda lines: lines.__setitem__(0, lines[1]))),
        "twice",
    ),
    "facts without their end": (
        lambda file: text_of(file, tensors(file)[FACTS].tobytes()[:-1]),
        "end too early",
    ),
    "facts that are no JSON": (lambda file: text_of(file, b"{\n" * 4), "not JSON"),
    "facts that are no UTF-8": (lambda file: text_of(file, b'"\xff"\n' * 4), "not JSON"),
    "facts that are no records": (lambda file: text_of(file, b"[]\n" * 4), "not a record"),
    "facts with NaN": (lambda file: text_of(file, b'{"latitude": NaN}\n' * 4), "NaN"),
    "no folder": (fact("folder", ""), "in no folder"),
    "a folder that is no text": (fact("folder", 7), "in no folder"),
    "a path that is no text": (fact("path", None), "path of a photo"),
    "a path that leads out": (fact("path", "../../secret.jpg"), "no path inside"),
    "a path from the root": (fact("path", "/etc/secret.jpg"), "no path inside"),
    "no path": (fact("path", ""), "no path inside"),
    "a size that is a truth": (fact("size", True), "size of a photo"),
    "a size below nothing": (fact("size", -1), "has no size"),
    "a size that cannot be counted": (fact("size", 10**20), "has no size"),
    "no width": (fact("width", 0), "no width and height"),
    "a width that cannot be counted": (fact("width", 2**40), "no width and height"),
    "a moment that cannot be counted": (fact("modified", 10**30), "of no time"),
    "a date that is none": (fact("taken", "yesterday"), "of no time"),
    "a date of some zone": (fact("taken", "2019-05-05T12:00:00+02:00"), "of no time"),
    "half a character": (fact("camera", "\ud83d"), "not Unicode"),
    "a width in words": (fact("width", "wide"), "width of a photo"),
    "a place beyond the earth": (fact("latitude", 1e300), "no place on earth"),
    "a place beyond the pole": (fact("latitude", 91.0), "no place on earth"),
    "a fact left out": (
        lambda file: rewritten(file, facts(file, lambda lines: lines[0].pop("modified"))),
        "incomplete",
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_refused_with_the_reason_and_nothing_changes(damage: str) -> None:
    async def act(fast: Page, slow: Page) -> None:
        await slow.ask("index", folder=source(MemoryFolder({"x.jpg": jpeg((1, 2, 3))}), "mine"))
        before = kept(slow.store)
        harm, reason = DAMAGE[damage]
        error = await slow.fail("import_library", file=harm(await exported(fast)))
        assert error["code"] == "export-damaged"
        assert reason in error["detail"]
        assert kept(slow.store) == before
        assert (await slow.ask("status"))["photos"] == 1
        assert not slow.lock.taken

    between(act)


def test_any_single_byte_that_differs_is_noticed() -> None:
    async def act(fast: Page, slow: Page) -> None:
        file = await exported(fast)
        before = kept(slow.store)
        for at in range(8 + int.from_bytes(file[:8], "little"), len(file), 97):
            wrong = file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :]
            assert (await slow.fail("import_library", file=wrong))["code"] == "export-damaged"
        assert kept(slow.store) == before

    between(act)


@pytest.mark.parametrize(
    "file",
    [b"", b"no", jpeg((1, 2, 3)), b"{" * 5000, (5).to_bytes(8, "little") + b"hello"],
    ids=["empty", "short", "a photo", "a text", "a header that is none"],
)
def test_some_other_file_is_said_to_be_one(file: bytes) -> None:
    async def act(_fast: Page, slow: Page) -> None:
        assert (await slow.fail("import_library", file=file))["code"] == "not-an-export"

    between(act)


def test_the_weights_of_a_model_are_no_library() -> None:
    async def act(_fast: Page, slow: Page) -> None:
        file = save({"weight": np.eye(3, dtype=np.float32)}, metadata={"format": "pt"})
        error = await slow.fail("import_library", file=file)
        assert error["code"] == "not-an-export"
        assert error["parameters"] == {"reason": "other-safetensors"}

    between(act)


def test_a_file_of_a_newer_version_is_refused() -> None:
    async def act(fast: Page, slow: Page) -> None:
        error = await slow.fail("import_library", file=rewritten(await exported(fast), version="2"))
        assert error["code"] == "export-too-new"
        assert kept(slow.store) == kept(MemoryStore())

    between(act)


def test_a_file_of_another_model_says_which_one_to_choose() -> None:
    async def act(fast: Page, slow: Page) -> None:
        file = await exported(fast)
        await slow.ask("select_model", model="other")
        error = await slow.fail("import_library", file=file)
        assert error["code"] == "export-of-other-model"
        made_with = {"title": "Colours", "model": "colours", "precision": "q8"}
        assert error["parameters"].items() >= ({"reason": "other-model"} | made_with).items()
        assert kept(slow.store) == kept(MemoryStore())
        await slow.ask("select_model", model="colours")
        assert (await slow.ask("import_library", file=file))["added"] == 4

    between(act)


def test_another_version_of_the_same_model_is_another_model() -> None:
    async def act(fast: Page, slow: Page) -> None:
        file = rewritten(await exported(fast), fingerprint="colours@2/q8/2")
        error = await slow.fail("import_library", file=file)
        assert error["code"] == "export-of-other-model"
        assert error["parameters"]["reason"] == "other-version"

    between(act)


def test_json_that_would_end_python_in_a_browser_is_refused() -> None:
    with pytest.raises(ValueError, match="levels deep"):
        unpack_fact(b'{"folder": ' + b"[" * 20_000 + b"]" * 20_000 + b"}")
