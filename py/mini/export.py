"""Writes the towers as ONNX files with small weights that compute in float32.

Convolutions are stored in int8, one scale an output channel; matrices in int4, one scale for each
32 weights of a column. Behind each stands a Cast and a Mul, which the runtime works out once, when
it opens the file. In WebAssembly nothing is gained by computing in integers: of this network at 192
pixels, statically quantised with QuantizeLinear, a photo took 33 ms, in float32 29; and
MatMulNBits, which widens its weights anew for every query, took 2.7 times as long as a matrix that
was widened once.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnx.compose
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn import functional

from mini.head import VisionTower, Words
from mini.text_tower import EMBED, Encoder

# Four-bit constants came with 21; torch writes at most 20, of which 21 changes no node used here.
TRACED, OPSET = 20, 21
# onnxruntime's own: GatherBlockQuantized looks rows up in a table of four-bit blocks.
MICROSOFT = "com.microsoft"
# What the encoder gives, in its file.
ENCODED = "text"
# Smaller arrays (biases, norms) stay float32.
LEAST = 2048
BLOCK = 32
# The largest of a block becomes one of these steps, whichever leaves the least error.
STEPS = (-8.0, -7.5, -7.0, -6.5, -6.0)


class Placing(nn.Module):
    """What the encoder gives -> its place among photos, and how familiar it is.

    That is the largest cosine to what photos were found by.
    """

    def __init__(self, words: Words, concepts: np.ndarray) -> None:
        super().__init__()
        self.words = words
        self.register_buffer("concepts", torch.from_numpy(concepts.T.copy()))

    def forward(self, means: Any) -> Any:
        texts = functional.normalize(means, dim=1)
        return self.words(texts), (texts @ self.concepts).amax(1)


def to_onnx(
    module: Any, example: Any, inputs: dict[str, dict[int, str]], outputs: list[str]
) -> Any:
    """A torch module -> an ONNX model with dynamic axes."""
    axes = {**inputs, **{name: {0: "batch"} for name in outputs}}
    buffer = io.BytesIO()
    torch.onnx.export(
        module.eval(),
        (example,),
        buffer,
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=TRACED,
        dynamo=False,
    )
    return onnx.load_from_string(buffer.getvalue())


def in_eight_bits(array: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """float32 [channels, ...] -> int8 and one float32 scale a channel, ready to multiply."""
    rest = tuple(range(1, array.ndim))
    scale = np.abs(array).max(axis=rest, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.round(array / scale).astype(np.int8), scale.astype(np.float32)


def block_scales(blocks: np.ndarray) -> np.ndarray:
    """float64 [rows, BLOCK] -> the scale of each row that leaves the least error, [rows]."""
    largest = np.take_along_axis(blocks, np.abs(blocks).argmax(1)[:, None], 1)[:, 0]
    scales, least = np.ones(len(blocks)), np.full(len(blocks), np.inf)
    for step in STEPS:
        first = np.where(largest == 0, 1, largest / step)
        steps = np.clip(np.round(blocks / first[:, None]), -8, 7)
        weight = (steps**2).sum(1)
        scale = np.where(weight > 0, (steps * blocks).sum(1) / np.maximum(weight, 1), first)
        error = ((steps * scale[:, None] - blocks) ** 2).sum(1)
        better = error < least
        scales[better], least[better] = scale[better], error[better]
    return scales.astype(np.float16).astype(np.float64)


def in_four_bits(
    rows: np.ndarray, moments: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """float32 [rows, n] -> int8 in -8..7 [rows, n / BLOCK, BLOCK], and a float16 scale a block.

    `moments` float64 [n, n] are products of what the matrix is multiplied by. With them the error
    of each weight is made up for by those that are still to be rounded (GPTQ, Frantar et al. 2023),
    so that what comes out stays near, not the weights. The reader's vectors keep a cosine of 0.993
    to those of float32 that way, 0.972 without.
    """
    count, width = rows.shape
    left = rows.astype(np.float64)
    pass_on = np.eye(width) if moments is None else _pass_on(moments)
    steps = np.zeros((count, width), np.int8)
    scales = np.zeros((count, width // BLOCK))
    for start in range(0, width, BLOCK):
        scale = block_scales(left[:, start : start + BLOCK])
        scale[scale == 0] = 1
        scales[:, start // BLOCK] = scale
        for column in range(start, start + BLOCK):
            step = np.clip(np.round(left[:, column] / scale), -8, 7)
            steps[:, column] = step
            error = (left[:, column] - step * scale) / pass_on[column, column]
            left[:, column + 1 :] -= error[:, None] * pass_on[column, column + 1 :]
    return steps.reshape(count, -1, BLOCK), scales.astype(np.float16)


def _pass_on(moments: np.ndarray) -> np.ndarray:
    """The upper Cholesky factor of the inverse, damped."""
    damped = moments + 0.01 * np.mean(np.diag(moments)) * np.eye(len(moments))
    return np.linalg.cholesky(np.linalg.inv(damped)).T


@dataclass(frozen=True)
class Multiplied:
    """A matrix as torch keeps it, [outputs, inputs], and the moments of its inputs."""

    weights: np.ndarray
    moments: np.ndarray


def multiplied(module: Any, run: Callable[[], Any]) -> list[Multiplied]:
    """What the linear layers of a module are given while `run` uses it."""
    sums: dict[str, Any] = {}

    def note(name: str, layer: Any) -> Any:
        def look(_: Any, inputs: tuple[Any, ...]) -> None:
            rows = inputs[0].detach().reshape(-1, layer.in_features)
            sums[name] = sums.get(name, 0) + rows.T @ rows

        return layer.register_forward_pre_hook(look)

    layers = {name: m for name, m in module.named_modules() if isinstance(m, nn.Linear)}
    hooks = [note(name, layer) for name, layer in layers.items()]
    with torch.no_grad():
        run()
    for hook in hooks:
        hook.remove()
    return [
        Multiplied(layers[name].weight.detach().numpy(), total.double().numpy())
        for name, total in sums.items()
    ]


def four_bit_tensor(name: str, steps: np.ndarray, dims: tuple[int, ...]) -> Any:
    """Steps in -8..7 as an INT4 constant: two a byte, the first one in the low half."""
    flat = steps.reshape(-1).astype(np.uint8) & 15
    packed = flat[0::2] | (flat[1::2] << 4)
    return helper.make_tensor(name, TensorProto.INT4, dims, packed.tobytes(), raw=True)


class Shrinking:
    """Puts small constants in the place of the large ones of an ONNX model."""

    def __init__(self, model: Any, inputs: Sequence[Multiplied] = ()) -> None:
        self._model = model
        self._inputs = inputs
        self._large = {
            item.name: numpy_helper.to_array(item)
            for item in model.graph.initializer
            if item.data_type == TensorProto.FLOAT and np.prod(item.dims) >= LEAST
        }
        self._constants: list[Any] = []
        self._nodes: list[Any] = []

    def done(self) -> Any:
        """The model, its nodes in an order that still holds."""
        graph = self._model.graph
        for node in graph.node:
            self._convert(node)
        kept = [item for item in graph.initializer if item.name not in self._large]
        del graph.node[:], graph.initializer[:]
        graph.node.extend(self._nodes)
        graph.initializer.extend(kept + self._constants)
        del self._model.opset_import[:]
        domains = [("", OPSET)]
        if any(node.domain == MICROSOFT for node in graph.node):
            domains.append((MICROSOFT, 1))
        self._model.opset_import.extend(helper.make_opsetid(*domain) for domain in domains)
        self._model.ir_version = 10
        return self._model

    def _convert(self, node: Any) -> None:
        large = [name for name in node.input if name in self._large]
        if node.op_type == "Gather" and large:
            node = self._table(node)
        else:
            for name in large:
                self._widened(name, node)
        self._nodes.append(node)

    def _table(self, node: Any) -> Any:
        name = node.input[0]
        table = self._large[name]
        steps, scales = in_four_bits(table)
        self._constants += [
            four_bit_tensor(f"{name}.steps", steps, table.shape),
            numpy_helper.from_array(scales, f"{name}.halves"),
        ]
        self._nodes.append(
            helper.make_node("Cast", [f"{name}.halves"], [f"{name}.scales"], to=TensorProto.FLOAT)
        )
        return helper.make_node(
            "GatherBlockQuantized",
            [f"{name}.steps", node.input[1], f"{name}.scales"],
            [node.output[0]],
            domain=MICROSOFT,
            gather_axis=0,
            quantize_axis=1,
            block_size=BLOCK,
        )

    def _widened(self, name: str, node: Any) -> None:
        array = self._large[name]
        in_rows = node.op_type == "Gemm" and any(a.name == "transB" and a.i for a in node.attribute)
        matrix = in_rows or node.op_type == "MatMul"
        if matrix and array.shape[1 if in_rows else 0] % BLOCK == 0:
            self._matrix(name, array, in_rows)
            return
        steps, scale = in_eight_bits(array)
        self._constants += [
            numpy_helper.from_array(steps, f"{name}.steps"),
            numpy_helper.from_array(scale, f"{name}.scale"),
        ]
        self._nodes += [
            helper.make_node("Cast", [f"{name}.steps"], [f"{name}.wide"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{name}.wide", f"{name}.scale"], [name]),
        ]

    def _matrix(self, name: str, array: np.ndarray, in_rows: bool) -> None:
        """`in_rows`: each row gives one output, else each column; blocks lie along that."""
        rows = array if in_rows else np.ascontiguousarray(array.T)
        steps, scales = in_four_bits(rows, self._moments(rows))
        self._constants += [
            four_bit_tensor(f"{name}.steps", steps, steps.shape),
            numpy_helper.from_array(scales[..., None], f"{name}.halves"),
            numpy_helper.from_array(np.array(rows.shape, np.int64), f"{name}.shape"),
        ]
        flat = name if in_rows else f"{name}.rows"
        self._nodes += [
            helper.make_node("Cast", [f"{name}.steps"], [f"{name}.wide"], to=TensorProto.FLOAT),
            helper.make_node("Cast", [f"{name}.halves"], [f"{name}.scales"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{name}.wide", f"{name}.scales"], [f"{name}.blocks"]),
            helper.make_node("Reshape", [f"{name}.blocks", f"{name}.shape"], [flat]),
        ]
        if not in_rows:
            self._nodes.append(helper.make_node("Transpose", [flat], [name], perm=[1, 0]))

    def _moments(self, rows: np.ndarray) -> np.ndarray | None:
        # torch renames what it transposes; the weights themselves tell which layer they are of.
        same = (m for m in self._inputs if np.array_equal(m.weights, rows))
        found = next(same, None)
        return None if found is None else found.moments


def write_vision(tower: VisionTower, shown: Any, path: Path) -> None:
    """The vision tower -> `vision_model_quantized.onnx`.

    `shown` float32 [n, 3, side, side] are photos of the only size that it takes.
    """
    inputs = multiplied(tower, lambda: tower(shown))
    model = to_onnx(tower, shown[:2], {"pixel_values": {0: "batch"}}, ["image_embeds"])
    named(Shrinking(model, inputs).done(), path)


def write_encoder(encoder: Encoder, read: list[Any], path: Path) -> None:
    """What reads, alone: the vectors that the rest of the text tower is trained on.

    `read` are texts, int64 [1, length] each.
    """
    axes = {0: "batch", 1: "sequence"}
    inputs = multiplied(encoder, lambda: [encoder(ids) for ids in read])
    model = to_onnx(encoder, torch.ones(2, 7, dtype=torch.int64), {"input_ids": axes}, [ENCODED])
    named(Shrinking(model, inputs).done(), path)


def write_text(encoder: Path, words: Words, concepts: np.ndarray, path: Path) -> None:
    """The text tower -> `text_model_quantized.onnx`: the encoder's file, and what comes after.

    `concepts` are MiniLM's unit vectors [n, EMBED].
    """
    outputs = ["text_embeds", "familiarity"]
    example = torch.ones(2, EMBED)
    after = to_onnx(Placing(words, concepts), example, {"means": {0: "batch"}}, outputs)
    first = onnx.load(encoder)
    small = onnx.compose.add_prefix(
        Shrinking(after).done(), "placing/", rename_inputs=False, rename_outputs=False
    )
    both = onnx.compose.merge_models(first, small, io_map=[(ENCODED, "means")])
    # The merged list has the first domain twice.
    del both.opset_import[:]
    both.opset_import.extend(first.opset_import)
    named(both, path)


def named(model: Any, path: Path) -> None:
    """Checks a finished model and writes it under our name."""
    model.graph.name = "main_graph"
    model.producer_name, model.producer_version = "photoseek mini", ""
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)
