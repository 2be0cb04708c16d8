"""The page's own words, for what is said elsewhere, and for those who check them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from toolchain import node

if TYPE_CHECKING:
    from photoseek.errors import PhotoseekError

_SCRIPT = Path(__file__).with_suffix(".mjs")


def sentence(error: PhotoseekError) -> str:
    """What the page would say of an error, in English."""
    return said(["error", {"code": error.code, "parameters": error.parameters}])[0]


def said(*calls: list[object]) -> list[str]:
    """Texts of web/messages/en.js; a call is a path, like ``folders/report``, and its arguments."""
    texts: list[str] = json.loads(node.output(_SCRIPT, json.dumps(calls)))
    return texts


def texts() -> dict[str, str | None]:
    """Every message by its path; None for one that is a function."""
    found: dict[str, str | None] = json.loads(node.output(_SCRIPT))
    return found
