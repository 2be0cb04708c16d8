"""CLIP, SigLIP and MobileCLIP, small, with random weights, laid out as their repositories are."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.golden.make_tokenizers import TOKENIZERS
from tests.quantising import halve, quantise

NETWORKS = Path(__file__).parent / "golden" / "networks"
SMALL_MODELS = sorted(path.name for path in NETWORKS.iterdir())


def write_small_model(name: str, folder: Path) -> Path:
    """Write one of SMALL_MODELS below a folder, which is made; in fp32, fp16 and q8."""
    shutil.copytree(NETWORKS / name, folder)
    kind = "siglip" if name.startswith("siglip") else "clip"
    shutil.copyfile(TOKENIZERS / f"{kind}.json", folder / "tokenizer.json")
    for tower in ("text", "vision"):
        for reduce in (halve, quantise):
            reduce(folder / "onnx" / f"{tower}_model.onnx")
    return folder
