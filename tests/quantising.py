"""fp32 networks -> fp16 and q8 ones beside them, as the scripts of transformers.js do it."""

from __future__ import annotations

from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.float16 import convert_float_to_float16


def quantise(path: Path) -> Path:
    """Write ``*_quantized.onnx`` beside an fp32 network.

    Weights are 7-bit and per channel, unsigned where the network has convolutions, as signed ones
    are not to be had in onnxruntime-web; activations are quantised as they come.
    """
    operators = {node.op_type for node in onnx.load(path, load_external_data=False).graph.node}
    target = path.with_name(f"{path.stem}_quantized.onnx")
    quantize_dynamic(
        path,
        target,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QUInt8 if "Conv" in operators else QuantType.QInt8,
        extra_options={"EnableSubgraph": True, "MatMulConstBOnly": True},
    )
    return target


def halve(path: Path) -> Path:
    """Write ``*_fp16.onnx`` beside an fp32 network: half precision inside, float32 at its ends."""
    target = path.with_name(f"{path.stem}_fp16.onnx")
    onnx.save(convert_float_to_float16(onnx.load(path), keep_io_types=True), target)
    return target
