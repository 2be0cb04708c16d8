"""Writes the small files beside the towers, named and laid out like a Hugging Face CLIP repo."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from mini.pieces import LENGTH, PAD, PIECES
from mini.preprocessing import IMAGE_SIZE, MEAN, STD
from mini.space import EMBED

TITLE = "Mini"
# How the engine looks at parts of a photo (photoseek.models.CloserLook). On the 122 samples, as the
# engine drafts them: the whole alone has 71.0 % of the names among the first five, 53.2 % first, 59
# of 123 held-out words, and a herd of elephants, 8 pixels high in the whole, is 94th; this has
# 74.2 %, 58.1 %, 64, and the herd is first. Neighbours in sharpness (15-25) and weight (1-2) lie
# within one name and one word of it; squares of 0.7 lose the herd (31st), of 0.5 much else.
CLOSER_LOOK = {"edge": 0.6, "output": "familiarity", "sharpness": 20.0, "weight": 1.25}
SUMMARY = (
    "About 200 everyday things and their relatives, colours and light. English. "
    "Instant, offline, small; CLIP knows far more."
)


@dataclass(frozen=True)
class Calibration:
    """Confidence that a photo matches: sigmoid(scale * cosine + bias)."""

    scale: float
    bias: float


def write_json(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


def rounded(calibration: Calibration) -> dict[str, float]:
    return {"scale": round(calibration.scale, 3), "bias": round(calibration.bias, 3)}


@dataclass(frozen=True)
class Judgement:
    """What the model's scores mean: for words, for photos, and for words it does not know."""

    words: Calibration
    photos: Calibration
    familiar: float


def write_config(folder: Path, judgement: Judgement, widths: Any) -> None:
    """config.json; `widths` are the text tower's (width, layers, heads, inner)."""
    width, layers, heads, inner = widths
    write_json(
        folder / "config.json",
        {
            "model_type": "clip",
            "architectures": ["CLIPModel"],
            "projection_dim": EMBED,
            "logit_scale_init_value": 2.7726,
            "text_config": {
                "hidden_size": width,
                "intermediate_size": inner,
                "num_attention_heads": heads,
                "num_hidden_layers": layers,
                "max_position_embeddings": LENGTH,
                "vocab_size": PIECES,
                "pad_token_id": 0,
                "projection_dim": EMBED,
            },
            "vision_config": {"image_size": IMAGE_SIZE, "num_channels": 3, "projection_dim": EMBED},
            "photoseek": {
                "title": TITLE,
                "summary": SUMMARY,
                "languages": ["en"],
                "calibration": rounded(judgement.words),
                "image_calibration": rounded(judgement.photos),
                "familiarity": {"output": "familiarity", "cutoff": judgement.familiar},
                "closer_look": CLOSER_LOOK,
            },
        },
    )


def write_preprocessor(folder: Path, squash: bool, resample: int) -> None:
    """preprocessor_config.json in the fields of CLIPImageProcessor."""
    square = {"height": IMAGE_SIZE, "width": IMAGE_SIZE}
    write_json(
        folder / "preprocessor_config.json",
        {
            "image_processor_type": "CLIPImageProcessor",
            "do_convert_rgb": True,
            "do_resize": True,
            "size": square if squash else {"shortest_edge": IMAGE_SIZE},
            "resample": resample,
            "do_center_crop": not squash,
            "crop_size": square,
            "do_rescale": True,
            "rescale_factor": 1 / 255,
            "do_normalize": True,
            "image_mean": [MEAN] * 3,
            "image_std": [STD] * 3,
        },
    )


def write_tokenizer(folder: Path, tokenizer: Tokenizer) -> None:
    """tokenizer.json and tokenizer_config.json."""
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": LENGTH,
            "pad_token": PAD,
            "unk_token": "[UNK]",
            "cls_token": "[CLS]",
            "sep_token": "[SEP]",
            "do_lower_case": True,
        },
    )
