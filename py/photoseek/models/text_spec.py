"""TextSpec: how a model wants its words, read from its config.json and tokenizer_config.json."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..errors import ModelUnsupported

Json = Mapping[str, Any]

_LENGTH = {"clip": 77, "siglip": 64, "siglip2": 64}
"""max_position_embeddings of a config that leaves it out, as ``transformers`` has it."""
_PAD = {"clip": "<|endoftext|>", "siglip": "</s>", "siglip2": "<pad>"}
"""pad_token of a tokenizer that names none."""
_MOBILECLIP = "mobileclip"
"""In the ids of models whose files say ``clip``, but whose text tower is not causal, so that it has
to see the padding: https://github.com/apple/ml-mobileclip, ``causal_masking``. Only the cards of
such repositories tell."""


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


def read_text_spec(model: str, kind: str, config: Json, tokenizer: Json) -> TextSpec:
    """Read a TextSpec.

    Args:
        model: Id of the model.
        kind: Its ``model_type``.
        config: config.json.
        tokenizer: tokenizer_config.json.

    Raises:
        ModelUnsupported: A field holds what it cannot.
    """
    try:
        declared = config.get("text_config", {}).get("max_position_embeddings", _LENGTH[kind])
        # Tokenizers without a limit write 1e30 here.
        length = min(int(declared), int(tokenizer.get("model_max_length") or declared))
        pad = tokenizer.get("pad_token") or _PAD[kind]
        inputs = tokenizer.get("model_input_names", ("input_ids", "attention_mask"))
        padded = kind != "clip" or _MOBILECLIP in model.lower()
        return TextSpec(
            length=length,
            pad=pad["content"] if isinstance(pad, Mapping) else str(pad),
            # SigLIP was trained on text padded to its full length and wants it so at inference.
            # CLIP's text tower is causal: the end of the text does not see what comes behind it.
            padding="max_length" if padded else "longest",
            # SigLIP's own settings name input_ids alone: its towers look at the padding, too.
            masked="attention_mask" in inputs,
        )
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise ModelUnsupported(
            f"{model}: its tokenizer_config.json or config.json gives no usable length or padding "
            "of text.",
            repr(error),
        ) from error
