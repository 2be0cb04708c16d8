"""Asks a model's host what files it has: a hub lists them; of any other folder we ask for each."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from urllib.parse import urljoin, urlsplit

from ..errors import HubUnreachable, ModelNotFound, ModelUnavailable
from ..strict_json import read_json
from .addresses import FolderUrl, HubModel
from .fetching import unreachable
from .host_answers import ENDURANCE, PATIENCE, Answer, Wanted, length_of, offset_of, refusal
from .listings import SETTINGS, TOWERS, ModelFile, read_tree
from .ports import ConnectionLost, Network, Transport
from .precisions import PRECISIONS, tower_path

MOST_LISTED = 16 * 2**20
"""Bytes of all pages of a listing; a repository of 10,000 files has 3 MB."""

_NEXT = re.compile(r'<([^>]+)>\s*;[^,]*\brel="?next"?')
_PIECE = 2**20


async def list_hub(model: HubModel, hub: str, transport: Transport) -> dict[str, ModelFile]:
    """The files of a repository, with sizes and hashes, as the hub's tree says.

    Raises:
        ModelUnavailable: In one of its kinds.
    """
    wanted = Wanted(file=None, model=model.id)
    address = model.tree(hub)
    try:
        async with asyncio.timeout(ENDURANCE):
            return await _list_pages(address, hub, wanted, transport)
    except TimeoutError as error:
        raise unreachable(address, wanted, error) from error


async def _list_pages(
    first: str, hub: str, wanted: Wanted, transport: Transport
) -> dict[str, ModelFile]:
    files: dict[str, ModelFile] = {}
    address: str | None = first
    left = MOST_LISTED
    while address is not None:
        answer, content = await _read(address, wanted, left, transport)
        left -= len(content)
        try:
            files |= read_tree(read_json(content))
            address = _following(answer, address)
        except ValueError as error:
            raise _no_hub(hub, f"{address}: {error}") from error
    return files


def _following(answer: Answer, address: str) -> str | None:
    """Long listings come in pages; the header names the next one.

    Raises:
        ValueError: It is somewhere else.
    """
    named = _NEXT.search(answer.headers.get("link", ""))
    if named is None:
        return None
    following = urljoin(address, str(named[1]))
    if urlsplit(following)[:2] != urlsplit(address)[:2]:
        raise ValueError(f"the next page is at {following[:200]}")
    return following


def _no_hub(hub: str, detail: str) -> ModelUnavailable:
    return ModelUnavailable(reason="no-hub", hub=hub, detail=detail)


async def list_folder(folder: FolderUrl, network: Network) -> dict[str, ModelFile]:
    """The files below an address, with sizes where the host tells them.

    Nothing is known of their bytes; the host's own version of each (ETag, date) tells one state
    from another.

    Raises:
        ModelUnavailable: In one of its kinds.
    """
    paths = [
        *SETTINGS,
        *(tower_path(tower, precision) for precision in PRECISIONS for tower in TOWERS),
    ]
    try:
        async with asyncio.timeout(PATIENCE):
            answers = await asyncio.gather(*(network.ask(folder.file(path)) for path in paths))
    except (ConnectionLost, TimeoutError) as error:
        raise HubUnreachable(reason="address", address=folder.url, detail=str(error)) from error
    files: dict[str, ModelFile] = {}
    for path, answer in zip(paths, answers, strict=True):
        refused = refusal(answer, Wanted(file=path, model=folder.url))
        if refused is not None and not isinstance(refused, ModelNotFound):
            raise refused
        if refused is None and not answer.headers.get("content-type", "").startswith("text/html"):
            files[path] = _described(path, answer)
    if not files:
        raise ModelNotFound(reason="address", address=folder.url, detail=folder.url)
    return files


def _described(path: str, answer: Answer) -> ModelFile:
    headers = answer.headers
    size = length_of(answer)
    length = "" if size is None else headers["content-length"]
    version = (answer.address, headers.get("etag"), headers.get("last-modified"), length)
    digest = hashlib.sha256(json.dumps(version).encode()).hexdigest()
    return ModelFile(path, size, f"version:{digest}")


async def _read(
    address: str, wanted: Wanted, most: int, transport: Transport
) -> tuple[Answer, bytes]:
    content = bytearray()
    try:
        body = await transport.open(address, 0)
        try:
            offset_of(body.answer, ModelFile(address, None, "version:"), 0, wanted)
            while (piece := await body.read(_PIECE)) is not None:
                content += piece.data
                if len(content) > most:
                    raise _no_hub(address, f"more than {most:,} bytes of a listing")
        finally:
            body.close()
    except ConnectionLost as error:
        raise unreachable(address, wanted, error) from error
    return body.answer, bytes(content)
