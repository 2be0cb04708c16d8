"""``build.py model``: puts a model of a hub beside the page, which then needs no hub for it."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from toolchain import fetch
from toolchain.failure import Failure
from toolchain.output import say, step
from toolchain.places import DIST

DEFAULT_HUB = "https://huggingface.co"
_TIMEOUT = 30
_SETTINGS = ("config.json", "preprocessor_config.json", "tokenizer.json", "tokenizer_config.json")


def bring(model: str, *, hub: str, revision: str, variant: str) -> None:
    """Download the model's settings and both towers; files that are there and right are kept."""
    if not re.fullmatch(r"[\w.-]+(/[\w.-]+)?", model) or ".." in model:
        raise Failure(f"{model!r} is not a model's id; ids look like Xenova/clip-vit-base-patch32.")
    address = hub.rstrip("/")
    suffix = f"_{variant}" if variant else ""
    towers = [f"onnx/{tower}_model{suffix}.onnx" for tower in ("text", "vision")]
    listed = _tree(address, model, revision)
    if missing := [name for name in [_SETTINGS[0], *towers] if name not in listed]:
        raise Failure(
            f"{model} at {hub} has no {', '.join(missing)}. Photoseek needs both towers as ONNX "
            "files; try another --variant, or a model that was converted for the browser."
        )
    for name in filter(listed.__contains__, (*_SETTINGS, *towers)):
        target = DIST / "models" / model / name
        if target.exists() and _is(target.read_bytes(), listed[name]):
            continue
        with step(f"Downloading {name}") as progress:
            try:
                url = f"{address}/{model}/resolve/{revision}/{name}"
                content = fetch.read(url, timeout=_TIMEOUT, progress=progress)
            except fetch.Unreachable as error:
                raise Failure(f"{name} could not be downloaded: {error}. Try again.") from error
            if not _is(content, listed[name]):
                raise Failure(
                    f"{name} is not what {hub} says it is; it was thrown away. Try again."
                )
            fetch.keep(content, target, hashlib.sha256(content).hexdigest())
    say(f"{model} lies beside the page now.")


def _tree(address: str, model: str, revision: str) -> dict[str, dict[str, Any]]:
    url = f"{address}/api/models/{model}/tree/{revision}?recursive=true"
    try:
        entries = json.loads(fetch.read(url, timeout=_TIMEOUT))
    except fetch.Unreachable as error:
        raise Failure(
            f"The hub did not list the files of {model}: {error}. Check the id and the network, "
            "or give another hub with --hub."
        ) from error
    except json.JSONDecodeError as error:
        raise Failure(f"{url} is not a hub's listing; check --hub.") from error
    return {entry["path"]: entry for entry in entries if entry["type"] == "file"}


def _is(content: bytes, entry: dict[str, Any]) -> bool:
    """Whether bytes are the listed file: large ones go by SHA-256, small ones by git's hash."""
    if len(content) != entry["size"]:
        return False
    if "lfs" in entry:
        return bool(hashlib.sha256(content).hexdigest() == entry["lfs"]["oid"])
    blob = b"blob %d\0" % len(content) + content
    return bool(hashlib.sha1(blob, usedforsecurity=False).hexdigest() == entry["oid"])
