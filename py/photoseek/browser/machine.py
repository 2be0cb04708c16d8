"""What this browser on this machine can do, by way of web/engine/host/environment.js."""

from __future__ import annotations

import host
from pyodide.ffi import JsNull

from ..models.backends import Gpu, Machine


async def describe() -> Machine:
    """Ask the browser; a GPU is asked for without waking it."""
    environment = host.environment
    gpu = await environment.gpu()
    return Machine(
        browser=environment.browser,
        cores=int(environment.cores),
        isolated=environment.isolated,
        single_threaded=environment.singleThreaded,
        little_memory=environment.littleMemory,
        gpu=None
        if isinstance(gpu, JsNull)
        else Gpu(gpu.name, software=gpu.software, shader_f16=gpu.shaderF16),
    )
