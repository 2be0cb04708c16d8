"""The families of models that can be used: what the files of one leave out, a record each.

A family is known by what its models' own files say. To add one, add a record to :data:`FAMILIES`.
What files leave out has the defaults of the ``transformers`` library, under whose ``model_type``
they were saved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ..errors import ModelUnsupported
from .calibration import Calibration
from .precisions import Precision


@dataclass(frozen=True, slots=True)
class Family:
    """What models of one kind have in common."""

    model_types: frozenset[str]
    """``model_type`` of config.json."""
    text_output: str
    image_output: str
    """The towers' outputs that are the embeddings."""
    dimensions: tuple[str, ...]
    """Where config.json says how long an embedding is."""
    default_dimensions: int
    processor: str
    """The image processor of a repository that names none; see pictures.image_spec."""
    length: int
    """Longest text, special tokens included, where config.json leaves it out."""
    pad: str
    """The padding token, where tokenizer_config.json names none."""
    padding: Literal["longest", "max_length"]
    """Whether a text is padded to the full length."""
    calibration: Calibration
    """Of words and pictures, where config.json gives none."""
    unfit: tuple[Precision, ...] = ()
    """Precisions that are known to spoil it; they are not chosen by themselves."""
    mark: Mapping[str, object] = field(default_factory=dict)
    """What preprocessor_config.json says in this family, and not in others of its model_type."""

    def claims(self, model_type: object, preprocessor: Mapping[str, Any]) -> bool:
        """Whether files that say so are of this family."""
        return model_type in self.model_types and all(
            name in preprocessor and preprocessor[name] == value
            for name, value in self.mark.items()
        )


IMAGE_CALIBRATION = Calibration(scale=20.0, bias=-20.0 * 0.7)
"""Two pictures of one subject are above 0.7 in all families. Where a model's files carry no
calibration; not measured here, where no such weights can be had."""

# OpenAI's CLIP puts matching pairs at cosines of about 0.25 to 0.35 and unrelated ones below 0.2.
# A tower that was exported without its projection gives a pooler_output, too, but one that cannot
# be compared with words. The text tower is causal: the end of a text sees nothing behind it.
CLIP = Family(
    model_types=frozenset({"clip"}),
    text_output="text_embeds",
    image_output="image_embeds",
    dimensions=("projection_dim",),
    default_dimensions=512,
    processor="CLIP",
    length=77,
    pad="<|endoftext|>",
    padding="longest",
    calibration=Calibration(scale=60.0, bias=-60.0 * 0.235),
)

# MobileCLIP's files call it ``clip``; that its pictures are not normalised tells it apart. Its text
# tower is not causal, so that it has to see the padding (https://github.com/apple/ml-mobileclip,
# ``causal_masking``). The 8-bit vision towers are reported to lose most of the accuracy (its
# convolutions quantise badly), half precision to lose none.
MOBILECLIP = replace(CLIP, padding="max_length", unfit=("q8", "q4"), mark={"do_normalize": False})

# SigLIP was trained with a sigmoid of its own, whose scale and bias the published base model has
# learned as exp(4.77) and -12.9; on text padded to its full length, and wants it so at inference.
# It has no projection beyond its head.
SIGLIP = Family(
    model_types=frozenset({"siglip"}),
    text_output="pooler_output",
    image_output="pooler_output",
    dimensions=("vision_config", "hidden_size"),
    default_dimensions=768,
    processor="Siglip",
    length=64,
    pad="</s>",
    padding="max_length",
    calibration=Calibration(scale=117.3, bias=-12.9),
)

SIGLIP_2 = replace(SIGLIP, model_types=frozenset({"siglip2"}), pad="<pad>")

FAMILIES: Sequence[Family] = (MOBILECLIP, CLIP, SIGLIP, SIGLIP_2)
"""Those with a mark stand before those without."""


def family_of(model: str, model_type: object, preprocessor: Mapping[str, Any]) -> Family:
    """The family of a model.

    Args:
        model: Its id, for people.
        model_type: As config.json says.
        preprocessor: preprocessor_config.json.

    Raises:
        ModelUnsupported: It is of none.
    """
    for family in FAMILIES:
        if isinstance(model_type, str) and family.claims(model_type, preprocessor):
            return family
    known = sorted({name for family in FAMILIES for name in family.model_types})
    raise ModelUnsupported(reason="kind", model=model, kind=str(model_type)[:80], known=list(known))
