"""The models that are offered by name. What their own files say is not repeated here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .families import CLIP, MOBILECLIP, SIGLIP, SIGLIP_2, Family

BUILT_IN = "mini"
"""Id of the model that lies beside the page and works at once."""


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model in the list, as far as it is known before any of its files was read."""

    title: str
    """Its name. What it is best for is the page's to say."""
    languages: tuple[str, ...]
    dimensions: int | None
    family: Family = CLIP


_ENGLISH = ("en",)

KNOWN: Mapping[str, KnownModel] = {
    BUILT_IN: KnownModel(
        "Mini",
        _ENGLISH,
        None,
    ),
    "Xenova/clip-vit-base-patch32": KnownModel(
        "CLIP ViT-B/32",
        _ENGLISH,
        512,
    ),
    "Xenova/clip-vit-base-patch16": KnownModel(
        "CLIP ViT-B/16",
        _ENGLISH,
        512,
    ),
    "Xenova/siglip-base-patch16-224": KnownModel(
        "SigLIP B/16",
        _ENGLISH,
        768,
        SIGLIP,
    ),
    "Xenova/mobileclip_s0": KnownModel(
        "MobileCLIP S0",
        _ENGLISH,
        512,
        MOBILECLIP,
    ),
    "Xenova/mobileclip_s2": KnownModel(
        "MobileCLIP S2",
        _ENGLISH,
        512,
        MOBILECLIP,
    ),
    "onnx-community/siglip2-base-patch16-224-ONNX": KnownModel(
        "SigLIP 2 B/16",
        ("multilingual",),
        768,
        SIGLIP_2,
    ),
    "Xenova/siglip-base-patch16-256-multilingual": KnownModel(
        "SigLIP B/16 multilingual",
        ("multilingual",),
        768,
        SIGLIP,
    ),
}


def known(model: str) -> KnownModel | None:
    """What is known of a model, at whatever revision."""
    return KNOWN.get(model.partition("@")[0])
