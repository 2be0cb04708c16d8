"""A model's two towers, each where it runs best."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from weakref import WeakSet

import numpy as np
from numpy.typing import NDArray

from ..errors import InferenceFailed, ModelClosed, ModelUnsupported
from ..vectors.matrix import normalised
from .backends import Backends, Lane, Pace
from .listings import Tower
from .model_files import ModelFiles
from .ports import (
    Feeds,
    ImageEmbeddings,
    Session,
    TextEmbedding,
    Tokenizer,
    TowerDied,
    TowerFailed,
    Towers,
    Verdicts,
)
from .seats import Seats
from .spec import ModelSpec
from .tokens import tokens
from .trials import best_lane

RESTS_S = 120.0
"""Seconds for which an idle vision tower stays: loading one of 88 MB takes some 3 s, which each new
photo of a folder that is watched, and each search by a photo, would pay."""

Seat = tuple[Tower, int]
"""A tower, and which of its workers."""


class TowerEncoder:
    """Implements ports.Encoder."""

    def __init__(
        self,
        spec: ModelSpec,
        files: ModelFiles,
        tokenizer: Tokenizer,
        towers: Towers,
        backends: Backends,
        verdicts: Verdicts,
    ) -> None:
        self._spec = spec
        self._files = files
        self._tokenizer = tokenizer
        self._towers = towers
        self._backends = backends
        self._verdicts = verdicts
        self._sessions: dict[Seat, asyncio.Task[Session]] = {}
        self._seats = Seats()
        """Of the vision tower; the text tower has one worker, with one text after the other."""
        self.rests = RESTS_S
        """Seconds for which an idle vision tower stays."""
        self._resting: asyncio.TimerHandle | None = None
        self._let_go_loading: WeakSet[asyncio.Task[Session]] = WeakSet()
        self._let_go_sessions: set[str] = set()
        """What was ended on purpose: whoever waits for it has met no fault."""
        self._deaths: dict[Tower, int] = {"text": 0, "vision": 0}
        """Workers that have died one after the other, with nothing done between."""

    @property
    def pace(self) -> Pace:
        """What this machine has memory for."""
        return self._backends.pace

    async def encode_images(self, pixel_values: NDArray[np.float32]) -> ImageEmbeddings:
        """The embeddings of pixel_values of shape (n, 3, height, width)."""
        output, look = self._spec.image_output, self._spec.closer_look
        outputs = [output] if look is None else [output, look.output]
        rows: list[dict[str, NDArray[np.float32]]] = []
        done = 0
        self._wake()
        try:
            while done < len(pixel_values):
                # One photo is somebody's search, or the last of a run.
                async with self._seats.taken(first=len(pixel_values) == 1) as number:
                    found = await self._run_vision(number, pixel_values[done:], outputs)
                if found is not None:
                    rows.append(found)
                    done += len(found[output])
        finally:
            self._rest()
        columns = {name: np.concatenate([each[name] for each in rows]) for name in outputs}
        return ImageEmbeddings(
            normalised(columns[output]), None if look is None else columns[look.output]
        )

    async def encode_text(self, text: str) -> TextEmbedding:
        """The embedding of one text."""
        output, familiarity = self._spec.text_output, self._spec.familiarity
        outputs = [output] if familiarity is None else [output, familiarity.output]
        found = None
        while found is None:
            session = await self._session(("text", 0))
            found = await self._run(("text", 0), session, self._text_feeds(text, session), outputs)
        return TextEmbedding(
            normalised(found[output][0]),
            None if familiarity is None else float(found[familiarity.output][0]),
        )

    async def prepare_vision(self) -> None:
        """Begin to load the vision tower, without waiting for it."""
        self._wake()
        self._loading(("vision", 0)).add_done_callback(lambda _: self._rest())

    async def release_vision(self) -> None:
        """End the vision tower's workers but one, the only sure way to give their memory back."""
        if not self._seats.busy:
            for tower, number in list(self._sessions):
                if tower == "vision" and number:
                    self._let_go((tower, number))

    def close(self) -> None:
        """End all workers."""
        self._wake()
        for seat in list(self._sessions):
            self._let_go(seat)

    def _wake(self) -> None:
        if self._resting is not None:
            self._resting.cancel()
            self._resting = None

    def _rest(self) -> None:
        """End the vision tower in a while, if nobody needs it any more."""
        self._wake()
        for seat in [seat for seat in self._sessions if not self._stays(seat)]:
            self._let_go(seat)
        if not self._seats.busy and ("vision", 0) in self._sessions:
            self._resting = asyncio.get_running_loop().call_later(
                self.rests, self._let_go, ("vision", 0)
            )

    def _stays(self, seat: Seat) -> bool:
        tower, number = seat
        return tower == "text" or self._seats.has(number)

    def _let_go(self, seat: Seat) -> None:
        loading = self._sessions.pop(seat, None)
        if loading is not None:
            self._let_go_loading.add(loading)
            # At once, or as soon as it has loaded.
            loading.add_done_callback(self._end)

    def _end(self, loading: asyncio.Task[Session]) -> None:
        if not loading.cancelled() and loading.exception() is None:
            session = loading.result()
            self._let_go_sessions.add(session.name)
            self._towers.close(session)

    def _text_feeds(self, text: str, session: Session) -> Feeds:
        found = tokens(text, self._tokenizer, self._spec.text)
        feeds = {"input_ids": _ids(found.input_ids)}
        if "attention_mask" in session.inputs:
            feeds["attention_mask"] = _ids(found.attention_mask)
        return feeds

    def _loading(self, seat: Seat) -> asyncio.Task[Session]:
        """Whoever comes while it loads waits for the same loading."""
        task = self._sessions.get(seat)
        if task is None or (task.done() and (task.cancelled() or task.exception())):
            task = self._sessions[seat] = asyncio.create_task(self._load(seat))
        return task

    async def _session(self, seat: Seat) -> Session:
        task = self._loading(seat)
        try:
            # One caller's cancelling must not take the tower away from the others.
            return await asyncio.shield(task)
        except InferenceFailed as error:
            if task in self._let_go_loading:
                raise self._let_go_meanwhile(error) from error
            raise

    async def _load(self, seat: Seat) -> Session:
        tower, number = seat
        lane = await self._lane(tower)
        try:
            session = await self._open(tower, lane)
        except InferenceFailed:
            if number:
                raise
            if lane.backend == "wasm":
                # What was kept may be what is damaged: the next try fetches it afresh.
                await self._files.forget(self._file(tower))
                raise
            self._backends.distrust_gpu()
            session = await self._open(tower, self._safe(tower))
        if seat == ("vision", 0) and self._sessions.get(seat) is asyncio.current_task():
            self._backends.lane = session.lane
            self._seats.allow(session.lane.workers)
        return session

    def _safe(self, tower: Tower) -> Lane:
        if tower == "text":
            return self._backends.safe
        return self._backends.crew(self._files.size(self._spec.vision_file))

    async def _lane(self, tower: Tower) -> Lane:
        from ..pictures.preprocess import pixel_values
        from .trial_inputs import TEXTS, pictures

        def feeds_for(session: Session) -> Sequence[Feeds]:
            if tower == "text":
                return [self._text_feeds(text, session) for text in TEXTS]
            shown = [pixel_values(picture, self._spec.image) for picture in pictures()]
            return [{"pixel_values": np.stack(shown)}]

        try:
            return await best_lane(
                f"{self._spec.id}@{self._spec.revision}/{self._file(tower)}",
                lambda lane: self._open(tower, lane),
                feeds_for,
                self._output(tower),
                towers=self._towers,
                backends=self._backends,
                verdicts=self._verdicts,
                safe=self._safe(tower) if tower == "vision" else None,
            )
        except TowerFailed as error:
            raise self._failed(tower, error) from error

    async def _open(self, tower: Tower, lane: Lane) -> Session:
        file = self._file(tower)
        model = await self._files.whole(file)
        try:
            session = await self._towers.open(model, lane)
        except TowerFailed as error:
            raise InferenceFailed(
                reason="not-loaded", file=file, model=self._spec.id, detail=str(error)
            ) from error
        if self._output(tower) not in session.outputs:
            self._towers.close(session)
            raise ModelUnsupported(
                reason="outputs",
                model=self._spec.id,
                part=tower,
                needed=self._output(tower),
                there=list(session.outputs)[:20],
            )
        return session

    async def _run_vision(
        self, number: int, pixel_values: NDArray[np.float32], outputs: list[str]
    ) -> dict[str, NDArray[np.float32]] | None:
        """Run some of the pictures, or all, in this worker; otherwise as :meth:`_run`."""
        seat: Seat = ("vision", number)
        try:
            # Looked up for each run: a tower that was lost is loaded again, perhaps elsewhere.
            session = await self._session(seat)
        except InferenceFailed:
            if not number:
                raise
            self._spare_memory()
            return None
        # A picture's vector must not depend on the others of its batch.
        size = 1 if session.mixes_rows else len(pixel_values)
        return await self._run(seat, session, {"pixel_values": pixel_values[:size]}, outputs)

    def _spare_memory(self) -> None:
        """There is not enough for several workers: one goes on, the others when they are idle."""
        self._backends.spare_memory()
        self._seats.allow(1)

    async def _run(
        self, seat: Seat, session: Session, feeds: Feeds, outputs: list[str]
    ) -> dict[str, NDArray[np.float32]] | None:
        """Run a tower; None where it has to be asked once more.

        Raises:
            InferenceFailed: It failed on wasm, or has died twice.
            ModelClosed: The model was closed meanwhile.
        """
        tower = seat[0]
        try:
            found = await self._towers.run(session, feeds, outputs)
            self._check(tower, session, found[outputs[0]])
        except TowerFailed as error:
            if session.name in self._let_go_sessions:
                raise self._let_go_meanwhile(error) from error
            # The next call loads the tower afresh.
            dropped = self._drop(seat, session)
            if isinstance(error, TowerDied):
                if session.lane.workers > 1:
                    self._spare_memory()
                    return None
                self._deaths[tower] += dropped
                if self._deaths[tower] == 1:
                    return None
            if session.lane.backend == "wasm":
                raise self._failed(tower, error) from error
            # A lost device, or one out of memory: wasm takes over with this very input.
            self._backends.distrust_gpu()
            return None
        self._deaths[tower] = 0
        return found

    def _check(self, tower: Tower, session: Session, rows: NDArray[np.float32]) -> None:
        """What a tower gives must be embeddings.

        Raises:
            TowerFailed: A device that is lost or out of memory may answer with what is left in its
                buffers.
            ModelUnsupported: They are of another length than config.json says.
        """
        if rows.ndim != 2 or rows.shape[1] != self._spec.dimensions:
            raise ModelUnsupported(
                reason="shape",
                model=self._spec.id,
                part=tower,
                shape=str(rows.shape),
                dimensions=self._spec.dimensions,
            )
        sound = np.isfinite(rows).all() and rows.any(axis=-1).all()
        if session.lane.backend == "webgpu" and not sound:
            raise TowerFailed("the GPU has answered with zeros, or with what is no number")

    def _failed(self, tower: Tower, error: TowerFailed) -> InferenceFailed:
        return InferenceFailed(reason="not-run", part=tower, model=self._spec.id, detail=str(error))

    def _let_go_meanwhile(self, error: Exception) -> ModelClosed:
        return ModelClosed(model=self._spec.id, detail=str(error))

    def _drop(self, seat: Seat, session: Session) -> bool:
        """Let go of a session that has failed; False if another one has taken its place already."""
        task = self._sessions.get(seat)
        if task is None or not task.done() or task.exception() or task.result() is not session:
            return False
        del self._sessions[seat]
        self._towers.close(session)
        return True

    def _file(self, tower: Tower) -> str:
        return self._spec.text_file if tower == "text" else self._spec.vision_file

    def _output(self, tower: Tower) -> str:
        """The output that is the embedding."""
        return self._spec.text_output if tower == "text" else self._spec.image_output


def _ids(values: list[int]) -> NDArray[np.int32]:
    return np.array([values], dtype=np.int32)
