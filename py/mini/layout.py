"""Writes the small files beside the towers, named and laid out like a Hugging Face CLIP repo."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from photoseek.models.calibration import Calibration
from tokenizers import Tokenizer

from mini.head import WIDTH
from mini.pieces import LENGTH, PAD, PIECES
from mini.preprocessing import IMAGE_SIZE, MEAN, STD
from mini.text_tower import EMBED, HEADS, INNER, LAYERS

TITLE = "Mini"
SUMMARY = (
    "Everyday photos and what people do in them, animals, things, colours and light. English. "
    "Instant, offline, small; CLIP knows far more."
)
# Bilinear, of the whole photo: squashed to a square, as the photos were that taught it.
RESAMPLE = 2


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


def write_config(folder: Path, judgement: Judgement) -> None:
    """config.json."""
    write_json(
        folder / "config.json",
        {
            "model_type": "clip",
            "architectures": ["CLIPModel"],
            "projection_dim": WIDTH,
            "logit_scale_init_value": 2.7726,
            "text_config": {
                "hidden_size": EMBED,
                "intermediate_size": INNER,
                "num_attention_heads": HEADS,
                "num_hidden_layers": LAYERS,
                "max_position_embeddings": LENGTH,
                "vocab_size": PIECES,
                "pad_token_id": 0,
                "projection_dim": WIDTH,
            },
            "vision_config": {"image_size": IMAGE_SIZE, "num_channels": 3, "projection_dim": WIDTH},
            "photoseek": {
                "title": TITLE,
                "summary": SUMMARY,
                "languages": ["en"],
                "calibration": rounded(judgement.words),
                "image_calibration": rounded(judgement.photos),
                "familiarity": {"output": "familiarity", "cutoff": judgement.familiar},
            },
        },
    )


def write_preprocessor(folder: Path) -> None:
    """preprocessor_config.json in the fields of CLIPImageProcessor."""
    square = {"height": IMAGE_SIZE, "width": IMAGE_SIZE}
    write_json(
        folder / "preprocessor_config.json",
        {
            "image_processor_type": "CLIPImageProcessor",
            "do_convert_rgb": True,
            "do_resize": True,
            "size": square,
            "resample": RESAMPLE,
            "do_center_crop": False,
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
