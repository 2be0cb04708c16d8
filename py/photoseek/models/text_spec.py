"""TextSpec: how a model wants its words, read from its config.json and tokenizer_config.json."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..errors import ModelUnsupported
from .families import Family
from .fields import Fields

LONGEST = 1024
"""Tokens: every text of a family that pads is padded to its model's length."""


@dataclass(frozen=True, slots=True)
class TextSpec:
    """How words become input_ids: tokenizer_config.json and text_config."""

    length: int
    """Longest sequence, special tokens included."""
    pad: str
    """The padding token, as tokenizer.json knows it."""
    padding: Literal["longest", "max_length"]
    masked: bool = True
    """Whether attention_mask, where the network takes one, leaves the padding out."""


def read_text_spec(model: str, family: Family, config: Fields, tokenizer: Fields) -> TextSpec:
    """Read a TextSpec.

    Args:
        model: Id of the model.
        family: Its.
        config: config.json.
        tokenizer: tokenizer_config.json.

    Raises:
        ModelUnsupported: A field holds what it cannot.
    """
    declared = config.inside("text_config").count("max_position_embeddings", family.length, LONGEST)
    # Tokenizers without a limit write 1e30 here.
    own = tokenizer.all.get("model_max_length")
    length = int(own) if isinstance(own, int | float) and 0 < own < declared else declared
    pad = tokenizer.all.get("pad_token")
    named = tokenizer.inside("pad_token") if isinstance(pad, Mapping) else None
    if length < 1:
        raise ModelUnsupported(reason="no-room-for-text", model=model)
    inputs = tokenizer.texts("model_input_names", ("input_ids", "attention_mask"))
    return TextSpec(
        length=length,
        pad=named.text("content", family.pad) if named else tokenizer.text("pad_token", family.pad),
        padding=family.padding,
        # SigLIP's own settings name input_ids alone: its towers look at the padding, too.
        masked="attention_mask" in inputs,
    )
