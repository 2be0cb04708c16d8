"""Finds what a person would read that is not in ``web/messages/``.

In JavaScript these are words in templates, and strings that look like words; in HTML, words that
are not the message that their element names; in Python, sentences: it sends codes, and parameters.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from toolchain import node
from toolchain.messages import texts
from toolchain.places import PACKAGE, ROOT, WEB

_SCRIPT = Path(__file__).with_suffix(".mjs")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE = re.compile(r"^[A-Z“].* .*[.!?…]$", re.DOTALL)
_FOR_DEVELOPERS = {
    "ConnectionLost",
    "KeyError",
    "ModuleNotFoundError",
    "RuntimeError",
    "TypeError",
    "ValueError",
}
_SPOKEN = {
    "aria-label": "data-say-label",
    "title": "data-say-title",
    "placeholder": "data-say-placeholder",
    "alt": "data-say-alt",
}
"""Attribute that is read -> the one that names its message."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text that is where none belongs."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {' '.join(self.text.split())[:100]}"


def stray() -> list[Found]:
    """Every text of the page and the engine that is not in ``web/messages/``."""
    said = texts()
    scripts = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(WEB.rglob("*.js"))
        if not path.is_relative_to(WEB / "messages") and not path.is_relative_to(WEB / "models")
    }
    found = in_scripts(scripts)
    found += in_html("web/index.html", (WEB / "index.html").read_text(encoding="utf-8"), said)
    manifest = json.loads((WEB / "manifest.webmanifest").read_text(encoding="utf-8"))
    search, folder = manifest["shortcuts"]
    for text, message in (
        (manifest["name"], "shell/name"),
        (manifest["description"], "shell/description"),
        (search["name"], "search/describe"),
        (folder["name"], "folders/choose"),
        *((each["label"], "photos/headline") for each in manifest["screenshots"]),
    ):
        if text != said[message]:
            found.append(Found("web/manifest.webmanifest", 1, text))
    for path in sorted(PACKAGE.rglob("*.py")):
        found += in_python(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    return found


def in_scripts(sources: Mapping[str, str]) -> list[Found]:
    """Words in JavaScript, by path."""
    node.packages(tools=True)  # it parses with acorn
    found = json.loads(node.output(_SCRIPT, given=json.dumps(sources)))
    return [Found(**each) for each in found]


def in_html(path: str, source: str, said: Mapping[str, str | None]) -> list[Found]:
    """Words in HTML that are not the message that their element names."""
    reader = _Reader(path, said)
    reader.feed(source)
    return reader.found


def in_python(path: str, source: str) -> list[Found]:
    """Sentences in Python that are no docstrings, and no words of an error for developers."""
    tree = ast.parse(source)
    quiet = set(_docstrings(tree)) | set(_for_developers(tree))
    return [
        Found(path, item.lineno, text)
        for item in ast.walk(tree)
        if isinstance(item, ast.Constant | ast.JoinedStr) and item not in quiet
        if _SENTENCE.match(text := _text_of(item))
    ]


def _text_of(item: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(item, ast.Constant):
        return item.value if isinstance(item.value, str) else ""
    parts = (part.value if isinstance(part, ast.Constant) else "X" for part in item.values)
    return "".join(map(str, parts))


def _docstrings(tree: ast.Module) -> Iterator[ast.AST]:
    """Every string that stands alone: a docstring, or one behind what it tells of."""
    for item in ast.walk(tree):
        if isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant):
            yield item.value


def _for_developers(tree: ast.Module) -> Iterator[ast.AST]:
    for item in ast.walk(tree):
        if isinstance(item, ast.keyword) and item.arg == "detail":
            yield from ast.walk(item.value)
        if (
            isinstance(item, ast.Call)
            and isinstance(item.func, ast.Name)
            and item.func.id in _FOR_DEVELOPERS
        ):
            yield from ast.walk(item)


class _Reader(HTMLParser):
    """Compares the words of a page with the messages that its elements name."""

    def __init__(self, path: str, said: Mapping[str, str | None]) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Found] = []
        self._path = path
        self._said = said
        self._inside: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        for attribute, message in _SPOKEN.items():
            self._compare(given.get(attribute) or "", given.get(message))
        if tag == "meta" and given.get("name") == "description":
            self._compare(given.get("content") or "", given.get("data-say-content"))
        if tag not in ("meta", "link", "input", "img"):
            self._inside.append((tag, given.get("data-say")))

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, message = self._inside[-1] if self._inside else ("", None)
        if tag not in ("script", "style"):
            self._compare(data.strip(), message)

    def _compare(self, text: str, message: str | None) -> None:
        if _LETTER.search(text) and self._said.get(message or "") != text:
            self.found.append(Found(self._path, self.getpos()[0], text))
