"""A model's two towers, each where it runs best."""

from __future__ import annotations

import asyncio
import time
from typing import Literal, Protocol
from weakref import WeakSet

import numpy as np
from numpy.typing import NDArray
from pyodide.ffi import JsProxy

from ..errors import InferenceFailed, ModelClosed, ModelUnsupported
from ..models.backends import Backends, Lane, Trial, from_verdict, to_verdict
from ..models.ports import ImageEmbeddings, TextEmbedding, Tokenizer, Verdicts
from ..models.spec import ModelSpec
from ..models.tokens import tokens
from ..models.trial_inputs import TEXTS, pictures
from ..photo import Vectors
from ..pictures.preprocess import pixel_values
from ..vectors.matrix import normalised
from .tower import Feeds, Session, TowerFailed, close, open_session, run, tensor

Tower = Literal["text", "vision"]


class ModelFiles(Protocol):
    """The files of one model, by their paths inside its folder."""

    async def bytes(self, path: str) -> JsProxy:
        """An ArrayBuffer, which the caller may transfer."""
        ...

    async def forget(self, path: str) -> None:
        """Drop the copy that was kept, if there is one."""
        ...


class BrowserEncoder:
    """Implements ports.Encoder."""

    def __init__(
        self,
        spec: ModelSpec,
        files: ModelFiles,
        tokenizer: Tokenizer,
        backends: Backends,
        verdicts: Verdicts,
    ) -> None:
        self._spec = spec
        self._files = files
        self._tokenizer = tokenizer
        self._backends = backends
        self._verdicts = verdicts
        self._sessions: dict[Tower, asyncio.Task[Session]] = {}
        self._let_go_loading: WeakSet[asyncio.Task[Session]] = WeakSet()
        self._let_go_workers: set[str] = set()
        """What was ended on purpose: whoever waits for it has met no fault."""
        self._encoding_images = 0

    async def encode_images(self, pixel_values: NDArray[np.float32]) -> ImageEmbeddings:
        """The embeddings of pixel_values of shape (n, 3, height, width)."""
        self._encoding_images += 1
        try:
            session = await self._session("vision")
            output = self._output("vision", session)
            look = self._spec.closer_look
            outputs = [output] if look is None else [output, look.output]
            # A picture's vector must not depend on the others of its batch.
            batches = pixel_values[:, np.newaxis] if session.mixes_rows else [pixel_values]
            found = []
            for batch in batches:
                feeds = {"pixel_values": tensor("float32", batch)}
                found.append(await self._run("vision", session, feeds, outputs))
            columns = {name: np.concatenate([rows[name] for rows in found]) for name in outputs}
            return ImageEmbeddings(
                normalised(columns[output]), None if look is None else columns[look.output]
            )
        finally:
            self._encoding_images -= 1

    async def encode_text(self, text: str) -> TextEmbedding:
        """The embedding of one text."""
        session = await self._session("text")
        familiarity = self._spec.familiarity
        output = self._output("text", session)
        outputs = [output] if familiarity is None else [output, familiarity.output]
        found = await self._run("text", session, self._text_feeds(text, session), outputs)
        return TextEmbedding(
            normalised(found[output][0]),
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
            self._let_go_loading.add(loading)
            # At once, or as soon as it has loaded.
            loading.add_done_callback(self._end)

    def _end(self, loading: asyncio.Task[Session]) -> None:
        if not loading.cancelled() and loading.exception() is None:
            session = loading.result()
            self._let_go_workers.add(session.worker)
            close(session)

    def _text_feeds(self, text: str, session: Session) -> Feeds:
        found = tokens(text, self._tokenizer, self._spec.text)
        feeds = {"input_ids": _ids(found.input_ids)}
        if "attention_mask" in session.inputs:
            feeds["attention_mask"] = _ids(found.attention_mask)
        return feeds

    async def _session(self, tower: Tower) -> Session:
        """The tower's session; callers that come while it loads wait for the same loading."""
        task = self._sessions.get(tower)
        if task is None or (task.done() and (task.cancelled() or task.exception())):
            task = self._sessions[tower] = asyncio.create_task(self._load(tower))
        try:
            # One caller's cancelling must not take the tower away from the others.
            return await asyncio.shield(task)
        except InferenceFailed as error:
            if task in self._let_go_loading:
                raise self._let_go_meanwhile(error) from error
            raise

    async def _load(self, tower: Tower) -> Session:
        lane = await self._lane(tower)
        try:
            session = await self._open(tower, lane)
        except InferenceFailed:
            if lane.backend == "wasm":
                # What was kept may be what is damaged: the next try fetches it afresh.
                await self._files.forget(self._file(tower))
                raise
            self._backends.distrust_gpu()
            session = await self._open(tower, self._backends.safe)
        if tower == "vision" and self._sessions.get(tower) is asyncio.current_task():
            self._backends.lane = session.lane
        self._output(tower, session)
        return session

    async def _lane(self, tower: Tower) -> Lane:
        """Where the tower runs best: found out once for a browser version, then remembered."""
        lanes = self._backends.lanes()
        if len(lanes) == 1:
            return lanes[0]
        key = self._backends.key(f"{self._spec.id}@{self._spec.revision}/{self._file(tower)}")
        remembered = (await self._verdicts.all()).get(key)
        known = None if remembered is None else from_verdict(remembered, lanes)
        if known is not None:
            return known
        lane = self._backends.best(await self._trials(tower, lanes))
        await self._verdicts.keep(key, to_verdict(lane))
        return lane

    async def _trials(self, tower: Tower, lanes: list[Lane]) -> list[Trial]:
        trials: list[Trial] = []
        reference: Vectors | None = None
        for lane in lanes:
            try:
                vectors, seconds = await self._try(tower, lane)
            except InferenceFailed:
                if lane == lanes[0]:
                    raise
                continue
            reference = vectors if reference is None else reference
            cosine = float((reference * vectors).sum(axis=-1).min())
            trials.append(Trial(lane, cosine, seconds))
        return trials

    async def _try(self, tower: Tower, lane: Lane) -> tuple[Vectors, float]:
        session = await self._open(tower, lane)
        try:
            output = self._output(tower, session)
            feeds = self._reference_feeds(tower, session)
            # The first runs compile shaders and grow memory.
            rows = [(await run(session, each, [output]))[output] for each in feeds]
            started = time.perf_counter()
            for each in feeds:
                await run(session, each, [output])
            return normalised(np.concatenate(rows)), time.perf_counter() - started
        except TowerFailed as error:
            raise self._failed(tower, error) from error
        finally:
            close(session)

    def _reference_feeds(self, tower: Tower, session: Session) -> list[Feeds]:
        if tower == "text":
            return [self._text_feeds(text, session) for text in TEXTS]
        pixels = np.stack([pixel_values(picture, self._spec.image) for picture in pictures()])
        return [{"pixel_values": tensor("float32", pixels)}]

    async def _open(self, tower: Tower, lane: Lane) -> Session:
        file = self._file(tower)
        model = await self._files.bytes(file)
        try:
            return await open_session(model, lane)
        except TowerFailed as error:
            raise InferenceFailed(
                f"{file} of {self._spec.id} could not be loaded: it may be damaged, or need more "
                "memory than this browser gives.",
                str(error),
            ) from error

    async def _run(
        self, tower: Tower, session: Session, feeds: Feeds, outputs: list[str]
    ) -> dict[str, NDArray[np.float32]]:
        try:
            return await run(session, feeds, outputs)
        except TowerFailed as error:
            if session.worker in self._let_go_workers:
                raise self._let_go_meanwhile(error) from error
            # The next call loads the tower afresh.
            self._drop(tower, session)
            if session.lane.backend == "wasm":
                raise self._failed(tower, error) from error
        # A lost device, or one out of memory: wasm takes over with this very input.
        self._backends.distrust_gpu()
        return await self._run(tower, await self._session(tower), feeds, outputs)

    def _let_go_meanwhile(self, error: Exception) -> ModelClosed:
        return ModelClosed(f"{self._spec.id} was closed while it was at work.", str(error))

    def _failed(self, tower: Tower, error: TowerFailed) -> InferenceFailed:
        return InferenceFailed(
            f"The {tower} tower of {self._spec.id} failed. Try again; if it fails again, "
            "choose a smaller model.",
            str(error),
        )

    def _drop(self, tower: Tower, session: Session) -> None:
        """Let go of a session that has failed, unless another one has taken its place already."""
        task = self._sessions.get(tower)
        if task is not None and task.done() and not task.exception() and task.result() is session:
            del self._sessions[tower]
            close(session)

    def _file(self, tower: Tower) -> str:
        return self._spec.text_file if tower == "text" else self._spec.vision_file

    def _output(self, tower: Tower, session: Session) -> str:
        """The output that is the embedding."""
        wanted = self._spec.text_output if tower == "text" else self._spec.image_output
        if wanted not in session.outputs:
            close(session)
            raise ModelUnsupported(
                f"The {tower} tower of {self._spec.id} gives {', '.join(session.outputs)}; "
                f"Photoseek needs {wanted}."
            )
        return wanted


def _ids(values: list[int]) -> dict[str, object]:
    return tensor("int64", np.array([values], dtype=np.int32))
