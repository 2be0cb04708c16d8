"""Words -> input_ids, exactly as the model's own tokenizer files say.

The reference is what ``transformers`` does with ``truncation=True``: the text is cut so that the
special tokens still have their places, then padded as the model was trained.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import ModelUnsupported
from .ports import Tokenizer
from .text_spec import TextSpec


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as the text tower takes it."""

    input_ids: list[int]
    attention_mask: list[int]
    """1 where the tower may look, 0 where there is only padding."""


def tokens(text: str, tokenizer: Tokenizer, spec: TextSpec) -> Tokens:
    """Tokenize, truncate and pad.

    Raises:
        ModelUnsupported: The tokenizer has no padding token of the name that its settings give.
    """
    ids = tokenizer.encode(text)
    if len(ids) > spec.length:
        ids = _truncated(text, tokenizer, spec.length)
    if spec.padding == "longest":
        return Tokens(ids, [1] * len(ids))
    pad = tokenizer.token_id(spec.pad)
    if pad is None:
        raise ModelUnsupported(reason="padding", token=spec.pad)
    missing = spec.length - len(ids)
    return Tokens(ids + [pad] * missing, [1] * len(ids) + [0 if spec.masked else 1] * missing)


def _truncated(text: str, tokenizer: Tokenizer, length: int) -> list[int]:
    """The special tokens, and between them as many of the text's as there is room for."""
    words = tokenizer.encode(text, special=False)
    around = tokenizer.encode(text)
    extra = len(around) - len(words)
    before = next(at for at in range(extra + 1) if around[at : at + len(words)] == words)
    after = around[before + len(words) :]
    return [*around[:before], *words[: length - extra], *after]
