"""The files of one model, wherever they come from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Protocol

from ..errors import ModelChanged, ModelUnavailable
from ..host_objects import HostBytes
from ..strict_json import read_json
from .fetching import unreachable
from .host_answers import Wanted, refusal
from .kept_files import KeptFiles
from .listings import Listing, part_of, read_records
from .ports import Buffers, ConnectionLost, Network
from .sources import Source
from .transfers import Downloads


class ModelFiles(Protocol):
    """What a model's files are read through."""

    async def whole(self, path: str) -> HostBytes:
        """A file in a buffer of its own, which the caller may hand on.

        Raises:
            ModelUnavailable: In one of its kinds.
        """
        ...

    def size(self, path: str) -> int | None:
        """Bytes of a file, where its listing tells."""
        ...

    async def forget(self, path: str) -> None:
        """Drop the copy that was kept, if its bytes could not be checked."""
        ...


class ShellFiles:
    """The built-in model: its files are of the shell, which the service worker keeps.

    They are checked against the listing that the model was read from: the site may have been
    updated since, and the bytes of one version must not get the name of another.
    """

    def __init__(
        self, source: Source, address: Callable[[str], str], network: Network, buffers: Buffers
    ) -> None:
        self._listing = source.listing
        self._address = address
        self._network = network
        self._buffers = buffers

    async def whole(self, path: str) -> HostBytes:
        """A file in a buffer of its own, which the caller may hand on."""
        content = await shell_file(self._address(path), self._network)
        file = self._listing[path]
        found = hashlib.sha256(self._buffers.content(content))
        if not file.is_hash(found):
            raise ModelChanged(detail=f"{path}: {found.hexdigest()}, not {file.digest}")
        return content

    def size(self, path: str) -> int | None:
        """Bytes of a file, where its listing tells."""
        return self._listing[path].size

    async def forget(self, path: str) -> None:
        """Nothing is kept here."""


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

    async def whole(self, path: str) -> HostBytes:
        """A file in a buffer of its own, which the caller may hand on."""
        model, file = self._source.model, self._source.listing[path]
        content = await self._kept.whole(file)
        if content is not None:
            return content
        if self._address is None:
            raise ModelUnavailable(reason="file-not-kept", file=path, model=model)
        await self._downloads.get(model, part_of(path), file, self._address(path), self._network)
        content = await self._kept.whole(file)
        if content is None:
            raise ModelUnavailable(reason="not-stored", file=path, model=model)
        return content

    def size(self, path: str) -> int | None:
        """Bytes of a file, where its listing tells."""
        return self._source.listing[path].size

    async def forget(self, path: str) -> None:
        """Drop the copy that was kept, if its bytes could not be checked."""
        file = self._source.listing[path]
        if not file.checkable:
            await self._kept.delete(file.digest)


async def models_beside(network: Network, buffers: Buffers) -> dict[str, Listing]:
    """models/index.json: what lies beside the page, by the models' ids."""
    content = await shell_file("models/index.json", network)
    index = read_json(buffers.content(content))
    assert isinstance(index, dict)  # it is built with the page
    return {model: read_records(about["files"]) for model, about in index.items()}


async def shell_file(address: str, network: Network) -> HostBytes:
    """A file of the page itself, which the service worker keeps and checks.

    Raises:
        ModelUnavailable: It could not be had.
    """
    wanted = Wanted(file=address, model=None)
    try:
        answer, content = await network.whole(address)
    except ConnectionLost as error:
        raise unreachable(address, wanted, error) from error
    if (refused := refusal(answer, wanted)) is not None:
        raise refused
    return content
