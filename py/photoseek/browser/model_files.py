"""The files of one model, wherever they come from. Implements encoder.ModelFiles."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote

import host
from pyodide.ffi import JsException, JsProxy

from ..errors import ModelUnavailable, ModelUnsupported
from ..models.fetching import unreachable
from ..models.host_answers import refusal
from ..models.listings import Listing, part_of
from ..models.ports import ConnectionLost
from ..models.records import Origin
from ..models.transfers import Downloads
from .weights import KeptFiles, Network


@dataclass(frozen=True, slots=True)
class Source:
    """Where a model is, and what files it has."""

    model: str
    origin: Origin
    listing: Listing
    """Empty where nobody has been asked yet."""
    recorded: bool = False
    """Whether this listing is the one that is recorded here."""
    precision: str | None = None
    """The one that was chosen before."""


class Files(Protocol):
    """What a model's files are read through."""

    async def json(self, path: str) -> JsProxy:
        """A settings file, parsed."""
        ...

    async def bytes(self, path: str) -> JsProxy:
        """An ArrayBuffer, which the caller may transfer."""
        ...

    async def forget(self, path: str) -> None:
        """Drop the copy that was kept, if its bytes could not be checked."""
        ...


class ShellFiles:
    """The built-in model: its files are of the shell, which the service worker keeps and checks."""

    def __init__(self, source: Source, network: Network) -> None:
        self._address = beside_address(source.model)
        self._network = network

    async def json(self, path: str) -> JsProxy:
        """A settings file, parsed."""
        return _parsed(path, await self._read(path))

    async def bytes(self, path: str) -> JsProxy:
        """An ArrayBuffer, which the caller may transfer."""
        return (await self._read(path)).buffer  # type: ignore[no-any-return]

    async def forget(self, path: str) -> None:
        """Nothing is kept here."""

    async def _read(self, path: str) -> Any:
        return await shell_file(self._address(path), self._network)


async def shell_file(address: str, network: Network) -> Any:
    """A file of the shell, as a Uint8Array."""
    try:
        answer, content = await network.whole(address)
    except ConnectionLost as error:
        raise unreachable(address, "a part of the page", error) from error
    if (refused := refusal(answer, f"{address}, a part of the page")) is not None:
        raise refused
    return content


class KeptModelFiles:
    """A model whose files are kept here, and come when they are first needed."""

    def __init__(
        self,
        source: Source,
        address: Callable[[str], str] | None,
        kept: KeptFiles,
        downloads: Downloads,
        network: Network,
    ) -> None:
        self._source = source
        self._address = address
        self._kept = kept
        self._downloads = downloads
        self._network = network

    async def json(self, path: str) -> JsProxy:
        """A settings file, parsed."""
        content = await self._whole(path)
        try:
            return _parsed(f"{path} of {self._source.model}", content)
        except ModelUnsupported:
            await self.forget(path)
            raise

    async def bytes(self, path: str) -> JsProxy:
        """An ArrayBuffer, which the caller may transfer."""
        return (await self._whole(path)).buffer  # type: ignore[no-any-return]

    async def forget(self, path: str) -> None:
        """Drop the copy that was kept, if its bytes could not be checked."""
        file = self._source.listing[path]
        if not file.checkable:
            await self._kept.delete(file.digest)

    async def _whole(self, path: str) -> Any:
        model, file = self._source.model, self._source.listing[path]
        content = await self._kept.whole(file)
        if content is not None:
            return content
        if self._address is None:
            raise ModelUnavailable(
                f"{path} of {model} is no longer kept by this browser. Add the model from your "
                "files once more."
            )
        await self._downloads.get(model, part_of(path), file, self._address(path), self._network)
        content = await self._kept.whole(file)
        if content is None:
            raise ModelUnavailable(f"{path} of {model} was not kept by this browser. Try again.")
        return content


def beside_address(model: str) -> Callable[[str], str]:
    """Where the files of a model lie beside the page, relative to it."""
    return lambda path: f"models/{quote(model)}/{quote(path)}"


async def models_beside(network: Network) -> Mapping[str, Any]:
    """models/index.json: what lies beside the page."""
    content = await shell_file("models/index.json", network)
    return json.loads(content.to_bytes().decode())  # type: ignore[no-any-return]


def _parsed(what: str, content: Any) -> JsProxy:
    try:
        return host.weights.parse(content)
    except JsException as error:
        raise ModelUnsupported(f"{what} cannot be read: it is no JSON.", str(error)) from error
