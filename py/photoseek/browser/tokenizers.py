"""Tokenizers of @huggingface/tokenizers, by way of web/engine/host/tokenizers.js."""

from __future__ import annotations

from typing import Any

import host
from pyodide.ffi import JsException

from ..host_objects import HostBytes
from ..models.ports import Tokenizer


class _BrowserTokenizer:
    """Implements ports.Tokenizer."""

    def __init__(self, tokenizer: host.TextTokenizer) -> None:
        self._tokenizer = tokenizer

    def encode(self, text: str, special: bool = True) -> list[int]:
        """Ids, with special tokens or without, neither truncated nor padded."""
        return [int(token) for token in self._tokenizer.encode(text, special).to_py()]

    def token_id(self, token: str) -> int | None:
        """The id of a (special) token."""
        found = self._tokenizer.tokenId(token)
        return found if isinstance(found, int) else None


class BrowserTokenizers:
    """Implements ports.Tokenizers."""

    def open(self, definition: HostBytes) -> Tokenizer:
        """Make a tokenizer of the bytes of tokenizer.json."""
        content: Any = definition
        try:
            return _BrowserTokenizer(host.tokenizers.open(content))
        except JsException as error:
            raise ValueError(str(error)) from error
