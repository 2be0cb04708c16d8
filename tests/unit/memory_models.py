"""What models need of the world, in memory: places, locks among tabs, towers, tokenizers."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from photoseek.host_objects import HostBytes, HostFile
from photoseek.models.backends import Backends, Lane, Machine
from photoseek.models.kept_files import KeptFiles
from photoseek.models.ports import Feeds, PlaceRefuses, Session, TowerDied, TowerFailed
from photoseek.models.provider import ModelProvider
from photoseek.models.records import ModelProgress

from .memory_hub import MemoryHost

HUB = "https://hub"
DIMENSIONS = 4
PROCESSOR = Machine(
    "Browser 1", cores=1, isolated=False, single_threaded=False, little_memory=False, gpu=None
)
"""A machine without a graphics card."""


class MemoryPlace:
    """Implements ports.Place."""

    def __init__(self, entries: dict[str, bytes] | None = None) -> None:
        self.entries = {} if entries is None else entries
        self.room: int | None = None
        """Entries that it still takes."""

    async def list(self, prefix: str) -> Sequence[tuple[str, int]]:
        await asyncio.sleep(0)
        return [(path, len(data)) for path, data in self.entries.items() if path.startswith(prefix)]

    async def put(self, path: str, parts: Sequence[HostBytes | str]) -> None:
        await asyncio.sleep(0)
        if self.room is not None:
            if not self.room:
                raise PlaceRefuses("no room", full=True)
            self.room -= 1
        self.entries[path] = b"".join(
            part.encode() if isinstance(part, str) else cast(bytes, part) for part in parts
        )

    async def read(self, path: str) -> HostBytes | None:
        await asyncio.sleep(0)
        data = self.entries.get(path)
        return None if data is None else HostBytes(data)

    async def remove(self, prefix: str) -> None:
        await asyncio.sleep(0)
        for path in [path for path in self.entries if path.startswith(prefix)]:
            del self.entries[path]


class MemoryBuffers:
    """Implements ports.Buffers."""

    def allocate(self, size: int) -> HostBytes:
        return HostBytes(bytearray(size))

    def fill(self, target: HostBytes, part: HostBytes, start: int) -> None:
        data = cast(bytes, part)
        cast(bytearray, target)[start : start + len(data)] = data

    def content(self, held: HostBytes) -> bytes:
        return bytes(cast(bytes, held))


class Origin:
    """What the tabs of one origin share: a disk, and locks."""

    def __init__(self) -> None:
        self.disk = MemoryPlace()
        self.turn = asyncio.Lock()
        self.held: dict[MemoryHolds, set[str]] = {}


class MemoryHolds:
    """Implements ports.Holds."""

    def __init__(self, origin: Origin) -> None:
        self._origin = origin
        self._dead = False
        origin.held[self] = set()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        async with self._origin.turn:
            yield

    async def take(self, name: str) -> None:
        await asyncio.sleep(0)
        assert name not in self._origin.held[self]
        if not self._dead:
            self._origin.held[self].add(name)

    def drop(self, name: str) -> None:
        assert self._dead or name in self._origin.held[self]
        self._origin.held[self].discard(name)

    async def elsewhere(self) -> Collection[str]:
        others = (names for holds, names in self._origin.held.items() if holds is not self)
        return set().union(*others)

    def die(self) -> None:
        """What the browser does when a tab is closed."""
        self._dead = True
        self._origin.held[self].clear()


class WordTokenizer:
    """Implements ports.Tokenizer: a word, a number."""

    def encode(self, text: str, special: bool = True) -> list[int]:
        ids = [len(word) for word in text.split()]
        return [1, *ids, 2] if special else ids

    def token_id(self, token: str) -> int | None:
        return 0


class WordTokenizers:
    """Implements ports.Tokenizers."""

    def open(self, definition: HostBytes) -> WordTokenizer:
        if json.loads(bytes(cast(bytes, definition))).get("model") != "words":
            raise ValueError("an odd tokenizer")
        return WordTokenizer()


class MemoryTowers:
    """Implements ports.Towers: sums of what is fed, over which a lane may lie or fail."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, Lane]] = []
        """What the network's bytes say, and where it runs."""
        self.sizes: list[int] = []
        """Rows of each run."""
        self.live: set[str] = set()
        self.mixes_rows = False
        self.dimensions = DIMENSIONS
        self.fails: set[str] = set()
        """Backends where nothing can be opened."""
        self.loses: set[str] = set()
        """Backends that are lost while they run."""
        self.dying = 0
        """How many of the next runs end what they run in."""
        self.lies: set[Lane] = set()
        """Lanes that are silently wrong."""
        self.zeros: set[str] = set()
        """Backends that answer with zeros."""
        self.may_open = asyncio.Event()
        self.may_open.set()
        self.may_run = asyncio.Event()
        self.may_run.set()

    async def open(self, model: HostBytes, lane: Lane) -> Session:
        await self.may_open.wait()
        if lane.backend in self.fails:
            raise TowerFailed("cannot be opened")
        name = f"tower {len(self.opened)}"
        self.opened.append((bytes(cast(bytes, model)).decode(), lane))
        self.live.add(name)
        outputs = ["text_embeds", "image_embeds"]
        return Session(name, lane, ["input_ids"], outputs, self.mixes_rows)

    async def run(
        self, session: Session, feeds: Feeds, outputs: Sequence[str]
    ) -> dict[str, NDArray[np.float32]]:
        await self.may_run.wait()
        await asyncio.sleep(0)
        if self.dying:
            self.dying -= 1
            raise TowerDied("the inference worker has died")
        if session.name not in self.live:
            raise TowerFailed("the inference worker was ended")
        if session.lane.backend in self.loses:
            raise TowerFailed("the device was lost")
        (values,) = feeds.values()
        self.sizes.append(len(values))
        rows = np.zeros((len(values), self.dimensions), dtype=np.float32)
        if session.lane.backend not in self.zeros:
            rows[:, -1 if session.lane in self.lies else 0] = 1
            rows[:, 1] = values.reshape(len(values), -1).mean(axis=1) * 0.1
        return dict.fromkeys(outputs, rows)

    def close(self, session: Session) -> None:
        self.live.discard(session.name)


