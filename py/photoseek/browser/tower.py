"""One tower in an inference worker of its own, by way of web/engine/host/inference.js."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import count
from typing import Any

import host
import numpy as np
from numpy.typing import NDArray
from pyodide.ffi import JsException, JsProxy

from ..models.backends import Lane
from .conversion import to_host

Feeds = dict[str, dict[str, object]]
"""Input name -> tensor; see :func:`tensor`."""

_workers = count(1)
"""Every inference worker has a name of its own, so that none is taken for one before it."""


class TowerFailed(Exception):
    """onnxruntime-web could not open or run the network here."""


@dataclass(frozen=True, slots=True)
class Session:
    """An open tower."""

    worker: str
    """Name of the inference worker it runs in."""
    lane: Lane
    inputs: list[str]
    outputs: list[str]
    mixes_rows: bool
    """Whether what a row gives depends on the other rows: with dynamic quantisation it does, as the
    whole batch shares one scale (cosine 0.9991 to the row alone at worst, small CLIP B/32, q8).
    Such a network is given one row at a time. ViT-B/32 q8 then takes 158 ms a photo in place of 147
    with one thread, 100 to 110 in place of 78 with two, as its weights pass once for each row;
    that is still less than fp32 in batches (248 and 121)."""


async def open_session(model: JsProxy, lane: Lane) -> Session:
    """Start a worker and load a network into it.

    Args:
        model: An ArrayBuffer, which is transferred.
        lane: Where it is to run.

    Raises:
        TowerFailed: It is damaged, or too much for this browser or backend.
    """
    worker = f"tower {next(_workers)}"
    try:
        opened = await host.inference.open(worker, model, to_host(asdict(lane)))
    except JsException as error:
        raise TowerFailed(str(error)) from error
    return Session(worker, lane, list(opened.inputs), list(opened.outputs), bool(opened.mixesRows))


async def run(session: Session, feeds: Feeds, outputs: list[str]) -> dict[str, NDArray[np.float32]]:
    """Run the network; the first of the outputs is the embedding, shape (n, d).

    Raises:
        TowerFailed: It ran out of memory, the GPU device was lost, or the worker has died.
    """
    try:
        found: Any = await host.inference.run(session.worker, to_host(feeds), to_host(outputs))
    except JsException as error:
        raise TowerFailed(str(error)) from error
    arrays = {name: _array(getattr(found, name)) for name in outputs}
    if session.lane.backend == "webgpu" and not _is_embedding(arrays[outputs[0]]):
        # A device that is lost or out of memory may answer with what its buffers hold.
        raise TowerFailed("the GPU has answered with zeros, or with what is no number")
    return arrays


def close(session: Session) -> None:
    """End the worker, the only sure way to give its memory back."""
    host.inference.close(session.worker)


def tensor(kind: str, values: NDArray[np.generic]) -> dict[str, object]:
    """Values as they cross to the worker: ``float32``, or int32 that become ``int64`` there."""
    return {"type": kind, "dims": list(values.shape), "data": values.ravel()}


def _array(tensor: Any) -> NDArray[np.float32]:
    flat = np.frombuffer(tensor.data.to_bytes(), dtype=np.float32)
    return flat.reshape([int(size) for size in tensor.dims])


def _is_embedding(rows: NDArray[np.float32]) -> bool:
    return bool(np.isfinite(rows).all() and rows.any(axis=-1).all())
