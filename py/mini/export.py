"""Writes the towers as ONNX files with int8 weights.

The vision tower computes in int8 too (QuantizeLinear and DequantizeLinear around every layer). The
text tower does not: each of its matrices is stored as int8 with one scale an output channel, behind
Cast and Mul, which the runtime folds into a plain float32 matrix when it opens the file.
"""

from __future__ import annotations

import copy
import io
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import (
    CalibrationDataReader,
    QuantFormat,
    QuantType,
    quantize_static,
)
from torch import nn
from torch.nn import functional

from mini.pieces import LENGTH

OPSET = 17
# Smaller arrays (biases, norms) stay float32.
LEAST = 2048


def fold_norms(tower: Any) -> Any:
    """A copy of the vision tower with every batch norm folded into the convolution before it."""
    folded = copy.deepcopy(tower).eval().float().to(memory_format=torch.contiguous_format)

    def fuse(parent: Any, convolution: str, norm: str) -> None:
        fused = torch.nn.utils.fuse_conv_bn_eval(
            parent.get_submodule(convolution), parent.get_submodule(norm)
        )
        parent.set_submodule(convolution, fused)
        parent.set_submodule(norm, nn.Identity())

    fuse(folded, "trunk.0", "trunk.1")
    for part in folded.trunk:
        if hasattr(part, "first_norm"):
            fuse(part, "first", "first_norm")
            fuse(part, "second", "second_norm")
            if not isinstance(part.shortcut, nn.Identity):
                fuse(part, "shortcut.1", "shortcut.2")
    return folded


class Familiar(nn.Module):
    """The text tower with its second output: the largest cosine to a concept that was trained."""

    def __init__(self, tower: Any, concepts: np.ndarray) -> None:
        super().__init__()
        self.tower = tower
        self.register_buffer("concepts", torch.from_numpy(concepts.T.copy()))

    def forward(self, ids: Any) -> Any:
        embeds = self.tower(ids)
        cosines = functional.normalize(embeds, dim=1) @ self.concepts
        return embeds, cosines.amax(1)


