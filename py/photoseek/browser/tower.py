"""Towers in inference workers, by way of web/engine/host/inference.js."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

import host
import numpy as np
from numpy.typing import NDArray
from pyodide.ffi import JsException

from ..host_objects import HostBytes
from ..models.backends import Lane
from ..models.ports import Feeds, Session, TowerDied, TowerFailed
from .conversion import to_host

_DIED = "WorkerDiedError"
"""The name of the host's error; see web/engine/host/inference.js."""

_workers = count(1)
"""Every inference worker has a name of its own, so that none is taken for one before it."""


class BrowserTowers:
    """Implements ports.Towers with onnxruntime-web."""

    async def open(self, model: HostBytes, lane: Lane) -> Session:
        """Start a worker and load a network into it; its bytes are transferred."""
        worker = f"tower {next(_workers)}"
        content: Any = model
        try:
            opened = await host.inference.open(worker, content.buffer, to_host(_where(lane)))
        except JsException as error:
            raise TowerFailed(str(error)) from error
        return Session(
            worker, lane, list(opened.inputs), list(opened.outputs), bool(opened.mixesRows)
        )

    async def run(
        self, session: Session, feeds: Feeds, outputs: Sequence[str]
    ) -> dict[str, NDArray[np.float32]]:
        """Run the network."""
        given = {name: _tensor(values) for name, values in feeds.items()}
        try:
            found: Any = await host.inference.run(
                session.name, to_host(given), to_host(list(outputs))
            )
        except JsException as error:
            kind = TowerDied if error.name == _DIED else TowerFailed
            raise kind(str(error)) from error
        return {name: _array(getattr(found, name)) for name in outputs}

    def close(self, session: Session) -> None:
        """End the worker."""
        host.inference.close(session.name)


def _where(lane: Lane) -> dict[str, object]:
    return {"backend": lane.backend, "threads": lane.threads}


def _tensor(values: NDArray[np.float32] | NDArray[np.int32]) -> dict[str, object]:
    kind = "float32" if values.dtype == np.float32 else "int64"
    return {"type": kind, "dims": list(values.shape), "data": values.ravel()}


def _array(tensor: Any) -> NDArray[np.float32]:
    flat = np.frombuffer(tensor.data.to_bytes(), dtype=np.float32)
    return flat.reshape([int(size) for size in tensor.dims])