class MemoryVerdicts:
    """Implements ports.Verdicts."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    async def all(self) -> dict[str, str]:
        return self.known

    async def keep(self, key: str, verdict: str) -> None:
        self.known[key] = verdict


@dataclass(frozen=True)
class Picked:
    """Implements ports.PickedFile."""

    path: str
    file: HostFile


def model_files(
    mark: str = "", *, config: Any = None, suffixes: Sequence[str] = ("_quantized",)
) -> dict[str, bytes]:
    """A model's files; ``mark`` tells its towers from another's."""
    settings = {
        "config.json": config or {"model_type": "clip", "projection_dim": DIMENSIONS},
        "preprocessor_config.json": {"size": 8, "crop_size": 8},
        "tokenizer.json": {"model": "words"},
    }
    files = {name: json.dumps(content).encode() for name, content in settings.items()}
    for suffix in suffixes:
        for tower in ("text", "vision"):
            files[f"onnx/{tower}_model{suffix}.onnx"] = f"{tower}{suffix} {mark}".encode()
    return files


def tree(files: Mapping[str, bytes]) -> bytes:
    """The hub's listing of a repository."""
    return json.dumps(
        [
            {
                "type": "file",
                "path": path,
                "size": len(content),
                "oid": "00",
                "lfs": {"oid": hashlib.sha256(content).hexdigest(), "size": len(content)},
            }
            for path, content in files.items()
        ]
    ).encode()


@dataclass
class World:
    """Hosts, and the tabs that ask them."""

    host: MemoryHost = field(default_factory=lambda: MemoryHost({}))
    origin: Origin = field(default_factory=Origin)
    machine: Machine = PROCESSOR
    towers: MemoryTowers = field(default_factory=MemoryTowers)
    verdicts: MemoryVerdicts = field(default_factory=MemoryVerdicts)

    def __post_init__(self) -> None:
        self.put_beside({})

    def put_on_hub(self, model: str, files: Mapping[str, bytes]) -> None:
        self.host.files[f"{HUB}/api/models/{model}/tree/main?recursive=true"] = tree(files)
        for path, content in files.items():
            self.host.files[f"{HUB}/{model}/resolve/main/{path}"] = content

    def put_beside(self, models: Mapping[str, Mapping[str, bytes]]) -> None:
        """Put models beside the page; those that were there before are gone."""
        index = {
            model: {
                "files": [
                    {
                        "path": path,
                        "size": len(content),
                        "digest": f"sha256:{hashlib.sha256(content).hexdigest()}",
                    }
                    for path, content in files.items()
                ]
            }
            for model, files in models.items()
        }
        self.host.files["models/index.json"] = json.dumps(index).encode()
        for model, files in models.items():
            for path, content in files.items():
                self.host.files[f"models/{model}/{path}"] = content

    def tab(
        self, holds: MemoryHolds | None = None, disk: MemoryPlace | None = None
    ) -> ModelProvider:
        """Another tab; with what it holds, and its way to the disk, where they are to be cut."""
        progress: list[ModelProgress] = []
        return ModelProvider(
            HUB,
            backends=Backends(self.machine),
            verdicts=self.verdicts,
            network=self.host,
            files=KeptFiles(MemoryPlace(), disk or self.origin.disk, MemoryBuffers()),
            holds=holds or MemoryHolds(self.origin),
            buffers=MemoryBuffers(),
            towers=self.towers,
            tokenizers=WordTokenizers(),
            open_picked=lambda files: MemoryHost(cast("dict[str, bytes]", dict(files))),
            on_progress=progress.append,
        )


def picked(files: Mapping[str, bytes]) -> list[Picked]:
    """Files as the user picks them."""
    return [Picked(f"model/{path}", HostFile(content)) for path, content in files.items()]
