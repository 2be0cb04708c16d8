"""The page's own words, for what is said elsewhere, and for those who check them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolchain import node

if TYPE_CHECKING:
    from photoseek.errors import PhotoseekError

_SCRIPT = Path(__file__).with_suffix(".mjs")
_TRANSLATIONS = _SCRIPT.with_name("translations.mjs")


def sentence(error: PhotoseekError) -> str:
    """What the page would say of an error, in English."""
    return said(["error", {"code": error.code, "parameters": error.parameters}])[0]


def said(*calls: list[object], language: str = "en-US") -> list[str]:
    """Texts of web/messages/; a call is a path, like ``folders/report``, and its arguments."""
    texts: list[str] = json.loads(node.output(_SCRIPT, language, json.dumps(calls)))
    return texts


def texts() -> dict[str, str | None]:
    """Every message by its path, in English; None for one that is a function."""
    found: dict[str, str | None] = json.loads(node.output(_SCRIPT, "en-US"))
    return found


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it stands in a file of web/messages/."""

    kind: str
    """"text" or "function"."""
    parameters: str
    uses: list[str]
    """The parameters, and parts of them, that come into it."""
    texts: list[str]


@dataclass(frozen=True, slots=True)
class Language:
    """All of a file of web/messages/."""

    messages: dict[str, Message]
    """By path; what only its other messages use as well."""
    plurals: list[tuple[int, list[str]]]
    """The line of each text with a number, and which forms it has."""
    categories: list[str]
    """The forms that the language has, by CLDR."""


def languages() -> dict[str, Language]:
    """What each language of the page says, by its code."""
    node.packages(tools=True)  # it parses with acorn
    return {
        code: Language(
            {path: Message(**each) for path, each in read["messages"].items()},
            [(each["line"], each["forms"]) for each in read["plurals"]],
            read["categories"],
        )
        for code, read in json.loads(node.output(_TRANSLATIONS)).items()
    }
