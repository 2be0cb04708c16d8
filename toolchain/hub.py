"""``build.py model``: puts a model of a hub beside the page, which then needs no hub for it.

What is a name, a listing, a precision and a right file is said by the engine's own modules.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from photoseek.errors import BadModelName, ModelUnsupported
from photoseek.models.addresses import FolderUrl, HubModel, read_reference
from photoseek.models.listings import ModelFile, read_tree
from photoseek.models.precisions import check_complete, offers

from toolchain import fetch, messages
from toolchain.failure import Failure
from toolchain.output import say, step
from toolchain.places import DIST

DEFAULT_HUB = "https://huggingface.co"
_TIMEOUT = 30
_TRIES = 3


def bring(model: str, *, hub: str, precisions: Sequence[str]) -> None:
    """Download the model's settings and both towers; files that are there and right are kept."""
    address = hub.rstrip("/")
    try:
        reference = read_reference(model, address)
        if isinstance(reference, FolderUrl):
            raise Failure(f"{model} is not on {address}; give its id, or another --hub.")
        files = _wanted(reference, address, precisions)
    except (BadModelName, ModelUnsupported) as error:
        raise Failure(messages.sentence(error)) from error
    folder = DIST / "models" / reference.id
    for file in files:
        target = folder / file.path
        if not (target.exists() and _is(target, file)):
            _get(reference.file(address, file.path), target, file, hub)
    say(f"{reference.id} lies beside the page now.")


def _wanted(model: HubModel, hub: str, precisions: Sequence[str]) -> list[ModelFile]:
    try:
        listing = read_tree(_tree(model, hub))
    except ValueError as error:
        raise Failure(f"{hub} does not answer like a hub of models: {error}.") from error
    check_complete(model.id, listing)
    there = {offer.precision: offer for offer in offers(listing)}
    if missing := [name for name in precisions if name not in there]:
        raise Failure(
            f"{model.id} is not there in {', '.join(missing)}; choose --precision from "
            f"{', '.join(there)}."
        )
    chosen = [there[name] for name in there if name in precisions]
    return list({file.path: file for offer in chosen for file in offer.files}.values())


def _tree(model: HubModel, hub: str) -> list[dict[str, object]]:
    entries: list[dict[str, object]] = []
    url: str | None = model.tree(hub)
    while url is not None:
        try:
            content, url = fetch.read_page(url, timeout=_TIMEOUT)
            entries += json.loads(content)
        except fetch.Unreachable as error:
            raise Failure(
                f"The hub did not list the files of {model.id}: {error}. Check the id and the "
                "network, or give another hub with --hub."
            ) from error
        except json.JSONDecodeError as error:
            raise Failure(f"{hub} is no hub of models; check --hub.") from error
    return entries


def _get(url: str, target: Path, file: ModelFile, hub: str) -> None:
    part = target.with_name(target.name + ".part")
    with step(f"Downloading {file.path}") as progress:
        for left in reversed(range(_TRIES)):
            try:
                fetch.resume(url, part, file.size or 0, timeout=_TIMEOUT, progress=progress)
                break
            except fetch.Unreachable as error:
                if not left:
                    raise Failure(
                        f"{file.path} could not be downloaded: {error}. What has come is kept; "
                        "try again."
                    ) from error
    if not _is(part, file):
        part.unlink()
        raise Failure(f"{file.path} is not what {hub} says it is; it was thrown away. Try again.")
    part.replace(target)


def _is(path: Path, file: ModelFile) -> bool:
    """Whether a file has the listed size and hash."""
    if path.stat().st_size != file.size:
        return False
    found = file.hash()
    with path.open("rb") as content:
        while chunk := content.read(fetch.CHUNK):
            found.update(chunk)
    return file.is_hash(found)
