"""Makes models with random weights: transformers' own CLIP and SigLIP, and a small MobileCLIP.

They are laid out as hub repos are.

The small ones have two layers and lie in ``tests/golden/networks/``; the full ones have the sizes
of the published models, for ``build.py bench parity``. Runs where ``mini`` is trained::

    python -m tests.golden.make_networks [--full FOLDER]

An export that does not give what torch gives is an error.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from transformers import CLIPConfig, CLIPModel, SiglipConfig, SiglipModel

from tests.golden import mobileclip
from tests.golden.make_tokenizers import TOKENIZERS, VOCABULARY

NETWORKS = Path(__file__).parent / "networks"
OPSET = 17

_SMALL = {
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
}
_MODELS = {
    "clip-vit-base-patch32": ("clip", 32),
    "clip-vit-base-patch16": ("clip", 16),
    "siglip-base-patch16-224": ("siglip", 16),
}
_CLIP_PICTURES = {
    "image_processor_type": "CLIPImageProcessor",
    "do_resize": True,
    "size": {"shortest_edge": 224},
    "resample": 3,
    "do_center_crop": True,
    "crop_size": {"height": 224, "width": 224},
    "do_rescale": True,
    "rescale_factor": 1 / 255,
    "do_normalize": True,
    "image_mean": [0.48145466, 0.4578275, 0.40821073],
    "image_std": [0.26862954, 0.26130258, 0.27577711],
}
_SIGLIP_PICTURES = {
    "image_processor_type": "SiglipImageProcessor",
    "do_resize": True,
    "size": {"height": 224, "width": 224},
    "resample": 3,
    "do_rescale": True,
    "rescale_factor": 1 / 255,
    "do_normalize": True,
    "image_mean": [0.5, 0.5, 0.5],
    "image_std": [0.5, 0.5, 0.5],
}
_MOBILECLIP_PICTURES = {
    "feature_extractor_type": "CLIPFeatureExtractor",
    "do_resize": True,
    "size": {"shortest_edge": mobileclip.EDGE},
    "resample": 2,
    "do_center_crop": True,
    "crop_size": {"height": mobileclip.EDGE, "width": mobileclip.EDGE},
    "do_rescale": True,
    "rescale_factor": 1 / 255,
    "do_normalize": False,
    "image_mean": [0, 0, 0],
    "image_std": [1, 1, 1],
}


class _Tower(torch.nn.Module):
    """One tower as its export gives it: one input, the embedding as the output."""

    def __init__(self, model: Any, tower: str) -> None:
        super().__init__()
        self.inner = model.text_model if tower == "text" else model.vision_model
        projection = "text_projection" if tower == "text" else "visual_projection"
        self.projection = getattr(model, projection, None)

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        pooled = self.inner(values).pooler_output
        return pooled if self.projection is None else self.projection(pooled)


def main() -> None:
    """Write the small models, or the full ones into a folder."""
    small = len(sys.argv) == 1
    folder = NETWORKS if small else Path(sys.argv[2])
    for name, (kind, patch) in _MODELS.items():
        _write(folder / name, kind, patch, small)
    if small:
        _write_mobileclip(folder / "mobileclip")


def _write(folder: Path, kind: str, patch: int, small: bool) -> None:
    torch.manual_seed(patch)
    config = _config(kind, patch, small)
    model = (CLIPModel if kind == "clip" else SiglipModel)(config).eval()
    _liven(model)
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    length = config.text_config.max_position_embeddings
    vocabulary = config.text_config.vocab_size
    ids = torch.randint(3, vocabulary - 2, (2, length if kind == "siglip" else 9))
    if kind == "clip":
        ids[:, -1] = vocabulary - 1
    outputs = ("text_embeds", "image_embeds") if kind == "clip" else ("pooler_output",) * 2
    axes = {0: "batch", 1: "sequence"}
    pixels = torch.randn(2, 3, 224, 224)
    _export(_Tower(model, "text"), ids, "input_ids", axes, outputs[0], folder, "text_model")
    _export(
        _Tower(model, "vision"),
        pixels,
        "pixel_values",
        {0: "batch"},
        outputs[1],
        folder,
        "vision_model",
    )
    pictures = _CLIP_PICTURES if kind == "clip" else _SIGLIP_PICTURES
    words: dict[str, Any] = {"model_max_length": length}
    if kind == "siglip":
        words |= {"pad_token": "</s>", "model_input_names": ["input_ids"]}
    _save(folder / "config.json", json.loads(config.to_json_string(use_diff=True)))
    _save(folder / "preprocessor_config.json", pictures)
    _save(folder / "tokenizer_config.json", words)
    tokenizer = (TOKENIZERS / f"{kind}.json").read_text("utf-8")
    # The small ones share it: see tests/small_models.py.
    if not small:
        (folder / "tokenizer.json").write_text(tokenizer, "utf-8")


def _write_mobileclip(folder: Path) -> None:
    torch.manual_seed(0)
    text, vision = mobileclip.Text(VOCABULARY).eval(), mobileclip.Vision().eval()
    for tower in (text, vision):
        _liven(tower)
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    ids = torch.randint(3, VOCABULARY - 2, (2, mobileclip.LENGTH))
    ids[:, 9:] = VOCABULARY - 1
    pixels = torch.rand(2, 3, mobileclip.EDGE, mobileclip.EDGE)
    axes = {0: "batch", 1: "sequence"}
    _export(text, ids, "input_ids", axes, "text_embeds", folder, "text_model")
    _export(vision, pixels, "pixel_values", {0: "batch"}, "image_embeds", folder, "vision_model")
    sizes = {"model_type": "clip", "projection_dim": mobileclip.DIMENSIONS}
    _save(folder / "config.json", sizes)
    _save(folder / "preprocessor_config.json", _MOBILECLIP_PICTURES)
    words = {"model_max_length": mobileclip.LENGTH, "pad_token": "<|endoftext|>"}
    _save(folder / "tokenizer_config.json", words)


def _config(kind: str, patch: int, small: bool) -> Any:
    text: dict[str, Any] = dict(_SMALL) if small else {}
    vision: dict[str, Any] = {"patch_size": patch, "image_size": 224} | (_SMALL if small else {})
    if kind == "siglip":
        text |= {"vocab_size": VOCABULARY if small else 32000, "max_position_embeddings": 64}
        return SiglipConfig(text_config=text, vision_config=vision)
    end = (VOCABULARY if small else 49408) - 1
    text |= {"vocab_size": end + 1, "eos_token_id": end, "bos_token_id": end - 1}
    return CLIPConfig(text_config=text, vision_config=vision, projection_dim=32 if small else 512)


def _liven(model: Any) -> None:
    """Weights of the size that training leaves; fresh ones make all pictures nearly alike."""
    with torch.no_grad():
        for name, weights in model.named_parameters():
            if weights.ndim >= 2 and "embedding" not in name:
                fan_in = weights[0].numel()
                weights.normal_(0, 1.5 / fan_in**0.5)
            elif weights.ndim >= 2:
                weights.normal_(0, 0.5 if "patch" not in name else 1 / weights[0].numel() ** 0.5)


def _export(
    tower: torch.nn.Module,
    example: torch.Tensor,
    given: str,
    axes: dict[int, str],
    output: str,
    folder: Path,
    name: str,
) -> None:
    buffer = io.BytesIO()
    torch.onnx.export(
        tower,
        (example,),
        buffer,
        input_names=[given],
        output_names=[output],
        dynamic_axes={given: axes, output: {0: "batch"}},
        opset_version=OPSET,
        dynamo=False,
    )
    path = folder / "onnx" / f"{name}.onnx"
    onnx.save(onnx.load_from_string(buffer.getvalue()), path)
    with torch.no_grad():
        wanted = tower(example).numpy()
    (found,) = onnxruntime.InferenceSession(path).run(None, {given: example.numpy()})
    cosine = (
        (wanted * found).sum(-1) / np.linalg.norm(wanted, axis=-1) / np.linalg.norm(found, axis=-1)
    )
    print(f"{path.stat().st_size:>12,} bytes, cosine to torch {cosine.min():.8f}  {path}")
    if cosine.min() < 0.999999:
        raise SystemExit("The export gives something else than torch.")


def _save(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
