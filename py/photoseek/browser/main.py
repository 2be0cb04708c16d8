"""Composes the engine. web/engine/worker.js calls :func:`start` once, then ``handle`` a message."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from logging import getLogger
from typing import TYPE_CHECKING, Any

import host
from pyodide.ffi import JsProxy, create_proxy

from ..engine import journal
from ..engine.dispatch import Service
from ..engine.engine import Engine
from ..errors import NoRoomForModel
from ..indexing.watching import Watch
from ..models.backends import BackendChoice, Backends
from ..models.catalogue import BUILT_IN
from ..models.records import ModelProgress
from ..wire.presenting import error_info, model_progress
from ..wire.protocol import Methods, WorkbenchMethods
from .blobs import BrowserBlobs
from .conversion import from_host, to_host
from .decoder import BrowserDecoder
from .folders import BrowserFolders
from .machine import describe
from .models import browser_models
from .opening import Opened, memory_store, open_store
from .rows import open_rows
from .storage_errors import replaced
from .transfers import BrowserNetwork
from .zone import BrowserZone

if TYPE_CHECKING:
    from ..engine.workbench import Workbench
    from ..models.embedding import EmbeddingModel

_log = getLogger(__name__)

_MESSAGE_DEPTH = 3
"""Message, params, and the records in them; a folder's file list stays on the JavaScript side."""


Handle = Callable[[JsProxy], None]
"""Takes the page's messages."""


async def start(options: JsProxy) -> Handle | None:
    """Open the library with a model, or the workbench, and answer messages from then on.

    Posts ``boot`` events on the way, then ``ready``, or ``failed`` with an ErrorInfo.

    Args:
        options: ``{library, memory, model, hub, backend}``; the last three may be null. With
            ``memory`` the library that is kept is left alone.

    Returns:
        What takes the page's messages; None when the start has failed.
    """
    journal.begin(lambda entry: _event("log", entry))
    given = from_host(options, 1)
    if not given["library"]:
        _event("ready", None)
        return _handle(Service([_workbench()], WorkbenchMethods, _post))
    backends = Backends(await describe(), given.get("backend") or "auto")
    booting = True

    def on_model(progress: ModelProgress) -> None:
        if not booting:
            _on_model_progress(progress)
        elif progress.state != "done":
            _boot("settings", model=progress.model, loaded=progress.loaded)

    models = browser_models(given.get("hub"), backends, on_model)
    try:
        _boot("library")
        opened = memory_store() if given.get("memory") else await _open_store()
        engine = Engine(
            store=opened.store,
            folders=BrowserFolders(),
            blobs=BrowserBlobs(),
            models=models,
            decoder=BrowserDecoder(),
            lock=opened.lock,
            backends=backends,
            open_rows=open_rows,
            zone=BrowserZone(),
            network=BrowserNetwork(),
            forgets=opened.forgets,
            on_change=lambda status: _event("library", status),
        )
        model = given.get("model") or BUILT_IN
        try:
            await engine.start(model)
        except NoRoomForModel:
            # Settings are small: on a full disk they come again with every visit.
            models.keep_in_memory()
            await engine.start(model)
    except Exception as error:
        _event("failed", error_info(error))
        return None
    booting = False
    _follow_other_tabs(engine)
    _follow_folders()
    host.database.onReplaced(create_proxy(lambda: _event("replaced", error_info(replaced("")))))
    # It opens again by itself; what it holds then may be another library, or none.
    host.database.onClosed(create_proxy(lambda: _in_background(engine.reload())))
    _log.info("ready")
    _event("ready", engine.current_status())
    # Searching need not wait for it; whatever writes does.
    _in_background(engine.check())
    _in_background(models.tidy())
    return _handle(Service(engine.methods, Methods, _post))


async def _open_store() -> Opened:
    """The library of this browser; what keeps it from opening is told, and waited for."""
    reason = "no-answer"

    def blocked() -> None:
        nonlocal reason
        reason = "blocked"
        _boot("blocked")

    host.database.onBlocked(create_proxy(blocked))
    host.database.onSilent(create_proxy(lambda: _boot("silent", reason=reason)))
    return await open_store()


def _workbench() -> Workbench:
    from ..engine.workbench import Workbench
    from .creating import create_index, create_model, read_image

    async def create(
        model: str, hub: str | None, precision: str | None, backend: BackendChoice
    ) -> EmbeddingModel:
        return await create_model(model, hub, precision, backend, _on_model_progress)

    return Workbench(create, create_index, read_image)


def _handle(service: Service) -> Handle:
    def handle(message: JsProxy) -> None:
        service.handle(from_host(message, _MESSAGE_DEPTH))

    return handle


def _follow_other_tabs(engine: Engine) -> None:
    def on_announced() -> None:
        _in_background(engine.reload())

    host.tabs.onAnnounced(create_proxy(on_announced))


def _follow_folders() -> None:
    watch = Watch(lambda folder: _event("folder_changed", {"folder": folder}))

    def on_changed(folder: int, files: JsProxy, others: JsProxy) -> None:
        watch.changed(folder, files.to_py(), others.to_py())

    host.files.onChanged(create_proxy(on_changed))


_background: set[asyncio.Task[None]] = set()


def _in_background(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.create_task(work)
    _background.add(task)
    task.add_done_callback(_background.discard)


def _on_model_progress(progress: ModelProgress) -> None:
    _event("model", model_progress(progress))


def _boot(stage: str, **more: object) -> None:
    _event("boot", {"stage": stage, "fraction": 0.8, **more})


def _event(name: str, data: Any) -> None:
    _post({"event": name, "data": data})


def _post(message: Mapping[str, object]) -> None:
    host.post(to_host(message))
