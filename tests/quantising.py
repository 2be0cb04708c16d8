"""fp32 networks -> q8 ones beside them, as the conversion script of transformers.js does it."""

from __future__ import annotations

from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic


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
