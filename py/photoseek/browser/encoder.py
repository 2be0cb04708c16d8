"""A model's two towers in onnxruntime-web, by way of web/engine/host/inference.js."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from itertools import count
from typing import Any, Literal, Protocol

import host
import numpy as np
from numpy.typing import NDArray
from pyodide.ffi import JsException, JsProxy

from ..errors import InferenceFailed, ModelUnsupported
from ..models import ModelSpec
from ..photo import Vectors
from ..ports import TextEmbedding, Tokenizer
from ..vectors import normalised
from .conversion import to_host

Tower = Literal["text", "vision"]
_workers = count(1)
"""Every inference worker has a name of its own, so that none is taken for one before it."""

_OUTPUTS = {
    "text": ("text_embeds", "pooler_output"),
    "vision": ("image_embeds", "pooler_output"),
}
"""Which output to take, by preference: CLIP's projected embedding, else SigLIP's pooled one."""


class ModelFiles(Protocol):
    """The files of one model, by their paths inside its folder."""

    async def bytes(self, path: str) -> JsProxy:
        """An ArrayBuffer, which the caller may transfer."""
        ...

    async def forget(self, path: str) -> None:
        """Drop the copy that was kept, if there is one."""
        ...


@dataclass(frozen=True, slots=True)
class Session:
    """An open tower."""

    worker: str
    """Name of the inference worker it runs in."""
    inputs: list[str]
    output: str
    """The one that is the embedding."""


class BrowserEncoder:
    """Implements ports.Encoder."""

    def __init__(
        self, spec: ModelSpec, files: ModelFiles, tokenizer: Tokenizer, threads: int
    ) -> None:
        self._spec = spec
        self._files = files
        self._tokenizer = tokenizer
        self._threads = threads
        self._sessions: dict[Tower, asyncio.Task[Session]] = {}
        self._encoding_images = 0

    async def encode_images(self, pixel_values: NDArray[np.float32]) -> Vectors:
        """Shape (n, 3, height, width) -> (n, d), rows L2-normalised."""
        self._encoding_images += 1
        try:
            session = await self._session("vision")
            output = session.output
            feeds = {"pixel_values": _tensor("float32", pixel_values)}
            return normalised((await self._run("vision", session, feeds, [output]))[output])
        finally:
            self._encoding_images -= 1

    async def encode_text(self, text: str) -> TextEmbedding:
        """The embedding of one text."""
        session = await self._session("text")
        familiarity = self._spec.familiarity
        outputs = [session.output]
        if familiarity is not None:
            outputs.append(familiarity.output)
        found = await self._run("text", session, self._text_feeds(text, session), outputs)
        return TextEmbedding(
            normalised(found[session.output][0]),
            None if familiarity is None else float(found[familiarity.output][0]),
        )

    async def release_vision(self) -> None:
        """End the vision worker, the only sure way to give its memory back."""
        if not self._encoding_images:
            self._let_go("vision")

    def close(self) -> None:
        """End both workers."""
        self._let_go("vision")
        self._let_go("text")

    def _let_go(self, tower: Tower) -> None:
        loading = self._sessions.pop(tower, None)
        if loading is not None:
            # At once, or as soon as it has loaded.
            loading.add_done_callback(_end)

    def _text_feeds(self, text: str, session: Session) -> dict[str, dict[str, object]]:
        spec = self._spec.text
        ids = self._tokenizer.encode(text)
        if len(ids) > spec.length:
            # The last token ends the text; the models pool on it.
            ids = [*ids[: spec.length - 1], ids[-1]]
        mask = [1] * len(ids)
        if spec.padding == "max_length":
            pad = self._tokenizer.token_id(spec.pad)
            if pad is None:
                raise ModelUnsupported(f"{self._spec.id}: its tokenizer has no {spec.pad!r}.")
            mask += [0] * (spec.length - len(ids))
            ids += [pad] * (spec.length - len(ids))
        feeds = {"input_ids": _tensor("int64", np.array([ids], dtype=np.int32))}
        if "attention_mask" in session.inputs:
            feeds["attention_mask"] = _tensor("int64", np.array([mask], dtype=np.int32))
        return feeds

    async def _session(self, tower: Tower) -> Session:
        """The tower's session; callers that come while it loads wait for the same loading."""
        task = self._sessions.get(tower)
        if task is None or (task.done() and (task.cancelled() or task.exception())):
            task = self._sessions[tower] = asyncio.create_task(self._load(tower))
        # One caller's cancelling must not take the tower away from the others.
        return await asyncio.shield(task)

    async def _load(self, tower: Tower) -> Session:
        file = self._spec.text_file if tower == "text" else self._spec.vision_file
        model = await self._files.bytes(file)
        worker = f"{tower} {next(_workers)}"
        try:
            opened = await host.inference.open(worker, model, self._threads)
        except JsException as error:
            # What was kept may be what is damaged: the next try fetches it afresh.
            await self._files.forget(file)
            raise InferenceFailed(
                f"{file} of {self._spec.id} could not be loaded: it may be damaged, or need more "
                "memory than this browser gives.",
                str(error),
            ) from error
        outputs = list(opened.outputs)
        output = next((name for name in _OUTPUTS[tower] if name in outputs), None)
        if output is None:
            host.inference.close(worker)
            raise ModelUnsupported(
                f"The {tower} tower of {self._spec.id} gives {', '.join(outputs)}; Photoseek needs "
                f"{' or '.join(_OUTPUTS[tower])}."
            )
        return Session(worker, list(opened.inputs), output)

    async def _run(
        self,
        tower: Tower,
        session: Session,
        feeds: dict[str, dict[str, object]],
        outputs: list[str],
    ) -> dict[str, NDArray[np.float32]]:
        try:
            found: Any = await host.inference.run(session.worker, to_host(feeds), to_host(outputs))
        except JsException as error:
            # The next call loads the tower afresh.
            self._let_go(tower)
            raise InferenceFailed(
                f"The {tower} tower of {self._spec.id} failed. Try again; if it fails again, "
                "choose a smaller model.",
                str(error),
            ) from error
        return {name: _array(getattr(found, name)) for name in outputs}


def _end(loading: asyncio.Task[Session]) -> None:
    if not loading.cancelled() and loading.exception() is None:
        host.inference.close(loading.result().worker)


def _tensor(kind: str, values: NDArray[np.generic]) -> dict[str, object]:
    return {"type": kind, "dims": list(values.shape), "data": values.ravel()}


def _array(tensor: Any) -> NDArray[np.float32]:
    flat = np.frombuffer(tensor.data.to_bytes(), dtype=np.float32)
    return flat.reshape([int(size) for size in tensor.dims])
