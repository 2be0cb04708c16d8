"""The protocol's methods on models: listed, chosen, kept, removed, and where they run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..errors import Busy
from ..models.backends import Backends
from ..models.ports import Models
from ..models.records import ModelInfo
from ..wire import records as wire
from ..wire.presenting import model_info, stored_model
from ..wire.reading import picked_files
from .ports import OnProgress
from .reporting import Reporter
from .session import Session
from .turns import Turns


class ModelMethods:
    """Models, of which one answers."""

    def __init__(
        self,
        session: Session,
        turns: Turns,
        models: Models,
        backends: Backends,
        reporter: Reporter,
        on_change: Callable[[], None],
    ) -> None:
        self._session = session
        self._turns = turns
        self._models = models
        self._backends = backends
        self._reporter = reporter
        self._on_change = on_change

    async def models(self, _params: wire.NoParams, _progress: OnProgress) -> list[wire.ModelInfo]:
        """The models that can be chosen; the one in use is among them."""
        listed = await self._models.listed()
        mine = self._session.model.info
        if any(info.id == mine.id for info in listed):
            listed = [_with_facts(info, mine) if info.id == mine.id else info for info in listed]
        else:
            listed = [*listed, mine]
        return [model_info(info) for info in listed]

    async def inspect_model(
        self, params: wire.ModelParams, _progress: OnProgress
    ) -> wire.ModelInfo:
        """Ask a model's host what files it has."""
        return model_info(await self._models.inspect(params["model"]))

    async def select_model(
        self, params: wire.SelectModelParams, _progress: OnProgress
    ) -> wire.Status:
        """Use another model, at once or when it has read the photos.

        Its vectors are its own; the old one's stay for going back.
        """
        async with self._turns.alone("changing-model"):
            model = await self._models.load(params["model"], params.get("precision"))
            await self._session.select(model, at_once=bool(params.get("at_once")))
        self._on_change()
        return self._reporter.status()

    async def select_backend(
        self, params: wire.BackendParams, _progress: OnProgress
    ) -> wire.Status:
        """Run the model elsewhere from now on; its vectors stay the ones it has made."""
        async with self._turns.alone("changing-backend"):
            self._backends.choose(params["choice"])
            self._session.close_encoders()
        return self._reporter.status()

    async def add_model(self, params: wire.AddModelParams, _progress: OnProgress) -> wire.ModelInfo:
        """Keep a model from the user's own files."""
        return model_info(await self._models.add(params["name"], picked_files(params["files"])))

    async def stored_models(
        self, _params: wire.NoParams, _progress: OnProgress
    ) -> list[wire.StoredModel]:
        """The models whose files are kept on this device."""
        return [stored_model(model) for model in await self._models.stored()]

    async def remove_model(
        self, params: wire.RemoveModelParams, progress: OnProgress
    ) -> list[wire.StoredModel]:
        """Let go of a model's files, and of its vectors if asked to; the one in use stays."""
        if model := self._session.holds(params["model"]):
            raise Busy(reason="model-in-use", model=model.spec.id, title=model.spec.title)
        if params.get("vectors"):
            async with self._turns.writing("removing-model"):
                # First: it is refused where another tab uses the model, and its vectors with it.
                await self._models.remove(params["model"])
                await self._session.store.remove_vectors(params["model"])
        else:
            await self._models.remove(params["model"])
        return await self.stored_models({}, progress)

    async def pause_downloads(self, _params: wire.NoParams, _progress: OnProgress) -> None:
        """Ask for no more bytes of models until they are resumed."""
        self._models.pause()

    async def resume_downloads(self, _params: wire.NoParams, _progress: OnProgress) -> None:
        """Go on with the downloads of models."""
        self._models.resume()

    async def cancel_downloads(self, _params: wire.NoParams, _progress: OnProgress) -> None:
        """End the downloads of models; what has come is kept."""
        self._models.cancel()

    async def keep_in_memory(self, _params: wire.NoParams, _progress: OnProgress) -> None:
        """Keep files of models in memory from now on: the disk is full."""
        self._models.keep_in_memory()


def _with_facts(info: ModelInfo, mine: ModelInfo) -> ModelInfo:
    """Which files are kept may have changed since it was loaded; what it says of itself has not."""
    return replace(
        info,
        title=mine.title,
        summary=mine.summary,
        dimensions=mine.dimensions,
        languages=mine.languages,
    )
