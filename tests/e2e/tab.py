"""What the journey needs of a browser, whoever drives it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

ANSWER = "async (given) => JSON.stringify((await ({function})(...JSON.parse(given))) ?? null)"


class Tab(Protocol):
    """One tab of a browser that is driven from outside."""

    def go(self, url: str) -> None:
        """Load a page."""

    def reload(self) -> None: ...

    def evaluate(self, function: str, *arguments: object) -> Any:
        """Call a JavaScript function, or a promise of one, with what JSON can hold."""

    def give(self, testid: str, files: Sequence[Path]) -> None:
        """Set the files of an input."""

    def another(self) -> Tab:
        """A new tab of the same profile."""

    def close(self) -> None: ...


def in_json(function: str) -> str:
    """The same function, taking its arguments and giving its answer as text."""
    return ANSWER.replace("{function}", function)


def text_of(arguments: Sequence[object]) -> str:
    return json.dumps(list(arguments))
