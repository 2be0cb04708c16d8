"""A host of models that lies costs its own model: one clear error soon, and bounded memory."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from photoseek.errors import (
    DownloadCut,
    HubUnreachable,
    ModelDamaged,
    ModelUnavailable,
    ModelUnsupported,
    PhotoseekError,
)
from photoseek.models import fetching, hosts
from photoseek.models.backends import Backends
from photoseek.models.kept_files import KeptFiles
from photoseek.models.provider import ModelProvider

from tests.hub import Day, Hub

from .http_network import HttpNetwork
from .memory_models import (
    PROCESSOR,
    MemoryBuffers,
    MemoryHolds,
    MemoryPlace,
    MemoryTowers,
    MemoryVerdicts,
    Origin,
    WordTokenizers,
    model_files,
)

ID = "me/model"
PATIENCE = 0.7
SOON = 10.0
"""Seconds; with the patience of real life, 12 in place of 0.7, an error comes within 30."""
MEMORY = 40 * 2**20
"""Bytes that a host may make us read."""


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (fetching, hosts):
        monkeypatch.setattr(module, "PATIENCE", PATIENCE)
        monkeypatch.setattr(module, "ENDURANCE", 2 * PATIENCE)
    monkeypatch.setattr(fetching, "RETRY_AFTER", (0.01, 0.01, 0.01))


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    folder = tmp_path / "model"
    for path, content in model_files().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    double = Hub({ID: folder}).start()
    yield double
    double.stop()


def use(hub: Hub, model: str = ID) -> tuple[PhotoseekError, MemoryPlace]:
    """Load a model and ask it for a word; the error, and what is kept."""
    origin = Origin()
    network = HttpNetwork({"models/index.json": b"{}"})
    tab = ModelProvider(
        hub.url,
        backends=Backends(PROCESSOR),
        verdicts=MemoryVerdicts(),
        network=network,
        files=KeptFiles(MemoryPlace(), origin.disk, MemoryBuffers()),
        holds=MemoryHolds(origin),
        buffers=MemoryBuffers(),
        towers=MemoryTowers(),
        tokenizers=WordTokenizers(),
        open_picked=lambda _: HttpNetwork({}),
        on_progress=lambda _: None,
    )

    async def run() -> None:
        try:
            loaded = await tab.load(model)
            await loaded.encoder.encode_text("x")
        finally:
            # Others may be at the same file still; a page lives long enough to see their end.
            others = asyncio.all_tasks() - {asyncio.current_task()}
            await asyncio.wait_for(asyncio.gather(*others, return_exceptions=True), SOON)

    started = time.monotonic()
    with pytest.raises(PhotoseekError) as caught:
        asyncio.run(run())
    network.close()
    hub.day = Day()
    assert time.monotonic() - started < SOON
    assert hub.sent < MEMORY
    assert len(str(caught.value)) < 600
    return caught.value, origin.disk


def entry(**changes: Any) -> dict[str, Any]:
    return {"type": "file", "path": "config.json", "oid": "ab", "size": 10} | changes


LISTINGS: dict[str, bytes] = {
    "an object": b'{"error": "x"}',
    "a string": b'"files"',
    "a list of lists": b"[[[]]]",
    "very deep": b"[" * 200_000 + b"]" * 200_000,
    "no JSON": b"[{",
    "a size of 1e18": json.dumps([entry(size=10**18)]).encode(),
    "a size below zero": json.dumps([entry(size=-5)]).encode(),
    "a size that is a text": json.dumps([entry(size="10")]).encode(),
    "a size that is infinite": b'[{"type":"file","path":"config.json","oid":"ab","size":1e400}]',
    "a hash that leads elsewhere": json.dumps([entry(oid="../../x")]).encode(),
    "a large file without a hash": json.dumps([entry(lfs={"size": 1})]).encode(),
    "too many files": json.dumps(
        [entry(path=f"onnx/text_model_{number}.onnx") for number in range(1000)]
    ).encode(),
}


@pytest.mark.parametrize("listing", LISTINGS.values(), ids=LISTINGS.keys())
def test_a_listing_that_is_none(hub: Hub, listing: bytes) -> None:
    hub.day = Day(listing=listing)
    error, kept = use(hub)
    assert isinstance(error, ModelUnavailable)
    assert kept.entries == {}


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("piece", "pause"), [(b"[" + b" " * 65535, 0.0), (b" ", 0.05)], ids=["fast", "slow"]
)
def test_a_listing_that_never_ends(hub: Hub, piece: bytes, pause: float) -> None:
    hub.day = Day(endless=piece, pause=pause)
    error, _ = use(hub)
    assert isinstance(error, ModelUnavailable)


@pytest.mark.usefixtures("impatient")
def test_a_listing_that_goes_on_for_ever(hub: Hub) -> None:
    following = f"{hub.url}/api/models/{ID}/tree/main?recursive=true&cursor=1"
    hub.day = Day(listing=b"[]", next_page=following)
    error, _ = use(hub)
    assert isinstance(error, ModelUnavailable)


def test_a_listing_that_goes_on_elsewhere(hub: Hub) -> None:
    hub.day = Day(listing=b"[]", next_page=f"{hub.storage_url}/more")
    error, _ = use(hub)
    assert "next page" in error.detail
    assert hub.asked == []


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("only", ["", "config.json"])
def test_silence(hub: Hub, only: str) -> None:
    hub.day = Day(only, mute=True)
    error, _ = use(hub)
    assert isinstance(error, HubUnreachable)


@pytest.mark.usefixtures("impatient")
def test_silence_in_the_middle_of_a_file(hub: Hub) -> None:
    hub.day = Day("text_model", hold_after=0)
    error, _ = use(hub)
    assert isinstance(error, DownloadCut)


@pytest.mark.parametrize("name", ["config.json", "text_model_quantized.onnx"])
def test_a_body_that_never_ends_where_the_size_is_known(hub: Hub, name: str) -> None:
    hub.day = Day(name, endless=b"x" * 65536)
    error, kept = use(hub)
    assert isinstance(error, ModelDamaged)
    assert not any(b"x" * 10 in content for content in kept.entries.values())


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("piece", "pause"), [(b"x" * 65536, 0.0), (b"x", 0.05)], ids=["fast", "slow"]
)
@pytest.mark.parametrize("name", ["model/config.json", "model/tokenizer.json"])
def test_a_body_that_never_ends_where_nobody_told_its_size(
    hub: Hub, name: str, piece: bytes, pause: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photoseek.models.listings._MOST_TOKENIZER", 2**22)
    hub.day = Day(name, endless=piece, pause=pause)
    error, kept = use(hub, f"{hub.storage_url}/{ID}")
    assert isinstance(error, ModelDamaged | DownloadCut)
    assert not any(b"xx" in content for content in kept.entries.values())


CONFIGS: dict[str, Any] = {
    "a list": [],
    "a string": "clip",
    "a number": 7,
    "of a thousand million dimensions": {"model_type": "clip", "projection_dim": 10**9},
    "of lists in place of objects": {"model_type": "clip", "text_config": [1]},
}


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS.keys())
def test_settings_that_lie(hub: Hub, config: Any) -> None:
    (hub.repositories[ID] / "config.json").write_text(json.dumps(config))
    error, kept = use(hub)
    assert isinstance(error, ModelUnsupported)
    assert kept.entries == {}


@pytest.mark.parametrize("name", ["config.json", "preprocessor_config.json"])
def test_settings_that_are_very_deep(hub: Hub, name: str) -> None:
    (hub.repositories[ID] / name).write_bytes(b'{"a":' * 200_000 + b"1" + b"}" * 200_000)
    error, kept = use(hub)
    assert isinstance(error, ModelUnsupported)
    assert "deep" in error.detail
    assert kept.entries == {}


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json"])
def test_settings_larger_than_any(hub: Hub, name: str) -> None:
    with (hub.repositories[ID] / name).open("wb") as file:
        file.truncate(80 * 2**20)
    error, _ = use(hub)
    assert isinstance(error, ModelUnsupported)
    assert hub.asked == []


def test_a_crop_of_4096(hub: Hub) -> None:
    settings = hub.repositories[ID] / "preprocessor_config.json"
    settings.write_text(json.dumps({"size": 4096, "crop_size": 4096}))
    error, _ = use(hub)
    assert isinstance(error, ModelUnsupported)
    assert "4096" in error.detail
