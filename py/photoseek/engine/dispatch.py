"""Messages in, messages out: dispatch, tasks, cancellation, errors -> wire."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from logging import ERROR, INFO, getLogger
from typing import Any, get_args, get_type_hints

from ..errors import BadRequest
from ..wire.presenting import INTERNAL, error_info
from ..wire.records import ErrorInfo

_log = getLogger(__name__)

CANCELLED: ErrorInfo = {"code": "cancelled", "parameters": {}, "detail": ""}

Post = Callable[[Mapping[str, object]], None]
"""Sends one message to the page."""


class Service:
    """Answers the messages of one page."""

    def __init__(self, targets: Sequence[object], methods: type, post: Post) -> None:
        """Answer with those methods of some objects that a class of protocol.py lists."""
        self._targets = targets
        self._params = {
            name: get_args(signature)[0] for name, signature in get_type_hints(methods).items()
        }
        self._post = post
        self._calls: dict[int, asyncio.Task[None]] = {}

    def handle(self, message: Mapping[str, Any]) -> None:
        """Take one request; its answer is posted when it is there.

        Args:
            message: A protocol.Request.
        """
        call = int(message["id"])
        method = str(message["method"])
        params = message.get("params") or {}
        if method == "cancel":
            self._cancel(call, params)
            return
        task = asyncio.create_task(self._answer(call, method, params))
        self._calls[call] = task
        task.add_done_callback(lambda ended: self._ended(call, ended))

    def _ended(self, call: int, task: asyncio.Task[None]) -> None:
        del self._calls[call]
        # Here and not in the task: one that is cancelled before its first step never gets there.
        if task.cancelled():
            self._post({"id": call, "error": CANCELLED})

    def _cancel(self, call: int, params: Mapping[str, Any]) -> None:
        task = self._calls.get(int(params.get("call", -1)))
        if task is not None:
            task.cancel()
        self._post({"id": call, "result": None})

    async def _answer(self, call: int, method: str, params: Mapping[str, Any]) -> None:
        def on_progress(progress: Mapping[str, object]) -> None:
            self._post({"id": call, "progress": progress})

        try:
            handler = self._handler(method, params)
            result = await handler(params, on_progress)
        except Exception as error:
            info = error_info(error)
            level, trace = (ERROR, error) if info["code"] == INTERNAL else (INFO, None)
            _log.log(level, f"{method}: {info['code']}", exc_info=trace)
            self._post({"id": call, "error": info})
        else:
            self._post({"id": call, "result": result})

    def _handler(
        self, method: str, params: Mapping[str, Any]
    ) -> Callable[[Any, Callable[[Mapping[str, object]], None]], Awaitable[object]]:
        if method not in self._params:
            raise BadRequest(reason="method", method=method)
        missing = self._params[method].__required_keys__ - params.keys()
        if missing:
            raise BadRequest(reason="parameters", method=method, missing=sorted(missing))
        target = next(each for each in self._targets if hasattr(each, method))
        return getattr(target, method)  # type: ignore[no-any-return]
