"""CLIP's vision tower ViT-B/32 with random weights: its speed is that of the real one.

Architecture: Radford et al. 2021 (https://arxiv.org/abs/2103.00020), as exported by transformers.
"""

from __future__ import annotations

from itertools import count
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

EDGE, PATCH, WIDTH, HEADS, LAYERS, MLP, OUTPUT = 224, 32, 768, 12, 12, 3072, 512
TOKENS = (EDGE // PATCH) ** 2 + 1


def write_vit(folder: Path, *, quantised: bool) -> Path:
    """Write the network into a folder: float32, or its MatMuls in 8 bits, as repositories' q8."""
    whole = folder / "vision_model.onnx"
    onnx.save(_Tower().model(), whole)
    if not quantised:
        return whole
    target = folder / "vision_model_quantized.onnx"
    quantize_dynamic(whole, target, weight_type=QuantType.QUInt8, op_types_to_quantize=["MatMul"])
    return target


class _Tower:
    """Nodes and weights, one behind the other."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._weights: list[onnx.TensorProto] = []
        self._names = count()
        self._random = np.random.default_rng(0)

    def model(self) -> onnx.ModelProto:
        x = self._op(
            "Conv", "pixel_values", self._normal(WIDTH, 3, PATCH, PATCH), strides=[PATCH] * 2
        )
        x = self._op("Transpose", self._reshape(x, 0, WIDTH, TOKENS - 1), perm=[0, 2, 1])
        batch = self._op("Slice", self._op("Shape", "pixel_values"), *map(self._ints, ([0], [1])))
        shape = self._op("Concat", batch, self._ints([1, WIDTH]), axis=0)
        cls = self._op("Expand", self._normal(1, 1, WIDTH), shape)
        x = self._op("Add", self._op("Concat", cls, x, axis=1), self._normal(TOKENS, WIDTH))
        x = self._norm(x)
        for _ in range(LAYERS):
            x = self._op("Add", x, self._attention(self._norm(x)))
            x = self._op("Add", x, self._mlp(self._norm(x)))
        first = self._op("Gather", x, self._constant(np.array(0)), axis=1)
        rows = self._op("MatMul", self._norm(first), self._normal(WIDTH, OUTPUT))
        self._nodes.append(helper.make_node("Identity", [rows], ["image_embeds"]))
        pixels = ["batch", 3, EDGE, EDGE]
        graph = helper.make_graph(
            self._nodes,
            "vision",
            [helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, pixels)],
            [helper.make_tensor_value_info("image_embeds", TensorProto.FLOAT, ["batch", OUTPUT])],
            self._weights,
        )
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)

    def _attention(self, x: str) -> str:
        size = WIDTH // HEADS
        query, key, value = (
            self._reshape(self._linear(x, WIDTH, WIDTH), 0, TOKENS, HEADS, size) for _ in range(3)
        )
        query = self._op("Transpose", query, perm=[0, 2, 1, 3])
        key = self._op("Transpose", key, perm=[0, 2, 3, 1])
        value = self._op("Transpose", value, perm=[0, 2, 1, 3])
        scale = self._constant(np.array(size**-0.5, dtype=np.float32))
        scores = self._op("MatMul", self._op("Mul", query, scale), key)
        mixed = self._op("MatMul", self._op("Softmax", scores, axis=-1), value)
        mixed = self._op("Transpose", mixed, perm=[0, 2, 1, 3])
        return self._linear(self._reshape(mixed, 0, TOKENS, WIDTH), WIDTH, WIDTH)

    def _mlp(self, x: str) -> str:
        x = self._linear(x, WIDTH, MLP)
        slope = self._constant(np.array(1.702, dtype=np.float32))
        x = self._op("Mul", x, self._op("Sigmoid", self._op("Mul", x, slope)))
        return self._linear(x, MLP, WIDTH)

    def _linear(self, x: str, into: int, out: int) -> str:
        return self._op("Add", self._op("MatMul", x, self._normal(into, out)), self._normal(out))

    def _norm(self, x: str) -> str:
        ones = self._constant(np.ones(WIDTH, dtype=np.float32))
        return self._op("LayerNormalization", x, ones, self._normal(WIDTH), axis=-1, epsilon=1e-5)

    def _reshape(self, x: str, *shape: int) -> str:
        return self._op("Reshape", x, self._ints(list(shape)))

    def _ints(self, values: list[int]) -> str:
        return self._constant(np.array(values, dtype=np.int64))

    def _normal(self, *shape: int) -> str:
        values = self._random.standard_normal(shape, dtype=np.float32)
        return self._constant(values * np.float32(0.02))

    def _constant(self, values: NDArray[np.generic]) -> str:
        name = f"w{next(self._names)}"
        self._weights.append(numpy_helper.from_array(values, name))
        return name

    def _op(self, kind: str, *inputs: str, **attributes: object) -> str:
        output = f"x{next(self._names)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output