def to_onnx(
    module: Any, example: Any, inputs: dict[str, dict[int, str]], outputs: list[str]
) -> Any:
    """A torch module -> an ONNX model with dynamic axes."""
    axes = {**inputs, **{name: {0: "batch"} for name in outputs}}
    buffer = io.BytesIO()
    torch.onnx.export(
        module,
        (example,),
        buffer,
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
    return onnx.load_from_string(buffer.getvalue())


def quantise(array: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """float32 -> int8 and float32 scales, one for each index of `axis`, ready to multiply."""
    rest = tuple(i for i in range(array.ndim) if i != axis)
    scale = np.abs(array).max(axis=rest, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.round(array / scale).astype(np.int8), scale.astype(np.float32)


def shrink(model: Any) -> Any:
    """Puts int8 in the place of every large constant of an ONNX model."""
    graph = model.graph
    large = {
        item.name: numpy_helper.to_array(item)
        for item in graph.initializer
        if item.data_type == TensorProto.FLOAT and np.prod(item.dims) >= LEAST
    }
    kept = [item for item in graph.initializer if item.name not in large]
    nodes, added = [], []
    widened: set[str] = set()
    for node in graph.node:
        if node.op_type == "Gather" and node.input[0] in large:
            # Rows are looked up as int8 and widened after: the table itself stays small.
            name = node.input[0]
            bytes8, scale = quantise(large.pop(name), 1)
            added += [
                numpy_helper.from_array(bytes8, name),
                numpy_helper.from_array(scale[0], f"{name}.scale"),
            ]
            out = node.output[0]
            node.output[0] = f"{out}.int8"
            nodes += [
                node,
                helper.make_node("Cast", [f"{out}.int8"], [f"{out}.cast"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [f"{out}.cast", f"{name}.scale"], [out]),
            ]
            continue
        for name in node.input:
            if name not in large or name in widened:
                continue
            widened.add(name)
            # Convolutions and Gemm(transB) have their output channel first, MatMul last.
            last = node.op_type == "MatMul" or (
                node.op_type == "Gemm"
                and not any(a.name == "transB" and a.i for a in node.attribute)
            )
            bytes8, scale = quantise(large[name], large[name].ndim - 1 if last else 0)
            added += [
                numpy_helper.from_array(bytes8, f"{name}.int8"),
                numpy_helper.from_array(scale, f"{name}.scale"),
            ]
            nodes += [
                helper.make_node("Cast", [f"{name}.int8"], [f"{name}.cast"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [f"{name}.cast", f"{name}.scale"], [name]),
            ]
        nodes.append(node)
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept + added)
    return model


class Pixels(CalibrationDataReader):
    """Hands photos to the quantiser, twenty at a time."""

    def __init__(self, pixels: np.ndarray) -> None:
        self._parts = iter(pixels[i : i + 20] for i in range(0, len(pixels), 20))

    def get_next(self) -> dict[str, np.ndarray] | None:
        part = next(self._parts, None)
        return None if part is None else {"pixel_values": part}


def with_familiarity(model: Any, names: np.ndarray) -> Any:
    """Gives a vision tower its second output: the largest cosine to a name that was trained.

    `names` are unit vectors [c, EMBED].
    """
    bytes8, scale = quantise(np.ascontiguousarray(names.T), 1)
    graph = model.graph
    graph.initializer.extend(
        [
            numpy_helper.from_array(bytes8, "names.int8"),
            numpy_helper.from_array(scale, "names.scale"),
        ]
    )
    make = helper.make_node
    graph.node.extend(
        [
            make("Cast", ["names.int8"], ["names.cast"], to=TensorProto.FLOAT),
            make("Mul", ["names.cast", "names.scale"], ["names"]),
            make("MatMul", ["image_embeds", "names"], ["products"]),
            make("ReduceMax", ["products"], ["nearest"], axes=[1], keepdims=0),
            make("ReduceL2", ["image_embeds"], ["length"], axes=[1], keepdims=0),
            make("Div", ["nearest", "length"], ["familiarity"]),
        ]
    )
    graph.output.append(helper.make_tensor_value_info("familiarity", TensorProto.FLOAT, ["batch"]))
    return model


def write_vision(tower: Any, names: np.ndarray, path: Path, pixels: np.ndarray) -> None:
    """The vision tower -> `vision_model_quantized.onnx` for photos of one size.

    `names` are the unit vectors of what it was trained to name, [c, EMBED]; `pixels` float32
    [n, 3, side, side] show how large the activations become. Computing in int8
    takes half the time of float32 in wasm (6.3 against 13.7 ms a photo, one thread) at a cosine of
    0.998 to it.
    """
    model = to_onnx(
        fold_norms(tower),
        torch.zeros(1, *pixels.shape[1:]),
        {"pixel_values": {0: "batch"}},
        ["image_embeds"],
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        onnx.save(model, exact)
        quantize_static(
            exact,
            path,
            Pixels(pixels),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
        )
    named(with_familiarity(onnx.load(path), names), path)


def named(model: Any, path: Path) -> None:
    """Checks a finished model and writes it under our name."""
    model.producer_name, model.producer_version = "photoseek mini", ""
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)


def write_text(tower: Any, concepts: np.ndarray, path: Path) -> None:
    """The text tower -> `text_model_quantized.onnx`."""
    example = torch.ones(2, 7, dtype=torch.int64)
    model = to_onnx(
        Familiar(tower, concepts).eval(),
        example,
        {"input_ids": {0: "batch", 1: "sequence"}},
        ["text_embeds", "familiarity"],
    )
    assert example.shape[1] <= LENGTH
    path.parent.mkdir(parents=True, exist_ok=True)
    named(shrink(model), path)
