"""Asks a model's host what files it has: a hub lists them; of any other folder we ask for each."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re

from ..errors import HubUnreachable, ModelNotFound, ModelUnavailable
from .addresses import FolderUrl, HubModel
from .fetching import unreachable
from .host_answers import Answer, offset_of, refusal
from .listings import SETTINGS, TOWERS, ModelFile, read_tree
from .ports import ConnectionLost, Network, Transport
from .precisions import PRECISIONS, tower_path

_NEXT = re.compile(r'<([^>]+)>\s*;[^,]*\brel="?next"?')
_PIECE = 2**20


async def list_hub(model: HubModel, hub: str, transport: Transport) -> dict[str, ModelFile]:
    """The files of a repository, with sizes and hashes, as the hub's tree says.

    Raises:
        ModelUnavailable: In one of its kinds.
    """
    files: dict[str, ModelFile] = {}
    what = f"the list of files of {model.id}"
    address: str | None = model.tree(hub)
    while address is not None:
        answer, content = await _read(address, what, transport)
        try:
            files |= read_tree(json.loads(content))
        except (ValueError, KeyError, TypeError) as error:
            raise ModelUnavailable(
                f"{hub} does not answer like a hub of models. Check its address.",
                f"{address}: {error!r}",
            ) from error
        # Long listings come in pages; the header names the next one.
        following = _NEXT.search(answer.headers.get("link", ""))
        address = following[1] if following else None
    return files


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
        answers = await asyncio.gather(*(network.ask(folder.file(path)) for path in paths))
    except ConnectionLost as error:
        raise HubUnreachable(
            f"Nobody answers at {folder.url}, or not to pages of other sites. Check the address "
            "and the connection; whoever runs that host can allow other origins (CORS).",
            str(error),
        ) from error
    files: dict[str, ModelFile] = {}
    for path, answer in zip(paths, answers, strict=True):
        refused = refusal(answer, f"{path} of {folder.url}")
        if refused is not None and not isinstance(refused, ModelNotFound):
            raise refused
        if refused is None and not answer.headers.get("content-type", "").startswith("text/html"):
            files[path] = _described(path, answer)
    if not files:
        raise ModelNotFound(
            f"There is no model at {folder.url}: none of its files answers there. The address is "
            "that of the folder that holds config.json.",
            folder.url,
        )
    return files


def _described(path: str, answer: Answer) -> ModelFile:
    headers = answer.headers
    length = headers.get("content-length", "") if "content-encoding" not in headers else ""
    version = (answer.address, headers.get("etag"), headers.get("last-modified"), length)
    digest = hashlib.sha256(json.dumps(version).encode()).hexdigest()
    return ModelFile(path, int(length) if length.isdecimal() else None, f"version:{digest}")


async def _read(address: str, what: str, transport: Transport) -> tuple[Answer, bytes]:
    content = bytearray()
    try:
        body = await transport.open(address, 0)
        offset_of(body.answer, ModelFile(what, None, "version:"), 0, what)
        while (piece := await body.read(_PIECE)) is not None:
            content += piece.data
    except ConnectionLost as error:
        raise unreachable(address, what, error) from error
    return body.answer, bytes(content)
