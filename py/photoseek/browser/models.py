"""Composes where models come from."""

from __future__ import annotations

from collections.abc import Callable

from ..models.backends import Backends
from ..models.provider import ModelProvider
from ..models.records import ModelProgress
from .holds import BrowserHolds
from .tokenizers import BrowserTokenizers
from .tower import BrowserTowers
from .transfers import BrowserNetwork, PickedFiles
from .verdicts import BrowserVerdicts
from .weights import BrowserBuffers, kept_files


def browser_models(
    hub: str | None, backends: Backends, on_progress: Callable[[ModelProgress], None]
) -> ModelProvider:
    """The models of this site, of a hub, and of this browser."""
    return ModelProvider(
        hub,
        backends=backends,
        verdicts=BrowserVerdicts(),
        network=BrowserNetwork(),
        files=kept_files(),
        holds=BrowserHolds(),
        buffers=BrowserBuffers(),
        towers=BrowserTowers(),
        tokenizers=BrowserTokenizers(),
        open_picked=PickedFiles,
        on_progress=on_progress,
    )
