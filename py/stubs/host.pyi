"""The one JavaScript module that Python sees: web/engine/host/index.js.

Only plain things cross: strings, numbers, small records, flat typed arrays with their dims beside
them, and opaque browser objects that Python passes on without looking inside.
"""

from collections.abc import AsyncIterator, Awaitable
from typing import Any, Protocol

from pyodide.ffi import JsArray, JsBuffer, JsNull, JsProxy

class WalkChunk(Protocol):
    paths: JsArray[str]
    sizes: JsBuffer
    """Float64Array, bytes."""
    modified: JsBuffer
    """Float64Array, milliseconds since 1970."""

class Files(Protocol):
    """web/engine/host/files.js"""

    def mount(self, folder: int, source: JsProxy) -> bool: ...
    def unmount(self, folder: int) -> None: ...
    def isMounted(self, folder: int) -> bool: ...
    def walk(self, folder: int) -> AsyncIterator[WalkChunk]: ...
    def read(self, folder: int, path: str) -> Awaitable[JsBuffer]: ...
    def file(self, folder: int, path: str) -> Awaitable[JsProxy]: ...
    def isSame(self, one: object, other: object) -> Awaitable[bool]: ...
    def bytes(self, blob: object) -> Awaitable[JsBuffer]: ...
    def blob(self, data: object, mime: str) -> JsProxy: ...

class Database(Protocol):
    """web/engine/host/database.js"""

    def open(self) -> Awaitable[None]: ...
    def all(self, store: str) -> Awaitable[JsArray[Any]]: ...
    def allBy(self, store: str, index: str, value: str) -> Awaitable[JsArray[Any]]: ...
    def get(self, store: str, key: object) -> Awaitable[Any]: ...
    def many(self, store: str, field: str, keys: JsProxy) -> Awaitable[JsArray[Any]]: ...
    def commit(self, operations: JsProxy) -> Awaitable[None]: ...
    def estimate(self) -> Awaitable[Any]: ...

class Session(Protocol):
    inputs: JsArray[str]
    outputs: JsArray[str]
    mixesRows: bool

class Tensor(Protocol):
    dims: JsArray[int]
    data: JsBuffer

class Inference(Protocol):
    """web/engine/host/inference.js"""

    def open(self, worker: str, model: JsProxy, lane: JsProxy) -> Awaitable[Session]: ...
    def run(self, worker: str, feeds: JsProxy, fetches: JsProxy) -> Awaitable[Any]: ...
    def close(self, worker: str) -> None: ...

class TextTokenizer(Protocol):
    def encode(self, text: str, special: bool) -> JsBuffer: ...
    def tokenId(self, token: str) -> int | None: ...

class Tokenizers(Protocol):
    """web/engine/host/tokenizers.js"""

    def open(self, tokenizer: JsProxy) -> TextTokenizer: ...

class Head(Protocol):
    status: int
    headers: JsProxy

class Transfer(Head, Protocol):
    def read(self, limit: int, patience: float) -> Awaitable[JsBuffer | None]: ...
    def close(self) -> None: ...

class WholeAnswer(Head, Protocol):
    content: JsProxy

class Transfers(Protocol):
    """web/engine/host/transfers.js"""

    def open(self, address: str, start: int, patience: float) -> Awaitable[Transfer]: ...
    def ask(self, address: str) -> Awaitable[Head]: ...
    def whole(self, address: str) -> Awaitable[WholeAnswer]: ...
    def openBlob(self, blob: object, start: int) -> Transfer: ...

class Entry(Protocol):
    path: str
    size: int

class Kept(Protocol):
    """One of the two places of web/engine/host/weights.js"""

    def list(self, prefix: str) -> Awaitable[JsArray[Entry]]: ...
    def put(self, path: str, parts: JsProxy) -> Awaitable[None]: ...
    def read(self, path: str) -> Awaitable[JsBuffer | None]: ...
    def remove(self, prefix: str) -> Awaitable[None]: ...

class Weights(Protocol):
    """web/engine/host/weights.js"""

    lasting: bool
    def onDisk(self) -> Kept: ...
    def inMemory(self) -> Kept: ...
    def allocate(self, size: int) -> Any: ...
    def parse(self, content: JsProxy) -> JsProxy: ...

class Pictures(Protocol):
    """web/engine/host/pictures.js"""

    def decode(self, data: object, mime: str, edge: int) -> Awaitable[Any]: ...
    def pixels(self, image: object) -> Any: ...

class Tabs(Protocol):
    """web/engine/host/tabs.js"""

    def acquire(self, name: str) -> Awaitable[bool]: ...
    def release(self, name: str) -> None: ...
    def announce(self) -> None: ...
    def onAnnounced(self, listener: JsProxy) -> None: ...

class Gpu(Protocol):
    name: str
    software: bool
    shaderF16: bool

class Environment(Protocol):
    """web/engine/host/environment.js"""

    browser: str
    cores: int
    isolated: bool
    singleThreaded: bool
    """Where WebAssembly threads are known to fail (iOS)."""

    def gpu(self) -> Awaitable[Gpu | JsNull]: ...

files: Files
database: Database
"""The library's."""
workbench: Database
"""For what is not the library's."""
inference: Inference
tokenizers: Tokenizers
transfers: Transfers
weights: Weights
pictures: Pictures
tabs: Tabs
environment: Environment

def post(message: JsProxy) -> None: ...
