"""A model of a few lines, laid out like a Hugging Face repository: it knows colours by their names.

Its vision tower is the mean of the picture, its text tower a table: every answer can be foretold.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

ID = "tests/colours"

COLOURS = {
    "[PAD]": (0.4, 0.4, 0.4),
    "[UNK]": (0.5, 0.5, 0.5),
    "red": (1.0, 0.0, 0.0),
    "green": (0.0, 0.6, 0.0),
    "blue": (0.0, 0.0, 1.0),
    "orange": (1.0, 0.6, 0.0),
    "dark": (0.1, 0.1, 0.4),
}
_GREY = 0.4
_SIZE = 32


def write_colour_model(
    folder: Path, *, ballast: int = 0, precisions: tuple[str, ...] = ("_quantized",)
) -> Path:
    """Write the repository's files below a folder, which is made.

    Args:
        folder: Where to.
        ballast: Bytes that nobody computes with, to make the text tower a large file.
        precisions: What stands behind the towers' names.
    """
    (folder / "onnx").mkdir(parents=True)
    for suffix in precisions:
        onnx.save(_vision(), folder / "onnx" / f"vision_model{suffix}.onnx")
        text = _text()
        text.doc_string = _letters(ballast)
        onnx.save(text, folder / "onnx" / f"text_model{suffix}.onnx")
    for name, content in _settings().items():
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return folder


def _vision() -> onnx.ModelProto:
    nodes = [
        helper.make_node("GlobalAveragePool", ["pixel_values"], ["mean"]),
        helper.make_node("Flatten", ["mean"], ["image_embeds"]),
    ]
    pixels = _value("pixel_values", TensorProto.FLOAT, ["batch", 3, _SIZE, _SIZE])
    return _model(
        helper.make_graph(
            nodes, "vision", [pixels], [_value("image_embeds", TensorProto.FLOAT, ["batch", 3])]
        )
    )


def _text() -> onnx.ModelProto:
    table = np.array(list(COLOURS.values()), dtype=np.float32) - np.float32(_GREY)
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["words"]),
        helper.make_node("ReduceMean", ["words"], ["text_embeds"], axes=[1], keepdims=0),
    ]
    ids = _value("input_ids", TensorProto.INT64, ["batch", "sequence"])
    return _model(
        helper.make_graph(
            nodes,
            "text",
            [ids],
            [_value("text_embeds", TensorProto.FLOAT, ["batch", 3])],
            [numpy_helper.from_array(table, "table")],
        )
    )


def _letters(count: int) -> str:
    return np.random.default_rng(0).integers(97, 123, count, dtype=np.uint8).tobytes().decode()


def _value(name: str, kind: int, shape: list[str | int]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)


def _model(graph: onnx.GraphProto) -> onnx.ModelProto:
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def _settings() -> dict[str, object]:
    return {
        "config.json": {
            "model_type": "clip",
            "projection_dim": 3,
            "text_config": {"max_position_embeddings": 16},
            "photoseek": {"title": "Colours", "calibration": {"scale": 20, "bias": -16}},
        },
        "preprocessor_config.json": {
            "do_resize": True,
            "size": {"height": _SIZE, "width": _SIZE},
            "resample": 2,
            "do_center_crop": False,
            "do_normalize": True,
            "image_mean": [_GREY] * 3,
            "image_std": [1.0] * 3,
        },
        "tokenizer_config.json": {"model_max_length": 16, "pad_token": "[PAD]"},
        "tokenizer.json": {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": [],
            "normalizer": {"type": "Lowercase"},
            "pre_tokenizer": {"type": "Whitespace"},
            "post_processor": None,
            "decoder": None,
            "model": {
                "type": "WordLevel",
                "vocab": {word: number for number, word in enumerate(COLOURS)},
                "unk_token": "[UNK]",
            },
        },
    }
